// What a deal says to a talks folder: duties on the partner's goods in the folder's law, and the options that its other words stand for.

import { firstDayOf, movedTo } from '../../deal/index.js';
import {
  type Instrument,
  includesOrigin,
  type Provision,
  parseInstant,
  readInstrument,
} from '../../law/index.js';
import {
  asOf,
  type DealTerm,
  type DealTerms,
  type Duty,
  dutiesUnder,
  futuresOn,
  likeliestOn,
  type Talks,
  type TermRead,
  type TermUnread,
  todayOf,
} from '../../talks/index.js';
import { lawWith } from '../deal/answer.js';
import { dealNamed, dealText } from '../deal/shipped.js';
import type { Edition } from '../edition.js';
import { AskError, MissingTextError } from '../error.js';
import { keptIn } from '../kept.js';
import type { FileText } from '../shapes/kit.js';
import { tradeWeights } from '../weights.js';
import { actOfFolder } from './acts.js';
import { namingsOf } from './naming.js';

/** Of a folder what a deal is read against. */
export interface DealTable {
  readonly path: string;
  readonly talks: Talks;
  readonly terms: readonly DealTerm[];
  /** Acts of the options, by path: `options/jp-autos-15.yaml`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** As of a day, signed on a day. */
export interface Days {
  readonly asOf: string;
  readonly on: string;
}

/**
 * Reads a deal for a folder. The deal is folded into the law of the folder's day on top of the options that are likeliest to hold without
 * one on the day of signing, as if it began on the folder's day. Throws an `AskError` for a deal that cannot be read, or that says nothing
 * to this table.
 */
export function dealTerms(
  edition: Edition,
  table: DealTable,
  deal: string | FileText,
  days: Days,
): DealTerms {
  const { law } = edition;
  const file = dealNamed(edition, 'deal', deal);
  const { deal: act } = lawWith(law, 'deal', file);
  const partner = partnerCountry(table.talks);
  const legal = table.talks.issues.some(({ options }) => options.some((option) => option.law.length > 0));
  const { read, unread } = wordsOf(act, table, shippedAs(edition, act), partner, legal);
  const duties = legal ? dutiesOf(edition, table, act, partner, days) : [];
  if (duties.length === 0 && read.length === 0)
    throw new AskError(
      'deal',
      `${act.id} says nothing to ${table.talks.talks}: ${
        legal
          ? `it moves no duty on goods of ${law.library.countries.get(partner) ?? partner} in the law of ${table.talks.law?.on ?? ''}, and none of its words stands for an option`
          : 'none of its provisions stands for an option'
      } (deals.yaml of the folder)`,
      '',
    );
  return { deal: act.id, title: act.title, read, unread, duties };
}

/** The country whose goods the importer of the folder taxes. */
function partnerCountry({ sides, law }: Talks): string {
  return (law?.importer === sides[1].side ? sides[0] : sides[1]).country;
}

/** The deal of the edition that has the same name, to tell words that were changed; undefined where there is none. */
function shippedAs(edition: Edition, { id }: Instrument): Instrument | undefined {
  const name = shippedName(id);
  try {
    const text = name === undefined ? undefined : edition.text(dealText(name));
    return text === undefined
      ? undefined
      : readInstrument({ path: `deals/${name}.yaml`, text }, edition.law.library).instrument;
  } catch (error) {
    if (error instanceof MissingTextError) return undefined;
    throw error;
  }
}

/** `deal-japan-2025` of `us/deal-japan-2025`. */
export function shippedName(id: string): string | undefined {
  return /^us\/(deal-[a-z0-9-]+)$/.exec(id)?.[1];
}

/** Options that provisions stand for, by the terms of the folder. */
function wordsOf(
  deal: Instrument,
  { talks, terms }: DealTable,
  shipped: Instrument | undefined,
  partner: string,
  legal: boolean,
): { readonly read: readonly TermRead[]; readonly unread: readonly TermUnread[] } {
  const read: TermRead[] = [];
  const unread: TermUnread[] = [];
  for (const provision of deal.provisions) {
    const { id, verb, of } = provision;
    // Law is priced where options are law.
    if (verb !== 'promise' && (legal || !includesOrigin(of, partner))) continue;
    const term = terms.find((each) => each.provision === id);
    const text = provision.verb === 'promise' ? provision.text : provision.cite;
    const option = term === undefined ? undefined : optionOf(term, provision, talks, shipped);
    if (term === undefined) unread.push({ provision: id, text, because: 'no term' });
    else if (option === undefined) unread.push({ provision: id, text, because: 'changed' });
    else read.push({ provision: id, issue: term.issue, option, why: term.why });
  }
  return { read, unread };
}

function optionOf(
  { issue, option, provision: id }: DealTerm,
  provision: Provision,
  { issues }: Talks,
  shipped: Instrument | undefined,
): string | undefined {
  if (option !== undefined) {
    const before = shipped?.provisions.find((each) => each.id === id);
    return before === undefined || said(before) === said(provision) ? option : undefined;
  }
  const rate = percentOf(provision);
  if (rate === undefined) return undefined;
  const options = issues.find((each) => each.issue === issue)?.options ?? [];
  const apart = (name: string) => Math.abs(Number(name) - rate);
  return options.map((each) => each.option).sort((a, b) => apart(a) - apart(b))[0];
}

/** Of a provision what is no part of what it says: where it was written, why, and since when it is known. */
const ASIDE: ReadonlySet<string> = new Set(['order', 'note', 'cite', 'known', 'collected']);

function said(provision: Provision): string {
  return JSON.stringify(provision, (key, part: unknown) => {
    if (ASIDE.has(key)) return undefined;
    return part instanceof Map || part instanceof Set ? [...part] : part;
  });
}

/** The rate of a provision in per cent; undefined where it has none that is one figure. */
function percentOf(provision: Provision): number | undefined {
  if (provision.verb === 'exempt') return 0;
  if (provision.verb !== 'impose' && provision.verb !== 'set') return undefined;
  const { duty } = provision;
  if (duty.kind === 'free') return 0;
  if (duty.kind !== 'plus') return duty.ppm / 1e4;
  const [part, ...more] = duty.parts;
  return part?.kind === 'ad valorem' && more.length === 0 ? part.ppm / 1e4 : undefined;
}

/** States without a deal whose duties are kept. */
const KEPT = 4;

/** Duties with the deal; none where it moves nothing. */
function dutiesOf(
  edition: Edition,
  table: DealTable,
  deal: Instrument,
  partner: string,
  days: Days,
): readonly Duty[] {
  const { law } = edition;
  const { talks } = table;
  const on = parseInstant(talks.law?.on ?? '');
  const speaking = deal.provisions.some(({ verb, of }) => verb !== 'promise' && includesOrigin(of, partner));
  if (!speaking || on === undefined || firstDayOf(deal) === undefined) return [];
  const then = asOf(talks, days.asOf);
  const futures = futuresOn({ talks: then, today: todayOf(then) }, days.on);
  const names = actNames(then, likeliestOn({ futures }));
  const without = names.map((name) => actOfFolder(law.library, table, name));
  const question = {
    ...{ law, on, partner },
    weights: tradeWeights(edition),
    models: namingsOf(edition, talks),
  };
  // Named by all that it is made from: a folder that somebody sends may say something else under the same name.
  const key = JSON.stringify([
    on,
    partner,
    talks.models,
    names.map((name) => table.texts.get(`options/${name}.yaml`)),
  ]);
  const kept = edition.once('duties without a deal', () => new Map<string, readonly Duty[]>());
  const held = keptIn(kept, KEPT, key, () => dutiesUnder({ ...question, acts: without }));
  const duties = dutiesUnder({ ...question, acts: [...without, movedTo(deal, on)] });
  return JSON.stringify(duties) === JSON.stringify(held) ? [] : duties;
}

/** Names of the acts of the options of a package. */
const actNames = ({ issues }: Talks, options: readonly number[]): readonly string[] =>
  issues.flatMap(({ options: all }, at) => all[options[at] as number]?.law ?? []);
