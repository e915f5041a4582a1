// The ordinary duty of the schedule: column 1 general, column 1 special when claimed, or column 2.

import {
  formatDay,
  formatRate,
  type Law,
  type Line,
  lineAt,
  type Ppm,
  type Programme,
  type Rate,
  type RatePart,
  type Reading,
} from '../law/index.js';
import type { Entry, Quantity } from './entry.js';
import { adValoremCents, effectivePpm, shareOf, specificCents } from './money.js';

/** The duty of the schedule on an entry, as far as it can be computed. */
export interface ScheduleDuty {
  readonly column: 'column 1' | 'column 2';
  /** The programme whose special rate applies. */
  readonly programme?: Programme;
  /** As printed. */
  readonly rate: string;
  /** US cents; undefined when the rate needs a fact that was not given. */
  readonly amount: number | undefined;
  /** Ad valorem equivalent, on the part of the value that column 1 is charged on. */
  readonly ppm: Ppm | undefined;
  /** Whole dollars of value it is charged on: less than all under 9802. */
  readonly base: number;
  /** What is missing when the amount is undefined. */
  readonly missing?: string;
  /** Claims that were made and do not hold, with the reason. */
  readonly refused: readonly string[];
  /** Symbols that could be claimed for this line and origin and were not. */
  readonly claimable: readonly string[];
}

/**
 * The ordinary duty as chapter 98 changes it, for an entry made under one of its provisions: free where the provision says so; on the work done abroad for 9802.00.40 to .60
 * (subchapter II, U.S. note 3); on the value less the US components for 9802.00.80 (U.S. note 4).
 */
export function underChapter98(
  law: Law,
  entry: Entry,
  dollars: number,
  duty: ScheduleDuty,
  reading: Reading,
): ScheduleDuty {
  const heading = entry.under;
  if (heading === undefined) return duty;
  const provision = lineAt(law.schedule, heading.replaceAll('.', ''), formatDay(entry.entered));
  const free = { ...duty, amount: 0, ppm: 0, base: 0 };
  if (provision?.general.kind === 'free') return { ...free, rate: `Free under ${heading}` };
  const special =
    provision?.special.filter(({ rate }) => rate.kind === 'free').flatMap(({ programmes }) => programmes) ??
    [];
  const programmes = special.flatMap((symbol) => law.library.programmes.get(symbol) ?? []);
  const open = programmes.find((programme) => isOpen(programme, entry, reading));
  if (open !== undefined) return { ...free, programme: open, rate: `Free under ${heading} (${open.symbol})` };
  const base = /^9802\.00\.[456]0/.test(heading)
    ? shareOf(dollars, entry.foreignWork ?? 1_000_000)
    : /^9802\.00\.80/.test(heading)
      ? dollars - shareOf(dollars, entry.usContent ?? 0)
      : undefined;
  if (base === undefined) {
    const { general } = provision ?? {};
    const lapsed = programmes.filter(({ of }) => of.includes(entry.origin));
    if (lapsed.length > 0) {
      const refused = lapsed.map(
        ({ symbol, title, cite }) => `${heading} (${symbol}): ${title} does not run on that day (${cite})`,
      );
      return { ...duty, refused: [...duty.refused, ...refused] };
    }
    const missing = general?.kind === 'prose' ? general.question : `What does ${heading} charge?`;
    return { ...duty, rate: `as ${heading} says`, amount: undefined, ppm: undefined, missing };
  }
  if (duty.amount === undefined || dollars === 0) return { ...duty, base };
  const amount = Math.round((duty.amount * base) / dollars);
  return { ...duty, rate: `${duty.rate} on ${base} dollars under ${heading}`, amount, base };
}

/** The ordinary duty of the line, chapter 98 apart. `dollars` is the customs value in even dollars. */
export function scheduleDuty(
  law: Law,
  line: Line,
  entry: Entry,
  dollars: number,
  reading: Reading,
): ScheduleDuty {
  if (law.library.groups.get('column-2')?.members.includes(entry.origin) === true) {
    return computed('column 2', line.other, entry, dollars, {
      refused: entry.claims.map((symbol) => `${symbol}: products of column 2 countries have no special rate`),
      claimable: [],
    });
  }
  const { special } = line;
  const refused: string[] = [];
  const claimable: string[] = [];
  let best: { readonly programme: Programme; readonly rate: Rate; readonly text: string } | undefined;
  for (const { programmes, rate } of special) {
    for (const symbol of programmes) {
      const programme = law.library.programmes.get(symbol);
      if (programme === undefined || !isOpen(programme, entry, reading)) continue;
      claimable.push(symbol);
      if (best === undefined && entry.claims.includes(symbol))
        best = { programme, rate, text: formatRate(rate) };
    }
  }
  for (const symbol of entry.claims) {
    // Where column 1 is free there is no special rate to claim, but the claim may count for other duties and for fees.
    const programme = law.library.programmes.get(symbol);
    if (line.general.kind === 'free' && programme !== undefined && isOpen(programme, entry, reading))
      continue;
    if (!claimable.includes(symbol))
      refused.push(
        `${symbol}: ${whyNot(
          law,
          symbol,
          special.some((s) => s.programmes.includes(symbol)),
          entry,
          reading,
        )}`,
      );
  }
  const open = claimable.filter((symbol) => !entry.claims.includes(symbol));
  if (best === undefined)
    return computed('column 1', line.general, entry, dollars, { refused, claimable: open });
  const duty = dutyOf(best.rate, entry, dollars);
  return {
    column: 'column 1',
    programme: best.programme,
    rate: best.text,
    ...duty,
    base: dollars,
    refused,
    claimable: open,
  };
}

