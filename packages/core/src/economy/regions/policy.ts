// Between policies named by regions and sectors and tariffs by cell.

import type { Policy, Tariff } from '../model.js';
import type { Benchmark } from './benchmark.js';

/** The cell of `RegionsData` order for three positions. */
export function cellOf(benchmark: Benchmark, exporter: number, importer: number, sector: number): number {
  return (importer * benchmark.sectors.length + sector) * benchmark.regions.length + exporter;
}

/** Tariffs by cell after a policy, or in words why the policy has no meaning here. */
export function tariffsUnder(benchmark: Benchmark, policy: Policy): Float64Array | string {
  const tariffs = benchmark.tariffs.slice();
  for (const { importer, exporter, sector, rate } of policy.tariffs) {
    const j = benchmark.regions.indexOf(importer);
    const i = benchmark.regions.indexOf(exporter);
    if (j < 0 || i < 0)
      return `${j < 0 ? importer : exporter} is not a region of this model; it has ${benchmark.regions.join(', ')}`;
    if (i === j) return `${importer} cannot put a tariff on its own goods`;
    if (!Number.isFinite(rate) || rate <= -1)
      return `a tariff of ${rate} is not a rate; it is a fraction above -1, so that 0.24 is 24 percent`;
    const named = sector === undefined ? -1 : benchmark.sectors.findIndex(({ id }) => id === sector);
    if (sector !== undefined && named < 0)
      return `${sector} is not a sector of this model; it has ${benchmark.sectors.map(({ id }) => id).join(', ')}`;
    for (let s = 0; s < benchmark.sectors.length; s++)
      if (named < 0 || named === s) tariffs[cellOf(benchmark, i, j, s)] = rate;
  }
  return tariffs;
}

/** The policy that makes the benchmark's tariffs these, of the importers named; cells that stay are left out. */
export function policyOf(benchmark: Benchmark, tariffs: Float64Array, importers: readonly number[]): Policy {
  const listed: Tariff[] = [];
  for (const j of importers)
    benchmark.sectors.forEach(({ id: sector }, s) => {
      benchmark.regions.forEach((exporter, i) => {
        const cell = cellOf(benchmark, i, j, s);
        const rate = tariffs[cell] as number;
        if (rate !== benchmark.tariffs[cell])
          listed.push({ importer: benchmark.regions[j] as string, exporter, sector, rate });
      });
    });
  return { tariffs: listed };
}
