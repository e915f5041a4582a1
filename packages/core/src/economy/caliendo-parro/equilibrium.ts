// Solves a benchmark under a policy: the door through which the models of this family are used.

import type { Policy, SolveOptions } from '../model.js';
import type { Benchmark } from './benchmark.js';
import { unchanged } from './evaluate.js';
import { readPolicy } from './policy.js';
import { type Settled, settle } from './solve.js';
import { settleInStages } from './stages.js';
import { face } from './world.js';

/** The world after a policy. Only a converged one has effects. */
export interface Equilibrium extends Settled {
  readonly policy: Policy;
}

/** Solves for the equilibrium under a policy; what the policy does not name stays as in the benchmark. */
export function solve(benchmark: Benchmark, policy: Policy, options: SolveOptions = {}): Equilibrium {
  const reading = readPolicy(benchmark, policy);
  if (reading.kind === 'refused')
    return {
      policy,
      facing: face(benchmark, []),
      state: unchanged(benchmark),
      status: { kind: 'infeasible', advice: reading.advice },
      residual: Number.POSITIVE_INFINITY,
      iterations: 0,
    };
  const facing = face(benchmark, reading.cells);
  const direct = settle(facing, benchmark.tangent, options);
  const left = (options.limit ?? 1000) - direct.iterations;
  const settled =
    direct.status.kind === 'stalled' && left > 0
      ? settleInStages(benchmark, facing, direct, { ...options, limit: left })
      : direct;
  return { policy, ...settled };
}
