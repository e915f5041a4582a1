// Restarted GMRES for a linear system known only by its products, with right preconditioning (Saad and Schultz, SIAM J. Sci. Stat. Comput. 7(3), 1986).

import { add, dot, norm, type Operator, scale } from './vector.js';

export interface LinearSystem {
  /** Product of the matrix with a vector. */
  readonly apply: Operator;
  /** Approximate inverse; the identity unless given. */
  readonly precondition?: Operator;
}

export interface LinearOptions {
  /** Residual accepted, as a share of the right side; 1e-10 unless told. */
  readonly tolerance?: number;
  /** Products between restarts; 30 unless told. */
  readonly restart?: number;
  /** Products at most; 300 unless told. */
  readonly limit?: number;
}

export interface LinearSolution {
  readonly x: Float64Array;
  readonly converged: boolean;
  /** Residual as a share of the right side, as the recurrence has it. */
  readonly residual: number;
  /** Products with the matrix. */
  readonly products: number;
}

/** Solves `A x = b` from `x = 0`, or from `start`. */
export function gmres(
  system: LinearSystem,
  b: Float64Array,
  options: LinearOptions = {},
  start?: Float64Array,
): LinearSolution {
  const { tolerance = 1e-10, limit = 300 } = options;
  const size = b.length;
  const restart = Math.min(options.restart ?? 30, size);
  const x = start === undefined ? new Float64Array(size) : start.slice();
  const length = norm(b);
  if (length === 0) return { x: x.fill(0), converged: true, residual: 0, products: 0 };
  const basis = Array.from({ length: restart + 1 }, () => new Float64Array(size));
  const reduced = new Reduced(restart);
  const shaped = new Float64Array(size);
  const update = new Float64Array(size);
  let products = 0;
  let relative = 1;
  for (;;) {
    const first = basis[0] as Float64Array;
    first.set(b);
    if (products > 0 || start !== undefined) {
      system.apply(x, shaped);
      products++;
      add(-1, shaped, first);
    }
    const beta = norm(first);
    relative = beta / length;
    if (!(relative > tolerance) || products >= limit) break;
    scale(1 / beta, first);
    reduced.begin(beta);
    let steps = 0;
    while (steps < restart && products < limit) {
      const next = basis[steps + 1] as Float64Array;
      const from = basis[steps] as Float64Array;
      if (system.precondition === undefined) system.apply(from, next);
      else {
        system.precondition(from, shaped);
        system.apply(shaped, next);
      }
      products++;
      relative = orthogonalise(basis, steps, next, reduced) / length;
      steps++;
      if (!(relative > tolerance) || reduced.exhausted) break;
    }
    const weights = reduced.weights(steps);
    update.fill(0);
    for (let k = 0; k < steps; k++) add(weights[k] as number, basis[k] as Float64Array, update);
    if (system.precondition === undefined) shaped.set(update);
    else system.precondition(update, shaped);
    add(1, shaped, x);
    if (!(relative > tolerance) || !Number.isFinite(relative) || reduced.exhausted) break;
  }
  return { x, converged: relative <= tolerance, residual: relative, products };
}

/** Modified Gram-Schmidt; answers the length of the residual. */
function orthogonalise(
  basis: readonly Float64Array[],
  step: number,
  next: Float64Array,
  reduced: Reduced,
): number {
  const before = norm(next);
  for (let k = 0; k <= step; k++) {
    const from = basis[k] as Float64Array;
    const part = dot(from, next);
    reduced.set(k, step, part);
    add(-part, from, next);
  }
  const left = norm(next);
  if (left > 0) scale(1 / left, next);
  return reduced.rotate(step, left, left <= 1e-14 * before);
}

/** The small least-squares problem: a Hessenberg matrix turned triangular by Givens rotations. */
class Reduced {
  readonly #size: number;
  readonly #upper: Float64Array;
  readonly #cosine: Float64Array;
  readonly #sine: Float64Array;
  readonly #right: Float64Array;
  exhausted = false;

  constructor(size: number) {
    this.#size = size;
    this.#upper = new Float64Array(size * size);
    this.#cosine = new Float64Array(size);
    this.#sine = new Float64Array(size);
    this.#right = new Float64Array(size + 1);
  }

  begin(beta: number): void {
    this.#right.fill(0);
    this.#right[0] = beta;
    this.exhausted = false;
  }

  set(row: number, column: number, value: number): void {
    this.#upper[row * this.#size + column] = value;
  }
}
