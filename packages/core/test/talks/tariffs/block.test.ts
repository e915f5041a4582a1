import { describe, expect, it } from 'vitest';
import type { Tariff } from '../../../src/economy/index.js';
import { TariffBlockError, tariffBlock } from '../../../src/talks/tariffs/index.js';
import { cellOf, designOf, everyOne, familyOf } from '../../../src/talks/tariffs/surrogate.js';
import { QUESTION, RATES, REGIONS } from './samples.js';

const { today, measures } = QUESTION;
const block = tariffBlock({ ...QUESTION, solveAllUpTo: 0 });
const at = (model: string, measure: string, of: string) =>
  measures.findIndex((it) => it.model === model && it.measure === measure && it.of === of);

const all = everyOne(block.counts);

describe('A tariff block of 324 packages on two models', () => {
  it('is tabulated from today, every move of one issue and every move of two', () => {
    const design = designOf(block.counts, today, familyOf(4));
    expect(design).toHaveLength(84);
    expect(block.solves()).toBe(2 * 84);
    for (const options of design) {
      const cell = cellOf(block.counts, options);
      for (const [place, value] of block.exact(options).entries())
        expect(block.tables[place]?.[cell]).toBeCloseTo(value, 9);
    }
    expect(block.errors().every(({ largest }) => largest < 1e-9)).toBe(true);
  });

  it('is worth nothing today', () => {
    expect(block.exact(today)).toEqual(measures.map(() => 0));
  });

  it('errs by less than 0.15 % of the range over all packages, where main effects alone err ten times as much', () => {
    const mainAlone = measures.map(() => 0);
    for (const options of all) {
      const exact = block.exact(options);
      const singles = options.map((option, issue) =>
        block.exact(today.map((kept, place) => (place === issue ? option : kept))),
      );
      for (const place of measures.keys()) {
        const sum = singles.reduce((total, values) => total + (values[place] ?? 0), 0);
        mainAlone[place] = Math.max(mainAlone[place] ?? 0, Math.abs(sum - (exact[place] ?? 0)));
      }
    }
    const errors = block.errors().map(({ largest, range }) => (100 * largest) / range);
    const worst = Math.max(...errors);
    const crude = Math.max(
      ...block.errors().map(({ range }, place) => (100 * (mainAlone[place] ?? 0)) / range),
    );
    console.info(
      `largest error of ${all.length} packages: ${worst.toFixed(4)} % of the range (main effects alone ${crude.toFixed(2)} %)`,
    );
    expect(worst).toBeGreaterThan(0);
    expect(worst).toBeLessThan(0.15);
    expect(crude).toBeGreaterThan(10 * worst);
    expect(block.solves()).toBe(2 * all.length);
  });

  it('has the signs that tariffs have: cheaper cars help Japan and its carmakers, hurt the American ones, cost revenue', () => {
    const cars = block.exact([3, today[1] ?? 0, 0, 0]);
    expect(cars[at('sectors', 'welfare', 'JPN')]).toBeGreaterThan(0);
    expect(cars[at('sectors', 'income', 'JPN')]).toBeGreaterThan(0);
    expect(cars[at('sectors', 'income', 'USA')]).toBeLessThan(0);
    expect(cars[at('sectors', 'revenue', 'USA')]).toBeLessThan(0);
    expect(cars[at('regions', 'income', 'JPN')]).toBeGreaterThan(0);
  });

  it('also solves moves of three issues on which one duty depends', () => {
    // One sector more that the first three issues decide together, as when column 1 is included or not.
    const ppm = Float64Array.from({ length: 6 * 6 * 3 }, (_, cell) => 1e4 * (5 + (cell % 7) * (cell % 5)));
    const rows = RATES.rows.map((row) =>
      row.sector === 'D28' && row.exporter === 'JPN' ? { ...row, issues: [0, 1, 2], ppm } : row,
    );
    const measure = measures.slice(0, 1);
    const found = tariffBlock({ ...QUESTION, measures: measure, rates: { ...RATES, rows }, solveAllUpTo: 0 });
    expect(found.solves()).toBe(84 + 5 * 5 * 2);
    found.exact([3, 3, 2, 0]);
    expect(found.errors()[0]?.largest).toBeLessThan(1e-9);
  });

  it('is solved wholly, without error, where it is small', () => {
    const issues = QUESTION.issues.map(({ issue, options }) => ({ issue, options: options.slice(0, 5) }));
    const whole = tariffBlock({ ...QUESTION, issues });
    expect([whole.method, block.method]).toEqual(['all', 'effects']);
    expect(whole.solves()).toBe(2 * 5 * 5 * 3 * 3);
    for (const options of [
      [3, 3, 0, 2],
      [0, 1, 2, 1],
    ]) {
      const values = whole.exact(options);
      expect(values.map((_, place) => whole.tables[place]?.[cellOf(whole.counts, options)])).toEqual(values);
      for (const [place, value] of block.exact(options).entries())
        expect(values[place]).toBeCloseTo(value, 6);
    }
    expect(whole.errors().every(({ largest }) => largest === 0)).toBe(true);
  });

  it('is the same whatever the order of issues', () => {
    const turned = tariffBlock({
      ...QUESTION,
      solveAllUpTo: 0,
      issues: [...QUESTION.issues].reverse(),
      today: [...today].reverse(),
    });
    for (const options of [
      [3, 3, 0, 2],
      [0, 0, 2, 1],
    ]) {
      const cell = cellOf(block.counts, options);
      const reversed = cellOf(turned.counts, [...options].reverse());
      for (const place of measures.keys())
        expect(turned.tables[place]?.[reversed]).toBeCloseTo(block.tables[place]?.[cell] ?? Number.NaN, 7);
    }
  });

  it('says in dollars of which year it counts', () => {
    expect([block.yearOf('sectors'), block.yearOf('regions')]).toEqual([2017, 2007]);
  });
});

