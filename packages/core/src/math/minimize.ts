// Minimises a smooth function between bounds: projected limited-memory BFGS with the norm of the projected gradient as certificate.
// The curvature is learned on the free variables only (Bertsekas, SIAM J. Control Optim. 20(2), 1982; Nocedal, Math. Comp. 35, 1980).

import type { Ending } from './search.js';
import { dot } from './vector.js';

/** Value of the objective at `x`; writes its gradient. A point where it cannot be had answers NaN or infinity. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

export interface MinimizeOptions {
  readonly lower?: Float64Array;
  readonly upper?: Float64Array;
  /** Largest element of the projected gradient accepted; 1e-8 unless told. */
  readonly tolerance?: number;
  /** Evaluations at most; 200 unless told. */
  readonly limit?: number;
  /** Pairs of steps and gradients remembered; 12 unless told. */
  readonly depth?: number;
  /** Largest change of any element in the first step; 0.1 unless told. */
  readonly first?: number;
  /** Differences of values up to this tell nothing, and the slope decides instead; 1e-12 of the value unless told. */
  readonly noise?: number;
  readonly onIteration?: (iteration: number, value: number, projected: number) => boolean;
}

export interface Minimum {
  readonly x: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  /** Largest element of `P(x - gradient) - x`, with P the projection on the bounds: zero at a constrained stationary point. */
  readonly projected: number;
  readonly ending: Ending;
  readonly evaluations: number;
}

interface Pair {
  readonly step: Float64Array;
  readonly change: Float64Array;
}

export function minimize(objective: Objective, start: Float64Array, options: MinimizeOptions = {}): Minimum {
  const { tolerance = 1e-8, limit = 200, depth = 12, first = 0.1 } = options;
  const size = start.length;
  const lower = options.lower ?? new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const upper = options.upper ?? new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  let x: Float64Array = start.slice();
  project(x, lower, upper);
  let gradient: Float64Array = new Float64Array(size);
  let value = objective(x, gradient);
  let evaluations = 1;
  const pairs: Pair[] = [];
  const direction = new Float64Array(size);
  const free = new Uint8Array(size);
  for (let iteration = 0; ; iteration++) {
    const projected = certificate(x, gradient, lower, upper);
    const end = (ending: Ending): Minimum => ({ x, value, gradient, projected, ending, evaluations });
    if (!Number.isFinite(value) || Number.isNaN(projected)) return end('stalled');
    if (projected <= tolerance) return end('reached');
    if (options.onIteration?.(iteration, value, projected) === false) return end('cancelled');
    for (let i = 0; i < size; i++) {
      const g = gradient[i] as number;
      const held =
        ((x[i] as number) <= (lower[i] as number) && g > 0) ||
        ((x[i] as number) >= (upper[i] as number) && g < 0);
      free[i] = held ? 0 : 1;
    }
    let moved: Moved | undefined;
    // A bad memory is forgotten once; steepest descent failing too is the end.
    for (let attempt = 0; attempt < 2 && moved === undefined; attempt++) {
      if (attempt === 1 && pairs.splice(0).length === 0) break;
      descend(pairs, gradient, free, direction);
      if (!(dot(direction, gradient) < 0)) continue;
      const steepest = pairs.length === 0;
      const length = steepest ? first / Math.max(peak(direction), 1e-300) : 1;
      moved = search(
        objective,
        { x, value, gradient, direction, lower, upper, length, noise: options.noise },
        limit - evaluations,
      );
      evaluations += moved === undefined ? Math.min(30, limit - evaluations) : moved.evaluations;
      if (evaluations >= limit) break;
    }
    if (moved === undefined) return end(evaluations >= limit ? 'limit' : 'stalled');
    remember(pairs, depth, x, gradient, moved);
    ({ x, value, gradient } = moved);
    if (evaluations >= limit) {
      const last = certificate(x, gradient, lower, upper);
      const ending = last <= tolerance ? 'reached' : 'limit';
      return { x, value, gradient, projected: last, ending, evaluations };
    }
  }
}

interface Moved {
  readonly x: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  readonly evaluations: number;
}

interface Line {
  readonly x: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  readonly direction: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly length: number;
  readonly noise: number | undefined;
}

