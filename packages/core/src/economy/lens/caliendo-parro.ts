// The models with input-output tables behind the lens: `sectors` (7 x 44) and `nafta` (31 x 40).

import { type Benchmark, effects, solve } from '../caliendo-parro/index.js';
import type { Policy, SolveOptions } from '../model.js';
import type { Vocabulary } from '../policy/expand.js';
import { type LensResult, unsolved } from './result.js';

export const SECTORS_CAVEAT =
  'Seven economies, 44 industries, 2017, with inputs across borders; labour moves between industries at once, deficits stay shares of world income (Caliendo and Parro 2015).';
export const NAFTA_CAVEAT =
  '31 countries, 40 sectors, 1993; a verification of the input-output model, not a forecast (Caliendo and Parro 2015).';

/** What the model calls its economies; `alpha3` by alpha-2, `members` of what it has only as a whole. */
export function tableVocabulary(
  benchmark: Benchmark,
  alpha3: ReadonlyMap<string, string>,
  members: Readonly<Record<string, readonly string[]>> = {},
): Vocabulary {
  const economies = benchmark.economies.map(({ id }) => id);
  const aliases = new Map<string, string>();
  for (const [alpha2, id] of alpha3) if (economies.includes(id)) aliases.set(alpha2, id);
  for (const [whole, parts] of Object.entries(members)) {
    if (!economies.includes(whole)) continue;
    for (const part of parts) aliases.set(part, whole);
  }
  return { economies, groups: {}, aliases, sectors: benchmark.sectors.map(({ id, name }) => ({ id, name })) };
}

export function solveTables(
  model: 'sectors' | 'nafta',
  benchmark: Benchmark,
  policy: Policy,
  title: string,
  options: SolveOptions = {},
): LensResult {
  const caveat = model === 'sectors' ? SECTORS_CAVEAT : NAFTA_CAVEAT;
  const equilibrium = solve(benchmark, policy, options);
  const { status, residual, iterations } = equilibrium;
  if (status.kind !== 'converged') return unsolved(model, title, caveat, equilibrium);
  const found = effects(benchmark, equilibrium);
  const names = new Map(benchmark.sectors.map(({ id, name }) => [id, name]));
  const total = (key: 'before' | 'after') =>
    found.economies.reduce((sum, { imports }) => sum + imports[key], 0);
  return {
    model,
    title,
    status,
    residual,
    iterations,
    countries: found.economies.map((it, at) => ({
      iso3: it.economy,
      name: benchmark.economies[at]?.name ?? it.economy,
      welfare: it.welfare,
      // A balance below a billionth of income is rounding.
      deficit:
        Math.abs(it.deficit.before) <= 1e-9 * incomeOf(benchmark, at) ? null : finite(it.deficit.percent),
      exports: finite(it.exports.percent),
      imports: finite(it.imports.percent),
      employment: null,
      prices: it.prices,
      revenueShare:
        (100 * it.revenue.after) / (it.revenue.after + incomeOf(benchmark, at) * (1 + it.wage / 100)),
    })),
    groups: {},
    worldTrade: 100 * (total('after') / total('before') - 1),
    sectors: found.sectors.map((it) => ({
      iso3: it.economy,
      sector: it.sector,
      name: names.get(it.sector) ?? it.sector,
      income: finite(it.income.percent),
      output: it.output,
      employment: it.employment,
      price: it.price,
      exports: finite(it.exports.percent),
      imports: finite(it.imports.percent),
    })),
    caveat,
  };
}

/** Wages of an economy in the benchmark. */
function incomeOf({ income }: Benchmark, at: number): number {
  return income[at] ?? 0;
}

function finite(percent: number): number | null {
  return Number.isFinite(percent) ? percent : null;
}
