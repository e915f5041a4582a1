// How welfare answers to every tariff at once: one linear solve with the transposed Jacobian, whatever the number of tariffs.

import { exp, gmres } from '../../math/index.js';
import type { Benchmark } from './benchmark.js';
import { cellsFrom } from './cells.js';
import { type Adjoint, adjointOf, backward, clear, settle } from './derivative.js';
import type { Equilibrium } from './equilibrium.js';
import { ModelError } from './error.js';
import { type System, systemOf } from './system.js';

/** Whose welfare counts: weights by country of the percent changes in welfare. */
export type Objective = Float64Array;

/** The welfare of one country. */
export function welfareOf({ size, index }: Benchmark, id: string): Objective {
  const at = index.get(id);
  if (at === undefined) throw new ModelError(`the world model has no ${id}`);
  return new Float64Array(size).fill(1, at, at + 1);
}

/** Weighted welfare in percent at the system's point. */
export function objectiveAt(system: System, weights: Objective, unknowns: Float64Array): number {
  const { size } = system.benchmark;
  let total = 0;
  for (let i = 0; i < size; i++) {
    const weight = weights[i] as number;
    if (weight !== 0) total += weight * 100 * (parts(system, i, unknowns[size + i] as number).welfare - 1);
  }
  return total;
}

/** Welfare of one country and what it is made of. */
function parts({ benchmark, point, rebate }: System, i: number, p: number) {
  const { income, transfers, parameters } = benchmark;
  const bent = parameters.labourSupply / (1 + parameters.labourSupply);
  const Y = income[i] as number;
  const y = point.y[i] as number;
  const R = point.R[i] as number;
  const T = transfers[i] as number;
  const relief = rebate === 'tax relief' ? R / y : 0;
  const available = Y + T;
  const delta = available / (available - bent * (1 - relief) * Y);
  const spent = (R + y + T * (point.growth[0] as number)) / available;
  const price = exp(p);
  const welfare = (delta * spent + (1 - delta) * (y / Y)) / price;
  return { welfare, delta, spent, earned: y / Y, price, available, bent, Y, y, R, T };
}

/** Puts the objective's own derivatives into the adjoint. */
function seed(system: System, weights: Objective, unknowns: Float64Array, adjoint: Adjoint): void {
  const { size } = system.benchmark;
  clear(adjoint);
  for (let i = 0; i < size; i++) {
    if (weights[i] === 0) continue;
    const weight = 100 * (weights[i] as number);
    const part = parts(system, i, unknowns[size + i] as number);
    const { delta, price, available, bent, Y, y, R, T } = part;
    const direct = (weight * delta) / (available * price);
    adjoint.R[i] = direct;
    adjoint.y[i] = direct + (weight * (1 - delta)) / (Y * price);
    (adjoint.growth[0] as number) += direct * T;
    adjoint.p[i] = -weight * part.welfare;
    if (system.rebate !== 'tax relief') continue;
    const ofDelta = (weight * (part.spent - part.earned)) / price;
    const ofRelief = (-ofDelta * delta * delta * bent * Y) / available;
    (adjoint.R[i] as number) += ofRelief / y;
    (adjoint.y[i] as number) -= (ofRelief * R) / (y * y);
  }
}

/** Derivatives of weighted welfare (percentage points) by the rates (fractions) of the system's cells, at an equilibrium. NaN where the linear solve fails. */
export function gradientOf(
  system: System,
  weights: Objective,
  unknowns: Float64Array,
  tolerance = 1e-10,
): Float64Array {
  const { benchmark, cells, gross, net, point } = system;
  const { size, passThrough, parameters } = benchmark;
  const width = 3 * size;
  settle(system, unknowns, new Float64Array(width));
  const adjoint = adjointOf(size);
  const right = new Float64Array(width);
  seed(system, weights, unknowns, adjoint);
  backward(system, new Float64Array(width), adjoint, right);
  for (let i = 0; i < width; i++) right[i] = -(right[i] as number);
  const solved = gmres(
    {
      apply: (from, to) => {
        clear(adjoint);
        backward(system, from, adjoint, to);
      },
      precondition: benchmark.preconditioner().applyTransposed,
    },
    right,
    { tolerance, restart: 60, limit: 240 },
  );
  if (!(solved.residual <= Math.max(1e-6, tolerance)))
    return new Float64Array(cells.rates.length).fill(Number.NaN);
  seed(system, weights, unknowns, adjoint);
  backward(system, solved.x, adjoint, right);
  const gradient = new Float64Array(cells.rates.length);
  for (let k = 0; k < gradient.length; k++) {
    const j = cells.exporters[k] as number;
    const i = cells.importers[k] as number;
    const at = j * size + i;
    const factor = 1 + (cells.rates[k] as number);
    const power = parameters.elasticity * (passThrough[i] as number);
    const ofGross = (point.c[j] as number) * (adjoint.S[i] as number);
    const ofNet =
      (point.c[j] as number) * (adjoint.V[i] as number) + (adjoint.r[j] as number) * (point.g[i] as number);
    gradient[k] =
      (-power * ofGross * (gross[at] as number) - (power + 1) * ofNet * (net[at] as number)) / factor;
  }
  return gradient;
}

/** Derivatives of weighted welfare by the rates of any cells, those of the equilibrium's policy or others that are zero there. */
export function gradient(
  benchmark: Benchmark,
  equilibrium: Equilibrium,
  weights: Objective,
  asked: readonly { readonly importer: string; readonly exporter: string }[],
): Float64Array {
  if (equilibrium.status.kind !== 'converged')
    throw new ModelError(`no gradient at an equilibrium that is ${equilibrium.status.kind}`);
  const { size, index } = benchmark;
  const place = (id: string): number => {
    const at = index.get(id);
    if (at === undefined) throw new ModelError(`the world model has no ${id}`);
    return at;
  };
  const wanted = asked.map(({ importer, exporter }) => place(exporter) * size + place(importer));
  const { cells } = equilibrium;
  const rates = new Map<number, number>(wanted.map((at) => [at, 0]));
  for (let k = 0; k < cells.rates.length; k++)
    rates.set(
      (cells.exporters[k] as number) * size + (cells.importers[k] as number),
      cells.rates[k] as number,
    );
  const all = cellsFrom(rates, size);
  const found = gradientOf(systemOf(benchmark, all, equilibrium.rebate), weights, equilibrium.unknowns);
  const position = new Map(
    [...all.rates.keys()].map((k) => [(all.exporters[k] as number) * size + (all.importers[k] as number), k]),
  );
  return Float64Array.from(wanted, (at) => found[position.get(at) as number] as number);
}
