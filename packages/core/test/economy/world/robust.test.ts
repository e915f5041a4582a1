// Extreme policies: solved, or told why not; never numbers that are none.

import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/economy/model.js';
import { type Benchmark, effects, solve, tariffsOf } from '../../../src/economy/world/index.js';
import { random } from '../../../src/math/index.js';
import { benchmarkOf, cutOff, everybody } from './support.js';

const alone = (benchmark: Benchmark, rate: number): Policy => ({
  tariffs: tariffsOf(benchmark, 'USA').map((pair) => ({ ...pair, rate })),
});
const drawn = (benchmark: Benchmark, seed: number): Policy => {
  const { uniform } = random(seed);
  return { tariffs: everybody(benchmark, 0).tariffs.map((tariff) => ({ ...tariff, rate: 5 * uniform() })) };
};

describe('with balanced trade and a lump-sum rebate', () => {
  const benchmark = benchmarkOf({ deficits: 'balanced', rebate: 'lump sum' });
  const solved = (policy: Policy) => {
    const found = solve(benchmark, policy);
    expect(found.status).toEqual({ kind: 'converged' });
    expect(found.residual).toBeLessThan(1e-10);
    for (const { welfare, prices } of effects(benchmark, found).countries)
      expect(Number.isFinite(welfare) && prices > -100).toBe(true);
  };

  it.each([0.5, 2, 5])('a US tariff of %f on everybody is solved', (rate) => solved(alone(benchmark, rate)));
  it.each(['CHN', 'USA', 'IRL', 'GUY'])('%s cut off at a million percent both ways is solved', (id) =>
    solved(cutOff(benchmark, id, 1e4)),
  );
  it.each([0.2, 2, 5])('a tariff of %f of everybody on everybody is solved', (rate) =>
    solved(everybody(benchmark, rate)),
  );
  it('tariffs drawn between zero and 500 % are solved', () => solved(drawn(benchmark, 1)));
});

describe('with transfers that stay fixed', () => {
  const benchmark = benchmarkOf();
  const told = (policy: Policy, advice: string) => {
    const found = solve(benchmark, policy);
    expect(found.status).toMatchObject({ kind: 'infeasible', advice: expect.stringContaining(advice) });
    expect([...found.wages, ...found.prices, ...found.spending].some(Number.isNaN)).toBe(false);
  };

  it('moderate tariffs of everybody on everybody are solved', () => {
    expect(solve(benchmark, everybody(benchmark, 0.2)).status.kind).toBe('converged');
  });

  it('a country cut off cannot pay what it owes, and the solver says where the equilibrium ends', () =>
    told(cutOff(benchmark, 'GUY', 1e4), 'transfers behind trade deficits'));

  it('revenue that outgrows the income tax cannot relieve it, and the solver names whose', () =>
    told(everybody(benchmark, 2), 'MHL'));
});
