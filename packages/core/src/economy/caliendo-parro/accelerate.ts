// Anderson acceleration of a fixed point (Walker and Ni, SIAM J. Numer. Anal. 49(4), 2011), kept cheap for long vectors.
//
// The kit's `anderson` orthogonalises anew in every iteration. Here the products of the remembered changes are kept, so that an iteration
// costs a few passes over the vector: the least-squares fit goes by its normal equations, which is exact enough because
// the changes shrink with the steps.

import { dotAt } from './blocks.js';

/** Turns a point and its plain step into the accelerated step; remembers both. Writes to `step`. */
export type Accelerator = (x: Float64Array, plain: Float64Array, step: Float64Array) => void;

/** An accelerator that remembers `depth` changes. */
export function accelerator(size: number, depth: number): Accelerator {
  const changed: Float64Array[] = [];
  const reached: Float64Array[] = [];
  const products = new Float64Array(depth * depth);
  const lastX = new Float64Array(size);
  const lastPlain = new Float64Array(size);
  let calls = 0;
  return (x, plain, step) => {
    if (calls > 0) {
      const slot = (calls - 1) % depth;
      if (changed.length <= slot) {
        changed.push(new Float64Array(size));
        reached.push(new Float64Array(size));
      }
      const change = changed[slot] as Float64Array;
      const reach = reached[slot] as Float64Array;
      for (let at = 0; at < size; at++) {
        const difference = (plain[at] as number) - (lastPlain[at] as number);
        change[at] = difference;
        reach[at] = (x[at] as number) - (lastX[at] as number) + difference;
      }
      changed.forEach((other, k) => {
        const product = dotAt(change, 0, other, 0, size);
        products[slot * depth + k] = product;
        products[k * depth + slot] = product;
      });
    }
    lastX.set(x);
    lastPlain.set(plain);
    step.set(plain);
    const newest = calls - 1;
    calls++;
    if (newest < 0) return;
    const order = changed.map((_, age) => (newest - age + depth * 2) % depth);
    const sides = changed.map((change) => dotAt(change, 0, plain, 0, size));
    const weights = fit(products, depth, order, sides);
    weights.forEach((weight, k) => {
      if (weight === 0) return;
      const reach = reached[k] as Float64Array;
      for (let at = 0; at < size; at++) (step[at] as number) -= weight * (reach[at] as number);
    });
  };
}

/** Weights of the fit, by Cholesky factors of the scaled products in the given order; a change the earlier ones explain gets none. */
function fit(
  products: Float64Array,
  depth: number,
  order: readonly number[],
  sides: readonly number[],
): readonly number[] {
  const kept: number[] = [];
  const rows: number[][] = [];
  const scaled: number[] = [];
  const weights = sides.map(() => 0);
  const size = (k: number): number => Math.sqrt(products[k * depth + k] as number);
  for (const k of order) {
    const length = size(k);
    if (!(length > 0)) continue;
    const row: number[] = [];
    let left = 1;
    kept.forEach((other, at) => {
      let value = (products[k * depth + other] as number) / (length * size(other));
      const above = rows[at] as number[];
      for (let m = 0; m < at; m++) value -= (row[m] as number) * (above[m] as number);
      value /= above[at] as number;
      row.push(value);
      left -= value * value;
    });
    if (!(left > 1e-12)) continue;
    let side = (sides[k] as number) / length;
    for (let m = 0; m < row.length; m++) side -= (row[m] as number) * (scaled[m] as number);
    row.push(Math.sqrt(left));
    rows.push(row);
    scaled.push(side / Math.sqrt(left));
    kept.push(k);
  }
  for (let at = kept.length - 1; at >= 0; at--) {
    let value = scaled[at] as number;
    for (let below = at + 1; below < kept.length; below++)
      value -= ((rows[below] as number[])[at] as number) * (scaled[below] as number);
    value /= (rows[at] as number[])[at] as number;
    scaled[at] = value;
    const k = kept[at] as number;
    weights[k] = value / size(k);
  }
  return weights;
}
