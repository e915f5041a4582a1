// A deal as if it began on another day: every day in it moves by as much, and what has no day stays.

import { describe, expect, it } from 'vitest';
import { firstDayOf, movedTo } from '../../src/deal/index.js';
import { formatDay, NO_END, parseInstant, SINCE_ALWAYS } from '../../src/law/index.js';
import { actFile, readAct, smallLaw } from '../support/small-law.js';

const law = smallLaw(
  actFile(
    'reciprocal',
    '  - {id: ten, cite: x, from: 2025-04-05, impose: us/reciprocal, goods: all, of: any, duty: + 10%}',
  ),
);
const deal = readAct(
  law,
  actFile(
    'deal',
    [
      '  - {id: first, cite: x, from: 2025-09-04, to: 2026-01-01, set: us/reciprocal, goods: all, of: JP, duty: up to 20%}',
      '  - {id: second, cite: x, from: 2026-01-01, set: us/reciprocal, goods: all, of: JP, duty: up to 15%, unless: loaded before 2025-12-25}',
      '  - {id: standing, cite: x, exempt: us/reciprocal, goods: [9503], of: JP}',
      '  - {id: longer, cite: x, extend: us/reciprocal#ten, until: 2026-06-01}',
      '  - {id: rice, cite: x, promise: more rice}',
    ].join('\n'),
    { made: '2025-09-04' },
  ),
);
const APRIL = parseInstant('2025-04-07') ?? 0;

describe('A deal moved to another day', () => {
  const moved = movedTo(deal, APRIL);
  const [first, second, standing, longer, rice] = moved.provisions;

  it('begins on that day, and takes its later steps as long after as before', () => {
    expect(firstDayOf(moved)).toBe(APRIL);
    // 4 September is 150 days after 7 April; 1 January 2026 is 119 days after 4 September.
    expect(formatDay(first?.to ?? 0)).toBe('2025-08-04');
    expect(second?.from).toBe(first?.to);
    expect(formatDay(longer?.verb === 'extend' ? longer.until : 0)).toBe('2026-01-02');
    expect(second?.unless).toMatchObject({ kind: 'loaded', when: 'before' });
    expect(formatDay(second?.unless?.kind === 'loaded' ? second.unless.at : 0)).toBe('2025-07-28');
  });

  it('leaves what is without beginning or end, and everything else that it says', () => {
    expect([standing?.from, standing?.to, rice?.from]).toEqual([SINCE_ALWAYS, NO_END, SINCE_ALWAYS]);
    const days = new Set(['from', 'to', 'until', 'unless']);
    const rest = (provisions: typeof deal.provisions) =>
      provisions.map((it) => Object.entries(it).filter(([key]) => !days.has(key)));
    expect(rest(moved.provisions)).toEqual(rest(deal.provisions));
  });

  it('is itself when it begins there already, or has no day', () => {
    expect(movedTo(moved, APRIL)).toBe(moved);
    const promises = { ...deal, provisions: deal.provisions.slice(4) };
    expect(movedTo(promises, APRIL)).toBe(promises);
  });
});
