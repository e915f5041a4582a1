// Goods: a code covers everything below it and nothing beside it; exceptions take away; dated rows count in their days.

import { describe, expect, it } from 'vitest';
import {
  allBut,
  type Goods,
  includesGood,
  listOfCodes,
  mayInclude,
  NO_END,
  onlyThese,
  parseInstant,
  prefixesOf,
  readGoodsList,
  SINCE_ALWAYS,
} from '../../src/law/index.js';

const at = (text: string) => parseInstant(text) ?? 0;
const listed = (codes: readonly string[], except: readonly string[] = []): Goods =>
  onlyThese([listOfCodes(codes)], except.length === 0 ? [] : [listOfCodes(except)]);
const includesAt = (goods: Goods, code: string, day: string, known = NO_END) =>
  includesGood(goods, prefixesOf(code), at(day), known);
const includes = (goods: Goods, code: string) => includesAt(goods, code, '2025-05-15');
const list = (rows: string) => {
  const read = readGoodsList({
    path: 'law/us/lists/some.csv',
    text: `# source: test\ncode,from,to,known,note\n${rows}`,
  });
  expect(read.problems).toEqual([]);
  return read.list;
};

describe('a code among the goods', () => {
  it('covers everything below it', () => {
    const goods = listed(['8703', '950300']);
    for (const code of ['8703230110', '87032301', '8703', '9503000013'])
      expect(includes(goods, code), code).toBe(true);
  });

  it('covers nothing beside it, however alike the digits', () => {
    const goods = listed(['870323']);
    for (const code of ['8703220110', '8703', '87', '0870323011', '8704230110'])
      expect(includes(goods, code), code).toBe(false);
  });

  it('of ten digits covers itself alone', () => {
    const goods = listed(['9503000013']);
    expect(includes(goods, '9503000013')).toBe(true);
    expect(includes(goods, '9503000090')).toBe(false);
    expect(includes(goods, '95030000')).toBe(false);
  });

  it('gives way to an exception, wherever that stands', () => {
    expect(includes(listed(['87'], ['8703']), '8703230110')).toBe(false);
    expect(includes(listed(['8703230110'], ['87']), '8703230110')).toBe(false);
    expect(includes(listed(['87'], ['8703']), '8704310110')).toBe(true);
  });
});

describe('all goods', () => {
  it('are all but the exceptions', () => {
    const goods = allBut([listOfCodes(['9503'])]);
    expect(includes(goods, '8703230110')).toBe(true);
    expect(includes(goods, '9503000013')).toBe(false);
  });

  it('may include any code: exceptions may be dated', () => {
    expect(mayInclude(allBut([listOfCodes(['9503'])]), prefixesOf('9503000013'))).toBe(true);
  });
});

describe('a dated row', () => {
  const dated = onlyThese([list('8703.23,2025-05-01,2025-06-01,2025-05-10,\n')], []);

  it('counts from its first minute to the minute before its end', () => {
    const days = [
      '2025-04-30',
      '2025-05-01T00:00',
      '2025-05-01',
      '2025-05-31',
      '2025-06-01T00:00',
      '2025-06-01',
    ];
    expect(days.map((day) => includesAt(dated, '8703230110', day))).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('counts for nobody who could not know it', () => {
    expect(includesAt(dated, '8703230110', '2025-05-15', at('2025-05-09'))).toBe(false);
    expect(includesAt(dated, '8703230110', '2025-05-15', at('2025-05-10'))).toBe(true);
  });

  it('is known from midnight of the day it was known', () => {
    expect(includesAt(dated, '8703230110', '2025-05-15', at('2025-05-10T00:00'))).toBe(true);
  });

  it('outside its days leaves the rest of the list as it is', () => {
    const goods = onlyThese([list('8703.23,2025-05-01,2025-06-01,,\n8703,2026-01-01,,,\n')], []);
    expect(includesAt(goods, '8703230110', '2025-07-01')).toBe(false);
    expect(includesAt(goods, '8703230110', '2026-07-01')).toBe(true);
  });

  it('may come back: a code has as many rows as it has spells', () => {
    const twice = list('8703.23,2025-05-01,2025-06-01,,\n8703.23,2025-08-01,,,\n');
    const goods = onlyThese([twice], []);
    const days = ['2025-05-15', '2025-07-01', '2025-09-01'];
    expect(days.map((day) => includesAt(goods, '8703230110', day))).toEqual([true, false, true]);
  });

  it('as an exception takes away in its days only', () => {
    const goods = allBut([list('8703.23,2025-05-01,2025-06-01,,\n')]);
    const days = ['2025-04-15', '2025-05-15', '2025-06-15'];
    expect(days.map((day) => includesAt(goods, '8703230110', day))).toEqual([true, false, true]);
  });
});

describe('a goods list', () => {
  it('without dates runs with whatever names it', () => {
    const rows = list('8703.23,,,,cars\n').rows.get('870323');
    expect(rows).toEqual([{ from: SINCE_ALWAYS, to: NO_END, known: SINCE_ALWAYS }]);
  });

  it('keeps what its header says and its name', () => {
    const { list: read } = readGoodsList({
      path: 'law/us/lists/annex-ii.csv',
      text: '# source: Annex II\n# link: https://example.org/x\n# as of: 2025-04-05\ncode\n8703.23\n',
    });
    expect(read.name).toBe('us/annex-ii');
    expect(read.about).toEqual({ source: 'Annex II', link: 'https://example.org/x', 'as of': '2025-04-05' });
  });

  it('may quote a note that holds commas and quotes', () => {
    const { problems } = readGoodsList({
      path: 'law/us/lists/x.csv',
      text: 'code,note\n8703.23,"cars, and ""others"""\n',
    });
    expect(problems).toEqual([]);
  });
});
