// Political weights: the regard for each sector under which the tariffs a government would set alone have the pattern it is known to want.
// After Ossa (AER 104(12), 2014, section IV): the pattern over sectors is matched, its level is left free; weights have mean 1.

import { exp, factor, solve as solveLinear } from '../../math/index.js';
import type { Status } from '../model.js';
import { appraise, gradient, worth } from './adjoint.js';
import type { Benchmark } from './benchmark.js';
import { equilibrateByStages, jacobian } from './equilibrium.js';
import { account, equalWeights, logPrices, type Weights } from './government.js';
import { type Market, market } from './market.js';
import { respond } from './respond.js';

/** Tariffs above this count as close to prohibitive: they are matched themselves, not up to the level (the article's 225 percent). */
const PROHIBITIVE = 2.25;

export interface Politics {
  readonly status: Status;
  /** Weight of every sector, mean 1. */
  readonly weights: Float64Array;
  /** The pattern matched, fractions by sector: non-cooperative tariffs, or the mean of those in force where no measure exists. */
  readonly targets: Float64Array;
  /** Most-favoured-nation tariffs that are optimal under the weights: targets plus the level, except where a bound or a zero weight holds. */
  readonly tariffs: Float64Array;
  /** What is added to the targets. */
  readonly level: number;
  /** Sectors whose weight would have to be negative: it is zero, and their tariff is what the government then wants. */
  readonly unmatched: readonly string[];
  /** Largest unmet first-order condition, in percent of welfare by log point of tariff. */
  readonly residual: number;
}

/** How a sector's weight is found. */
type Rule =
  /** The tariff is stationary. */
  | 'stationary'
  /** The tariff is as good as the best one far below: the least weight at which the government wants it (close to prohibitive tariffs). */
  | 'indifferent'
  /** The weight is zero, and the tariff is what is found. */
  | 'zero';

/** The sectors' tariffs to match: published non-cooperative tariffs, or simple means of the tariffs in force. */
export function targetTariffs(benchmark: Benchmark, region: number): Float64Array {
  const N = benchmark.regions.length;
  const S = benchmark.sectors.length;
  const published = benchmark.noncooperative.slice(region * S, (region + 1) * S);
  if (published.some((tariff) => tariff > 0)) return published;
  return published.map((_, s) => {
    let sum = 0;
    for (let i = 0; i < N; i++) sum += benchmark.tariffs[(region * S + s) * N + i] as number;
    return sum / (N - 1);
  });
}

/** The weights of all regions as one array for the functions of this model, and how each was found. */
export function politicalWeights(benchmark: Benchmark): {
  readonly weights: Weights;
  readonly regions: readonly Politics[];
} {
  const N = benchmark.regions.length;
  const S = benchmark.sectors.length;
  const weights = equalWeights(N, S);
  const at = market(benchmark);
  const regions = benchmark.regions.map((_, j) => {
    const found = politicsOf(at, j);
    weights.set(found.weights, j * S);
    return found;
  });
  return { weights, regions };
}

/** The weights of one region. */
export function politicsOf(at: Market, region: number): Politics {
  const { S, benchmark } = at;
  const targets = targetTariffs(benchmark, region);
  const fit: Fit = {
    region,
    targets,
    rules: Array.from({ length: S }, (): Rule => 'stationary'),
    weights: new Float64Array(S).fill(1),
    tariffs: new Float64Array(S),
    level: 0.4,
    y: new Float64Array(2 * at.N),
  };
  place(fit);
  let residual = match(at, fit);
  for (let change = 0; change < S; change++) {
    const lowest = fit.weights.reduce(
      (low, weight, s) => (weight < (fit.weights[low] as number) ? s : low),
      0,
    );
    if ((fit.weights[lowest] as number) < 0) {
      fit.rules[lowest] = 'zero';
      fit.weights[lowest] = 0;
    } else {
      const jump = targets.findIndex(
        (target, s) => target > PROHIBITIVE && fit.rules[s] === 'stationary' && prefersLess(at, fit, s),
      );
      if (jump < 0) break;
      fit.rules[jump] = 'indifferent';
    }
    residual = match(at, fit);
  }
  const advice = 'no weights were found under which these tariffs are optimal';
  return {
    status: residual <= 1e-6 ? { kind: 'converged' } : { kind: 'stalled', advice },
    ...{ weights: fit.weights, targets, tariffs: fit.tariffs, level: fit.level, residual },
    unmatched: benchmark.sectors.filter((_, s) => fit.rules[s] === 'zero').map(({ id }) => id),
  };
}

