// A talks folder as of a day, priced by the models it asks; and packages as people write them.

import {
  asOf,
  type DealPackage,
  EngineError,
  explain,
  explainDeal,
  hint,
  measuresOf,
  type Options,
  type PackageAnswer,
  type Prices,
  QuotaError,
  RateTableError,
  readRates,
  type Situation,
  type Table,
  type Talks,
  TalksError,
  TariffBlockError,
  tableOf,
  tariffBlock,
  tariffQuestion,
} from '../../talks/index.js';
import { regionsBenchmark, sectorsBenchmark } from '../economy/index.js';
import type { Edition } from '../edition.js';
import { AskError } from '../error.js';
import type { TalksQuestion } from '../shapes/talks.js';
import { type DealTable, dealTerms } from './terms.js';

/** A folder as its texts and what was read from them. */
export interface FolderTexts {
  readonly path: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly talks: Talks;
}

/** Name of the edition's text of a talks folder: its files in one, `data/talks/us-jp-2025.json`. */
export function talksText(name: string): string {
  return `data/talks/${name}.json`;
}

/** The folder as of a day, priced. */
export function tableAt(edition: Edition, folder: FolderTexts, day: string): Table {
  return tableOf(folder.talks, day, pricesOf(edition, folder, asOf(folder.talks, day)));
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
      throw new AskError('', error.message, '');
    throw error;
  }
}

/** Prices of what the folder measures by models, which are calibrated only when some party asks them. Throws an `AskError`. */
export function pricesOf(edition: Edition, { path, texts }: FolderTexts, then: Talks): Prices {
  const used = new Set(measuresOf(then).map(({ model }) => model));
  const text = texts.get('rates.csv');
  const needsRates = then.issues.some(({ options }) => options.some(({ law }) => law.length > 0));
  if (used.size > 0 && needsRates && text === undefined)
    throw new AskError(
      'folder',
      `${path}/rates.csv is missing; write it with: parley talks ${path} tabulate`,
      '',
    );
  const question = tariffQuestion(
    then,
    {
      ...(used.has('sectors') ? { sectors: sectorsBenchmark(edition) } : {}),
      ...(used.has('regions') ? { regions: regionsBenchmark(edition) } : {}),
    },
    text === undefined || !needsRates ? undefined : readRates(text, `${path}/rates.csv`),
  );
  return { tariffs: question === undefined ? undefined : tariffBlock(question) };
}

/** `autos=15,rice=none` as options; what is not named stays as today. Throws an `AskError`. */
export function readPackage(table: Table, text: string): readonly number[] {
  const named = readOptions(table, text);
  return table.talks.issues.map(({ issue, options }, at) => {
    const name = named[issue];
    return name === undefined
      ? (table.today[at] as number)
      : options.findIndex(({ option }) => option === name);
  });
}

/** The options that `autos=15,rice=none` names. Throws an `AskError`. */
export function readOptions({ talks }: Table, text: string): Options {
  const refuse = (message: string): never => {
    throw new AskError('detail', message, 'package');
  };
  const parts = text.split(',').filter((word) => word.trim() !== '');
  return Object.fromEntries(
    parts.map((part): [string, string] => {
      const [issue = '', option, ...more] = part.split('=').map((word) => word.trim());
      if (option === undefined || more.length > 0)
        return refuse(
          `cannot read \`${part}\`; expected issue=option such as ${Object.entries(talks.today)[0]?.join('=')}`,
        );
      const found = talks.issues.find((each) => each.issue === issue);
      if (found === undefined)
        return refuse(
          `there is no issue \`${issue}\`.${hint(
            issue,
            talks.issues.map((each) => each.issue),
          )}`,
        );
      const names = found.options.map((each) => each.option);
      if (!names.includes(option))
        return refuse(`there is no option \`${option}\` of \`${issue}\`.${hint(option, names)}`);
      return [issue, option];
    }),
  );
}

/** One package explained: the options named, a deal with them, or both. Throws an `AskError` where neither is given. */
export function explainAsked(
  edition: Edition,
  folder: DealTable,
  situation: Situation,
  { detail, deal }: Pick<TalksQuestion, 'detail' | 'deal'>,
): PackageAnswer | DealPackage {
  if (deal !== undefined) {
    const { day: asOf, on } = situation;
    const chosen = readOptions(situation, detail ?? '');
    return explainDeal(situation, dealTerms(edition, folder, deal, { asOf, on }), chosen);
  }
  if (detail !== undefined) return explain(situation, readPackage(situation, detail));
  throw new AskError(
    'detail',
    'is missing; write issue=option,... such as autos=15,rice=none, or give a deal',
    'package',
  );
}
