// The same good from every origin, sorted; origin decides.

import { dutiesByOrigin, plainEntry } from '../duty/index.js';
import { asAskError } from './duty.js';
import type { Edition } from './edition.js';
import type { OriginsAnswer, OriginsQuestion } from './shapes/product.js';
import { readCode, readEntered, readKnownOn } from './written.js';

/** An entry of this value stands for all, in US cents. */
export const PLAIN_VALUE = 100_000;

/** The answer of `parley origins --json`. Throws an `AskError`. */
export function askOrigins(edition: Edition, question: OriginsQuestion): OriginsAnswer {
  const { law } = edition;
  const { good, on, knownOn = edition.today } = question;
  const code = readCode(good);
  const entry = plainEntry(code, 'JP', readEntered('on', on, law), PLAIN_VALUE);
  const known = readKnownOn('knownOn', knownOn);
  const origins = asAskError(() => dutiesByOrigin(law, entry, known));
  return { good, on, knownOn, lawKnownTo: law.library.lawKnownTo, origins };
}
