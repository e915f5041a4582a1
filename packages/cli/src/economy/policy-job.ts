// Solves a policy on a model: named tariffs, the paper's scenarios, or a change of law weighted by trade.

import { existsSync, readFileSync } from 'node:fs';
import {
  averageRates,
  type Coverage,
  type caliendoParro,
  expandPolicy,
  type LawState,
  type LensResult,
  type ModelName,
  type ModelRate,
  type OnProgress,
  type Policy,
  type PolicyFile,
  parseState,
  policyFrom,
  ratesOf,
  type regions as regionsModel,
  regionsVocabulary,
  sectors,
  solveRegions,
  solveTables,
  solveWorld,
  tableVocabulary,
  type Vocabulary,
  world,
  worldChange,
  worldResult,
  worldVocabulary,
} from '@parley/core/economy';
import { amend, formatDay, formatProblem, type Law, parseInstant, readInstrument } from '@parley/core/law';
import { InputError, readKnownOn } from '../input.js';
import { alpha3, naftaBenchmark, regionsBenchmark, sectorsData, tradeWeights, worldData } from './models.js';

/** What is solved, and how. */
export interface PolicyJob {
  readonly policy: PolicyFile;
  readonly model: ModelName;
  /** Parameters of the world model; the paper's unless told. */
  readonly parameters: Partial<world.WorldParameters>;
}

/** An answer of the lens, with what of the trade the policy stands on where it comes from the law. */
export interface PolicyAnswer extends LensResult {
  readonly coverage?: Coverage;
  readonly rates?: readonly ModelRate[];
  /** The economies the policy is between, where they are few. */
  readonly sides?: readonly string[];
}

const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

/** Solves the job; `law` is opened only when the policy comes from the law. */
export function solvePolicy(job: PolicyJob, law: () => Law, onProgress?: OnProgress): PolicyAnswer {
  const options = onProgress === undefined ? {} : { onProgress };
  const { policy: written, model } = job;
  const codes = alpha3();
  const members = { EUN: ['EU', ...EU, ...EU.flatMap((code) => codes.get(code) ?? [])] };
  switch (model) {
    case 'world': {
      const benchmark = world.calibrate(worldData(), job.parameters);
      if (written.law !== undefined) return solveWorldLaw(job, benchmark, law(), codes, options);
      const named = expanded(written, worldVocabulary(benchmark, codes));
      return { ...solveWorld(benchmark, named, written.title, options), ...between(named) };
    }
    case 'regions': {
      const benchmark = regionsBenchmark();
      const change =
        written.law === undefined
          ? undefined
          : lawChange(written, law(), partnerOf(benchmark.regions, members.EUN), (gtap, { ossa }) =>
              ossa.get(gtap),
            );
      const before = regionsTariff(benchmark);
      const policy = merged(
        expanded(written, regionsVocabulary(benchmark, codes, members)),
        change,
        before,
        written,
      );
      return {
        ...solveRegions(benchmark, policy, written.title, options),
        ...change,
        ...between(policy, change),
      };
    }
    case 'sectors': {
      const data = sectorsData();
      const benchmark = sectors.calibrate(data);
      const industries = data.industries.map(({ id }) => id);
      const change =
        written.law === undefined
          ? undefined
          : lawChange(
              written,
              law(),
              partnerOf(
                benchmark.economies.map(({ id }) => id),
                members.EUN,
              ),
              (gtap, { icio }) => industries[Number(icio.get(gtap)) - 1],
            );
      const policy = merged(
        expanded(written, tableVocabulary(benchmark, codes, members)),
        change,
        tableTariff(benchmark),
        written,
      );
      return {
        ...solveTables('sectors', benchmark, policy, written.title, options),
        ...change,
        ...between(policy, change),
      };
    }
    case 'nafta': {
      if (written.law !== undefined)
        throw new InputError(
          '--model nafta: its data are of 1993; a change of law of today is solved by world, sectors or regions',
        );
      const benchmark = naftaBenchmark();
      return solveTables(
        'nafta',
        benchmark,
        expanded(written, tableVocabulary(benchmark, codes)),
        written.title,
        options,
      );
    }
  }
}

/** The sides of a policy: the economies it names when they are few; of a change of law the US and the partner it changes most. */
function between(policy: Policy, change?: Change): { readonly sides?: readonly string[] } {
  if (change !== undefined) {
    const weight = new Map<string, number>();
    for (const { partner, from, to, covered } of change.rates)
      weight.set(partner, (weight.get(partner) ?? 0) + Math.abs(to - from) * covered);
    const [first] = [...weight].sort((a, b) => b[1] - a[1]);
    return first === undefined || first[1] === 0 ? {} : { sides: ['USA', first[0]] };
  }
  const named = [...new Set(policy.tariffs.flatMap(({ importer, exporter }) => [importer, exporter]))];
  return named.length > 0 && named.length <= 4 ? { sides: named } : {};
}

