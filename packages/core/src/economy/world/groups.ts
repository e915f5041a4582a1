// Groups of countries and their averages, as the paper's tables have them.

import type { Benchmark } from './benchmark.js';
import { type Effect, type Effects, MEASURES } from './effects.js';
import { ModelError } from './error.js';

const EU =
  'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE'.split(
    ' ',
  );

/** `EU` has all 27 members; `EU25` lacks Czechia and Slovakia, as in the code behind the paper's tables; `nonUS` is everybody but the US. */
export type Group = 'EU' | 'EU25' | 'nonUS' | 'all';

/** Codes of a group's members that the benchmark has. */
export function members({ countries }: Benchmark, group: Group): readonly string[] {
  const ids = countries.map(({ id }) => id);
  if (group === 'all') return ids;
  if (group === 'nonUS') return ids.filter((id) => id !== 'USA');
  return ids.filter((id) => EU.includes(id) && (group === 'EU' || (id !== 'CZE' && id !== 'SVK')));
}

/**
 * Means over countries of percent changes, weighted as in the paper: by benchmark spending, with round-about production by GDP.
 * (A mean of percent changes is not the percent change of the sum; for deficits above all, which nearly balanced countries move by thousands of percent.)
 */
export function average(benchmark: Benchmark, { countries }: Effects, of: Group | readonly string[]): Effect {
  const ids = typeof of === 'string' ? members(benchmark, of) : of;
  const weights = benchmark.parameters.labourShare < 1 ? benchmark.gdp : benchmark.spending;
  const totals = { welfare: 0, deficit: 0, exports: 0, imports: 0, employment: 0, prices: 0, revenue: 0 };
  let whole = 0;
  for (const id of ids) {
    const at = benchmark.index.get(id);
    const effect = at === undefined ? undefined : countries[at];
    if (at === undefined || effect === undefined) throw new ModelError(`the world model has no ${id}`);
    const weight = weights[at] as number;
    whole += weight;
    for (const measure of MEASURES) totals[measure] += weight * effect[measure];
  }
  if (whole === 0) throw new ModelError('the mean of no countries');
  for (const measure of MEASURES) totals[measure] /= whole;
  return totals;
}
