// Calibrates a Caliendo-Parro benchmark: the tables are made to balance by solving the model once without a shock.

import { emptyPoint, evaluate, layout, residualAt } from './evaluate.js';
import { placeAt, type Settled, settle } from './solve.js';
import { account, type Tables } from './tables.js';
import { type Tangent, tangentAt } from './tangent.js';
import { face, tariffsOf, taxedSectors, tradedSectors, type World } from './world.js';

export interface CalibrationOptions {
  /** `kept`: deficits of the tables stay, as shares of world income; `closed`: the benchmark is solved with none. Kept unless told. */
  readonly deficits?: 'kept' | 'closed';
  /** Largest gap accepted in the benchmark; 1e-12 unless told. */
  readonly tolerance?: number;
}

/** A balanced world with its tangent, ready for many solves. */
export interface Benchmark extends World {
  readonly tangent: Tangent;
  readonly balancing: Balancing;
}

/** How much the tables had to move until every market cleared, as fractions; markets below a millionth of income are left out of medians and extremes. */
export interface Balancing {
  /** Median and largest gap between spending in the tables and what production and income explain there. */
  readonly medianGap: number;
  readonly largestGap: number;
  /** Median and largest change of spending on a sector in an economy, by absolute size. */
  readonly medianSpending: number;
  readonly largestSpending: number;
  /** Sum of absolute changes of spending over all spending. */
  readonly moved: number;
  /** [n] change of value added. */
  readonly income: Float64Array;
  /** Largest gap of any market in the benchmark, and evaluations used. */
  readonly residual: number;
  readonly iterations: number;
}

/** No benchmark comes out of the tables. */
export class CalibrationError extends Error {
  override readonly name = 'CalibrationError';
}

/** Balances the tables and takes the tangent there. */
export function calibrate(tables: Tables, options: CalibrationOptions = {}): Benchmark {
  const { shares, spending, income, deficits, inputs, final } = account(tables);
  const N = tables.economies.length;
  const J = tables.sectors.length;
  const loose: World = {
    economies: tables.economies,
    sectors: tables.sectors,
    unit: tables.unit,
    shares,
    net: shares.map((share, cell) => share / (1 + (tables.tariffs[cell] as number))),
    tariffs: tables.tariffs,
    spending,
    income,
    deficits: options.deficits === 'closed' ? new Float64Array(N) : deficits,
    valueAdded: tables.valueAdded,
    inputs,
    final,
    elasticity: tables.elasticity,
    traded: tradedSectors(shares, N, J),
    taxed: taxedSectors(tables.tariffs, N, J),
  };
  const tangent = tangentAt(loose, { ...loose, wages: income });
  if (tangent === undefined)
    throw new CalibrationError('the accounts are singular: some economy spends nothing at home');
  const settled = settle(face(loose, []), tangent, { tolerance: options.tolerance ?? 1e-12 });
  if (settled.status.kind !== 'converged')
    throw new CalibrationError(
      `the tables do not balance: the largest gap stays at ${settled.residual.toExponential(1)}`,
    );
  return benchmarkAt(settled, (world) => balancing(loose, world, settled));
}

/** The equilibrium of a solve as a benchmark of its own: hat algebra composes. */
export function benchmarkAt(settled: Settled, describe?: (world: World) => Balancing): Benchmark {
  const { facing, state } = settled;
  const before = facing.world;
  const point = emptyPoint(before);
  evaluate(facing, state, point);
  const place = placeAt(facing, point);
  const tariffs = tariffsOf(facing);
  const { N, J } = layout(before);
  const world: World = {
    ...before,
    shares: place.shares,
    net: place.net,
    tariffs,
    taxed: taxedSectors(tariffs, N, J),
    spending: place.spending,
    income: place.wages,
  };
  const tangent = tangentAt(world, place);
  if (tangent === undefined) throw new CalibrationError('the accounts are singular at this equilibrium');
  return { ...world, tangent, balancing: describe?.(world) ?? balancing(before, world, settled) };
}

function balancing(before: World, after: World, { residual, iterations, facing, state }: Settled): Balancing {
  const { N, J, spending, size } = layout(before);
  const point = emptyPoint(before);
  const gaps = new Float64Array(size);
  const start = state.map((_, at) => (at < spending ? 0 : 1));
  evaluate(face(before, facing.cells), start, point);
  residualAt(before, start, point, gaps);
  // A market next to empty says nothing about the tables, however large its relative gap.
  const counts = (at: number): boolean =>
    (before.spending[at] as number) > 1e-6 * (before.income[Math.floor(at / J)] as number);
  const markets = Array.from({ length: N * J }, (_, at) => at).filter(counts);
  const gap = markets.map((at) => Math.abs(gaps[spending + at] as number));
  const change: number[] = [];
  let moved = 0;
  let total = 0;
  for (let at = 0; at < N * J; at++) {
    const was = before.spending[at] as number;
    const difference = Math.abs((after.spending[at] as number) - was);
    if (counts(at)) change.push(difference / was);
    moved += difference;
    total += was;
  }
  return {
    medianGap: median(gap),
    largestGap: Math.max(...gap),
    medianSpending: median(change),
    largestSpending: Math.max(...change),
    moved: moved / total,
    income: after.income.map((value, n) => value / (before.income[n] as number) - 1),
    residual,
    iterations,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
