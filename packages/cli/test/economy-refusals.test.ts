// What the economy lens cannot solve is refused with exit code 2, nothing on standard output, and what to write instead.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edition, parley } from './support/parley.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-economy-'));
const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const tariffs = (row: string, more = '') => `title: t\n${more}tariffs:\n  - {${row}}\n`;

beforeAll(edition);
afterAll(() => rmSync(folder, { recursive: true }));

const refused = async (args: readonly string[]) => {
  const { code, out, err } = await parley(['economy', ...args]);
  expect([code, out], err).toEqual([2, '']);
  return err.replaceAll(`${folder}/`, '');
};

describe.concurrent('a policy file is refused', () => {
  it.each([
    [
      'for an economy the model does not have',
      'a.yaml',
      tariffs('importer: USA, exporter: JPX, rate: 24%'),
      'tariffs[0].exporter: the model has no economy or group `JPX`. Did you mean `JPN`?',
    ],
    [
      'for a sector in a model of one',
      'b.yaml',
      tariffs('importer: USA, exporter: JPN, sector: cars, rate: 24%'),
      'tariffs[0].sector: the model has no sector `cars`. This model has one sector; leave `sector` out.',
    ],
    [
      'for a sector the model does not have',
      'c.yaml',
      tariffs('importer: USA, exporter: JPN, sector: Fishing and aquacultur3, rate: 24%', 'model: sectors\n'),
      'tariffs[0].sector: the model has no sector `Fishing and aquacultur3`. Did you mean `Fishing and aquaculture`?',
    ],
    [
      'for a rate that is no percentage',
      'd.yaml',
      tariffs('importer: USA, exporter: JPN, rate: 0.24'),
      'tariffs[0].rate: `0.24` is not a percentage like 24%',
    ],
    [
      'for a misspelt key',
      'e.yaml',
      tariffs('importer: USA, exporter: JPN, sektor: x, rate: 1%'),
      'e.yaml:3:36: tariffs[0].sektor: unknown key. Did you mean `sector`?',
    ],
    [
      'for naming neither tariffs nor law',
      'f.yaml',
      'title: t\n',
      'f.yaml: names neither `tariffs` nor `law`; a policy changes something',
    ],
    [
      'for columns that are not those of a policy',
      'g.csv',
      'from,to,rate\nUSA,JPN,1\n',
      'g.csv:1: expected the columns importer,exporter,sector,rate',
    ],
    [
      'for a day that does not exist',
      'h.yaml',
      'title: t\nlaw: {from: 2025-04-31, to: 2025-05-01}\n',
      'law.from: `2025-04-31` is not a state of the law; write 2025-04-09',
    ],
    [
      'for a deal that is not there',
      'i.yaml',
      'title: t\nlaw: {on: 2025-04-30, deal: nowhere.yaml}\n',
      'law.deal: there is no file `nowhere.yaml`',
    ],
    [
      'for a change of the law of today in data of 1993',
      'j.yaml',
      'title: t\nmodel: nafta\nlaw: {from: 2025-04-01, to: 2025-04-09}\n',
      '--model nafta: its data are of 1993',
    ],
  ])('%s', async (_, name, text, message) => {
    const err = await refused([write(name, text)]);
    expect(err.startsWith('parley: ')).toBe(true);
    expect(err).toContain(message);
  });

  it('for holding no row', async () => {
    expect(await refused([write('empty.csv', '')])).toContain('empty.csv');
  });

  it('for being a folder', async () => {
    expect(await refused([folder])).toMatch(/^parley: /);
  });

  it('for not being there, with the names of those that ship', async () => {
    expect(await refused(['nowhere.yaml'])).toBe(
      'parley: policy: there is no file `nowhere.yaml`; give a YAML or CSV file, liberation-day, japan-deal, rice-for-cars, or a scenario such as paper:B1\n',
    );
  });
});

describe.concurrent('an option is refused', () => {
  it.each([
    [['liberation-day', '--model', 'regions', '--io'], '--model regions: --io, --rebate, --elasticity'],
    [['liberation-day', '--rebate', 'none'], '--rebate: cannot read `none`; expected income-tax or lump-sum'],
    [['liberation-day', '--elasticity', 'x'], '--elasticity: cannot read `x`; expected a number above zero'],
    [
      ['liberation-day', '--deficits', 'none'],
      '--deficits: cannot read `none`; expected fixed, balanced or endogenous',
    ],
    [['paper:B1', '--io'], 'policy: paper:B1 has its own model and parameters; leave the other options out'],
    [['paper:B9'], 'policy: there is no scenario `paper:B9`; there are paper:B1, paper:B2, paper:B3'],
    [['optimal'], "required option '--country <code>' not specified"],
    [['optimal', '--country', 'XX'], '--country: the world model has no `XX`; write an alpha-3 code'],
    [
      ['optimal', '--country', 'VN', '--model', 'regions'],
      '--country: the regions model has BRA, CHN, EUN, IND, JPN, ROW, USA, not `VNM`',
    ],
    [['nash', '--model', 'world', '--players', 'USA,ZZ'], 'the world model has no ZZ'],
    [['cooperate', '--from', 'peace'], '--from: cannot read `peace`; expected nash, factual, free-trade'],
  ] as const)('%j', async (args, message) => {
    expect(await refused(args)).toContain(message);
  });
});

describe.concurrent('rows of the paper that are no equilibria', () => {
  it.each(['D2', 'D4'])('%s is refused with the reason', async (id) => {
    const { code, out, err } = await parley(['economy', `paper:${id}`]);
    expect(code).toBe(2);
    expect(err).toContain('the transfers sum to 572.55 billion USD instead of zero');
    expect(out).not.toMatch(/[+-]\d+\.\d\d/);
  });

  it.each(['D2', 'D4'])('%s is a status with advice in JSON, without a number of any country', async (id) => {
    const { code, out } = await parley(['economy', `paper:${id}`, '--json']);
    expect(code).toBe(2);
    const answer: unknown = JSON.parse(out);
    expect(answer).toMatchObject({
      status: 'infeasible',
      advice: expect.stringContaining('572.55 billion'),
      countries: [],
      groups: {},
      worldTrade: null,
    });
  });

  it('tariffs beyond what the model can bear are refused with what to try', async () => {
    const everybody = write('everybody.yaml', tariffs('importer: all, exporter: all, rate: 5000%'));
    const { code, err } = await parley(['economy', everybody]);
    expect(code).toBe(2);
    expect(err).toContain('try a lump-sum rebate');
  });
});

describe.concurrent('value added is refused', () => {
  it('for a country the table does not have', async () => {
    const { code, err } = await parley(['value-added', '--of', 'FR', '--sector', 'motor vehicles']);
    expect(code).toBe(2);
    expect(err).toContain('--of: this table has no `FR`; it has BRA, CHN, EUN, IND, JPN, ROW, USA');
  });

  it('for a sector the table does not have, with those it has', async () => {
    const { code, err } = await parley(['value-added', '--of', 'JP', '--sector', 'spaceships']);
    expect(code).toBe(2);
    expect(err).toContain(
      '--sector: this table has no `spaceships`; it has Agriculture, hunting, forestry; Fishing',
    );
  });
});
