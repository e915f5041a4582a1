// What is not known about an entry and would change its duty, with the range it spans.

import type { Law, Line, Reading } from '../law/index.js';
import { assess, type Outcome, reassess } from './assess.js';
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
    // A claim may matter only together with what it makes customs ask next, such as the US content of a car under USMCA.
    if (lowest === highest && key.startsWith('claims '))
      unknowns.push(...onceClaimed(law, line, entry, reading, outcome, key));
    else if (lowest !== highest) unknowns.push({ key, fact, lowest, highest });
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

/** Questions that a claim opens and that change the duty once it is made. */
function onceClaimed(
  law: Law,
  line: Line,
  entry: Entry,
  reading: Reading,
  outcome: Outcome,
  key: string,
): readonly Unknown[] {
  const claim = outcome.asked.get(key);
  const [change] = claim?.alternatives.values() ?? [];
  if (claim === undefined || change === undefined) return [];
  const claimed = { ...entry, ...change };
  const then = assess(law, line, claimed, reading, outcome.prepared.candidates);
  return [...then.asked].flatMap(([next, { fact, alternatives }]): readonly Unknown[] => {
    if (outcome.asked.has(next)) return [];
    const duties = [...alternatives.values()].map((it) => reassess(law, line, claimed, reading, then, it));
    const [lowest, highest] = [Math.min(then.duty, ...duties), Math.max(then.duty, ...duties)];
    return lowest === highest ? [] : [{ key: next, fact: `${claim.fact}, and ${fact}`, lowest, highest }];
  });
}
