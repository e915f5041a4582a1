// Dense linear algebra on row-major matrices: products, and LU factors with partial pivoting (Golub and Van Loan, Matrix Computations, 3.4).

/** A matrix as `P A = L U`: unit lower and upper triangle in one array, `swaps[k]` the row exchanged with row k. */
export interface Factors {
  readonly size: number;
  readonly lu: Float64Array;
  readonly swaps: Int32Array;
}

/** Factors a square matrix, which is left alone; `undefined` where it is singular or not finite. */
export function factor(matrix: Float64Array, size: number): Factors | undefined {
  const lu = matrix.slice();
  const swaps = new Int32Array(size);
  for (let k = 0; k < size; k++) {
    let pivot = k;
    let most = Math.abs(lu[k * size + k] as number);
    for (let i = k + 1; i < size; i++) {
      const here = Math.abs(lu[i * size + k] as number);
      if (here > most) {
        most = here;
        pivot = i;
      }
    }
    if (!(most > 0) || most === Number.POSITIVE_INFINITY) return undefined;
    swaps[k] = pivot;
    if (pivot !== k) exchange(lu, size, k, pivot);
    eliminate(lu, size, k);
  }
  return { size, lu, swaps };
}

function exchange(lu: Float64Array, size: number, a: number, b: number): void {
  for (let j = 0; j < size; j++) {
    const kept = lu[a * size + j] as number;
    lu[a * size + j] = lu[b * size + j] as number;
    lu[b * size + j] = kept;
  }
}

function eliminate(lu: Float64Array, size: number, k: number): void {
  const top = k * size;
  const pivot = lu[top + k] as number;
  for (let i = k + 1; i < size; i++) {
    const row = i * size;
    const multiple = (lu[row + k] as number) / pivot;
    lu[row + k] = multiple;
    if (multiple === 0) continue;
    for (let j = k + 1; j < size; j++) (lu[row + j] as number) -= multiple * (lu[top + j] as number);
  }
}

/** Solves `A x = b`; `x` may be `b` itself. */
export function solve(factors: Factors, b: Float64Array, x: Float64Array = b): Float64Array {
  const { size, lu, swaps } = factors;
  if (x !== b) x.set(b);
  for (let k = 0; k < size; k++) swap(x, k, swaps[k] as number);
  for (let i = 1; i < size; i++) {
    let sum = x[i] as number;
    for (let j = 0, at = i * size; j < i; j++, at++) sum -= (lu[at] as number) * (x[j] as number);
    x[i] = sum;
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] as number;
    for (let j = i + 1, at = i * size + j; j < size; j++, at++) sum -= (lu[at] as number) * (x[j] as number);
    x[i] = sum / (lu[i * size + i] as number);
  }
  return x;
}

/** Solves the transposed system, `A' x = b`; `x` may be `b` itself. */
export function solveTransposed(factors: Factors, b: Float64Array, x: Float64Array = b): Float64Array {
  const { size, lu, swaps } = factors;
  if (x !== b) x.set(b);
  for (let k = 0; k < size; k++) {
    const value = (x[k] as number) / (lu[k * size + k] as number);
    x[k] = value;
    if (value === 0) continue;
    for (let j = k + 1, at = k * size + j; j < size; j++, at++)
      (x[j] as number) -= value * (lu[at] as number);
  }
  for (let k = size - 1; k > 0; k--) {
    const value = x[k] as number;
    if (value === 0) continue;
    for (let j = 0, at = k * size; j < k; j++, at++) (x[j] as number) -= value * (lu[at] as number);
  }
  for (let k = size - 1; k >= 0; k--) swap(x, k, swaps[k] as number);
  return x;
}

function swap(x: Float64Array, a: number, b: number): void {
  if (a === b) return;
  const kept = x[a] as number;
  x[a] = x[b] as number;
  x[b] = kept;
}

/** `A x`, for a matrix of `to.length` rows and `x.length` columns. */
export function multiply(matrix: Float64Array, x: Float64Array, to: Float64Array): Float64Array {
  const columns = x.length;
  for (let i = 0; i < to.length; i++) {
    let sum = 0;
    for (let j = 0, at = i * columns; j < columns; j++, at++)
      sum += (matrix[at] as number) * (x[j] as number);
    to[i] = sum;
  }
  return to;
}

/** `A' x`, for a matrix of `x.length` rows and `to.length` columns. */
export function multiplyTransposed(matrix: Float64Array, x: Float64Array, to: Float64Array): Float64Array {
  const columns = to.length;
  to.fill(0);
  for (let i = 0; i < x.length; i++) {
    const value = x[i] as number;
    if (value === 0) continue;
    for (let j = 0, at = i * columns; j < columns; j++, at++)
      (to[j] as number) += value * (matrix[at] as number);
  }
  return to;
}

/** The inverse, row-major, column by column from the factors. */
export function invert(factors: Factors): Float64Array {
  const { size } = factors;
  const inverse = new Float64Array(size * size);
  const column = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    column.fill(0);
    column[j] = 1;
    solve(factors, column);
    for (let i = 0; i < size; i++) inverse[i * size + j] = column[i] as number;
  }
  return inverse;
}
