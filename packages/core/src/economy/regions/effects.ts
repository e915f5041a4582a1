// What an equilibrium means to each region and sector: changes since the benchmark, in percent and not rounded.

import { exp, log } from '../../math/index.js';
import type { Benchmark } from './benchmark.js';
import { benchmarkIncome, equalWeights, type Weights } from './government.js';
import type { Equilibrium } from './solve.js';

export interface SectorEffects {
  readonly sector: string;
  /** Price index paid at home, tariffs included. */
  readonly price: number;
  /** Profits; sales, at fixed mark-ups, change alike. */
  readonly profits: number;
  /** Exports and imports, by value net of tariff; absent where there were none. */
  readonly exports?: number;
  readonly imports?: number;
}

/** Percent changes of one region; nominal ones against the world's wage bill. */
export interface RegionEffects {
  readonly region: string;
  readonly name: string;
  /** Real income. */
  readonly welfare: number;
  /** Real income with political weights; welfare where they are equal. */
  readonly government: number;
  readonly wage: number;
  readonly realWage: number;
  readonly prices: number;
  /** Profits of all sectors. */
  readonly profits: number;
  readonly exports: number;
  readonly imports: number;
  /** Own wage over those of the suppliers, by their shares in benchmark imports: prices before tariff follow wages. */
  readonly termsOfTrade: number;
  /** Tariff revenue, million USD, and its share in spending before and after, percent. */
  readonly revenue: number;
  readonly revenueShareBefore: number;
  readonly revenueShare: number;
  readonly sectors: readonly SectorEffects[];
}

export interface Flow {
  readonly exporter: string;
  readonly importer: string;
  /** Million USD net of tariff. */
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

export interface Effects {
  readonly regions: readonly RegionEffects[];
  readonly flows: readonly Flow[];
  /** Trade between regions, percent. */
  readonly worldTrade: number;
}

/** An answer was asked of something that is no equilibrium; the message says why it is none. */
export class NotAnEquilibriumError extends Error {}

/** Throws `NotAnEquilibriumError` unless the equilibrium converged. */
export function effects(
  benchmark: Benchmark,
  equilibrium: Equilibrium,
  weights: Weights = equalWeights(benchmark.regions.length, benchmark.sectors.length),
): Effects {
  const { status } = equilibrium;
  if (status.kind !== 'converged')
    throw new NotAnEquilibriumError(
      status.kind === 'cancelled' ? 'the search was cancelled before the markets cleared' : status.advice,
    );
  const flows = flowsOf(benchmark, equilibrium);
  const sum = (chosen: readonly Flow[], which: 'before' | 'after'): number =>
    chosen.reduce((total, flow) => total + flow[which], 0);
  const regions = benchmark.regions.map((region, j): RegionEffects => {
    const out = flows.filter(({ exporter }) => exporter === region);
    const inward = flows.filter(({ importer }) => importer === region);
    const wage = equilibrium.wages[j] as number;
    const prices = equilibrium.prices[j] as number;
    const spending = equilibrium.spending[j] as number;
    const before = benchmark.spending[j] as number;
    const revenue = equilibrium.revenue[j] as number;
    const imports = sum(inward, 'before');
    let abroad = 0;
    for (const { exporter, before: value } of inward)
      abroad += (value / imports) * log(equilibrium.wages[benchmark.regions.indexOf(exporter)] as number);
    return {
      region,
      name: benchmark.names[j] as string,
      welfare: percent(spending / before / prices),
      government: percent(incomeOf(benchmark, equilibrium, weights, j) / prices),
      wage: percent(wage),
      realWage: percent(wage / prices),
      prices: percent(prices),
      profits: percent(profits(benchmark, equilibrium.sales, j) / profits(benchmark, benchmark.sales, j)),
      exports: percent(sum(out, 'after') / sum(out, 'before')),
      imports: percent(sum(inward, 'after') / imports),
      termsOfTrade: percent(wage / exp(abroad)),
      revenue,
      revenueShareBefore: (100 * (benchmark.revenue[j] as number)) / before,
      revenueShare: (100 * revenue) / spending,
      sectors: benchmark.sectors.map((_, s) => sectorEffects(benchmark, equilibrium, j, s)),
    };
  });
  return { regions, flows, worldTrade: percent(sum(flows, 'after') / sum(flows, 'before')) };
}

const percent = (factor: number): number => 100 * (factor - 1);

/** Change of the weighted income of a region's sectors, a factor. */
function incomeOf(benchmark: Benchmark, equilibrium: Equilibrium, weights: Weights, j: number): number {
  const after = {
    ...benchmark,
    sales: equilibrium.sales,
    revenue: equilibrium.revenue,
    wages: benchmark.wages.map((bill, i) => bill * (equilibrium.wages[i] as number)),
  };
  return benchmarkIncome(after, weights, j) / benchmarkIncome(benchmark, weights, j);
}

function profits(benchmark: Benchmark, sales: Float64Array, j: number): number {
  const S = benchmark.sectors.length;
  let sum = 0;
  for (let s = 0; s < S; s++) sum += (sales[j * S + s] as number) / (benchmark.elasticities[s] as number);
  return sum;
}

function sectorEffects(benchmark: Benchmark, equilibrium: Equilibrium, j: number, s: number): SectorEffects {
  const N = benchmark.regions.length;
  const S = benchmark.sectors.length;
  const sold = benchmark.sales[j * S + s] as number;
  const across = (trade: Float64Array, abroad: 'exports' | 'imports'): number => {
    let sum = 0;
    for (let n = 0; n < N; n++)
      if (n !== j) sum += trade[abroad === 'exports' ? (n * S + s) * N + j : (j * S + s) * N + n] as number;
    return sum;
  };
  const change = (abroad: 'exports' | 'imports'): { [key in typeof abroad]?: number } => {
    const before = across(benchmark.trade, abroad);
    return before > 0 ? { [abroad]: percent(across(equilibrium.trade, abroad) / before) } : {};
  };
  return {
    sector: benchmark.sectors[s]?.id as string,
    price: percent(equilibrium.marketPrices[j * S + s] as number),
    profits: sold > 0 ? percent((equilibrium.sales[j * S + s] as number) / sold) : 0,
    ...change('exports'),
    ...change('imports'),
  };
}

function flowsOf(benchmark: Benchmark, equilibrium: Equilibrium): readonly Flow[] {
  const N = benchmark.regions.length;
  const S = benchmark.sectors.length;
  const flows: Flow[] = [];
  for (let i = 0; i < N; i++)
    for (let j = 0; j < N; j++) {
      if (i === j) continue;
      let before = 0;
      let after = 0;
      for (let s = 0; s < S; s++) {
        before += benchmark.trade[(j * S + s) * N + i] as number;
        after += equilibrium.trade[(j * S + s) * N + i] as number;
      }
      const exporter = benchmark.regions[i] as string;
      const importer = benchmark.regions[j] as string;
      flows.push({ exporter, importer, before, after, change: before > 0 ? percent(after / before) : 0 });
    }
  return flows;
}
