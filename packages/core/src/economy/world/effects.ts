// What the policy did to every country, in percent and unrounded (measures of Ignatenko et al. 2025, Table 1).

import type { Benchmark } from './benchmark.js';
import type { Equilibrium } from './equilibrium.js';
import { ModelError } from './error.js';

/** Percent changes against the benchmark, and revenue in percent. */
export interface Effect {
  /** Real income with the value of leisure, in percent. */
  readonly welfare: number;
  /**
   * Imports less exports, net of tariffs; change in percent of the size of the benchmark deficit or surplus, so that minus is towards
   * surplus. Not a number where trade balances in the benchmark.
   */
  readonly deficit: number;
  /** Exports over labour income. */
  readonly exports: number;
  /** Imports net of tariffs over labour income. */
  readonly imports: number;
  readonly employment: number;
  /** Consumer prices, against the numeraire. */
  readonly prices: number;
  /** Tariff revenue in percent of benchmark spending. */
  readonly revenue: number;
}

/** A trade balance below this share of income is rounding. */
const NO_BALANCE = 1e-9;

export const MEASURES = [
  'welfare',
  'deficit',
  'exports',
  'imports',
  'employment',
  'prices',
  'revenue',
] as const satisfies readonly (keyof Effect)[];

export interface Effects {
  /** In the order of the benchmark's countries. */
  readonly countries: readonly (Effect & { readonly id: string })[];
  /** World trade at prices with tariffs, over world income; percent. */
  readonly worldTrade: number;
  /** Mean change in employment, weighted by benchmark labour income; percent. */
  readonly worldEmployment: number;
}

/** Throws a `ModelError` for an equilibrium that has not converged: its numbers mean nothing. */
export function effects(benchmark: Benchmark, equilibrium: Equilibrium): Effects {
  const { status, trade } = equilibrium;
  if (status.kind !== 'converged')
    throw new ModelError(`no effects of an equilibrium that is ${status.kind}`);
  const { size, shares, spending, countries } = benchmark;
  const before = flows(size, (j, i) => (shares[j * size + i] as number) * (spending[i] as number));
  const after = flows(size, (j, i) => trade[j * size + i] as number);
  const collected = sum(equilibrium.revenue);
  const traded = (sum(after.imports) + collected) / sum(before.imports);
  const grown = sum(equilibrium.income) / sum(benchmark.income);
  const real = welfare(benchmark, equilibrium);
  return {
    countries: countries.map(({ id }, i) => {
      const gdp = (equilibrium.income[i] as number) / (benchmark.income[i] as number);
      const deficit = (before.imports[i] as number) - (before.exports[i] as number);
      const now = (after.imports[i] as number) - (after.exports[i] as number);
      return {
        id,
        welfare: 100 * ((real[i] as number) - 1),
        deficit:
          Math.abs(deficit) <= NO_BALANCE * (benchmark.income[i] as number)
            ? Number.NaN
            : (100 * (now - deficit)) / Math.abs(deficit),
        exports: change(after.exports[i] as number, before.exports[i] as number, gdp),
        imports: change(after.imports[i] as number, before.imports[i] as number, gdp),
        employment: 100 * ((equilibrium.employment[i] as number) - 1),
        prices: 100 * ((equilibrium.prices[i] as number) - 1),
        revenue: (100 * (equilibrium.revenue[i] as number)) / (spending[i] as number),
      };
    }),
    worldTrade: 100 * (traded / grown - 1),
    worldEmployment:
      100 *
      (sum(benchmark.income.map((y, i) => y * (equilibrium.employment[i] as number))) /
        sum(benchmark.income) -
        1),
  };
}

/** Welfare as a factor: spending on goods and labour income, weighed by delta, over prices. */
export function welfare(benchmark: Benchmark, equilibrium: Equilibrium): Float64Array {
  const { labourSupply } = benchmark.parameters;
  const bent = labourSupply / (1 + labourSupply);
  return benchmark.income.map((y, i) => {
    const available = y + (benchmark.transfers[i] as number);
    const earns = equilibrium.income[i] as number;
    const collected = equilibrium.revenue[i] as number;
    const relief = equilibrium.rebate === 'tax relief' ? collected / earns : 0;
    const delta = available / (available - bent * (1 - relief) * y);
    const spent = (collected + earns + (equilibrium.transfers[i] as number)) / available;
    return (delta * spent + (1 - delta) * (earns / y)) / (equilibrium.prices[i] as number);
  });
}

interface Flows {
  readonly imports: Float64Array;
  readonly exports: Float64Array;
}

function flows(size: number, value: (exporter: number, importer: number) => number): Flows {
  const imports = new Float64Array(size);
  const exports = new Float64Array(size);
  for (let j = 0; j < size; j++)
    for (let i = 0; i < size; i++) {
      if (i === j) continue;
      const amount = value(j, i);
      (imports[i] as number) += amount;
      (exports[j] as number) += amount;
    }
  return { imports, exports };
}

const change = (after: number, before: number, gdp: number): number =>
  before === 0 ? 0 : 100 * (after / before / gdp - 1);

const sum = (a: Float64Array): number => {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] as number;
  return total;
};
