// Dense linear algebra on row-major matrices: products, and LU factors with partial pivoting (Golub and Van Loan, Matrix Computations, 3.4).

/** A matrix as `P A = L U`: unit lower and upper triangle in one array, `swaps[k]` the row exchanged with row k. */
export interface Factors {
  readonly size: number;
  readonly lu: Float64Array;
  readonly swaps: Int32Array;
}

/** Columns eliminated together, so that the rest of the matrix is passed over once for four of them. */
const PANEL = 4;

/** Factors a square matrix, which is left alone; `undefined` where it is singular or not finite. */
export function factor(matrix: Float64Array, size: number): Factors | undefined {
  const lu = matrix.slice();
  const swaps = new Int32Array(size);
  for (let first = 0; first < size; first += PANEL) {
    const end = Math.min(first + PANEL, size);
    for (let k = first; k < end; k++) {
      const pivot = largestBelow(lu, size, k);
      const most = Math.abs(lu[pivot * size + k] as number);
      if (!(most > 0) || most === Number.POSITIVE_INFINITY) return undefined;
      swaps[k] = pivot;
      if (pivot !== k) exchange(lu, size, k, pivot);
      eliminate(lu, size, k, end);
    }
    finishRows(lu, size, first, end);
    update(lu, size, first, end);
  }
  return { size, lu, swaps };
}

/** The row, from k down, with the largest element of column k; a NaN counts as the largest. */
function largestBelow(lu: Float64Array, size: number, k: number): number {
  let pivot = k;
  let most = Math.abs(lu[k * size + k] as number);
  for (let i = k + 1; i < size; i++) {
    const here = Math.abs(lu[i * size + k] as number);
    if (!(here <= most)) {
      most = here;
      pivot = i;
    }
  }
  return pivot;
}

function exchange(lu: Float64Array, size: number, a: number, b: number): void {
  for (let j = 0; j < size; j++) {
    const kept = lu[a * size + j] as number;
    lu[a * size + j] = lu[b * size + j] as number;
    lu[b * size + j] = kept;
  }
}

/** Multiples of column k, and what they do to the columns of the panel that are left. */
function eliminate(lu: Float64Array, size: number, k: number, end: number): void {
  const top = k * size;
  const pivot = lu[top + k] as number;
  for (let i = k + 1; i < size; i++) {
    const row = i * size;
    const multiple = (lu[row + k] as number) / pivot;
    lu[row + k] = multiple;
    for (let j = k + 1; j < end; j++) (lu[row + j] as number) -= multiple * (lu[top + j] as number);
  }
}

/** The rows of the panel, right of it. */
function finishRows(lu: Float64Array, size: number, first: number, end: number): void {
  for (let i = first + 1; i < end; i++)
    for (let k = first; k < i; k++) {
      const multiple = lu[i * size + k] as number;
      for (let j = end; j < size; j++)
        (lu[i * size + j] as number) -= multiple * (lu[k * size + j] as number);
    }
}

/** The rows below the panel, right of it. */
function update(lu: Float64Array, size: number, first: number, end: number): void {
  // A last panel that is narrower has nothing to its right.
  if (end - first < PANEL) return;
  const top = first * size;
  for (let i = end; i < size; i++) {
    const row = i * size;
    const a = lu[row + first] as number;
    const b = lu[row + first + 1] as number;
    const c = lu[row + first + 2] as number;
    const d = lu[row + first + 3] as number;
    for (let j = end; j < size; j++)
      (lu[row + j] as number) -=
        a * (lu[top + j] as number) +
        b * (lu[top + size + j] as number) +
        (c * (lu[top + 2 * size + j] as number) + d * (lu[top + 3 * size + j] as number));
  }
}

