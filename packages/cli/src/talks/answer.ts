// Answers of `parley talks <folder>`: which question is asked of a folder.

import { hint } from '@parley/core/talks';
import { InputError } from '../input.js';
import type { Session } from '../session.js';
import { answerCalendar } from './calendar.js';
import { answerBrief, answerExport, answerFreeze, type OutOptions } from './exchange.js';
import { answerOverview } from './overview.js';
import { answerPackage, type PackageOptions } from './package.js';
import { answerRetrospect } from './retrospect.js';
import { answerInterim, answerLinkage } from './steps.js';
import { answerTabulate } from './tabulate.js';
import { answerUncertainty, type DrawOptions } from './uncertainty.js';

export type FolderOptions = DrawOptions & OutOptions & PackageOptions;

/** A question of a folder; `detail` is the word after it, which only some take. */
type Answer = (
  session: Session,
  folder: string,
  options: FolderOptions,
  detail: string | undefined,
) => void | Promise<void>;

const QUESTIONS: Readonly<Record<string, Answer>> = {
  package: answerPackage,
  calendar: answerCalendar,
  interim: answerInterim,
  linkage: answerLinkage,
  brief: answerBrief,
  export: answerExport,
  freeze: answerFreeze,
  uncertainty: answerUncertainty,
  retrospect: answerRetrospect,
  tabulate: answerTabulate,
};

const WITH_DETAIL: readonly string[] = ['package', 'interim', 'linkage'];

export async function answerFolder(
  session: Session,
  folder: string,
  question: string | undefined,
  detail: string | undefined,
  options: FolderOptions,
): Promise<void> {
  if (question === undefined) {
    if (options.deal !== undefined)
      throw new InputError('--deal: the overview takes no deal; ask for it with: package --deal <file>');
    answerOverview(session, folder, options);
    return;
  }
  const answer = Object.hasOwn(QUESTIONS, question) ? QUESTIONS[question] : undefined;
  if (answer === undefined)
    throw new InputError(`there is no question \`${question}\`.${hint(question, Object.keys(QUESTIONS))}`);
  if (detail !== undefined && !WITH_DETAIL.includes(question))
    throw new InputError(
      `\`${detail}\`: ${question} takes no more words; only ${WITH_DETAIL.join(' and ')} do`,
    );
  if (options.deal !== undefined && question !== 'package')
    throw new InputError(`--deal: ${question} takes no deal; only package does`);
  await answer(session, folder, options, detail);
}
