// What the economy lens answers with, whichever model is behind it: effects on every economy, groups, world trade, sectors.

import type { Status } from '../model.js';

export type ModelName = 'world' | 'sectors' | 'regions' | 'nafta';
export const MODELS: readonly ModelName[] = ['world', 'sectors', 'regions', 'nafta'];

/** Percent changes against the benchmark, unrounded; null where the model has no such thing. */
export interface EconomyResult {
  /** Id in the model: alpha-3, or `EUN` and `ROW` for what it has only as a whole. */
  readonly iso3: string;
  readonly name: string;
  /** Real income. */
  readonly welfare: number | null;
  /** Imports less exports, in percent of the size of the benchmark balance; below zero is towards surplus. */
  readonly deficit: number | null;
  readonly exports: number | null;
  readonly imports: number | null;
  readonly employment: number | null;
  /** Consumer prices, against the numeraire of the model. */
  readonly prices: number | null;
  /** Tariff revenue as a share of spending or income, percent. */
  readonly revenueShare: number | null;
}

/** Percent changes of one sector in one economy. */
export interface SectorResult {
  readonly iso3: string;
  readonly sector: string;
  readonly name: string;
  /** Value added, or profits where the model has only those, in money. */
  readonly income: number | null;
  readonly output: number | null;
  readonly employment: number | null;
  readonly price: number | null;
  readonly exports: number | null;
  readonly imports: number | null;
}

export interface LensResult {
  readonly model: ModelName;
  readonly title: string;
  readonly status: Status;
  readonly residual: number;
  readonly iterations: number;
  readonly countries: readonly EconomyResult[];
  readonly groups: Readonly<Record<string, Omit<EconomyResult, 'iso3' | 'name'>>>;
  readonly worldTrade: number | null;
  readonly sectors?: readonly SectorResult[];
  /** What a reader must know of the model, in one line. */
  readonly caveat: string;
}

/** The answer where there is no equilibrium to speak of: the status says why. */
export function unsolved(
  model: ModelName,
  title: string,
  caveat: string,
  solved: { status: Status; residual: number; iterations: number },
): LensResult {
  const { status, residual, iterations } = solved;
  return { model, title, status, residual, iterations, countries: [], groups: {}, worldTrade: null, caveat };
}
