// Looks for the best of several optima: with political weights a sector may be worth either a moderate tariff or closing the market.

import type { Weights } from './government.js';
import { logWelfare } from './government.js';
import type { Market } from './market.js';
import { type Purpose, type Settled, type SettleOptions, settle } from './settle.js';

/** A gain of welfare that counts, as a logarithm. */
const COUNTS = 1e-9;
/** Tariffs of the search from above, where the bounds allow: next to nothing is imported at them. */
const CLOSED = 9;

/**
 * The optimal tariffs of one region, sought from its tariffs in `start`, from the lowest and from prohibitive ones, and then with each
 * sector in which these searches differ taken from one or the other. `at` holds the equilibrium of what is answered.
 */
export function settleBest(
  at: Market,
  start: Float64Array,
  purpose: Purpose & { readonly movers: readonly [number] },
  options: SettleOptions,
): Settled {
  const region = purpose.movers[0];
  const { lower, upper } = purpose.bounds;
  const { weights } = purpose;
  const size = at.N * at.S;
  let rounds = 0;
  const search = (from: Float64Array): Found => {
    const settled = settle(at, from, purpose, options);
    rounds += settled.rounds;
    const good = settled.status.kind === 'converged';
    return { settled, value: good ? logWelfare(at, weights, region) : Number.NEGATIVE_INFINITY };
  };
  const whole = (tariff: number): Float64Array => {
    const from = start.slice();
    for (let cell = region * size; cell < (region + 1) * size; cell++)
      from[cell] = cell % at.N === region ? 0 : tariff;
    return from;
  };
  const first = search(start);
  if (first.settled.status.kind === 'cancelled') return first.settled;
  const all = [first, search(whole(lower)), search(whole(Math.min(upper, CLOSED)))];
  let best = all.reduce((top, found) => (found.value > top.value + COUNTS ? found : top));
  for (const other of all)
    for (let s = 0; s < at.S; s++) {
      const mixed = mix(at, region, s, best.settled.tariffs, other.settled.tariffs);
      if (mixed === undefined) continue;
      const found = search(mixed);
      if (found.value > best.value + COUNTS) best = found;
    }
  // The market still holds the last search; one more look brings it to the best.
  const settled = settle(at, best.settled.tariffs, purpose, options);
  return { ...settled, rounds: rounds + settled.rounds };
}

interface Found {
  readonly settled: Settled;
  readonly value: number;
}

/** Tariffs with one sector of the region from elsewhere; `undefined` where they are the same there. */
function mix(
  { N, S }: Market,
  region: number,
  sector: number,
  tariffs: Float64Array,
  other: Float64Array,
): Float64Array | undefined {
  const first = (region * S + sector) * N;
  let differ = false;
  for (let cell = first; cell < first + N; cell++)
    if (Math.abs((tariffs[cell] as number) - (other[cell] as number)) > 0.05) differ = true;
  if (!differ) return undefined;
  const mixed = tariffs.slice();
  for (let cell = first; cell < first + N; cell++) mixed[cell] = other[cell] as number;
  return mixed;
}

/**
 * A trade war in which no region has a better answer elsewhere: whoever has takes it, and all adjust again. Gives up, as stalled, where
 * regions go on changing branches.
 */
export function settleWar(
  at: Market,
  start: Float64Array,
  purpose: Purpose,
  options: SettleOptions,
): Settled {
  let war = settle(at, start, purpose, options);
  let rounds = war.rounds;
  for (let turn = 0; turn < 3 * purpose.movers.length; turn++) {
    if (war.status.kind !== 'converged') return { ...war, rounds };
    const better = purpose.movers.map((mover) => answer(at, war.tariffs, mover, purpose, options));
    const changed = better.find((found) => found !== undefined);
    if (changed === undefined) {
      // The searches used the market; it is brought back to the war.
      const settled = settle(at, war.tariffs, purpose, options);
      return { ...settled, rounds: rounds + settled.rounds };
    }
    war = settle(at, changed, purpose, options);
    rounds += war.rounds;
  }
  const advice = 'regions go on changing between moderate and prohibitive tariffs; begin from another policy';
  return { ...war, rounds, status: { kind: 'stalled', advice } };
}

/** The tariffs of all after a region's better answer; `undefined` where it has none. */
function answer(
  at: Market,
  tariffs: Float64Array,
  mover: number,
  purpose: Purpose,
  options: SettleOptions,
): Float64Array | undefined {
  const value = (): number => logWelfare(at, purpose.weights, mover);
  const own = { ...purpose, movers: [mover] as const };
  settle(at, tariffs, own, options);
  const now = value();
  const best = settleBest(at, tariffs, own, options);
  return best.status.kind === 'converged' && value() > now + 1e-7 ? best.tariffs : undefined;
}

/** Whether the weights could make a government want a market closed: equal ones cannot. */
export function political(weights: Weights): boolean {
  return weights.some((weight) => weight !== weights[0]);
}
