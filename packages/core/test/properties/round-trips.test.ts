// What is printed reads again as the same: percentages, codes, times, duties and conditions of every shape.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney } from '../../src/duty/index.js';
import {
  type Condition,
  type Duty,
  type DutyPart,
  formatCode,
  formatCondition,
  formatDay,
  formatDuty,
  formatInstant,
  formatPercent,
  parseCode,
  parseCondition,
  parseDuty,
  parseInstant,
  parsePercent,
  prefixesOf,
} from '../../src/law/index.js';

const ppm = fc.integer({ min: 0, max: 100_000_000 });
const digits = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, 5), fc.integer({ min: 0, max: 10 ** 10 - 1 }))
  .map(([groups, number]) =>
    String(number)
      .padStart(10, '0')
      .slice(0, 2 * groups),
  );
/** Every minute of the years 2020 to 2030. */
const instant = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2031, 0, 1) / 60_000 });

const part: fc.Arbitrary<DutyPart> = fc.oneof(
  ppm.map((it) => ({ kind: 'ad valorem', ppm: it }) as const),
  fc
    .record({
      microUsd: fc.integer({ min: 0, max: 10 ** 9 }),
      unit: fc.constantFrom('kg', 'No.', 'doz. pr.', 'm2', 'liter'),
    })
    .map((it) => ({ kind: 'specific', ...it }) as const),
);
const duty: fc.Arbitrary<Duty> = fc.oneof(
  fc.constant<Duty>({ kind: 'free' }),
  ppm.map((it): Duty => ({ kind: 'up to', ppm: it })),
  ppm.map((it): Duty => ({ kind: 'instead of column 1', ppm: it })),
  fc.array(part, { minLength: 1, maxLength: 3 }).map((parts): Duty => ({ kind: 'plus', parts })),
  fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 2 }), ppm)
    .map(([parts, atLeast]): Duty => ({ kind: 'plus', parts, atLeast })),
);

const comparison = fc.constantFrom('<', '<=', '>', '>=');
const when = fc.constantFrom('before', 'from');
const countries = fc.uniqueArray(fc.constantFrom('US', 'RU', 'CA', 'NO'), { minLength: 1, maxLength: 3 });
const term: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constant('loaded'), when, at: instant, anyMode: fc.boolean() }),
  fc.record({ kind: fc.constant('entered'), when, at: instant }),
  fc.record({
    kind: fc.constant('claims'),
    programmes: fc.uniqueArray(fc.constantFrom('S', 'S+', 'KR', 'A*'), { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('fact'), fact: fc.constantFrom('donation', 'us-government-donation') }),
  fc.record({
    kind: fc.constantFrom('content', 'weight'),
    of: fc.constantFrom('steel', 'aluminum', 'copper', 'metal'),
    is: comparison,
    ppm,
  }),
  fc.record({ kind: fc.constantFrom('us content', 'column 1'), is: comparison, ppm }),
  fc.record({
    kind: fc.constant('worked'),
    how: fc.constantFrom('melted', 'smelted', 'cast'),
    in: countries,
  }),
  fc.record({ kind: fc.constant('under'), headings: fc.subarray(['9802.00.40', '9802.00.80']) }),
  fc.record({ kind: fc.constant('shipped'), from: countries }),
  fc.record({ kind: fc.constant('value'), is: comparison, usd: fc.nat() }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    term,
    fc.record({
      kind: fc.constantFrom('and', 'or'),
      terms: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not'), term: tie('condition') }),
  ),
}));

function always<T>(values: fc.Arbitrary<T>, check: (value: T) => void, numRuns = 200): void {
  const property = fc.property(values, (value) => {
    check(value);
  });
  fc.assert(property, { numRuns });
}

describe('what is printed reads again as the same', () => {
  it('holds for percentages', () => {
    always(ppm, (it) => expect(parsePercent(formatPercent(it))).toBe(it));
  });

  it('holds for codes, with dots and without', () => {
    fc.assert(
      fc.property(digits, (code) => {
        expect(parseCode(formatCode(code))).toBe(code);
        expect(parseCode(code)).toBe(code);
      }),
    );
  });

  it('holds for times, to the minute, in the hour that comes twice a year too', () => {
    always(instant, (at) => expect(parseInstant(formatInstant(at))).toBe(at), 2000);
  });

  it('holds for duties', () => {
    always(duty, (it) => expect(parseDuty(formatDuty(it))).toEqual(it), 500);
  });

  it('holds for conditions', () => {
    always(
      condition,
      (it) => expect(parseCondition(formatCondition(it))).toEqual({ ok: true, condition: it }),
      1000,
    );
  });

  it('holds for money to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (cents) => {
        const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')} USD`;
        expect(parseMoney(text)).toBe(cents);
      }),
    );
  });
});

describe('the parts of what is read', () => {
  it('of a code are its beginnings, in whole groups', () => {
    fc.assert(
      fc.property(digits, (code) => {
        const prefixes = prefixesOf(code);
        expect(prefixes.length).toBe(code.length / 2);
        for (const prefix of prefixes)
          expect([code.startsWith(prefix), prefix.length % 2]).toEqual([true, 0]);
      }),
    );
  });

  it('of a time grow with it: days are in the order of their minutes', () => {
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        expect(formatDay(Math.min(a, b)) <= formatDay(Math.max(a, b))).toBe(true);
      }),
    );
  });

  it('are nothing when the text is noise', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/\d/.test(text) && text.trim() !== 'free');
        expect([parsePercent(text), parseCode(text), parseInstant(text), parseDuty(text)]).toEqual([
          undefined,
          undefined,
          undefined,
          undefined,
        ]);
      }),
    );
  });
});
