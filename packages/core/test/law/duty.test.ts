// Duties as acts state them: what is read is exact, what is printed is read again as the same, and nothing else is guessed at.

import { describe, expect, it } from 'vitest';
import { type Duty, formatDuty, formatPercent, parseDuty, parsePercent } from '../../src/law/index.js';

describe('a percentage', () => {
  it('is a whole number of parts per million', () => {
    expect(['24%', '7.5%', '0.125%', '0.3464%', '0%', '145%', '33.3333%', '24 %'].map(parsePercent)).toEqual([
      240_000, 75_000, 1250, 3464, 0, 1_450_000, 333_333, 240_000,
    ]);
  });

  it('is exact where floating point is not', () => {
    expect(parsePercent('0.29%')).toBe(2900);
    expect(parsePercent('1.1%')).toBe(11_000);
    expect(parsePercent('4.35%')).toBe(43_500);
  });

  it('is refused without its sign, with two, below zero, or finer than a millionth', () => {
    for (const text of ['10', '24 %%', '-5%', '+5%', '.5%', '5.%', '7.12345%', '1e1%', '5,5%', '%', '']) {
      expect(parsePercent(text), text).toBeUndefined();
    }
  });

  it('is printed without idle zeros', () => {
    expect([240_000, 75_000, 3464, 1, 0, 1_000_000].map(formatPercent)).toEqual([
      '24%',
      '7.5%',
      '0.3464%',
      '0.0001%',
      '0%',
      '100%',
    ]);
  });
});

const FORMS: readonly (readonly [string, Duty])[] = [
  ['free', { kind: 'free' }],
  ['+ 24%', { kind: 'plus', parts: [{ kind: 'ad valorem', ppm: 240_000 }] }],
  ['up to 15%', { kind: 'up to', ppm: 150_000 }],
  ['instead of column 1: 35%', { kind: 'instead of column 1', ppm: 350_000 }],
  ['+ 25%, at least 15%', { kind: 'plus', parts: [{ kind: 'ad valorem', ppm: 250_000 }], atLeast: 150_000 }],
  ['+ 0.5 USD/kg', { kind: 'plus', parts: [{ kind: 'specific', microUsd: 500_000, unit: 'kg' }] }],
  [
    '+ 5% + 0.000001 USD/doz. pr.',
    {
      kind: 'plus',
      parts: [
        { kind: 'ad valorem', ppm: 50_000 },
        { kind: 'specific', microUsd: 1, unit: 'doz. pr.' },
      ],
    },
  ],
];

describe('a duty', () => {
  for (const [text, duty] of FORMS) {
    it(`reads and prints \`${text}\``, () => {
      expect(parseDuty(text)).toEqual(duty);
      expect(formatDuty(duty)).toBe(text);
    });
  }

  it('does not mind spaces', () => {
    expect(parseDuty('  +   5%  +  0.50 USD/kg ')).toEqual(parseDuty('+ 5% + 0.5 USD/kg'));
    expect(parseDuty('+24%')).toEqual(parseDuty('+ 24%'));
  });

  it('that could be meant in two ways is refused', () => {
    const refused = [
      '',
      '24%',
      '24',
      '+ 24',
      '- 24%',
      '+ -24%',
      '+',
      '+ 24%,',
      '+ 24% at least 15%',
      '+ 24%, at least',
      '+ 24%, at least 15',
      'up to',
      'up to 15',
      'up to + 15%',
      'Free',
      'none',
      '0',
      '+ 0.50 EUR/kg',
      '+ 0.50/kg',
      '+ 50 cents/kg',
      '+ 0.50 USD',
      '+ 0.0000001 USD/kg',
      'instead of column 1 35%',
      'instead of column 2: 35%',
      '+ 5% - 1%',
      '+ 5% or 10%',
      'free + 5%',
      'at least 15%',
    ];
    for (const text of refused) expect(parseDuty(text), text).toBeUndefined();
  });
});
