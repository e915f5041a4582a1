// Long searches: optimal tariffs, trade war, trade talks. They report progress and leave what was found when stopped.

import {
  type LensResult,
  type OnProgress,
  regions,
  regionsResult,
  type Status,
  type Tariff,
  world,
  worldResult,
} from '@parley/core/economy';
import { InputError } from '../input.js';
import { regionsBenchmark, worldData } from './models.js';

export type SearchJob =
  | {
      readonly kind: 'optimal';
      readonly model: 'world';
      readonly country: string;
      readonly uniform: boolean;
      readonly parameters: Partial<world.WorldParameters>;
    }
  | {
      readonly kind: 'optimal';
      readonly model: 'regions';
      readonly country: string;
      readonly uniform: boolean;
      readonly political: boolean;
    }
  | { readonly kind: 'nash'; readonly model: 'regions'; readonly political: boolean }
  | {
      readonly kind: 'nash';
      readonly model: 'world';
      readonly players: readonly string[];
      readonly parameters: Partial<world.WorldParameters>;
    }
  | {
      readonly kind: 'cooperate';
      readonly from: 'nash' | 'factual' | 'free-trade';
      readonly political: boolean;
    };

/** What a search found. Rates are fractions. */
export interface Found {
  readonly status: Status;
  /** Norm of the projected gradient: what a small change of a tariff could still gain, percent. */
  readonly certificate: number;
  readonly rounds: number;
  readonly tariffs: readonly Tariff[];
  /** By importer: the lowest, the median and the highest tariff, fractions. */
  readonly summary: readonly {
    readonly importer: string;
    readonly lowest: number;
    readonly median: number;
    readonly highest: number;
  }[];
  readonly effects: LensResult;
  /** Trade talks: gain of every government over the start, and the largest difference between two gains, percent. */
  readonly gain?: number;
  readonly inequality?: number;
}

export function search(job: SearchJob, onProgress: OnProgress): Found {
  if (job.kind === 'cooperate') return cooperate(job.from, job.political, onProgress);
  if (job.model === 'regions') return inRegions(job, onProgress);
  const benchmark = world.calibrate(worldData(), job.parameters);
  if (job.kind === 'optimal') {
    if (!benchmark.index.has(job.country))
      throw new InputError(
        `--country: the world model has no \`${job.country}\`; write an alpha-3 code such as USA or JPN`,
      );
    const best = world.bestResponse(
      benchmark,
      job.country,
      job.uniform ? 'uniform' : 'each',
      { tariffs: [] },
      { onProgress },
    );
    const title = `Best ${job.uniform ? 'uniform tariff' : 'tariffs'} of ${job.country}`;
    return found(
      best.status,
      best.certificate,
      best.evaluations,
      best.policy.tariffs,
      worldResult(benchmark, best.equilibrium, title),
    );
  }
  const players = job.players.map((id) =>
    id === 'EU'
      ? world.union(benchmark, 'EU', world.members(benchmark, 'EU'))
      : world.country(benchmark, id, 'each'),
  );
  const war = world.nash(benchmark, players, { tariffs: [] }, { onProgress });
  return found(
    war.status,
    war.certificate,
    war.rounds,
    war.policy.tariffs,
    worldResult(benchmark, war.equilibrium, `Trade war of ${job.players.join(', ')}`),
  );
}

function inRegions(job: Extract<SearchJob, { model: 'regions' }>, onProgress: OnProgress): Found {
  const benchmark = regionsBenchmark();
  const weights = job.political ? { weights: regions.politicalWeights(benchmark).weights } : {};
  if (job.kind === 'nash') {
    const war = regions.nashTariffs(benchmark, { ...weights, onProgress });
    return strategy(benchmark, war, 'Trade war of all seven regions', weights.weights);
  }
  if (!benchmark.regions.includes(job.country))
    throw new InputError(
      `--country: the regions model has ${benchmark.regions.join(', ')}, not \`${job.country}\``,
    );
  const best = regions.optimalTariffs(benchmark, job.country, {
    ...weights,
    uniform: job.uniform,
    onProgress,
  });
  return strategy(benchmark, best, `Optimal tariffs of ${job.country}`, weights.weights);
}

function cooperate(
  from: 'nash' | 'factual' | 'free-trade',
  political: boolean,
  onProgress: OnProgress,
): Found {
  const benchmark = regionsBenchmark();
  const weights = political ? { weights: regions.politicalWeights(benchmark).weights } : {};
  const start =
    from === 'factual'
      ? {}
      : {
          from:
            from === 'free-trade'
              ? regions.freeTrade(benchmark)
              : regions.nashTariffs(benchmark, { ...weights, onProgress }).policy,
        };
  const talks = regions.cooperativeTariffs(benchmark, { ...weights, ...start, onProgress });
  const { gain, inequality } = talks;
  return { ...strategy(benchmark, talks, `Trade talks from ${from}`, weights.weights), gain, inequality };
}

function strategy(
  benchmark: regions.Benchmark,
  it: regions.Strategy,
  title: string,
  weights?: regions.Weights,
): Found {
  return found(
    it.status,
    it.certificate,
    it.rounds,
    it.policy.tariffs,
    regionsResult(benchmark, it.equilibrium, title, weights),
  );
}

function found(
  status: Status,
  certificate: number,
  rounds: number,
  tariffs: readonly Tariff[],
  effects: LensResult,
): Found {
  const byImporter = new Map<string, number[]>();
  for (const { importer, rate } of tariffs)
    byImporter.set(importer, [...(byImporter.get(importer) ?? []), rate]);
  const summary = [...byImporter].map(([importer, rates]) => {
    const sorted = rates.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    return { importer, lowest: at(0), median: at(0.5), highest: at(1) };
  });
  return { status, certificate, rounds, tariffs, summary, effects };
}
