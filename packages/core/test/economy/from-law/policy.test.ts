// Average duties summed to the partners and sectors of a model, and the policy their change makes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AverageRate, type ModelRate, policyFrom, ratesOf } from '../../../src/economy/index.js';

const average = (
  partner: string,
  sector: string,
  [value, covered]: readonly [number, number],
  ...rates: readonly number[]
): AverageRate => ({ partner, sector, value, covered, rates });

const NAMING = {
  partner: (alpha2: string) => ({ DE: 'EUN', FR: 'EUN', JP: 'JPN' })[alpha2],
  sector: (gtap: string) => ({ mvh: 'D29', otn: 'D30' })[gtap],
};

describe('rates of a model', () => {
  it('are means weighted by what is covered', () => {
    const { rates, coverage } = ratesOf(
      [
        average('DE', 'mvh', [100, 100], 0.02, 0.2),
        average('FR', 'mvh', [500, 300], 0.06, 0.4),
        average('JP', 'mvh', [50, 50], 0.025, 0.15),
      ],
      NAMING,
      0,
      1,
    );
    expect(rates).toHaveLength(2);
    const [union, japan] = rates;
    expect(union).toMatchObject({ partner: 'EUN', sector: 'D29', value: 600, covered: 400 });
    expect(union?.from).toBeCloseTo(0.05, 12);
    expect(union?.to).toBeCloseTo(0.35, 12);
    expect(japan).toEqual({ partner: 'JPN', sector: 'D29', value: 50, covered: 50, from: 0.025, to: 0.15 });
    expect(coverage).toMatchObject({ imports: 650, covered: 450 });
  });

  it('leave out partners and sectors the model does not have, whose imports are counted and not covered', () => {
    const { rates, coverage } = ratesOf(
      [
        average('XX', 'mvh', [10, 10], 0.1, 0.1),
        average('JP', 'oil', [20, 20], 0.1, 0.1),
        average('JP', '?', [30, 0], 0, 0),
      ],
      NAMING,
      0,
      1,
    );
    expect(rates).toEqual([]);
    expect(coverage).toMatchObject({ imports: 60, covered: 0 });
    expect(coverage.note).toContain('Not covered');
  });

  it('choose the states asked for', () => {
    const averages = [average('JP', 'mvh', [1, 1], 0.1, 0.2, 0.3)];
    expect(ratesOf(averages, NAMING, 2, 0).rates[0]).toMatchObject({ from: 0.3, to: 0.1 });
  });

  it('are zero where nothing could be priced', () => {
    const { rates } = ratesOf([average('JP', 'mvh', [10, 0], 0, 0)], NAMING, 0, 1);
    expect(rates[0]).toMatchObject({ covered: 0, from: 0, to: 0 });
  });

  it('keep the whole duty, however partners are put together', () => {
    const cell = fc
      .record({
        partner: fc.constantFrom('DE', 'FR', 'JP'),
        sector: fc.constantFrom('mvh', 'otn'),
        covered: fc.integer({ min: 1, max: 1e9 }),
        rate: fc.double({ min: 0, max: 2, noNaN: true }),
      })
      .map(({ partner, sector, covered, rate }) =>
        average(partner, sector, [covered, covered], rate, 2 * rate),
      );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (cells) => {
        const { rates } = ratesOf(cells, NAMING, 0, 1);
        const owed = cells.reduce((sum, { covered, rates: [rate = 0] }) => sum + covered * rate, 0);
        const kept = rates.reduce((sum, { covered, from }) => sum + covered * from, 0);
        expect(Math.abs(kept - owed)).toBeLessThanOrEqual(1e-9 * Math.max(1, owed));
        for (const { from, to } of rates) expect(to).toBeCloseTo(2 * from, 9);
      }),
    );
  });
});

describe('the policy of a change of law', () => {
  const rate = (from: number, to: number, sector = 'D29'): ModelRate => ({
    partner: 'JPN',
    sector,
    from,
    to,
    value: 1,
    covered: 1,
  });

  it('moves the tariff the model starts from by the factor of the change', () => {
    const { tariffs } = policyFrom([rate(0.025, 0.275)], () => 0.012);
    expect(tariffs).toHaveLength(1);
    expect(tariffs[0]).toMatchObject({ importer: 'USA', exporter: 'JPN', sector: 'D29' });
    expect(tariffs[0]?.rate).toBeCloseTo((1.012 * 1.275) / 1.025 - 1, 15);
  });

  it('is the tariff the model starts from where the law does not change', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (duty, before) => {
          const [tariff] = policyFrom([rate(duty, duty)], () => before).tariffs;
          expect(Math.abs((tariff?.rate ?? Number.NaN) - before)).toBeLessThan(1e-14 * (1 + before) * 10);
        },
      ),
    );
  });

  it('is of all sectors in a model without', () => {
    expect(policyFrom([rate(0, 0.1, 'all')], () => 0).tariffs[0]).not.toHaveProperty('sector');
  });

  it('is of each member where the law has only the whole', () => {
    const { tariffs } = policyFrom(
      [rate(0, 0.2)],
      (exporter) => (exporter === 'DEU' ? 0.1 : 0),
      () => ['DEU', 'FRA'],
    );
    expect(tariffs.map(({ exporter }) => exporter)).toEqual(['DEU', 'FRA']);
    expect(tariffs[0]?.rate).toBeCloseTo(0.32, 12);
    expect(tariffs[1]?.rate).toBeCloseTo(0.2, 12);
  });
});
