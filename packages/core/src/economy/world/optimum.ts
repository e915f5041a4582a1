// True optimal tariffs: welfare maximised over the tariffs themselves, with the norm of the projected gradient as certificate.

import { certificate, minimize } from '../../math/index.js';
import type { OnProgress, Policy, Status } from '../model.js';
import type { Benchmark } from './benchmark.js';
import { policyOf } from './cells.js';
import { type Choice, choiceOf, cut, type Pair, put } from './choice.js';
import type { Equilibrium } from './equilibrium.js';
import { gradientOf, type Objective, objectiveAt, welfareOf } from './gradient.js';
import type { Rebate } from './parameters.js';
import { solveSystem } from './solve.js';
import { systemOf } from './system.js';

/** Which tariffs are to be chosen, and for whom. */
export interface Question {
  /** Pairs whose tariffs are chosen. */
  readonly free: readonly Pair[];
  /** One rate for all of them, one for each, or the number of each pair's rate, so that pairs with one number share a rate. */
  readonly rates: 'uniform' | 'each' | readonly number[];
  /** Tariffs that stay as they are; those of `free` pairs among them are where the search starts. */
  readonly given?: Policy;
  /** Whose welfare is to be the most. */
  readonly objective: Objective;
  /** Rates stay between zero and this fraction; 10 unless told. */
  readonly most?: number;
}

export interface OptimumOptions {
  readonly rebate?: Rebate;
  /** Certificate asked for, percentage points of welfare; 1e-6 unless told. */
  readonly tolerance?: number;
  /** Equilibria solved at most; 300 unless told. */
  readonly limit?: number;
  readonly onProgress?: OnProgress;
}

export interface Optimum {
  readonly status: Status;
  /** The chosen tariffs and the given ones. */
  readonly policy: Policy;
  /** The chosen rates: in the order of `free` where each has its own, one where they are uniform. */
  readonly rates: Float64Array;
  /** Weighted welfare in percent. */
  readonly welfare: number;
  /** Largest element of `P(t + gradient) - t`, percentage points a unit of tariff, P the projection on the bounds: zero at a stationary point. */
  readonly certificate: number;
  /** Derivatives by the chosen rates. */
  readonly gradient: Float64Array;
  readonly equilibrium: Equilibrium;
  /** Equilibria solved. */
  readonly evaluations: number;
}

/** The best tariffs of one country on everybody, others' tariffs given. */
export function bestResponse(
  benchmark: Benchmark,
  importer: string,
  rates: 'uniform' | 'each',
  given: Policy = { tariffs: [] },
  options: OptimumOptions = {},
): Optimum {
  const free = tariffsOf(benchmark, importer);
  return optimum(benchmark, { free, rates, given, objective: welfareOf(benchmark, importer) }, options);
}

/** The tariffs of one country on everybody. */
export function tariffsOf({ countries }: Benchmark, importer: string): readonly Pair[] {
  return countries.filter(({ id }) => id !== importer).map(({ id }) => ({ importer, exporter: id }));
}

/** Maximises weighted welfare over the free tariffs. A local optimum: the certificate speaks of its neighbourhood only. */
export function optimum(benchmark: Benchmark, question: Question, options: OptimumOptions = {}): Optimum {
  const { objective, most = 10 } = question;
  const { tolerance = 1e-6, limit = 300, onProgress } = options;
  const rebate = options.rebate ?? benchmark.parameters.rebate;
  const choice = choiceOf(benchmark, question);
  const { count, units } = choice;
  let warm: Equilibrium | undefined;
  let evaluations = 0;
  const at = (rates: Float64Array) => {
    const answer = look(benchmark, choice, rates, { objective, rebate, warm });
    evaluations++;
    if (answer.equilibrium.status.kind === 'converged') warm = answer.equilibrium;
    return answer;
  };
  const inRates = (z: Float64Array) => z.map((value, k) => value * (units[k] as number));
  const found = minimize(
    (z, slopes) => {
      const { value, gradient } = at(inRates(z));
      for (let k = 0; k < count; k++) slopes[k] = -(gradient[k] as number) * (units[k] as number);
      return -value;
    },
    choice.start.map((rate, k) => rate / (units[k] as number)),
    {
      lower: new Float64Array(count),
      upper: units.map((unit) => most / unit),
      tolerance,
      limit,
      depth: 20,
      first: 0.05,
      noise: 1e-9,
      onIteration: (iteration, value, residual) =>
        onProgress?.({ stage: 'optimum', iteration, residual, objective: -value }) !== false,
    },
  );
  const rates = inRates(found.x);
  const { value, gradient, equilibrium } = at(rates);
  const proof = projected(rates, gradient, most);
  return {
    status: ending(equilibrium, found.ending === 'cancelled', proof, tolerance),
    policy: policyOf(benchmark, equilibrium.cells),
    rates,
    welfare: value,
    certificate: proof,
    gradient,
    equilibrium,
    evaluations,
  };
}

interface Look {
  readonly objective: Objective;
  readonly rebate: Rebate;
  readonly warm: Equilibrium | undefined;
}

/** The equilibrium at some rates, weighted welfare and its derivatives; NaN where there is no equilibrium. */
export function look(
  benchmark: Benchmark,
  choice: Choice,
  rates: Float64Array,
  { objective, rebate, warm }: Look,
) {
  const system = systemOf(benchmark, put(choice, rates), rebate);
  const start = warm === undefined ? {} : { start: warm };
  const equilibrium = solveSystem(system, { tolerance: 1e-12, ...start });
  const fine = equilibrium.status.kind === 'converged';
  const gradient = fine
    ? cut(choice, gradientOf(system, objective, equilibrium.unknowns))
    : new Float64Array(choice.count).fill(Number.NaN);
  const value = fine ? objectiveAt(system, objective, equilibrium.unknowns) : Number.NaN;
  return { value, gradient, equilibrium };
}

/** The certificate: the largest element of `P(t + gradient) - t` between zero and `most`. */
export function projected(rates: Float64Array, gradient: Float64Array, most: number): number {
  return certificate(
    rates,
    gradient.map((slope) => -slope),
    new Float64Array(rates.length),
    new Float64Array(rates.length).fill(most),
  );
}

function ending(equilibrium: Equilibrium, cancelled: boolean, proof: number, tolerance: number): Status {
  if (equilibrium.status.kind !== 'converged') return equilibrium.status;
  if (cancelled) return { kind: 'cancelled' };
  if (proof <= tolerance) return { kind: 'converged' };
  return {
    kind: 'stalled',
    advice: `the projected gradient stays at ${proof.toExponential(1)}; allow more evaluations or a larger tolerance`,
  };
}
