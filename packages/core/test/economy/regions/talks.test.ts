import { describe, expect, it } from 'vitest';
import {
  cooperativeTariffs,
  effects,
  freeTrade,
  nashTariffs,
  optimalTariffs,
  politicalWeights,
  type RegionEffects,
  solve,
} from '../../../src/economy/regions/index.js';
import { targetTariffs } from '../../../src/economy/regions/politics.js';
import { AVERAGES, JAPAN } from './published.js';
import { BENCHMARK, mean, median, tariffsOf } from './support.js';

const { regions, sectors } = BENCHMARK;
const { weights, regions: politics } = politicalWeights(BENCHMARK);
const weightOf = (region: string, sector: string): number =>
  weights[regions.indexOf(region) * 33 + sectors.findIndex(({ id }) => id === sector)] as number;

describe('political weights', () => {
  it('are found for every region, with mean 1 and none negative', () => {
    politics.forEach(({ status, weights: own, residual }) => {
      expect(status.kind).toBe('converged');
      expect(residual).toBeLessThan(1e-6);
      expect(mean([...own])).toBeCloseTo(1, 12);
      expect(Math.min(...own)).toBeGreaterThanOrEqual(0);
    });
  });

  it('say that Japan cares for its rice more than twice as much as for its motor vehicles', () => {
    expect(sectors.find(({ id }) => id === 'ric')?.name).toBe('Raw and processed rice');
    expect(sectors.find(({ id }) => id === 'mvh')?.name).toBe('Motor vehicles and parts');
    expect(weightOf('JPN', 'ric').toFixed(1)).toBe(JAPAN.rice.toFixed(1));
    expect(weightOf('JPN', 'mvh').toFixed(1)).toBe(JAPAN.motorVehicles.toFixed(1));
  });

  it.each(['BRA', 'CHN', 'IND', 'ROW', 'USA'] as const)(
    'make the pattern of the uniform tariffs that %s wants the one it is known to want',
    (region) => {
      const j = regions.indexOf(region);
      const { tariffs } = optimalTariffs(BENCHMARK, region, { weights, uniform: true });
      const wanted = targetTariffs(BENCHMARK, j);
      const found = sectors.map((_, s) => (tariffsOf(tariffs, region)[s * 6] as number) / 100);
      // Targets that the level would carry past the near-prohibitive bound are matched at that bound.
      const level = politics[j]?.level as number;
      wanted.forEach((target, s) => {
        expect(Math.abs((found[s] as number) - Math.min(target + level, 2.22))).toBeLessThan(1e-5);
      });
    },
  );

  it('leave a sector out, and say so, where only a negative weight would do', () => {
    const europe = politics[regions.indexOf('EUN')];
    expect(europe?.unmatched).toEqual(['wol']);
    expect(weightOf('EUN', 'wol')).toBe(0);
    const { tariffs } = optimalTariffs(BENCHMARK, 'EUN', { weights, uniform: true });
    sectors.forEach((_, s) => {
      expect((tariffsOf(tariffs, 'EUN')[s * 6] as number) / 100).toBeCloseTo(europe?.tariffs[s] as number, 5);
    });
  });
});

