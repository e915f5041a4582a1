// Every mistake a file can hold has its broken file here, and is refused with its place and what to write instead.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem, parseYaml, type TextFile } from '../../../src/law/index.js';
import {
  type Imported,
  LARGEST_FILE,
  readGeniusDomain,
  readGeniusProfile,
  readGeniusWebDomain,
  readGeniusWebProfile,
  readNegologProfile,
} from '../../../src/talks/formats/index.js';
import { accepted, fileAt, HERE } from './support.js';

const ferry = accepted(readGeniusDomain(fileAt('files/ferry-domain.xml')));
const orchard = accepted(readGeniusWebDomain(fileAt('files/orchard.json')));
const well = accepted(readNegologProfile(fileAt('files/well-north.json'))).domain;

const READERS: Readonly<Record<string, (file: TextFile) => Imported<unknown>>> = {
  'genius-domain': readGeniusDomain,
  'genius-profile': (file) => readGeniusProfile(file, ferry),
  'web-domain': readGeniusWebDomain,
  'web-profile': (file) => readGeniusWebProfile(file, orchard),
  negolog: (file) => readNegologProfile(file, well),
};

/** What a broken file is told, one problem a line, without the name of the file, which every problem carries. */
function told(path: string): string {
  const kind = path.replace(/--.*$/, '');
  const { value, problems } = READERS[kind]?.(fileAt(`broken/${path}`)) ?? { value: 0, problems: [] };
  expect(value).toBeUndefined();
  return problems
    .map(({ file, ...rest }) => {
      expect(file).toBe(path);
      return formatProblem(rest);
    })
    .join('\n');
}

const expected = parseYaml(fileAt('expected.yaml').text) as Readonly<Record<string, string>>;

describe('A broken file', () => {
  it('has its message in expected.yaml, and every message its file', () => {
    expect(readdirSync(`${HERE}broken`).sort()).toEqual(Object.keys(expected).sort());
  });

  for (const [path, words] of Object.entries(expected)) {
    it(`is refused: ${path.replace(/\..*$/, '').replace('--', ', ').replaceAll('-', ' ')}`, () => {
      expect(told(path)).toBe(words.trimEnd());
    });
  }
});

describe('A large file', () => {
  const of = (text: string) => readGeniusWebDomain({ path: 'large.json', text });
  const message = 'is larger than 20 MB, the most that is read; keep one domain or profile a file';

  it('is refused above 20 MB, before it is read', () => {
    expect(of(' '.repeat(LARGEST_FILE + 1)).problems).toEqual([{ file: 'large.json', message }]);
    expect(readGeniusDomain({ path: 'large.xml', text: ' '.repeat(LARGEST_FILE + 1) }).problems).toEqual([
      { file: 'large.xml', message },
    ]);
  });

  it('is measured in bytes, not in characters', () => {
    expect(of('\u20AC'.repeat(LARGEST_FILE / 3 + 1)).problems[0]?.message).toBe(message);
    expect(of('\u{1F6A2}'.repeat(LARGEST_FILE / 4 + 1)).problems[0]?.message).toBe(message);
  });

  it('is read up to 20 MB', () => {
    expect(
      of(`{"name": "x", "issuesValues": {"a": {"values": ["b"]}}}${' '.repeat(1_000_000)}`).problems,
    ).toEqual([]);
  });
});

describe('A hostile file', () => {
  it('is refused when its elements nest without end', () => {
    const text = (depth: number) => `${'<objective>'.repeat(depth)}${'</objective>'.repeat(depth)}`;
    const message = 'nests elements more than 100 deep; a domain or a profile needs five or six levels';
    for (const depth of [101, 200_000]) {
      expect(readGeniusDomain({ path: 'deep.xml', text: text(depth) }).problems[0]?.message).toBe(message);
    }
  });

  it('tells at most 100 problems', () => {
    const text = `<utility_space><objective>${'<issue/>'.repeat(5000)}</objective></utility_space>`;
    expect(readGeniusDomain({ path: 'many.xml', text }).problems).toHaveLength(100);
  });

  it('cannot reach the prototype of anything', () => {
    const text = '{"name": "x", "issuesValues": {"__proto__": {"values": ["constructor"]}}}';
    expect(accepted(readGeniusWebDomain({ path: 'x.json', text })).issues).toEqual([
      { name: '__proto__', options: ['constructor'] },
    ]);
  });

  it('with a lone carriage return a line is read in linear time', () => {
    const text = `<utility_space><objective><issue index="1" name="a"><item value="b"/></issue>${'\r'.repeat(2_000_000)}</objective></utility_space>`;
    expect(readGeniusDomain({ path: 'returns.xml', text }).problems).toEqual([]);
  });
});
