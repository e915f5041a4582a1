// A policy as the cells of the tariff matrix that are not zero.

import { power } from '../../math/index.js';
import type { Policy } from '../model.js';
import type { Benchmark } from './benchmark.js';
import { ModelError } from './error.js';

/** Tariffs, sorted by exporter, then importer; those that are zero are there only where they may change. */
export interface Cells {
  readonly exporters: Int32Array;
  readonly importers: Int32Array;
  /** Ad valorem, fractions. */
  readonly rates: Float64Array;
}

/** The cells of a policy. Sectors, unknown countries, tariffs on oneself and rates below zero or above ten million percent are a `ModelError`. */
export function cellsOf(benchmark: Benchmark, policy: Policy): Cells {
  const { index, size } = benchmark;
  const rates = new Map<number, number>();
  for (const { importer, exporter, sector, rate } of policy.tariffs) {
    const i = index.get(importer);
    const j = index.get(exporter);
    if (i === undefined || j === undefined)
      throw new ModelError(`the world model has no ${i === undefined ? importer : exporter}`);
    if (sector !== undefined) throw new ModelError(`the world model has one sector, not ${sector}`);
    if (i === j) throw new ModelError(`${importer} cannot tax its imports from itself`);
    if (!(rate >= 0 && rate <= 1e5))
      throw new ModelError(
        `the tariff of ${importer} on ${exporter} must be a fraction from 0 to 100000, not ${rate}`,
      );
    rates.set(j * size + i, rate);
  }
  for (const [at, rate] of rates) if (rate === 0) rates.delete(at);
  return cellsFrom(rates, size);
}

/** The same cells with every 1 + t raised to a power: 0 is free trade, 1 the policy itself. The way from one to the other in equal steps of logs. */
export function weaken(cells: Cells, exponent: number): Cells {
  return { ...cells, rates: cells.rates.map((rate) => power(1 + rate, exponent) - 1) };
}

/** Cells from positions in the matrix, zeros kept. */
export function cellsFrom(rates: ReadonlyMap<number, number>, size: number): Cells {
  const sorted = [...rates].sort(([a], [b]) => a - b);
  return {
    exporters: Int32Array.from(sorted, ([at]) => Math.floor(at / size)),
    importers: Int32Array.from(sorted, ([at]) => at % size),
    rates: Float64Array.from(sorted, ([, rate]) => rate),
  };
}

/** The policy of some cells. */
export function policyOf({ countries }: Benchmark, { exporters, importers, rates }: Cells): Policy {
  const name = (at: number | undefined): string => countries[at ?? -1]?.id ?? '';
  return {
    tariffs: Array.from(rates, (rate, k) => ({
      importer: name(importers[k]),
      exporter: name(exporters[k]),
      rate,
    })),
  };
}
