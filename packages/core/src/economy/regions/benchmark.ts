// The economy before a policy: shares and incomes that follow from trade and tariffs (Ossa, AER 104(12), 2014, equations 6 to 9).

import type { Factors } from '../../math/index.js';
import type { RegionsData, Sector } from './data.js';

/**
 * A calibrated economy whose trade balances. Nothing in it changes afterwards; values are million USD.
 * With N regions and S sectors, arrays over cells are market-major, `(j * S + s) * N + i` for exporter i, importer j and sector s;
 * arrays over markets are `j * S + s`, arrays over producers `i * S + s`.
 */
export interface Benchmark {
  readonly regions: readonly string[];
  readonly names: readonly string[];
  readonly sectors: readonly Sector[];
  /** Elasticity of substitution by sector. */
  readonly elasticities: Float64Array;
  /** Tariffs outside cooperation by market, as published; a region of zeros has no measure. */
  readonly noncooperative: Float64Array;
  /** Trade net of tariff by cell, sales at home included. */
  readonly trade: Float64Array;
  /** Tariffs in force by cell, fractions. */
  readonly tariffs: Float64Array;
  /** The part of a price paid that the exporter gets, 1 / (1 + tariff), by cell. */
  readonly kept: Float64Array;
  /** Share of an exporter in what a market spends, tariffs included (gamma), by cell. */
  readonly shares: Float64Array;
  /** Share of a sector in what its region spends (mu), by market. */
  readonly budget: Float64Array;
  /** Spending of a region, tariffs included (E). */
  readonly spending: Float64Array;
  /** Wage bill of a region (wL). */
  readonly wages: Float64Array;
  /** Tariff revenue of a region (R). */
  readonly revenue: Float64Array;
  /** Sales of a producer to all regions; its profits are one part in `elasticities` of them. */
  readonly sales: Float64Array;
  /** Factors of the markets' Jacobian at the benchmark, for a first step away from it. */
  readonly factors?: Factors | undefined;
  /** Net exports of each region in the raw data, which balancing took out. */
  readonly removed: Float64Array;
}

/** What of a benchmark does not follow from trade and tariffs. */
export type Frame = Pick<RegionsData, 'regions' | 'names' | 'sectors' | 'elasticities' | 'noncooperative'>;

/** The shares and incomes of an economy with this trade and these tariffs, both by cell. */
export function describe(
  frame: Frame,
  trade: Float64Array,
  tariffs: Float64Array,
  removed: Float64Array,
): Benchmark {
  const N = frame.regions.length;
  const S = frame.sectors.length;
  const shares = new Float64Array(trade.length);
  const budget = new Float64Array(N * S);
  const spending = new Float64Array(N);
  const wages = new Float64Array(N);
  const revenue = new Float64Array(N);
  const sales = new Float64Array(N * S);
  for (let j = 0; j < N; j++)
    for (let s = 0; s < S; s++) {
      const market = j * S + s;
      let spent = 0;
      for (let i = 0; i < N; i++) {
        const at = market * N + i;
        const value = trade[at] as number;
        const duty = value * (tariffs[at] as number);
        shares[at] = value + duty;
        spent += value + duty;
        (revenue[j] as number) += duty;
        (sales[i * S + s] as number) += value;
      }
      budget[market] = spent;
      (spending[j] as number) += spent;
      if (spent > 0) for (let i = 0; i < N; i++) (shares[market * N + i] as number) /= spent;
    }
  for (let j = 0; j < N; j++)
    for (let s = 0; s < S; s++) {
      (budget[j * S + s] as number) /= spending[j] as number;
      (wages[j] as number) += (sales[j * S + s] as number) * (1 - 1 / (frame.elasticities[s] as number));
    }
  const { regions, names, sectors, elasticities, noncooperative } = frame;
  return {
    ...{ regions, names, sectors, elasticities, noncooperative },
    ...{
      trade,
      tariffs,
      kept: tariffs.map((tariff) => 1 / (1 + tariff)),
      shares,
      budget,
      spending,
      wages,
      revenue,
      sales,
      removed,
    },
  };
}
