// What is not known about an entry and would change its duty, with the range it spans.

import type { Law, Line, Reading } from '../law/index.js';
import { type Outcome, reassess } from './assess.js';
import type { Entry } from './entry.js';

/** A missing fact, or missing law, and the duty in cents at the least and at the most; null when there is no bound. */
export interface Unknown {
  /** Names the question in few words, such as `is donation`, `loaded` or `gap`. */
  readonly key: string;
  readonly fact: string;
  readonly lowest: number;
  readonly highest: number | null;
}

/** Tries every question met on the way, one at a time, and lists those whose answer changes the duty. */
export function unknownsOf(
  law: Law,
  line: Line,
  entry: Entry,
  reading: Reading,
  outcome: Outcome,
): readonly Unknown[] {
  const unknowns: Unknown[] = [];
  for (const [key, { fact, alternatives }] of outcome.asked) {
    let lowest = outcome.duty;
    let highest = outcome.duty;
    for (const alternative of alternatives.values()) {
      const duty = reassess(law, line, entry, reading, outcome, alternative);
      lowest = Math.min(lowest, duty);
      highest = Math.max(highest, duty);
    }
    if (lowest !== highest) unknowns.push({ key, fact, lowest, highest });
  }
  for (const missing of outcome.missing)
    unknowns.push({ key: 'missing', fact: missing, lowest: outcome.duty, highest: null });
  for (const gap of outcome.gaps) {
    const others = outcome.duty - gap.charged;
    unknowns.push({
      key: 'gap',
      fact: gap.missing,
      lowest: others + gap.lowest,
      highest: others + gap.highest,
    });
  }
  return unknowns;
}
