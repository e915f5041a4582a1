// What must hold for every equilibrium, whatever the policy.

import { describe, expect, it } from 'vitest';
import {
  announced,
  average,
  calibrate,
  effects,
  MEASURES,
  members,
  policyOf,
  solve,
  type WorldParameters,
} from '../../../src/economy/world/index.js';
import { at, benchmarkOf, everybody, smallWorld, world } from './support.js';

const VARIANTS: readonly (readonly [string, Partial<WorldParameters>])[] = [
  ['main', {}],
  ['lump sum', { rebate: 'lump sum' }],
  ['round-about', { labourShare: 0.49 }],
  ['incomplete pass-through', { passThrough: 0.25 }],
  ['fixed transfers', { deficits: 'fixed' }],
  ['balanced trade', { deficits: 'balanced' }],
];

describe.each(VARIANTS)('an equilibrium (%s)', (_, parameters) => {
  const benchmark = benchmarkOf(parameters);
  const policy = announced(benchmark);
  const equilibrium = solve(benchmark, policy, { tolerance: 1e-12 });

  it('is the benchmark where no tariff changes, to 1e-12', () => {
    const still = solve(benchmark, { tariffs: [] });
    expect(still.status.kind).toBe('converged');
    expect(still.residual).toBeLessThan(1e-12);
    for (const factor of [...still.wages, ...still.prices, ...still.employment])
      expect(Math.abs(factor - 1)).toBeLessThan(1e-12);
    for (const [i, spent] of still.spending.entries())
      expect(Math.abs(spent / (benchmark.spending[i] ?? 0) - 1)).toBeLessThan(1e-12);
  });

  it('clears every market, none left out', () => {
    expect(equilibrium.status.kind).toBe('converged');
    expect(equilibrium.residual).toBeLessThan(1e-12);
  });

  it('keeps the numeraire and lets transfers sum to zero', () => {
    const { spending, income, size } = benchmark;
    let mean = 0;
    let whole = 0;
    let owed = 0;
    for (let i = 0; i < size; i++) {
      const weight = (parameters.labourShare === undefined ? spending[i] : income[i]) ?? 0;
      const value =
        (parameters.labourShare === undefined ? equilibrium.prices[i] : equilibrium.wages[i]) ?? 0;
      mean += weight * value;
      whole += weight;
      owed += equilibrium.transfers[i] ?? 0;
    }
    expect(mean / whole).toBeCloseTo(1, 12);
    expect(Math.abs(owed / whole)).toBeLessThan(1e-12);
  });

  it('is found again, bit by bit, and from its own solution at once', () => {
    expect(solve(benchmark, policy, { tolerance: 1e-12 }).wages).toEqual(equilibrium.wages);
    const again = solve(benchmark, policy, { start: equilibrium });
    expect(again.iterations).toBe(1);
    expect(again.status.kind).toBe('converged');
  });
});

describe('scaling nominal data by ten', () => {
  it('changes nothing real', () => {
    const times = {
      countries: world.countries.map((one) => ({ ...one, gdp: 10 * one.gdp })),
      trade: world.trade.map((x) => 10 * x),
    };
    const outcome = (data: typeof world) => {
      const benchmark = calibrate(data);
      return effects(benchmark, solve(benchmark, announced(benchmark), { tolerance: 1e-12 }));
    };
    const one = outcome(world);
    const ten = outcome(times);
    one.countries.forEach((country, i) => {
      for (const measure of MEASURES) expect(ten.countries[i]?.[measure]).toBeCloseTo(country[measure], 7);
    });
  });
});

