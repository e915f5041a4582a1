// Dense linear algebra: factors, solutions and products.

import { describe, expect, it } from 'vitest';
import {
  factor,
  invert,
  multiply,
  multiplyTransposed,
  random,
  solve,
  solveTransposed,
} from '../../src/math/index.js';

const draw = (count: number, seed: number): Float64Array => {
  const { uniform } = random(seed);
  return Float64Array.from({ length: count }, () => 2 * uniform() - 1);
};
const factored = (matrix: Float64Array, size: number) => {
  const factors = factor(matrix, size);
  if (factors === undefined) throw new Error('singular');
  return factors;
};
const gap = (a: Float64Array, b: Float64Array): number =>
  a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? Number.NaN))), 0);

describe('LU factors with partial pivoting', () => {
  it('solve a system whose first pivot is zero', () => {
    const factors = factored(Float64Array.of(0, 2, 1, 1), 2);
    expect([...solve(factors, Float64Array.of(4, 5))]).toEqual([3, 2]);
  });

  it.each([1, 2, 7, 40, 120])('solve a random system of %i equations and its transpose', (size) => {
    const matrix = draw(size * size, size);
    const factors = factored(matrix, size);
    const truth = draw(size, 1000 + size);
    const straight = multiply(matrix, truth, new Float64Array(size));
    const across = multiplyTransposed(matrix, truth, new Float64Array(size));
    expect(gap(solve(factors, straight, new Float64Array(size)), truth)).toBeLessThan(1e-10);
    expect(gap(solveTransposed(factors, across), truth)).toBeLessThan(1e-10);
  });

  it('leave the matrix and the right side alone', () => {
    const matrix = Float64Array.of(1, 2, 3, 4);
    const b = Float64Array.of(5, 6);
    solve(factored(matrix, 2), b, new Float64Array(2));
    expect([...matrix, ...b]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('are refused for singular matrices and for matrices with numbers that are none', () => {
    expect(factor(Float64Array.of(1, 2, 2, 4), 2)).toBeUndefined();
    expect(factor(Float64Array.of(Number.NaN, 0, 0, 1), 2)).toBeUndefined();
    expect(factor(Float64Array.of(Number.POSITIVE_INFINITY, 0, 0, 1), 2)).toBeUndefined();
  });

  it('give the inverse', () => {
    const matrix = draw(25, 3);
    const inverse = invert(factored(matrix, 5));
    const x = draw(5, 4);
    const there = multiply(matrix, x, new Float64Array(5));
    expect(gap(multiply(inverse, there, new Float64Array(5)), x)).toBeLessThan(1e-12);
  });
});

describe('products', () => {
  it('take matrices that are not square', () => {
    const matrix = Float64Array.of(1, 2, 3, 4, 5, 6);
    expect([...multiply(matrix, Float64Array.of(1, 1, 1), new Float64Array(2))]).toEqual([6, 15]);
    expect([...multiplyTransposed(matrix, Float64Array.of(1, 10), new Float64Array(3))]).toEqual([
      41, 52, 63,
    ]);
  });
});
