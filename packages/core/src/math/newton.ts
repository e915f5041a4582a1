// Newton's method with the linear systems solved by preconditioned GMRES, and a line search that keeps it from running off.
// Accuracy of the linear solves after Eisenstat and Walker (SIAM J. Sci. Comput. 17(1), 1996), choice 2.

import { gmres } from './gmres.js';
import type { Found, SearchOptions } from './search.js';
import { largest, norm, type Operator } from './vector.js';

export interface Equations {
  readonly residual: Operator;
  /** Product of the Jacobian at `x` with `direction`. */
  readonly product: (x: Float64Array, direction: Float64Array, to: Float64Array) => void;
  /** Approximate inverse of the Jacobian. */
  readonly precondition?: Operator;
}

export interface NewtonOptions extends SearchOptions {
  /** Largest change of any element in one step; 2 unless told (for unknowns in logs: a factor of 7.4). */
  readonly longest?: number;
  /** Loosest linear solve, as a share of the residual; 0.1 unless told. */
  readonly forcing?: number;
  /** Krylov vectors kept at once; 40 unless told. */
  readonly restart?: number;
}

/** Solves `F(x) = 0` from `start`. Products with the Jacobian count as evaluations. */
export function newton(equations: Equations, start: Float64Array, options: NewtonOptions = {}): Found {
  const { tolerance = 1e-10, limit = 200, longest = 2, forcing = 0.1, restart = 40 } = options;
  const measure = options.measure ?? largest;
  const size = start.length;
  let x = start.slice();
  let trial = new Float64Array(size);
  let residual = new Float64Array(size);
  let next = new Float64Array(size);
  const right = new Float64Array(size);
  equations.residual(x, residual);
  let evaluations = 1;
  let length = norm(residual);
  let least = measure(residual);
  let accuracy = forcing;
  const found = (ending: Found['ending']): Found => ({ x, ending, residual: least, evaluations });
  if (!Number.isFinite(length)) return found('stalled');
  for (let iteration = 0; ; iteration++) {
    if (least <= tolerance) return found('reached');
    if (options.onIteration?.(iteration, least) === false) return found('cancelled');
    if (evaluations >= limit) return found('limit');
    for (let i = 0; i < size; i++) right[i] = -(residual[i] as number);
    const here = x;
    const { x: step, products } = gmres(
      {
        apply: (from, to) => equations.product(here, from, to),
        ...(equations.precondition === undefined ? {} : { precondition: equations.precondition }),
      },
      right,
      { tolerance: accuracy, restart, limit: Math.max(1, limit - evaluations) },
    );
    evaluations += products;
    const reach = largest(step);
    if (!Number.isFinite(reach) || reach === 0) return found('stalled');
    let share = reach > longest ? longest / reach : 1;
    let accepted = false;
    for (let halving = 0; halving < 14 && !accepted; halving++) {
      for (let i = 0; i < size; i++) trial[i] = (x[i] as number) + share * (step[i] as number);
      equations.residual(trial, next);
      evaluations++;
      const after = norm(next);
      accepted = after <= (1 - 1e-4 * share) * length;
      if (accepted) {
        const ratio = after / length;
        const floor = 0.9 * accuracy * accuracy;
        accuracy = Math.min(forcing, Math.max(0.9 * ratio * ratio, floor > 0.1 ? floor : 0, 1e-8));
        length = after;
      } else share /= 2;
    }
    if (!accepted) return found('stalled');
    [x, trial] = [trial, x];
    [residual, next] = [next, residual];
    least = measure(residual);
  }
}