describe('a policy', () => {
  const benchmark = calibrate(smallWorld(5, 1));
  const refused = (tariff: object) => () =>
    solve(benchmark, { tariffs: [{ importer: 'USA', exporter: 'BAA', rate: 0.1, ...tariff }] });

  it('is refused with the reason where the model has no such country, sector or rate', () => {
    expect(refused({ importer: 'ATL' })).toThrow('no ATL');
    expect(refused({ exporter: 'ATL' })).toThrow('no ATL');
    expect(refused({ exporter: 'USA' })).toThrow('imports from itself');
    expect(refused({ sector: 'cars' })).toThrow('one sector');
    expect(refused({ rate: -0.1 })).toThrow('must be a fraction');
    expect(refused({ rate: Number.NaN })).toThrow('must be a fraction');
  });

  it('means its later entry where two name one cell, and comes back from the equilibrium sorted', () => {
    const found = solve(benchmark, {
      tariffs: [
        { importer: 'USA', exporter: 'CAA', rate: 0.3 },
        { importer: 'USA', exporter: 'BAA', rate: 0.5 },
        { importer: 'USA', exporter: 'BAA', rate: 0.1 },
        { importer: 'BAA', exporter: 'CAA', rate: 0 },
      ],
    });
    expect(policyOf(benchmark, found.cells).tariffs).toEqual([
      { importer: 'USA', exporter: 'BAA', rate: 0.1 },
      { importer: 'USA', exporter: 'CAA', rate: 0.3 },
    ]);
  });

  it('can rebate revenue otherwise than the parameters say', () => {
    const policy = announced(benchmark);
    const lump = calibrate(smallWorld(5, 1), { rebate: 'lump sum' });
    expect(solve(benchmark, policy, { rebate: 'lump sum' }).wages).toEqual(solve(lump, policy).wages);
  });
});

describe('solving', () => {
  it('stops when told, without numbers to show', () => {
    const benchmark = benchmarkOf();
    const found = solve(benchmark, announced(benchmark), { onProgress: ({ iteration }) => iteration < 3 });
    expect(found.status).toEqual({ kind: 'cancelled' });
    expect(() => effects(benchmark, found)).toThrow('cancelled');
  });

  it('says that a tolerance is out of reach, and does not blame the policy', () => {
    const benchmark = benchmarkOf();
    const found = solve(benchmark, announced(benchmark), { tolerance: 1e-17 });
    expect(found.status).toMatchObject({
      kind: 'stalled',
      advice: expect.stringContaining('larger tolerance'),
    });
  });

  it('says so when its evaluations are used up', () => {
    const benchmark = benchmarkOf();
    const found = solve(benchmark, announced(benchmark), { limit: 5 });
    expect(found.status).toMatchObject({ kind: 'stalled', advice: expect.stringContaining('5 evaluations') });
  });
});

describe('groups', () => {
  const benchmark = benchmarkOf();

  it('have the members of the Union, and those of the paper for comparison', () => {
    const all = members(benchmark, 'EU');
    const paper = members(benchmark, 'EU25');
    expect(all).toHaveLength(27);
    expect(all.filter((id) => !paper.includes(id))).toEqual(['CZE', 'SVK']);
    expect(members(benchmark, 'nonUS')).toHaveLength(193);
  });

  it('average to the country itself where they have one member, and refuse strangers', () => {
    const found = effects(benchmark, solve(benchmark, announced(benchmark)));
    const { id: _, ...japan } = { id: '', ...found.countries[at(benchmark, 'JPN')] };
    const mean = average(benchmark, found, ['JPN']);
    for (const measure of MEASURES) expect(mean[measure]).toBeCloseTo(japan[measure] ?? Number.NaN, 10);
    expect(() => average(benchmark, found, ['ATL'])).toThrow('no ATL');
  });
});

describe('tariffs of everybody on everybody', () => {
  it('at the same rate leave a world of equals as it was, but for the loss of trade', () => {
    const { countries, trade } = smallWorld(6, 4);
    const twins = {
      countries: countries.map((one) => ({ ...one, gdp: 2e12 })),
      trade: trade.map((value) => (value === 0 ? 0 : 1e7)),
    };
    const benchmark = calibrate(twins, { fixedCostTargets: [0.15, 0.15] });
    const found = solve(benchmark, everybody(benchmark, 0.25), { tolerance: 1e-12 });
    const { countries: changed } = effects(benchmark, found);
    for (const one of changed) {
      expect(one.prices).toBeCloseTo(0, 8);
      expect(one.exports).toBeCloseTo(one.imports, 8);
      expect(one.exports).toBeLessThan(0);
    }
  });
});
