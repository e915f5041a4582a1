// Answers of the economy lens on the command line: policies, searches, value added.

import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  averageRates,
  type LensResult,
  labelNamed,
  MODELS,
  type ModelName,
  type PolicyFile,
  readPolicy,
  sectors,
  valueAdded,
  type world,
} from '@parley/core/economy';
import { formatProblem } from '@parley/core/law';
import { InputError } from '../input.js';
import type { Session } from '../session.js';
import { alpha3, dataText, sectorsData, tradeWeights, wiodChain } from './models.js';
import { liberationDay, type PolicyAnswer, solvePolicy, solveScenario, stateOf } from './policy-job.js';
import { printAverages, printFound, printOrigins, printRates, printResult } from './print.js';
import { runSearch } from './run-search.js';
import type { Found, SearchJob } from './search-job.js';

/** Options of the world model. */
export interface WorldOptions {
  readonly io?: boolean;
  readonly rebate?: string;
  readonly elasticity?: string;
  readonly passThrough?: string;
  readonly deficits?: string;
}

export interface EconomyOptions extends WorldOptions {
  readonly model?: string;
  readonly json?: boolean;
}

export interface SearchOptions extends EconomyOptions {
  readonly country?: string;
  readonly uniform?: boolean;
  readonly political?: boolean;
  readonly players?: string;
  readonly from?: string;
}

/** Solves one policy. */
export function answerPolicy(session: Session, name: string, options: EconomyOptions): void {
  const parameters = worldParameters(options);
  const result = name.startsWith('paper:')
    ? scenario(name.slice(6), options, parameters)
    : policy(session, name, options, parameters);
  const { status } = result;
  if (options.json === true) session.terminal.write(`${JSON.stringify(asJson(result), null, 2)}\n`);
  if (status.kind === 'infeasible') throw new InputError(`policy: ${status.advice}`);
  // A solve that did not converge is an answer without numbers; the exit code tells scripts so.
  if (status.kind !== 'converged') process.exitCode = 1;
  if (options.json === true) return;
  printResult(session.terminal, result, result.sides ?? ['USA', 'JPN']);
  if (result.rates !== undefined && result.coverage !== undefined)
    printRates(session.terminal, result.rates, result.coverage);
}

function scenario(
  id: string,
  options: EconomyOptions,
  parameters: Partial<world.WorldParameters>,
): PolicyAnswer {
  if ((options.model ?? 'world') !== 'world' || Object.keys(parameters).length > 0) {
    throw new InputError(
      `policy: paper:${id} has its own model and parameters; leave the other options out, or solve liberation-day with them`,
    );
  }
  return solveScenario(id);
}

function policy(
  session: Session,
  name: string,
  options: EconomyOptions,
  parameters: Partial<world.WorldParameters>,
): PolicyAnswer {
  const written = name === 'liberation-day' ? undefined : readFile(name);
  const model = (options.model ?? written?.model ?? 'world') as ModelName;
  if (!MODELS.includes(model))
    throw new InputError(`--model: cannot read \`${model}\`; expected ${MODELS.join(', ')}`);
  if (model !== 'world' && Object.keys(parameters).length > 0) {
    throw new InputError(
      `--model ${model}: --io, --rebate, --elasticity, --pass-through and --deficits belong to the world model`,
    );
  }
  return solvePolicy({ policy: written ?? liberationDay(model), model, parameters }, session.law);
}

/** A policy file on the disk, or one that ships with the program. */
function readFile(name: string): PolicyFile {
  const text = existsSync(name) && statSync(name).isFile() ? readFileSync(name, 'utf8') : shipped(name);
  const { policy, problems } = readPolicy({ path: name, text });
  if (policy === undefined) throw new InputError(problems.map(formatProblem).join('\n'));
  return policy;
}

function shipped(name: string): string {
  try {
    return dataText(`policies/${name}.yaml`);
  } catch {
    throw new InputError(
      `policy: there is no file \`${name}\`; give a YAML or CSV file, liberation-day, japan-deal, rice-for-cars, or a scenario such as paper:B1`,
    );
  }
}

