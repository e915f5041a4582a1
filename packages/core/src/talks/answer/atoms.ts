// Payoffs as a sum of atoms: what one entry of one party is worth in each combination of the options it speaks of, for one unit of its range.

import { centreOf } from '../domain/span.js';
import type { Issue, Talks, Worth } from '../domain/talks.js';
import { cellOf, type Space } from '../engine/space.js';
import { keyOf, measureOf, type Prices, quotaLevels, tariffIssues } from './prices.js';

export interface Atom {
  /** Place of the party. */
  readonly party: number;
  readonly worth: Worth;
  /** Issues it depends on, rising. */
  readonly issues: readonly number[];
  /** For each combination of them, relative to the package `today`; times `each` it is money. */
  readonly values: Float64Array;
  /** Place among the measures of the tariff block, for what a trade model gives. */
  readonly measure: number | undefined;
}

/** Every atom of a folder as of a day. */
export function atomsOf(talks: Talks, prices: Prices): readonly Atom[] {
  const measures = (prices.tariffs?.measures ?? []).map(keyOf);
  return talks.parties.flatMap(({ worth }, party) =>
    worth.map((entry): Atom => {
      const { size } = entry;
      if (size.kind === 'economy') {
        const measure = measures.indexOf(keyOf(measureOf(size)));
        const values = prices.tariffs?.tables[measure];
        if (values === undefined) throw new Error(`no tariff block was given for \`${entry.worth}\``);
        return { party, worth: entry, issues: tariffIssues(talks), values, measure };
      }
      const at = talks.issues.findIndex(({ issue }) => issue === size.issue);
      const issue = talks.issues[at] as Issue;
      const place = todayOf(talks)[at] as number;
      const levels =
        size.kind === 'quota'
          ? quotaLevels(issue, size.measure, talks.today[issue.issue] ?? '')
          : issue.options.map(({ option }) => size.amounts[option] ?? 0);
      const today = levels[place] as number;
      return {
        party,
        worth: entry,
        issues: [at],
        values: Float64Array.from(levels, (level) => level - today),
        measure: undefined,
      };
    }),
  );
}

/** The option numbers of the package `today`. */
export function todayOf({ issues, today }: Talks): readonly number[] {
  return issues.map(({ issue, options }) => options.findIndex(({ option }) => option === today[issue]));
}

/** What an atom is worth in a package, at a value of its range (the central one unless told). */
export function worthAt(
  on: Space,
  { issues, values, worth }: Atom,
  options: readonly number[],
  each = centreOf(worth.each),
): number {
  return each * (values[cellOf(on, issues, options)] as number);
}