describe('The balance of concessions', () => {
  it('counts for each issue alone and for all together what more is imported at the prices of today', () => {
    const found = block.concessions([3, today[1] ?? 0, 0, 2]);
    expect(found.map(({ issue, importer }) => `${issue ?? 'together'} ${importer}`)).toEqual([
      'autos USA',
      'farm JPN',
      'together USA',
      'together JPN',
    ]);
    for (const { before, after, change } of found) {
      expect(change).toBeGreaterThan(0);
      expect(after - before).toBe(change);
    }
  });

  it('is empty for the package of today', () => {
    expect(block.concessions(today)).toEqual([]);
  });
});

describe('Money that goes with tariffs', () => {
  const pledge = (amount: number) => ({
    ...QUESTION,
    issues: [
      ...QUESTION.issues.slice(0, 1),
      ...QUESTION.issues.slice(1, 3).map(({ issue, options }) => ({ issue, options })),
      {
        issue: 'investment',
        options: [{ option: 'none' }, { option: 'grant', transfers: [{ from: 'JPN', to: 'USA', amount }] }],
      },
    ],
    measures: measures.filter(({ model }) => model === 'sectors'),
  });

  it('costs who gives about what it is, and gives as much to who gets it', () => {
    const [japan = 0, america = 0] = tariffBlock(pledge(10)).exact([1, 4, 0, 1]);
    expect(japan).toBeLessThan(-9.5);
    expect(japan).toBeGreaterThan(-11.5);
    expect(america).toBeGreaterThan(9.5);
    expect(america).toBeLessThan(11.5);
  });

  it('changes nothing when it is nothing', () => {
    for (const value of tariffBlock(pledge(0)).exact([1, 4, 0, 1]))
      expect(Math.abs(value)).toBeLessThan(1e-6);
  });

  it('is refused by the model whose trade is balanced', () => {
    const regional = measures.filter(({ model }) => model === 'regions');
    expect(() => tariffBlock({ ...pledge(10), measures: regional })).toThrow(/takes no transfers/);
  });
});