/** The contract of `--json`: percent, unrounded. */
function asJson(result: PolicyAnswer): object {
  const { status, ...rest } = result;
  return { status: status.kind, ...('advice' in status ? { advice: status.advice } : {}), ...rest };
}

/** The best tariffs of one country. */
export async function answerOptimal(session: Session, options: SearchOptions): Promise<void> {
  const country = toAlpha3(options.country ?? '');
  const uniform = options.uniform ?? false;
  const model = oneOf('--model', options.model ?? 'world', ['world', 'regions'] as const);
  const parameters = worldParameters(options);
  if (model === 'regions' && Object.keys(parameters).length > 0) {
    throw new InputError(
      '--model regions: --io, --rebate, --elasticity, --pass-through and --deficits belong to the world model',
    );
  }
  const job: SearchJob =
    model === 'regions'
      ? { kind: 'optimal', model, country, uniform, political: options.political ?? false }
      : { kind: 'optimal', model, country, uniform, parameters };
  await answerSearch(session, job, [country], options.json ?? false);
}

const EU_MEMBERS = new Set(
  'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE'.split(
    ' ',
  ),
);

/** A trade war. */
export async function answerNash(session: Session, options: SearchOptions): Promise<void> {
  const model = oneOf('--model', options.model ?? 'regions', ['regions', 'world'] as const);
  const players = (options.players ?? 'USA,CHN,EU')
    .split(',')
    .map((code) => (code === 'EU' ? code : toAlpha3(code)));
  if (players.includes('EU') && players.some((id) => EU_MEMBERS.has(id))) {
    throw new InputError('--players: a member of the European Union sets no tariffs of its own beside EU');
  }
  const job: SearchJob =
    model === 'world'
      ? { kind: 'nash', model, players, parameters: worldParameters(options) }
      : { kind: 'nash', model, political: options.political ?? false };
  await answerSearch(session, job, ['USA', 'JPN'], options.json ?? false);
}

/** Trade talks. */
export async function answerTalks(session: Session, options: SearchOptions): Promise<void> {
  oneOf('--model', options.model ?? 'regions', ['regions'] as const);
  const from = oneOf('--from', options.from ?? 'factual', ['nash', 'factual', 'free-trade'] as const);
  const job: SearchJob = { kind: 'cooperate', from, political: options.political ?? false };
  await answerSearch(session, job, ['USA', 'JPN'], options.json ?? false);
}

export interface RatesOptions {
  readonly on: string;
  readonly to?: string;
  readonly by?: string;
  readonly json?: boolean;
}

/** Average US duties under one or two states of the law. */
export function answerRates(session: Session, { on, to, by, json }: RatesOptions): void {
  const grouped = oneOf('--by', by ?? 'partner', ['partner', 'sector', 'both'] as const);
  const states = [
    stateOf('--on', on, session.law()),
    ...(to === undefined ? [] : [stateOf('--to', to, session.law())]),
  ];
  const averages = averageRates(session.law(), tradeWeights(), states);
  const sums = new Map<string, { value: number; covered: number; duties: number[] }>();
  for (const { partner, sector, value, covered, rates } of averages) {
    const key = grouped === 'partner' ? partner : grouped === 'sector' ? sector : `${partner} ${sector}`;
    const sum = sums.get(key) ?? { value: 0, covered: 0, duties: states.map(() => 0) };
    const duties = sum.duties.map((duty, state) => duty + covered * (rates[state] ?? 0));
    sums.set(key, { value: sum.value + value, covered: sum.covered + covered, duties });
  }
  const rows = [...sums]
    .map(([of, { value, covered, duties }]) => ({
      of,
      imports: value,
      covered,
      rates: duties.map((duty) => (covered === 0 ? null : duty / covered)),
    }))
    .sort((a, b) => b.imports - a.imports);
  if (json === true) {
    session.terminal.write(
      `${JSON.stringify({ states: [on, ...(to === undefined ? [] : [to])], by: grouped, weights: 'US imports of 2024', rows }, null, 2)}\n`,
    );
    return;
  }
  printAverages(session.terminal, rows, [on, ...(to === undefined ? [] : [to])], grouped);
}

