// What the options of a quota issue are worth, relative to the option of today.

import {
  asWedge,
  QuotaError,
  type QuotaMarket,
  type QuotaOutcome,
  type QuotaTerms,
  settleQuota,
} from './quota.js';

/** `rents` are those left to importers; `welfare` is all of the importing country; `exporters` and `sales` are the partner's. */
export type QuotaEffect =
  | 'consumers'
  | 'producers'
  | 'revenue'
  | 'mark-up'
  | 'rents'
  | 'welfare'
  | 'exporters'
  | 'sales';

/** An option: what it leaves out is as today. `tariffs`: ad valorem rates that somebody wrote, to be refused where they are walls. */
export interface QuotaOption {
  readonly option: string;
  readonly terms?: Partial<QuotaTerms>;
  readonly tariffs?: readonly number[];
}

export interface QuotaIssue {
  readonly issue: string;
  readonly market: QuotaMarket;
  /** The terms of today, and the place of the option that has them. */
  readonly terms: QuotaTerms;
  readonly today: number;
  readonly options: readonly QuotaOption[];
}

/** One list per measure, one number per option: bn USD a year relative to today. Throws `QuotaError` with issue and option. */
export function quotaValues(
  issue: QuotaIssue,
  measures: readonly QuotaEffect[],
): readonly (readonly number[])[] {
  const outcomes = quotaOutcomes(issue);
  const base = outcomes[issue.today];
  if (base === undefined) throw new QuotaError(`${issue.issue}: no option ${issue.today} to measure from`);
  return measures.map((measure) =>
    outcomes.map((outcome) => worthOf(outcome, measure) - worthOf(base, measure)),
  );
}

/** Where the market comes to rest under each option. */
export function quotaOutcomes({ issue, market, terms: today, options }: QuotaIssue): readonly QuotaOutcome[] {
  return options.map(({ option, terms = {}, tariffs = [] }) => {
    const where = `${issue}: ${option}`;
    for (const rate of tariffs) asWedge(rate, where);
    const full = { ...today, ...terms };
    asWedge(full.inQuota, `${where}: rate in the quota`);
    if (
      !(full.volume >= 0) ||
      full.fromPartner > full.volume ||
      full.toMarket > full.volume ||
      full.outOfQuota < 0
    )
      throw new QuotaError(
        `${where}: ${full.fromPartner} t from the partner and ${full.toMarket} t to the market out of ${full.volume} t`,
      );
    try {
      return settleQuota(market, today, full);
    } catch (error) {
      if (error instanceof QuotaError) throw new QuotaError(`${where}: ${error.message}`);
      throw error;
    }
  });
}

function worthOf(outcome: QuotaOutcome, measure: QuotaEffect): number {
  return measure === 'mark-up' ? outcome.markUp : outcome[measure];
}
