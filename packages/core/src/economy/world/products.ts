// The two products that every residual is made of, four rows at a time; sums are taken in a fixed order.

/** to_i = sum_j m_ji w_j: weighs the rows of a square matrix and adds them up. */
export function columns(matrix: Float64Array, weights: Float64Array, to: Float64Array): void {
  const size = to.length;
  const whole = size - (size % 4);
  to.fill(0);
  for (let j = 0; j < whole; j += 4) {
    const a = weights[j] as number;
    const b = weights[j + 1] as number;
    const c = weights[j + 2] as number;
    const d = weights[j + 3] as number;
    const first = j * size;
    const second = first + size;
    const third = second + size;
    const fourth = third + size;
    for (let i = 0; i < size; i++)
      (to[i] as number) +=
        (matrix[first + i] as number) * a +
        (matrix[second + i] as number) * b +
        ((matrix[third + i] as number) * c + (matrix[fourth + i] as number) * d);
  }
  for (let j = whole; j < size; j++) {
    const a = weights[j] as number;
    for (let i = 0, at = j * size; i < size; i++, at++) (to[i] as number) += (matrix[at] as number) * a;
  }
}

/** to_j = sum_i m_ji x_i. */
export function rows(matrix: Float64Array, x: Float64Array, to: Float64Array): void {
  const size = to.length;
  const whole = size - (size % 4);
  for (let j = 0; j < whole; j += 4) {
    const first = j * size;
    const second = first + size;
    const third = second + size;
    const fourth = third + size;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < size; i++) {
      const value = x[i] as number;
      a += (matrix[first + i] as number) * value;
      b += (matrix[second + i] as number) * value;
      c += (matrix[third + i] as number) * value;
      d += (matrix[fourth + i] as number) * value;
    }
    to[j] = a;
    to[j + 1] = b;
    to[j + 2] = c;
    to[j + 3] = d;
  }
  for (let j = whole; j < size; j++) {
    let a = 0;
    for (let i = 0, at = j * size; i < size; i++, at++) a += (matrix[at] as number) * (x[i] as number);
    to[j] = a;
  }
}
