// What an equilibrium means: welfare, wages, prices, output, income by sector, trade, revenue and deficits against the benchmark.

import { exp } from '../../math/index.js';
import type { Benchmark } from './benchmark.js';
import type { Equilibrium } from './equilibrium.js';
import { emptyPoint, evaluate, flowsAt, layout, type Point, unchanged } from './evaluate.js';
import { face, tariffsOf } from './world.js';

/** Effects on one economy. Changes in percent of the benchmark; money in the benchmark's unit at constant world income. */
export interface EconomyEffects {
  readonly economy: string;
  /** Real income: (wages + revenue + deficit) over the consumer price index. */
  readonly welfare: number;
  /** The first-order measure that Caliendo and Parro (2015) print in Table 2: terms of trade plus volume of trade. */
  readonly firstOrder: {
    readonly welfare: number;
    readonly termsOfTrade: number;
    readonly volumeOfTrade: number;
  };
  readonly wage: number;
  /** Wage over the consumer price index. */
  readonly realWage: number;
  readonly prices: number;
  /** Income in money; world wages are the unit, so that only ratios to other money figures have a meaning. */
  readonly income: number;
  /** Exports and imports, before tariffs, in money. */
  readonly exports: Change;
  readonly imports: Change;
  readonly revenue: Change;
  /** Change of revenue in percent of benchmark income. */
  readonly revenueOfIncome: number;
  /** Imports less exports. The model holds it fixed in units of world wages. */
  readonly deficit: Change;
}

/** Money before and after; `percent` is zero where there was and is nothing, infinite where something came from nothing. */
export interface Change {
  readonly before: number;
  readonly after: number;
  readonly percent: number;
}

/** Effects on one sector of one economy. */
export interface SectorEffects {
  readonly economy: string;
  readonly sector: string;
  /** Consumer price, percent. */
  readonly price: number;
  /** Sales in money. */
  readonly sales: Change;
  /** Quantity made: sales over unit cost, percent. */
  readonly output: number;
  /** Value added: wages earned in the sector, in money. */
  readonly income: Change;
  /** Jobs: value added over the wage, percent. */
  readonly employment: number;
  readonly exports: Change;
  readonly imports: Change;
}

export interface Effects {
  readonly unit: string;
  /** In the order of the benchmark. */
  readonly economies: readonly EconomyEffects[];
  /** Economy by economy, sectors within. */
  readonly sectors: readonly SectorEffects[];
  /** [j][n][i] purchases of n from i without tariffs, in money. */
  readonly tradeBefore: Float64Array;
  readonly tradeAfter: Float64Array;
}

/** Effects were asked of something that is no equilibrium. */
export class NotConvergedError extends Error {
  override readonly name = 'NotConvergedError';
}

/** Effects of an equilibrium. Throws `NotConvergedError` where the solve did not converge. */
export function effects(benchmark: Benchmark, equilibrium: Equilibrium): Effects {
  const { status, facing, state } = equilibrium;
  if (status.kind !== 'converged')
    throw new NotConvergedError(
      `the solve ended as ${status.kind}${'advice' in status ? `: ${status.advice}` : ''}`,
    );
  const { N, J, costs } = layout(benchmark);
  const before = emptyPoint(benchmark);
  const after = emptyPoint(benchmark);
  const start = face(benchmark, []);
  evaluate(start, unchanged(benchmark), before);
  evaluate(facing, state, after);
  const tradeBefore = flowsAt(start, before);
  const tradeAfter = flowsAt(facing, after);
  const levels: Levels = {
    benchmark,
    before,
    after,
    tradeBefore,
    tradeAfter,
    unitCosts: state.subarray(costs, costs + N * J).map((cost) => exp(cost)),
  };
  const economies: EconomyEffects[] = [];
  const sectors: SectorEffects[] = [];
  for (let n = 0; n < N; n++) {
    const wage = exp(state[n] as number);
    economies.push(ofEconomy(levels, n, wage));
    for (let j = 0; j < J; j++) sectors.push(ofSector(levels, n, j, wage));
  }
  return { unit: benchmark.unit, economies, sectors, tradeBefore, tradeAfter };
}

interface Levels {
  readonly benchmark: Benchmark;
  readonly before: Point;
  readonly after: Point;
  readonly tradeBefore: Float64Array;
  readonly tradeAfter: Float64Array;
  /** [n][j] changes as factors. */
  readonly unitCosts: Float64Array;
}

