// What an answer says of one economy, by its name in any model.

import type { EconomyAnswer } from '../worker/economy-questions.js';
import type { Measure } from './part.js';
import { idIn } from './places.js';

export type Changes = Readonly<Record<Measure, number | null>>;

/** The changes of an economy or a group in an answer. */
export function changesOf(answer: EconomyAnswer, id: string): Changes | undefined {
  const it = idIn(answer.model, id);
  return answer.countries.find(({ iso3 }) => iso3 === it) ?? answer.groups[it];
}
