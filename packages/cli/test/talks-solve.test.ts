// `parley talks solve` on small files of every format: what it answers, and what it refuses.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parley } from './support/parley.js';

const FILES = fileURLToPath(new URL('../../core/test/talks/formats/files/', import.meta.url));
const solve = (files: readonly string[], ...more: readonly string[]) =>
  parley(['talks', 'solve', ...files.map((file) => (file.startsWith('/') ? file : FILES + file)), ...more]);
const FERRY = ['ferry-domain.xml', 'ferry-east.xml', 'ferry-west.xml'];
const WELL = ['well-north.json', 'well-north.json', 'well-south.json'];

const scratch = mkdtempSync(join(tmpdir(), 'parley-talks-'));
afterAll(() => rmSync(scratch, { recursive: true }));

describe('parley talks solve', () => {
  it('gives the frontier and every solution of GENIUS files', async () => {
    const { code, out } = await solve(FERRY, '--json');
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual([
      'packages',
      'frontier',
      'rational',
      'nash',
      'kalaiSmorodinsky',
      'egalitarian',
      'utilitarian',
      'agreement',
    ]);
    expect(answer).toMatchObject({ packages: 12, rational: 9, agreement: true });
    const near = (points: unknown, expected: readonly (readonly number[])[]) => {
      expect(points).toHaveLength(expected.length);
      for (const [at, [a, b]] of expected.entries()) {
        expect((points as number[][])[at]?.[0]).toBeCloseTo(a as number, 12);
        expect((points as number[][])[at]?.[1]).toBeCloseTo(b as number, 12);
      }
    };
    near(answer.frontier, [
      [0.625, 0.9],
      [0.75, 0.7],
      [1, 0.3],
    ]);
    // Gains over the reservation of 0.35: 0.4 * 0.7 = 0.28 beats 0.275 * 0.9 and 0.65 * 0.3.
    near(answer.nash, [[0.75, 0.7]]);
    near(answer.utilitarian, [[0.625, 0.9]]);
  });

  it('reads evaluations as they are written with --raw', async () => {
    const { out } = await solve(FERRY, '--raw', '--json');
    const best = JSON.parse(out).frontier.at(-1);
    // East: 0.5 * 8 for the fare, 0.3 * 5 for the fund, 0.2 * 0.8 for the last boat.
    expect(best[0]).toBeCloseTo(5.66, 12);
  });

  it('says that there is no agreement, and still shows the frontier', async () => {
    const answer = JSON.parse((await solve(WELL, '--json')).out);
    expect(answer).toMatchObject({ packages: 6, rational: 0, agreement: false, nash: [], utilitarian: [] });
    expect(answer.frontier).toHaveLength(6);
    const { code, out } = await solve(WELL);
    expect(code).toBe(0);
    expect(out).toContain('No agreement: every package leaves A or B worse off than no agreement does.');
  });

  it('names the packages in plain words', async () => {
    const { out } = await solve(FERRY);
    expect(out).toContain('Nash                  0.7500  0.7000  middle, shared, 22:00');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe('what parley talks solve refuses', () => {
  it('a file that is not there', async () => {
    const { code, out, err } = await solve(['/nowhere.xml', 'ferry-east.xml', 'ferry-west.xml']);
    expect([code, out, err]).toEqual([2, '', 'parley: domain: there is no file `/nowhere.xml`\n']);
  });

  it('a folder', async () => {
    const { code, err } = await solve(['ferry-domain.xml', scratch, 'ferry-west.xml']);
    expect([code, err]).toEqual([2, `parley: profileA: \`${scratch}\` is no file; give the file itself\n`]);
  });

  it('a profile of another domain, with its place', async () => {
    const { code, out, err } = await solve(['orchard.json', 'orchard-hill.json', 'well-north.json']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('well-north.json:4:13: issues: issue `cider` of the domain is missing');
  });

  it('malformed XML and JSON, with line and column', async () => {
    const xml = join(scratch, 'broken.xml');
    const json = join(scratch, 'broken.json');
    writeFileSync(xml, '<utility_space>\n  <objective>\n</utility_space>\n');
    writeFileSync(json, '{"name": "x",\n "issuesValues": {"a": }}\n');
    const [first, second] = [
      await solve([xml, 'ferry-east.xml', 'ferry-west.xml']),
      await solve([json, 'orchard-hill.json', 'orchard-hill.json']),
    ];
    expect([first.code, second.code]).toEqual([2, 2]);
    expect(first.err).toContain(`${xml}:3:`);
    expect(second.err).toContain(`${json}:2:`);
  });
});
