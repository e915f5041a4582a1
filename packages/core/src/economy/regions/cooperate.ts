// Trade talks: the tariffs that give every government the same gain, the largest there is (Ossa, AER 104(12), 2014, section VII).

import { exp, factor, solve as solveLinear } from '../../math/index.js';
import type { Policy, Status } from '../model.js';
import type { Benchmark } from './benchmark.js';
import { equilibrateByStages } from './equilibrium.js';
import { equalWeights, logWelfare } from './government.js';
import { type Market, market } from './market.js';
import { type Purpose, type Settled, settle } from './settle.js';
import { refused, type Strategy, type StrategyOptions, startOf, strategyOf } from './strategy.js';

export interface TalksOptions extends Omit<StrategyOptions, 'against' | 'uniform'> {
  /**
   * Where the talks begin, and what stays if they fail: the tariffs in force (none named), a trade war's policy, or
   * `freeTrade(benchmark)`.
   */
  readonly from?: Policy;
}

export interface Talks extends Strategy {
  /** Gain of every government over the start, percent. */
  readonly gain: number;
  /** Largest difference between two governments' gains, percent. */
  readonly inequality: number;
  /** Regard for each government that makes the outcome a planner's optimum; sums to 1. */
  readonly regard: Float64Array;
}

/** No tariffs at all, as a policy. */
export function freeTrade(benchmark: Benchmark): Policy {
  const { regions } = benchmark;
  return {
    tariffs: regions.flatMap((importer) =>
      regions
        .filter((exporter) => exporter !== importer)
        .map((exporter) => ({ importer, exporter, rate: 0 })),
    ),
  };
}

/**
 * Maximises the gain of the first government subject to all governments gaining the same. Tariffs are those of a planner who
 * maximises `sum regard[j] log G_j`; the regard that equalises the gains is found by Newton's method. The planner's value is
 * convex in the regard, so that its Hessian, had by differences, is the derivative of the gains.
 */
export function cooperativeTariffs(benchmark: Benchmark, options: TalksOptions = {}): Talks {
  const { bounds = { lower: 0, upper: 10 }, tolerance = 1e-8, onProgress } = options;
  const N = benchmark.regions.length;
  const weights = options.weights ?? equalWeights(N, benchmark.sectors.length);
  const at = market(benchmark);
  const start = startOf(benchmark, options.from, bounds);
  const none = { gain: 0, inequality: Number.POSITIVE_INFINITY, regard: new Float64Array(N) };
  if (typeof start === 'string') return { ...refused(at, start), ...none };
  const movers = benchmark.regions.map((_, j) => j);
  const threat = welfareAt(at, start, weights);
  if (threat === undefined)
    return { ...refused(at, 'there is no equilibrium at the tariffs the talks begin from'), ...none };
  let rounds = 0;
  const plan = (shares: Float64Array, from: Float64Array): Plan => {
    const regard = normal(shares, benchmark.spending);
    const purpose: Purpose = { movers, regard, weights, bounds };
    const settled = settle(at, from, purpose, {
      ...{ tolerance, onProgress, stage: 'trade talks' },
      ...(options.limit === undefined ? {} : { limit: options.limit }),
    });
    rounds += settled.rounds;
    const gains = threat.map((before, j) => logWelfare(at, weights, j) - before);
    return { settled, regard, gains, spread: spreadOf(gains) };
  };
  const { plan: best, cancelled } = equalise(N, plan, start);
  // The planner's market is looked at once more, so that `at` holds the best plan and not the last trial.
  const settled = settle(
    at,
    best.settled.tariffs,
    { movers, regard: best.regard, weights, bounds },
    { tolerance },
  );
  const inequality = 100 * best.spread;
  const status: Status = cancelled
    ? { kind: 'cancelled' }
    : settled.status.kind !== 'converged'
      ? settled.status
      : inequality <= 1e-4
        ? { kind: 'converged' }
        : { kind: 'stalled', advice: 'no tariffs within the bounds were found that give all the same gain' };
  return {
    ...strategyOf(at, { ...settled, status, rounds }),
    gain: 100 * (exp(best.gains[0] as number) - 1),
    inequality,
    regard: best.regard,
  };
}

interface Plan {
  readonly settled: Settled;
  readonly regard: Float64Array;
  /** Logarithm of each government's gain over the start. */
  readonly gains: Float64Array;
  readonly spread: number;
}

/** Newton's method on the regard for all governments but the first, relative to their share in the world's spending. */
function equalise(
  N: number,
  plan: (shares: Float64Array, from: Float64Array) => Plan,
  start: Float64Array,
): { readonly plan: Plan; readonly cancelled: boolean } {
  const bump = 1e-4;
  const width = N - 1;
  let shares: Float64Array = new Float64Array(N).fill(1);
  let now = plan(shares, start);
  for (let iteration = 0; iteration < 15 && now.spread > 2e-9; iteration++) {
    if (now.settled.status.kind === 'cancelled') return { plan: now, cancelled: true };
    const slopes = new Float64Array(width * width);
    for (let k = 1; k < N; k++) {
      const moved = shares.slice();
      (moved[k] as number) += bump;
      const { gains, settled } = plan(moved, now.settled.tariffs);
      if (settled.status.kind === 'cancelled') return { plan: now, cancelled: true };
      for (let r = 1; r < N; r++)
        slopes[(r - 1) * width + k - 1] = (lead(gains, r) - lead(now.gains, r)) / bump;
    }
    const step = Float64Array.from({ length: width }, (_, r) => lead(now.gains, r + 1));
    const factors = factor(slopes, width);
    if (factors === undefined) break;
    solveLinear(factors, step);
    let next: Plan | undefined;
    for (let length = 1; length > 1e-3; length /= 2) {
      const moved = shares.map((share, k) =>
        k === 0 ? share : Math.max(1e-3, share - length * (step[k - 1] as number)),
      );
      const tried = plan(moved, now.settled.tariffs);
      if (tried.settled.status.kind === 'cancelled') return { plan: now, cancelled: true };
      if (!(tried.spread < now.spread)) continue;
      next = tried;
      shares = moved;
      break;
    }
    if (next === undefined) break;
    now = next;
  }
  return { plan: now, cancelled: false };
}

/** By how much a government's gain exceeds the first one's. */
function lead(gains: Float64Array, j: number): number {
  return (gains[j] as number) - (gains[0] as number);
}

function spreadOf(gains: Float64Array): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const gain of gains) {
    low = Math.min(low, gain);
    high = Math.max(high, gain);
  }
  return high - low;
}

function normal(shares: Float64Array, spending: Float64Array): Float64Array {
  const regard = shares.map((share, j) => share * (spending[j] as number));
  const sum = regard.reduce((total, value) => total + value, 0);
  return regard.map((value) => value / sum);
}

function welfareAt(at: Market, tariffs: Float64Array, weights: Float64Array): Float64Array | undefined {
  const { gap } = equilibrateByStages(at, tariffs, new Float64Array(2 * at.N), {
    tolerance: 1e-13,
    limit: 400,
  });
  if (!(gap <= 1e-9)) return undefined;
  return Float64Array.from({ length: at.N }, (_, j) => logWelfare(at, weights, j));
}
