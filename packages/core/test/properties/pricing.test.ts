// What holds for every entry under the law of this repository, whatever the good, its origin, its day and its facts.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Assessment,
  dutyUnder,
  type Entry,
  EntryError,
  price,
  readingsOf,
} from '../../src/duty/index.js';
import { childrenOf, fold, formatDay, type Instant, NO_END } from '../../src/law/index.js';
import { lawOfRepository } from '../support/law.js';
import { plainEntries, sampleGoods, statedEntries } from './samples.js';

const { law } = lawOfRepository();
const goods = sampleGoods(law);
const plain = plainEntries(law, goods);
const stated = statedEntries(law, goods);
const any = fc.oneof(plain, stated);
/** Eight digits where there are ten: the number below them is a question. */
const short = any.map((entry): Entry => ({ ...entry, good: entry.good.slice(0, 8) }));
const known = fc.constantFrom(
  ...['2025-03-01', '2025-04-15', '2025-08-01', '2025-10-01', '2026-02-19', '2026-03-01', '2026-10-09'].map(
    (day) => Date.parse(`${day}T23:59:00Z`) / 60_000,
  ),
  NO_END,
);
const bare = fold([], law.library, law.schedule).law;
const orderOf = new Map(law.measures.map(({ measure }) => [measure.id, measure.order]));

/** The answer, or undefined where the schedule has no such line on that day. */
function priced(entry: Entry, asKnownOn: Instant): Assessment | undefined {
  try {
    return price(law, entry, asKnownOn);
  } catch (error) {
    if (error instanceof EntryError && error.field === 'good') return undefined;
    throw error;
  }
}

function forAnswers(
  entries: fc.Arbitrary<Entry>,
  numRuns: number,
  check: (answer: Assessment, entry: Entry, asKnownOn: Instant) => void,
): void {
  const property = fc.property(entries, known, (entry, asKnownOn) => {
    const answer = priced(entry, asKnownOn);
    fc.pre(answer !== undefined);
    if (answer !== undefined) check(answer, entry, asKnownOn);
  });
  fc.assert(property, { numRuns });
}

describe('every answer', () => {
  it('is drawn from about 200 lines', () => {
    expect(goods.length).toBeGreaterThan(150);
  });

  it('has a duty that is the sum of its lines, and a total that is the duty and the fees', () => {
    forAnswers(any, 400, ({ assessed, owed }) => {
      for (const { lines, duty, fees, total } of [assessed, owed]) {
        expect(duty.amount).toBe(lines.reduce((sum, line) => sum + (line.amount ?? 0), 0));
        expect(total.amount).toBe(duty.amount + fees.reduce((sum, fee) => sum + fee.amount, 0));
      }
    });
  });

  it('has lines in reporting order, one a measure, the schedule last', () => {
    forAnswers(any, 300, ({ assessed, owed }) => {
      for (const { lines } of [assessed, owed]) {
        const orders = lines.map(({ measure }) => orderOf.get(measure) ?? 1000);
        expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b));
      }
    });
  });

  it('has lines in whole cents, not below zero, on no more than the value, each with its act and citation', () => {
    forAnswers(any, 300, ({ assessed, owed }, entry) => {
      for (const { measure, instrument, cite, base, amount, rate } of [...assessed.lines, ...owed.lines]) {
        expect(
          amount === null || (Number.isSafeInteger(amount) && amount >= 0),
          `${measure} ${rate} ${amount}`,
        ).toBe(true);
        expect(base).toBeLessThanOrEqual(entry.value + 50);
        expect(instrument === 'us/hts' || law.instrumentById.has(instrument)).toBe(true);
        expect(cite).not.toBe('');
      }
    });
  });

  it('owes at least column 1 alone: no ceiling lowers it', () => {
    forAnswers(any, 400, ({ assessed, owed }, entry, asKnownOn) => {
      const readings = readingsOf(entry, asKnownOn);
      expect(assessed.duty.amount).toBeGreaterThanOrEqual(dutyUnder(bare, entry, readings.assessed).amount);
      expect(owed.duty.amount).toBeGreaterThanOrEqual(dutyUnder(bare, entry, readings.owed).amount);
    });
  });

  it('takes its difference apart into steps that add up to owed less assessed', () => {
    forAnswers(any, 400, ({ assessed, owed, difference }) => {
      expect(difference.amount).toBe(owed.duty.amount - assessed.duty.amount);
      expect(difference.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(difference.amount);
      expect(difference.bill - difference.refund).toBe(difference.amount);
      expect(Math.min(difference.bill, difference.refund)).toBe(0);
    });
  });

  it('has unknown facts whose ranges hold the duty itself', () => {
    forAnswers(any, 400, ({ assessed, owed }) => {
      for (const { unknown, duty } of [assessed, owed]) {
        for (const { fact, lowest, highest } of unknown) {
          expect(lowest, fact).toBeLessThanOrEqual(duty.amount);
          expect(highest ?? Number.POSITIVE_INFINITY, fact).toBeGreaterThanOrEqual(duty.amount);
        }
      }
    });
  });

  it('for eight digits has ranges that hold the duty itself, under each reading', () => {
    forAnswers(short, 200, ({ assessed, owed }) => {
      for (const { unknown, duty } of [assessed, owed]) {
        for (const { fact, lowest, highest } of unknown) {
          expect(lowest, fact).toBeLessThanOrEqual(duty.amount);
          expect(highest ?? Number.POSITIVE_INFINITY, fact).toBeGreaterThanOrEqual(duty.amount);
        }
      }
    });
  });

  it('for eight digits is assessed as the dearest of the numbers below them, and owed as one of them', () => {
    forAnswers(short, 100, ({ assessed, owed }, entry, asKnownOn) => {
      const numbers = childrenOf(law.schedule, entry.good, formatDay(entry.entered));
      fc.pre(numbers.length > 0);
      const readings = readingsOf(entry, asKnownOn);
      const duties = (reading: 'assessed' | 'owed') =>
        numbers.map(({ code }) => dutyUnder(law, { ...entry, good: code }, readings[reading]).amount);
      expect(assessed.duty.amount).toBe(Math.max(...duties('assessed')));
      expect(duties('owed')).toContain(owed.duty.amount);
    });
  });

  it('is the same duty without its reasons', () => {
    forAnswers(any, 300, ({ assessed, owed }, entry, asKnownOn) => {
      const readings = readingsOf(entry, asKnownOn);
      expect(dutyUnder(law, entry, readings.assessed)).toMatchObject(assessed.duty);
      expect(dutyUnder(law, entry, readings.owed)).toMatchObject(owed.duty);
    });
  });

  it('is the same however often it is asked', () => {
    forAnswers(any, 100, (answer, entry, asKnownOn) => expect(price(law, entry, asKnownOn)).toEqual(answer));
  });

  it('was assessed as it was, whatever is known later', () => {
    forAnswers(any, 200, ({ assessed }, entry) =>
      expect(price(law, entry, NO_END).assessed).toEqual(assessed),
    );
  });
});

