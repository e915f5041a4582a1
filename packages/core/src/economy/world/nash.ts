// Tariff war without end: every player's tariffs are the best reply to everybody else's (Nash equilibrium), found by taking turns.

import type { OnProgress, Policy, Status } from '../model.js';
import type { Benchmark } from './benchmark.js';
import { choiceOf, type Pair } from './choice.js';
import type { Equilibrium } from './equilibrium.js';
import { ModelError } from './error.js';
import { type Objective, welfareOf } from './gradient.js';
import { look, optimum, projected, tariffsOf } from './optimum.js';
import type { Rebate } from './parameters.js';

/** Who chooses which tariffs, and to what end. */
export interface Player {
  readonly name: string;
  readonly free: readonly Pair[];
  readonly rates: 'uniform' | 'each' | readonly number[];
  readonly objective: Objective;
}

export interface NashOptions {
  readonly rebate?: Rebate;
  /** Certificate asked for, percentage points of welfare; 1e-5 unless told. */
  readonly tolerance?: number;
  /** Rounds at most; 30 unless told. */
  readonly limit?: number;
  readonly onProgress?: OnProgress;
}

export interface Nash {
  readonly status: Status;
  readonly policy: Policy;
  readonly equilibrium: Equilibrium;
  /** The largest certificate of any player, all at the same policy. */
  readonly certificate: number;
  readonly rounds: number;
}

/** A country that chooses its tariffs on everybody. */
export function country(benchmark: Benchmark, id: string, rates: 'uniform' | 'each'): Player {
  return { name: id, free: tariffsOf(benchmark, id), rates, objective: welfareOf(benchmark, id) };
}

/** A customs union: one tariff of all members on each outsider, none among themselves; its welfare is that of its members weighted by spending. */
export function union(benchmark: Benchmark, name: string, ids: readonly string[]): Player {
  const inside = new Set(ids);
  const outsiders = benchmark.countries.map(({ id }) => id).filter((id) => !inside.has(id));
  const free = ids.flatMap((importer) => outsiders.map((exporter) => ({ importer, exporter })));
  const rates = ids.flatMap(() => outsiders.map((_, k) => k));
  const objective = new Float64Array(benchmark.size);
  let whole = 0;
  for (const id of ids) {
    const at = benchmark.index.get(id);
    if (at === undefined) throw new ModelError(`the world model has no ${id}`);
    objective[at] = benchmark.spending[at] as number;
    whole += benchmark.spending[at] as number;
  }
  return { name, free, rates, objective: objective.map((weight) => weight / whole) };
}

/** Players reply in turn, each best to what stands, until at one policy nobody's projected gradient exceeds the tolerance. */
export function nash(
  benchmark: Benchmark,
  players: readonly Player[],
  given: Policy = { tariffs: [] },
  options: NashOptions = {},
): Nash {
  const { tolerance = 1e-5, limit = 30, onProgress } = options;
  const rebate = options.rebate ?? benchmark.parameters.rebate;
  if (players.length === 0) throw new ModelError('no players');
  let policy = given;
  for (let round = 1; ; round++) {
    let equilibrium: Equilibrium | undefined;
    for (const { name, ...player } of players) {
      const best = optimum(
        benchmark,
        { ...player, given: policy },
        {
          rebate,
          tolerance: tolerance / 10,
          limit: 80,
          onProgress: (progress) => onProgress?.({ ...progress, stage: `reply of ${name}` }) !== false,
        },
      );
      policy = best.policy;
      equilibrium = best.equilibrium;
      const { kind } = best.status;
      if (kind === 'cancelled' || kind === 'infeasible')
        return {
          status: best.status,
          policy,
          equilibrium,
          certificate: Number.POSITIVE_INFINITY,
          rounds: round,
        };
    }
    let proof = 0;
    for (const player of players) {
      const choice = choiceOf(benchmark, { ...player, given: policy });
      const seen = look(benchmark, choice, choice.start, {
        objective: player.objective,
        rebate,
        warm: equilibrium,
      });
      equilibrium = seen.equilibrium;
      proof = Math.max(proof, projected(choice.start, seen.gradient, 10));
    }
    if (equilibrium === undefined) throw new ModelError('no players');
    const done: Omit<Nash, 'status'> = { policy, equilibrium, certificate: proof, rounds: round };
    if (proof <= tolerance) return { ...done, status: { kind: 'converged' } };
    if (round >= limit || Number.isNaN(proof))
      return {
        ...done,
        status: {
          kind: 'stalled',
          advice: `after ${round} rounds somebody would still gain; allow more rounds`,
        },
      };
  }
}
