// What must give the same bits everywhere uses no function of the engine whose last bits are left to the engine (docs/decisions/024).

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));
const FOLDERS = ['math', 'economy', 'talks'];

/** All that ECMAScript calls implementation-approximated, and chance. */
const APPROXIMATE =
  /\bMath\s*\.\s*(a?(?:sin|cos|tan)h?|atan2|cbrt|exp|expm1|hypot|log|log1p|log10|log2|pow|random)\b|\bMath\s*\[|\}\s*=\s*Math\b/;
/** Powers, but for two to a number written out, which engines have exactly. */
const POWER = /(?<!\b2 )\*\*|\*\*(?! ?-?\d)/;

/** The lines of a program that use either; comments do not count. */
function offences(program: string): string[] {
  return program
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .split('\n')
    .map((line) => line.replace(/(^|\s)\/\/.*/, ''))
    .filter((line) => APPROXIMATE.test(line) || POWER.test(line));
}

describe('sources', () => {
  it.each(FOLDERS)('of %s leave no bits to the engine', (folder) => {
    const files = readdirSync(SOURCES + folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const name of files)
      expect(offences(readFileSync(`${SOURCES}${folder}/${name}`, 'utf8')), `${folder}/${name}`).toEqual([]);
  });

  it.each([
    'const y = Math.exp(x);',
    'const y = Math.log1p(x); // fine',
    'const y = x ** 2;',
    'const y = 2 ** x;',
    'x **= 3;',
    'const { exp } = Math;',
    "const y = Math['pow'](x, y);",
    'values.map(Math.log)',
    'const y = Math.tanh(x) + Math.hypot(x, x);',
  ])('would: %s', (line) => {
    expect(offences(line)).toEqual([line.replace(' // fine', '')]);
  });

  it.each([
    'const MOST = 2 ** 26;',
    'const LEAST = 2 ** -52;',
    '// Math.exp(x)',
    '/** x ** y */',
    'const y = Math.sqrt(x) + Math.abs(exp(x)) + Math.max(x, 1);',
  ])('would not: %s', (line) => {
    expect(offences(line)).toEqual([]);
  });
});