describe('with political weights', () => {
  const war = nashTariffs(BENCHMARK, { weights });

  it('optimal tariffs average the published 62 percent and trade war tariffs 63', () => {
    const optimal = regions.map((region) => {
      const { status, certificate, tariffs } = optimalTariffs(BENCHMARK, region, { weights });
      expect(status.kind).toBe('converged');
      expect(certificate).toBeLessThan(1e-6);
      return median(tariffsOf(tariffs, region));
    });
    expect(mean(optimal).toFixed(0)).toBe(String(AVERAGES.optimalTariffs));
    expect(war.certificate).toBeLessThan(1e-6);
    const fought = regions.map((region) => median(tariffsOf(war.tariffs, region)));
    expect(mean(fought).toFixed(0)).toBe(String(AVERAGES.nashTariffs));
  });

  it('the best of several optima is found, from whichever tariffs the search begins', () => {
    // Japan could live with moderate tariffs on rice and oil seeds; it is a little better off closing these markets.
    const found = [0, 0.6, 9].map((rate) => {
      const tariffs = regions
        .filter((exporter) => exporter !== 'JPN')
        .map((exporter) => ({ importer: 'JPN', exporter, rate }));
      const { equilibrium } = optimalTariffs(BENCHMARK, 'JPN', { weights, against: { tariffs } });
      return effects(BENCHMARK, equilibrium, weights).regions[4]?.government as number;
    });
    expect(found[1]).toBeCloseTo(found[0] as number, 6);
    expect(found[2]).toBeCloseTo(found[0] as number, 6);
    const fromFreeTrade = nashTariffs(BENCHMARK, { weights, against: freeTrade(BENCHMARK) });
    expect(fromFreeTrade.status.kind).toBe('converged');
    const before = effects(BENCHMARK, war.equilibrium, weights).regions;
    effects(BENCHMARK, fromFreeTrade.equilibrium, weights).regions.forEach(({ government }, j) => {
      expect(government).toBeCloseTo(before[j]?.government as number, 6);
    });
  });

  it('a trade war costs governments the published 2.9 percent on average', () => {
    const losses = effects(BENCHMARK, war.equilibrium, weights).regions.map(({ government }) => government);
    expect((-mean(losses)).toFixed(1)).toBe(String(AVERAGES.warLoss));
  });

  it('talks from the tariffs in force give every government the published 0.5 percent', () => {
    const talks = cooperativeTariffs(BENCHMARK, { weights });
    expect(talks.status.kind).toBe('converged');
    expect(talks.gain.toFixed(1)).toBe(String(AVERAGES.talksGain));
    for (const { government } of effects(BENCHMARK, talks.equilibrium, weights).regions)
      expect(government).toBeCloseTo(talks.gain, 5);
  });

  it('talks end a trade war to the gain of all', () => {
    const talks = cooperativeTariffs(BENCHMARK, { weights, from: war.policy });
    expect(talks.status.kind).toBe('converged');
    expect(talks.gain).toBeGreaterThan(3);
    expect(talks.certificate).toBeLessThan(1e-6);
  });
});

describe('trade talks', () => {
  const welfare = (list: readonly RegionEffects[]): readonly number[] => list.map((region) => region.welfare);

  it.each([
    ['a trade war', nashTariffs(BENCHMARK).policy],
    ['the tariffs in force', { tariffs: [] }],
    ['free trade', freeTrade(BENCHMARK)],
  ] as const)('from %s give all the same gain, which no small change of the plan raises', (_, from) => {
    const talks = cooperativeTariffs(BENCHMARK, { from });
    expect(talks.status.kind).toBe('converged');
    expect(talks.gain).toBeGreaterThan(0);
    expect(talks.inequality).toBeLessThan(1e-5);
    expect(talks.certificate).toBeLessThan(1e-6);
    expect(talks.regard.reduce((sum, regard) => sum + regard, 0)).toBeCloseTo(1, 12);
    const before = welfare(effects(BENCHMARK, solve(BENCHMARK, from)).regions);
    const after = welfare(effects(BENCHMARK, talks.equilibrium).regions);
    after.forEach((value, j) => {
      const gain = 100 * ((100 + value) / (100 + (before[j] as number)) - 1);
      expect(gain).toBeCloseTo(talks.gain, 5);
    });
  });

  it('gain more where import subsidies are allowed', () => {
    const narrow = cooperativeTariffs(BENCHMARK);
    const wide = cooperativeTariffs(BENCHMARK, { bounds: { lower: -0.5, upper: 10 } });
    expect(wide.status.kind).toBe('converged');
    expect(wide.gain).toBeGreaterThan(narrow.gain);
    expect(Math.min(...wide.tariffs)).toBeLessThan(0);
  });

  it('can be cancelled, and refuse a start that means nothing', () => {
    const { status } = cooperativeTariffs(BENCHMARK, { onProgress: ({ iteration }) => iteration < 3 });
    expect(status.kind).toBe('cancelled');
    const refused = cooperativeTariffs(BENCHMARK, {
      from: { tariffs: [{ importer: 'USA', exporter: 'MEX', rate: 0 }] },
    });
    expect(refused.status.kind).toBe('infeasible');
  });
});
