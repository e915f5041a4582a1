import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/economy/model.js';
import { equilibrate } from '../../../src/economy/regions/equilibrium.js';
import {
  calibrate,
  type Equilibrium,
  effects,
  freeTrade,
  NotAnEquilibriumError,
  solve,
} from '../../../src/economy/regions/index.js';
import { differentiate, impose, look, market } from '../../../src/economy/regions/market.js';
import { random } from '../../../src/math/index.js';
import { BENCHMARK, DATA } from './support.js';

const { regions } = BENCHMARK;

/** A tariff of `rate` by each importer on each exporter. */
function wall(importers: readonly string[], exporters: readonly string[], rate: number): Policy {
  return {
    tariffs: importers.flatMap((importer) =>
      exporters.filter((exporter) => exporter !== importer).map((exporter) => ({ importer, exporter, rate })),
    ),
  };
}

const LIBERATION = wall(['USA'], regions, 0.25);

/** Income less spending of each region, as a share of spending, from the published equations. */
function budgets(equilibrium: Equilibrium): readonly number[] {
  const { elasticities, wages } = BENCHMARK;
  return regions.map((_, j) => {
    let income = (wages[j] as number) * (equilibrium.wages[j] as number) + (equilibrium.revenue[j] as number);
    for (let s = 0; s < 33; s++)
      income += (equilibrium.sales[j * 33 + s] as number) / (elasticities[s] as number);
    return income / (equilibrium.spending[j] as number) - 1;
  });
}

