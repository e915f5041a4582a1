// The diff of law a deal makes, and two deals side by side.

import { type DealDiff, DealError, diffOf, firstDayOf } from '../../deal/index.js';
import {
  amend,
  formatDay,
  formatProblem,
  type Instrument,
  type Law,
  readInstrument,
} from '../../law/index.js';
import type { Edition } from '../edition.js';
import { AskError } from '../error.js';
import type { DealAnswer, DealQuestion } from '../shapes/deal.js';
import type { FileText } from '../shapes/kit.js';
import { tradeWeights, WEIGHT_TEXTS } from '../weights.js';
import { readEntered } from '../written.js';
import { dealNamed } from './shipped.js';

/** A deal and what it changes. */
export interface WeighedDeal {
  readonly deal: Instrument;
  readonly diff: DealDiff;
}

/** Texts of the edition that a deal question needs beside the law, and beside the deals it names. */
export const DEAL_TEXTS: readonly string[] = WEIGHT_TEXTS;

/** Reads the deals of a question and weighs what each changes in the law. Throws an `AskError`. */
export function weighDeals(edition: Edition, question: DealQuestion): readonly WeighedDeal[] {
  const { deal, against, on } = question;
  return [deal, ...(against === undefined ? [] : [against])].map((one, at) =>
    weigh(edition, at === 0 ? 'deal' : 'against', dealNamed(edition, at === 0 ? 'deal' : 'against', one), on),
  );
}

/** The answer of `parley deal --json`. Throws an `AskError`. */
export function askDeal(edition: Edition, question: DealQuestion): DealAnswer {
  return weighDeals(edition, question).map(dealAnswerOf);
}

/** A weighed deal as the answer says it. */
export function dealAnswerOf({ deal, diff }: WeighedDeal): DealAnswer[number] {
  const { partners, promises, cells, on } = diff;
  return {
    deal: deal.id,
    title: deal.title,
    status: deal.status,
    on: formatDay(on),
    linesChanged: cells.length,
    partners,
    promises: promises.map(({ id, text, cite }) => ({ id, text, cite })),
  };
}

/** The law with a deal's act appended; what the deal gets wrong is said as for any act. Throws an `AskError`. */
export function lawWith(
  law: Law,
  field: string,
  file: FileText,
): { readonly deal: Instrument; readonly amended: Law } {
  const { instrument, problems } = readInstrument(file, law.library);
  if (instrument === undefined || problems.length > 0)
    throw new AskError(field, problems.map(formatProblem).join('\n'), '');
  const amended = amend(law, [instrument]);
  if (amended.problems.length > 0)
    throw new AskError(field, amended.problems.map(formatProblem).join('\n'), '');
  return { deal: instrument, amended: amended.law };
}

function weigh(edition: Edition, field: string, file: FileText, on: string | undefined): WeighedDeal {
  const { law } = edition;
  const { deal, amended } = lawWith(law, field, file);
  const entered = on === undefined ? firstDayOf(deal) : readEntered('on', on, law);
  if (entered === undefined)
    throw new AskError('on', 'no provision of this deal has a date; give one with --on', file.path);
  try {
    return { deal, diff: diffOf(law, amended, deal, entered, tradeWeights(edition)) };
  } catch (error) {
    if (error instanceof DealError) throw new AskError(field, error.message, '');
    throw error;
  }
}
