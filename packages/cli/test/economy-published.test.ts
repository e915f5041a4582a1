// The paper's tables through the command line, and the same scenarios by name and by options.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Changes, countryOf, economy } from './support/economy.js';
import { edition } from './support/parley.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-policies-'));
const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
beforeAll(edition);
afterAll(() => rmSync(folder, { recursive: true }));

const printed = ({ welfare, deficit, exports, imports, employment, prices }: Changes) =>
  [
    welfare?.toFixed(2),
    deficit?.toFixed(1),
    exports?.toFixed(1),
    imports?.toFixed(1),
    employment?.toFixed(2),
    prices?.toFixed(1),
  ].join(' ');
const nonUS = ({ groups }: Answer) => {
  const group = groups.nonUS;
  if (group === undefined) throw new Error('the answer has no nonUS');
  return group;
};
/** What a scenario answers but for its title. */
const numbers = ({ countries, groups, worldTrade, status }: Answer) => ({
  countries,
  groups,
  worldTrade,
  status,
});

describe.concurrent('published rows: welfare, deficit, exports, imports, employment, prices', () => {
  it.each([
    ['B1', '1.13 -18.1 -52.7 -43.6 0.32 12.8', '-0.58 11.6 -3.2 -3.3 -0.14 -4.7'],
    ['B2', '-0.01 -18.4 -52.5 -43.3 -0.41 13.1', '-0.57 11.7 -3.3 -3.4 -0.14 -4.8'],
    ['B3', '1.79 -19.1 -55.3 -45.6 0.51 12.6', '-0.61 17.1 -4.2 -3.7 -0.16 -4.6'],
    ['IO1', '0.86 -18.4 -53.9 -44.4 0.24 12.7', '-1.31 12.0 -3.5 -4.0 -0.29 -5.0'],
  ])('paper:%s', async (id, usa, others) => {
    const answer = await economy(`paper:${id}`);
    expect(answer.status).toBe('converged');
    expect(answer.residual).toBeLessThan(1e-10);
    expect(printed(countryOf(answer, 'USA'))).toBe(usa);
    expect(printed(nonUS(answer))).toBe(others);
  });

  it.each([
    ['B1', '1.14'],
    ['B3', '1.35'],
  ])('revenue of Table 3: paper:%s', async (id, revenue) => {
    expect(countryOf(await economy(`paper:${id}`), 'USA').revenueShare?.toFixed(2)).toBe(revenue);
  });

  it.each([
    ['B1', '-9.4'],
    ['R1', '-11.6'],
    ['IO1', '-10.8'],
    ['IO3', '-12.4'],
  ])('world trade of Table 11: paper:%s', async (id, change) => {
    expect((await economy(`paper:${id}`)).worldTrade?.toFixed(1)).toBe(change);
  });

  it.each(['R2', 'IO4'])('paper:%s converges', async (id) => {
    const answer = await economy(`paper:${id}`);
    expect([answer.status, answer.countries.length]).toEqual(['converged', 194]);
  });
});

describe.concurrent('liberation-day with options is a scenario by another name', () => {
  it.each([
    ['liberation-day', 'B1'],
    ['liberation-day --rebate lump-sum', 'B2'],
    ['liberation-day --pass-through 0.25', 'A2'],
    ['liberation-day --elasticity 8', 'A3'],
    ['liberation-day --deficits fixed', 'A4'],
    ['liberation-day --deficits fixed', 'D1'],
    ['liberation-day --io', 'IO1'],
  ])('%s is paper:%s, to the last bit', async (named, id) => {
    const [one, other] = await Promise.all([economy(named), economy(`paper:${id}`)]);
    expect(numbers(one)).toEqual(numbers(other));
  });

  it('with balanced trade the US gains as well', async () => {
    const answer = await economy('liberation-day --deficits balanced');
    expect(answer.status).toBe('converged');
    expect(countryOf(answer, 'USA').welfare).toBeGreaterThan(0);
  });
});

describe.concurrent('policy files', () => {
  it('of tariffs of zero change nothing in a world without', async () => {
    const file = write('zero.csv', 'importer,exporter,rate\nall,all,0\n');
    const { status, countries, worldTrade } = await economy(file);
    expect(status).toBe('converged');
    const moved = countries.flatMap(({ iso3: _, name: __, ...rest }) =>
      Object.values(rest).filter((value) => value !== null),
    );
    expect(moved.length).toBeGreaterThan(6 * 190);
    expect(Math.max(...moved.map(Math.abs))).toBeLessThan(1e-9);
    expect(Math.abs(worldTrade ?? 0)).toBeLessThan(1e-9);
  });

  it('in CSV and YAML are answered alike, by alpha-2 or alpha-3', async () => {
    const yaml = write(
      'one.yaml',
      'title: t\ntariffs:\n  - {importer: US, exporter: JP, rate: 24%}\n  - {importer: USA, exporter: EU, rate: 20%}\n',
    );
    const csv = write('one.csv', 'importer,exporter,sector,rate\nUSA,JPN,,24\nUS,EU,,20%\n');
    expect(numbers(await economy(csv))).toEqual(numbers(await economy(yaml)));
  });

  it('with retaliation are answered in kind, as if the answer were written', async () => {
    const rate = 'importer,exporter,rate\nUSA,nonUS,10\n';
    const once = write('ten.csv', rate);
    const both = write('both.csv', `${rate}nonUS,USA,10\n`);
    const kind = write(
      'kind.yaml',
      'title: t\nretaliation: reciprocal\ntariffs:\n  - {importer: USA, exporter: nonUS, rate: 10%}\n',
    );
    const [oneWay, stated, reciprocal] = await Promise.all([economy(once), economy(both), economy(kind)]);
    expect(numbers(reciprocal)).toEqual(numbers(stated));
    expect(countryOf(reciprocal, 'USA').welfare).toBeLessThan(countryOf(oneWay, 'USA').welfare ?? 0);
  });

  it('name their model, which an option overrides', async () => {
    const file = write(
      'model.yaml',
      'title: t\nmodel: regions\ntariffs:\n  - {importer: USA, exporter: DE, rate: 20%}\n',
    );
    expect((await economy(file)).countries).toHaveLength(7);
    expect((await economy(`${file} --model sectors`)).sectors).toHaveLength(7 * 44);
    expect((await economy(`${file} --model world`)).countries).toHaveLength(194);
  });
});