/** One of the paper's scenarios, by its id. */
export function solveScenario(id: string): LensResult {
  const known = world.SCENARIOS.map((scenario) => scenario.id);
  if (!known.includes(id))
    throw new InputError(
      `policy: there is no scenario \`paper:${id}\`; there are ${known.map((it) => `paper:${it}`).join(', ')}`,
    );
  const { scenario, benchmark, policy } = world.stage(worldData(), id);
  return worldResult(benchmark, world.solve(benchmark, policy), `${id}: ${scenario.title}`);
}

/** The rates announced on 2 April 2025, as a policy of a model; partners a model has only as a whole get the mean weighted by US imports. */
export function liberationDay(model: ModelName): PolicyFile {
  const title = 'Rates announced on 2 April 2025, 10 % at least on everybody';
  const data = worldData();
  const rates = data.countries.map(({ id, announced }) => ({ id, rate: Math.max(0.1, announced) }));
  const percent = (rate: number) => `${(100 * rate).toFixed(4)}%`;
  if (model === 'world' || model === 'nafta') {
    const known = model === 'world' ? undefined : new Set(naftaBenchmark().economies.map(({ id }) => id));
    const tariffs = rates
      .filter(({ id }) => id !== 'USA' && known?.has(id) !== false)
      .map(({ id, rate }) => ({ importer: 'USA', exporter: id, rate: percent(rate) }));
    return { title, tariffs };
  }
  const economies =
    model === 'sectors'
      ? sectors.calibrate(sectorsData()).economies.map(({ id }) => id)
      : regionsBenchmark().regions;
  const codes = alpha3();
  const union = EU.flatMap((code) => codes.get(code) ?? []);
  const us = data.countries.findIndex(({ id }) => id === 'USA');
  const sums = new Map<string, { value: number; duty: number }>();
  for (const [at, { id, rate }] of rates.entries()) {
    if (id === 'USA') continue;
    const partner = economies.includes(id) ? id : union.includes(id) ? 'EUN' : 'ROW';
    const value = data.trade[at * rates.length + us] ?? 0;
    const sum = sums.get(partner) ?? { value: 0, duty: 0 };
    sums.set(partner, { value: sum.value + value, duty: sum.duty + value * rate });
  }
  const tariffs = [...sums].map(([exporter, { value, duty }]) => ({
    importer: 'USA',
    exporter,
    rate: percent(duty / value),
  }));
  return { title, tariffs };
}

function expanded(written: PolicyFile, vocabulary: Vocabulary): Policy {
  const { policy, problems } = expandPolicy(written, vocabulary);
  if (problems.length > 0) throw new InputError(problems.map(formatProblem).join('\n'));
  return policy;
}

interface Change {
  readonly rates: readonly ModelRate[];
  readonly coverage: Coverage;
}

type Concordance = ReturnType<typeof tradeWeights>['concordance'];

/** Average duties by partner and sector of a model before and after. */
function lawChange(
  written: PolicyFile,
  law: Law,
  partner: (alpha2: string) => string | undefined,
  sector: (gtap: string, concordance: Concordance) => string | undefined,
): Change {
  const weights = tradeWeights();
  const averages = averageRates(law, weights, statesOf(written, law));
  return ratesOf(averages, { partner, sector: (gtap) => sector(gtap, weights.concordance) }, 0, 1);
}

/** The two states of the law a policy goes between. */
export function statesOf(written: PolicyFile, law: Law): readonly [LawState, LawState] {
  const { from, to, on: day, deal } = written.law ?? {};
  if (from !== undefined && to !== undefined)
    return [stateOf('law.from', from, law), stateOf('law.to', to, law)];
  if (day === undefined || deal === undefined) throw new InputError('law: the policy names no change of law');
  const on = stateOf('law.on', day, law);
  return [on, { ...on, law: withDeal(law, deal) }];
}

/** A state of the law as a person writes it. */
export function stateOf(field: string, text: string, law: Law): LawState {
  const state = parseState(text);
  const on = state === undefined ? undefined : parseInstant(state.on);
  if (state === undefined || on === undefined) {
    throw new InputError(
      `${field}: cannot read \`${text}\`; expected 2025-04-09, or 2025-08-20 as known on 2025-10-01`,
    );
  }
  if (formatDay(on) < law.library.lawKnownFrom || formatDay(on) > law.library.lawKnownTo) {
    throw new InputError(
      `${field}: the law is written down from ${law.library.lawKnownFrom} to ${law.library.lawKnownTo}; ${state.on} is outside`,
    );
  }
  return state.knownOn === undefined ? { on } : { on, knownOn: readKnownOn(field, state.knownOn) };
}

/** The law with a deal's act appended; what the deal gets wrong is said as for any act. */
function withDeal(law: Law, path: string): Law {
  if (!existsSync(path)) throw new InputError(`law.deal: there is no file \`${path}\``);
  const read = readInstrument({ path, text: readFileSync(path, 'utf8') }, law.library);
  if (read.instrument === undefined || read.problems.length > 0)
    throw new InputError(read.problems.map(formatProblem).join('\n'));
  const amended = amend(law, [read.instrument]);
  if (amended.problems.length > 0) throw new InputError(amended.problems.map(formatProblem).join('\n'));
  return amended.law;
}

