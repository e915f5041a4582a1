// From what a person asks to what the engine is asked: the folder as of a day, priced by the models, on a date.

import { tableAt as pricedTableAt, refusing } from '@parley/core/ask/talks';
import { isDay, readRates, type Situation, situationOn, type Table } from '@parley/core/talks';
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
    warnIfStale(session, folder);
    return pricedTableAt(session.edition, folder, day);
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

/** Says so where the duties were tabulated under other acts, law or imports than those of now. */
function warnIfStale(session: Session, folder: OpenFolder): void {
  const { path, texts } = folder;
  const text = texts.get('rates.csv');
  if (text === undefined) return;
  const { digest } = readRates(text, `${path}/rates.csv`);
  session.edition.once(`freshness of ${path}`, () => {
    const fresh = ratesDigest(session, folder) === digest;
    if (!fresh)
      process.stderr.write(
        `parley: ${path}/rates.csv was made from other acts, law or imports; renew it with: parley talks ${path} tabulate\n`,
      );
    return fresh;
  });
}
