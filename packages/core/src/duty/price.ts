// What an entry pays: as assessed by customs at entry, and as owed under the law known on the day asked, with reasons.

import {
  type Code,
  childrenOf,
  formatCode,
  formatDay,
  type Instant,
  type Law,
  type Line,
  lineAt,
  type Ppm,
  type Reading,
} from '../law/index.js';
import { assess, type Outcome } from './assess.js';
import { candidatesFor } from './candidates.js';
import { type Difference, differenceOf } from './difference.js';
import { type Entry, EntryError } from './entry.js';
import { type Fee, feesOn } from './fees.js';
import { adValoremCents, effectivePpm, evenDollars, MOST_VALUE_CENTS } from './money.js';
import { type Unknown, unknownsOf } from './unknown.js';
import type { DutyLine, NotApplied } from './wording.js';

/** The answer under one reading. Money in US cents; `ppm` is duty over customs value. */
export interface Answer {
  readonly lines: readonly DutyLine[];
  readonly notApplied: readonly NotApplied[];
  readonly unknown: readonly Unknown[];
  readonly duty: { readonly amount: number; readonly ppm: Ppm };
  readonly fees: readonly Fee[];
  readonly total: { readonly amount: number };
}

export interface Assessment {
  readonly entry: Entry;
  /** The good in words, every ancestor first. */
  readonly description: readonly string[];
  /** The last day whose law is written down. */
  readonly lawKnownTo: string;
  readonly assessed: Answer;
  readonly owed: Answer;
  readonly difference: Difference;
}

/**
 * Prices an entry with its full trace.
 * `asKnownOn` is the moment of the second clock for the reading "owed".
 * Throws an `EntryError` for a good, country or value that cannot be priced.
 */
export function price(law: Law, entry: Entry, asKnownOn: Instant): Assessment {
  const line = checkEntry(law, entry);
  const readings = readingsOf(entry, asKnownOn);
  const settled = settleNumber(law, line, entry, readings.assessed);
  const candidates = candidatesFor(law, settled.entry);
  const outcomes = {
    assessed: assess(law, settled.line, settled.entry, readings.assessed, candidates),
    owed: assess(law, settled.line, settled.entry, readings.owed, candidates),
  };
  return {
    entry,
    description: line.chain,
    lawKnownTo: law.library.lawKnownTo,
    assessed: answer(law, settled, readings.assessed, outcomes.assessed),
    owed: answer(law, settled, readings.owed, outcomes.owed),
    difference: differenceOf(law, settled.line, settled.entry, readings, outcomes, candidates),
  };
}

/** A duty without its reasons; `complete` is false where facts or law are missing. */
export interface DutyTotal {
  readonly amount: number;
  readonly ppm: Ppm;
  readonly complete: boolean;
}

/** The duty alone under one reading: for tables over many goods, countries or dates. */
export function dutyUnder(law: Law, entry: Entry, reading: Reading): DutyTotal {
  // The number is settled as `price` settles it, whatever the reading.
  const settled = settleNumber(law, checkEntry(law, entry), entry, readingsOf(entry, 0).assessed);
  const outcome = assess(law, settled.line, settled.entry, reading);
  return {
    amount: outcome.duty,
    ppm: effectivePpm(outcome.duty, evenDollars(entry.value)),
    complete: outcome.missing.length === 0 && outcome.gaps.length === 0 && settled.line === settled.given,
  };
}

/** The entry and line that are priced for an entry: its own, or those of a ten-digit number when it gives eight; undefined when there is none on its day. */
export function settledOn(
  law: Law,
  entry: Entry,
): { readonly entry: Entry; readonly line: Line } | undefined {
  const line = lineAt(law.schedule, entry.good, formatDay(entry.entered));
  return line === undefined ? undefined : settleNumber(law, line, entry, readingsOf(entry, 0).assessed);
}

/** Assessed: what customs applied by the minute of entry. Owed: what could be known by the moment asked. */
export function readingsOf(
  entry: Entry,
  asKnownOn: Instant,
): { readonly assessed: Reading; readonly owed: Reading } {
  return { assessed: { clock: 'collected', by: entry.entered }, owed: { clock: 'known', by: asKnownOn } };
}

/** An entry with the ten-digit number it is priced as. */
interface Settled {
  readonly entry: Entry;
  readonly line: Line;
  /** The numbers it could be, where eight digits were given and they do not all pay the same. */
  readonly numbers: readonly Line[];
  /** The line of the eight digits that were given. */
  readonly given: Line;
}

