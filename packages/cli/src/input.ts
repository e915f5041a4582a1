// What a person typed, read into values; what cannot be read is refused with what was expected and what to write instead.

import { type Entry, parseMode, parseMoney, parseQuantity, parseShares } from '@parley/core/duty';
import {
  type Code,
  didYouMean,
  endOfDay,
  formatDay,
  type Instant,
  type Law,
  type Ppm,
  parseCode,
  parseInstant,
  parsePercent,
} from '@parley/core/law';

/** Bad input: printed plainly, exit code 2. */
export class InputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InputError';
  }
}

function refuse(what: string, text: string, expected: string): never {
  throw new InputError(`${what}: cannot read \`${text}\`; ${expected}`);
}

export function readCode(text: string): Code {
  return (
    parseCode(text) ??
    refuse(
      'good',
      text,
      'expected 8 or 10 digits such as 8703.23.01 or 9503.00.00.13; search with words: parley find "coin bank"',
    )
  );
}

/** A country by its ISO code, in any case; names are answered with the code to write. */
export function readCountry(option: string, text: string, law: Law): string {
  const code = text.toUpperCase();
  if (law.library.countries.has(code)) return code;
  const named = [...law.library.countries].find(([, name]) => name.toLowerCase() === text.toLowerCase());
  const hint =
    code === 'UK'
      ? 'the United Kingdom is GB'
      : code === 'EU'
        ? 'goods are made in a member state, such as DE or FR'
        : named === undefined
          ? 'for example JP or CN'
          : `${named[1]} is ${named[0]}`;
  return refuse(option, text, `expected a two-letter ISO 3166 country code: ${hint}`);
}

/** An entry date or time; a bare date is 12:01 a.m. Eastern. */
export function readTime(option: string, text: string): Instant {
  return (
    parseInstant(text) ??
    refuse(
      option,
      text,
      'expected a date such as 2025-04-16 (12:01 a.m. Eastern) or a time such as 2025-04-16T09:00-04:00',
    )
  );
}

export function readEntered(option: string, text: string, law: Law): Instant {
  const entered = readTime(option, text);
  if (formatDay(entered) < law.library.lawKnownFrom) {
    throw new InputError(
      `${option}: the law is written down from ${law.library.lawKnownFrom} on; ${text} is earlier`,
    );
  }
  return entered;
}

/** The second clock: a date means everything known by the end of that day. */
export function readKnownOn(option: string, text: string): Instant {
  return endOfDay(text) ?? parseInstant(text) ?? refuse(option, text, 'expected a date such as 2026-03-01');
}

export function readShare(option: string, text: string): Ppm {
  const ppm = parsePercent(/%$/.test(text) ? text : `${text}%`);
  if (ppm === undefined || ppm > 1_000_000)
    refuse(option, text, 'expected a percentage from 0% to 100% such as 30%');
  return ppm;
}

/** Facts of `parley duty` beside the good, the origin and the date. */
export interface FactOptions {
  readonly value: string;
  readonly quantity: readonly string[];
  readonly loaded?: string;
  readonly from?: string;
  readonly claim: readonly string[];
  readonly content?: string;
  readonly weight?: string;
  readonly usContent?: string;
  readonly foreignWork?: string;
  readonly mode?: string;
  readonly melted?: string;
  readonly smelted?: string;
  readonly cast?: string;
  readonly under?: string;
  readonly is: readonly string[];
  readonly isNot: readonly string[];
  readonly informal?: boolean;
}

