// A tariff-rate quota on one good: who imports what at which price, what it is worth to whom; a wall beside a gate, not a wedge.
//
// Within the volume the in-quota rate is paid and the state trader may take a mark-up; beyond it a specific duty is paid. Which of the
// three regimes holds (below the quota, at it, above it) follows from the market, so that a change of the wall is worth nothing
// while it binds, and a change of the volume nothing while it does not.

import { power } from '../../math/index.js';
import { type Curve, curve, type Form } from './curves.js';

/** Who can supply, at a constant cost landed in the importing country. Money per kilogram of the importer's currency. */
export interface QuotaOrigin {
  readonly origin: string;
  readonly cost: number;
  /** What the exporter would get for it elsewhere; left out: the cost of the cheapest origin, so that a dearer one earns a premium. */
  readonly elsewhere?: number;
  /** Tonnes it can supply within the quota; no bound when left out. */
  readonly most?: number;
  /** Whether buyers take it in place of the home product; otherwise it only goes to other uses. */
  readonly market: boolean;
}

/** The market as it is today. Tonnes a year; money per kilogram of the importer's currency; elasticities by size, above zero. */
export interface QuotaMarket {
  /** Units of the currency for one US dollar. */
  readonly perUsd: number;
  readonly form: Form;
  /** Domestic wholesale price, and what is produced at it. Demand is production and what the market gets from imports today. */
  readonly price: number;
  readonly production: number;
  readonly demandElasticity: number;
  readonly supplyElasticity: number;
  /** Imports sell at this fraction below the domestic product. */
  readonly discount: number;
  /** Most the state trader takes on what goes to the market; the rest of the rent is the importers'. */
  readonly markUp: number;
  /**
   * What the state trader gets, storage and handling taken off, for rice that does not go to the market. Given: the whole quota is bought
   * whatever the market takes (minimum access). Left out: nothing is bought beyond what the market takes.
   */
  readonly netResale?: number;
  /** Imports beyond the quota today and their elasticity in the domestic price over the duty-paid cost; left out: perfect substitutes. */
  readonly above?: { readonly tonnes: number; readonly elasticity: number };
  readonly origins: readonly QuotaOrigin[];
  readonly partner: string;
}

/** The quota under an option. */
export interface QuotaTerms {
  readonly volume: number;
  /** Tonnes of it that come from the partner whatever others ask. */
  readonly fromPartner: number;
  /** Tonnes of it that may be sold in the market. */
  readonly toMarket: number;
  /** Ad valorem, a fraction. */
  readonly inQuota: number;
  /** Per kilogram. */
  readonly outOfQuota: number;
}

/** The market has no answer, or a tariff is read as what it is not; the message says why. */
export class QuotaError extends Error {
  override readonly name = 'QuotaError';
}

export type Regime = 'below the quota' | 'at the quota' | 'above the quota';

/** Where a market comes to rest. Tonnes, money per kilogram; effects in bn USD a year. */
export interface QuotaOutcome {
  readonly regime: Regime;
  readonly price: number;
  /** Tonnes sold in the market within the quota, to other uses within it, and beyond it. */
  readonly inMarket: number;
  readonly otherUses: number;
  readonly aboveQuota: number;
  /** Tonnes within the quota by origin. */
  readonly byOrigin: Readonly<Record<string, number>>;
  /** Against the price of today: consumers and producers of the importing country. */
  readonly consumers: number;
  readonly producers: number;
  /** Duties; result of the state trader (mark-up less losses on other uses); rent left to importers. */
  readonly revenue: number;
  readonly markUp: number;
  readonly rents: number;
  /** All of the above. */
  readonly welfare: number;
  /** Of the partner: what it gets over what its goods would fetch elsewhere, and its sales. */
  readonly exporters: number;
  readonly sales: number;
}

/** Demand and supply of today. */
interface Curves {
  readonly demand: Curve;
  readonly supply: Curve;
}

/** Ad valorem rates above this on a quota issue are refused: 341 yen a kilogram is no tariff of 402 %. */
export const HIGHEST_AD_VALOREM = 1;

