// The Jacobian of the equations at the benchmark, written down and factored once per data set; an approximate inverse for every policy near enough.

import { type Factors, factor, type Operator, solve, solveTransposed } from '../../math/index.js';
import type { Benchmark } from './benchmark.js';
import { ModelError } from './error.js';
import { exponentsOf } from './system.js';

export interface Preconditioner {
  readonly apply: Operator;
  readonly applyTransposed: Operator;
}

/**
 * Without tariffs S = V = c = 1, and relief is zero to first order, so the block of relief is the identity and is left out of the others: 2N equations remain,
 * labour market and price index, in log wages and log prices, with labour put in.
 */
export function precondition(benchmark: Benchmark): Preconditioner {
  const { size } = benchmark;
  const factors = factor(jacobian(benchmark), 2 * size);
  if (factors === undefined) throw new ModelError('the benchmark is degenerate: its Jacobian is singular');
  return operators(factors, 2 * size);
}

function operators(factors: Factors, split: number): Preconditioner {
  const half = new Float64Array(split);
  const through =
    (solver: typeof solve): Operator =>
    (from, to) => {
      half.set(from.subarray(0, split));
      solver(factors, half);
      to.set(half);
      to.set(from.subarray(split), split);
    };
  return { apply: through(solve), applyTransposed: through(solveTransposed) };
}

function jacobian(benchmark: Benchmark): Float64Array {
  const { size, shares, spending, income, transfers, fixedCosts, passThrough, parameters } = benchmark;
  const { elasticity, labourSupply: kappa, labourShare: beta } = parameters;
  const exponents = exponentsOf(benchmark);
  const ofWage = exponents.wage + kappa * exponents.labour;
  const ofPrice = exponents.price - kappa * exponents.labour;
  const width = 2 * size;
  const matrix = new Float64Array(width * width);
  const made = (1 - beta) / beta;
  const world = income.reduce((sum, y) => sum + y, 0);
  const weight = spending.map((e, n) => (1 - (fixedCosts[n] as number)) * e);
  // d log D = local d log(wL) + shared dG.
  const local = income.map(
    (y, i) => y / (beta * (spending[i] as number) * (1 + (fixedCosts[i] as number) * made)),
  );
  const shared = transfers.map(
    (t, i) => t / ((spending[i] as number) * (1 + (fixedCosts[i] as number) * made)),
  );
  const common = doubled(shares, weight, size);
  for (let i = 0; i < size; i++) {
    const y = income[i] as number;
    const nu = fixedCosts[i] as number;
    const phi = passThrough[i] as number;
    let sales = 0;
    let spread = 0;
    for (let n = 0; n < size; n++) {
      const part = (shares[i * size + n] as number) * (weight[n] as number);
      sales += part;
      spread += part * (shared[n] as number);
    }
    const row = i * width;
    const below = (size + i) * width;
    const direct = (nu * (spending[i] as number) * (local[i] as number)) / y - 1;
    const world1 = 1 + (beta * spread + nu * (spending[i] as number) * (shared[i] as number)) / y;
    for (let k = 0; k < size; k++) {
      const share = (income[k] as number) / world;
      const bought =
        (beta * (shares[i * size + k] as number) * (weight[k] as number) * (local[k] as number)) / y;
      const priced = (beta * (common[i * size + k] as number)) / y;
      const through = bought + world1 * share;
      matrix[row + k] = (1 + kappa) * through - priced * ofWage;
      matrix[row + size + k] = -kappa * through - priced * ofPrice;
      const cost = (shares[k * size + i] as number) / elasticity;
      const income1 = (1 - phi) * (shared[i] as number) * share;
      matrix[below + k] = cost * ofWage - income1 * (1 + kappa);
      matrix[below + size + k] = cost * ofPrice + income1 * kappa;
    }
    const own = (beta * sales) / y;
    (matrix[row + i] as number) += own * ofWage + direct * (1 + kappa);
    (matrix[row + size + i] as number) += own * ofPrice - direct * kappa;
    (matrix[below + i] as number) -= (1 - phi) * ((local[i] as number) * (1 + kappa) - 1);
    (matrix[below + size + i] as number) += 1 + (1 - phi) * (local[i] as number) * kappa;
  }
  return matrix;
}

/** Lambda diag(weight) Lambda', symmetric. */
function doubled(shares: Float64Array, weight: Float64Array, size: number): Float64Array {
  const to = new Float64Array(size * size);
  const row = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let n = 0; n < size; n++) row[n] = (shares[i * size + n] as number) * (weight[n] as number);
    for (let k = 0; k <= i; k++) {
      let sum = 0;
      for (let n = 0, at = k * size; n < size; n++, at++) sum += (row[n] as number) * (shares[at] as number);
      to[i * size + k] = sum;
      to[k * size + i] = sum;
    }
  }
  return to;
}