describe('a stated fact', () => {
  it('moves the duty only within the range of its question', () => {
    forAnswers(plain, 150, ({ assessed }, entry) => {
      for (const { fact, lowest, highest } of assessed.unknown) {
        if (!fact.startsWith('US content')) continue;
        for (const usContent of [0, 200_000, 1_000_000]) {
          const { amount } = price(law, { ...entry, usContent }, NO_END).assessed.duty;
          expect(amount).toBeGreaterThanOrEqual(lowest);
          expect(amount).toBeLessThanOrEqual(highest ?? Number.POSITIVE_INFINITY);
        }
      }
    });
  });
});

describe('a greater value', () => {
  it('never owes less, all else being equal', () => {
    const property = fc.property(any, fc.integer({ min: 1, max: 1_000_000 }), (given, more) => {
      // Of 9802.00.80 the American part is rounded to whole dollars, and a rate in money is shared out by it.
      const { under: _, ...entry } = given;
      const before = priced(entry, NO_END);
      fc.pre(before !== undefined);
      const after = priced({ ...entry, value: entry.value + more }, NO_END);
      expect(after?.assessed.duty.amount).toBeGreaterThanOrEqual(before?.assessed.duty.amount ?? 0);
      expect(after?.owed.duty.amount).toBeGreaterThanOrEqual(before?.owed.duty.amount ?? 0);
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('split over two entries owes the same but for rounding, a cent for every line and dollar', () => {
    const property = fc.property(plain, fc.integer({ min: 1, max: 99 }), (entry, percent) => {
      const value = Math.ceil(entry.value / 10_000) * 10_000;
      const whole = priced({ ...entry, value }, NO_END);
      fc.pre(whole !== undefined && value > 200_000);
      const first = priced({ ...entry, value: (value / 100) * percent }, NO_END);
      const second = priced({ ...entry, value: (value / 100) * (100 - percent) }, NO_END);
      const parts = (first?.assessed.duty.amount ?? 0) + (second?.assessed.duty.amount ?? 0);
      expect(Math.abs(parts - (whole?.assessed.duty.amount ?? 0))).toBeLessThanOrEqual(10);
    });
    fc.assert(property, { numRuns: 150 });
  });
});
