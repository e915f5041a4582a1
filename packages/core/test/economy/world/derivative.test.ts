// Derivatives: along directions, backwards, and of welfare by tariffs, all against differences.

import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/economy/world/cells.js';
import { adjointOf, backward, clear, product } from '../../../src/economy/world/derivative.js';
import {
  announced,
  type Benchmark,
  calibrate,
  effects,
  gradient,
  solve,
  type WorldParameters,
} from '../../../src/economy/world/index.js';
import { evaluate, systemOf } from '../../../src/economy/world/system.js';
import { dot, largest, random } from '../../../src/math/index.js';
import { smallWorld } from './support.js';

const VARIANTS: readonly (readonly [string, Partial<WorldParameters>])[] = [
  ['main', {}],
  ['lump sum', { rebate: 'lump sum' }],
  ['round-about', { labourShare: 0.49 }],
  ['fixed transfers', { deficits: 'fixed' }],
];

const draw = (size: number, seed: number, spread: number): Float64Array => {
  const { uniform } = random(seed);
  return Float64Array.from({ length: size }, () => spread * (2 * uniform() - 1));
};
const systemFor = (benchmark: Benchmark) =>
  systemOf(
    benchmark,
    cellsOf(benchmark, {
      tariffs: [...announced(benchmark).tariffs, { importer: 'BAA', exporter: 'USA', rate: 0.4 }],
    }),
    benchmark.parameters.rebate,
  );

describe.each(VARIANTS)('the Jacobian (%s)', (_, parameters) => {
  const benchmark = calibrate(smallWorld(9, 3), parameters);
  const width = 3 * benchmark.size;
  const system = systemFor(benchmark);
  const x = draw(width, 5, 0.2);
  const direction = draw(width, 6, 1);

  it('times a direction is the slope of the residuals', () => {
    const h = 1e-5;
    const up = new Float64Array(width);
    const down = new Float64Array(width);
    const exact = new Float64Array(width);
    evaluate(
      system,
      x.map((value, i) => value + h * (direction[i] as number)),
      up,
    );
    evaluate(
      system,
      x.map((value, i) => value - h * (direction[i] as number)),
      down,
    );
    evaluate(system, x, new Float64Array(width));
    product(system, direction, exact);
    const gap = exact.map((value, i) => value - ((up[i] as number) - (down[i] as number)) / (2 * h));
    expect(largest(gap)).toBeLessThan(1e-8 * largest(exact));
  });

  it('backwards is its transpose', () => {
    const weights = draw(width, 7, 1);
    const forth = new Float64Array(width);
    const back = new Float64Array(width);
    evaluate(system, x, forth);
    product(system, direction, forth);
    const adjoint = adjointOf(benchmark.size);
    clear(adjoint);
    backward(system, weights, adjoint, back);
    const there = dot(weights, forth);
    expect(Math.abs(dot(back, direction) / there - 1)).toBeLessThan(1e-11);
  });

  it('at the benchmark is what the preconditioner inverts', () => {
    const free = systemOf(benchmark, cellsOf(benchmark, { tariffs: [] }), benchmark.parameters.rebate);
    const zero = new Float64Array(width);
    const through = new Float64Array(width);
    const back = new Float64Array(width);
    const wanted = direction.slice().fill(0, 2 * benchmark.size);
    evaluate(free, zero, through);
    benchmark.preconditioner().apply(wanted, through);
    product(free, through, back);
    expect(largest(back.map((value, i) => value - (wanted[i] as number)))).toBeLessThan(1e-10);
    clear(adjointOf(benchmark.size));
    const adjoint = adjointOf(benchmark.size);
    benchmark.preconditioner().applyTransposed(wanted, through);
    backward(free, through, adjoint, back);
    const gap = back.map((value, i) => (i < 2 * benchmark.size ? value - (wanted[i] as number) : 0));
    expect(largest(gap)).toBeLessThan(1e-10);
  });

  it('leaves the sum of all labour markets closed at any point, so that no market need be dropped', () => {
    const to = new Float64Array(width);
    evaluate(system, x, to);
    const { earned, y } = system.point;
    const sum = (a: Float64Array) => a.reduce((total, value) => total + value, 0);
    expect(Math.abs(sum(earned) / sum(y) - 1)).toBeLessThan(1e-12);
  });
});

describe.each(VARIANTS)('the gradient of welfare (%s)', (_, parameters) => {
  const benchmark = calibrate(smallWorld(7, 11), parameters);
  const given = [
    { importer: 'USA', exporter: 'BAA', rate: 0.3 },
    { importer: 'BAA', exporter: 'USA', rate: 0.2 },
    { importer: 'CAA', exporter: 'USA', rate: 0.1 },
  ];
  const weights = Float64Array.from(benchmark.countries, (_one, i) => (i === 0 ? 1 : 0.1 * i));
  const value = (rate: number, pair: { importer: string; exporter: string }): number => {
    const found = solve(benchmark, { tariffs: [...given, { ...pair, rate }] }, { tolerance: 1e-13 });
    return effects(benchmark, found).countries.reduce(
      (sum, { welfare }, i) => sum + welfare * (weights[i] as number),
      0,
    );
  };

  it('is the slope by differences, for tariffs that stand and for those that do not', () => {
    const asked = [
      ['USA', 'BAA'],
      ['BAA', 'USA'],
      ['USA', 'DAA'],
      ['DAA', 'EAA'],
    ].map(([importer = '', exporter = '']) => ({ importer, exporter }));
    const at = solve(benchmark, { tariffs: given }, { tolerance: 1e-13 });
    const slopes = gradient(benchmark, at, weights, asked);
    asked.forEach((pair, k) => {
      const standing = given.find(
        ({ importer, exporter }) => importer === pair.importer && exporter === pair.exporter,
      );
      const rate = standing?.rate ?? 0;
      const h = 1e-3;
      // Tariffs are not negative: from zero, a one-sided difference of third order.
      const slope =
        rate > 0
          ? (8 * (value(rate + h, pair) - value(rate - h, pair)) -
              value(rate + 2 * h, pair) +
              value(rate - 2 * h, pair)) /
            (12 * h)
          : (-11 * value(0, pair) + 18 * value(h, pair) - 9 * value(2 * h, pair) + 2 * value(3 * h, pair)) /
            (6 * h);
      expect(Math.abs((slopes[k] as number) - slope)).toBeLessThan(2e-6 * Math.max(1, Math.abs(slope)));
    });
  });

  it('is refused where nothing converged', () => {
    const stopped = solve(benchmark, { tariffs: given }, { onProgress: () => false });
    expect(() => gradient(benchmark, stopped, weights, [])).toThrow('cancelled');
  });
});
