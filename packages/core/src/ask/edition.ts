// What questions are asked of: the law, the search of the schedule and the texts of one edition, each opened when first needed.

import {
  buildIndex,
  type FindIndex,
  type Law,
  type LawFiles,
  openLaw,
  openSchedule,
  readCompiled,
  revisionIndexAt,
  type TradeWord,
} from '../law/index.js';
import { MissingTextError } from './error.js';
import { keptIn } from './kept.js';

/**
 * Texts of a compiled edition by name: `law.json`, `schedule.json`, `search.json`, `trade-words.json`, `data/economy/world/trade.csv`.
 * A `Map` of what a browser has fetched is one; in Node it reads a folder.
 */
export interface Texts {
  readonly get: (name: string) => string | undefined;
}

export interface Edition {
  readonly law: Law;
  /** The search index of the schedule of a day. */
  readonly index: (day: string) => FindIndex;
  /** A text of the edition. Throws a `MissingTextError`. */
  readonly text: (name: string) => string;
  /** What is made from texts once and kept: data read, models calibrated. */
  readonly once: <T>(name: string, make: () => T) => T;
  /** The day that stands where a question names none, `2026-11-22`. */
  readonly today: string;
}

/** Opens an edition; nothing is read before it is asked for. `today` is a function where the program runs over midnight. */
export function openEdition(texts: Texts, today: string | (() => string)): Edition {
  const kept = new Map<string, unknown>();
  const once = <T>(name: string, make: () => T): T => {
    if (!kept.has(name)) kept.set(name, make());
    return kept.get(name) as T;
  };
  const text = (name: string): string => {
    const found = texts.get(name);
    if (found === undefined) throw new MissingTextError(name);
    return found;
  };
  const law = () =>
    once('law', () =>
      openLaw(JSON.parse(text('law.json')) as LawFiles, openSchedule(readCompiled(text('schedule.json')))),
    );
  const index = (day: string) => {
    const { schedule } = law();
    const words = once('trade words', () => JSON.parse(text('trade-words.json')) as readonly TradeWord[]);
    const built = once('indexes', () => new Map<string, FindIndex>());
    // All days of one revision of the schedule have one index.
    const revision = revisionIndexAt(schedule, day) ?? 0;
    // A day dragged along a timeline must not fill the memory: the last few indexes are kept.
    return keptIn(built, 4, String(revision), () => buildIndex(schedule, day, words, text('search.json')));
  };
  return {
    get law() {
      return law();
    },
    get today() {
      return typeof today === 'string' ? today : today();
    },
    index,
    text,
    once,
  };
}
