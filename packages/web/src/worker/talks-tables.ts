// The models that price talks folders, fetched as needed; a folder as of a day is priced once and kept for a while.

import type { Edition } from '@parley/core/ask';
import { modelTexts, regionsBenchmark, sectorsBenchmark } from '@parley/core/ask/economy';
import {
  asOf,
  measuresOf,
  type Prices,
  readRates,
  type Table,
  type Talks,
  tableOf,
  talksUnder,
  tariffBlock,
  tariffQuestion,
} from '@parley/core/talks';
import { AnswerError, type Progress } from './protocol.js';
import { type CompiledFolder, folderNamed } from './talks-folder.js';
import type { Spoken } from './talks-questions.js';
import { fetchText } from './texts.js';

type Tell = (progress: Progress) => void;
type Used = ReadonlySet<'sectors' | 'regions'>;

const edition = (() => {
  const texts = new Map<string, string>();
  const made = new Map<string, unknown>();
  const missing = (name: string): never => {
    throw new AnswerError(`${name} is not there`);
  };
  // Only what models are read from: no law is asked here.
  const opened: Pick<Edition, 'text' | 'once'> = {
    text: (name) => texts.get(name) ?? missing(name),
    once: <T>(name: string, make: () => T): T => {
      if (!made.has(name)) made.set(name, make());
      return made.get(name) as T;
    },
  };
  return async (used: Used) => {
    const names = [...used].flatMap((model) => modelTexts(model));
    await Promise.all(
      names.filter((name) => !texts.has(name)).map(async (name) => texts.set(name, await fetchText(name))),
    );
    return opened as Edition;
  };
})();

async function pricesOf({ rates }: CompiledFolder, name: string, then: Talks, tell: Tell): Promise<Prices> {
  const used: Used = new Set(measuresOf(then).map(({ model }) => model));
  const needsRates = then.issues.some(({ options }) => options.some(({ law }) => law.length > 0));
  if (used.size > 0 && needsRates && rates === undefined)
    throw new AnswerError(
      `talks/${name}/rates.csv is missing; write it with: parley talks talks/${name} tabulate`,
    );
  const texts = await edition(used);
  const question = tariffQuestion(
    then,
    {
      ...(used.has('sectors') ? { sectors: sectorsBenchmark(texts) } : {}),
      ...(used.has('regions') ? { regions: regionsBenchmark(texts) } : {}),
    },
    rates === undefined || !needsRates ? undefined : readRates(rates, `talks/${name}/rates.csv`),
  );
  if (question === undefined) return { tariffs: undefined };
  const onProgress = ({ stage, iteration }: { readonly stage: string; readonly iteration: number }) => {
    const all = Number.parseInt(stage, 10);
    tell({
      ...(Number.isNaN(all) ? {} : { done: iteration / all }),
      figure: `prices ${iteration}${Number.isNaN(all) ? '' : ` / ${all}`}`,
    });
    return true;
  };
  return { tariffs: tariffBlock({ ...question, onProgress }) };
}

/** Tables that are kept: the days a reader goes back and forth between. */
const KEPT = 4;
const tables = new Map<string, Promise<Table>>();

/** The folder as of a day, priced. */
export function tableNamed(name: string, day: string, tell: Tell): Promise<Table> {
  const key = `${name} ${day}`;
  const known = tables.get(key);
  tables.delete(key);
  const table =
    known ??
    (async () => {
      const folder = await folderNamed(name);
      return tableOf(folder.talks, day, await pricesOf(folder, name, asOf(folder.talks, day), tell));
    })();
  table.catch(() => tables.delete(key));
  tables.set(key, table);
  for (const old of [...tables.keys()].slice(0, -KEPT)) tables.delete(old);
  return table;
}

/** The same under titles of a language: priced once for all of them, as titles are no part of a price. */
export async function tableIn(
  { folder: name, language }: Spoken & { readonly folder: string },
  day: string,
  tell: Tell,
): Promise<Table> {
  const [table, { ja }] = await Promise.all([tableNamed(name, day, tell), folderNamed(name)]);
  return language === 'ja' && ja !== undefined ? { ...table, talks: talksUnder(table.talks, ja) } : table;
}
