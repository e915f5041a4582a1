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
  const balance = Number.isNaN(deficit) ? null : deficit;
  return { welfare, deficit: balance, exports, imports, employment, prices, revenueShare: revenue };
}

/** The second equilibrium in percent of the first, both of one benchmark: what a change from one policy to another does. */
export function worldChange(
  benchmark: Benchmark,
  before: Equilibrium,
  after: Equilibrium,
  title: string,
): LensResult {
  const old = worldResult(benchmark, before, title);
  const now = worldResult(benchmark, after, title);
  if (old.status.kind !== 'converged') return old;
  if (now.status.kind !== 'converged') return now;
  const balances = balancesOf(benchmark);
  const countries = now.countries.map((country, at) => {
    const was = old.countries[at];
    const sign = Math.sign(balances[at] ?? 0);
    return was === undefined ? country : { ...country, ...since(was, country, sign) };
  });
  const found = {
    countries: countries.map(({ iso3, name: _, revenueShare, ...effect }) => ({
      id: iso3,
      ...whole(effect),
      revenue: revenueShare ?? 0,
    })),
    worldTrade: 0,
    worldEmployment: 0,
  };
  return {
    ...now,
    residual: Math.max(old.residual, now.residual),
    iterations: old.iterations + now.iterations,
    countries,
    groups: Object.fromEntries(GROUPS.map((group) => [group, common(average(benchmark, found, group))])),
    worldTrade: ratio(old.worldTrade, now.worldTrade),
  };
}

type Changes = Omit<EconomyResult, 'iso3' | 'name' | 'revenueShare'>;

function since(was: EconomyResult, is: EconomyResult, sign: number): Changes {
  const deficit =
    was.deficit === null || is.deficit === null
      ? null
      : (100 * (is.deficit - was.deficit)) / Math.abs(100 * sign + was.deficit);
  return {
    welfare: ratio(was.welfare, is.welfare),
    deficit,
    exports: ratio(was.exports, is.exports),
    imports: ratio(was.imports, is.imports),
    employment: ratio(was.employment, is.employment),
    prices: ratio(was.prices, is.prices),
  };
}

/** Percent since a first percent, both against the same benchmark. */
function ratio(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : 100 * ((1 + after / 100) / (1 + before / 100) - 1);
}

/** Nothing known counts as not a number in a mean, and comes out as nothing known. */
function whole(changes: Changes): Omit<Effect, 'revenue'> {
  const { welfare, deficit, exports, imports, employment, prices } = changes;
  const number = (value: number | null) => value ?? Number.NaN;
  return {
    welfare: number(welfare),
    deficit: number(deficit),
    exports: number(exports),
    imports: number(imports),
    employment: number(employment),
    prices: number(prices),
  };
}

/** Imports less exports of every country in the benchmark. */
function balancesOf({ size, shares, spending }: Benchmark): Float64Array {
  const balances = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      if (i === j) continue;
      const value = (shares[j * size + i] ?? 0) * (spending[i] ?? 0);
      balances[i] = (balances[i] ?? 0) + value;
      balances[j] = (balances[j] ?? 0) - value;
    }
  }
  return balances;
}
