// The world model behind the lens: one sector, 194 countries.

import type { Policy, SolveOptions } from '../model.js';
import type { Vocabulary } from '../policy/expand.js';
import {
  average,
  type Benchmark,
  type Effect,
  type Equilibrium,
  effects,
  type Group,
  members,
  solve,
} from '../world/index.js';
import { type EconomyResult, type LensResult, unsolved } from './result.js';

const GROUPS: readonly Group[] = ['EU', 'EU25', 'nonUS', 'all'];

export const WORLD_CAVEAT =
  'One sector, 2023 trade, benchmark tariffs taken as zero; long run, no financial flows, no uncertainty (Ignatenko et al. 2025).';

/** What the model calls its countries; `alpha3` gives alpha-3 codes by alpha-2. */
export function worldVocabulary(benchmark: Benchmark, alpha3: ReadonlyMap<string, string>): Vocabulary {
  const economies = benchmark.countries.map(({ id }) => id);
  const known = new Set(economies);
  return {
    economies,
    groups: Object.fromEntries(
      GROUPS.filter((name) => name !== 'all').map((name) => [name, members(benchmark, name)]),
    ),
    aliases: new Map([...alpha3].filter(([, id]) => known.has(id))),
    sectors: [],
  };
}

export function solveWorld(
  benchmark: Benchmark,
  policy: Policy,
  title: string,
  options: SolveOptions = {},
): LensResult {
  return worldResult(benchmark, solve(benchmark, policy, options), title);
}

export function worldResult(benchmark: Benchmark, equilibrium: Equilibrium, title: string): LensResult {
  const { status, residual, iterations } = equilibrium;
  if (status.kind !== 'converged') return unsolved('world', title, WORLD_CAVEAT, equilibrium);
  const found = effects(benchmark, equilibrium);
  return {
    model: 'world',
    title,
    status,
    residual,
    iterations,
    countries: found.countries.map(
      ({ id, ...effect }, at): EconomyResult => ({
        iso3: id,
        name: benchmark.countries[at]?.name ?? id,
        ...common(effect),
      }),
    ),
    groups: Object.fromEntries(GROUPS.map((group) => [group, common(average(benchmark, found, group))])),
    worldTrade: found.worldTrade,
    caveat: WORLD_CAVEAT,
  };
}

function common({ revenue, ...effect }: Effect): Omit<EconomyResult, 'iso3' | 'name'> {
  const { welfare, deficit, exports, imports, employment, prices } = effect;
  return { welfare, deficit, exports, imports, employment, prices, revenueShare: revenue };
}
