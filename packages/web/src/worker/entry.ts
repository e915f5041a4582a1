// A question about a duty as the entry that core prices; what cannot be read is refused with the field it stands in.

import { type Entry, parseMode, parseMoney, parseQuantity, parseShares } from '@parley/core/duty';
import { endOfDay, type Instant, type Law, parseCode, parseInstant, parsePercent } from '@parley/core/law';
import type { DutyQuestion } from './law-questions.js';
import { AnswerError } from './protocol.js';

export function entryFor(law: Law, question: DutyQuestion): Entry {
  const { loaded, from, content, weight, usContent, mode, melted, smelted, cast, under } = question;
  const must = <T>(field: string, value: T | undefined, expected: string): T => {
    if (value === undefined) throw new AnswerError(expected, field);
    return value;
  };
  const share = (field: string, text: string) =>
    must(field, parsePercent(/%$/.test(text) ? text : `${text}%`), 'expected a percentage such as 30%');
  return {
    good: readGood(question.good),
    origin: question.origin,
    entered: must('on', parseInstant(question.on), 'expected a date such as 2025-04-16'),
    value: must('value', parseMoney(question.value ?? '1000'), 'expected US dollars such as 1,000'),
    quantities: (question.quantity ?? []).map((text) =>
      must('quantity', parseQuantity(text), 'expected a number and a unit such as 100kg or 12 doz.'),
    ),
    claims: question.claim ?? [],
    content: content === undefined ? {} : must('content', parseShares(content), 'expected steel=60%'),
    weight: weight === undefined ? {} : must('weight', parseShares(weight), 'expected metal=10%'),
    facts: Object.fromEntries([
      ...(question.is ?? []).filter((fact) => law.questions.has(fact)).map((fact) => [fact, true] as const),
      ...(question.isNot ?? [])
        .filter((fact) => law.questions.has(fact))
        .map((fact) => [fact, false] as const),
    ]),
    informal: false,
    ...(loaded === undefined ? {} : { loaded: must('loaded', parseInstant(loaded), 'expected a date') }),
    ...(from === undefined ? {} : { shippedFrom: from }),
    ...(mode === undefined ? {} : { mode: must('mode', parseMode(mode), 'ocean, air, truck or rail') }),
    ...(usContent === undefined ? {} : { usContent: share('usContent', usContent) }),
    ...(melted === undefined ? {} : { melted }),
    ...(smelted === undefined ? {} : { smelted }),
    ...(cast === undefined ? {} : { cast }),
    ...(under === undefined ? {} : { under }),
  };
}

export function readGood(text: string): string {
  const code = parseCode(text);
  if (code === undefined) throw new AnswerError('expected eight or ten digits such as 9503.00.00.13', 'good');
  return code;
}

/** The second clock: everything known by the end of that day. */
export function readKnown(day: string): Instant {
  const instant = endOfDay(day);
  if (instant === undefined) throw new AnswerError('expected a date such as 2026-03-01', 'knownOn');
  return instant;
}
