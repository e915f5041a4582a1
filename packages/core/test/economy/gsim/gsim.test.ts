import { describe, expect, it } from 'vitest';
import {
  calibrate,
  effects,
  type MarketData,
  MarketError,
  NotClearedError,
  solve,
} from '../../../src/economy/gsim/index.js';

// A and B sell 100 each to C, which makes nothing. C puts 10 % on A. With demand -1, substitution 3 and supply 1, shares are one half,
// own = 0.5 (-1) - 0.5 (3) = -2 and cross = 0.5 (-1 + 3) = 1, so that
//   -2 (a + 0.1) + b = a   and   (a + 0.1) - 2 b = b   give   a = -0.0625, b = 0.0125.
const data: MarketData = {
  regions: ['A', 'B', 'C'],
  unit: 'million',
  trade: Float64Array.of(0, 0, 100, 0, 0, 100, 0, 0, 0),
  tariffs: new Float64Array(9),
};
const parameters = {
  demand: Float64Array.of(-1, -1, -1),
  supply: Float64Array.of(1, 1, 1),
  substitution: Float64Array.of(3, 3, 3),
};
const market = calibrate(data, parameters);
const policy = { tariffs: [{ importer: 'C', exporter: 'A', rate: 0.1 }] };

describe('The market of one good', () => {
  const equilibrium = solve(market, policy);
  const found = effects(market, equilibrium);

  it('has the prices worked out by hand', () => {
    expect(equilibrium.status).toEqual({ kind: 'converged' });
    expect(equilibrium.prices[0]).toBeCloseTo(-0.0625, 14);
    expect(equilibrium.prices[1]).toBeCloseTo(0.0125, 14);
    expect(equilibrium.prices[2]).toBe(0);
    expect(equilibrium.residual).toBeLessThan(1e-15);
  });

  it('has the trade worked out by hand: 100 x 0.9375^2 and 100 x 1.0125^2', () => {
    expect(found.trade[2]).toBeCloseTo(87.890625, 10);
    expect(found.trade[5]).toBeCloseTo(102.515625, 10);
  });

  it('has the surpluses and the revenue worked out by hand', () => {
    const [a, b, c] = found.regions;
    expect(a?.producerSurplus).toBeCloseTo(-6.0546875, 10);
    expect(b?.producerSurplus).toBeCloseTo(1.2578125, 10);
    expect(c?.priceBought).toBeCloseTo(2.5, 10);
    expect(c?.consumerSurplus).toBeCloseTo(-5.0625, 10);
    expect(c?.revenue).toBeCloseTo(8.7890625, 10);
    expect(c?.welfare).toBeCloseTo(3.7265625, 10);
  });

  it('does not move when nothing changes', () => {
    const still = effects(market, solve(market, { tariffs: [] }));
    for (const { welfare, priceSold, output } of still.regions)
      expect([welfare, priceSold, output].map(Math.abs)).toEqual([0, 0, 0]);
  });

  it('starts from tariffs in force: taking one away is measured from the price with it', () => {
    const taxed = calibrate(
      { ...data, tariffs: Float64Array.of(0, 0, 0.25, 0, 0, 0.25, 0, 0, 0) },
      parameters,
    );
    const freed = solve(taxed, {
      tariffs: [
        { importer: 'C', exporter: 'A', rate: 0 },
        { importer: 'C', exporter: 'B', rate: 0 },
      ],
    });
    // Both prices inside fall by a fifth: -x = x + ..., E_m (x - 0.2) = x gives x = 0.1.
    expect(freed.prices[0]).toBeCloseTo(0.1, 14);
    expect(freed.prices[1]).toBeCloseTo(0.1, 14);
    expect(effects(taxed, freed).regions[2]?.revenue).toBeCloseTo(-50, 10);
  });

  it('refuses a policy without meaning, and has no effects then', () => {
    const odd = solve(market, { tariffs: [{ importer: 'X', exporter: 'A', rate: 0.1 }] });
    expect(odd.status).toEqual({ kind: 'infeasible', advice: 'X is no region of this market' });
    expect(() => effects(market, odd)).toThrow(NotClearedError);
  });

  it('refuses elasticities of the wrong sign', () => {
    expect(() => calibrate(data, { ...parameters, demand: Float64Array.of(1, 1, 1) })).toThrow(MarketError);
  });
});
