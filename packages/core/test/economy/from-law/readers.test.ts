// The files behind the way from law to model: imports, claims of USMCA, concordances, codes of countries; good and broken.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  DataError,
  readAlpha3,
  readClaimShares,
  readConcordance,
  readImports,
  readMetalContent,
} from '../../../src/economy/index.js';

const data = (path: string) => readFileSync(new URL(`../../../../../data/${path}`, import.meta.url), 'utf8');

describe('imports', () => {
  it('are value and duty by code and country, countries in order, what is not there zero', () => {
    const imports = readImports(
      '# source: test\ncode,imports\n8703230110,JP:1000:25 CN:7\n\n9503000013,CN:30\n',
    );
    expect(imports.codes).toEqual(['8703230110', '9503000013']);
    expect(imports.countries).toEqual(['CN', 'JP']);
    expect([...imports.value]).toEqual([7, 1000, 30, 0]);
    expect([...imports.duty]).toEqual([0, 25, 0, 0]);
  });

  it.each([
    ['a header that is missing', '8703230110,JP:1\n', 'us-2024.csv:1: expected the header code,imports'],
    ['an empty file', '', 'us-2024.csv:1: expected the header code,imports'],
    ['a code of eight digits', '# c\ncode,imports\n87032301,JP:1\n', 'us-2024.csv:3: expected ten digits'],
    ['dots in a code', 'code,imports\n8703.23.01.10,JP:1\n', 'us-2024.csv:2: expected ten digits'],
    [
      'a cell without a value',
      'code,imports\n8703230110,JP\n',
      'us-2024.csv:2: expected cells such as JP:15240 or JP:15240:46',
    ],
    [
      'cents',
      'code,imports\n8703230110,JP:1.5\n',
      'us-2024.csv:2: expected cells such as JP:15240 or JP:15240:46',
    ],
    [
      'a duty that is no number',
      'code,imports\n8703230110,JP:1:x\n',
      'us-2024.csv:2: expected cells such as JP:15240 or JP:15240:46',
    ],
    [
      'a row without cells',
      'code,imports\n8703230110,\n',
      'us-2024.csv:2: expected cells such as JP:15240 or JP:15240:46',
    ],
  ])('are refused for %s, by file and line', (_, text, message) => {
    expect(() => readImports(text)).toThrow(DataError);
    expect(() => readImports(text)).toThrow(message);
  });

  it('of 2024 are 3.2 trillion dollars, the European Union as one', () => {
    const imports = readImports(data('imports/us-2024.csv'));
    expect(imports.countries).toHaveLength(50);
    expect(imports.countries).toContain('EU');
    expect(new Set(imports.codes).size).toBe(imports.codes.length);
    const sum = (cells: Float64Array) => cells.reduce((total, cell) => total + cell, 0);
    expect((sum(imports.value) / 1e12).toFixed(1)).toBe('3.2');
    // Calculated duty was 2.4 % of the value in 2024.
    expect(((100 * sum(imports.duty)) / sum(imports.value)).toFixed(1)).toBe('2.4');
  });
});