/** Refuses an ad valorem rate that is a wall in other words; answers the rate. */
export function asWedge(rate: number, where: string): number {
  if (!(rate >= 0) || rate > HIGHEST_AD_VALOREM)
    throw new QuotaError(
      `${where}: ${Math.round(rate * 1e4) / 100}% is no price wedge. Where a quota is open at a low rate beside it, prices and imports do not follow such a rate; ` +
        'write the duty beyond the quota per kilogram (such as 341), with the volume inside it',
    );
  return rate;
}

/** A change of the market itself since it was calibrated, as fractions: a harvest 10 % short is -0.1. */
export interface Shock {
  readonly production?: number;
  readonly demand?: number;
}

/** The outcome under some terms of a market that is calibrated at the terms of today. Throws `QuotaError` where the figures contradict each other. */
export function settleQuota(
  market: QuotaMarket,
  today: QuotaTerms,
  terms: QuotaTerms,
  { production: harvest = 0, demand: appetite = 0 }: Shock = {},
): QuotaOutcome {
  const { production, price, form, demandElasticity, supplyElasticity, above } = market;
  checkMarket(market, today);
  const eaten = production + Math.min(today.toMarket, today.volume) + (above?.tonnes ?? 0);
  const curves = {
    demand: curve(form, eaten * (1 + appetite), price, -demandElasticity),
    supply: curve(form, production * (1 + harvest), price, supplyElasticity),
  };
  return account(market, terms, curves, rest(market, today, terms, curves));
}

/** What a kilogram costs in the market within the quota and beyond it, duty paid; the cheapest origin that the market takes. */
function costsOf({ origins }: QuotaMarket, { inQuota, outOfQuota }: QuotaTerms) {
  const landed = Math.min(...origins.filter(({ market }) => market).map(({ cost }) => cost));
  return { landed, inside: landed * (1 + inQuota), beyond: landed + outOfQuota };
}

interface Rest {
  readonly regime: Regime;
  readonly price: number;
  readonly inMarket: number;
  readonly aboveQuota: number;
}

/** Price and imports at which the market clears. */
function rest(market: QuotaMarket, today: QuotaTerms, terms: QuotaTerms, { demand, supply }: Curves): Rest {
  const kept = 1 - market.discount;
  const { inside, beyond } = costsOf(market, terms);
  const lowest = Math.min(inside, beyond) / kept;
  const open = inside <= beyond ? Math.min(terms.toMarket, terms.volume) : 0;
  const wanted = (price: number): number => demand.at(price) - supply.at(price);
  if (wanted(lowest) <= open) {
    if (wanted(lowest) >= 0)
      return { regime: 'below the quota', price: lowest, inMarket: wanted(lowest), aboveQuota: 0 };
    const price = rootOf((at) => wanted(at), lowest / 1e3, lowest);
    return { regime: 'below the quota', price, inMarket: 0, aboveQuota: 0 };
  }
  const wall = beyond / kept;
  const { above } = market;
  if (above === undefined) {
    if (wanted(wall) >= open)
      return { regime: 'above the quota', price: wall, inMarket: open, aboveQuota: wanted(wall) - open };
    const price = rootOf((at) => wanted(at) - open, lowest, wall);
    return { regime: 'at the quota', price, inMarket: open, aboveQuota: 0 };
  }
  const before = costsOf(market, today).beyond;
  const beyondAt = (price: number): number =>
    above.tonnes * power((price / market.price) * (before / beyond), above.elasticity);
  const price = rootOf((at) => wanted(at) - open - beyondAt(at), lowest, 1e3 * Math.max(market.price, wall));
  const regime = price >= wall ? 'above the quota' : 'at the quota';
  return { regime, price, inMarket: open, aboveQuota: beyondAt(price) };
}