function checkEntry(law: Law, entry: Entry): Line {
  const { good, origin, value } = entry;
  if (!law.library.countries.has(origin)) {
    throw new EntryError(
      'origin',
      `\`${origin}\` is not an ISO 3166 alpha-2 country code; write for example JP or CN`,
    );
  }
  if (origin === 'PR')
    throw new EntryError(
      'origin',
      'Puerto Rico lies within the customs territory of the United States (19 CFR 101.1): its products owe no duty; give a foreign origin',
    );
  if (origin === 'US')
    throw new EntryError(
      'origin',
      'products of the United States returned are entered under chapter 98 (9801.00.10); give a foreign origin',
    );
  if (!Number.isSafeInteger(value) || value <= 0 || value > MOST_VALUE_CENTS) {
    throw new EntryError('value', 'the customs value must be above zero and at most 1,000,000,000 USD');
  }
  if (good.startsWith('98') || good.startsWith('99')) {
    throw new EntryError(
      'good',
      `${formatCode(good)} is a provision of chapter ${good.slice(0, 2)}, reported beside the good; give the number of chapters 1 to 97 in which the good is classified`,
    );
  }
  const day = formatDay(entry.entered);
  if (entry.under !== undefined && lineAt(law.schedule, entry.under.replaceAll('.', ''), day) === undefined) {
    throw new EntryError(
      'under',
      `the schedule has no ${entry.under} on that day; give a provision of chapter 98 such as 9802.00.80`,
    );
  }
  const line = lineAt(law.schedule, good, day);
  if (line !== undefined && good.length >= 8) return line;
  throw new EntryError('good', noSuchGood(law, good, entry.entered));
}

function noSuchGood(law: Law, good: Code, on: Instant): string {
  for (let length = good.length; length >= 2; length -= 2) {
    const lines = childrenOf(law.schedule, good.slice(0, length), formatDay(on));
    if (lines.length === 0) continue;
    const some = lines.slice(0, 8).map(({ printed }) => printed);
    const more = lines.length > some.length ? `, and ${lines.length - some.length} more` : '';
    const what =
      length === good.length
        ? `${formatCode(good)} is not a whole tariff line; give eight or ten digits`
        : `the schedule has no ${formatCode(good)} on that day`;
    return `${what}.${newerThanHeld(law, good, on)} Under ${formatCode(good.slice(0, length))}: ${some.join(', ')}${more}`;
  }
  return `the schedule has no ${formatCode(good)} on that day; search with words: parley find "coin bank"`;
}

/** A number may be newer than the last edition of the schedule held here. */
function newerThanHeld(law: Law, good: Code, on: Instant): string {
  const { knownTo, revisions } = law.schedule.history;
  if (good.length < 10 || knownTo === undefined || formatDay(on) < knownTo) return '';
  return ` The schedule held here ends with ${revisions.at(-1)?.name}; numbers new since ${knownTo} are not in it: price the eight digits.`;
}

/**
 * Eight digits stand for several ten-digit numbers. Where they all pay the same, any of them is priced; where they do not,
 * the one that pays most is, and the number is listed as unknown.
 */
function settleNumber(law: Law, line: Line, entry: Entry, reading: Reading): Settled {
  const numbers =
    entry.good.length === 10 ? [] : childrenOf(law.schedule, entry.good, formatDay(entry.entered));
  let best: Line | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = -1;
  let questions = -1;
  for (const number of numbers) {
    const { duty, asked, gaps } = assess(law, number, { ...entry, good: number.code }, reading);
    lowest = Math.min(lowest, duty);
    // Among numbers that pay the same, the one whose duty hangs on most facts, so that none of them goes unsaid.
    const open = asked.size + gaps.length;
    if (duty > highest || (duty === highest && open > questions)) {
      highest = duty;
      questions = open;
      best = number;
    }
  }
  if (best === undefined) return { entry, line, numbers, given: line };
  // Cited by the eight digits that were given, where the last two make no difference.
  return {
    entry: { ...entry, good: best.code },
    line: lowest === highest ? line : best,
    numbers,
    given: line,
  };
}

/** The range over the ten-digit numbers under a reading, when they do not all pay the same. */
function unknownNumber(
  law: Law,
  { entry, line, numbers, given }: Settled,
  reading: Reading,
): readonly Unknown[] {
  const duties = numbers.map((number) => assess(law, number, { ...entry, good: number.code }, reading).duty);
  const [lowest, highest] = [Math.min(...duties), Math.max(...duties)];
  if (numbers.length < 2 || lowest === highest) return [];
  const priced = line === given ? numbers[0]?.printed : line.printed;
  return [
    {
      key: 'number',
      fact: `which ten-digit number under ${given.printed} (priced as ${priced})`,
      lowest,
      highest,
    },
  ];
}

function answer(law: Law, settled: Settled, reading: Reading, outcome: Outcome): Answer {
  const { entry, line } = settled;
  const dollars = evenDollars(entry.value);
  const fees = feesOn(law, line, entry, reading);
  const unknown = [
    ...unknownNumber(law, settled, reading),
    ...unknownsOf(law, line, entry, reading, outcome),
  ];
  if (entry.mode === undefined) {
    const harbor = adValoremCents(dollars, law.library.fees.harbor.ppm);
    unknown.push({
      key: 'mode',
      fact: 'whether it arrives by vessel (harbor maintenance fee, 0.125%)',
      lowest: outcome.duty,
      highest: outcome.duty + harbor,
    });
  }
  const sum = fees.reduce((cents, fee) => cents + fee.amount, 0);
  return {
    lines: outcome.lines,
    notApplied: outcome.notApplied,
    unknown,
    duty: { amount: outcome.duty, ppm: effectivePpm(outcome.duty, dollars) },
    fees,
    total: { amount: outcome.duty + sum },
  };
}
