// Lets regions adjust their tariffs until nobody wants to change any: one region alone, all against all, or all for a common purpose.

import { anderson, exp, type Factors, log } from '../../math/index.js';
import type { OnProgress, Status } from '../model.js';
import { appraise, gradient, type Worth, worth } from './adjoint.js';
import { equilibrateByStages, jacobian } from './equilibrium.js';
import type { Weights } from './government.js';
import { logWelfare } from './government.js';
import type { Market } from './market.js';
import { type Bounds, respond } from './respond.js';

export interface Purpose {
  /** Regions that choose tariffs. */
  readonly movers: readonly number[];
  /** What each chooses for: its own government's welfare, or the same sum of logarithms for all. */
  readonly regard: 'own' | Float64Array;
  readonly weights: Weights;
  readonly bounds: Bounds;
  /** One tariff for all exporters of a sector. */
  readonly uniform?: boolean;
}

export interface SettleOptions {
  /** Largest change of the logarithm of one plus a tariff in a last round; 1e-8 unless told. */
  readonly tolerance?: number;
  /** Rounds at most; 300 unless told. */
  readonly limit?: number;
  readonly onProgress?: OnProgress | undefined;
  readonly stage?: string;
}

export interface Settled {
  readonly status: Status;
  /** Tariffs of all regions by cell; `at` holds their equilibrium. */
  readonly tariffs: Float64Array;
  /** Rounds in which all movers adjusted. */
  readonly rounds: number;
  /** Largest gap of a market at the end. */
  readonly gap: number;
  /**
   * Largest element of the projected gradient: percent of a mover's welfare by one log point of one plus a tariff, bounds
   * respected. Zero at an optimum.
   */
  readonly certificate: number;
}

/** Looks at the markets at most, for one equilibrium on the way. */
const LOOKS = 400;
const GAP = 1e-12;

/** One round: the equilibrium of tariffs, the worth of trade to each mover, and what each would choose. */
interface Round {
  readonly gap: number;
  readonly certificate: number;
}

/** Adjusts the movers' tariffs from `start` until they settle. */
export function settle(
  at: Market,
  start: Float64Array,
  purpose: Purpose,
  options: SettleOptions = {},
): Settled {
  const { tolerance = 1e-8, limit = 300, onProgress, stage = 'tariffs' } = options;
  const { N, S } = at;
  const size = N * S;
  const { movers, bounds } = purpose;
  const tariffs = start.slice();
  const answer = start.slice();
  const table = tableFor(at);
  const y = new Float64Array(2 * N);
  let last: Round = { gap: Number.NaN, certificate: Number.NaN };
  const map = (from: Float64Array, to: Float64Array): void => {
    unpack(from, movers, at, bounds, tariffs);
    last = round(at, tariffs, y, purpose, table, answer);
    pack(answer, movers, size, to);
  };
  const x = new Float64Array(movers.length * size);
  pack(tariffs, movers, size, x);
  const found = anderson(map, x, {
    ...{ tolerance, limit, depth: 6, longest: 1, patience: 40 },
    onIteration: (iteration, residual) =>
      onProgress === undefined || onProgress({ stage, iteration, residual, objective: goal(at, purpose) }),
  });
  unpack(found.x, movers, at, bounds, tariffs);
  last = round(at, tariffs, y, purpose, table, answer);
  // What the movers answer last lies on the bounds exactly where these hold, which the search's own point need not.
  if (found.ending !== 'cancelled' && Number.isFinite(last.certificate)) {
    tariffs.set(answer);
    last = round(at, tariffs, y, purpose, table, answer);
  }
  const status: Status =
    found.ending === 'cancelled'
      ? { kind: 'cancelled' }
      : found.ending === 'reached' && last.gap <= 1e-9 && last.certificate <= 1e-4
        ? { kind: 'converged' }
        : { kind: 'stalled', advice: 'the tariffs did not settle; start nearer, or narrow the bounds' };
  return { status, tariffs, rounds: found.evaluations + 2, ...last };
}

