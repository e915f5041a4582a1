import { describe, expect, it } from 'vitest';
import { appraise, gradient, worth } from '../../../src/economy/regions/adjoint.js';
import { equilibrateByStages, jacobian } from '../../../src/economy/regions/equilibrium.js';
import { logWelfare } from '../../../src/economy/regions/government.js';
import {
  effects,
  equalWeights,
  freeTrade,
  nashTariffs,
  optimalTariffs,
  type Strategy,
  solve,
} from '../../../src/economy/regions/index.js';
import { type Market, market } from '../../../src/economy/regions/market.js';
import { minimize, random } from '../../../src/math/index.js';
import { MEDIAN_TOLERANCE, OPTIMAL, OPTIMAL_USA } from './published.js';
import { BENCHMARK, median, tariffsOf } from './support.js';

const { regions } = BENCHMARK;
const EQUAL = equalWeights(7, 33);
const SEARCH = { tolerance: 1e-13, limit: 400 };

function welfare({ equilibrium }: Strategy, region: string): number {
  return (
    effects(BENCHMARK, equilibrium).regions.find((found) => found.region === region)?.welfare ?? Number.NaN
  );
}

/** Objective and gradient of the regard's sum at these tariffs, by the logarithm of one plus each tariff. */
function appraised(
  at: Market,
  tariffs: Float64Array,
  weights: Float64Array,
  regard: Float64Array,
): { readonly value: number; readonly slopes: Float64Array } {
  equilibrateByStages(at, tariffs, new Float64Array(14), SEARCH);
  const factors = jacobian(at);
  if (factors === undefined) throw new Error('singular');
  const found = worth(at);
  appraise(at, factors, weights, regard, found);
  const slopes = new Float64Array(tariffs.length);
  let value = 0;
  for (let j = 0; j < 7; j++) {
    gradient(at, found, j, slopes);
    if ((regard[j] as number) !== 0) value += (regard[j] as number) * logWelfare(at, weights, j);
  }
  return { value, slopes };
}

describe('the gradient of governments welfare', () => {
  it('agrees with differences, for one government and for a planner, with political weights', () => {
    const { uniform } = random(5);
    const at = market(BENCHMARK);
    const weights = EQUAL.map(() => 0.5 + uniform());
    const tariffs = BENCHMARK.tariffs.map((tariff, cell) =>
      cell % 7 === Math.floor(cell / 231) ? 0 : tariff + 0.5 * uniform(),
    );
    for (const regard of [
      [0, 0, 0, 0, 0, 0, 1],
      [0.2, 0.1, 0.1, 0.1, 0.2, 0.2, 0.1],
    ]) {
      const sum = Float64Array.from(regard);
      const { slopes } = appraised(at, tariffs, weights, sum);
      for (let cell = 3; cell < tariffs.length; cell += 41) {
        if (cell % 7 === Math.floor(cell / 231)) continue;
        const step = 1e-4;
        const [up, down] = [step, -step].map((by) => {
          const moved = tariffs.slice();
          moved[cell] = (1 + (tariffs[cell] as number)) * Math.exp(by) - 1;
          return appraised(at, moved, weights, sum).value;
        });
        const difference = ((up as number) - (down as number)) / (2 * step);
        expect(Math.abs(difference - (slopes[cell] as number))).toBeLessThan(1e-9);
      }
    }
  });
});

