// Reaches an extreme policy in several steps: hat algebra composes, so that each equilibrium is the benchmark of the next.

import { power } from '../../math/index.js';
import type { SolveOptions } from '../model.js';
import { type Benchmark, benchmarkAt } from './benchmark.js';
import { layout, unchanged } from './evaluate.js';
import { type Settled, settle } from './solve.js';
import { type Facing, face } from './world.js';

const STAGES = 8;

/**
 * Solves again in equal steps of ln(1 + tariff) after a direct attempt stalled; answers whichever came closer. The last
 * step is a solve of the whole change from the benchmark, so that its residual is that of the question asked.
 */
export function settleInStages(
  benchmark: Benchmark,
  facing: Facing,
  direct: Settled,
  options: SolveOptions,
): Settled {
  const { N, spending, size } = layout(benchmark);
  let left = options.limit ?? 1000;
  const reached = unchanged(benchmark);
  let here = benchmark;
  let iterations = direct.iterations;
  for (let stage = 1; stage <= STAGES; stage++) {
    const cells = facing.cells.map(({ sector, importer, exporter, rate }) => {
      const before = 1 + (benchmark.tariffs[(sector * N + importer) * N + exporter] as number);
      const way = power((1 + rate) / before, stage / STAGES);
      return { sector, importer, exporter, rate: stage === STAGES ? rate : before * way - 1 };
    });
    const step = settle(face(here, cells), here.tangent, { ...options, limit: left });
    iterations += step.iterations;
    left -= step.iterations;
    if (step.status.kind === 'cancelled') return { ...direct, status: step.status, iterations };
    if (step.status.kind !== 'converged' || left <= 0) return { ...direct, iterations };
    for (let at = 0; at < size; at++)
      if (at < spending) (reached[at] as number) += step.state[at] as number;
      else (reached[at] as number) *= step.state[at] as number;
    here = benchmarkAt(step);
  }
  const whole = settle(facing, here.tangent, { ...options, limit: left }, reached);
  const closer = whole.residual < direct.residual ? whole : direct;
  return { ...closer, iterations: iterations + whole.iterations };
}
