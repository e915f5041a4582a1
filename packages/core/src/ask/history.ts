// Every change of what a good pays since the law is written down, with the act that made it.

import { dutyHistory, plainEntry } from '../duty/index.js';
import { parseInstant } from '../law/index.js';
import { asAskError } from './duty.js';
import type { Edition } from './edition.js';
import { AskError } from './error.js';
import { PLAIN_VALUE } from './origins.js';
import type { HistoryAnswer, HistoryQuestion } from './shapes/product.js';
import { readCode, readCountry, readKnownOn } from './written.js';

/** The answer of `parley history --json`. Throws an `AskError`. */
export function askHistory(edition: Edition, question: HistoryQuestion): HistoryAnswer {
  const { law } = edition;
  const { good, knownOn = edition.today } = question;
  const code = readCode(good);
  const origin = readCountry('origin', question.origin, law);
  const since = parseInstant(law.library.lawKnownFrom) ?? 0;
  const entry = plainEntry(code, origin, since, PLAIN_VALUE);
  const known = readKnownOn('knownOn', knownOn);
  const history = asAskError(() => dutyHistory(law, entry, since, known));
  if (history.length === 0)
    throw new AskError(
      'good',
      `the schedule has had no ${good} since ${law.library.lawKnownFrom}; search with words: parley find "coin bank"`,
      'good',
    );
  return { good, origin, knownOn, lawKnownTo: law.library.lawKnownTo, history };
}