describe('optimal tariffs', () => {
  const found = new Map(OPTIMAL.map(({ region }) => [region, optimalTariffs(BENCHMARK, region)]));
  const of = (region: string): Strategy => found.get(region as 'USA') as Strategy;

  it.each(OPTIMAL)('of $region give its published gain of $welfare percent', ({ region, welfare: gain }) => {
    const strategy = of(region);
    expect(strategy.status.kind).toBe('converged');
    expect(strategy.certificate).toBeLessThan(1e-6);
    expect(welfare(strategy, region).toFixed(1)).toBe(gain.toFixed(1));
  });

  it('of the United States give 2.3182 percent', () => {
    expect(welfare(of('USA'), 'USA').toFixed(4)).toBe(OPTIMAL_USA.toFixed(4));
  });

  it.each(OPTIMAL)('of $region have about the published median of $median percent', (published) => {
    const found = median(tariffsOf(of(published.region).tariffs, published.region));
    expect(Math.abs(found - published.median)).toBeLessThan(MEDIAN_TOLERANCE);
  });

  it('change only the tariffs of their region, and are a policy that leads to the same place', () => {
    const { policy, equilibrium, tariffs } = of('JPN');
    expect(policy.tariffs).toHaveLength(198);
    expect(policy.tariffs.every(({ importer }) => importer === 'JPN')).toBe(true);
    const again = solve(BENCHMARK, policy, { tolerance: 1e-13 });
    expect([...again.tariffs]).toEqual([...tariffs]);
    again.wages.forEach((wage, j) => {
      expect(wage).toBeCloseTo(equilibrium.wages[j] as number, 10);
    });
  });

  it('cannot be improved upon by a quasi-Newton search with the adjoint gradient', () => {
    for (const region of ['USA', 'JPN']) {
      const j = regions.indexOf(region);
      const at = market(BENCHMARK);
      const regard = new Float64Array(7);
      regard[j] = 1;
      const all = BENCHMARK.tariffs.slice();
      const first = j * 231;
      const search = minimize(
        (x, slope) => {
          for (let k = 0; k < 231; k++) all[first + k] = k % 7 === j ? 0 : Math.exp(x[k] as number) - 1;
          const { value, slopes } = appraised(at, all, EQUAL, regard);
          for (let k = 0; k < 231; k++) slope[k] = -100 * (slopes[first + k] as number);
          return -100 * value;
        },
        new Float64Array(231).fill(Math.log(1.5)),
        {
          lower: new Float64Array(231),
          upper: new Float64Array(231).fill(Math.log(11)),
          tolerance: 1e-5,
          limit: 400,
        },
      );
      const best = 100 * Math.log(1 + welfare(of(region), region) / 100);
      expect(-search.value).toBeLessThan(best + 1e-9);
      expect(-search.value).toBeGreaterThan(best - 1e-5);
    }
  });

  it('are worth no more where one tariff must hold for all exporters of a sector', () => {
    for (const region of ['CHN', 'USA']) {
      const uniform = optimalTariffs(BENCHMARK, region, { uniform: true });
      expect(uniform.status.kind).toBe('converged');
      expect(uniform.certificate).toBeLessThan(1e-6);
      const own = tariffsOf(uniform.tariffs, region);
      for (let s = 0; s < 33; s++)
        for (let i = 1; i < 6; i++) expect(own[s * 6 + i]).toBeCloseTo(own[s * 6] as number, 10);
      const gap = welfare(of(region), region) - welfare(uniform, region);
      expect(gap).toBeGreaterThan(0);
      expect(gap).toBeLessThan(0.02);
    }
  });

  it('keep within bounds, where the certificate counts only what the bounds allow', () => {
    const bounds = { lower: 0.1, upper: 0.4 };
    const { tariffs, certificate, status } = optimalTariffs(BENCHMARK, 'EUN', { bounds });
    expect(status.kind).toBe('converged');
    expect(certificate).toBeLessThan(1e-6);
    const own = tariffsOf(tariffs, 'EUN');
    expect(Math.max(...own)).toBeCloseTo(40, 10);
    expect(Math.min(...own)).toBeGreaterThanOrEqual(10 - 1e-9);
  });

  it('are refused for unknown regions and impossible bounds, and can be cancelled', () => {
    const refusal = (strategy: Strategy): string =>
      strategy.status.kind === 'infeasible' ? strategy.status.advice : strategy.status.kind;
    expect(refusal(optimalTariffs(BENCHMARK, 'CAN'))).toContain('CAN is not a region');
    expect(refusal(optimalTariffs(BENCHMARK, 'USA', { bounds: { lower: -1, upper: 1 } }))).toContain(
      'bounds',
    );
    const { equilibrium } = optimalTariffs(BENCHMARK, 'CAN');
    expect(equilibrium.prices.every((price) => Math.abs(price - 1) < 1e-12)).toBe(true);
    expect(() => effects(BENCHMARK, equilibrium)).toThrow('CAN is not a region');
    const seen: number[] = [];
    const { status } = optimalTariffs(BENCHMARK, 'USA', {
      onProgress: ({ iteration, objective }) => {
        seen.push(objective ?? Number.NaN);
        return iteration < 2;
      },
    });
    expect(status.kind).toBe('cancelled');
    expect(seen[0]).toBeCloseTo(0, 9);
    expect(seen.at(-1)).toBeGreaterThan(2);
  });
});

describe('a trade war', () => {
  const war = nashTariffs(BENCHMARK);

  it('settles where every region answers the others with its optimal tariffs', () => {
    expect(war.status.kind).toBe('converged');
    expect(war.certificate).toBeLessThan(1e-6);
    for (const region of ['BRA', 'JPN', 'USA']) {
      const answer = optimalTariffs(BENCHMARK, region, { against: war.policy, tolerance: 1e-9 });
      answer.tariffs.forEach((tariff, cell) => {
        expect(Math.abs(tariff - (war.tariffs[cell] as number))).toBeLessThan(1e-6);
      });
    }
  });

  it('settles at the same tariffs when it begins from free trade', () => {
    const other = nashTariffs(BENCHMARK, { against: freeTrade(BENCHMARK) });
    expect(other.status.kind).toBe('converged');
    other.tariffs.forEach((tariff, cell) => {
      expect(Math.abs(tariff - (war.tariffs[cell] as number))).toBeLessThan(1e-5);
    });
  });

  it('makes every region poorer than before', () => {
    for (const { welfare } of effects(BENCHMARK, war.equilibrium).regions) expect(welfare).toBeLessThan(0);
  });

  it('can be fought by two while the others keep their tariffs', () => {
    const two = nashTariffs(BENCHMARK, { regions: ['USA', 'CHN'] });
    expect(two.status.kind).toBe('converged');
    expect(new Set(two.policy.tariffs.map(({ importer }) => importer))).toEqual(new Set(['USA', 'CHN']));
  });
});
