// Trade, revenue and surplus of each region after a change of tariffs on one good (Francois and Hall, 2003).

import type { Market } from './market.js';
import type { Equilibrium } from './solve.js';

/** Effects on one region; money in the market's unit. */
export interface RegionEffects {
  readonly region: string;
  /** World price of what it sells, and price of what it buys with tariffs, percent. */
  readonly priceSold: number;
  readonly priceBought: number;
  /** Quantity it sells, percent. */
  readonly output: number;
  readonly consumerSurplus: number;
  readonly producerSurplus: number;
  /** Tariff revenue after less before. */
  readonly revenue: number;
  /** The sum of the three. */
  readonly welfare: number;
}

export interface Effects {
  readonly unit: string;
  readonly regions: readonly RegionEffects[];
  /** [r][v] trade at world prices after. */
  readonly trade: Float64Array;
}

/** Effects were asked of a market that did not clear. */
export class NotClearedError extends Error {
  override readonly name = 'NotClearedError';
}

/**
 * Trade is M (1 + q)(1 + x). Producer surplus is x M_r (1 + E_x x / 2); consumer surplus V (E_m dP^2 sgn(dP) / 2 - dP) with
 * dP the change of the price index and V spending before. A change of trade is first-order: a flow is never below zero.
 */
export function effects(market: Market, equilibrium: Equilibrium): Effects {
  const { status, tariffs, prices, quantities } = equilibrium;
  if (status.kind !== 'converged')
    throw new NotClearedError(`the market did not clear${'advice' in status ? `: ${status.advice}` : ''}`);
  const N = market.regions.length;
  const trade = market.trade.map((flow, cell) => {
    const price = prices[Math.floor(cell / N)] as number;
    return Math.max(0, flow * (1 + (quantities[cell] as number)) * (1 + price));
  });
  const regions = market.regions.map((region, n): RegionEffects => {
    let spent = 0;
    let sold = 0;
    let index = 0;
    let revenue = 0;
    let output = 0;
    for (let r = 0; r < N; r++) {
      const cell = r * N + n;
      const before = market.tariffs[cell] as number;
      const after = tariffs[cell] as number;
      const shift = (after - before) / (1 + before);
      spent += (market.trade[cell] as number) * (1 + before);
      sold += market.trade[n * N + r] as number;
      index += (market.spendingShares[cell] as number) * ((prices[r] as number) + shift);
      revenue += (trade[cell] as number) * after - (market.trade[cell] as number) * before;
      output += (market.salesShares[n * N + r] as number) * (quantities[n * N + r] as number);
    }
    const price = prices[n] as number;
    const consumerSurplus = spent * (0.5 * (market.demand[n] as number) * index * Math.abs(index) - index);
    const producerSurplus = price * sold * (1 + 0.5 * (market.supply[n] as number) * price);
    return {
      region,
      priceSold: 100 * price,
      priceBought: 100 * index,
      output: 100 * output,
      consumerSurplus,
      producerSurplus,
      revenue,
      welfare: consumerSurplus + producerSurplus + revenue,
    };
  });
  return { unit: market.unit, regions, trade };
}
