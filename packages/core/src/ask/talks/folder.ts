// Questions of a talks folder: what can be signed, one package, the dates ahead, draws from the ranges, issues first or apart, and the test of hindsight.

import type { OnProgress } from '../../economy/index.js';
import { formatProblem } from '../../law/index.js';
import {
  calendarOf,
  drawUncertainty,
  interimOf,
  isDay,
  linkageOf,
  overview,
  readTalks,
  retrospect,
  type Situation,
  situationOn,
  type TalksFolder,
  tellUncertainty,
} from '../../talks/index.js';
import type { Edition } from '../edition.js';
import { AskError, MissingTextError, refuse } from '../error.js';
import type { TalksAnswer, TalksQuestion } from '../shapes/talks.js';
import { explainAsked, refusing, tableAt, talksText } from './table.js';

/** A folder that was read and checked, with its texts. */
export interface OpenTalks extends TalksFolder {
  readonly path: string;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The answer of `parley talks <folder> [question] --json`. Whether frozen snapshots were changed since is not looked at: that is for who
 * edits a folder. Throws an `AskError`.
 */
export function askTalks(edition: Edition, question: TalksQuestion, onProgress?: OnProgress): TalksAnswer {
  const { ask = 'overview', detail, deal } = question;
  if (detail !== undefined && ask !== 'package' && ask !== 'interim' && ask !== 'linkage')
    throw new AskError(
      'detail',
      `\`${detail}\`: ${ask} takes no more words; only package and interim and linkage do`,
      '',
    );
  if (deal !== undefined && ask !== 'package')
    throw new AskError('deal', `${ask} takes no deal; only package does`, '');
  return refusing(() => {
    const folder = openTalks(edition, question.folder);
    const day = dayOf('asOf', question.asOf) ?? edition.today;
    if (ask === 'retrospect') return retrospectOf(edition, folder, question, onProgress);
    const table = tableAt(edition, folder, day);
    if (ask === 'calendar') return { ...calendarOf(table) };
    const situation = situationOn(table, dayOf('on', question.on) ?? table.day);
    const head = { asOf: situation.day, on: situation.on };
    const names = detail?.split(',').map((name) => name.trim());
    switch (ask) {
      case 'overview':
        return { ...overview(situation) };
      case 'package':
        return { ...head, ...explainAsked(edition, folder, situation, question) };
      case 'interim':
        return { ...head, deals: interimOf(situation, names === undefined ? undefined : [names]) };
      case 'linkage':
        return { ...head, issues: linkageOf(situation, names) };
      case 'uncertainty':
        return uncertaintyOf(situation, question, onProgress);
    }
  });
}

/** Reads the folder of a question: given as texts, or the edition's by its name. Throws an `AskError`. */
export function openTalks(edition: Edition, folder: TalksQuestion['folder']): OpenTalks {
  const { path, texts } = typeof folder === 'string' ? shipped(edition, folder) : folder;
  const read = new Map(Object.entries(texts));
  const { folder: found, problems } = readTalks(read, path);
  if (found === undefined) throw new AskError('folder', problems.map(formatProblem).join('\n'), '');
  return { ...found, path, texts: read };
}

function shipped(
  edition: Edition,
  name: string,
): { readonly path: string; readonly texts: Readonly<Record<string, string>> } {
  const none = `there is no folder \`${name}\`; give one such as us-jp-2025, or its texts`;
  if (!/^[a-z0-9-]+$/.test(name)) throw new AskError('folder', none, 'folder');
  try {
    return { path: `talks/${name}`, texts: JSON.parse(edition.text(talksText(name))) };
  } catch (error) {
    if (error instanceof MissingTextError) throw new AskError('folder', none, 'folder');
    throw error;
  }
}

function dayOf(field: string, text: string | undefined): string | undefined {
  if (text === undefined || isDay(text)) return text;
  return refuse(field, text, 'expected a day such as 2025-07-08');
}

/** Draws from all ranges; when stopped, told of the draws so far. */
function uncertaintyOf(situation: Situation, question: TalksQuestion, onProgress?: OnProgress): TalksAnswer {
  const { draws = 1000, seed = 1 } = question;
  const steps = drawUncertainty(situation, { draws, seed });
  for (;;) {
    const { done, value } = steps.next();
    const on = onProgress?.({ stage: 'draws', iteration: value.done, residual: 0 }) ?? true;
    if (done === true || !on) return { ...tellUncertainty(value, seed) };
  }
}

/** The test of hindsight; it has no part that would mean something, so that it cannot be stopped but by ending its thread. */
function retrospectOf(
  edition: Edition,
  folder: OpenTalks,
  { draws = 300, seed = 1 }: TalksQuestion,
  onProgress?: OnProgress,
): TalksAnswer {
  const steps = retrospect(folder, { draws, seed, tableAt: (day) => tableAt(edition, folder, day) });
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return { ...value };
    onProgress?.({ stage: value.asOf, iteration: value.done, residual: 0 });
  }
}
