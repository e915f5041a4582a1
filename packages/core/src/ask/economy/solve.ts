// Solves a policy on a model: named tariffs, one of the paper's scenarios, or a change of law weighted by trade.

import {
  type Coverage,
  type LensResult,
  type ModelName,
  type ModelRate,
  regionsVocabulary,
  type SolveOptions,
  solveRegions,
  solveTables,
  solveWorld,
  tableVocabulary,
  world,
  worldResult,
  worldVocabulary,
} from '../../economy/index.js';
import type { Edition } from '../edition.js';
import { AskError } from '../error.js';
import { lawChange, partnerOf, type Written } from './law-change.js';
import { between, expanded, merged, regionsTariff, tableTariff } from './merge.js';
import {
  alpha3,
  membersOf,
  naftaBenchmark,
  regionsBenchmark,
  sectorsBenchmark,
  sectorsData,
  worldBenchmark,
  worldData,
} from './models.js';
import { solveWorldLaw } from './world-law.js';

/** A result of the lens, with what of the trade the policy stands on where it comes from the law. */
export interface PolicyResult extends LensResult {
  readonly coverage?: Coverage;
  readonly rates?: readonly ModelRate[];
  /** The economies the policy is between, where they are few. */
  readonly sides?: readonly string[];
}

/** Solves a policy on a model; `parameters` are those of the world model. Throws an `AskError`. */
export function solvePolicy(
  edition: Edition,
  written: Written,
  model: ModelName,
  parameters: Partial<world.WorldParameters>,
  options: SolveOptions = {},
): PolicyResult {
  switch (model) {
    case 'world':
      return solveOnWorld(edition, written, parameters, options);
    case 'regions':
      return solveOnRegions(edition, written, options);
    case 'sectors':
      return solveOnSectors(edition, written, options);
    case 'nafta':
      return solveOnNafta(edition, written, options);
  }
}

function solveOnWorld(
  edition: Edition,
  written: Written,
  parameters: Partial<world.WorldParameters>,
  options: SolveOptions,
): PolicyResult {
  const { policy } = written;
  const benchmark = worldBenchmark(edition, parameters);
  if (policy.law !== undefined) return solveWorldLaw(edition, written, benchmark, options);
  const named = expanded(policy, worldVocabulary(benchmark, alpha3(edition)));
  return { ...solveWorld(benchmark, named, policy.title, options), ...between(named) };
}

function solveOnRegions(edition: Edition, written: Written, options: SolveOptions): PolicyResult {
  const { policy } = written;
  const benchmark = regionsBenchmark(edition);
  const members = membersOf(edition);
  const partner = partnerOf(edition, benchmark.regions);
  const change = lawChange(edition, written, partner, (gtap, { ossa }) => ossa.get(gtap));
  const named = expanded(policy, regionsVocabulary(benchmark, alpha3(edition), members));
  const all = merged(named, change, regionsTariff(benchmark), policy);
  return {
    ...solveRegions(benchmark, all, policy.title, options),
    ...change,
    ...between(all, change),
  };
}

function solveOnSectors(edition: Edition, written: Written, options: SolveOptions): PolicyResult {
  const { policy } = written;
  const benchmark = sectorsBenchmark(edition);
  const industries = sectorsData(edition).industries.map(({ id }) => id);
  const members = membersOf(edition);
  const economies = benchmark.economies.map(({ id }) => id);
  const change = lawChange(
    edition,
    written,
    partnerOf(edition, economies),
    (gtap, { icio }) => industries[Number(icio.get(gtap)) - 1],
  );
  const named = expanded(policy, tableVocabulary(benchmark, alpha3(edition), members));
  const all = merged(named, change, tableTariff(benchmark), policy);
  return {
    ...solveTables('sectors', benchmark, all, policy.title, options),
    ...change,
    ...between(all, change),
  };
}

function solveOnNafta(edition: Edition, { policy }: Written, options: SolveOptions): PolicyResult {
  if (policy.law !== undefined)
    throw new AskError(
      'model',
      'its data are of 1993; a change of law of today is solved by world, sectors or regions',
      '--model nafta',
    );
  const benchmark = naftaBenchmark(edition);
  const named = expanded(policy, tableVocabulary(benchmark, alpha3(edition)));
  return solveTables('nafta', benchmark, named, policy.title, options);
}

/** One of the paper's scenarios, by its id. Throws an `AskError`. */
export function solveScenario(edition: Edition, id: string): LensResult {
  const known = world.SCENARIOS.map((scenario) => scenario.id);
  if (!known.includes(id))
    throw new AskError(
      'policy',
      `there is no scenario \`paper:${id}\`; there are ${known.map((it) => `paper:${it}`).join(', ')}`,
      'policy',
    );
  const { scenario, benchmark, policy } = world.stage(worldData(edition), id);
  return worldResult(benchmark, world.solve(benchmark, policy), `${id}: ${scenario.title}`);
}
