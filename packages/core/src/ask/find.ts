// The codes of a good by its words, with everything above each line; typos and trade words are understood.

import { find } from '../law/index.js';
import type { Edition } from './edition.js';
import { refuse } from './error.js';
import type { FindAnswer, FindQuestion } from './shapes/find.js';

/** The answer of `parley find --json`; nothing found is an empty list. Throws an `AskError`. */
export function askFind(edition: Edition, question: FindQuestion): FindAnswer {
  const { words, on = edition.today, limit = 12 } = question;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) refuse('on', on, 'expected a date such as 2025-04-16');
  if (!Number.isInteger(limit) || limit < 1 || limit > 500)
    refuse('limit', String(limit), 'expected a number from 1 to 500');
  return { query: words, on, found: find(edition.index(on), words, { limit }) };
}
