// Products with one block of a larger array, four terms at a time: the inner loops of the solver.

/** Product of `size` numbers of `a` from `atA` with as many of `b` from `atB`; four running sums, always in the same order. */
export function dotAt(a: Float64Array, atA: number, b: Float64Array, atB: number, size: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const whole = size - (size % 4);
  let k = 0;
  for (; k < whole; k += 4) {
    const p = atA + k;
    const q = atB + k;
    s0 += (a[p] as number) * (b[q] as number);
    s1 += (a[p + 1] as number) * (b[q + 1] as number);
    s2 += (a[p + 2] as number) * (b[q + 2] as number);
    s3 += (a[p + 3] as number) * (b[q + 3] as number);
  }
  for (; k < size; k++) s0 += (a[atA + k] as number) * (b[atB + k] as number);
  return s0 + s1 + (s2 + s3);
}

/** `to[atTo + r] = matrix x` for `rows` rows of `columns` from `atM`; four rows at a time, so that `x` is read once for four. */
export function rowsTimes(
  matrix: Float64Array,
  atM: number,
  columns: number,
  x: Float64Array,
  to: Float64Array,
  atTo: number,
  rows: number,
): void {
  let r = 0;
  for (; r + 3 < rows; r += 4) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    const a = atM + r * columns;
    const b = a + columns;
    const c = b + columns;
    const d = c + columns;
    for (let k = 0; k < columns; k++) {
      const value = x[k] as number;
      s0 += (matrix[a + k] as number) * value;
      s1 += (matrix[b + k] as number) * value;
      s2 += (matrix[c + k] as number) * value;
      s3 += (matrix[d + k] as number) * value;
    }
    to[atTo + r] = s0;
    to[atTo + r + 1] = s1;
    to[atTo + r + 2] = s2;
    to[atTo + r + 3] = s3;
  }
  for (; r < rows; r++) to[atTo + r] = dotAt(matrix, atM + r * columns, x, 0, columns);
}

/** `to[atTo + r] += matrix x` for a square row-major block of `matrix` from `atM` and `size` numbers of `x` from `atX`. */
export function addBlock(
  matrix: Float64Array,
  atM: number,
  x: Float64Array,
  atX: number,
  to: Float64Array,
  atTo: number,
  size: number,
): void {
  for (let r = 0; r < size; r++) (to[atTo + r] as number) += dotAt(matrix, atM + r * size, x, atX, size);
}

/** The same with the block transposed. */
export function addBlockTransposed(
  matrix: Float64Array,
  atM: number,
  x: Float64Array,
  atX: number,
  to: Float64Array,
  atTo: number,
  size: number,
): void {
  for (let r = 0; r < size; r++) {
    const value = x[atX + r] as number;
    const row = atM + r * size;
    for (let c = 0; c < size; c++) (to[atTo + c] as number) += value * (matrix[row + c] as number);
  }
}
