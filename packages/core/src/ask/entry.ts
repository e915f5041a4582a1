// The entry that a question of duty describes, read from what a person typed.

import { type Entry, parseMode, parseMoney, parseQuantity, parseShares } from '../duty/index.js';
import { didYouMean, type Law, type Ppm } from '../law/index.js';
import { AskError, refuse } from './error.js';
import type { DutyQuestion } from './shapes/product.js';
import { readCode, readCountry, readEntered, readShare, readTime } from './written.js';

/** The entry that a question describes. Throws an `AskError` for what cannot be read. */
export function readEntry(law: Law, question: DutyQuestion): Entry {
  const { loaded, from, content, weight, usContent, foreignWork, mode, melted, smelted, cast, under } =
    question;
  const { value = '1000USD' } = question;
  const entered = readEntered('on', question.on, law);
  const entry: Entry = {
    good: readCode(question.good),
    origin: readCountry('origin', question.origin, law),
    entered,
    value:
      parseMoney(value) ??
      refuse(
        'value',
        value,
        'expected US dollars such as 1000USD or 12,500.50 (other currencies are not converted)',
      ),
    quantities: (question.quantity ?? []).map(
      (text) =>
        parseQuantity(text) ??
        refuse(
          'quantity',
          text,
          'expected a number and a unit of the schedule such as 100kg, 12 doz., 40 liters, 500 No.',
        ),
    ),
    claims: (question.claim ?? []).map((text) => readProgramme(text, law)),
    content: content === undefined ? {} : readShares('content', content),
    weight: weight === undefined ? {} : readShares('weight', weight),
    facts: readAllFacts(question, law),
    informal: question.informal ?? false,
    ...(loaded === undefined ? {} : { loaded: readTime('loaded', loaded) }),
    ...(from === undefined ? {} : { shippedFrom: readCountry('from', from, law) }),
    ...(mode === undefined
      ? {}
      : { mode: parseMode(mode) ?? refuse('mode', mode, 'expected ocean, air, truck or rail') }),
    ...(usContent === undefined ? {} : { usContent: readShare('usContent', usContent) }),
    ...(foreignWork === undefined ? {} : { foreignWork: readShare('foreignWork', foreignWork) }),
    ...(melted === undefined ? {} : { melted: readCountry('melted', melted, law) }),
    ...(smelted === undefined ? {} : { smelted: readCountry('smelted', smelted, law) }),
    ...(cast === undefined ? {} : { cast: readCountry('cast', cast, law) }),
    ...(under === undefined ? {} : { under: readChapter98(under) }),
  };
  if (entry.loaded !== undefined && entry.loaded > entered)
    throw new AskError('loaded', `${loaded} is after the entry of ${question.on}`);
  if (entry.informal && entry.value > 250_000)
    throw new AskError('informal', 'informal entry is for values of at most 2,500 USD (19 CFR 143.21)');
  return entry;
}

function readProgramme(text: string, law: Law): string {
  const symbol = text.toUpperCase();
  if (law.library.programmes.has(symbol)) return symbol;
  return refuse(
    'claim',
    text,
    `expected a special programme symbol: ${[...law.library.programmes.keys()].join(', ')}`,
  );
}

function readShares(field: string, text: string): Readonly<Record<string, Ppm>> {
  const shares =
    parseShares(text) ?? refuse(field, text, 'expected metals and percentages such as steel=60%,aluminum=5%');
  const { metal: _, ...metals } = shares;
  if (Object.values(metals).reduce((sum, ppm) => sum + ppm, 0) > 1_000_000)
    throw new AskError(field, `the shares in \`${text}\` come to more than 100%`);
  return shares;
}

function readAllFacts({ is = [], isNot = [] }: DutyQuestion, law: Law): Readonly<Record<string, boolean>> {
  const both = is.find((fact) => isNot.includes(fact));
  if (both !== undefined) {
    throw new AskError('isNot', `\`${both}\` is also given with --is; a fact holds or it does not`);
  }
  return { ...readFacts('is', is, true, law), ...readFacts('isNot', isNot, false, law) };
}

function readFacts(
  field: string,
  facts: readonly string[],
  answer: boolean,
  law: Law,
): Readonly<Record<string, boolean>> {
  for (const fact of facts) {
    if (!law.questions.has(fact))
      refuse(
        field,
        fact,
        `that fact is asked by no act.${didYouMean(fact, law.questions.keys()) || ' The answer of parley duty names the facts it depends on; parley law <act> shows them.'}`,
      );
  }
  return Object.fromEntries(facts.map((fact) => [fact, answer]));
}

function readChapter98(text: string): string {
  if (/^98\d{2}\.\d{2}(\.\d{2})?$/.test(text)) return text;
  return refuse('under', text, 'expected a provision of chapter 98 such as 9802.00.80');
}
