import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  digitsOf,
  formatRate,
  needsOf,
  parsePer,
  parseRate,
  parseSpecial,
  parseUnits,
  type Rate,
  type RateKind,
  type RatePart,
  rateUnder,
  rowsOf,
  scaleDecimal,
  type Unit,
} from '../../src/law/schedule/index.js';
import { history, schedule } from './files.js';

describe('a rate', () => {
  it.each<[string, Rate]>([
    ['Free', { kind: 'free' }],
    ['5.3%', { kind: 'adValorem', ppm: 53_000 }],
    ['0.25%', { kind: 'adValorem', ppm: 2_500 }],
    ['33 1/3%', { kind: 'adValorem', ppm: 333_333, thirds: 1 }],
    ['4.4¢/kg', { kind: 'specific', microUsd: 44_000, per: 'kg' }],
    ['$1.646/kg', { kind: 'specific', microUsd: 1_646_000, per: 'kg' }],
    ['2.8¢/doz.', { kind: 'specific', microUsd: 28_000, per: 'doz.' }],
    ['38.4¢/1000', { kind: 'specific', microUsd: 384_000, per: 'thousand' }],
    ['0.9¢ each', { kind: 'specific', microUsd: 9_000, per: 'No.' }],
    ['68¢/head', { kind: 'specific', microUsd: 680_000, per: 'No.' }],
    ['21.1¢/pf.liter', { kind: 'specific', microUsd: 211_000, per: 'pf.liter' }],
    ['18.7¢/clean kg', { kind: 'specific', microUsd: 187_000, per: 'kg clean' }],
    ['1.7¢/kg on lead content', { kind: 'specific', microUsd: 17_000, per: 'kg', of: 'lead content' }],
    ['3.6606¢/kg of total sugars', { kind: 'specific', microUsd: 36_606, per: 'kg', of: 'total sugars' }],
    [
      '$1.32/t, including weight of container',
      { kind: 'specific', microUsd: 1_320_000, per: 't', of: 'including weight of container' },
    ],
    [
      '2.5% on the value of the lead content',
      { kind: 'adValorem', ppm: 25_000, on: 'the value of the lead content' },
    ],
    ['3 percent of the fair retail value', { kind: 'adValorem', ppm: 30_000, on: 'the fair retail value' }],
    [
      'The duty provided in the applicable subheading + 25%',
      { kind: 'applicable', plus: [{ kind: 'adValorem', ppm: 250_000 }] },
    ],
    [
      'The duty provided in the applicable subheading plus 25%',
      { kind: 'applicable', plus: [{ kind: 'adValorem', ppm: 250_000 }] },
    ],
    [
      'The duty provided inthe applicable subheading+ 25%.',
      { kind: 'applicable', plus: [{ kind: 'adValorem', ppm: 250_000 }] },
    ],
    ['No change', { kind: 'applicable', plus: [] }],
    ['', { kind: 'none' }],
  ])('reads %j as what it says', (text, rate) => {
    expect(parseRate(text)).toEqual(rate);
  });

  it('reads compound rates part by part, each with what it is charged on', () => {
    expect(parseRate('1.5¢/kg + 3.2%')).toEqual({
      kind: 'compound',
      parts: [
        { kind: 'specific', microUsd: 15_000, per: 'kg' },
        { kind: 'adValorem', ppm: 32_000 },
      ],
    });
    expect(parseRate('43¢ each + 2.8¢/jewel over 7 + 3.7% on the case')).toEqual({
      kind: 'compound',
      parts: [
        { kind: 'specific', microUsd: 430_000, per: 'No.' },
        { kind: 'specific', microUsd: 28_000, per: 'jewel', of: 'over 7' },
        { kind: 'adValorem', ppm: 37_000, on: 'the case' },
      ],
    });
  });

  it('asks for the quantity, the value of the part, or the reading that it needs', () => {
    expect(needsOf(parseRate('5.3%'))).toEqual([]);
    expect(needsOf(parseRate('1.7¢/kg on lead content'))).toEqual([
      { kind: 'quantity', unit: 'kg', of: 'lead content' },
    ]);
    expect(needsOf(parseRate('30¢ each + 6.9% on the case + 5.3% on the battery'))).toEqual([
      { kind: 'quantity', unit: 'No.' },
      { kind: 'value', of: 'the case' },
      { kind: 'value', of: 'the battery' },
    ]);
    expect(needsOf(parseRate('The rate applicable to the natural juice in heading 2009'))).toEqual([
      {
        kind: 'reading',
        question: 'Which subheading of heading 2009 covers the natural juice, and what does that juice pay?',
      },
    ]);
  });

  it('with markup inside is the same rate without it', () => {
    expect(parseRate('3.7% <u></u>')).toEqual({ kind: 'adValorem', ppm: 37_000 });
    expect(parseRate('2.5%<u></u>')).toEqual({ kind: 'adValorem', ppm: 25_000 });
    expect(parseRate('14.5¢/m<sup>2 </sup>+ 0.4%')).toEqual(parseRate('14.5¢/m2 + 0.4%'));
    expect(parseRate('6.5¢/gross<il></il>')).toEqual(parseRate('6.5¢/gross'));
    expect(parseRate('<il>86.1¢/m<sup>2</sup></il> of recording surface')).toEqual(
      parseRate('86.1¢/m2of recording surface'),
    );
  });

  it('that is blank, a space or a line end is not stated, and not zero', () => {
    for (const cell of ['', ' ', '\n', '\u00a0', null, undefined])
      expect(parseRate(cell)).toEqual({ kind: 'none' });
  });

  it('in words stays in words, with a question, and is never a number', () => {
    for (const text of [
      '3.6606¢/kg less 0.020668¢/kg for each degree under 100 degrees (and fractions of a degree in proportion) but not less than 3.143854¢/kg',
      'The duty rate provided in such subheading minus 0.5%',
      'Free, under bond, as prescribed in U.S. note 1 to this subchapter',
      'The duty provided in subheadings 8716.39.00, 8716.90.30 or 8716.90.50 + 100%',
      '5¢/furlong',
      '1.23456789%',
      'See 9823.01.01-9823.01.07',
      ':',
    ]) {
      const rate = parseRate(text);
      expect(rate).toMatchObject({ kind: 'prose', text });
      expect(rate.kind === 'prose' && rate.question.endsWith('?')).toBe(true);
    }
  });

  it('moves the decimal point exactly and never rounds', () => {
    expect(scaleDecimal('0.020668', 6)).toBe(20_668);
    expect(scaleDecimal('6.58170', 4)).toBe(65_817);
    expect(scaleDecimal('0.00001', 4)).toBeUndefined();
    expect(scaleDecimal('99999999999999', 6)).toBeUndefined();
  });
});

