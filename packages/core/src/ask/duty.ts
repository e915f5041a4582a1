// What a good pays, given where it was really made, on any date, with the legal reason for every number.

import { type Assessment, type Entry, EntryError, price } from '../duty/index.js';
import { formatCode, formatInstant, type Law } from '../law/index.js';
import type { Edition } from './edition.js';
import { readEntry } from './entry.js';
import { AskError } from './error.js';
import type { DutyAnswer, DutyQuestion } from './shapes/product.js';
import { readKnownOn } from './written.js';

/** An assessment, and the day in whose light it says what is owed. */
export interface Assessed {
  readonly assessment: Assessment;
  readonly knownOn: string;
}

/** Prices the entry of a question. Throws an `AskError`. */
export function assess(edition: Edition, question: DutyQuestion): Assessed {
  const knownOn = question.knownOn ?? edition.today;
  const { law } = edition;
  return asAskError(() => ({
    assessment: price(law, readEntry(law, question), readKnownOn('knownOn', knownOn)),
    knownOn,
  }));
}

/** The answer of `parley duty --json`: money in whole US cents, `ppm` duty over customs value. Throws an `AskError`. */
export function askDuty(edition: Edition, question: DutyQuestion): DutyAnswer {
  return dutyAnswerOf(edition.law, assess(edition, question));
}

/** An assessment as the answer says it. */
export function dutyAnswerOf(law: Law, { assessment, knownOn }: Assessed): DutyAnswer {
  const { entry, description, ...rest } = assessment;
  const { loaded } = entry;
  const originName = law.library.countries.get(entry.origin);
  return {
    entry: {
      // The whole entry, its own keys in their places; the moment of loading is written anew below.
      ...(entry as Omit<Entry, 'loaded'>),
      good: formatCode(entry.good),
      description,
      ...(originName === undefined ? {} : { originName }),
      entered: formatInstant(entry.entered),
      ...(loaded === undefined ? {} : { loaded: formatInstant(loaded) }),
      knownOn,
    },
    ...rest,
  };
}

/** An entry that cannot be priced, told as bad input: the field keeps the name that pricing gives it. */
export function asAskError<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof EntryError) throw new AskError(error.field, error.message, error.field);
    throw error;
  }
}
