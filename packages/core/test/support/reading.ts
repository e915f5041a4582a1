// Answers in few words, so that a test can state the whole of one in a line.

import { type Answer, type Assessment, type GoldenCase, price } from '../../src/duty/index.js';
import { endOfDay, type Law, NO_END } from '../../src/law/index.js';
import { entryLike } from './small-law.js';

/** The full answer; `knownOn` is the day of the second clock, for ever when left out. */
export function ask(law: Law, facts: Partial<GoldenCase> = {}, knownOn?: string): Assessment {
  return price(law, entryLike(facts), knownOn === undefined ? NO_END : (endOfDay(knownOn) ?? NO_END));
}

/** Cents by measure, lines of zero included; null where a fact is missing. */
export function amounts(answer: Answer): Readonly<Record<string, number | null>> {
  return Object.fromEntries(answer.lines.map(({ measure, amount }) => [measure, amount]));
}

/** `us/reciprocal: yields to ...`. */
export function reasons(answer: Answer): readonly string[] {
  return answer.notApplied.map(({ measure, because }) => `${measure}: ${because}`);
}

/** Unknown facts but for the mode of transport, which every entry lacks that does not state it: `fact: lowest..highest`. */
export function questions(answer: Answer): readonly string[] {
  return answer.unknown
    .filter(({ fact }) => !fact.startsWith('whether it arrives by vessel'))
    .map(({ fact, lowest, highest }) => `${fact}: ${lowest}..${highest ?? ''}`);
}

/** What one measure charges as assessed on each of these moments, in cents; 0 without a line. */
export function overTime(
  law: Law,
  measure: string,
  moments: readonly string[],
  facts: Partial<GoldenCase> = {},
): readonly (number | null)[] {
  return moments.map((entered) => amounts(ask(law, { ...facts, entered }).assessed)[measure] ?? 0);
}
