// What a government wants: real income with political weights on the sectors that earn it (Ossa, AER 104(12), 2014, equations 4 and 5).

import { log } from '../../math/index.js';
import type { Benchmark } from './benchmark.js';
import type { Market } from './market.js';

/**
 * Political weights by producer (`i * S + s`), with mean 1 in every region. A sector's income is what it pays its workers and owners
 * and, as workers share the tariff revenue equally, a part of the revenue in proportion to its employment. At equal weights
 * a government's welfare is its region's welfare.
 */
export type Weights = Float64Array;

/** Equal weights: no politics. */
export function equalWeights(N: number, S: number): Weights {
  return new Float64Array(N * S).fill(1);
}

/** The parts of a government's objective at the point last looked at. */
export interface Account {
  /** Weighted income of the sectors, million USD. */
  readonly income: number;
  /** Weighted share of one dollar of revenue: the mean weight of workers. */
  readonly perRevenue: number;
  /** Tariff revenue, million USD. */
  readonly revenue: number;
}

export function account(at: Market, weights: Weights, region: number): Account {
  const { S, sales, benchmark } = at;
  let earned = 0;
  let workers = 0;
  for (let s = 0, producer = region * S; s < S; s++, producer++) {
    const value = (weights[producer] as number) * (sales[producer] as number);
    earned += value;
    workers += value - value / (benchmark.elasticities[s] as number);
  }
  const perRevenue = workers / (at.wages[region] as number);
  const revenue = (at.spending[region] as number) - (at.purchases[region] as number);
  return { income: earned + perRevenue * revenue, perRevenue, revenue };
}

/** Logarithm of the price level of a region relative to the benchmark: its markets' price indices, weighted by budget shares. */
export function logPrices(at: Market, region: number): number {
  const { S, index, benchmark } = at;
  let sum = 0;
  for (let s = 0, market = region * S; s < S; s++, market++)
    sum +=
      ((benchmark.budget[market] as number) * log(index[market] as number)) /
      (1 - (benchmark.elasticities[s] as number));
  return sum;
}

/** Weighted income of a region's sectors in the benchmark, million USD. */
export function benchmarkIncome(benchmark: Benchmark, weights: Weights, region: number): number {
  const { sales, elasticities } = benchmark;
  const S = elasticities.length;
  let earned = 0;
  let workers = 0;
  for (let s = 0, producer = region * S; s < S; s++, producer++) {
    const value = (weights[producer] as number) * (sales[producer] as number);
    earned += value;
    workers += value - value / (elasticities[s] as number);
  }
  return earned + (workers / (benchmark.wages[region] as number)) * (benchmark.revenue[region] as number);
}

/** Logarithm of the change of a government's welfare since the benchmark (G hat); of welfare itself where weights are equal. */
export function logWelfare(at: Market, weights: Weights, region: number): number {
  const before = benchmarkIncome(at.benchmark, weights, region);
  return log(account(at, weights, region).income / before) - logPrices(at, region);
}
