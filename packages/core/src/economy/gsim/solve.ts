// Clears the market of one good to first order: one linear equation for the world price of each exporter's variety.

import { factor, solve as solveLinear } from '../../math/index.js';
import type { Policy, Solved } from '../model.js';
import { type Market, tariffsAfter } from './market.js';

export interface Equilibrium extends Solved {
  /** [r][v] tariffs after the policy. */
  readonly tariffs: Float64Array;
  /** [r] relative change of the world price of each variety. */
  readonly prices: Float64Array;
  /** [r][v] relative change of quantities. */
  readonly quantities: Float64Array;
}

/**
 * Solves sum_v phi_rv q_rv = E_r x_r for the price changes x, where the demand of v for the variety of r changes by
 * q_rv = own_rv (x_r + dT_rv) + sum_{s != r} cross_sv (x_s + dT_sv), own = theta E_m - (1 - theta) E_s and cross = theta (E_m + E_s).
 */
export function solve(market: Market, policy: Policy): Equilibrium {
  const N = market.regions.length;
  const tariffs = tariffsAfter(market, policy);
  if (typeof tariffs === 'string') return failed(market, market.tariffs, tariffs);
  const shift = tariffs.map((rate, cell) => (rate - before(market, cell)) / (1 + before(market, cell)));
  const matrix = new Float64Array(N * N);
  const right = new Float64Array(N);
  for (let r = 0; r < N; r++) {
    let sells = false;
    for (let v = 0; v < N; v++) {
      const share = market.salesShares[r * N + v] as number;
      if (share === 0) continue;
      sells = true;
      for (let s = 0; s < N; s++) {
        const response = share * responseOf(market, r, s, v);
        (matrix[r * N + s] as number) += response;
        (right[r] as number) -= response * (shift[s * N + v] as number);
      }
    }
    // A region that sells nothing has no price of its own; its row says that the price stays.
    if (sells) (matrix[r * N + r] as number) -= market.supply[r] as number;
    else matrix[r * N + r] = 1;
  }
  const factors = factor(matrix, N);
  if (factors === undefined)
    return failed(market, tariffs, 'prices are undetermined: neither supply nor demand answers them');
  const prices = solveLinear(factors, right.slice(), new Float64Array(N));
  const quantities = new Float64Array(N * N);
  for (let r = 0; r < N; r++)
    for (let v = 0; v < N; v++) {
      let change = 0;
      for (let s = 0; s < N; s++)
        change += responseOf(market, r, s, v) * ((prices[s] as number) + (shift[s * N + v] as number));
      quantities[r * N + v] = (market.trade[r * N + v] as number) > 0 ? change : 0;
    }
  const residual = gap(market, prices, quantities);
  return { status: { kind: 'converged' }, residual, iterations: 1, tariffs, prices, quantities };
}

/** Elasticity of the demand of v for the variety of r to the price of the variety of s. */
function responseOf(market: Market, r: number, s: number, v: number): number {
  const N = market.regions.length;
  const share = market.spendingShares[s * N + v] as number;
  const demand = market.demand[v] as number;
  const substitution = market.substitution[v] as number;
  return r === s ? share * demand - (1 - share) * substitution : share * (demand + substitution);
}

/** Largest gap between the change of sales and of supply. */
function gap(market: Market, prices: Float64Array, quantities: Float64Array): number {
  const N = market.regions.length;
  let most = 0;
  for (let r = 0; r < N; r++) {
    let sold = 0;
    let share = 0;
    for (let v = 0; v < N; v++) {
      share += market.salesShares[r * N + v] as number;
      sold += (market.salesShares[r * N + v] as number) * (quantities[r * N + v] as number);
    }
    if (share > 0)
      most = Math.max(most, Math.abs(sold - (market.supply[r] as number) * (prices[r] as number)));
  }
  return most;
}

const before = (market: Market, cell: number): number => market.tariffs[cell] as number;

function failed(market: Market, tariffs: Float64Array, advice: string): Equilibrium {
  const N = market.regions.length;
  return {
    status: { kind: 'infeasible', advice },
    residual: Number.POSITIVE_INFINITY,
    iterations: 0,
    tariffs,
    prices: new Float64Array(N),
    quantities: new Float64Array(N * N),
  };
}
