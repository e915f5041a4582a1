// Optimal tariffs: true optima with certificates, and tariffs that are each the best reply to the others.

import { describe, expect, it } from 'vitest';
import {
  bestResponse,
  calibrate,
  country,
  effects,
  nash,
  optimum,
  solve,
  union,
  welfareOf,
} from '../../../src/economy/world/index.js';
import { at, benchmarkOf, smallWorld } from './support.js';

describe('the best tariffs of the US', () => {
  const main = benchmarkOf();

  it('are 25.1 % where they are uniform, and raise welfare by 1.8060 %, more than the formula does', () => {
    const best = bestResponse(main, 'USA', 'uniform');
    expect(best.status).toEqual({ kind: 'converged' });
    expect(best.certificate).toBeLessThan(1e-6);
    expect(best.rates[0]?.toFixed(3)).toBe('0.251');
    expect(best.welfare.toFixed(4)).toBe('1.8060');
    const us = effects(main, solve(main, best.policy)).countries[at(main, 'USA')];
    expect(us?.welfare).toBeCloseTo(best.welfare, 8);
  });

  it('raise it by more than 1.8105 % where each partner has its own', () => {
    const best = bestResponse(main, 'USA', 'each');
    expect(best.status).toEqual({ kind: 'converged' });
    expect(best.certificate).toBeLessThan(1e-6);
    expect(best.welfare).toBeGreaterThan(1.8105);
    expect(best.welfare.toFixed(4)).toBe('1.8106');
  });

  it('are 17.9 % with round-about production, for 2.282 %, and 2.2876 % with a rate for each partner', () => {
    const roundAbout = benchmarkOf({ labourShare: 0.49 });
    const uniform = bestResponse(roundAbout, 'USA', 'uniform');
    expect(uniform.rates[0]?.toFixed(3)).toBe('0.179');
    expect(uniform.welfare.toFixed(3)).toBe('2.282');
    const each = bestResponse(roundAbout, 'USA', 'each');
    expect(each.status).toEqual({ kind: 'converged' });
    expect(each.welfare.toFixed(4)).toBe('2.2876');
  });
});

describe('an optimum', () => {
  const benchmark = calibrate(smallWorld(5, 21));
  const free = [
    { importer: 'USA', exporter: 'BAA' },
    { importer: 'USA', exporter: 'CAA' },
    { importer: 'USA', exporter: 'DAA' },
  ];
  const objective = welfareOf(benchmark, 'USA');

  it('keeps to its bounds, and its certificate allows for them', () => {
    const held = optimum(benchmark, { free, rates: 'each', objective, most: 0.05 });
    expect(held.status).toEqual({ kind: 'converged' });
    expect([...held.rates]).toEqual([0.05, 0.05, 0.05]);
    expect([...held.gradient].every((slope) => slope > 0)).toBe(true);
  });

  it('lets pairs share a rate', () => {
    const shared = optimum(benchmark, { free, rates: [0, 1, 0], objective });
    expect(shared.rates).toHaveLength(2);
    const rates = shared.policy.tariffs.map(({ exporter, rate }) => [exporter, rate]);
    expect(rates).toEqual([
      ['BAA', shared.rates[0]],
      ['CAA', shared.rates[1]],
      ['DAA', shared.rates[0]],
    ]);
    const own = optimum(benchmark, { free, rates: 'each', objective });
    const one = optimum(benchmark, { free, rates: 'uniform', objective });
    expect(own.welfare).toBeGreaterThanOrEqual(shared.welfare);
    expect(shared.welfare).toBeGreaterThanOrEqual(one.welfare);
  });

  it('refuses questions without an answer', () => {
    expect(() => optimum(benchmark, { free: [], rates: 'each', objective })).toThrow('no tariffs to choose');
    expect(() => optimum(benchmark, { free, rates: [0, 2, 0], objective })).toThrow('without gaps');
    expect(() => welfareOf(benchmark, 'ATL')).toThrow('no ATL');
  });

  it('stops when told', () => {
    const stopped = optimum(benchmark, { free, rates: 'each', objective }, { onProgress: () => false });
    expect(stopped.status).toEqual({ kind: 'cancelled' });
  });
});

describe('a tariff war', () => {
  const benchmark = calibrate(smallWorld(5, 21));

  it('ends where every tariff is the best reply', () => {
    const players = [
      country(benchmark, 'USA', 'each'),
      country(benchmark, 'BAA', 'each'),
      union(benchmark, 'CD', ['CAA', 'DAA']),
    ];
    const war = nash(benchmark, players);
    expect(war.status).toEqual({ kind: 'converged' });
    expect(war.certificate).toBeLessThan(1e-5);
    // A union has no tariffs within, and one tariff on each outsider.
    const of = (importer: string, exporter: string) =>
      war.policy.tariffs.find((one) => one.importer === importer && one.exporter === exporter)?.rate;
    expect(of('CAA', 'DAA')).toBeUndefined();
    expect(of('CAA', 'USA')).toBe(of('DAA', 'USA'));
    // Whoever deviates loses.
    const own = (tariffs: typeof war.policy.tariffs) =>
      effects(benchmark, solve(benchmark, { tariffs }, { tolerance: 1e-12 })).countries[0]?.welfare ??
      Number.NaN;
    const there = own(war.policy.tariffs);
    for (const factor of [0.9, 1.1]) {
      const other = war.policy.tariffs.map((one) =>
        one.importer === 'USA' ? { ...one, rate: factor * one.rate } : one,
      );
      expect(own(other)).toBeLessThan(there);
    }
  });
});
