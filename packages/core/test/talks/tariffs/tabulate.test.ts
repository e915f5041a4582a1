// Options that are law, folded into average duties: on a small body of law by hand, and on the law of this repository against its own sweep.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  averageRates,
  type Naming,
  readConcordance,
  readImports,
  type TradeWeights,
} from '../../../src/economy/index.js';
import { amend, type Law, parseInstant } from '../../../src/law/index.js';
import {
  checkFresh,
  inputsDigest,
  type RateRow,
  RateTableError,
  readRates,
  type TabulateQuestion,
  tabulate,
  writeRates,
} from '../../../src/talks/tariffs/index.js';
import { rateOf } from '../../../src/talks/tariffs/rates.js';
import { lawOfRepository, ROOT } from '../../support/law.js';
import { actFile, readAct, smallLaw } from '../../support/small-law.js';

const APRIL = parseInstant('2025-04-16') ?? 0;
const provisions = (...lines: readonly string[]) => lines.map((it) => `  - {cite: x, ${it}}`).join('\n');
const option = (law: Law, name: string, ...lines: readonly string[]) => ({
  option: name,
  acts: [readAct(law, actFile(`option-${name}`, provisions(...lines), { made: '2026-01-01' }))],
});
const asIs = (name: string) => ({ option: name, acts: [] });

