// From what was assessed at entry to what is owed as known later: refunds and bills, each with the act that caused it.

import { describe, expect, it } from 'vitest';
import { ask } from '../support/reading.js';
import { actFile, smallLaw } from '../support/small-law.js';

const general = actFile(
  'general',
  '  - {id: rate, cite: sec. 1, from: 2025-04-05, impose: us/reciprocal, goods: all, of: any, duty: + 10%}',
);
/** Known on 4 September for entries since 7 August, collected from 16 September: the ceiling for Japan. */
const ceiling = actFile(
  'ceiling',
  '  - {id: japan, cite: sec. 2, from: 2025-08-07, collected: 2025-09-16, set: us/reciprocal, goods: all, of: JP, duty: up to 15%}',
  { made: '2025-09-04' },
);
const ruling = actFile(
  'ruling',
  '  - {id: void, cite: opinion, collected: 2026-02-24T00:00-05:00, void: IEEPA}',
  {
    made: '2026-02-20',
    under: 'judgment',
  },
);

describe('the difference between assessed and owed', () => {
  it('is nothing where no act came in between', () => {
    expect(ask(smallLaw(general)).difference).toEqual({ amount: 0, refund: 0, bill: 0, lines: [] });
  });

  it('is a bill where a later act charges more for entries before it', () => {
    const { assessed, owed, difference } = ask(smallLaw(general, ceiling), { entered: '2025-08-20' });
    expect([assessed.duty.amount, owed.duty.amount]).toEqual([125_000, 150_000]);
    expect(difference).toEqual({
      amount: 25_000,
      refund: 0,
      bill: 25_000,
      lines: [
        { measure: 'us/reciprocal', amount: 25_000, instrument: 'us/ceiling', cite: 'cite of ceiling' },
      ],
    });
  });

  it('is a refund where a later act charges less', () => {
    const { difference } = ask(smallLaw(general, ceiling), { entered: '2025-08-20', good: '6404.11.90.20' });
    expect(difference).toMatchObject({ amount: -100_000, refund: 100_000, bill: 0 });
  });

  it('is nothing from the day customs collects what the act says', () => {
    const law = smallLaw(general, ceiling);
    const of = (entered: string) => ask(law, { entered }).difference.amount;
    expect([of('2025-08-06'), of('2025-08-07'), of('2025-09-15'), of('2025-09-16')]).toEqual([
      0, 25_000, 25_000, 0,
    ]);
  });

  it('names every act for its own step, in the order in which they could be known', () => {
    const { difference } = ask(smallLaw(general, ceiling, ruling), { entered: '2025-08-20' });
    expect(difference.lines).toEqual([
      { measure: 'us/reciprocal', amount: 25_000, instrument: 'us/ceiling', cite: 'cite of ceiling' },
      { measure: 'us/reciprocal', amount: -125_000, instrument: 'us/ruling', cite: 'cite of ruling' },
    ]);
    expect(difference).toMatchObject({ amount: -100_000, refund: 100_000, bill: 0 });
  });

  it('depends on the day asked: nothing, then a bill, then a refund', () => {
    const law = smallLaw(general, ceiling, ruling);
    const on = (day: string) => ask(law, { entered: '2025-08-20' }, day).difference.amount;
    expect(['2025-09-03', '2025-09-04', '2026-02-19', '2026-02-20'].map(on)).toEqual([
      0, 25_000, 25_000, -100_000,
    ]);
  });

  it('names every line that one act moves', () => {
    const cars = actFile(
      'cars',
      '  - {id: rate, cite: sec. 1, from: 2025-05-01, known: 2025-06-01, impose: us/232/autos, goods: 8703, of: any, duty: + 25%}\n  - {id: way, cite: sec. 2, from: 2025-05-01, known: 2025-06-01, yield: us/reciprocal, yields to: us/232/autos}',
      { made: '2025-06-01', under: 'section 232' },
    );
    const { difference } = ask(smallLaw(general, cars));
    expect(difference.lines.map(({ measure, amount }) => [measure, amount]).sort()).toEqual([
      ['us/232/autos', 250_000],
      ['us/reciprocal', -100_000],
    ]);
    expect(new Set(difference.lines.map(({ instrument }) => instrument))).toEqual(new Set(['us/cars']));
  });

  it('names what is given back of a measure that yielded, when the other turns out to be void', () => {
    const steel = actFile(
      'steel',
      '  - {id: rate, cite: sec. 1, from: 2025-03-12, impose: us/232/steel, goods: all, of: any, duty: + 25%, yields to: us/reciprocal}',
      { under: 'section 232' },
    );
    const { difference } = ask(smallLaw(general, steel, ruling));
    expect(difference.lines.map(({ measure, amount, instrument }) => [measure, amount, instrument])).toEqual([
      ['us/reciprocal', -100_000, 'us/ruling'],
      ['us/232/steel', 250_000, 'us/ruling'],
    ]);
    expect(difference.amount).toBe(150_000);
  });

  it('names no act that changes nothing in the end', () => {
    const up = actFile(
      'up',
      '  - {id: rate, cite: x, from: 2025-05-01, set: us/reciprocal, goods: all, of: any, duty: + 20%}',
      { made: '2025-06-01' },
    );
    const back = actFile('back', '  - {id: rate, cite: x, from: 2025-05-01, end: us/up#rate}', {
      made: '2025-07-01',
    });
    expect(ask(smallLaw(general, up, back)).difference).toEqual({ amount: 0, refund: 0, bill: 0, lines: [] });
  });
});
