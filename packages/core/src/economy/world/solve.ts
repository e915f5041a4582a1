// Solves the world model for a policy: Anderson acceleration first, then Newton's method, then Newton's method along the path from free trade to the policy.

import { anderson, type Found, largest } from '../../math/index.js';
import type { Policy, SolveOptions, Status } from '../model.js';
import type { Benchmark } from './benchmark.js';
import { type Cells, cellsOf } from './cells.js';
import { type Equilibrium, levels, residual } from './equilibrium.js';
import type { Rebate } from './parameters.js';
import { follow } from './path.js';
import { NEAR, polish, type Run, spent, watch } from './run.js';
import { evaluate, type System, systemOf } from './system.js';

export interface WorldOptions extends SolveOptions {
  /** An equilibrium of the same benchmark to start from; for a policy that changed little. */
  readonly start?: Equilibrium;
  /** What happens to revenue; as in the parameters unless told. */
  readonly rebate?: Rebate;
}

/** Throws a `ModelError` for a policy that cannot be read; everything else is told by the status. */
export function solve(benchmark: Benchmark, policy: Policy, options: WorldOptions = {}): Equilibrium {
  return solveCells(benchmark, cellsOf(benchmark, policy), options);
}

export function solveCells(benchmark: Benchmark, cells: Cells, options: WorldOptions = {}): Equilibrium {
  const system = systemOf(benchmark, cells, options.rebate ?? benchmark.parameters.rebate);
  return solveSystem(system, options);
}

export function solveSystem(system: System, options: WorldOptions): Equilibrium {
  const { benchmark } = system;
  const { tolerance = 1e-10, limit = 1000, onProgress, start } = options;
  const unbalanced = imbalance(benchmark);
  const run: Run = { system, tolerance, limit, onProgress, evaluations: 0, cancelled: false };
  const from = start === undefined ? new Float64Array(3 * benchmark.size) : start.unknowns;
  if (unbalanced !== undefined) return finish(run, from, { kind: 'infeasible', advice: unbalanced });
  // The largest residual of the paper's equations is a small multiple of that of the solver's.
  let found = direct(run, from, tolerance / 4);
  if (found.ending !== 'reached' && !(found.residual < NEAR) && !spent(run))
    found = follow(run, tolerance / 4) ?? found;
  const ended = finish(run, found.x, status(run, found));
  if (ended.status.kind !== 'converged' || ended.residual <= tolerance) return ended;
  return finish(run, found.x, {
    kind: 'stalled',
    advice: `the equations hold only to ${ended.residual.toExponential(1)}; ask for a larger tolerance`,
  });
}

/** Why the transfers of a benchmark allow no equilibrium. */
function imbalance({ transfers, income }: Benchmark): string | undefined {
  let sum = 0;
  let world = 0;
  for (let i = 0; i < transfers.length; i++) {
    sum += transfers[i] as number;
    world += income[i] as number;
  }
  if (Math.abs(sum) <= 1e-9 * world) return undefined;
  const billions = (Math.abs(sum) / 1e6).toFixed(2);
  return `the transfers sum to ${sum < 0 ? '-' : ''}${billions} billion USD instead of zero: the world cannot spend what nobody earns, so some market stays open whatever the prices`;
}

/** Anderson acceleration, and Newton's method from the best point it met. */
function direct(run: Run, from: Float64Array, tolerance: number): Found {
  const { system } = run;
  const size = from.length;
  const { apply } = system.benchmark.preconditioner();
  const f = new Float64Array(size);
  const step = new Float64Array(size);
  let now = Number.NaN;
  const first = anderson(
    (x, to) => {
      evaluate(system, x, f);
      now = largest(f);
      apply(f, step);
      for (let i = 0; i < size; i++) to[i] = (x[i] as number) - (step[i] as number);
    },
    from,
    {
      tolerance,
      measure: () => now,
      depth: 10,
      patience: 6,
      longest: 1,
      limit: Math.max(1, Math.min(40, run.limit - run.evaluations)),
      onIteration: watch(run, 'anderson'),
    },
  );
  run.evaluations += first.evaluations;
  if (first.ending === 'reached' || spent(run)) return first;
  return polish(run, Number.isFinite(first.residual) ? first.x : from, apply, { tolerance, limit: 150 });
}

function status(run: Run, found: Found): Status {
  if (found.ending === 'reached') return { kind: 'converged' };
  if (run.cancelled) return { kind: 'cancelled' };
  const { lost } = run;
  if (lost !== undefined)
    return {
      kind: 'infeasible',
      advice: `followed from free trade, with all tariffs in proportion, the equilibrium could be followed no further than a highest tariff of about ${(100 * lost.highest).toFixed(0)} %${lost.reason}`,
    };
  if (run.evaluations >= run.limit)
    return { kind: 'stalled', advice: `the limit of ${run.limit} evaluations is used up; raise it` };
  return {
    kind: 'stalled',
    advice: `the residual stays at ${found.residual.toExponential(1)}; ${found.residual < NEAR ? 'ask for a larger tolerance' : 'try smaller tariffs'}`,
  };
}

function finish(run: Run, x: Float64Array, ended: Status): Equilibrium {
  const { system } = run;
  evaluate(system, x, new Float64Array(x.length));
  const found = levels(system, x.slice());
  return { ...found, status: ended, residual: residual(system, found), iterations: run.evaluations };
}
