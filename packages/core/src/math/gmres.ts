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

/** Solves `A x = b` from zero, or from `start`. */
export function gmres(
  system: LinearSystem,
  b: Float64Array,
  options: LinearOptions = {},
  start?: Float64Array,
): LinearSolution {
  const { tolerance = 1e-10, limit = 300 } = options;
  const { apply, precondition } = system;
  const size = b.length;
  const restart = Math.min(options.restart ?? 30, size);
  const x = start === undefined ? new Float64Array(size) : start.slice();
  const length = norm(b);
  if (length === 0) return { x: x.fill(0), converged: true, residual: 0, products: 0 };
  const basis: Float64Array[] = [new Float64Array(size)];
  const small = triangle(restart);
  const shaped = new Float64Array(size);
  const update = new Float64Array(size);
  let products = 0;
  let residual = Number.POSITIVE_INFINITY;
  for (;;) {
    const first = basis[0] as Float64Array;
    first.set(b);
    if (products > 0 || start !== undefined) {
      apply(x, shaped);
      products++;
      add(-1, shaped, first);
    }
    const beta = norm(first);
    // A restart that gained nothing will gain nothing next time either.
    const gained = beta / length < 0.999 * residual;
    residual = beta / length;
    if (!(residual > tolerance) || products >= limit || !gained) break;
    scale(1 / beta, first);
    small.right.fill(0);
    small.right[0] = beta;
    let steps = 0;
    let reached = false;
    while (!reached && steps < restart && products < limit) {
      if (basis.length <= steps + 1) basis.push(new Float64Array(size));
      const next = basis[steps + 1] as Float64Array;
      const from = basis[steps] as Float64Array;
      if (precondition === undefined) apply(from, next);
      else {
        precondition(from, shaped);
        apply(shaped, next);
      }
      products++;
      const { left, exhausted } = orthogonalise(basis, steps, next, small);
      reached = exhausted || !(left / length > tolerance);
      steps++;
    }
    const weights = substitute(small, steps);
    update.fill(0);
    for (let k = 0; k < steps; k++) add(weights[k] as number, basis[k] as Float64Array, update);
    if (precondition === undefined) shaped.set(update);
    else precondition(update, shaped);
    add(1, shaped, x);
  }
  return { x, converged: residual <= tolerance, residual, products };
}

/** The small least-squares problem: a Hessenberg matrix made triangular by Givens rotations as its columns arrive. */
interface Triangle {
  readonly size: number;
  readonly upper: Float64Array;
  readonly cosine: Float64Array;
  readonly sine: Float64Array;
  readonly right: Float64Array;
}

const triangle = (size: number): Triangle => ({
  size,
  upper: new Float64Array(size * size),
  cosine: new Float64Array(size),
  sine: new Float64Array(size),
  right: new Float64Array(size + 1),
});

/** Adds one direction by modified Gram-Schmidt; answers the length of the residual, and whether the space is exhausted. */
function orthogonalise(
  basis: readonly Float64Array[],
  step: number,
  next: Float64Array,
  small: Triangle,
): { readonly left: number; readonly exhausted: boolean } {
  const { size, upper, cosine, sine, right } = small;
  const before = norm(next);
  for (let k = 0; k <= step; k++) {
    const from = basis[k] as Float64Array;
    const part = dot(from, next);
    upper[k * size + step] = part;
    add(-part, from, next);
  }
  const below = norm(next);
  if (below > 0) scale(1 / below, next);
  for (let k = 0; k < step; k++) {
    const c = cosine[k] as number;
    const s = sine[k] as number;
    const high = upper[k * size + step] as number;
    const low = upper[(k + 1) * size + step] as number;
    upper[k * size + step] = c * high + s * low;
    upper[(k + 1) * size + step] = c * low - s * high;
  }
  const pivot = upper[step * size + step] as number;
  const length = Math.sqrt(pivot * pivot + below * below);
  const c = length > 0 ? pivot / length : 1;
  const s = length > 0 ? below / length : 0;
  upper[step * size + step] = length;
  cosine[step] = c;
  sine[step] = s;
  const turned = right[step] as number;
  right[step] = c * turned;
  right[step + 1] = -s * turned;
  return { left: Math.abs(s * turned), exhausted: !(below > 1e-14 * before) };
}

/** Back substitution on the first `steps` columns; a column of zeros gets no weight. */
function substitute({ size, upper, right }: Triangle, steps: number): Float64Array {
  const weights = new Float64Array(steps);
  for (let i = steps - 1; i >= 0; i--) {
    let sum = right[i] as number;
    for (let j = i + 1; j < steps; j++) sum -= (upper[i * size + j] as number) * (weights[j] as number);
    const pivot = upper[i * size + i] as number;
    weights[i] = pivot === 0 ? 0 : sum / pivot;
  }
  return weights;
}
