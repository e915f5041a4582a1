// From what a person asks to what the engine is asked: the folder as of a day, priced by the models, on a date.

import { regionsBenchmark, sectorsBenchmark } from '@parley/core/ask/economy';
import {
  asOf,
  EngineError,
  isDay,
  measuresOf,
  hint as near,
  type Options,
  type Prices,
  QuotaError,
  RateTableError,
  readRates,
  type Situation,
  situationOn,
  type Table,
  type Talks,
  TalksError,
  TariffBlockError,
  tableOf,
  tariffBlock,
  tariffQuestion,
} from '@parley/core/talks';
import { InputError } from '../input.js';
import type { Session } from '../session.js';
import type { OpenFolder } from './folder.js';
import { ratesDigest } from './rate-question.js';

export interface AsOfOptions {
  readonly asOf?: string;
  readonly on?: string;
  readonly json?: boolean;
}

/** The folder as of a day, priced. Without `--as-of` everything that is public today counts. */
export function openTable(session: Session, folder: OpenFolder, { asOf: day }: AsOfOptions): Table {
  return tableAt(session, folder, readDay('--as-of', day) ?? session.today);
}

export function tableAt(session: Session, folder: OpenFolder, day: string): Table {
  return refusing(() => {
    const then = asOf(folder.talks, day);
    return tableOf(folder.talks, day, pricesOf(session, folder, then));
  });
}

/** The same on a date: the day asked as of, unless `--on` names a later one. */
export function openSituation(session: Session, folder: OpenFolder, options: AsOfOptions): Situation {
  const table = openTable(session, folder, options);
  return refusing(() => situationOn(table, readDay('--on', options.on) ?? table.day));
}

function readDay(option: string, text: string | undefined): string | undefined {
  if (text === undefined || isDay(text)) return text;
  throw new InputError(`${option}: cannot read \`${text}\`; expected a day such as 2025-07-08`);
}

/** Runs what may find that a question has no answer, and says so as bad input. */
export function refusing<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (
      error instanceof TalksError ||
      error instanceof TariffBlockError ||
      error instanceof RateTableError ||
      error instanceof QuotaError ||
      error instanceof EngineError
    )
      throw new InputError(error.message);
    throw error;
  }
}

/** The models, calibrated only when some party asks them. */
function pricesOf(session: Session, folder: OpenFolder, then: Talks): Prices {
  const { edition } = session;
  const { path, texts } = folder;
  const used = new Set(measuresOf(then).map(({ model }) => model));
  const text = texts.get('rates.csv');
  const needsRates = then.issues.some(({ options }) => options.some(({ law }) => law.length > 0));
  if (used.size > 0 && needsRates && text === undefined)
    throw new InputError(`${path}/rates.csv is missing; write it with: parley talks ${path} tabulate`);
  const rates = text === undefined || !needsRates ? undefined : readRates(text, `${path}/rates.csv`);
  if (used.size > 0 && rates !== undefined) warnIfStale(session, folder, rates.digest);
  const question = tariffQuestion(
    then,
    {
      ...(used.has('sectors') ? { sectors: sectorsBenchmark(edition) } : {}),
      ...(used.has('regions') ? { regions: regionsBenchmark(edition) } : {}),
    },
    rates,
  );
  return { tariffs: question === undefined ? undefined : tariffBlock(question) };
}

/** Says so where the duties were tabulated under other acts, law or imports than those of now. */
function warnIfStale(session: Session, folder: OpenFolder, digest: string): void {
  const { path } = folder;
  session.edition.once(`freshness of ${path}`, () => {
    const fresh = ratesDigest(session, folder) === digest;
    if (!fresh)
      process.stderr.write(
        `parley: ${path}/rates.csv was made from other acts, law or imports; renew it with: parley talks ${path} tabulate\n`,
      );
    return fresh;
  });
}

/** `autos=15,rice=none` as options; what is not named stays as today. */
export function readPackage({ talks, today }: Table, text: string): readonly number[] {
  const options = [...today];
  for (const part of text.split(',').filter((word) => word.trim() !== '')) {
    const [issue = '', option, ...more] = part.split('=').map((word) => word.trim());
    if (option === undefined || more.length > 0)
      throw new InputError(
        `package: cannot read \`${part}\`; expected issue=option such as ${example(talks.today)}`,
      );
    const at = talks.issues.findIndex((each) => each.issue === issue);
    const found = talks.issues[at];
    if (found === undefined)
      throw new InputError(
        `package: there is no issue \`${issue}\`.${near(
          issue,
          talks.issues.map((each) => each.issue),
        )}`,
      );
    const place = found.options.findIndex((each) => each.option === option);
    if (place < 0)
      throw new InputError(
        `package: there is no option \`${option}\` of \`${issue}\`.${near(
          option,
          found.options.map((each) => each.option),
        )}`,
      );
    options[at] = place;
  }
  return options;
}

const example = (today: Options): string =>
  Object.entries(today)
    .slice(0, 1)
    .map((pair) => pair.join('='))[0] ?? '';