/** Whether a programme runs for products of this origin on the day of entry, as far as the reading knows. */
export function isOpen(programme: Programme, entry: Entry, reading: Reading): boolean {
  if (!programme.of.includes(entry.origin) && !programme.of.includes('any')) return false;
  return programme.periods.some(
    (period) => period.from <= entry.entered && entry.entered < period.to && period.known <= reading.by,
  );
}

function whyNot(law: Law, symbol: string, onLine: boolean, entry: Entry, reading: Reading): string {
  const programme = law.library.programmes.get(symbol);
  if (programme === undefined) return 'not a special programme symbol of general note 3(c)';
  if (!programme.of.includes(entry.origin) && !programme.of.includes('any'))
    return `${entry.origin} is not a beneficiary of ${programme.title}`;
  if (!isOpen(programme, entry, reading))
    return `${programme.title} does not run on that day (${programme.cite})`;
  return onLine ? 'another claim was used' : `the line has no special rate under ${programme.title}`;
}

function computed(
  column: ScheduleDuty['column'],
  rate: Rate,
  entry: Entry,
  dollars: number,
  rest: Pick<ScheduleDuty, 'refused' | 'claimable'>,
): ScheduleDuty {
  return {
    column,
    rate: formatRate(rate) || 'no rate printed',
    ...dutyOf(rate, entry, dollars),
    base: dollars,
    ...rest,
  };
}

interface Amount {
  /** Of a compound rate that lacks a quantity, the part that can be computed. */
  readonly amount: number | undefined;
  readonly ppm: Ppm | undefined;
  readonly missing?: string;
}

function dutyOf(rate: Rate, entry: Entry, dollars: number): Amount {
  switch (rate.kind) {
    case 'free':
      return { amount: 0, ppm: 0 };
    case 'adValorem':
    case 'specific':
      return dutyOfParts([rate], entry, dollars);
    case 'compound':
      return dutyOfParts(rate.parts, entry, dollars);
    case 'prose':
      return { amount: undefined, ppm: undefined, missing: rate.question };
    case 'applicable':
      return {
        amount: undefined,
        ppm: undefined,
        missing: 'Which subheading of chapters 1 to 97 covers the good?',
      };
    case 'none':
      return {
        amount: undefined,
        ppm: undefined,
        missing: 'The schedule prints no rate for this column on this line.',
      };
  }
}

function dutyOfParts(parts: readonly RatePart[], entry: Entry, dollars: number): Amount {
  let cents = 0;
  let ppm = 0;
  let exact = true;
  let known = 0;
  let missing: string | undefined;
  for (const part of parts) {
    if (part.kind === 'adValorem') {
      if (part.on !== undefined) {
        missing = `What is the value of ${part.on}?`;
        continue;
      }
      cents +=
        part.thirds === undefined
          ? adValoremCents(dollars, part.ppm)
          : Math.round((dollars * (part.ppm * 3 + part.thirds)) / 30_000);
      ppm += part.ppm;
    } else {
      const unit = part.of === undefined ? part.per : `${part.per} (${part.of})`;
      const quantity = quantityIn(entry.quantities, part.per, part.of);
      if (quantity === undefined) {
        missing = `quantity in ${unit}`;
        continue;
      }
      cents += specificCents(part.microUsd, quantity);
      exact = false;
    }
    known++;
  }
  if (missing !== undefined) return { amount: known === 0 ? undefined : cents, ppm: undefined, missing };
  return { amount: cents, ppm: exact ? ppm : effectivePpm(cents, dollars) };
}

/** Millionths of a unit, converting between units of one kind. */
function quantityIn(
  quantities: readonly Quantity[],
  unit: string,
  of: string | undefined,
): number | undefined {
  const same = quantities.find((quantity) => quantity.unit === unit && quantity.of === of);
  if (same !== undefined) return same.millionths;
  for (const quantity of quantities) {
    const factor = quantity.of === of ? CONVERSIONS[`${quantity.unit}>${unit}`] : undefined;
    if (factor !== undefined) return Math.round((quantity.millionths * factor[0]) / factor[1]);
  }
  return undefined;
}

const CONVERSIONS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  'kg>t': [1, 1000],
  't>kg': [1000, 1],
  'g>kg': [1, 1000],
  'kg>g': [1000, 1],
  'No.>doz.': [1, 12],
  'doz.>No.': [12, 1],
  'pr.>doz. pr.': [1, 12],
  'doz. pr.>pr.': [12, 1],
  'No.>hundred': [1, 100],
  'No.>thousand': [1, 1000],
  'thousand>No.': [1000, 1],
  'No.>gross': [1, 144],
};