/** Whose value is in a product, and which of it the buyer's own country added. */
export function answerValueAdded(
  session: Session,
  { of, sector, to, table, json }: { of: string; sector: string; to?: string; table: string; json?: boolean },
): void {
  const chosen = oneOf('--table', table, ['icio-2017', 'wiod-2011'] as const);
  const chain = chosen === 'wiod-2011' ? wiodChain() : valueAdded.chainOf(sectors.tablesOf(sectorsData()));
  const ids = chain.economies.map(({ id }) => id);
  const economyOf = (option: string, text: string) => {
    const id = [toAlpha3(text), text.toUpperCase()].find((it) => ids.includes(it));
    if (id === undefined)
      throw new InputError(`${option}: this table has no \`${text}\`; it has ${ids.join(', ')}`);
    return id;
  };
  const found = labelNamed(chain.sectors, sector);
  if (found === undefined) {
    throw new InputError(
      `--sector: this table has no \`${sector}\`; it has ${chain.sectors.map(({ name }) => name).join('; ')}`,
    );
  }
  const origins = valueAdded.origins(chain, economyOf('--of', of), found.id);
  const buyer = to === undefined ? undefined : economyOf('--to', to);
  const home = origins.economies.find(({ economy }) => economy === buyer)?.percent;
  const names = new Map(chain.economies.map(({ id, name }) => [id, name]));
  const labels = new Map(chain.sectors.map(({ id, name }) => [id, name]));
  if (json === true) {
    const out = {
      table: chosen,
      ...origins,
      ...(buyer === undefined ? {} : { to: buyer, ofBuyer: home }),
      sectors: origins.sectors.slice(0, 50),
    };
    session.terminal.write(`${JSON.stringify(out, null, 2)}\n`);
    return;
  }
  printOrigins(session.terminal, { origins, names, labels, sector: found.name, table: chosen, buyer, home });
}

/** A country as the models call it: alpha-2 codes become alpha-3, the European Union `EUN`. */
function toAlpha3(text: string): string {
  const code = text.toUpperCase();
  return code === 'EU' ? 'EUN' : (alpha3().get(code) ?? code);
}

function oneOf<T extends string>(option: string, text: string, known: readonly T[]): T {
  const found = known.find((it) => it === text);
  if (found === undefined)
    throw new InputError(`${option}: cannot read \`${text}\`; expected ${known.join(', ')}`);
  return found;
}

function worldParameters({
  io,
  rebate,
  elasticity,
  passThrough,
  deficits,
}: WorldOptions): Partial<world.WorldParameters> {
  const number = (option: string, text: string) => {
    const value = Number(text);
    if (!(value > 0 && value < 1000))
      throw new InputError(`${option}: cannot read \`${text}\`; expected a number above zero such as 4`);
    return value;
  };
  if (rebate !== undefined && rebate !== 'income-tax' && rebate !== 'lump-sum')
    throw new InputError(`--rebate: cannot read \`${rebate}\`; expected income-tax or lump-sum`);
  if (
    deficits !== undefined &&
    deficits !== 'fixed' &&
    deficits !== 'balanced' &&
    deficits !== 'endogenous'
  ) {
    throw new InputError(`--deficits: cannot read \`${deficits}\`; expected fixed, balanced or endogenous`);
  }
  return {
    ...(io === true ? { labourShare: 0.49 } : {}),
    ...(rebate === undefined ? {} : { rebate: rebate === 'lump-sum' ? 'lump sum' : 'tax relief' }),
    ...(elasticity === undefined ? {} : { elasticity: number('--elasticity', elasticity) }),
    ...(passThrough === undefined ? {} : { passThrough: number('--pass-through', passThrough) }),
    ...(deficits === undefined ? {} : { deficits }),
  };
}

async function answerSearch(
  session: Session,
  job: SearchJob,
  sides: readonly string[],
  json: boolean,
): Promise<void> {
  const found: Found = await runSearch(job);
  if (!json) {
    printFound(session.terminal, found, sides);
    return;
  }
  const { effects, ...rest } = found;
  const flat: LensResult = effects;
  session.terminal.write(
    `${JSON.stringify({ ...rest, status: found.status.kind, effects: asJson(flat) }, null, 2)}\n`,
  );
}
