// One good traded between regions, with national varieties that compete: the market of the GSIM model (Francois and Hall, 2003).

import type { Policy } from '../model.js';

/** Tables of one good. `r` exporter, `v` importer; arrays are row-major [r][v]. */
export interface MarketData {
  readonly regions: readonly string[];
  readonly unit: string;
  /** Trade at world prices, without tariffs; sales at home may stand at r = v. */
  readonly trade: Float64Array;
  /** Ad valorem tariffs as fractions. */
  readonly tariffs: Float64Array;
}

export interface MarketParameters {
  /** [v] elasticity of demand for the good as a whole, zero or below. */
  readonly demand: Float64Array;
  /** [r] elasticity of export supply, zero or above. */
  readonly supply: Float64Array;
  /** [v] elasticity of substitution between varieties, zero or above. */
  readonly substitution: Float64Array;
}

/** A calibrated market. */
export interface Market extends MarketData, MarketParameters {
  /** [r][v] share of r in what v spends, tariffs included: theta. */
  readonly spendingShares: Float64Array;
  /** [r][v] share of v in what r sells: phi. */
  readonly salesShares: Float64Array;
}

/** Tables or elasticities that no market can be made of. */
export class MarketError extends Error {
  override readonly name = 'MarketError';
}

/** Works the shares out. */
export function calibrate(data: MarketData, parameters: MarketParameters): Market {
  const N = data.regions.length;
  check(data, parameters);
  const spendingShares = new Float64Array(N * N);
  const salesShares = new Float64Array(N * N);
  for (let v = 0; v < N; v++) {
    let spent = 0;
    let sold = 0;
    for (let r = 0; r < N; r++) {
      spent += gross(data, r * N + v);
      sold += data.trade[v * N + r] as number;
    }
    for (let r = 0; r < N; r++) {
      if (spent > 0) spendingShares[r * N + v] = gross(data, r * N + v) / spent;
      if (sold > 0) salesShares[v * N + r] = (data.trade[v * N + r] as number) / sold;
    }
  }
  return { ...data, ...parameters, spendingShares, salesShares };
}

/** [r][v] the tariffs after a policy, or the reason it has no meaning in this market. */
export function tariffsAfter(market: Market, policy: Policy): Float64Array | string {
  const N = market.regions.length;
  const tariffs = market.tariffs.slice();
  for (const { importer, exporter, rate } of policy.tariffs) {
    const v = market.regions.indexOf(importer);
    const r = market.regions.indexOf(exporter);
    if (v < 0 || r < 0) return `${v < 0 ? importer : exporter} is no region of this market`;
    if (v === r) return `${importer} cannot levy a tariff on itself`;
    if (!(rate > -1) || rate === Number.POSITIVE_INFINITY)
      return `a rate of ${rate} on imports of ${importer} from ${exporter}: rates are fractions above -1`;
    tariffs[r * N + v] = rate;
  }
  return tariffs;
}

const gross = ({ trade, tariffs }: MarketData, cell: number): number =>
  (trade[cell] as number) * (1 + (tariffs[cell] as number));

function check({ regions, trade, tariffs }: MarketData, parameters: MarketParameters): void {
  const N = regions.length;
  const size = (name: string, values: Float64Array, expected: number): void => {
    if (values.length !== expected)
      throw new MarketError(`${name}: ${values.length} values, expected ${expected}`);
    if (!values.every((value) => Number.isFinite(value)))
      throw new MarketError(`${name}: not every value is a number`);
  };
  size('trade', trade, N * N);
  size('tariffs', tariffs, N * N);
  size('demand', parameters.demand, N);
  size('supply', parameters.supply, N);
  size('substitution', parameters.substitution, N);
  if (trade.some((value) => value < 0)) throw new MarketError('trade: a value is negative');
  if (tariffs.some((rate) => rate <= -1)) throw new MarketError('tariffs: a rate is -1 or below');
  if (parameters.demand.some((value) => value > 0))
    throw new MarketError('demand: an elasticity is above zero');
  if (parameters.supply.some((value) => value < 0))
    throw new MarketError('supply: an elasticity is below zero');
  if (parameters.substitution.some((value) => value < 0))
    throw new MarketError('substitution: an elasticity is below zero');
}
