// Gradients of governments' welfare with respect to every tariff, by the adjoint: one transposed solve with the factors of the Jacobian.

import { type Factors, solveTransposed } from '../../math/index.js';
import { account, type Weights } from './government.js';
import type { Market } from './market.js';

/**
 * What a dollar of a cell's net trade is worth to the objective, everything considered: its wages, its revenue, its pull on all
 * markets. The gradient and the first-order conditions follow from it cell by cell.
 */
export interface Worth {
  /** By cell, per million USD of net trade. */
  readonly cells: Float64Array;
  /** Cost of a proportional rise of the price level, by region: the weight of the region in the objective. */
  readonly prices: Float64Array;
}

/** Room for one region's or one planner's worth. */
export function worth(at: Market): Worth {
  return { cells: new Float64Array(at.trade.length), prices: new Float64Array(at.N) };
}

/**
 * Writes the worth of every cell for the objective `sum of regard[j] * log G_j` at the equilibrium `at` holds; `factors` are those of
 * its Jacobian.
 */
export function appraise(
  at: Market,
  factors: Factors,
  weights: Weights,
  regard: Float64Array,
  to: Worth,
): void {
  const { N, S, benchmark, share, trade, spending } = at;
  const { elasticities, budget } = benchmark;
  const { cells } = to;
  const slope = new Float64Array(2 * N);
  const seller = new Float64Array(N);
  const sector = new Float64Array(N);
  const market = new Float64Array(N);
  for (let j = 0; j < N; j++) {
    const weight = regard[j] as number;
    to.prices[j] = weight;
    if (weight === 0) continue;
    const { income, perRevenue, revenue } = account(at, weights, j);
    // Sales earn their producer its weight, and draw revenue to its workers; purchases come out of the revenue.
    seller[j] = weight / income;
    sector[j] = (weight / income) * (revenue / (at.wages[j] as number));
    market[j] = (weight / income) * perRevenue;
    (slope[j] as number) -= (market[j] as number) * revenue;
    (slope[N + j] as number) += (market[j] as number) * (spending[j] as number);
  }
  for (let s = 0; s < S; s++) {
    const labour = 1 - 1 / (elasticities[s] as number);
    for (let i = 0; i < N; i++) {
      const own = weights[i * S + s] as number;
      const value = own * ((seller[i] as number) + labour * (sector[i] as number));
      for (let j = 0; j < N; j++) cells[(j * S + s) * N + i] = value - (market[j] as number);
    }
  }
  // Derivative of the objective by the logarithms of wages and spending, tariffs held.
  for (let j = 0; j < N; j++)
    for (let s = 0; s < S; s++) {
      const first = (j * S + s) * N;
      const power = 1 - (elasticities[s] as number);
      const priced = (to.prices[j] as number) * (budget[j * S + s] as number);
      let sum = 0;
      for (let i = 0; i < N; i++) sum += (cells[first + i] as number) * (trade[first + i] as number);
      (slope[N + j] as number) += sum;
      const common = power * sum + priced;
      for (let k = 0; k < N; k++)
        (slope[k] as number) +=
          power * (cells[first + k] as number) * (trade[first + k] as number) -
          common * (share[first + k] as number);
    }
  for (let k = 0; k < 2 * N; k++) slope[k] = -(slope[k] as number);
  solveTransposed(factors, slope);
  // The multipliers of labour markets and balances add what trade does through them; the dropped balance has none.
  for (let j = 0; j < N; j++) {
    const bought = j === 0 ? 0 : (slope[N + j] as number) / (spending[j] as number);
    for (let s = 0; s < S; s++) {
      const labour = 1 - 1 / (elasticities[s] as number);
      const first = (j * S + s) * N;
      for (let i = 0; i < N; i++) {
        const sold = i === 0 ? 0 : (slope[N + i] as number) / (spending[i] as number);
        (cells[first + i] as number) +=
          (labour * (slope[i] as number)) / (at.wages[i] as number) + bought - sold;
      }
    }
  }
}

/**
 * Derivative of the objective by the logarithm of one plus the tariff of each cell of region j, written from `(j * S) * N` on.
 * At home there is no tariff and the derivative is left zero.
 */
export function gradient(at: Market, { cells, prices }: Worth, j: number, to: Float64Array): void {
  const { N, S, benchmark, share, trade } = at;
  const { elasticities, budget } = benchmark;
  for (let s = 0; s < S; s++) {
    const sigma = elasticities[s] as number;
    const first = (j * S + s) * N;
    let sum = 0;
    for (let i = 0; i < N; i++) sum += (cells[first + i] as number) * (trade[first + i] as number);
    const common = (sigma - 1) * sum - (prices[j] as number) * (budget[j * S + s] as number);
    for (let i = 0; i < N; i++)
      to[first + i] =
        i === j
          ? 0
          : (share[first + i] as number) * common -
            sigma * (cells[first + i] as number) * (trade[first + i] as number);
  }
}
