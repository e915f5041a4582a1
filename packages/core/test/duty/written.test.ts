// Facts about an entry as people write them, read exactly or not at all.

import { describe, expect, it } from 'vitest';
import { parseMode, parseMoney, parseQuantity, parseShares } from '../../src/duty/index.js';

describe('money', () => {
  it('is US dollars to the cent', () => {
    const written = ['1000USD', '1000', '1,000.50 USD', '12,500.5', '0.29 usd', '1,234,567.89'];
    expect(written.map(parseMoney)).toEqual([100_000, 100_000, 100_050, 1_250_050, 29, 123_456_789]);
  });

  it('in another currency, with a sign, or with a comma out of place is refused', () => {
    for (const text of ['10EUR', '$10', '-10', '1,00', '10.123', '1.000,50', '', 'USD', '1e3', '10 000'])
      expect(parseMoney(text), text).toBeUndefined();
  });
});

describe('a quantity', () => {
  it('is a number of millionths and a unit of the schedule', () => {
    expect(parseQuantity('100kg')).toEqual({ millionths: 100_000_000, unit: 'kg' });
    expect(parseQuantity('0.5 liters')).toEqual({ millionths: 500_000, unit: 'liter' });
    expect(parseQuantity('12 doz.')).toEqual({ millionths: 12_000_000, unit: 'doz.' });
  });

  it('without a number or with a unit nobody uses is refused', () => {
    for (const text of ['kg', '100', '100 bushels of joy', '-5 kg', '1,000 kg', '0.0000001 kg'])
      expect(parseQuantity(text), text).toBeUndefined();
  });
});

describe('shares', () => {
  it('are percentages by metal', () => {
    expect(parseShares('steel=60%,aluminum=5%')).toEqual({ steel: 600_000, aluminum: 50_000 });
    expect(parseShares(' aluminium = 5% ')).toEqual({ aluminum: 50_000 });
  });

  it('above the whole, of another metal, or without a percentage are refused', () => {
    for (const text of ['steel=101%', 'gold=5%', 'steel=60', 'steel', '', 'steel=60%;copper=5%', 'steel=-1%'])
      expect(parseShares(text), text).toBeUndefined();
  });

  it('of one metal given twice are refused', () => {
    expect(parseShares('steel=60%,steel=5%')).toBeUndefined();
  });
});

describe('a mode of transport', () => {
  it('is ocean, air, truck or rail', () => {
    expect(['ocean', 'air', 'truck', 'rail', 'sea', 'Ocean', ''].map(parseMode)).toEqual([
      'ocean',
      'air',
      'truck',
      'rail',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