/** Backtracks along the projected path until the value falls enough. Near the end, where values no longer tell, the slope decides. */
function search(objective: Objective, line: Line, budget: number): Moved | undefined {
  const { value, lower, upper } = line;
  const size = line.x.length;
  let length = line.length;
  for (let tries = 1; tries <= Math.min(30, budget); tries++) {
    const x = new Float64Array(size);
    for (let i = 0; i < size; i++) x[i] = (line.x[i] as number) + length * (line.direction[i] as number);
    project(x, lower, upper);
    let slope = 0;
    for (let i = 0; i < size; i++)
      slope += (line.gradient[i] as number) * ((x[i] as number) - (line.x[i] as number));
    const gradient = new Float64Array(size);
    const trial = objective(x, gradient);
    const blurred = Math.abs(trial - value) <= (line.noise ?? 1e-12 * Math.abs(value));
    let after = 0;
    for (let i = 0; i < size; i++)
      after += (gradient[i] as number) * ((x[i] as number) - (line.x[i] as number));
    const falls = trial <= value + 1e-4 * slope;
    const flattens = blurred && Math.abs(after) <= 0.9 * Math.abs(slope);
    if (slope < 0 && Number.isFinite(trial) && (falls || flattens))
      return { x, value: trial, gradient, evaluations: tries };
    const fit = Number.isFinite(trial) ? -slope / (2 * (trial - value - slope)) : 0.1;
    length *= fit > 0.1 && fit < 0.6 ? fit : fit >= 0.6 ? 0.5 : 0.1;
  }
  return undefined;
}

/** The two-loop recursion, on the free variables; with no memory, straight downhill. */
function descend(
  pairs: readonly Pair[],
  gradient: Float64Array,
  free: Uint8Array,
  direction: Float64Array,
): void {
  const size = gradient.length;
  for (let i = 0; i < size; i++) direction[i] = free[i] === 1 ? -(gradient[i] as number) : 0;
  const weights: { readonly pair: Pair; readonly weight: number; readonly curvature: number }[] = [];
  let scaling = 1;
  for (let k = pairs.length - 1; k >= 0; k--) {
    const pair = pairs[k] as Pair;
    const curvature = product(pair.step, pair.change, free);
    const length = product(pair.change, pair.change, free);
    if (!(curvature > 1e-12 * length)) continue;
    if (weights.length === 0) scaling = curvature / length;
    const weight = product(pair.step, direction, free) / curvature;
    for (let i = 0; i < size; i++)
      if (free[i] === 1) (direction[i] as number) -= weight * (pair.change[i] as number);
    weights.push({ pair, weight, curvature });
  }
  for (let i = 0; i < size; i++) (direction[i] as number) *= scaling;
  for (let k = weights.length - 1; k >= 0; k--) {
    const { pair, weight, curvature } = weights[k] as (typeof weights)[number];
    const back = product(pair.change, direction, free) / curvature;
    for (let i = 0; i < size; i++)
      if (free[i] === 1) (direction[i] as number) += (weight - back) * (pair.step[i] as number);
  }
}

function remember(pairs: Pair[], depth: number, x: Float64Array, gradient: Float64Array, moved: Moved): void {
  const step = moved.x.slice();
  const change = moved.gradient.slice();
  for (let i = 0; i < step.length; i++) {
    (step[i] as number) -= x[i] as number;
    (change[i] as number) -= gradient[i] as number;
  }
  if (!(dot(step, change) > 0)) return;
  pairs.push({ step, change });
  if (pairs.length > depth) pairs.shift();
}

function product(a: Float64Array, b: Float64Array, free: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) if (free[i] === 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function project(x: Float64Array, lower: Float64Array, upper: Float64Array): void {
  for (let i = 0; i < x.length; i++)
    x[i] = Math.min(Math.max(x[i] as number, lower[i] as number), upper[i] as number);
}

function peak(a: Float64Array): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i] as number));
  return most;
}

/** Largest element of `P(x - gradient) - x`. */
export function certificate(
  x: Float64Array,
  gradient: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
): number {
  let most = 0;
  for (let i = 0; i < x.length; i++) {
    const at = x[i] as number;
    const to = Math.min(Math.max(at - (gradient[i] as number), lower[i] as number), upper[i] as number);
    most = Math.max(most, Math.abs(to - at));
  }
  return most;
}