function expectClean(equilibrium: Equilibrium): void {
  const { status } = equilibrium;
  const values = [equilibrium.trade, equilibrium.wages, equilibrium.prices, equilibrium.spending];
  for (const array of values) expect(array.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
  if (status.kind === 'converged') expect(equilibrium.residual).toBeLessThanOrEqual(1e-10);
  else expect(status.kind === 'stalled' && status.advice.length > 20).toBe(true);
}

describe('the equilibrium of a policy', () => {
  it('is the benchmark itself where nothing changes', () => {
    const equilibrium = solve(BENCHMARK, { tariffs: [] });
    expect(equilibrium.status.kind).toBe('converged');
    expect(equilibrium.residual).toBeLessThan(1e-12);
    for (const { welfare, government, wage, prices, profits, termsOfTrade, sectors } of effects(
      BENCHMARK,
      equilibrium,
    ).regions) {
      for (const change of [welfare, government, wage, prices, profits, termsOfTrade])
        expect(Math.abs(change)).toBeLessThan(1e-10);
      for (const sector of sectors) expect(Math.abs(sector.profits)).toBeLessThan(1e-10);
    }
    equilibrium.trade.forEach((value, cell) => {
      const before = BENCHMARK.trade[cell] as number;
      expect(Math.abs(value - before)).toBeLessThanOrEqual(1e-12 * before);
    });
  });

  it('clears every market, the dropped one included, and every budget', () => {
    const equilibrium = solve(BENCHMARK, LIBERATION, { tolerance: 1e-13 });
    expect(equilibrium.status.kind).toBe('converged');
    for (const gap of budgets(equilibrium)) expect(Math.abs(gap)).toBeLessThan(1e-11);
    let bill = 0;
    let before = 0;
    for (let j = 0; j < 7; j++) {
      bill += (BENCHMARK.wages[j] as number) * (equilibrium.wages[j] as number);
      before += BENCHMARK.wages[j] as number;
    }
    expect(Math.abs(bill / before - 1)).toBeLessThan(1e-12);
  });

  it('has the same real outcome when all values are ten times as large', () => {
    const large = calibrate({ ...DATA, trade: DATA.trade.map((value) => 10 * value) });
    const once = effects(BENCHMARK, solve(BENCHMARK, LIBERATION, { tolerance: 1e-13 }));
    const ten = effects(large, solve(large, LIBERATION, { tolerance: 1e-13 }));
    once.regions.forEach((region, j) => {
      const other = ten.regions[j];
      for (const key of ['welfare', 'wage', 'prices', 'exports', 'termsOfTrade'] as const)
        expect(Math.abs(region[key] - (other?.[key] ?? Number.NaN))).toBeLessThan(1e-9);
      expect((other?.revenue ?? 0) / region.revenue).toBeCloseTo(10, 9);
    });
  });

  it('is the same to the bit each time, and the same to ten digits from another start', () => {
    const first = solve(BENCHMARK, LIBERATION, { tolerance: 1e-13 });
    const second = solve(BENCHMARK, LIBERATION, { tolerance: 1e-13 });
    expect([...second.trade]).toEqual([...first.trade]);
    const elsewhere = solve(BENCHMARK, wall(['CHN'], regions, 0.6));
    const warm = solve(BENCHMARK, LIBERATION, { tolerance: 1e-13, from: elsewhere });
    expect(warm.status.kind).toBe('converged');
    warm.wages.forEach((wage, j) => {
      expect(wage).toBeCloseTo(first.wages[j] as number, 11);
    });
  });

  it('takes a tariff on one sector, and the later of two entries for the same cell', () => {
    const cars = { importer: 'USA', exporter: 'JPN', sector: 'mvh', rate: 0.25 };
    const once = solve(BENCHMARK, { tariffs: [cars] });
    const twice = solve(BENCHMARK, { tariffs: [{ ...cars, rate: 3 }, cars] });
    expect([...twice.trade]).toEqual([...once.trade]);
    const { regions: found, flows } = effects(BENCHMARK, once);
    const japan = found.find(({ region }) => region === 'JPN');
    expect(japan?.welfare).toBeLessThan(0);
    expect(japan?.sectors.find(({ sector }) => sector === 'mvh')?.profits).toBeLessThan(-1);
    expect(found.find(({ region }) => region === 'USA')?.termsOfTrade).toBeGreaterThan(0);
    expect(
      flows.find(({ exporter, importer }) => exporter === 'JPN' && importer === 'USA')?.change,
    ).toBeLessThan(-10);
  });

  it('raises world trade when all tariffs go', () => {
    const free = effects(BENCHMARK, solve(BENCHMARK, freeTrade(BENCHMARK)));
    expect(free.worldTrade).toBeGreaterThan(1);
    for (const { revenue, revenueShareBefore } of free.regions) {
      expect(Math.abs(revenue)).toBeLessThan(1e-3);
      expect(revenueShareBefore).toBeGreaterThan(0);
    }
  });

  it('is refused in words for policies without meaning in the model', () => {
    const advice = (policy: Policy): string => {
      const { status } = solve(BENCHMARK, policy);
      return status.kind === 'infeasible' ? status.advice : status.kind;
    };
    const tariff = { importer: 'USA', exporter: 'JPN', rate: 0.1 };
    expect(advice({ tariffs: [{ ...tariff, importer: 'MEX' }] })).toContain('MEX is not a region');
    expect(advice({ tariffs: [{ ...tariff, sector: 'cars' }] })).toContain('cars is not a sector');
    expect(advice({ tariffs: [{ ...tariff, exporter: 'USA' }] })).toContain('own goods');
    expect(advice({ tariffs: [{ ...tariff, rate: -1 }] })).toContain('a tariff of -1 is not a rate');
    expect(advice({ tariffs: [{ ...tariff, rate: Number.NaN }] })).toContain('NaN');
  });

  it('is not taken for one before its markets clear', () => {
    const early = solve(BENCHMARK, LIBERATION, { limit: 2 });
    expect(early.status.kind).toBe('stalled');
    expect(() => effects(BENCHMARK, early)).toThrow(NotAnEquilibriumError);
    expect(() => effects(BENCHMARK, early)).toThrow('the markets stayed apart');
    const cancelled = solve(BENCHMARK, LIBERATION, { onProgress: ({ iteration }) => iteration < 2 });
    expect(cancelled.status.kind).toBe('cancelled');
    expect(() => effects(BENCHMARK, cancelled)).toThrow('cancelled');
    expect(() => effects(BENCHMARK, solve(BENCHMARK, wall(['USA'], ['CAN'], 1)))).toThrow(
      'CAN is not a region',
    );
  });

  it('is found, or its absence told, at extreme tariffs', () => {
    for (const policy of [
      wall(regions, regions, 2),
      wall(regions, regions, 5),
      wall(regions, regions, 1e4),
      wall(['JPN'], regions, 1e4),
      wall(regions, ['JPN'], 1e4),
      { tariffs: [...wall(['JPN'], regions, 1e4).tariffs, ...wall(regions, ['JPN'], 1e4).tariffs] },
      wall(['USA'], regions, -0.5),
      wall(['BRA', 'IND'], ['CHN'], 5),
    ]) {
      const equilibrium = solve(BENCHMARK, policy);
      expectClean(equilibrium);
      expect(equilibrium.status.kind).toBe('converged');
    }
  });

  it('is found at random tariffs of 0 to 500 percent', () => {
    const { uniform } = random(7);
    for (let draw = 0; draw < 40; draw++) {
      const tariffs = regions.flatMap((importer) =>
        regions
          .filter((exporter) => exporter !== importer)
          .flatMap((exporter) =>
            BENCHMARK.sectors.map(({ id }) => ({ importer, exporter, sector: id, rate: 5 * uniform() })),
          ),
      );
      const equilibrium = solve(BENCHMARK, { tariffs });
      expect(equilibrium.status.kind).toBe('converged');
      expectClean(equilibrium);
      for (const gap of budgets(equilibrium)) expect(Math.abs(gap)).toBeLessThan(1e-8);
    }
  });

  it('has derivatives that agree with differences', () => {
    const at = market(BENCHMARK);
    const { uniform } = random(11);
    impose(
      at,
      BENCHMARK.tariffs.map((tariff, cell) => tariff + (cell % 7 === Math.floor(cell / 231) ? 0 : uniform())),
    );
    const y = Float64Array.from({ length: 14 }, () => 0.2 * (uniform() - 0.5));
    look(at, y);
    differentiate(at);
    const slopes = at.slopes.slice();
    const step = 1e-5;
    for (let k = 0; k < 14; k++) {
      const around = [step, -step].map((by) => {
        look(
          at,
          y.map((value, index) => (index === k ? value + by : value)),
        );
        return at.gaps.slice();
      });
      for (let row = 0; row < 15; row++) {
        const difference = ((around[0]?.[row] as number) - (around[1]?.[row] as number)) / (2 * step);
        expect(Math.abs(difference - (slopes[row * 14 + k] as number))).toBeLessThan(1e-8);
      }
    }
  });

  it('is found from a start that is no help', () => {
    const autarky = solve(BENCHMARK, wall(['JPN'], regions, 1e4));
    const equilibrium = solve(BENCHMARK, LIBERATION, { from: autarky });
    expect(equilibrium.status.kind).toBe('converged');
    expect(equilibrium.wages[4]).toBeCloseTo(solve(BENCHMARK, LIBERATION).wages[4] as number, 8);
  });

  it('is reached from wages and spending that are a quarter off', () => {
    const at = market(BENCHMARK);
    const { uniform } = random(3);
    for (let draw = 0; draw < 20; draw++) {
      const y = Float64Array.from({ length: 14 }, () => 0.6 * (uniform() - 0.5));
      expect(equilibrate(at, y, { tolerance: 1e-12, limit: 300 }).ending).toBe('reached');
      for (let k = 0; k < 14; k++) expect(Math.abs(y[k] as number)).toBeLessThan(1e-9);
    }
  });
});
