import { describe, expect, it } from 'vitest';
import { buildIndex, find, printedUnder, readTradeWords } from '../../src/law/schedule/index.js';
import { files, schedule } from './files.js';

const tradeWords = readTradeWords(files.get('trade-words.yaml') ?? '');
const index = buildIndex(schedule, '2025-04-16', tradeWords);

function codes(query: string, limit = 6): readonly string[] {
  return find(index, query, { limit }).map((found) => found.printed);
}

describe('finding a line', () => {
  it('by the words of the schedule takes the rows above into account', () => {
    expect(codes('frozen tuna fillets')[0]).toBe('0304.87.00.00');
    expect(codes('lithium-ion batteries')[0]).toBe('8507.60.00');
    expect(codes('rice flour')[0]).toBe('1102.90.25.00');
  });

  it('forgives a slip', () => {
    expect(codes('bicyle speedometer')).toContain('9029.20.20.00');
    expect(codes('labtop')[0]).toBe('8471.30.01.00');
  });

  it('by a code lists what begins with it', () => {
    expect(codes('8703.23', 3)).toEqual(['8703.23.01', '8703.23.01.10', '8703.23.01.20']);
    expect(codes('9503.00.00.13')).toEqual(['9503.00.00.13']);
  });

  it('by a name of the trade gives every candidate of the coin bank, with the reason', () => {
    const found = find(index, 'coin bank', { limit: 6 });
    expect(found.map((one) => one.code)).toEqual([
      '39249056',
      '95030000',
      '83062900',
      '83062100',
      '691390',
      '39264000',
    ]);
    expect(found.every((one) => one.why?.includes('N345175'))).toBe(true);
    expect(codes('ceramic piggy bank')[0]).toBe('6913.90');
    expect(codes('plastic coin bank').slice(0, 2)).toEqual(['3924.90.56', '3926.40.00']);
  });

  it('by a brand or a trade word comes to the heading', () => {
    expect(codes('toyota corolla')[0]).toBe('8703');
    expect(codes('rice')[0]).toBe('1006');
    expect(codes('laptop')[0]).toBe('8471.30.01.00');
    expect(codes('smartphone')[0]).toBe('8517.13.00.00');
    expect(codes('sneakers')).toContain('6404.11');
    expect(codes('t-shirts').slice(0, 2)).toEqual(['6109.10.00', '6109.90']);
  });

  it('of nothing finds nothing', () => {
    expect(codes('')).toEqual([]);
    expect(codes('the of and')).toEqual([]);
    expect(codes('xyzzyx')).toEqual([]);
  });

  it('gives no more than it was asked for', () => {
    expect(codes('steel', 5)).toHaveLength(5);
  });
});

describe('the trade words', () => {
  it('are about two hundred, each name once', () => {
    expect(tradeWords.length).toBeGreaterThan(150);
    const names = tradeWords.flatMap((entry) => entry.words);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('lead to lines that were there on the first day and on the last', () => {
    const first = buildIndex(schedule, '2025-01-01');
    const last = buildIndex(schedule, '2026-06-30');
    for (const entry of tradeWords) {
      for (const code of entry.codes) {
        expect(printedUnder(first, code), `${entry.words[0]}: ${code}`).not.toEqual([]);
        expect(printedUnder(last, code), `${entry.words[0]}: ${code}`).not.toEqual([]);
      }
    }
  });

  it('are refused when an entry is misspelt', () => {
    expect(() => readTradeWords('- words: [car]\n  code: ["8703"]\n  why: because\n')).toThrow(
      'Unrecognized key: "code"',
    );
    expect(() => readTradeWords('- words: [car]\n  codes: ["8703.2"]\n  why: because\n')).toThrow(
      'expected a code such as 8471.30.01',
    );
    expect(() => readTradeWords('- words: [car\n', 'words.yaml')).toThrow(/^words\.yaml: /);
  });
});
