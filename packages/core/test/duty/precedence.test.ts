// Which provision governs within one measure: exempt before set before impose, later before earlier, unless one prevails.

import { describe, expect, it } from 'vitest';
import { amounts, ask, overTime, reasons } from '../support/reading.js';
import { actFile, smallLaw } from '../support/small-law.js';

const one = (...provisions: readonly string[]) =>
  smallLaw(actFile('act', provisions.map((it) => `  - {cite: x, ${it}}`).join('\n')));
const charged = (law: ReturnType<typeof smallLaw>, facts = {}) =>
  amounts(ask(law, facts).assessed)['us/reciprocal'] ?? 0;

const GENERAL = 'id: general, from: 2025-04-05, impose: us/reciprocal, goods: all, of: any, duty: + 10%';
const JAPAN = 'id: japan, from: 2025-04-05, set: us/reciprocal, goods: all, of: JP, duty: + 24%';
const TOYS = 'id: toys, exempt: us/reciprocal, goods: us/toys, of: any';

describe('within one measure', () => {
  it('a special rule goes before the general one, wherever it stands in the act', () => {
    expect(charged(one(GENERAL, JAPAN))).toBe(240_000);
    expect(charged(one(JAPAN, GENERAL))).toBe(240_000);
    expect(charged(one(JAPAN, GENERAL), { of: 'KR' })).toBe(100_000);
  });

  it('a special rule goes before a general one that began later', () => {
    const later = 'id: later, from: 2025-05-01, impose: us/reciprocal, goods: all, of: any, duty: + 12%';
    expect(charged(one(JAPAN, later))).toBe(240_000);
  });

  it('an exemption goes before every rate, the special one included', () => {
    const law = one(GENERAL, JAPAN, TOYS);
    const toy = ask(law, { good: '9503.00.00.13' }).assessed;
    expect(amounts(toy)).toEqual({ 'column 1': 0 });
    expect(reasons(toy)).toEqual(['us/reciprocal: exempt: x (us/act)']);
    expect(charged(law)).toBe(240_000);
  });

  it('an exemption goes before a rate that begins after it', () => {
    expect(
      charged(
        one(TOYS, 'id: later, from: 2025-05-01, set: us/reciprocal, goods: all, of: any, duty: + 50%'),
        { good: '9503.00.00.13' },
      ),
    ).toBe(0);
  });

  it('the rule that began later goes before the one that began earlier', () => {
    const rises = one(
      'id: first, from: 2025-04-09, set: us/reciprocal, goods: all, of: CN, duty: + 84%',
      'id: second, from: 2025-04-10, set: us/reciprocal, goods: all, of: CN, duty: + 125%',
    );
    expect(overTime(rises, 'us/reciprocal', ['2025-04-09', '2025-04-10'], { of: 'CN' })).toEqual([
      840_000, 1_250_000,
    ]);
  });

  it('of rules that begin together the one made later governs, whatever the order of files', () => {
    const rule = (duty: string) =>
      `  - {id: rate, cite: x, from: 2025-05-01, impose: us/reciprocal, goods: all, of: any, duty: ${duty}}`;
    const older = actFile('b-older', rule('+ 10%'), { made: '2025-03-01' });
    const newer = actFile('a-newer', rule('+ 12%'), { made: '2025-04-01' });
    expect(charged(smallLaw(older, newer))).toBe(120_000);
    expect(charged(smallLaw(newer, older))).toBe(120_000);
  });

  it('of rules that begin together in one act the one further down governs', () => {
    const cars = 'id: cars, from: 2025-04-05, impose: us/reciprocal, goods: 8703, of: any, duty: + 5%';
    expect(charged(one(GENERAL, cars))).toBe(50_000);
    expect(charged(one(cars, GENERAL))).toBe(100_000);
  });

  it('a rule prevails over another where the law says so', () => {
    const first =
      'id: first, from: 2025-04-01, set: us/reciprocal, goods: all, of: JP, duty: + 15%, prevails over: japan';
    expect(charged(one(first, JAPAN))).toBe(150_000);
    const general =
      'id: over, from: 2025-04-01, impose: us/reciprocal, goods: all, of: JP, duty: + 15%, prevails over: us/act#japan';
    expect(charged(one(general, JAPAN))).toBe(150_000);
  });

  it('a rule prevails over every row of a table it names', () => {
    const file = actFile(
      'act',
      `  - {id: first, cite: x, from: 2025-04-01, set: us/reciprocal, goods: all, of: "JP, KR", duty: + 15%, prevails over: annex}
  - id: annex
    cite: x
    from: 2025-04-05
    set: us/reciprocal
    goods: all
    rates: {JP: + 24%, KR: + 25%, VN: + 46%}`,
    );
    expect(['JP', 'KR', 'VN'].map((of) => charged(smallLaw(file), { of }))).toEqual([
      150_000, 150_000, 460_000,
    ]);
  });

  it('a rule prevails over the one it names while that one runs, and over no other, wherever they stand', () => {
    const named =
      'id: named, from: 2025-04-05, to: 2025-04-10, set: us/reciprocal, goods: all, of: JP, duty: + 24%';
    const other = 'id: other, from: 2025-04-01, set: us/reciprocal, goods: all, of: JP, duty: + 15%';
    const first =
      'id: first, from: 2025-04-05, impose: us/reciprocal, goods: all, of: any, duty: + 10%, prevails over: named';
    const orders = [
      [named, other, first],
      [named, first, other],
      [other, named, first],
      [other, first, named],
      [first, named, other],
      [first, other, named],
    ];
    const paid = (entered: string) => orders.map((order) => charged(one(...order), { entered }));
    expect(paid('2025-04-15')).toEqual(orders.map(() => 150_000));
    expect(new Set(paid('2025-04-07')).size).toBe(1);
  });

  it('a rule whose condition fails makes room for the next', () => {
    const law = one(GENERAL, `${JAPAN}, unless: is donation`);
    expect(charged(law, { is: { donation: 'yes' } })).toBe(100_000);
    expect(charged(law, { is: { donation: 'no' } })).toBe(240_000);
  });

  it('measures do not disturb each other: every one has its line, in reporting order, column 1 last', () => {
    const law = one(
      'id: s, from: 2025-04-05, impose: us/232/steel, goods: all, of: any, duty: + 25%',
      'id: f, from: 2025-04-05, impose: us/fentanyl/china, goods: all, of: any, duty: + 20%',
      GENERAL,
      'id: l, from: 2025-04-05, impose: us/301/china, goods: all, of: any, duty: + 7.5%',
      'id: a, from: 2025-04-05, impose: us/232/autos, goods: all, of: any, duty: + 25%',
    );
    const measures = ask(law).assessed.lines.map(({ measure }) => measure);
    expect(measures).toEqual([
      'us/301/china',
      'us/fentanyl/china',
      'us/reciprocal',
      'us/232/autos',
      'us/232/steel',
      'column 1',
    ]);
  });
});

