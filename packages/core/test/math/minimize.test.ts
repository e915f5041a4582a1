// Minimising between bounds.

import { describe, expect, it } from 'vitest';
import { minimize, type Objective } from '../../src/math/index.js';

const rosenbrock: Objective = (x, gradient) => {
  let value = 0;
  gradient.fill(0);
  for (let i = 0; i + 1 < x.length; i++) {
    const a = x[i] as number;
    const b = (x[i + 1] as number) - a * a;
    value += 100 * b * b + (1 - a) * (1 - a);
    (gradient[i] as number) += -400 * a * b - 2 * (1 - a);
    (gradient[i + 1] as number) += 200 * b;
  }
  return value;
};

describe('minimize', () => {
  it('goes down the valley of Rosenbrock to its end', () => {
    const start = Float64Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? -1.2 : 1));
    const found = minimize(rosenbrock, start, { limit: 1000 });
    expect(found.ending).toBe('reached');
    // The chain has a second, higher minimum; both have a zero gradient.
    expect(found.projected).toBeLessThan(1e-8);
  });

  it('stays inside the bounds and certifies the corner it ends in', () => {
    const found = minimize(rosenbrock, Float64Array.of(-1, 0.2), {
      lower: Float64Array.of(-2, -1),
      upper: Float64Array.of(0.5, 2),
    });
    expect(found.ending).toBe('reached');
    expect(found.x[0]).toBe(0.5);
    expect(found.x[1]).toBeCloseTo(0.25, 8);
  });

  it('solves a quadratic with one variable held at its bound', () => {
    const bowl: Objective = (x, gradient) => {
      const a = (x[0] as number) + 1;
      const b = (x[1] as number) - 3;
      gradient[0] = 2 * a + b;
      gradient[1] = a + 4 * b;
      return a * a + a * b + 2 * b * b;
    };
    const found = minimize(bowl, Float64Array.of(4, 4), { lower: Float64Array.of(0, 0) });
    expect(found.x[0]).toBe(0);
    expect(found.x[1]).toBeCloseTo(2.75, 8);
    expect(found.projected).toBeLessThan(1e-8);
  });

  it('backs away from points where there is no value', () => {
    const wall: Objective = (x, gradient) => {
      const at = x[0] as number;
      gradient[0] = 1 - 1 / at;
      return at > 0 ? at - Math.log(at) : Number.NaN;
    };
    expect(minimize(wall, Float64Array.of(8), { first: 50 }).x[0]).toBeCloseTo(1, 7);
  });

  it('stops when told, with what it has', () => {
    const found = minimize(rosenbrock, Float64Array.of(-1, 1), {
      onIteration: (iteration) => iteration < 3,
    });
    expect(found.ending).toBe('cancelled');
    expect(found.value).toBeLessThan(4);
  });
});
