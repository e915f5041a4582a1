// The few things done with whole vectors, in a fixed order so that the same input gives the same bits.

/** A map between vectors: reads `from`, writes every element of `to`. The two never overlap. */
export type Operator = (from: Float64Array, to: Float64Array) => void;

/** Sum of products, from the first element to the last. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Euclidean length. */
export function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}

/** Largest absolute element; NaN where any element is NaN. */
export function largest(a: Float64Array): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    const size = Math.abs(a[i] as number);
    if (!(size <= most)) most = size;
    if (Number.isNaN(most)) return most;
  }
  return most;
}

/** Adds `factor` times `a` to `to`. */
export function add(factor: number, a: Float64Array, to: Float64Array): void {
  for (let i = 0; i < to.length; i++) (to[i] as number) += factor * (a[i] as number);
}

/** Multiplies every element by `factor`, in place. */
export function scale(factor: number, a: Float64Array): void {
  for (let i = 0; i < a.length; i++) (a[i] as number) *= factor;
}