const unit = fc.constantFrom<Unit>(
  ...([
    'kg',
    'g',
    't',
    'kg clean',
    'liter',
    'pf.liter',
    'm',
    'm2',
    'cm2',
    'm3',
    'No.',
    'pr.',
    'doz.',
    'doz. pr.',
    'gross',
  ] as const),
  ...([
    'gross line',
    'hundred',
    'thousand',
    'thousand m',
    'thousand m3',
    'bbl',
    'carat',
    'jewel',
    'pack',
    'square',
    'dose',
    'W',
    'MWh',
    'GBq',
  ] as const),
);
const adValorem = fc.record(
  {
    kind: fc.constant('adValorem' as const),
    ppm: fc.nat(10_000_000),
    on: fc.constantFrom('the case', 'the value of the rifle'),
  },
  { requiredKeys: ['kind', 'ppm'] },
);
const specific = fc.record(
  {
    kind: fc.constant('specific' as const),
    microUsd: fc.nat(100_000_000).map((amount) => (amount < 1_000_000 ? amount : amount - (amount % 10))),
    per: unit,
    of: fc.constantFrom('lead content', 'drained weight', 'over 7', 'including weight of container'),
  },
  { requiredKeys: ['kind', 'microUsd', 'per'] },
);
const part: fc.Arbitrary<RatePart> = fc.oneof(adValorem, specific);
const rate: fc.Arbitrary<Rate> = fc.oneof(
  fc.constant<Rate>({ kind: 'free' }),
  fc.constant<Rate>({ kind: 'none' }),
  fc.constant<Rate>({ kind: 'adValorem', ppm: 333_333, thirds: 1 }),
  part,
  fc.array(part, { minLength: 2, maxLength: 4 }).map((parts): Rate => ({ kind: 'compound', parts })),
  fc.array(part, { maxLength: 3 }).map((plus): Rate => ({ kind: 'applicable', plus })),
);

