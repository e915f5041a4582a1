// Every mistake an author of law makes has its broken file here, and is refused with its place and what to write instead.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  formatCode,
  formatProblem,
  includesOrigin,
  type LawFiles,
  type Problem,
  parseYaml,
} from '../../src/law/index.js';
import { actFile, checkSmallLaw } from '../support/small-law.js';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const ANY_WORDS = 'any words';

/** The act that others refer to. */
const base = actFile(
  'base',
  `  - {id: general, cite: x, from: 2025-02-01, impose: us/reciprocal, goods: all, of: any, duty: + 10%}
  - {id: brief, cite: y, from: 2025-02-01, to: 2025-03-01, impose: us/reciprocal, goods: all, of: any, duty: + 12%}`,
);

const text = (path: string) => readFileSync(`${HERE}${path}`, 'utf8');
const namesIn = (folder: string) => readdirSync(`${HERE}${folder}`).sort();

/** Reads a file as the act, or in the place of the library file, that its path says it is. */
function check(path: string) {
  const name = path.replace(/^.*\//, '');
  const role = /^([a-z]+)--/.exec(name)?.[1];
  if (role === undefined) {
    const file = { path: `law/us/2025/${name}`, text: text(path) };
    return { file, ...checkSmallLaw([base, file]) };
  }
  const file = { path: role === 'lists' ? `law/us/lists/${name}` : `law/us/${name}`, text: text(path) };
  const instead: Partial<LawFiles> = { [role]: role === 'lists' ? [file] : file };
  return { file, ...checkSmallLaw([], instead) };
}

/** A problem without the name of the file, which every one of them carries. */
function told(problem: Problem, path: string): string {
  expect(problem.file).toBe(path);
  const { file: _, ...rest } = problem;
  return formatProblem(rest);
}

const expected = parseYaml(text('expected.yaml')) as Readonly<Record<string, string>>;

describe('a broken file', () => {
  it('has its message in expected.yaml, and every message its file', () => {
    const files = ['acts', 'library'].flatMap((folder) => namesIn(folder).map((name) => `${folder}/${name}`));
    expect(files).toEqual(Object.keys(expected).sort());
  });

  for (const [path, words] of Object.entries(expected)) {
    it(`is refused: ${path
      .replace(/^[a-z]+\//, '')
      .replace(/\.[a-z]+$/, '')
      .replace('--', ': ')
      .replaceAll('-', ' ')}`, () => {
      const { file, problems } = check(path);
      const found = problems.map((problem) => told(problem, file.path));
      if (words.trim() === ANY_WORDS) expect(found).not.toEqual([]);
      else expect(found).toEqual(words.trim().split('\n'));
    });
  }
});

describe('an unusual file that is right', () => {
  for (const name of namesIn('accepted')) {
    it(`is accepted: ${name
      .replace(/\.[a-z]+$/, '')
      .replace('--', ': ')
      .replaceAll('-', ' ')}`, () => {
      expect(check(`accepted/${name}`).problems.map(formatProblem)).toEqual([]);
    });
  }

  it('keeps NO as Norway, not as a logical no', () => {
    const { law } = check('accepted/norway.yaml');
    const [provision] = law.instrumentById.get('us/norway')?.provisions ?? [];
    expect(provision !== undefined && includesOrigin(provision.of, 'NO')).toBe(true);
    expect(provision !== undefined && includesOrigin(provision.of, 'SE')).toBe(false);
  });

  it('keeps the last zero of 8703.10 and the first of 0101.30', () => {
    const { law } = check('accepted/code-with-final-zero.yaml');
    const goods = law.instrumentById.get('us/code-with-final-zero')?.provisions[0]?.goods;
    const codes = goods?.kind === 'listed' ? goods.in.flatMap((list) => [...list.rows.keys()]) : [];
    expect(codes.map(formatCode)).toEqual(['8703.10', '0101.30']);
  });

  it('reads a goods list with the line ends of Windows as any other', () => {
    const { law } = check('accepted/lists--windows-line-ends.csv');
    expect([...(law.library.lists.get('us/lists--windows-line-ends')?.rows.keys() ?? [])]).toEqual([
      '95030000',
    ]);
  });
});
