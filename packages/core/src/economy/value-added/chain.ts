// Who supplies what to whom, per unit of output: the table that traces value through a chain of production.

import type { Label } from '../caliendo-parro/read.js';
import { account, type Tables } from '../caliendo-parro/tables.js';

/**
 * Direct inputs between products; a product is a sector of an economy, numbered economy by economy. The coefficients are
 * kept by rows without their zeros: row p, from `starts[p]` to `starts[p + 1]`, lists which products use p and how much
 * of it per unit of their output.
 */
export interface Chain {
  readonly economies: readonly Label[];
  readonly sectors: readonly Label[];
  readonly starts: Int32Array;
  readonly users: Int32Array;
  readonly coefficients: Float64Array;
  /** Value added per unit of output, by product. */
  readonly valueAdded: Float64Array;
  /** Output by product in `unit`. */
  readonly output: Float64Array;
  readonly unit: string;
}

/** A chain from a full table of coefficients, row-major by input, then user. */
export function sparse(
  coefficients: Float64Array,
  size: number,
): Pick<Chain, 'starts' | 'users' | 'coefficients'> {
  const starts = new Int32Array(size + 1);
  let count = 0;
  for (let p = 0; p < size; p++) {
    for (let q = 0; q < size; q++) if (coefficients[p * size + q] !== 0) count++;
    starts[p + 1] = count;
  }
  const users = new Int32Array(count);
  const kept = new Float64Array(count);
  let at = 0;
  for (let p = 0; p < size; p++)
    for (let q = 0; q < size; q++) {
      const value = coefficients[p * size + q] as number;
      if (value === 0) continue;
      users[at] = q;
      kept[at] = value;
      at++;
    }
  return { starts, users, coefficients: kept };
}

/**
 * The chain in the tables of a multi-sector model, by proportional sourcing: a sector takes each input from abroad in the
 * proportions of all its economy's purchases of it, at prices without tariffs.
 */
export function chainOf(tables: Tables): Chain {
  const { inputs } = account(tables);
  const N = tables.economies.length;
  const J = tables.sectors.length;
  const size = N * J;
  const full = new Float64Array(size * size);
  const output = new Float64Array(size);
  for (let k = 0; k < J; k++)
    for (let n = 0; n < N; n++) {
      let bought = 0;
      for (let i = 0; i < N; i++) bought += tables.flows[(k * N + n) * N + i] as number;
      for (let i = 0; i < N; i++) {
        const flow = tables.flows[(k * N + n) * N + i] as number;
        (output[i * J + k] as number) += flow;
        const share = bought > 0 ? flow / bought : i === n ? 1 : 0;
        if (share === 0) continue;
        for (let j = 0; j < J; j++)
          full[(i * J + k) * size + n * J + j] = share * (inputs[(n * J + k) * J + j] as number);
      }
    }
  return {
    economies: tables.economies,
    sectors: tables.sectors,
    ...sparse(full, size),
    valueAdded: tables.valueAdded,
    output,
    unit: tables.unit,
  };
}
