// Optimal tariffs of one region, and the trade war in which every region sets its own (Ossa, AER 104(12), 2014, sections V and VI).

import type { OnProgress, Policy, Status } from '../model.js';
import type { Benchmark } from './benchmark.js';
import { political, settleBest, settleWar } from './branches.js';
import { equalWeights, type Weights } from './government.js';
import { impose, look, type Market, market } from './market.js';
import { policyOf, tariffsUnder } from './policy.js';
import type { Bounds } from './respond.js';
import { type Purpose, type Settled, type SettleOptions, settle } from './settle.js';
import { type Equilibrium, outcomeOf } from './solve.js';

export interface StrategyOptions {
  /** Political weights of all regions, as `politicalWeights` gives them; equal unless told. */
  readonly weights?: Weights;
  /** Tariffs allowed; 0 to 10 unless told, as in the article. */
  readonly bounds?: Bounds;
  /** One tariff for all exporters of a sector (most-favoured-nation); no unless told. */
  readonly uniform?: boolean;
  /** Tariffs of those who do not move, and where those who do start from; the benchmark's unless told. */
  readonly against?: Policy;
  /** Largest change of the logarithm of one plus a tariff in a last round; 1e-8 unless told. */
  readonly tolerance?: number;
  /** Rounds at most; 300 unless told. */
  readonly limit?: number;
  readonly onProgress?: OnProgress;
}

export interface Strategy {
  readonly status: Status;
  /** The tariffs found, as changes of the benchmark's; those of `against` included. */
  readonly policy: Policy;
  /** Tariffs by cell. */
  readonly tariffs: Float64Array;
  /** Where they lead. */
  readonly equilibrium: Equilibrium;
  /**
   * Proof of optimality: largest element of the projected gradient, in percent of a mover's welfare by log point of one plus a
   * tariff. Zero where no mover can gain by a small change.
   */
  readonly certificate: number;
  /** Rounds of adjustment, each with one equilibrium and one gradient for each mover. */
  readonly rounds: number;
}

/** The tariffs on every exporter and sector that are best for the region's government, the others' tariffs given. */
export function optimalTariffs(
  benchmark: Benchmark,
  region: string,
  options: StrategyOptions = {},
): Strategy {
  return strategy(benchmark, [region], `optimal tariffs of ${region}`, options);
}

/** Tariffs of the regions named (all unless told) each of which is a best response to the others': a Nash equilibrium. */
export function nashTariffs(
  benchmark: Benchmark,
  options: StrategyOptions & { readonly regions?: readonly string[] } = {},
): Strategy {
  return strategy(benchmark, options.regions ?? benchmark.regions, 'trade war', options);
}

function strategy(
  benchmark: Benchmark,
  regions: readonly string[],
  stage: string,
  options: StrategyOptions,
): Strategy {
  const { bounds = { lower: 0, upper: 10 }, uniform = false, tolerance, limit, onProgress } = options;
  const weights = options.weights ?? equalWeights(benchmark.regions.length, benchmark.sectors.length);
  const at = market(benchmark);
  const start = startOf(benchmark, options.against, bounds);
  const unknown = regions.find((region) => !benchmark.regions.includes(region));
  if (unknown !== undefined) return refused(at, `${unknown} is not a region of this model`);
  if (typeof start === 'string') return refused(at, start);
  const movers = regions.map((region) => benchmark.regions.indexOf(region));
  const purpose: Purpose = { movers, regard: 'own', weights, bounds, uniform };
  const search: SettleOptions = {
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(limit === undefined ? {} : { limit }),
    ...{ onProgress, stage },
  };
  const [only] = movers;
  const settled = !political(weights)
    ? settle(at, start, purpose, search)
    : movers.length === 1 && only !== undefined
      ? settleBest(at, start, { ...purpose, movers: [only] }, search)
      : settleWar(at, start, purpose, search);
  return strategyOf(at, settled);
}

/** Tariffs by cell to begin with, or why there is no such beginning. */
export function startOf(
  benchmark: Benchmark,
  against: Policy | undefined,
  { lower, upper }: Bounds,
): Float64Array | string {
  if (!(lower > -1 && lower <= upper && Number.isFinite(upper)))
    return `tariffs between ${lower} and ${upper} cannot be; bounds are fractions above -1`;
  return tariffsUnder(benchmark, against ?? { tariffs: [] });
}

/** What was settled, as the public interface says it; `at` holds its equilibrium. */
export function strategyOf(at: Market, { status, tariffs, certificate, rounds, gap }: Settled): Strategy {
  const { benchmark } = at;
  const everyone = benchmark.regions.map((_, j) => j);
  const cleared: Status =
    gap <= 1e-9
      ? { kind: 'converged' }
      : { kind: 'stalled', advice: 'the markets did not clear at the tariffs reached' };
  return {
    ...{ status, tariffs, certificate, rounds },
    policy: policyOf(benchmark, tariffs, everyone),
    equilibrium: outcomeOf(at, cleared, { ending: 'reached', gap, looks: rounds }),
  };
}

/** The answer where there is nothing to search: the benchmark, with the reason. */
export function refused(at: Market, advice: string): Strategy {
  const { benchmark } = at;
  impose(at, benchmark.tariffs);
  look(at, new Float64Array(2 * at.N));
  const status: Status = { kind: 'infeasible', advice };
  return {
    status,
    policy: { tariffs: [] },
    tariffs: benchmark.tariffs.slice(),
    equilibrium: outcomeOf(at, status, { ending: 'stalled', gap: Number.POSITIVE_INFINITY, looks: 0 }),
    certificate: Number.POSITIVE_INFINITY,
    rounds: 0,
  };
}