interface Fit {
  readonly region: number;
  readonly targets: Float64Array;
  readonly rules: Rule[];
  readonly weights: Float64Array;
  readonly tariffs: Float64Array;
  level: number;
  readonly y: Float64Array;
}

/** The tariff of each sector that the level implies; that of a sector with weight zero stays. */
function place({ targets, rules, tariffs, level }: Fit): void {
  for (let s = 0; s < targets.length; s++) {
    const target = targets[s] as number;
    if (rules[s] === 'zero') continue;
    tariffs[s] = target > PROHIBITIVE ? target : Math.max(0, Math.min(target + level, PROHIBITIVE - 0.03));
  }
}

/** Newton's method on the weights, the level and the tariffs of sectors with weight zero; answers the largest condition left unmet. */
function match(at: Market, fit: Fit): number {
  const { S } = at;
  const { weights, tariffs, rules } = fit;
  const width = S + 1;
  let residual = Number.POSITIVE_INFINITY;
  for (let iteration = 0; iteration < 40; iteration++) {
    place(fit);
    const table = conditions(at, fit);
    const unmet = apply(table, weights);
    residual = 0;
    for (let s = 0; s < S; s++) residual = Math.max(residual, 100 * Math.abs(unmet[s] as number));
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / S;
    if (residual <= 1e-9 && Math.abs(mean - 1) <= 1e-12) break;
    const system = new Float64Array(width * width);
    for (let r = 0; r < S; r++)
      for (let q = 0; q < S; q++) system[r * width + q] = table[r * S + q] as number;
    system.fill(1 / S, S * width, S * width + S);
    const bump = 1e-6;
    const write = (column: number): void => {
      const moved = apply(conditions(at, fit), weights);
      for (let r = 0; r < S; r++)
        system[r * width + column] = ((moved[r] as number) - (unmet[r] as number)) / bump;
    };
    for (let s = 0; s < S; s++) {
      if (rules[s] !== 'zero') continue;
      const kept = tariffs[s] as number;
      tariffs[s] = kept + bump;
      write(s);
      tariffs[s] = kept;
      system[S * width + s] = 0;
    }
    fit.level += bump;
    place(fit);
    write(S);
    fit.level -= bump;
    const step = new Float64Array(width);
    for (let s = 0; s < S; s++) step[s] = unmet[s] as number;
    step[S] = mean - 1;
    const factors = factor(system, width);
    if (factors === undefined) return Number.POSITIVE_INFINITY;
    solveLinear(factors, step);
    const length = Math.min(1, 0.2 / Math.max(1e-300, Math.abs(step[S] as number)));
    for (let s = 0; s < S; s++) {
      const by = length * (step[s] as number);
      if (rules[s] === 'zero')
        tariffs[s] = Math.max(0, (tariffs[s] as number) - Math.max(-0.3, Math.min(0.3, by)));
      else (weights[s] as number) -= by;
    }
    fit.level -= length * (step[S] as number);
  }
  return residual;
}

/**
 * The conditions as a table that gives, times the weights, what is unmet: a government's welfare is linear in its weights. A row is
 * the derivative of weighted real income by the tariff of its sector, or the gain over the best low tariff, by its share of income.
 */
