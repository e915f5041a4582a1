// Iterative methods: linear systems by their products, fixed points, and systems of equations.

import { describe, expect, it } from 'vitest';
import { anderson, factor, gmres, largest, multiply, newton, random, solve } from '../../src/math/index.js';

const size = 30;
const { uniform } = random(7);
/** Well conditioned, not symmetric. */
const matrix = Float64Array.from({ length: size * size }, (_, at) =>
  Math.floor(at / size) === at % size ? 3 + uniform() : (uniform() - 0.5) / 3,
);
const right = Float64Array.from({ length: size }, () => uniform());
const apply = (from: Float64Array, to: Float64Array) => void multiply(matrix, from, to);
const miss = (x: Float64Array): number =>
  largest(multiply(matrix, x, new Float64Array(size)).map((value, i) => value - (right[i] as number)));
const factors = factor(matrix, size);

describe('GMRES', () => {
  it('solves a system in at most as many products as it has equations, plus the check', () => {
    const solution = gmres({ apply }, right, { tolerance: 1e-12 });
    expect(solution.converged).toBe(true);
    expect(solution.products).toBeLessThanOrEqual(size + 2);
    expect(miss(solution.x)).toBeLessThan(1e-11);
  });

  it('solves it with restarts', () => {
    const solution = gmres({ apply }, right, { tolerance: 1e-12, restart: 5 });
    expect(solution.converged).toBe(true);
    expect(miss(solution.x)).toBeLessThan(1e-11);
  });

  it('needs one product with the inverse as preconditioner, and one for the check', () => {
    const precondition = (from: Float64Array, to: Float64Array) => {
      if (factors !== undefined) solve(factors, from, to);
    };
    const solution = gmres({ apply, precondition }, right, { tolerance: 1e-10 });
    expect(solution.products).toBe(2);
    expect(miss(solution.x)).toBeLessThan(1e-10);
  });

  it('starts from what is known', () => {
    const known = gmres({ apply }, right, { tolerance: 1e-13 }).x;
    expect(gmres({ apply }, right, { tolerance: 1e-10 }, known).products).toBe(1);
  });

  it('answers zero for zero', () => {
    expect(gmres({ apply }, new Float64Array(size))).toMatchObject({ converged: true, products: 0 });
  });

  it('says when a system has no solution', () => {
    const zero = (_: Float64Array, to: Float64Array) => void to.fill(0);
    expect(gmres({ apply: zero }, right).converged).toBe(false);
  });
});

describe('Anderson acceleration', () => {
  /** x = cos(x) element by element, each with its own slope, coupled to its neighbour. */
  const cosine = (x: Float64Array, to: Float64Array) => {
    for (let i = 0; i < x.length; i++)
      to[i] = Math.cos(x[i] as number) + 0.3 * Math.sin(x[(i + 1) % x.length] as number);
  };

  it('finds a fixed point much sooner than plain iteration', () => {
    const start = Float64Array.from({ length: 12 }, (_, i) => i / 12);
    const plain = anderson(cosine, start, { depth: 0, limit: 1000, damping: 0.25 });
    const fast = anderson(cosine, start);
    expect(plain.ending).toBe('reached');
    expect(fast.ending).toBe('reached');
    expect(fast.evaluations).toBeLessThan(plain.evaluations);
    expect(largest(fast.x.map((value, i) => value - (plain.x[i] as number)))).toBeLessThan(1e-9);
  });

  it('finds a fixed point that plain iteration runs away from', () => {
    const steep = (x: Float64Array, to: Float64Array) => void multiply(matrix, x, to);
    const off = (x: Float64Array, to: Float64Array) => {
      steep(x, to);
      for (let i = 0; i < to.length; i++) to[i] = (x[i] as number) + (to[i] as number) - (right[i] as number);
    };
    const found = anderson(off, new Float64Array(size), { depth: 20, damping: 0.2, limit: 300 });
    expect(found.ending).toBe('reached');
    expect(miss(found.x)).toBeLessThan(1e-9);
  });

  it('says stalled, with the best point and no NaN, where there is no fixed point', () => {
    const away = (x: Float64Array, to: Float64Array) => {
      for (let i = 0; i < x.length; i++) to[i] = (x[i] as number) ** 2 + 1;
    };
    const found = anderson(away, Float64Array.of(0.2, 0.7), { limit: 500 });
    expect(found.ending).not.toBe('reached');
    expect([...found.x].every(Number.isFinite)).toBe(true);
  });

  it('stops when told', () => {
    const found = anderson(cosine, new Float64Array(4), { onIteration: (iteration) => iteration < 2 });
    expect(found).toMatchObject({ ending: 'cancelled', evaluations: 3 });
  });
});

describe("Newton's method", () => {
  /** Chained Rosenbrock residuals. */
  const residual = (x: Float64Array, to: Float64Array) => {
    for (let i = 0; i < x.length; i += 2) {
      const a = x[i] as number;
      to[i] = 10 * ((x[i + 1] as number) - a * a);
      to[i + 1] = 1 - a;
    }
  };
  const product = (x: Float64Array, direction: Float64Array, to: Float64Array) => {
    for (let i = 0; i < x.length; i += 2) {
      to[i] = 10 * ((direction[i + 1] as number) - 2 * (x[i] as number) * (direction[i] as number));
      to[i + 1] = -(direction[i] as number);
    }
  };

  it('solves a system that needs its line search', () => {
    const start = Float64Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? -1.2 : 1));
    const found = newton({ residual, product }, start, { tolerance: 1e-12 });
    expect(found.ending).toBe('reached');
    expect(largest(found.x.map((value) => value - 1))).toBeLessThan(1e-11);
  });

  it('says stalled where there is no root', () => {
    const found = newton(
      {
        residual: (x, to) => void to.fill((x[0] as number) ** 2 + 1),
        product: (x, v, to) => void to.fill(2 * (x[0] as number) * (v[0] as number)),
      },
      Float64Array.of(0.5),
    );
    expect(found.ending).toBe('stalled');
    expect(found.residual).toBeGreaterThanOrEqual(1);
  });

  it('backs off from points where the residual is not a number', () => {
    const found = newton(
      {
        residual: (x, to) => void to.fill(Math.log(x[0] as number)),
        product: (x, v, to) => void to.fill((v[0] as number) / (x[0] as number)),
      },
      Float64Array.of(4),
      { longest: 100 },
    );
    expect(found.ending).toBe('reached');
    expect(found.x[0]).toBeCloseTo(1, 10);
  });

  it('stops when told', () => {
    const start = new Float64Array(2);
    expect(newton({ residual, product }, start, { onIteration: () => false }).ending).toBe('cancelled');
  });
});