function partnerOf(
  economies: readonly string[],
  union: readonly string[],
): (alpha2: string) => string | undefined {
  const codes = alpha3();
  return (alpha2) => {
    const id = codes.get(alpha2);
    if (id !== undefined && economies.includes(id)) return id;
    return union.includes(alpha2) && economies.includes('EUN') ? 'EUN' : 'ROW';
  };
}

/** The tariffs that a change of law makes, what partners answer where the policy says so, and then what the policy names itself. */
function merged(named: Policy, change: Change | undefined, before: Benchmarked, written: PolicyFile): Policy {
  if (change === undefined) return named;
  const made = policyFrom(change.rates, (exporter, sector) => before('USA', exporter, sector)).tariffs;
  if (written.retaliation === undefined) return { tariffs: [...made, ...named.tariffs] };
  // A partner raises its own tariff by the factor by which the duty on its goods rose.
  const answered = change.rates
    .filter(({ from, to }) => to > from)
    .map(({ partner, sector, from, to }) => ({
      importer: partner,
      exporter: 'USA',
      sector,
      rate: ((1 + before(partner, 'USA', sector)) * (1 + to)) / (1 + from) - 1,
    }));
  return { tariffs: [...answered, ...made, ...named.tariffs] };
}

/** The tariff a model starts from. */
type Benchmarked = (importer: string, exporter: string, sector: string) => number;

function tableTariff({ economies, sectors: industries, tariffs }: caliendoParro.Benchmark): Benchmarked {
  const place = new Map(economies.map(({ id }, at) => [id, at]));
  const row = new Map(industries.map(({ id }, at) => [id, at]));
  const N = economies.length;
  return (importer, exporter, sector) =>
    tariffs[((row.get(sector) ?? 0) * N + (place.get(importer) ?? 0)) * N + (place.get(exporter) ?? 0)] ?? 0;
}

function regionsTariff({ regions, sectors: goods, tariffs }: regionsModel.Benchmark): Benchmarked {
  const row = new Map(goods.map(({ id }, at) => [id, at]));
  return (importer, exporter, sector) =>
    tariffs[
      (regions.indexOf(importer) * goods.length + (row.get(sector) ?? 0)) * regions.length +
        regions.indexOf(exporter)
    ] ?? 0;
}

/** The day whose law the world model's benchmark, which has no tariffs, is taken to be. */
const WORLD_BASE = '2025-01-01';

/**
 * The world model starts without tariffs, so both states are solved as additions to the law of 1 January 2025, and the answer is
 * the second against the first.
 */
function solveWorldLaw(
  { policy: written }: PolicyJob,
  benchmark: world.Benchmark,
  law: Law,
  codes: ReadonlyMap<string, string>,
  options: { readonly onProgress?: OnProgress },
): PolicyAnswer {
  const weights = tradeWeights();
  const averages = averageRates(law, weights, [stateOf('law', WORLD_BASE, law), ...statesOf(written, law)]);
  const known = new Set(benchmark.countries.map(({ id }) => id));
  const partner = (alpha2: string) =>
    alpha2 === 'EU' ? 'EU' : known.has(codes.get(alpha2) ?? '') ? codes.get(alpha2) : undefined;
  const naming = { partner, sector: () => 'all' };
  const union = EU.flatMap((code) => codes.get(code) ?? []).filter((id) => known.has(id));
  const policyOf = (state: number) => {
    const { tariffs } = policyFrom(
      ratesOf(averages, naming, 0, state).rates,
      () => 0,
      (id) => (id === 'EU' ? union : [id]),
    );
    const raised = tariffs.map((tariff) => ({ ...tariff, rate: Math.max(0, tariff.rate) }));
    const answered =
      written.retaliation === undefined
        ? []
        : raised.map(({ importer, exporter, rate }) => ({ importer: exporter, exporter: importer, rate }));
    const { tariffs: named } =
      state === 2 ? expanded(written, worldVocabulary(benchmark, codes)) : { tariffs: [] };
    return { tariffs: [...raised, ...answered, ...named] };
  };
  const before = world.solve(benchmark, policyOf(1), options);
  const after = world.solve(benchmark, policyOf(2), options);
  const { rates, coverage } = ratesOf(averages, naming, 1, 2);
  const cut = ratesOf(averages, naming, 0, 2).rates.filter(({ from: base, to: now }) => now < base).length;
  const note =
    cut === 0
      ? coverage.note
      : `${coverage.note} The model has no tariffs below those of ${WORLD_BASE}: for ${cut} partners the cut below that is left out.`;
  return { ...worldChange(benchmark, before, after, written.title), rates, coverage: { ...coverage, note } };
}
