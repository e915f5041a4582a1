// A deal as a package: its duties as they are, the options nearest to them, and the options its other words stand for.

import { TalksError } from '../domain/as-of.js';
import type { Options } from '../domain/talks.js';
import { isAllowed } from '../engine/space.js';
import { type Duty, meanOf } from '../tariffs/index.js';
import { explain, type PackageAnswer } from './explain.js';
import { likeliestOn } from './no-deal.js';
import { tariffIssues } from './prices.js';
import type { Situation } from './situation.js';

/** Words of a deal that stand for an option. */
export interface TermRead {
  /** `us/deal-japan-2025#rice`. */
  readonly provision: string;
  readonly issue: string;
  readonly option: string;
  readonly why: string;
}

/** Words of a deal that stand for nothing on this table. */
export interface TermUnread {
  readonly provision: string;
  readonly text: string;
  /** `no term`: the folder has no option for it. `changed`: it is not what the folder read any more. */
  readonly because: 'no term' | 'changed';
}

/** What a deal says to a folder. */
export interface DealTerms {
  readonly deal: string;
  readonly title: string;
  readonly read: readonly TermRead[];
  readonly unread: readonly TermUnread[];
  /** Duties on the partner's goods with the deal, on top of what holds without one; empty where it moves none of them. */
  readonly duties: readonly Duty[];
}

/** How a deal was read as a package: `read` are the words that count in it. */
export interface DealReading extends Omit<DealTerms, 'duties'> {
  /** Words whose option nobody had named by the day. */
  readonly notYet: readonly TermRead[];
  /** Words that gave way to an option that was chosen. */
  readonly setAside: readonly TermRead[];
  /** The deal's own duties; `undefined` where it moves none, or where options are no law. */
  readonly duties:
    | {
        /** Mean on the partner's goods, as a fraction. */
        readonly mean: number;
        /** Options of the issues that are law, whose duties are nearest. */
        readonly nearest: Options;
        /** Mean difference from them on the partner's goods, as a fraction. */
        readonly apart: number;
      }
    | undefined;
}

export interface DealPackage extends PackageAnswer {
  readonly deal: DealReading;
}

/** Law that a package of duties cannot choose: options of issues that the deal's own duties settle. */
export const settledBy = ({ duties }: Pick<DealTerms, 'duties'>, { talks }: Situation): readonly string[] =>
  duties.length === 0
    ? []
    : talks.issues
        .filter(({ options }) => options.some(({ law }) => law.length > 0))
        .map(({ issue }) => issue);

/**
 * The package a deal is: what nobody speaks of stays as it is without a deal, `chosen` options hold against the deal's words. Duties are
 * the deal's own, solved exactly; whatever is read off the table of all packages (who could take what back, the table's verdict) is that of
 * the nearest options. Throws a `TalksError` where an option is chosen for what the duties settle.
 */
export function explainDeal(situation: Situation, terms: DealTerms, chosen: Options = {}): DealPackage {
  const { talks, space: on, prices } = situation;
  const { duties } = terms;
  const settled = settledBy(terms, situation);
  for (const issue of Object.keys(chosen))
    if (settled.includes(issue))
      throw new TalksError(
        `${issue}: the duties of ${terms.deal} settle it; leave out the option, or leave out the deal`,
      );
  const placeOf = (issue: string, option: string): number =>
    talks.issues.find((each) => each.issue === issue)?.options.findIndex((each) => each.option === option) ??
    -1;
  const notYet = terms.read.filter(({ issue, option }) => placeOf(issue, option) < 0);
  const there = terms.read.filter((term) => !notYet.includes(term));
  const said = {
    ...{ deal: terms.deal, title: terms.title, unread: terms.unread, notYet },
    read: there.filter(({ issue }) => chosen[issue] === undefined),
    setAside: there.filter(({ issue }) => chosen[issue] !== undefined),
  };
  const words = Object.fromEntries(said.read.map(({ issue, option }) => [issue, option]));
  const base = likeliestOn(situation).map((without, at) => {
    const { issue } = talks.issues[at] as Situation['talks']['issues'][number];
    const place = placeOf(issue, chosen[issue] ?? words[issue] ?? '');
    return place < 0 ? without : place;
  });
  if (duties.length === 0) return { ...explain(situation, base), deal: { ...said, duties: undefined } };
  if (prices.tariffs === undefined)
    throw new TalksError(
      `no party of ${talks.talks} asks a model, so that duties of a deal say nothing to it`,
    );
  const places = tariffIssues(talks);
  const withTariffs = (tariffs: readonly number[]): readonly number[] => {
    const options = [...base];
    for (const [k, at] of places.entries()) options[at] = tariffs[k] as number;
    return options;
  };
  // What holds without a deal is not signed, yet it may be the nearest.
  const allowed = { ...on, except: [] };
  const near = prices.tariffs.nearest(
    duties,
    places.map((at) => base[at] as number),
    (tariffs) => isAllowed(allowed, withTariffs(tariffs)),
  );
  const options = withTariffs(near.options);
  const answer = explain(situation, options, duties);
  const nearest = Object.fromEntries(settled.map((issue) => [issue, answer.options[issue] ?? '']));
  return { ...answer, deal: { ...said, duties: { mean: meanOf(duties), nearest, apart: near.apart } } };
}