describe('printing a rate', () => {
  it('gives a text that reads as the same rate, whatever the rate', () => {
    fc.assert(
      fc.property(rate, (value) => {
        expect(parseRate(formatRate(value))).toEqual(value);
      }),
    );
  });

  it('gives a text that reads as the same rate, for every rate cell of the schedule', () => {
    const texts = new Set(history.versions.flatMap(({ row }) => [row.general, row.other]));
    for (const text of texts) expect(parseRate(formatRate(parseRate(text))), text).toEqual(parseRate(text));
  });
});

describe('the rate lines of the schedule', () => {
  const count = (
    revision: number,
    chapters: (code: string) => boolean,
  ): Record<string, Partial<Record<RateKind, number>>> => {
    const table: Record<string, Partial<Record<RateKind, number>>> = { general: {}, special: {}, other: {} };
    const add = (column: string, kind: RateKind): void => {
      const counts = table[column];
      if (counts !== undefined) counts[kind] = (counts[kind] ?? 0) + 1;
    };
    for (const row of rowsOf(schedule.history, revision)) {
      if (digitsOf(row.code).length < 8 || !chapters(row.code)) continue;
      add('general', parseRate(row.general).kind);
      add('other', parseRate(row.other).kind);
      for (const special of parseSpecial(row.special)) add('special', special.rate.kind);
    }
    return table;
  };

  it('of chapters 1 to 97 fall into these kinds in 2025 Basic', () => {
    expect(count(0, (code) => code < '98')).toEqual({
      general: { free: 4315, adValorem: 5868, specific: 759, compound: 415, prose: 57, none: 11_502 },
      special: { free: 7099, adValorem: 170, specific: 107, compound: 49, prose: 771 },
      other: { free: 757, adValorem: 8068, specific: 1246, compound: 1281, prose: 63, none: 11_501 },
    });
  });

  it('of chapters 1 to 97 fall into these kinds in 2026 Rev 10: codes came and went, no rate of columns 1 general and 2 moved', () => {
    expect(count(43, (code) => code < '98')).toEqual({
      general: { free: 4315, adValorem: 5868, specific: 759, compound: 415, prose: 57, none: 11_651 },
      special: { free: 7099, adValorem: 144, specific: 24, compound: 6, prose: 771 },
      other: { free: 757, adValorem: 8068, specific: 1246, compound: 1281, prose: 63, none: 11_650 },
    });
  });

  it('of chapter 99 fall into these kinds in 2026 Rev 10', () => {
    expect(count(43, (code) => code.startsWith('99'))).toEqual({
      general: { free: 1364, adValorem: 376, specific: 3, applicable: 353, prose: 1, none: 878 },
      special: { free: 271, adValorem: 36, specific: 27, applicable: 1918, prose: 4 },
      other: { adValorem: 18, specific: 2, applicable: 1933, none: 1022 },
    });
  });

  it('raise a question of their own for each of the 57 general and 63 column 2 rates in words', () => {
    const rows = rowsOf(history, 0).filter((row) => row.code !== '' && row.code < '98');
    for (const [column, expected] of [
      ['general', 57],
      ['other', 63],
    ] as const) {
      const rates = rows.map((row) => parseRate(row[column])).filter((rate) => rate.kind === 'prose');
      expect(rates).toHaveLength(expected);
      for (const rate of rates) expect(rate.question).not.toContain('What rate do the words');
    }
  });

  it('are zero only where the schedule prints Free', () => {
    for (const { row } of history.versions) {
      if (row.code >= '98') continue;
      for (const cell of [row.general, row.other]) {
        const rate = parseRate(cell);
        if (rate.kind === 'adValorem') expect(rate.ppm, cell).toBeGreaterThan(0);
        if (rate.kind === 'specific') expect(rate.microUsd, cell).toBeGreaterThan(0);
        if (rate.kind === 'free') expect(cell).toBe('Free');
      }
    }
  });
});

