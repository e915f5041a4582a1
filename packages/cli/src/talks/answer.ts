// Answers of `parley talks <folder>`: which question is asked of a folder.

import { hint } from '@parley/core/talks';
import { InputError } from '../input.js';
import type { Session } from '../session.js';
import { answerCalendar } from './calendar.js';
import { answerOverview } from './overview.js';
import { answerPackage } from './package.js';
import type { AsOfOptions } from './situation.js';
import { answerTabulate } from './tabulate.js';

export type FolderOptions = AsOfOptions;

const QUESTIONS = ['package', 'calendar', 'tabulate'] as const;

export function answerFolder(
  session: Session,
  folder: string,
  question: string | undefined,
  detail: string | undefined,
  options: FolderOptions,
): void {
  if (question !== 'package' && detail !== undefined)
    throw new InputError(`\`${detail}\`: only the question package takes more words`);
  if (question === undefined) answerOverview(session, folder, options);
  else if (question === 'tabulate') answerTabulate(session, folder);
  else if (question === 'calendar') answerCalendar(session, folder, options);
  else if (question === 'package') {
    if (detail === undefined)
      throw new InputError('package: is missing; write issue=option,... such as autos=15,rice=none');
    answerPackage(session, folder, detail, options);
  } else throw new InputError(`there is no question \`${question}\`.${hint(question, QUESTIONS)}`);
}
