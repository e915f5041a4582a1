// The questions of an answer are the whole of what it does not know: stating any one fact keeps the duty within its range.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutyUnder, type Entry, price, readingsOf } from '../../src/duty/index.js';
import { formatDay, lineAt, NO_END } from '../../src/law/index.js';
import { lawOfRepository } from '../support/law.js';
import { plainEntries, sampleGoods } from './samples.js';

const { law } = lawOfRepository();
const goods = sampleGoods(law);
/** Of at least 10,000 dollars, so that the rounding of parts to whole dollars is small beside them. */
const plain = plainEntries(law, goods).map((entry): Entry => ({ ...entry, value: entry.value + 1_000_000 }));
const ROUNDING = 300;
const ppm = fc.integer({ min: 0, max: 1_000_000 });
const country = fc.constantFrom('US', 'CA', 'MX', 'JP', 'GB', 'RU', 'CN', 'KR');

/** One fact stated, and the key of the question it answers. */
interface Stated {
  readonly key: string;
  readonly state: (entry: Entry) => Entry;
}
const stated: fc.Arbitrary<Stated> = fc.oneof(
  ppm.map((share): Stated => ({ key: 'us content', state: (entry) => ({ ...entry, usContent: share }) })),
  fc.tuple(fc.constantFrom('steel', 'aluminum', 'copper'), ppm).map(
    ([metal, share]): Stated => ({
      key: `content ${metal}`,
      state: (entry) => ({ ...entry, content: { [metal]: share } }),
    }),
  ),
  ppm.map(
    (share): Stated => ({ key: 'weight metal', state: (entry) => ({ ...entry, weight: { metal: share } }) }),
  ),
  fc.integer({ min: 1, max: 150 * 1440 }).map(
    (before): Stated => ({
      key: 'loaded',
      state: (entry) => ({ ...entry, loaded: entry.entered - before }),
    }),
  ),
  fc
    .tuple(fc.constantFrom('melted', 'smelted', 'cast'), country)
    .map(([how, where]): Stated => ({ key: how, state: (entry) => ({ ...entry, [how]: where }) })),
  country.map((from): Stated => ({ key: 'shipped', state: (entry) => ({ ...entry, shippedFrom: from }) })),
  fc
    .constantFrom(...law.questions.keys())
    .map(
      (fact): Stated => ({ key: `is ${fact}`, state: (entry) => ({ ...entry, facts: { [fact]: true } }) }),
    ),
  fc
    .constantFrom(...law.library.programmes.keys())
    .map(
      (symbol): Stated => ({ key: `claims ${symbol}`, state: (entry) => ({ ...entry, claims: [symbol] }) }),
    ),
);

describe('a fact that is stated', () => {
  it('keeps the duty within the range of its question, and changes nothing where there was none', () => {
    const property = fc.property(plain, stated, (entry, { key, state }) => {
      fc.pre(lineAt(law.schedule, entry.good, formatDay(entry.entered)) !== undefined);
      const { assessed } = price(law, entry, NO_END);
      // Without a quantity the duty has no bound at all.
      fc.pre(assessed.lines.every(({ amount }) => amount !== null));
      const { amount } = dutyUnder(law, state(entry), readingsOf(entry, NO_END).assessed);
      // Of one metal stated the rest is taken to be the other: the questions about contents answer for each other.
      // So do S and S+, two symbols of one agreement, of which the line's own is asked.
      const bare = key.replace(/[+*]$/, '');
      const about = (asked: string) => asked.startsWith(key.startsWith('content ') ? 'content ' : bare);
      const questions = assessed.unknown.filter((unknown) => about(unknown.key));
      const lowest = Math.min(assessed.duty.amount, ...questions.map((question) => question.lowest));
      const highest = Math.max(
        assessed.duty.amount,
        ...questions.map((question) => question.highest ?? Number.POSITIVE_INFINITY),
      );
      expect(amount, key).toBeGreaterThanOrEqual(lowest - ROUNDING);
      expect(amount, key).toBeLessThanOrEqual(highest + ROUNDING);
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('as it was taken to be changes nothing: not claimed, no American part, all of it metal', () => {
    const property = fc.property(plain, (entry) => {
      fc.pre(lineAt(law.schedule, entry.good, formatDay(entry.entered)) !== undefined);
      const facts = Object.fromEntries([...law.questions.keys()].map((fact) => [fact, false]));
      const { assessed } = readingsOf(entry, NO_END);
      const silent = dutyUnder(law, entry, assessed).amount;
      expect(dutyUnder(law, { ...entry, facts, usContent: 0, loaded: entry.entered }, assessed).amount).toBe(
        silent,
      );
    });
    fc.assert(property, { numRuns: 300 });
  });
});
