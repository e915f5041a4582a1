import { describe, expect, it } from 'vitest';
import { accelerator } from '../../../src/economy/caliendo-parro/accelerate.js';
import {
  emptyPoint,
  evaluate,
  layout,
  residualAt,
  unchanged,
} from '../../../src/economy/caliendo-parro/evaluate.js';
import { calibrate, inventTables, solve } from '../../../src/economy/caliendo-parro/index.js';
import { productAt } from '../../../src/economy/caliendo-parro/jacobian.js';
import { invertAt, stepAt } from '../../../src/economy/caliendo-parro/tangent.js';
import { face } from '../../../src/economy/caliendo-parro/world.js';
import { newton, norm, random } from '../../../src/math/index.js';

const benchmark = calibrate(inventTables(4, 6, 7));
const shape = layout(benchmark);
const cells = [
  { sector: 0, importer: 1, exporter: 2, rate: 0.4 },
  { sector: 2, importer: 0, exporter: 3, rate: 0 },
  { sector: 4, importer: 3, exporter: 0, rate: 0.25 },
];
const facing = face(benchmark, cells);

/** A point near the benchmark, not in balance. */
function nearby(seed: number): Float64Array {
  const { uniform } = random(seed);
  return unchanged(benchmark).map((value) => value + 0.2 * (uniform() - 0.5));
}

function residual(state: Float64Array): Float64Array {
  const point = emptyPoint(benchmark);
  const gaps = new Float64Array(shape.size);
  evaluate(facing, state, point);
  residualAt(benchmark, state, point, gaps);
  return gaps;
}

describe('The equations of Caliendo and Parro', () => {
  it('hold at the benchmark when nothing changes', () => {
    const point = emptyPoint(benchmark);
    const gaps = new Float64Array(shape.size);
    const state = unchanged(benchmark);
    evaluate(face(benchmark, []), state, point);
    residualAt(benchmark, state, point, gaps);
    expect(norm(gaps)).toBeLessThan(1e-11);
  });

  it('have the Jacobian of the formulas, checked against central differences in every direction', () => {
    const state = nearby(1);
    const point = emptyPoint(benchmark);
    evaluate(facing, state, point);
    const step = 1e-6;
    for (let at = 0; at < shape.size; at++) {
      const direction = new Float64Array(shape.size);
      direction[at] = 1;
      const product = new Float64Array(shape.size);
      productAt(facing, point, direction, product);
      const up = residual(state.map((value, i) => (i === at ? value + step : value)));
      const down = residual(state.map((value, i) => (i === at ? value - step : value)));
      product.forEach((value, row) => {
        const numeric = ((up[row] as number) - (down[row] as number)) / (2 * step);
        expect(Math.abs(value - numeric)).toBeLessThan(1e-7 * Math.max(1, Math.abs(value)));
      });
    }
  });

  it('sum to nothing over all balances of trade at any point: the dropped market is no different from the others', () => {
    const point = emptyPoint(benchmark);
    evaluate(facing, nearby(2), point);
    const scale = benchmark.income.reduce((sum, value) => sum + value, 0);
    expect(Math.abs(point.balance.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-12 * scale);
  });

  it('give Newton the same equilibrium as the accelerated steps', () => {
    const point = emptyPoint(benchmark);
    const found = newton(
      {
        residual: (x, to) => {
          evaluate(facing, x, point);
          residualAt(benchmark, x, point, to);
        },
        product: (x, direction, to) => {
          evaluate(facing, x, point);
          productAt(facing, point, direction, to);
        },
        precondition: (from, to) => invertAt(benchmark, benchmark.tangent, from, to),
      },
      unchanged(benchmark),
      { tolerance: 1e-12 },
    );
    expect(found.ending).toBe('reached');
    const tariffs = cells.map(({ sector, importer, exporter, rate }) => ({
      importer: `E${importer + 1}`,
      exporter: `E${exporter + 1}`,
      sector: `S${sector + 1}`,
      rate,
    }));
    const solved = solve(benchmark, { tariffs }, { tolerance: 1e-12 });
    expect(solved.status.kind).toBe('converged');
    solved.state.forEach((value, at) => {
      expect(Math.abs(value - (found.x[at] as number))).toBeLessThan(1e-10);
    });
  });
});

describe('The tangent', () => {
  it('steps to where its own inverse of the residual leads', () => {
    const state = nearby(3);
    const point = emptyPoint(benchmark);
    evaluate(facing, state, point);
    const step = new Float64Array(shape.size);
    stepAt(benchmark, benchmark.tangent, state, point, step);
    const inverse = new Float64Array(shape.size);
    invertAt(benchmark, benchmark.tangent, residual(state), inverse);
    const wages = inverse.subarray(0, shape.N);
    expect(Math.max(...wages.map(Math.abs))).toBeLessThan(0.5);
    step.forEach((value, at) => {
      expect(Math.abs(value + (inverse[at] as number))).toBeLessThan(1e-10);
    });
  });

  it('nearly inverts the Jacobian at the benchmark', () => {
    const point = emptyPoint(benchmark);
    const still = face(benchmark, []);
    evaluate(still, unchanged(benchmark), point);
    const { uniform } = random(4);
    const right = Float64Array.from({ length: shape.size }, () => uniform() - 0.5);
    const found = new Float64Array(shape.size);
    invertAt(benchmark, benchmark.tangent, right, found);
    const back = new Float64Array(shape.size);
    productAt(still, point, found, back);
    // Wages see only their own gaps, so that the inverse is exact for a right side of costs alone up to trade abroad.
    const error = back.map((value, at) => value - (right[at] as number));
    expect(norm(error.subarray(shape.costs, shape.spending))).toBeLessThan(
      0.5 * norm(right.subarray(shape.costs, shape.spending)),
    );
  });
});

describe('The acceleration', () => {
  it('ends a linear iteration in as many steps as it has dimensions', () => {
    const size = 5;
    const { uniform } = random(5);
    const matrix = Float64Array.from({ length: size * size }, () => 0.4 * (uniform() - 0.5));
    const fixed = Float64Array.from({ length: size }, () => uniform());
    const x = new Float64Array(size);
    const plain = new Float64Array(size);
    const step = new Float64Array(size);
    const accelerate = accelerator(size, 6);
    for (let turn = 0; turn <= size + 1; turn++) {
      for (let i = 0; i < size; i++) {
        plain[i] = (fixed[i] as number) - (x[i] as number);
        for (let j = 0; j < size; j++)
          (plain[i] as number) +=
            (matrix[i * size + j] as number) * ((x[j] as number) - (fixed[j] as number));
      }
      accelerate(x, plain, step);
      for (let i = 0; i < size; i++) (x[i] as number) += step[i] as number;
    }
    x.forEach((value, i) => {
      expect(value).toBeCloseTo(fixed[i] as number, 10);
    });
  });
});