/** Room that rounds share. */
interface Table {
  readonly worth: Worth;
  readonly regard: Float64Array;
  readonly slopes: Float64Array;
  /** Factors of the last round's Jacobian. */
  factors: Factors | undefined;
}

function tableFor(at: Market): Table {
  return {
    worth: worth(at),
    regard: new Float64Array(at.N),
    slopes: new Float64Array(at.trade.length),
    factors: undefined,
  };
}

function round(
  at: Market,
  tariffs: Float64Array,
  y: Float64Array,
  purpose: Purpose,
  table: Table,
  answer: Float64Array,
): Round {
  const { movers, weights, bounds, uniform = false } = purpose;
  const { gap } = equilibrateByStages(at, tariffs, y, {
    ...{ tolerance: GAP, limit: LOOKS, factors: table.factors },
  });
  const factors = jacobian(at);
  table.factors = factors;
  if (factors === undefined || !(gap <= 1e-6)) {
    y.fill(0);
    answer.fill(Number.NaN);
    return { gap, certificate: Number.NaN };
  }
  let certificate = 0;
  if (purpose.regard !== 'own') appraise(at, factors, weights, purpose.regard, table.worth);
  for (const j of movers) {
    if (purpose.regard === 'own') appraiseOwn(at, factors, weights, j, table);
    gradient(at, table.worth, j, table.slopes);
    certificate = Math.max(certificate, projected(at, j, bounds, uniform, table.slopes));
    respond(at, table.worth, j, bounds, uniform, answer);
  }
  return { gap, certificate: 100 * certificate };
}

function appraiseOwn(at: Market, factors: Factors, weights: Weights, j: number, table: Table): void {
  table.regard.fill(0);
  table.regard[j] = 1;
  appraise(at, factors, weights, table.regard, table.worth);
}

/** Largest derivative that the bounds of region j's tariffs do not stop; of a sector's sum where its tariff is uniform. */
function projected(at: Market, j: number, bounds: Bounds, uniform: boolean, slopes: Float64Array): number {
  const { N, S, tariffs } = at;
  let most = 0;
  for (let s = 0; s < S; s++) {
    const first = (j * S + s) * N;
    let together = 0;
    for (let i = 0; i < N; i++) {
      if (i === j) continue;
      const slope = slopes[first + i] as number;
      together += slope;
      if (!uniform) most = Math.max(most, freed(slope, tariffs[first + i] as number, bounds));
    }
    if (uniform) most = Math.max(most, freed(together, tariffs[first + (j === 0 ? 1 : 0)] as number, bounds));
  }
  return most;
}

function freed(slope: number, tariff: number, { lower, upper }: Bounds): number {
  const edge = 1e-9;
  if (slope < 0 && tariff <= lower + edge) return 0;
  if (slope > 0 && tariff >= upper - edge * (1 + upper)) return 0;
  return Math.abs(slope);
}

/** Percent of the first mover's welfare, or of the common sum, relative to the benchmark's income. */
function goal(at: Market, { movers, regard, weights }: Purpose): number {
  if (regard === 'own') return 100 * logWelfare(at, weights, movers[0] as number);
  let sum = 0;
  for (let j = 0; j < at.N; j++)
    if ((regard[j] as number) > 0) sum += (regard[j] as number) * logWelfare(at, weights, j);
  return 100 * sum;
}

function pack(tariffs: Float64Array, movers: readonly number[], size: number, to: Float64Array): void {
  movers.forEach((j, at) => {
    for (let k = 0; k < size; k++) to[at * size + k] = log(1 + (tariffs[j * size + k] as number));
  });
}

function unpack(
  from: Float64Array,
  movers: readonly number[],
  { N: regions, S }: Market,
  bounds: Bounds,
  tariffs: Float64Array,
): void {
  const size = regions * S;
  movers.forEach((j, order) => {
    for (let k = 0; k < size; k++) {
      const tariff = exp(from[order * size + k] as number) - 1;
      tariffs[j * size + k] = k % regions === j ? 0 : Math.min(Math.max(tariff, bounds.lower), bounds.upper);
    }
  });
}
