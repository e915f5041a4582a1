// Ossa's model behind the lens: seven regions, 33 sectors, profits, political weights.

import type { Policy, SolveOptions } from '../model.js';
import type { Vocabulary } from '../policy/expand.js';
import { type Benchmark, type Equilibrium, effects, solve, type Weights } from '../regions/index.js';
import { type LensResult, unsolved } from './result.js';

export const REGIONS_CAVEAT =
  'Seven regions, 33 sectors, 2007, a fixed number of firms with profits, no intermediate goods, balanced trade (Ossa 2014).';

export function regionsVocabulary(
  benchmark: Benchmark,
  alpha3: ReadonlyMap<string, string>,
  members: Readonly<Record<string, readonly string[]>> = {},
): Vocabulary {
  const economies = benchmark.regions;
  const aliases = new Map<string, string>();
  for (const [alpha2, id] of alpha3) if (economies.includes(id)) aliases.set(alpha2, id);
  for (const [whole, parts] of Object.entries(members))
    if (economies.includes(whole)) for (const part of parts) aliases.set(part, whole);
  return { economies, groups: {}, aliases, sectors: benchmark.sectors };
}

export function solveRegions(
  benchmark: Benchmark,
  policy: Policy,
  title: string,
  options: SolveOptions = {},
): LensResult {
  return regionsResult(benchmark, solve(benchmark, policy, options), title);
}

export function regionsResult(
  benchmark: Benchmark,
  equilibrium: Equilibrium,
  title: string,
  weights?: Weights,
): LensResult {
  const { status, residual, iterations } = equilibrium;
  if (status.kind !== 'converged') return unsolved('regions', title, REGIONS_CAVEAT, equilibrium);
  const found = effects(benchmark, equilibrium, weights);
  const names = new Map(benchmark.sectors.map(({ id, name }) => [id, name]));
  return {
    model: 'regions',
    title,
    status,
    residual,
    iterations,
    countries: found.regions.map((it) => ({
      iso3: it.region,
      name: it.name,
      welfare: it.welfare,
      deficit: null,
      exports: it.exports,
      imports: it.imports,
      employment: null,
      prices: it.prices,
      revenueShare: it.revenueShare,
    })),
    groups: {},
    worldTrade: found.worldTrade,
    sectors: found.regions.flatMap(({ region, sectors }) =>
      sectors.map((it) => ({
        iso3: region,
        sector: it.sector,
        name: names.get(it.sector) ?? it.sector,
        income: it.profits,
        output: null,
        employment: null,
        price: it.price,
        exports: it.exports ?? null,
        imports: it.imports ?? null,
      })),
    ),
    caveat: REGIONS_CAVEAT,
  };
}