describe('claims of USMCA', () => {
  it('are shares by code and country', () => {
    const shares = readClaimShares('code,shares\n8703230190,CA:1000 MX:875\n0101210010,CA:0\n');
    expect([...shares]).toEqual([
      ['8703230190 CA', 1],
      ['8703230190 MX', 0.875],
      ['0101210010 CA', 0],
    ]);
  });

  it.each([
    ['another header', 'code,imports\n', 'usmca-2024.csv:1: expected the header code,shares'],
    [
      'a share in percent',
      'code,shares\n8703230190,MX:87.5%\n',
      'usmca-2024.csv:2: expected cells such as MX:875',
    ],
    [
      'a country without a share',
      'code,shares\n8703230190,MX\n',
      'usmca-2024.csv:2: expected cells such as MX:875',
    ],
  ])('are refused for %s, by file and line', (_, text, message) => {
    expect(() => readClaimShares(text)).toThrow(message);
  });

  it('are refused above the whole', () => {
    expect(() => readClaimShares('code,shares\n8703230190,MX:1001\n')).toThrow('usmca-2024.csv:2');
  });

  it('of 2024 are between none and all of the trade, of Canada and Mexico alone', () => {
    for (const [key, share] of readClaimShares(data('imports/usmca-2024.csv'))) {
      expect(key).toMatch(/^\d{10} (CA|MX)$/);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });
});

describe('the metal in goods', () => {
  const HEADER = 'prefix,steel,aluminum,copper\n';

  it('is a share of the value in parts per million, by the longest prefix', () => {
    const content = readMetalContent(`${HEADER}8703,100,50,10\n87032301,200,0,0\n`);
    expect(content('8703230110')).toEqual({ steel: 200_000, aluminum: 0, copper: 0 });
    expect(content('8703100000')).toEqual({ steel: 100_000, aluminum: 50_000, copper: 10_000 });
    expect(content('9503000013')).toBeUndefined();
  });

  it('is never more than the whole: what is too much is taken from each alike', () => {
    const content = readMetalContent(`${HEADER}7318,900,200,100\n`)('7318152000');
    expect(content).toEqual({ steel: 750_000, aluminum: 166_666, copper: 83_333 });
  });

  it.each([
    ['another header', 'prefix,steel\n', 'metal-content.csv:1: expected the header'],
    [
      'a share that is no number',
      `${HEADER}7318,x,0,0\n`,
      'metal-content.csv:2: expected a prefix and three shares',
    ],
    ['a metal left out', `${HEADER}7318,1,2\n`, 'metal-content.csv:2: expected a prefix and three shares'],
    [
      'a prefix of three digits',
      `${HEADER}731,1,2,3\n`,
      'metal-content.csv:2: expected a prefix and three shares',
    ],
    [
      'a share below zero',
      `${HEADER}7318,900,-1,0\n`,
      'metal-content.csv:2: expected a prefix and three shares',
    ],
  ])('is refused for %s, by file and line', (_, text, message) => {
    expect(() => readMetalContent(text)).toThrow(message);
  });
});

describe('the concordance', () => {
  const GTAP = 'gtap,icio,ossa\nmvh,20,mvh\nctl,1,\n';

  it('takes the longest prefix that fits a code', () => {
    const { gtapOf } = readConcordance('prefix,gtap\n8703,mvh\n87032301,otn\n8703230110,ele\n', GTAP);
    expect(['8703240000', '8703230190', '8703230110', '8704000000'].map(gtapOf)).toEqual([
      'mvh',
      'otn',
      'ele',
      undefined,
    ]);
  });

  it('gives the industry of every sector, and the sector of Ossa where he has one', () => {
    const { icio, ossa } = readConcordance('prefix,gtap\n8703,mvh\n', GTAP);
    expect([...icio]).toEqual([
      ['mvh', '20'],
      ['ctl', '1'],
    ]);
    expect([...ossa]).toEqual([['mvh', 'mvh']]);
  });

  it.each([
    ['another header', 'code,gtap\n', GTAP, 'hts-gtap.csv:1: expected the header prefix,gtap'],
    [
      'a prefix of five digits',
      'prefix,gtap\n87032,mvh\n',
      GTAP,
      'hts-gtap.csv:2: expected a prefix and a sector',
    ],
    [
      'a prefix without a sector',
      'prefix,gtap\n8703,\n',
      GTAP,
      'hts-gtap.csv:2: expected a prefix and a sector',
    ],
    [
      'an industry by its name',
      'prefix,gtap\n8703,mvh\n',
      'gtap,icio,ossa\nmvh,cars,mvh\n',
      'gtap-sectors.csv:2: expected the number of an industry',
    ],
  ])('is refused for %s, by file and line', (_, hts, gtap, message) => {
    expect(() => readConcordance(hts, gtap)).toThrow(message);
  });

  it('of this repository gives a sector to every code that is imported, and to each sector an industry of the tables', () => {
    const { gtapOf, icio, ossa } = readConcordance(
      data('concordance/hts-gtap.csv'),
      data('concordance/gtap-sectors.csv'),
    );
    const { codes } = readImports(data('imports/us-2024.csv'));
    // Chapters 98 and 99 are provisions, not goods.
    const goods = codes.filter((code) => code < '98');
    const sectors = new Set(goods.map(gtapOf));
    expect(goods.filter((code) => gtapOf(code) === undefined)).toEqual([]);
    for (const sector of sectors) {
      const industry = Number(icio.get(sector ?? ''));
      expect(industry, sector).toBeGreaterThanOrEqual(1);
      expect(industry, sector).toBeLessThanOrEqual(44);
    }
    const regions = data('economy/regions/sectors.csv')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1)
      .map((line) => line.split(',')[0]);
    for (const [gtap, sector] of ossa) expect(regions, gtap).toContain(sector);
  });
});

describe('codes of countries', () => {
  it('are alpha-3 by alpha-2', () => {
    expect(readAlpha3('code,alpha3\nJP,JPN\nDE,DEU\n').get('JP')).toBe('JPN');
    const all = readAlpha3(data('concordance/countries.csv'));
    expect([all.get('US'), all.get('GB'), all.get('XK')]).toEqual(['USA', 'GBR', 'XKX']);
    expect(new Set(all.values()).size).toBe(all.size);
  });

  it.each([
    ['another header', 'alpha2,alpha3\nJP,JPN\n', 'countries.csv:1: expected the header code,alpha3'],
    ['small letters', 'code,alpha3\njp,JPN\n', 'countries.csv:2: expected two codes'],
    ['a missing code', 'code,alpha3\nJP,\n', 'countries.csv:2: expected two codes'],
  ])('are refused for %s, by file and line', (_, text, message) => {
    expect(() => readAlpha3(text)).toThrow(message);
  });
});
