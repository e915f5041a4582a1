// The order in which issues are signed, as it is told: by what comes first, or by what is left for later where that is less to say.

import type { InterimAnswer, Options, Talks } from '@parley/core/talks';
import type { Table } from '../export/table.js';
import { stamp } from './figures.js';
import type { Names } from './names.js';
import type { TalksWords } from './words.js';

export interface Order {
  readonly deal: InterimAnswer;
  /** Whether `issues` are those that are left for later. */
  readonly later: boolean;
  readonly issues: readonly string[];
}

export function orderOf(deal: InterimAnswer, { issues: all }: Talks): Order {
  const first = new Set(deal.issues);
  const left = all.map(({ issue }) => issue).filter((issue) => !first.has(issue));
  const later = left.length > 0 && left.length < first.size;
  return { deal, later, issues: later ? left : deal.issues };
}

/** From what helps the first side at the cost of the second to the contrary; what cannot be signed comes last. */
export function byWhom({ deal: a }: Order, { deal: b }: Order): number {
  if (a.first === undefined || b.first === undefined) return Number(!a.first) - Number(!b.first);
  const lean = ({ against: [one = 0, two = 0] }: InterimAnswer) => one - two;
  return lean(b) - lean(a);
}

/** What every export of these figures says of where they come from. */
export const GROUNDS =
  'payoffs are sums of model arithmetic (tariffs and quotas, times a weight) and of judgement (ranges of the folder, at their most likely value), read off the table';

/** Whether more is agreed after the first deal. */
export const goesOn = (first: Options, last: Options | undefined): last is Options =>
  last !== undefined && Object.entries(last).some(([issue, option]) => first[issue] !== option);

export function ordersTable(
  name: string,
  deals: readonly InterimAnswer[],
  { stepsColumns: columns, comma }: TalksWords,
  names: Names,
  talks: Talks,
  asOf: string,
): Table {
  const [first, second] = talks.sides.map(({ title }) => title) as [string, string];
  const told = (options: Options | undefined) => (options === undefined ? null : names.moved(options));
  const listed = (issues: readonly string[]) => issues.map(names.issue).join(comma);
  return {
    name: `${name}: ${talks.talks}`,
    columns: [
      { key: 'first', title: columns.first },
      { key: 'later', title: columns.later },
      { key: 'gainFirst', title: columns.gain(first) },
      { key: 'gainSecond', title: columns.gain(second) },
      { key: 'againstFirst', title: columns.against(first) },
      { key: 'againstSecond', title: columns.against(second) },
      { key: 'signs', title: columns.signs },
      { key: 'last', title: columns.last },
    ],
    rows: deals
      .map((deal) => orderOf(deal, talks))
      .sort(byWhom)
      .map(({ deal: { first: signs, last, gains, against }, later, issues }) => {
        const figure = (value: number | undefined) => (signs === undefined ? null : (value ?? null));
        return {
          first: later ? columns.rest : listed(issues),
          later: later ? listed(issues) : columns.rest,
          gainFirst: figure(gains[0]),
          gainSecond: figure(gains[1]),
          againstFirst: figure(against[0]),
          againstSecond: figure(against[1]),
          signs: signs === undefined ? columns.none : told(signs),
          last: signs !== undefined && goesOn(signs, last) ? told(last) : null,
        };
      }),
    notes: [
      stamp(
        talks,
        asOf,
        `${talks.unit}; against: less the gains of one deal on everything; Nash marks, no forecast`,
      ),
      GROUNDS,
    ],
  };
}