describe('A table of rates over a small law', () => {
  const law = smallLaw(
    actFile(
      'reciprocal',
      provisions(
        'id: ten, from: 2025-04-05, impose: us/reciprocal, goods: all, of: any, duty: + 10%, yields to: [us/232/autos]',
      ),
    ),
    actFile(
      'autos',
      provisions('id: cars, from: 2025-04-03, impose: us/232/autos, goods: [8703], of: any, duty: + 25%'),
    ),
  );
  const weights: TradeWeights = {
    imports: readImports(
      'code,imports\n6404119020,JP:100:20 VN:300\n8703230110,JP:300 VN:100\n7318152000,JP:600\n7318160000,JP:50\n',
    ),
    claims: new Map(),
    concordance: {
      gtapOf: (code) => (code.startsWith('87') ? 'mvh' : code.startsWith('64') ? 'lea' : 'fmp'),
      icio: new Map(),
      ossa: new Map(),
    },
  };
  const question: TabulateQuestion = {
    ...{ law, weights, importer: 'USA', partner: 'JP', digest: 'abc', on: APRIL },
    issues: [
      {
        issue: 'autos',
        options: [
          asIs('27.5'),
          option(
            law,
            '15',
            'id: a, from: 2025-04-03, set: us/232/autos, goods: [8703], of: JP, duty: up to 15%',
          ),
          option(law, 'none', 'id: n, from: 2025-04-03, exempt: us/232/autos, goods: all, of: JP'),
        ],
      },
      {
        issue: 'general',
        options: [
          asIs('10'),
          option(
            law,
            '24',
            'id: b, from: 2025-04-05, set: us/reciprocal, goods: all, of: JP, duty: + 24%, yields to: [us/232/autos]',
          ),
          option(law, '0', 'id: c, from: 2025-04-05, exempt: us/reciprocal, goods: all, of: JP'),
        ],
      },
      {
        issue: 'toys',
        options: [
          asIs('none'),
          option(law, 'free', 'id: d, from: 2025-04-05, exempt: us/reciprocal, goods: [9503], of: JP'),
        ],
      },
    ],
    models: [
      {
        model: 'regions',
        naming: {
          partner: (country) => ({ JP: 'JPN', VN: 'ROW' })[country],
          sector: (gtap) => gtap,
        },
      },
    ],
    proofs: 18,
  };
  const { table, sweeps, idle } = tabulate(question);
  const row = (exporter: string, sector: string) =>
    table.rows.find((it) => it.exporter === exporter && it.sector === sector);

  it('folds what a line pays: a tariff that gives way gives way under every option', () => {
    expect(row('JPN', 'mvh')?.issues).toEqual([0, 1]);
    // Without the tariff on cars there is nothing to give way to, and the general one is owed: 10, 24 or nothing on top of 2.5 %.
    const [same, capped, free] = [
      [275_000, 275_000, 275_000],
      [150_000, 150_000, 150_000],
      [125_000, 265_000, 25_000],
    ];
    expect([...(row('JPN', 'mvh')?.ppm ?? [])]).toEqual([same, capped, free].flat());
    expect(row('JPN', 'lea')?.issues).toEqual([1]);
    // 20 % of its own, as it paid in the year, with 10, 24 or nothing on top.
    expect([...(row('JPN', 'lea')?.ppm ?? [])]).toEqual([300_000, 440_000, 200_000]);
  });

  it('says what could not be priced: nuts pay by weight', () => {
    const fasteners = row('JPN', 'fmp');
    expect([fasteners?.value, fasteners?.covered]).toEqual([650, 600]);
    expect([...(fasteners?.ppm ?? [])]).toEqual([100_000, 240_000, 0]);
  });

  it('has the law as it is for everybody else', () => {
    expect(row('ROW', 'mvh')).toMatchObject({ issues: [], value: 100 });
    expect([...(row('ROW', 'mvh')?.ppm ?? [])]).toEqual([275_000]);
    expect([...(row('ROW', 'lea')?.ppm ?? [])]).toEqual([300_000]);
  });

  it('counts a partner that the model has only as part of the rest together with the rest', () => {
    const [model] = question.models;
    if (model === undefined) throw new Error('no model');
    const naming = { ...model.naming, partner: () => 'ROW' };
    const { table: whole } = tabulate({ ...question, models: [{ ...model, naming }] });
    const cars = whole.rows.find(({ sector }) => sector === 'mvh');
    expect([cars?.exporter, cars?.value, cars?.issues]).toEqual(['ROW', 400, [0, 1]]);
    // 300 dollars from Japan at 15 %, 100 from Vietnam at 27.5 %.
    expect(rateOf(whole, cars as RateRow, [1, 0, 0])).toBeCloseTo((300 * 0.15 + 100 * 0.275) / 400, 9);
  });

  it('sweeps lines only under the options that can move them: 3 for most, 9 for cars, whatever goods an exemption speaks of', () => {
    expect(sweeps).toBe(3 + 9);
  });

  it('says which options move no line of the partner', () => {
    expect(idle).toEqual(['toys=free']);
  });

  it('answers for options by their places', () => {
    const cars = row('JPN', 'mvh');
    if (cars === undefined) throw new Error('no cars');
    expect(rateOf(table, cars, [1, 2, 0])).toBe(0.15);
  });

  it('is text that reads back as itself, with its heads', () => {
    const text = writeRates(table, ['source: test', 'licence: CC0-1.0']);
    expect(text.split('\n').slice(0, 3)).toEqual(['# source: test', '# licence: CC0-1.0', '# importer: USA']);
    expect(readRates(text)).toEqual(table);
  });

  it('is refused when it is stale, with the command that renews it', () => {
    expect(() => checkFresh(table, 'abc', 'parley x')).not.toThrow();
    expect(() => checkFresh(table, 'abd', 'parley x')).toThrow(/renew it with: parley x/);
  });

  it('is refused where a line of it is broken, with its number', () => {
    const text = writeRates(table, ['source: test']);
    const broken = (from: string | RegExp, to: string, why: RegExp) => {
      expect(text).toMatch(from);
      expect(() => readRates(text.replace(from, to))).toThrow(why);
      expect(() => readRates(text.replace(from, to))).toThrow(RateTableError);
    };
    broken('autos = 27.5 15 none', 'autos', /rates.csv:6: expected # issue/);
    broken('# digest: abc\n', '', /head `# digest/);
    broken('model,exporter', 'model,importer', /expected the header/);
    broken(',general,300000 440000 200000', ',general,300000', /expected 3 rates in ppm/);
    broken(',general,300000', ',cars,300000', /not cars/);
    broken(',650,600,', ',600,650,', /part of it covered/);
    broken('regions,JPN', 'world,JPN', /sectors or regions/);
  });

  it('is refused for a partner of which the statistics know nothing', () => {
    expect(() => tabulate({ ...question, partner: 'XX' })).toThrow(/have no XX/);
  });

  it('has a digest that changes with an act, the law, the data or the day, and not with a later act', () => {
    const inputs = {
      ...{ law, on: APRIL, importer: 'USA', partner: 'JP', data: ['imports'] },
      issues: [{ issue: 'autos', options: [{ option: '15', acts: ['text'] }] }],
    };
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const digest = (change: Partial<typeof inputs> = {}) => inputsDigest({ ...inputs, ...change }, sha256);
    const later = actFile(
      'later',
      provisions('id: x, from: 2026-01-01, impose: us/122, goods: all, of: any, duty: + 10%'),
      { made: '2026-01-01' },
    );
    const sooner = actFile(
      'sooner',
      provisions('id: x, from: 2025-04-01, impose: us/122, goods: all, of: any, duty: + 10%'),
    );
    const other = [
      digest({ issues: [{ issue: 'autos', options: [{ option: '15', acts: ['other'] }] }] }),
      digest({ law: amend(law, [readAct(law, sooner)]).law }),
      digest({ data: ['other'] }),
      digest({ on: APRIL + 86_400_000 }),
    ];
    expect(digest()).toBe(digest());
    expect(digest({ law: amend(law, [readAct(law, later)]).law })).toBe(digest());
    expect(new Set([digest(), ...other]).size).toBe(5);
  });
});

describe('A table of rates over the law of April 2025', () => {
  const { law } = lawOfRepository();
  const text = (path: string) => readFileSync(`${ROOT}data/${path}`, 'utf8');
  const concordance = readConcordance(text('concordance/hts-gtap.csv'), text('concordance/gtap-sectors.csv'));
  // Every twentieth code of the statistics: the meaning is tested, not the sum of trade.
  const kept = text('imports/us-2024.csv')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .filter((_, at) => at % 20 === 0);
  const cars = '8703230190,JP:1000000:25000';
  const weights: TradeWeights = {
    imports: readImports([...kept, cars].join('\n')),
    claims: new Map(),
    concordance,
  };
  const naming: Naming = {
    partner: (country) => (country === 'JP' ? 'JPN' : 'ROW'),
    sector: (gtap) => concordance.ossa.get(gtap),
  };
  const from = '2025-04-16';
  const autos = option(
    law,
    '15',
    `id: cars, from: ${from}, set: us/232/autos, goods: us/s232-autos, of: JP, duty: up to 15%`,
  );
  const general = option(
    law,
    '24',
    `id: all, from: ${from}, set: us/reciprocal, goods: all, of: JP, duty: + 24%`,
  );
  const question: TabulateQuestion = {
    ...{ law, weights, importer: 'USA', partner: 'JP', digest: '', on: APRIL },
    issues: [
      { issue: 'autos', options: [asIs('27.5'), autos] },
      { issue: 'general', options: [asIs('10'), general] },
    ],
    models: [{ model: 'regions', naming }],
    proofs: 4,
  };
  const { table } = tabulate(question);
  const rate = (sector: string, ...places: readonly number[]) => {
    const row = table.rows.find((it) => it.exporter === 'JPN' && it.sector === sector);
    if (row === undefined) throw new Error(`no ${sector}`);
    return rateOf(table, row, places);
  };

  it('is, combination by combination, what a sweep of everything under the amended law says', () => {
    for (const [places, acts] of [
      [[0, 0], []],
      [[1, 0], autos.acts],
      [
        [1, 1],
        [...autos.acts, ...general.acts],
      ],
    ] as const) {
      const amended = acts.length === 0 ? law : amend(law, acts).law;
      const signed = new Set(acts.map(({ id }) => id));
      const sums = new Map<string, { covered: number; duty: number }>();
      for (const { partner, sector, covered, rates } of averageRates(amended, weights, [
        { on: APRIL, signed },
      ])) {
        if (partner !== 'JP') continue;
        const name = concordance.ossa.get(sector) ?? '';
        const sum = sums.get(name) ?? { covered: 0, duty: 0 };
        sums.set(name, { covered: sum.covered + covered, duty: sum.duty + covered * (rates[0] ?? 0) });
      }
      for (const [name, { covered, duty }] of sums)
        if (name !== '' && covered > 0)
          expect(Math.abs(rate(name, ...places) - duty / covered)).toBeLessThan(6e-7);
    }
  });

  it('lowers the duty on motor vehicles when cars go from 27.5 % to 15 %, and nothing else', () => {
    expect(rate('mvh', 1, 0)).toBeLessThan(rate('mvh', 0, 0));
    for (const sector of ['ome', 'ele', 'i_s']) expect(rate(sector, 1, 0)).toBe(rate(sector, 0, 0));
  });

  it('raises the general duty by less than 14 points: exempt goods and steel stay as they are', () => {
    for (const sector of ['ome', 'ele', 'crp']) {
      const raised = rate(sector, 0, 1) - rate(sector, 0, 0);
      expect(raised).toBeGreaterThan(0);
      expect(raised).toBeLessThan(0.1401);
    }
  });
});