function conditions(at: Market, fit: Fit): Float64Array {
  const { N, S } = at;
  const { region, rules } = fit;
  const table = new Float64Array(S * S);
  const tariffs = uniform(at, region, fit.tariffs);
  const lows = rules.map((rule, s) =>
    rule === 'indifferent' ? incomes(at, fit, low(at, fit, s)) : undefined,
  );
  const here = incomes(at, fit, tariffs);
  const total = here.reduce((sum, income) => sum + income, 0);
  const factors = jacobian(at);
  if (factors === undefined) return table.fill(Number.NaN);
  const value = worth(at);
  const regard = new Float64Array(N);
  regard[region] = 1;
  const only = new Float64Array(N * S);
  const slopes = new Float64Array(at.trade.length);
  for (let q = 0; q < S; q++) {
    only.fill(0);
    only[region * S + q] = 1;
    appraise(at, factors, only, regard, value);
    gradient(at, value, region, slopes);
    for (let s = 0; s < S; s++) {
      const below = lows[s];
      let slope = 0;
      if (below === undefined)
        for (let i = 0; i < N; i++) slope += slopes[(region * S + s) * N + i] as number;
      table[s * S + q] =
        below === undefined
          ? (slope * (here[q] as number)) / total
          : ((here[q] as number) - (below[q] as number)) / total;
    }
  }
  return table;
}

function apply(table: Float64Array, weights: Float64Array): Float64Array {
  const S = weights.length;
  const product = new Float64Array(S);
  for (let r = 0; r < S; r++) {
    let sum = 0;
    for (let q = 0; q < S; q++) sum += (table[r * S + q] as number) * (weights[q] as number);
    product[r] = sum;
  }
  return product;
}

/** Real income of each sector of the region at the equilibrium of these tariffs. */
function incomes(at: Market, { region, y }: Fit, tariffs: Float64Array): Float64Array {
  const { N, S } = at;
  equilibrateByStages(at, tariffs, y, { tolerance: 1e-13, limit: 200 });
  const only = new Float64Array(N * S);
  const level = exp(logPrices(at, region));
  return Float64Array.from({ length: S }, (_, s) => {
    only.fill(0);
    only[region * S + s] = 1;
    return account(at, only, region).income / level;
  });
}

/** All tariffs in force, with the region's own replaced by these, the same for every exporter. */
function uniform(at: Market, region: number, own: Float64Array): Float64Array {
  const { N, S, benchmark } = at;
  const tariffs = benchmark.tariffs.slice();
  for (let s = 0; s < S; s++)
    for (let i = 0; i < N; i++) if (i !== region) tariffs[(region * S + s) * N + i] = own[s] as number;
  return tariffs;
}

/** The region's tariffs, with that of one sector at the best level reached from below, the others held. */
function low(at: Market, fit: Fit, sector: number): Float64Array {
  const { N, S } = at;
  const { region, y } = fit;
  const weights = equalWeights(N, S);
  weights.set(fit.weights, region * S);
  const regard = new Float64Array(N);
  regard[region] = 1;
  const own = fit.tariffs.slice();
  own[sector] = 0.5;
  const value = worth(at);
  const answer = new Float64Array(at.trade.length);
  const bounds = { lower: 0, upper: 10 };
  for (let round = 0; round < 100; round++) {
    equilibrateByStages(at, uniform(at, region, own), y, { tolerance: 1e-13, limit: 200 });
    const factors = jacobian(at);
    if (factors === undefined) break;
    appraise(at, factors, weights, regard, value);
    respond(at, value, region, bounds, true, answer);
    const next = answer[(region * S + sector) * N + (region === 0 ? 1 : 0)] as number;
    const change = Math.abs(next - (own[sector] as number));
    own[sector] = Math.min(next, fit.tariffs[sector] as number);
    if (change <= 1e-11) break;
  }
  return uniform(at, region, own);
}

/** Whether the government would be better off with a tariff well below the one to match. */
function prefersLess(at: Market, fit: Fit, sector: number): boolean {
  const sum = (values: Float64Array): number =>
    values.reduce((total, income, s) => total + income * (fit.weights[s] as number), 0);
  const below = sum(incomes(at, fit, low(at, fit, sector)));
  return below > sum(incomes(at, fit, uniform(at, fit.region, fit.tariffs))) * (1 + 1e-9);
}
