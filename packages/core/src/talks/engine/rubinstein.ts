// Alternating offers over a pie of 1: the share of who offers first (Rubinstein, Econometrica 50(1), 1982; Stahl 1972 for a last round).

import { EngineError } from './error.js';

/**
 * The first mover's share with discount factors a round. With a number of `rounds`, offers alternate and after the last nobody gets
 * anything; without, there is no last round and the share is (1 - delta2) / (1 - delta1 delta2).
 */
export function rubinstein(delta1: number, delta2: number, rounds = Number.POSITIVE_INFINITY): number {
  for (const delta of [delta1, delta2])
    if (!(delta >= 0 && delta < 1))
      throw new EngineError(`discount factor ${delta}; expected a number from 0 to below 1`);
  if (rounds === Number.POSITIVE_INFINITY) return (1 - delta2) / (1 - delta1 * delta2);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new EngineError(`${rounds} rounds; expected a whole number from 1`);
  let first = 0;
  for (let round = rounds; round >= 1; round--)
    first = round % 2 === 1 ? 1 - delta2 * (round === rounds ? 0 : 1 - first) : delta1 * first;
  return first;
}

/** Nash weights that patience gives when offers follow fast on each other: r2 / (r1 + r2) to the first, the rest to the second. */
export function patienceWeights(rate1: number, rate2: number): readonly [number, number] {
  if (!(rate1 > 0 && rate2 > 0)) throw new EngineError(`rates ${rate1}, ${rate2}; expected positive numbers`);
  return [rate2 / (rate1 + rate2), rate1 / (rate1 + rate2)];
}