describe('A tariff block is refused', () => {
  const refused = (change: Partial<typeof QUESTION>, why: RegExp) => {
    expect(() => tariffBlock({ ...QUESTION, ...change })).toThrow(why);
    expect(() => tariffBlock({ ...QUESTION, ...change })).toThrow(TariffBlockError);
  };
  const withFarm = (tariffs: readonly Tariff[]) => ({
    issues: [
      ...QUESTION.issues.slice(0, 3),
      { issue: 'farm', options: [{ option: 'none' }, { option: 'cut', tariffs }] },
    ],
  });

  it('when a combination has no equilibrium, with the package and the advice of the model', () => {
    const rate = -2;
    refused(
      withFarm([{ importer: 'CHN', exporter: 'USA', rate }]),
      /farm=cut: .*infeasible.*fractions above -1/s,
    );
  });

  it('when a sector is of no model, or of one model only while both are asked', () => {
    const on = (sector: string) => withFarm([{ importer: 'JPN', exporter: 'USA', sector, rate: 0 }]);
    refused(on('rice'), /farm: cut: rice is no sector of sectors or regions/);
    refused(on('D01T02'), /no sector of the regions model/);
  });

  it('when it reads the wall before rice as a price wedge', () => {
    refused(
      withFarm([{ importer: 'JPN', exporter: 'USA', sector: 'ric', rate: 0 }]),
      /farm: cut: .*raw and processed rice.*stands at \d{3} %.*kind quota/s,
    );
    refused(withFarm([{ importer: 'JPN', exporter: 'USA', rate: 0 }]), /Name the sectors/);
  });

  it('when the table of rates lacks an option or has an issue more', () => {
    const [autos, ...others] = QUESTION.issues;
    if (autos === undefined) throw new Error('no issue');
    refused(
      { issues: [{ ...autos, options: [{ option: '99' }, { option: '15' }] }, ...others] },
      /no option 99/,
    );
    refused({ issues: others, today: today.slice(1) }, /has the issue autos/);
  });

  it('when a measure has no meaning', () => {
    const only = (measure: object) => ({
      measures: [{ model: 'sectors', measure: 'welfare', of: 'JPN', ...measure } as const],
    });
    refused(only({ measure: 'government' }), /political weights/);
    refused(only({ of: 'JAP' }), /JAP is no economy/);
    refused(only({ sectors: ['D29'] }), /only `income`/);
    refused(only({ measure: 'income', sectors: ['cars'] }), /cars is no sector/);
    refused({ measures: [] }, /no measures/);
    refused(
      { models: { regions: REGIONS }, issues: QUESTION.issues.slice(0, 3), today: [1, 4, 0] },
      /sectors model, which was not given/,
    );
  });

  it('when options do not exist', () => {
    refused({ today: [1, 9, 0, 0] }, /expected the number of an option/);
    expect(() => block.exact([1, 4, 0])).toThrow(TariffBlockError);
  });

  it('when it is cancelled', () => {
    let calls = 0;
    refused({ onProgress: () => ++calls % 5 !== 0 }, /cancelled after/);
    refused({ signal: { aborted: true }, solveAllUpTo: 0 }, /cancelled after 0 of 84/);
  });
});

describe('The background', () => {
  it('is in force under every package: retaliation of others changes what a cut is worth', () => {
    const retaliation = { importer: 'CHN', exporter: 'USA', rate: 0.25 };
    const one = { ...QUESTION, measures: measures.slice(0, 2) };
    const [, plain = 0] = tariffBlock(one).exact([3, 4, 0, 0]);
    const [, behind = 0] = tariffBlock({ ...one, background: [retaliation] }).exact([3, 4, 0, 0]);
    expect(behind).not.toBe(plain);
    expect(Math.abs(behind - plain)).toBeLessThan(0.5 * Math.abs(plain));
  });
});
