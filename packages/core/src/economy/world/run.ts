// One solve under way: what its stages share, and Newton's method for each of them.

import { type Found, newton, type Operator } from '../../math/index.js';
import type { OnProgress } from '../model.js';
import { product, settle } from './derivative.js';
import { evaluate, type System } from './system.js';

/** What the steps of one solve share. */
export interface Run {
  readonly system: System;
  readonly tolerance: number;
  readonly limit: number;
  readonly onProgress: OnProgress | undefined;
  evaluations: number;
  cancelled: boolean;
  /** Where the path from free trade ended, if it was needed and ended early. */
  lost?: Lost;
}

/** A residual this small is an equilibrium, if not as exact a one as asked for. */
export const NEAR = 1e-8;

/** The last point of a path from free trade that ends before the policy. */
export interface Lost {
  /** Power of 1 + t: 0 is free trade, 1 the policy. */
  readonly power: number;
  /** The highest tariff there, a fraction. */
  readonly highest: number;
  /** What stands in the way, as far as it can be told; starts with a separator, or is empty. */
  readonly reason: string;
}

export const spent = (run: Run): boolean => run.cancelled || run.evaluations >= run.limit;

/** Newton's method with a preconditioner, on the system as it stands. */
export function polish(
  run: Run,
  from: Float64Array,
  precondition: Operator,
  { tolerance, limit }: { readonly tolerance: number; readonly limit: number },
): Found {
  const { system } = run;
  const spare = new Float64Array(from.length);
  const found = newton(
    {
      residual: (x, to) => evaluate(system, x, to),
      product: (x, direction, to) => {
        settle(system, x, spare);
        product(system, direction, to);
      },
      precondition,
    },
    from,
    {
      tolerance,
      limit: Math.max(1, Math.min(limit, run.limit - run.evaluations)),
      onIteration: watch(run, 'newton'),
    },
  );
  run.evaluations += found.evaluations;
  return found;
}

/** Reports an iteration of a stage, and takes up whether to go on. */
export const watch = (run: Run, stage: string) => (iteration: number, residual: number) => {
  run.cancelled = run.onProgress?.({ stage, iteration, residual }) === false;
  return !run.cancelled;
};