function ofEconomy(levels: Levels, n: number, wage: number): EconomyEffects {
  const { benchmark, before, after } = levels;
  const { J } = layout(benchmark);
  let logPrices = 0;
  for (let j = 0; j < J; j++)
    logPrices += (benchmark.final[n * J + j] as number) * (after.prices[n * J + j] as number);
  const prices = exp(logPrices);
  const income = (after.income[n] as number) / (before.income[n] as number);
  const sectorsOf = Array.from({ length: J }, (_, j) => j);
  const sum = (measure: (j: number, trade: Float64Array) => number, trade: Float64Array): number =>
    sectorsOf.reduce((total, j) => total + measure(j, trade), 0);
  const exports = change(
    sum((j, trade) => exportsOf(levels, n, j, trade), levels.tradeBefore),
    sum((j, trade) => exportsOf(levels, n, j, trade), levels.tradeAfter),
  );
  const imports = change(
    sum((j, trade) => importsOf(levels, n, j, trade), levels.tradeBefore),
    sum((j, trade) => importsOf(levels, n, j, trade), levels.tradeAfter),
  );
  const revenue = change(before.revenue[n] as number, after.revenue[n] as number);
  return {
    economy: benchmark.economies[n]?.id ?? '',
    welfare: 100 * (income / prices - 1),
    firstOrder: firstOrder(levels, n),
    wage: 100 * (wage - 1),
    realWage: 100 * (wage / prices - 1),
    prices: 100 * (prices - 1),
    income: 100 * (income - 1),
    exports,
    imports,
    revenue,
    revenueOfIncome: (100 * (revenue.after - revenue.before)) / (before.income[n] as number),
    deficit: change(imports.before - exports.before, imports.after - exports.after),
  };
}

/**
 * Terms of trade, (1/I) sum [E_ni (c_n - 1) - M_ni (c_i - 1)], and volume of trade, (1/I) sum tau M_ni (Mhat - c_i), with
 * the tariffs, trade and income of the benchmark; c are changes of unit costs.
 */
function firstOrder(levels: Levels, n: number): EconomyEffects['firstOrder'] {
  const { benchmark, before, tradeBefore, tradeAfter, unitCosts } = levels;
  const { N, J } = layout(benchmark);
  let terms = 0;
  let volume = 0;
  for (let j = 0; j < J; j++) {
    const own = unitCosts[n * J + j] as number;
    for (let i = 0; i < N; i++) {
      const cell = (j * N + n) * N + i;
      const imported = tradeBefore[cell] as number;
      const exported = tradeBefore[(j * N + i) * N + n] as number;
      const cost = unitCosts[i * J + j] as number;
      terms += exported * (own - 1) - imported * (cost - 1);
      volume += (benchmark.tariffs[cell] as number) * ((tradeAfter[cell] as number) - imported * cost);
    }
  }
  const scale = 100 / (before.income[n] as number);
  return { welfare: scale * (terms + volume), termsOfTrade: scale * terms, volumeOfTrade: scale * volume };
}

function ofSector(levels: Levels, n: number, j: number, wage: number): SectorEffects {
  const { benchmark, before, after, unitCosts, tradeBefore, tradeAfter } = levels;
  const { J } = layout(benchmark);
  const at = n * J + j;
  const sales = change(before.sales[at] as number, after.sales[at] as number);
  const share = benchmark.valueAdded[at] as number;
  const ratio = 1 + sales.percent / 100;
  return {
    economy: benchmark.economies[n]?.id ?? '',
    sector: benchmark.sectors[j]?.id ?? '',
    price: 100 * (exp(after.prices[at] as number) - 1),
    sales,
    output: 100 * (ratio / (unitCosts[at] as number) - 1),
    income: change(share * sales.before, share * sales.after),
    employment: 100 * (ratio / wage - 1),
    exports: change(exportsOf(levels, n, j, tradeBefore), exportsOf(levels, n, j, tradeAfter)),
    imports: change(importsOf(levels, n, j, tradeBefore), importsOf(levels, n, j, tradeAfter)),
  };
}

function exportsOf({ benchmark }: Levels, n: number, j: number, trade: Float64Array): number {
  const { N } = layout(benchmark);
  let sum = 0;
  for (let m = 0; m < N; m++) if (m !== n) sum += trade[(j * N + m) * N + n] as number;
  return sum;
}

function importsOf({ benchmark }: Levels, n: number, j: number, trade: Float64Array): number {
  const { N } = layout(benchmark);
  let sum = 0;
  for (let i = 0; i < N; i++) if (i !== n) sum += trade[(j * N + n) * N + i] as number;
  return sum;
}

function change(before: number, after: number): Change {
  const percent = before === after ? 0 : 100 * ((after - before) / Math.abs(before));
  return { before, after, percent };
}

/** [j][n][i] the tariffs paid in an equilibrium, as fractions. */
export function tariffsPaid({ facing }: Equilibrium): Float64Array {
  return tariffsOf(facing);
}