/** Solves `A x = b`; `x` may be `b` itself. */
export function solve(factors: Factors, b: Float64Array, x: Float64Array = b): Float64Array {
  const { size, lu, swaps } = factors;
  if (x !== b) x.set(b);
  for (let k = 0; k < size; k++) swap(x, k, swaps[k] as number);
  // Four rows at a time, which share the elements of x; what is left over one by one.
  const whole = size - (size % 4);
  const sums = new Float64Array(4);
  for (let i = 0; i < whole; i += 4) {
    partials(lu, i * size, x, 0, i, sums);
    for (let r = 0; r < 4; r++) {
      const row = i + r;
      (x[row] as number) -= (sums[r] as number) + partial(lu, row * size, x, i, row);
    }
  }
  for (let i = whole; i < size; i++) (x[i] as number) -= partial(lu, i * size, x, 0, i);
  for (let i = size - 1; i >= whole; i--) {
    const rest = (x[i] as number) - partial(lu, i * size, x, i + 1, size);
    x[i] = rest / (lu[i * size + i] as number);
  }
  for (let i = whole - 4; i >= 0; i -= 4) {
    partials(lu, i * size, x, i + 4, size, sums);
    for (let r = 3; r >= 0; r--) {
      const row = i + r;
      const rest = (x[row] as number) - (sums[r] as number) - partial(lu, row * size, x, row + 1, i + 4);
      x[row] = rest / (lu[row * size + row] as number);
    }
  }
  return x;
}

/** The sums of `partial` for four rows, the first at `row` of a square matrix as wide as `x` is long. */
function partials(
  matrix: Float64Array,
  row: number,
  x: Float64Array,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  const second = row + x.length;
  const third = second + x.length;
  const fourth = third + x.length;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let j = from; j < to; j++) {
    const value = x[j] as number;
    a += (matrix[row + j] as number) * value;
    b += (matrix[second + j] as number) * value;
    c += (matrix[third + j] as number) * value;
    d += (matrix[fourth + j] as number) * value;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
}

/** Sum of `row[j] x[j]` from `from` up to `to`, in four running sums so that additions need not wait for each other. */
function partial(matrix: Float64Array, row: number, x: Float64Array, from: number, to: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let j = from;
  for (; j + 3 < to; j += 4) {
    const at = row + j;
    a += (matrix[at] as number) * (x[j] as number);
    b += (matrix[at + 1] as number) * (x[j + 1] as number);
    c += (matrix[at + 2] as number) * (x[j + 2] as number);
    d += (matrix[at + 3] as number) * (x[j + 3] as number);
  }
  for (; j < to; j++) a += (matrix[row + j] as number) * (x[j] as number);
  return a + b + (c + d);
}

/** Solves the transposed system, `A' x = b`; `x` may be `b` itself. */
export function solveTransposed(factors: Factors, b: Float64Array, x: Float64Array = b): Float64Array {
  const { size, lu, swaps } = factors;
  if (x !== b) x.set(b);
  let k = 0;
  for (; k + 1 < size; k += 2) {
    const row = k * size;
    const next = row + size;
    const a = (x[k] as number) / (lu[row + k] as number);
    const b = ((x[k + 1] as number) - a * (lu[row + k + 1] as number)) / (lu[next + k + 1] as number);
    x[k] = a;
    x[k + 1] = b;
    for (let j = k + 2; j < size; j++)
      (x[j] as number) -= a * (lu[row + j] as number) + b * (lu[next + j] as number);
  }
  if (k < size) x[k] = (x[k] as number) / (lu[k * size + k] as number);
  for (k = size - 1; k > 1; k -= 2) {
    const row = k * size;
    const next = row - size;
    const a = x[k] as number;
    const b = (x[k - 1] as number) - a * (lu[row + k - 1] as number);
    x[k - 1] = b;
    for (let j = 0; j < k - 1; j++)
      (x[j] as number) -= a * (lu[row + j] as number) + b * (lu[next + j] as number);
  }
  if (k === 1) (x[0] as number) -= (x[1] as number) * (lu[size] as number);
  for (k = size - 1; k >= 0; k--) swap(x, k, swaps[k] as number);
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
