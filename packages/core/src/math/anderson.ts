// Anderson acceleration of a fixed point, x = g(x) (Walker and Ni, SIAM J. Numer. Anal. 49(4), 2011), with safeguards.

import type { Found, SearchOptions } from './search.js';
import { add, dot, largest, norm, type Operator, scale } from './vector.js';

export interface AndersonOptions extends SearchOptions {
  /** Earlier steps remembered; 8 unless told. */
  readonly depth?: number;
  /** Share of the step taken, in (0, 1]; 1 unless told. */
  readonly damping?: number;
  /** Iterations without progress on the best residual before giving up as stalled; 20 unless told. */
  readonly patience?: number;
  /** Largest change of any element in one iteration; unbounded unless told. */
  readonly longest?: number;
}

/** A change of the gap and the change of x that made it. */
interface Change {
  readonly moved: Float64Array;
  readonly changed: Float64Array;
}

/** Follows `g` from `start`; answers the best point met, which is the last one when the tolerance was reached. */
export function anderson(map: Operator, start: Float64Array, options: AndersonOptions = {}): Found {
  const { tolerance = 1e-10, limit = 200, depth = 8, patience = 20, measure = largest } = options;
  const size = start.length;
  let damping = options.damping ?? 1;
  const x = start.slice();
  const image = new Float64Array(size);
  const gap = new Float64Array(size);
  const beforeX = new Float64Array(size);
  const beforeGap = new Float64Array(size);
  const step = new Float64Array(size);
  const memory: Change[] = [];
  const spare: Change[] = Array.from({ length: depth + 1 }, () => ({
    moved: new Float64Array(size),
    changed: new Float64Array(size),
  }));
  const best = start.slice();
  let least = Number.POSITIVE_INFINITY;
  let since = 0;
  for (let iteration = 0; ; iteration++) {
    map(x, image);
    for (let i = 0; i < size; i++) gap[i] = (image[i] as number) - (x[i] as number);
    const residual = measure(gap);
    const found = (ending: Found['ending']): Found => ({
      x: best,
      ending,
      residual: least,
      evaluations: iteration + 1,
    });
    if (residual < least) {
      since = residual < 0.9 * least ? 0 : since + 1;
      least = residual;
      best.set(x);
    } else since++;
    if (least <= tolerance) return found('reached');
    if (options.onIteration?.(iteration, least) === false) return found('cancelled');
    if (since > patience) return found('stalled');
    if (iteration + 1 >= limit) return found('limit');
    if (!(residual < 1e3 * least)) {
      // Thrown far off: go back to the best point and move more carefully, without the memory that led here.
      if (iteration === 0) return found('stalled');
      damping /= 2;
      spare.push(...memory.splice(0));
      map(best, image);
      for (let i = 0; i < size; i++) gap[i] = (image[i] as number) - (best[i] as number);
      x.set(best);
    } else if (iteration > 0 && depth > 0) {
      const entry = spare.pop() as Change;
      for (let i = 0; i < size; i++) {
        entry.moved[i] = (x[i] as number) - (beforeX[i] as number);
        entry.changed[i] = (gap[i] as number) - (beforeGap[i] as number);
      }
      remember(memory, spare, depth, entry);
    }
    beforeX.set(x);
    beforeGap.set(gap);
    mix(memory, gap, damping, step);
    const length = largest(step);
    if (options.longest !== undefined && length > options.longest) scale(options.longest / length, step);
    add(1, step, x);
  }
}

/**
 * Takes up a change of x and of the gap as a pair (direction of unit length in the gap, move that belongs to it), made orthogonal to the pairs before it.
 * Any combination of pairs is again a pair, so the fit below is the least-squares fit on all remembered changes. A change that adds nothing new is not kept.
 */
function remember(memory: Change[], spare: Change[], depth: number, latest: Change): void {
  const { moved, changed } = latest;
  const before = norm(changed);
  if (memory.length >= depth) spare.push(memory.shift() as Change);
  for (const earlier of memory) {
    const part = dot(earlier.changed, changed);
    add(-part, earlier.changed, changed);
    add(-part, earlier.moved, moved);
  }
  const after = norm(changed);
  if (!(after > 1e-10 * before)) {
    spare.push(latest);
    return;
  }
  scale(1 / after, changed);
  scale(1 / after, moved);
  memory.push(latest);
}

/** The step: the gap, less what the remembered changes explain of it, and the moves that belong to what they explain. */
function mix(memory: readonly Change[], left: Float64Array, damping: number, step: Float64Array): void {
  step.fill(0);
  for (const { moved, changed } of memory) {
    const part = dot(changed, left);
    add(-part, changed, left);
    add(-part, moved, step);
  }
  add(damping, left, step);
}
