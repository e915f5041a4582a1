// Duties that no option has written: the nearest combination by hand, and the models solved with them as with those of the table.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Naming, readImports, type TradeWeights } from '../../../src/economy/index.js';
import { parseInstant } from '../../../src/law/index.js';
import { type Duty, dutiesUnder, meanOf, tariffBlock } from '../../../src/talks/tariffs/index.js';
import { rateOf } from '../../../src/talks/tariffs/rates.js';
import { actFile, readAct, smallLaw } from '../../support/small-law.js';
import { QUESTION, RATES } from './samples.js';

const block = tariffBlock({ ...QUESTION, solveAllUpTo: 0 });
const { today } = QUESTION;
const always = () => true;

/** Places in the table of options of the question. */
const placesOf = (options: readonly number[]) =>
  RATES.issues.map(({ issue, options: listed }) => {
    const at = QUESTION.issues.findIndex((each) => each.issue === issue);
    return listed.indexOf(QUESTION.issues[at]?.options[options[at] ?? 0]?.option ?? '');
  });

/** What goods of Japan pay under a combination by the table, with other duties for some sectors. */
const dutiesAt = (
  options: readonly number[],
  others: Readonly<Record<string, number>> = {},
): readonly Duty[] =>
  RATES.rows
    .filter(({ exporter }) => exporter === 'JPN')
    .map((row) => ({
      ...{ model: row.model, exporter: row.exporter, sector: row.sector, covered: row.covered },
      rate: others[row.sector] ?? rateOf(RATES, row, placesOf(options)),
    }));

const goods = RATES.rows.filter(({ model, exporter }) => model === 'sectors' && exporter === 'JPN').length;
const carsAt = (name: string) => QUESTION.issues[0]?.options.findIndex(({ option }) => option === name) ?? -1;
const withCars = (place: number) => [place, ...today.slice(1)];

describe('Duties of their own in the tariff block', () => {
  it('are solved as the options are that write the same', () => {
    fc.assert(
      fc.property(fc.tuple(...block.counts.map((count) => fc.nat(count - 1))), (options) => {
        const duties = dutiesAt(options);
        const { values, concessions } = block.under(options, duties);
        for (const [at, value] of block.exact(options).entries()) expect(values[at]).toBeCloseTo(value, 9);
        const whole = block.concessions(options).filter(({ issue }) => issue === undefined);
        expect(concessions.map(({ importer, exporter }) => [importer, exporter])).toEqual(
          whole.map(({ importer, exporter }) => [importer, exporter]),
        );
        for (const [k, { change }] of whole.entries()) expect(concessions[k]?.change).toBeCloseTo(change, 9);
      }),
      { numRuns: 12, seed: 4 },
    );
  });

  it('stand between the options they lie between', () => {
    const japan = block.measures.findIndex(({ measure, of }) => measure === 'income' && of === 'JPN');
    const at = (options: readonly number[], duties?: readonly Duty[]) =>
      (duties === undefined ? block.exact(options) : block.under(options, duties).values)[japan] ?? 0;
    const own = at(withCars(carsAt('15')), dutiesAt(withCars(carsAt('15')), { D29: 0.14, mvh: 0.14 }));
    expect(own).toBeGreaterThan(at(withCars(carsAt('15'))));
    expect(own).toBeLessThan(at(withCars(carsAt('12.5'))));
  });
});

describe('The nearest combination', () => {
  it('is the one itself where its duties are asked', () => {
    fc.assert(
      fc.property(fc.tuple(...block.counts.map((count) => fc.nat(count - 1))), (options) => {
        const near = block.nearest(dutiesAt(options), options, always);
        expect(near).toEqual({ options, apart: 0 });
      }),
      { numRuns: 50, seed: 2 },
    );
  });

  it('tells how far it is: 1 point on cars among equal sectors', () => {
    const { options, apart } = block.nearest(
      dutiesAt(withCars(carsAt('15')), { D29: 0.14, mvh: 0.14 }),
      today,
      always,
    );
    expect(options).toEqual(withCars(carsAt('15')));
    expect(apart).toBeCloseTo(0.01 / goods, 12);
  });

  it('moves fewest issues among equally near ones, and never to what is not allowed', () => {
    // Half way between 12.5 and 15 %: the one that holds already.
    const between = dutiesAt(today, { D29: 0.1375, mvh: 0.1375 });
    for (const name of ['12.5', '15'])
      expect(block.nearest(between, withCars(carsAt(name)), always).options).toEqual(withCars(carsAt(name)));
    const not15 = ([cars]: readonly number[]) => cars !== carsAt('15');
    expect(block.nearest(dutiesAt(withCars(carsAt('15'))), today, not15).options).toEqual(
      withCars(carsAt('12.5')),
    );
    expect(() => block.nearest(between, today, () => false)).toThrow('no combination that is allowed');
  });

  it('is not to be had without a table', () => {
    const { rates: _, ...question } = QUESTION;
    const bare = tariffBlock({
      ...question,
      issues: [{ issue: 'none', options: [{ option: 'none' }] }],
      today: [0],
    });
    expect(() => bare.nearest(dutiesAt(today), [0], always)).toThrow('no option is law');
  });
});

describe('Duties under acts', () => {
  const law = smallLaw(
    actFile(
      'reciprocal',
      '  - {id: ten, cite: x, from: 2025-04-05, impose: us/reciprocal, goods: all, of: any, duty: + 10%}',
    ),
  );
  const weights: TradeWeights = {
    imports: readImports('code,imports\n6404119020,JP:100:20 VN:300\n8703230110,JP:300 VN:100\n'),
    claims: new Map(),
    concordance: {
      gtapOf: (code) => (code.startsWith('87') ? 'mvh' : 'lea'),
      icio: new Map(),
      ossa: new Map(),
    },
  };
  const naming: Naming = {
    partner: (country) => ({ JP: 'JPN', VN: 'ROW' })[country],
    sector: (gtap) => gtap,
  };
  const question = {
    ...{ law, weights, on: parseInstant('2025-04-16') ?? 0, partner: 'JP' },
    models: [{ model: 'regions' as const, naming }],
  };
  const act = readAct(
    law,
    actFile(
      'deal',
      '  - {id: cars, cite: x, from: 2025-04-16, set: us/reciprocal, goods: [8703], of: JP, duty: up to 12%}',
      { made: '2026-01-01' },
    ),
  );

  it('are those of the partner, line by line: 2.5 % and 10 % on cars become 12 %, shoes stay at 20 % and 10 %', () => {
    const rates = (acts: readonly (typeof act)[]) =>
      dutiesUnder({ ...question, acts }).map(({ exporter, sector, rate }) => [exporter, sector, rate]);
    expect(rates([])).toEqual([
      ['JPN', 'lea', 0.3],
      ['JPN', 'mvh', 0.125],
    ]);
    expect(rates([act, act])).toEqual([
      ['JPN', 'lea', 0.3],
      ['JPN', 'mvh', 0.12],
    ]);
    // (100 x 0.30 + 300 x 0.12) / 400
    expect(meanOf(dutiesUnder({ ...question, acts: [act] }))).toBeCloseTo(0.165, 12);
  });

  it('are refused for a country that the statistics do not have', () => {
    expect(() => dutiesUnder({ ...question, partner: 'FR', acts: [] })).toThrow(
      'have no FR; they have JP VN',
    );
  });
});
