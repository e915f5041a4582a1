// Two equal countries, one good each, half of it traded: the tariff war has a tariff that can be worked out by hand.
//
// The best tariff is the inverse of the elasticity of the other's offer, t (sigma - 1) = 1 + (1 + t)^-sigma where both levy t; for sigma = 3
// it is (sqrt 5 - 1) / 2.

import { describe, expect, it } from 'vitest';
import { calibrate, country, nash, type WorldData } from '../../../src/economy/world/index.js';

const TWINS: WorldData = {
  countries: ['AAA', 'BBB'].map((id) => ({ id, name: id, gdp: 1e12, announced: 0 })),
  trade: Float64Array.of(0, 0.5e9, 0.5e9, 0),
};

/** The tariffs of a war between the twins. */
function war(sigma: number): readonly number[] {
  const benchmark = calibrate(TWINS, {
    ...{ elasticity: sigma - 1, labourSupply: 0, scale: 0, passThrough: 1, labourShare: 1 },
    ...{ deficits: 'fixed', rebate: 'lump sum', fixedCostTargets: [0, 0] },
  });
  const players = ['AAA', 'BBB'].map((id) => country(benchmark, id, 'uniform'));
  const { status, policy } = nash(benchmark, players, { tariffs: [] }, { tolerance: 1e-9, limit: 60 });
  expect(status.kind).toBe('converged');
  return policy.tariffs.map(({ rate }) => rate);
}

describe('Two equal Armington countries at war', () => {
  it.each([2, 3, 5])(
    'levy the tariff that solves t (s - 1) (1 + t)^s = 1 + (1 + t)^s for s = %d',
    (sigma) => {
      const tariffs = war(sigma);
      expect(tariffs).toHaveLength(2);
      for (const t of tariffs)
        expect(t * (sigma - 1) * (1 + t) ** sigma).toBeCloseTo(1 + (1 + t) ** sigma, 4);
    },
  );

  it('levy (sqrt 5 - 1) / 2 where the elasticity of substitution is 3', () => {
    for (const t of war(3)) expect(t).toBeCloseTo((Math.sqrt(5) - 1) / 2, 5);
  });
});
