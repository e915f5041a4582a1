// Calibrates the sector model: seven economies and 44 industries of 2017, made to balance at the tariffs before the trade war.

import { type Benchmark, calibrate as balance, type Tables } from '../caliendo-parro/index.js';
import type { SectorsData } from './data.js';

export interface SectorsParameters {
  /** Deficits of 2017: held as shares of world income, or closed in the benchmark. Kept unless told. */
  readonly deficits?: 'kept' | 'closed';
  /** [j] trade elasticities in place of those of the data. */
  readonly elasticity?: Float64Array;
}

/**
 * The benchmark. Inventories keep the tables from balancing (spending and its sources differ by a median 1.9 %): the model is
 * solved once without a shock, and `benchmark.balancing` says how far the accounts moved.
 */
export function calibrate(data: SectorsData, parameters: SectorsParameters = {}): Benchmark {
  const tables = tablesOf(data);
  return balance(
    parameters.elasticity === undefined ? tables : { ...tables, elasticity: parameters.elasticity },
    { deficits: parameters.deficits ?? 'kept' },
  );
}

/** The tables as accounts. */
export function tablesOf(data: SectorsData): Tables {
  const N = data.economies.length;
  const J = data.industries.length;
  return {
    economies: data.economies,
    sectors: data.industries,
    unit: 'million USD',
    flows: data.flows,
    tariffs: data.tariffs,
    valueAdded: byEconomy(data.valueAdded, N, J),
    inputs: data.inputs,
    final: byEconomy(data.final, N, J),
    elasticity: data.elasticity,
  };
}

/** [j][n] as [n][j]. */
function byEconomy(values: Float64Array, N: number, J: number): Float64Array {
  const turned = new Float64Array(N * J);
  for (let j = 0; j < J; j++) for (let n = 0; n < N; n++) turned[n * J + j] = values[j * N + n] as number;
  return turned;
}
