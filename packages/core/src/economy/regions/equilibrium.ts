// Finds wages and spending at which every market clears: Newton's method with exact derivatives, damped, and by stages where that fails.

import { type Factors, factor, power, solve as solveLinear } from '../../math/index.js';
import { differentiate, impose, look, type Market } from './market.js';

export interface Search {
  /** Largest gap accepted. */
  readonly tolerance: number;
  /** Looks at the markets at most. */
  readonly limit: number;
  /** Factors of the Jacobian at some point near by, for the first steps. */
  readonly factors?: Factors | undefined;
  /** Asked once an iteration; false ends the search. */
  readonly goOn?: (iteration: number, gap: number) => boolean;
}

export interface Outcome {
  readonly ending: 'reached' | 'stalled' | 'cancelled';
  /** Largest gap over all markets at the point left in `y` and in the market. */
  readonly gap: number;
  readonly looks: number;
}

/** No wage moves by more than this factor's logarithm in one step. */
const LONGEST = 1.5;

/** A step is worth a new Jacobian unless it shrinks the gap by this factor. */
const SHRINK = 0.25;
/** Factors from elsewhere are kept only as long as they do this well. */
const BORROWED = 0.05;
/** Broyden's corrections remembered before a new Jacobian is taken. */
const MEMORY = 10;

/**
 * Moves `y` to the equilibrium of the tariffs imposed on `at`, which holds it afterwards. Newton steps with the exact Jacobian are
 * followed by cheaper ones that correct it by what the last steps showed (Broyden, Math. Comp. 19, 1965), as long as these do well.
 */
export function equilibrate(at: Market, y: Float64Array, search: Search): Outcome {
  const width = 2 * at.N;
  const before = y.slice();
  const steps: Float64Array[] = [];
  const lengths: number[] = [];
  let gap = look(at, y);
  let looks = 1;
  let factors = search.factors;
  let borrowed = factors !== undefined;
  for (let iteration = 1; ; iteration++) {
    if (gap <= search.tolerance) return { ending: 'reached', gap, looks };
    if (search.goOn?.(iteration, gap) === false) return { ending: 'cancelled', gap, looks };
    if (looks >= search.limit) return { ending: 'stalled', gap, looks };
    if (factors === undefined) {
      factors = jacobian(at);
      borrowed = false;
      steps.length = 0;
      lengths.length = 0;
    }
    if (factors === undefined) return { ending: 'stalled', gap, looks };
    const exact = steps.length === 0 && !borrowed;
    const step = residual(at);
    solveLinear(factors, step);
    correct(step, steps, lengths);
    let longest = 0;
    for (let k = 0; k < width; k++) longest = Math.max(longest, Math.abs(step[k] as number));
    if (!Number.isFinite(longest)) {
      if (exact) return { ending: 'stalled', gap, looks };
      factors = undefined;
      continue;
    }
    let length = longest > LONGEST ? LONGEST / longest : 1;
    before.set(y);
    const last = gap;
    for (let halvings = 0; ; halvings++) {
      for (let k = 0; k < width; k++) y[k] = (before[k] as number) - length * (step[k] as number);
      gap = look(at, y);
      looks++;
      if (gap < last) break;
      if (!exact || halvings >= 12 || looks >= search.limit) {
        // A corrected step that fails asks for the Jacobian; an exact one that fails at every length is the end.
        y.set(before);
        gap = look(at, y);
        looks++;
        if (exact) return { ending: 'stalled', gap, looks };
        factors = undefined;
        break;
      }
      length /= 2;
    }
    if (factors === undefined) continue;
    if (length < 1 || gap > (borrowed ? BORROWED : SHRINK) * last || steps.length >= MEMORY)
      factors = undefined;
    else {
      let square = 0;
      for (let k = 0; k < width; k++) square += (step[k] as number) * (step[k] as number);
      steps.push(step);
      lengths.push(square);
    }
  }
}

/** Turns a step with old factors into Broyden's, from the steps taken since (Kelley, Iterative Methods, 1995, section 7.3). */
function correct(step: Float64Array, steps: readonly Float64Array[], lengths: readonly number[]): void {
  for (let n = 0; n < steps.length; n++) {
    const taken = steps[n] as Float64Array;
    const next = steps[n + 1];
    let along = 0;
    for (let k = 0; k < step.length; k++) along += (taken[k] as number) * (step[k] as number);
    along /= lengths[n] as number;
    if (next !== undefined)
      for (let k = 0; k < step.length; k++) (step[k] as number) += along * (next[k] as number);
    else for (let k = 0; k < step.length; k++) step[k] = (step[k] as number) / (1 - along);
  }
}

/** The same, and if need be from the benchmark through halfway tariffs: equal steps of the logarithm of one plus the tariff. */
export function equilibrateByStages(
  at: Market,
  tariffs: Float64Array,
  y: Float64Array,
  search: Search,
): Outcome {
  impose(at, tariffs);
  let looks = 0;
  let outcome = equilibrate(at, y, search);
  looks += outcome.looks;
  const from = at.benchmark.tariffs;
  const careful = { ...search, factors: undefined };
  for (let stages = 4; stages <= 64 && outcome.ending === 'stalled' && looks < search.limit; stages *= 4) {
    const between = new Float64Array(tariffs.length);
    y.fill(0);
    for (let stage = 1; stage <= stages; stage++) {
      const share = stage / stages;
      for (let cell = 0; cell < tariffs.length; cell++) {
        const old = 1 + (from[cell] as number);
        between[cell] =
          stage === stages
            ? (tariffs[cell] as number)
            : old * power((1 + (tariffs[cell] as number)) / old, share) - 1;
      }
      impose(at, between);
      outcome = equilibrate(at, y, { ...careful, limit: search.limit - looks });
      looks += outcome.looks;
      if (outcome.ending !== 'reached') break;
    }
  }
  return { ...outcome, looks };
}

/** Factors of the square system at the point last looked at: balance of the first region gives way to the numeraire. */
export function jacobian(at: Market): Factors | undefined {
  const { N } = at;
  const width = 2 * N;
  differentiate(at);
  at.slopes.copyWithin(N * width, 2 * N * width, (2 * N + 1) * width);
  return factor(at.slopes.subarray(0, width * width), width);
}

function residual({ N, gaps }: Market): Float64Array {
  const values = new Float64Array(2 * N);
  for (let k = 0; k < 2 * N; k++) values[k] = gaps[k === N ? 2 * N : k] as number;
  return values;
}