describe('goods of a list that was amended', () => {
  it('owe what was known: an exception known later counts from then on, for the entries before it too', () => {
    // Row 6404 of the list has no dates of its own and was known on 2025-07-01.
    const law = one(
      'id: general, from: 2025-04-05, impose: us/reciprocal, goods: all, except: us/dated, of: any, duty: + 10%',
    );
    const { assessed, owed } = ask(law, { good: '6404.19.15', entered: '2025-05-15' });
    expect(amounts(assessed)['us/reciprocal'] ?? 0).toBe(100_000);
    expect(amounts(owed)['us/reciprocal'] ?? 0).toBe(0);
    expect(
      amounts(ask(law, { good: '6404.19.15', entered: '2025-08-15' }).assessed)['us/reciprocal'] ?? 0,
    ).toBe(0);
  });

  it('owe what was known: a row known later brings the entries before it in', () => {
    const law = one(
      'id: general, from: 2025-04-05, impose: us/reciprocal, goods: us/dated, of: any, duty: + 10%',
    );
    const { assessed, owed } = ask(law, { good: '6404.19.15', entered: '2025-05-15' });
    expect(amounts(assessed)['us/reciprocal'] ?? 0).toBe(0);
    expect(amounts(owed)['us/reciprocal'] ?? 0).toBe(100_000);
  });

  it('are charged in the days of their row alone', () => {
    const law = one(
      'id: general, from: 2025-04-05, impose: us/reciprocal, goods: us/dated, of: any, duty: + 10%',
    );
    expect(overTime(law, 'us/reciprocal', ['2025-04-30', '2025-05-01', '2025-05-31', '2025-06-01'])).toEqual([
      0, 100_000, 100_000, 0,
    ]);
  });
});
