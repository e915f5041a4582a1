// The data files of the world model, and what is refused in them.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { calibrate, readWorld } from '../../../src/economy/world/index.js';
import { countriesText, smallWorld, tradeText, world } from './support.js';

const countries = 'iso3,gdp,announced,name\nUSA,100,0,"United States, the"\nJPN,50,.24,Japan\n';
const trade = 'exporter,USA,JPN\nUSA,,5\nJPN,7.5,\n';

describe('the data', () => {
  it('hold 194 countries and the rates of 2 April 2025', () => {
    expect(world.countries).toHaveLength(194);
    const rate = (id: string) => world.countries.find((one) => one.id === id)?.announced;
    expect([rate('CHN'), rate('JPN'), rate('RUS')]).toEqual([0.54, 0.24, 0]);
  });

  it('say at their head where they come from', () => {
    for (const text of [countriesText, tradeText])
      for (const key of ['title', 'source', 'link', 'licence', 'as of'])
        expect(text).toMatch(new RegExp(`^# ${key}: .`, 'm'));
  });

  it('are read as written', () => {
    const data = readWorld(countries, trade);
    expect(data.countries[0]).toEqual({ id: 'USA', name: 'United States, the', gdp: 100, announced: 0 });
    expect([...data.trade]).toEqual([0, 5, 7.5, 0]);
  });
});

describe('reading refuses, with the line,', () => {
  it.each([
    ['another head', 'iso3,name\n', trade, 'first line'],
    ['a code that is none', countries.replace('JPN', 'Jp'), trade, 'line 3: not an alpha-3 code: Jp'],
    ['a country twice', countries.replace('JPN', 'USA'), trade, 'line 3: USA stands twice'],
    ['no GDP', countries.replace('50', ''), trade, 'line 3: GDP must be above zero'],
    ['no rate', countries.replace('.24', 'x'), trade, 'line 3: not a rate: x'],
    ['one country', 'iso3,gdp,announced,name\nUSA,1,0,US\n', trade, 'fewer than two'],
    [
      'trade of others',
      countries,
      trade.replace('exporter,USA', 'exporter,CAN'),
      'does not name the countries',
    ],
    ['too few rows', countries, 'exporter,USA,JPN\nUSA,,5\n', '1 rows, expected 2'],
    ['rows out of order', countries, 'exporter,USA,JPN\nJPN,,5\nUSA,7,\n', 'line 2: expected USA'],
    ['an amount that is none', countries, trade.replace('7.5', 'seven'), 'line 3: not an amount'],
    ['trade with oneself', countries, trade.replace('USA,,5', 'USA,3,5'), 'line 2: not an amount'],
  ])('%s', (_, first, second, message) => {
    expect(() => readWorld(first, second)).toThrow(message);
  });
});

describe('parameters', () => {
  const data = smallWorld(4, 2);

  it.each([
    [{ elasticity: 0 }, 'elasticity must be above zero'],
    [{ labourSupply: -1 }, 'labourSupply must not be negative'],
    [{ labourShare: 1.5 }, 'labourShare must not exceed 1'],
    [{ scale: Number.NaN }, 'scale must not be negative'],
    [{ fixedCostTargets: [0.9, 1.4] as const }, 'outside [0, 1)'],
  ])('%o are refused', (parameters, message) => {
    expect(() => calibrate(data, parameters)).toThrow(message);
  });

  it('may be given for a world without the US, where everybody pays the same fixed costs', () => {
    const renamed = {
      ...data,
      countries: data.countries.map((one, i) => (i === 0 ? { ...one, id: 'ZZZ' } : one)),
    };
    expect(new Set(calibrate(renamed).fixedCosts)).toEqual(new Set([0.12]));
  });

  it('make transfers sum to zero and shares to one', () => {
    for (const deficits of ['endogenous', 'fixed', 'balanced'] as const) {
      const { transfers, shares, spending, size } = calibrate(data, { deficits });
      expect(Math.abs(transfers.reduce((sum, t) => sum + t, 0) / (spending[0] ?? 0))).toBeLessThan(1e-12);
      for (let i = 0; i < size; i++) {
        let sum = 0;
        for (let j = 0; j < size; j++) sum += shares[j * size + i] ?? 0;
        expect(sum).toBeCloseTo(1, 12);
      }
    }
  });
});

describe('the importer', () => {
  const script = fileURLToPath(new URL('../../../../../scripts/import/economy-world.js', import.meta.url));
  const source = {
    'country_labels.csv': 'iso3,iso_code,CountryName\nUSA,1,"United States, the"\nJPN,2,Japan\n',
    'gdp.csv': 'gdp\r\n100.25\r\n50\r\n',
    'tariffs.csv': 'applied_tariff\n0\n.24\n',
    'trade_cepii.csv': 'export_ij1,export_ij2\n,5.0000000001\n7.5,\n',
  };
  const run = (changed: Partial<Record<keyof typeof source, string | undefined>>) => {
    const from = mkdtempSync(join(tmpdir(), 'world-'));
    const to = mkdtempSync(join(tmpdir(), 'world-'));
    for (const [name, text] of Object.entries({ ...source, ...changed }))
      if (text !== undefined) writeFileSync(join(from, name), text);
    const { status, stderr } = spawnSync(process.execPath, [script, from, to], { encoding: 'utf8' });
    return { status, stderr, read: (name: string) => readFileSync(join(to, name), 'utf8') };
  };

  it('writes what the model reads, with every value as published', () => {
    const { status, read } = run({});
    expect(status).toBe(0);
    expect(read('trade.csv')).toContain('\nUSA,,5.0000000001\nJPN,7.5,\n');
    const data = readWorld(read('countries.csv'), read('trade.csv'));
    expect(data.countries.map(({ name, gdp }) => [name, gdp])).toEqual([
      ['United States, the', 100.25],
      ['Japan', 50],
    ]);
  });

  it.each([
    ['a file is missing', { 'gdp.csv': undefined }, 'missing: '],
    ['a value is none', { 'gdp.csv': 'gdp\n1\nx\n' }, 'gdp.csv, line 3: not a value: x'],
    ['a row is short', { 'trade_cepii.csv': 'a,b\n,5\n7\n' }, 'trade_cepii.csv, line 3: 1 cells, expected 2'],
    [
      'countries are out of order',
      { 'country_labels.csv': 'iso3,iso_code,CountryName\nUSA,2,US\nJPN,1,Japan\n' },
      'line 2',
    ],
  ])('ends with code 2 and says why where %s', (_, changed, message) => {
    const { status, stderr } = run(changed);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
