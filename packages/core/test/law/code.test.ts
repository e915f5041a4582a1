// Codes of the schedule come in whole groups of digits, and a prefix never cuts a group.

import { describe, expect, it } from 'vitest';
import { formatCode, parseCode, prefixesOf } from '../../src/law/index.js';

describe('a code', () => {
  it('has 2, 4, 6, 8 or 10 digits, with dots or without', () => {
    const codes = [
      '87',
      '8703',
      '8703.23',
      '870323',
      '8703.23.01',
      '87032301',
      '9503.00.00.13',
      '9503.00.0013',
      '9503000013',
    ];
    expect(codes.map(parseCode)).toEqual(codes.map((code) => code.replaceAll('.', '')));
  });

  it('keeps zeros at both ends', () => {
    expect(parseCode('0101.30')).toBe('010130');
    expect(parseCode('8703.10')).toBe('870310');
  });

  it('of an odd group is a slip and not a prefix', () => {
    const slips = [
      '',
      '8',
      '870',
      '87.03',
      '8703.',
      '8703.2',
      '87032',
      '8703.2.3',
      '8703.23.1',
      '8703.23.01.1',
      '8703.23.01.100',
      '870323011',
      '8703 23',
      '8703-23',
      '8703.23.01 ',
      '8703.23.0l',
      '9903.01.25.00.00',
      '١٢٣٤',
    ];
    for (const slip of slips) expect(parseCode(slip), slip).toBeUndefined();
  });

  it('is printed as the schedule prints it', () => {
    expect(['87', '8703', '870323', '87032301', '9503000013'].map(formatCode)).toEqual([
      '87',
      '8703',
      '8703.23',
      '8703.23.01',
      '9503.00.00.13',
    ]);
  });

  it('lies below its shorter groups, the longest first', () => {
    expect(prefixesOf('9503000013')).toEqual(['9503000013', '95030000', '950300', '9503', '95']);
    expect(prefixesOf('87')).toEqual(['87']);
  });
});
