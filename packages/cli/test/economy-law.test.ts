// A change of US law solved on the models from the command line, weighted by the imports of 2024.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, countryOf, economy } from './support/economy.js';
import { edition, parley } from './support/parley.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-law-'));
const file = join(folder, 'spring.yaml');
beforeAll(async () => {
  writeFileSync(file, 'title: The first days of April 2025\nlaw: {from: 2025-04-01, to: 2025-04-09}\n');
  await edition();
});
afterAll(() => rmSync(folder, { recursive: true }));

const share = ({ coverage }: Answer) => (coverage === undefined ? 0 : coverage.covered / coverage.imports);
/** The average duty on a partner after the change, weighted by what is covered. */
const rateOf = ({ rates = [] }: Answer, partner: string, key: 'from' | 'to') => {
  const own = rates.filter((rate) => rate.partner === partner);
  const covered = own.reduce((sum, rate) => sum + rate.covered, 0);
  return own.reduce((sum, rate) => sum + rate.covered * rate[key], 0) / covered;
};

describe('the law of 9 April 2025 against that of 1 April', () => {
  it('on the world: the tariffs on China hurt it, and the rates are in the answer with what they cover', async () => {
    const answer = await economy(file);
    expect(answer.status).toBe('converged');
    expect(answer.countries).toHaveLength(194);
    expect(share(answer)).toBeGreaterThan(0.8);
    expect(share(answer)).toBeLessThanOrEqual(1);
    expect(countryOf(answer, 'CHN').welfare).toBeLessThan(0);
    expect(rateOf(answer, 'CHN', 'to')).toBeGreaterThan(rateOf(answer, 'CHN', 'from') + 0.5);
    expect(rateOf(answer, 'JPN', 'to')).toBeGreaterThan(rateOf(answer, 'JPN', 'from') + 0.05);
  });

  it('on seven regions fits in 80 columns, with the average duties before and after', async () => {
    const { code, out, err } = await parley(['economy', file, '--model', 'regions']);
    expect(code, err).toBe(0);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    expect(out).toContain('Average US duty, weighted by the imports of 2024');
    expect(out).toMatch(/^CHN +\d+\.\d +\d+\.\d% +\d+\.\d\d% +\d+\.\d\d%$/m);
    expect(out.replaceAll('\n', ' ')).toMatch(
      /\d+\.\d % of the imports are covered\. Weights: US imports of 2024/,
    );
  });
});

describe('a law that does not change', () => {
  it('has no effect, even where it would be answered in kind', async () => {
    const still = join(folder, 'still.yaml');
    writeFileSync(still, 'title: t\nretaliation: reciprocal\nlaw: {from: 2025-04-01, to: 2025-04-01}\n');
    const { status, countries, worldTrade } = await economy(`${still} --model regions`);
    expect(status).toBe('converged');
    for (const { iso3, welfare, exports } of countries) {
      expect(Math.abs(welfare ?? 0), iso3).toBeLessThan(1e-6);
      expect(Math.abs(exports ?? 0), iso3).toBeLessThan(1e-6);
    }
    expect(Math.abs(worldTrade ?? 0)).toBeLessThan(1e-6);
  });
});