describe('the special column', () => {
  it('keeps which programme has which rate', () => {
    const special = parseSpecial(
      'Free (BH,CL,JO,KR) 7.3¢/kg + 0.9% (PA) See 9822.04.25 (AU) See 9823.05.01-9823.05.06 (S+)',
    );
    expect(special.map((rate) => rate.programmes)).toEqual([
      ['BH', 'CL', 'JO', 'KR'],
      ['PA'],
      ['AU'],
      ['S+'],
    ]);
    expect(special.map((rate) => rate.rate.kind)).toEqual(['free', 'compound', 'prose', 'prose']);
    expect(rateUnder(special, 'KR')).toEqual({ kind: 'free' });
    expect(rateUnder(special, 'JP')).toBeUndefined();
  });

  it('tells A, A* and A+ apart', () => {
    expect(rateUnder(parseSpecial('Free (A*,AU)'), 'A')).toBeUndefined();
    expect(rateUnder(parseSpecial('Free (A*,AU)'), 'A*')).toEqual({ kind: 'free' });
  });

  it('reads lists whatever the spacing, the commas and the parentheses USITC slipped on', () => {
    expect(parseSpecial('Free(A, AU, BH,CL)')[0]?.programmes).toEqual(['A', 'AU', 'BH', 'CL']);
    expect(parseSpecial('Free (CL,CO,D,E IL,JO)')[0]?.programmes).toEqual(['CL', 'CO', 'D', 'E', 'IL', 'JO']);
    expect(parseSpecial('Free (KR,MA,.OM,P)')[0]?.programmes).toEqual(['KR', 'MA', 'OM', 'P']);
    expect(parseSpecial('Free (AU)1.8¢/liter(JO)').map((rate) => rate.programmes)).toEqual([['AU'], ['JO']]);
    expect(parseSpecial('See 9919.04.50, 9919.04.57 (PA (PA)')[0]?.programmes).toEqual(['PA']);
    expect(parseSpecial('Free \n(A+, AU)')[0]).toEqual({ programmes: ['A+', 'AU'], rate: { kind: 'free' } });
  });

  it('does not take a note in parentheses for a list of programmes', () => {
    const [rate, ...more] = parseSpecial('Free (See U.S. note 4 of this subchapter)');
    expect(more).toEqual([]);
    expect(rate?.programmes).toEqual([]);
    expect(rate?.rate.kind).toBe('prose');
  });

  it('names no programme where chapter 99 gives one rate to all', () => {
    expect(parseSpecial('The duty provided in the applicable subheading + 25%')).toEqual([
      { programmes: [], rate: { kind: 'applicable', plus: [{ kind: 'adValorem', ppm: 250_000 }] } },
    ]);
    expect(parseSpecial(' ')).toEqual([]);
  });

  it('knows every symbol printed in the schedule, and no other word', () => {
    const symbols = new Set(
      history.versions.flatMap(({ row }) =>
        parseSpecial(row.special).flatMap((special) => special.programmes),
      ),
    );
    expect([...symbols].sort().join(' ')).toBe(
      'A A* A+ AU B BH C CA CL CO D E E* IL J J* JO JP K KR L MA MX NP OM P P+ PA PE R S S+ SG',
    );
  });
});

describe('a unit of quantity', () => {
  it('is the same unit however it is spelt', () => {
    expect(parseUnits('m²')).toEqual(parseUnits('m2'));
    expect(parseUnits('liters')).toEqual([{ unit: 'liter' }]);
    expect(parseUnits('No')).toEqual([{ unit: 'No.' }]);
    expect(parseUnits('doz. prs.')).toEqual([{ unit: 'doz. pr.' }]);
  });

  it('keeps of what the quantity is', () => {
    expect(parseUnits('Cu kg')).toEqual([{ unit: 'kg', of: 'copper content' }]);
    expect(parseUnits('t adw')).toEqual([{ unit: 't', of: 'air-dry weight' }]);
    expect(parseUnits('No. and kg')).toEqual([{ unit: 'No.' }, { unit: 'kg' }]);
  });

  it('is known for every unit printed in the schedule', () => {
    const units = new Set(history.versions.flatMap(({ row }) => row.units));
    for (const text of units) expect(parseUnits(text), text).toBeDefined();
  });

  it('is undefined when nobody knows it', () => {
    expect(parseUnits('furlong')).toBeUndefined();
    expect(parsePer('furlong')).toBeUndefined();
    expect(parsePer('kgs')).toBeUndefined();
  });
});
