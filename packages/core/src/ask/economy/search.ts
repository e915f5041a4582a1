// The long questions: optimal tariffs, trade war, trade talks. They report progress and leave what was found when stopped.

import {
  type LensResult,
  type OnProgress,
  regions,
  regionsResult,
  type Status,
  type Tariff,
  world,
  worldResult,
} from '../../economy/index.js';
import type { Edition } from '../edition.js';
import { AskError } from '../error.js';
import type { CooperateQuestion, NashQuestion, OptimalQuestion, SearchAnswer } from '../shapes/search.js';
import { alpha3, EU_MEMBERS, modelCountry, regionsBenchmark, worldBenchmark } from './models.js';
import { refuseParameters, worldParameters } from './parameters.js';
import { economyAnswerOf } from './policy.js';
import { refusing, statusOf } from './refusal.js';

const UNWATCHED: OnProgress = () => true;

/** The best tariffs of one country. Throws an `AskError`. */
export function askOptimal(
  edition: Edition,
  question: OptimalQuestion,
  onProgress: OnProgress = UNWATCHED,
): SearchAnswer {
  const { uniform = false, model = 'world', political = false } = question;
  const country = modelCountry(edition, question.country);
  const parameters = worldParameters(question);
  refuseParameters(model, parameters);
  return refusing('country', () =>
    model === 'world'
      ? bestInWorld(edition, country, uniform, parameters, onProgress)
      : bestInRegions(edition, country, uniform, political, onProgress),
  );
}

/** A trade war. Throws an `AskError`. */
export function askNash(
  edition: Edition,
  question: NashQuestion,
  onProgress: OnProgress = UNWATCHED,
): SearchAnswer {
  const { model = 'regions', political = false } = question;
  const players = (question.players ?? ['USA', 'CHN', 'EU']).map((code) =>
    code === 'EU' ? code : modelCountry(edition, code),
  );
  const codes = alpha3(edition);
  const members = EU_MEMBERS.flatMap((code) => codes.get(code) ?? []);
  if (players.includes('EU') && players.some((id) => members.includes(id)))
    throw new AskError('players', 'a member of the European Union sets no tariffs of its own beside EU');
  const parameters = worldParameters(question);
  return refusing('players', () =>
    model === 'world'
      ? warInWorld(edition, players, parameters, onProgress)
      : warInRegions(edition, political, onProgress),
  );
}

/** Trade talks: gain of every government over the start. Throws an `AskError`. */
export function askCooperate(
  edition: Edition,
  question: CooperateQuestion,
  onProgress: OnProgress = UNWATCHED,
): SearchAnswer {
  const { from = 'factual', political = false } = question;
  return refusing('from', () => {
    const benchmark = regionsBenchmark(edition);
    const weights = weightsOf(benchmark, political);
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
    return inRegions(benchmark, talks, `Trade talks from ${from}`, weights.weights, { gain, inequality });
  });
}

function bestInWorld(
  edition: Edition,
  country: string,
  uniform: boolean,
  parameters: Partial<world.WorldParameters>,
  onProgress: OnProgress,
): SearchAnswer {
  const benchmark = worldBenchmark(edition, parameters);
  if (!benchmark.index.has(country))
    throw new AskError(
      'country',
      `the world model has no \`${country}\`; write an alpha-3 code such as USA or JPN`,
    );
  const best = world.bestResponse(
    benchmark,
    country,
    uniform ? 'uniform' : 'each',
    { tariffs: [] },
    { onProgress },
  );
  const title = `Best ${uniform ? 'uniform tariff' : 'tariffs'} of ${country}`;
  return found(
    best.status,
    best.certificate,
    best.evaluations,
    best.policy.tariffs,
    worldResult(benchmark, best.equilibrium, title),
  );
}

function warInWorld(
  edition: Edition,
  players: readonly string[],
  parameters: Partial<world.WorldParameters>,
  onProgress: OnProgress,
): SearchAnswer {
  const benchmark = worldBenchmark(edition, parameters);
  const parties = players.map((id) =>
    id === 'EU'
      ? world.union(benchmark, 'EU', world.members(benchmark, 'EU'))
      : world.country(benchmark, id, 'each'),
  );
  const war = world.nash(benchmark, parties, { tariffs: [] }, { onProgress });
  return found(
    war.status,
    war.certificate,
    war.rounds,
    war.policy.tariffs,
    worldResult(benchmark, war.equilibrium, `Trade war of ${players.join(', ')}`),
  );
}

function bestInRegions(
  edition: Edition,
  country: string,
  uniform: boolean,
  political: boolean,
  onProgress: OnProgress,
): SearchAnswer {
  const benchmark = regionsBenchmark(edition);
  if (!benchmark.regions.includes(country))
    throw new AskError(
      'country',
      `the regions model has ${benchmark.regions.join(', ')}, not \`${country}\``,
    );
  const weights = weightsOf(benchmark, political);
  const best = regions.optimalTariffs(benchmark, country, { ...weights, uniform, onProgress });
  return inRegions(benchmark, best, `Optimal tariffs of ${country}`, weights.weights);
}

function warInRegions(edition: Edition, political: boolean, onProgress: OnProgress): SearchAnswer {
  const benchmark = regionsBenchmark(edition);
  const weights = weightsOf(benchmark, political);
  const war = regions.nashTariffs(benchmark, { ...weights, onProgress });
  return inRegions(benchmark, war, 'Trade war of all seven regions', weights.weights);
}

function weightsOf(benchmark: regions.Benchmark, political: boolean): { readonly weights?: regions.Weights } {
  return political ? { weights: regions.politicalWeights(benchmark).weights } : {};
}

function inRegions(
  benchmark: regions.Benchmark,
  it: regions.Strategy,
  title: string,
  weights: regions.Weights | undefined,
  gains: { readonly gain?: number; readonly inequality?: number } = {},
): SearchAnswer {
  const effects = regionsResult(benchmark, it.equilibrium, title, weights);
  return found(it.status, it.certificate, it.rounds, it.policy.tariffs, effects, gains);
}

function found(
  status: Status,
  certificate: number,
  rounds: number,
  tariffs: readonly Tariff[],
  effects: LensResult,
  gains: { readonly gain?: number; readonly inequality?: number } = {},
): SearchAnswer {
  const byImporter = new Map<string, number[]>();
  for (const { importer, rate } of tariffs)
    byImporter.set(importer, [...(byImporter.get(importer) ?? []), rate]);
  const summary = [...byImporter].map(([importer, rates]) => {
    const sorted = rates.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    return { importer, lowest: at(0), median: at(0.5), highest: at(1) };
  });
  return {
    ...statusOf(status),
    certificate,
    rounds,
    tariffs,
    summary,
    ...gains,
    effects: economyAnswerOf(effects),
  };
}