/** Builds the entry that the options describe. */
export function readEntry(law: Law, good: string, origin: string, on: string, options: FactOptions): Entry {
  const { loaded, from, content, weight, usContent, foreignWork, mode, melted, smelted, cast, under } =
    options;
  const entered = readEntered('--on', on, law);
  const entry: Entry = {
    good: readCode(good),
    origin: readCountry('--origin', origin, law),
    entered,
    value:
      parseMoney(options.value) ??
      refuse(
        '--value',
        options.value,
        'expected US dollars such as 1000USD or 12,500.50 (other currencies are not converted)',
      ),
    quantities: options.quantity.map(
      (text) =>
        parseQuantity(text) ??
        refuse(
          '--quantity',
          text,
          'expected a number and a unit of the schedule such as 100kg, 12 doz., 40 liters, 500 No.',
        ),
    ),
    claims: options.claim.map((text) => readProgramme(text, law)),
    content: content === undefined ? {} : readShares('--content', content),
    weight: weight === undefined ? {} : readShares('--weight', weight),
    facts: readAllFacts(options, law),
    informal: options.informal ?? false,
    ...(loaded === undefined ? {} : { loaded: readTime('--loaded', loaded) }),
    ...(from === undefined ? {} : { shippedFrom: readCountry('--from', from, law) }),
    ...(mode === undefined
      ? {}
      : { mode: parseMode(mode) ?? refuse('--mode', mode, 'expected ocean, air, truck or rail') }),
    ...(usContent === undefined ? {} : { usContent: readShare('--us-content', usContent) }),
    ...(foreignWork === undefined ? {} : { foreignWork: readShare('--foreign-work', foreignWork) }),
    ...(melted === undefined ? {} : { melted: readCountry('--melted', melted, law) }),
    ...(smelted === undefined ? {} : { smelted: readCountry('--smelted', smelted, law) }),
    ...(cast === undefined ? {} : { cast: readCountry('--cast', cast, law) }),
    ...(under === undefined ? {} : { under: readChapter98(under) }),
  };
  if (entry.loaded !== undefined && entry.loaded > entered)
    throw new InputError(`--loaded: ${loaded} is after the entry of ${on}`);
  if (entry.informal && entry.value > 250_000)
    throw new InputError('--informal: informal entry is for values of at most 2,500 USD (19 CFR 143.21)');
  return entry;
}

function readProgramme(text: string, law: Law): string {
  const symbol = text.toUpperCase();
  if (law.library.programmes.has(symbol)) return symbol;
  return refuse(
    '--claim',
    text,
    `expected a special programme symbol: ${[...law.library.programmes.keys()].join(', ')}`,
  );
}

function readShares(option: string, text: string): Readonly<Record<string, Ppm>> {
  const shares =
    parseShares(text) ??
    refuse(option, text, 'expected metals and percentages such as steel=60%,aluminum=5%');
  const { metal: _, ...metals } = shares;
  if (Object.values(metals).reduce((sum, ppm) => sum + ppm, 0) > 1_000_000)
    throw new InputError(`${option}: the shares in \`${text}\` come to more than 100%`);
  return shares;
}

function readAllFacts({ is, isNot }: FactOptions, law: Law): Readonly<Record<string, boolean>> {
  const both = is.find((fact) => isNot.includes(fact));
  if (both !== undefined) {
    throw new InputError(`--is-not: \`${both}\` is also given with --is; a fact holds or it does not`);
  }
  return { ...readFacts('--is', is, true, law), ...readFacts('--is-not', isNot, false, law) };
}

function readFacts(
  option: string,
  facts: readonly string[],
  answer: boolean,
  law: Law,
): Readonly<Record<string, boolean>> {
  for (const fact of facts) {
    if (!law.questions.has(fact))
      refuse(
        option,
        fact,
        `that fact is asked by no act.${didYouMean(fact, law.questions.keys()) || ' The answer of parley duty names the facts it depends on; parley law <act> shows them.'}`,
      );
  }
  return Object.fromEntries(facts.map((fact) => [fact, answer]));
}

function readChapter98(text: string): string {
  if (/^98\d{2}\.\d{2}(\.\d{2})?$/.test(text)) return text;
  return refuse('--under', text, 'expected a provision of chapter 98 such as 9802.00.80');
}