/** Who gets what. */
function account(market: QuotaMarket, terms: QuotaTerms, { demand, supply }: Curves, at: Rest): QuotaOutcome {
  const { discount, markUp: most, netResale, partner, origins, perUsd } = market;
  const { landed, inside } = costsOf(market, terms);
  // A tonne is a thousand kilograms.
  const billions = (money: number): number => (money * 1e3) / (perUsd * 1e9);
  const otherUses = netResale === undefined ? 0 : terms.volume - at.inMarket;
  const byOrigin = allocate(market, terms, at.inMarket + otherUses, at.inMarket);
  const paid = origins.reduce((sum, { origin, cost }) => sum + cost * (byOrigin[origin] ?? 0), 0);
  const margin = at.inMarket > 0 ? Math.max(0, (1 - discount) * at.price - inside) : 0;
  const markUp = Math.min(margin, most);
  // What goes to other uses is the rest of what was bought.
  const elsewhere = (netResale ?? 0) * otherUses - (paid - landed * at.inMarket);
  const consumers = demand.area(at.price, market.price);
  const producers = supply.area(market.price, at.price);
  const revenue = terms.inQuota * landed * at.inMarket + terms.outOfQuota * at.aboveQuota;
  const rents = (margin - markUp) * at.inMarket;
  const trader = markUp * at.inMarket + elsewhere;
  const own = origins.find(({ origin }) => origin === partner);
  const cheapest = Math.min(...origins.map(({ cost }) => cost));
  const first = origins.find(({ market: suits, cost }) => suits && cost === landed);
  const shipped = (byOrigin[partner] ?? 0) + (first?.origin === partner ? at.aboveQuota : 0);
  const cost = own?.cost ?? 0;
  return {
    ...at,
    ...{ otherUses, byOrigin },
    consumers: billions(consumers),
    producers: billions(producers),
    revenue: billions(revenue),
    markUp: billions(trader),
    rents: billions(rents),
    welfare: billions(consumers + producers + revenue + trader + rents),
    exporters: billions((cost - (own?.elsewhere ?? cheapest)) * shipped),
    sales: billions(cost * shipped),
  };
}

/** Tonnes by origin within the quota: the partner's share first, the market's part from origins it takes, the rest from the cheapest. */
function allocate(
  { origins, partner }: QuotaMarket,
  { fromPartner }: QuotaTerms,
  bought: number,
  inMarket: number,
): Readonly<Record<string, number>> {
  const tonnes = new Map<string, number>();
  let left = bought;
  const take = ({ origin, most = Number.POSITIVE_INFINITY }: QuotaOrigin, wanted: number): number => {
    const had = tonnes.get(origin) ?? 0;
    const taken = Math.max(0, Math.min(wanted, left, most - had));
    tonnes.set(origin, had + taken);
    left -= taken;
    return taken;
  };
  const own = origins.find(({ origin }) => origin === partner);
  if (own !== undefined) take(own, fromPartner);
  const cheap = [...origins].sort((a, b) => a.cost - b.cost);
  let short = inMarket - (own?.market === true ? (tonnes.get(partner) ?? 0) : 0);
  for (const origin of cheap) if (origin.market && short > 0) short -= take(origin, short);
  for (const origin of cheap) take(origin, left);
  if (left > 1e-6 * Math.max(1, bought) || short > 1e-6 * Math.max(1, inMarket))
    throw new QuotaError(
      `the origins cannot supply ${Math.round(bought)} tonnes; give another origin, or more to one`,
    );
  return Object.fromEntries(tonnes);
}

function checkMarket(market: QuotaMarket, today: QuotaTerms): void {
  const { price, discount, origins, partner, above } = market;
  if (!origins.some(({ market: suits }) => suits))
    throw new QuotaError('no origin is taken by the market; mark at least one');
  if (!origins.some(({ origin }) => origin === partner))
    throw new QuotaError(`the partner ${partner} is none of the origins`);
  const { inside, beyond } = costsOf(market, today);
  const worth = (1 - discount) * price;
  if (worth < inside && today.toMarket > 0)
    throw new QuotaError(
      `at a price of ${price} imports within the quota (${inside} duty paid) would not sell; the figures contradict each other`,
    );
  if (worth > beyond && above === undefined)
    throw new QuotaError(
      `at a price of ${price} imports beyond the quota (${beyond} duty paid) would pay, and none are given; give their tonnes and elasticity, or a discount`,
    );
}

/** Where a falling function is zero, by halving; the bounds must lie on both sides of it. */
function rootOf(excess: (price: number) => number, low: number, high: number): number {
  let [below, over] = [low, high];
  if (!(excess(below) >= 0 && excess(over) <= 0))
    throw new QuotaError(`the market does not clear between ${low} and ${high} a kilogram`);
  for (let turn = 0; turn < 200; turn++) {
    const middle = (below + over) / 2;
    if (excess(middle) > 0) below = middle;
    else over = middle;
  }
  return (below + over) / 2;
}
