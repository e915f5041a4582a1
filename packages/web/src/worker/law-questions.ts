// The questions of the law worker and its answers: the same as the JSON answers of the command line.

import type { Answer, Difference, DutyChange, OriginDuty } from '@parley/core/duty';
import type { Found } from '@parley/core/law';

/** Facts about an entry, each as it is written on the command line. */
export interface Facts {
  readonly value?: string;
  readonly quantity?: readonly string[];
  readonly loaded?: string;
  readonly from?: string;
  readonly claim?: readonly string[];
  readonly content?: string;
  readonly weight?: string;
  readonly usContent?: string;
  readonly mode?: string;
  readonly melted?: string;
  readonly smelted?: string;
  readonly cast?: string;
  readonly under?: string;
  readonly is?: readonly string[];
  readonly isNot?: readonly string[];
}

export interface DutyQuestion extends Facts {
  readonly good: string;
  readonly origin: string;
  readonly on: string;
  readonly knownOn: string;
}

export interface DutyAnswer {
  readonly entry: {
    readonly good: string;
    readonly description: readonly string[];
    readonly origin: string;
    readonly value: number;
    readonly entered: string;
    readonly knownOn: string;
  };
  readonly lawKnownTo: string;
  readonly assessed: Answer;
  readonly owed: Answer;
  readonly difference: Difference;
  /** Ten-digit numbers under the eight digits asked for, where they are a question. */
  readonly numbers: readonly { readonly printed: string; readonly description: string }[];
}

export interface OriginsAnswer {
  readonly good: string;
  readonly on: string;
  readonly knownOn: string;
  readonly lawKnownTo: string;
  readonly origins: readonly OriginDuty[];
}

export interface HistoryAnswer {
  readonly good: string;
  readonly origin: string;
  readonly knownOn: string;
  readonly lawKnownTo: string;
  readonly history: readonly DutyChange[];
}

export interface FoundLine extends Found {
  /** Column 1 general as printed; empty for headings. */
  readonly rate: string;
}

export interface ActAnswer {
  readonly id: string;
  readonly title: string;
  readonly made: string;
  readonly cite: string;
  readonly link?: string;
  readonly under: string;
  readonly status: string;
  readonly note?: string;
  readonly headings: readonly ActHeading[];
}

/** What an act did under one heading, or in one provision that has none; rows of a table stand together. */
export interface ActHeading {
  readonly id: string;
  readonly heading: string | null;
  readonly verb: string;
  readonly what: string;
  readonly goods: string;
  readonly of: string;
  readonly when: string;
  readonly conditions: readonly string[];
  readonly cite: string;
  /** Later acts that changed it. */
  readonly later: readonly { readonly verb: string; readonly instrument: string; readonly cite: string }[];
  /** Rows of a table beyond the first: what each says. */
  readonly rows: readonly { readonly of: string; readonly heading: string | null; readonly what: string }[];
}

export type LawQuestions = {
  /** Reads the law before the first question. */
  warm: { ask: Readonly<Record<never, never>>; answer: Readonly<Record<never, never>> };
  duty: { ask: DutyQuestion; answer: DutyAnswer };
  origins: { ask: { good: string; on: string; knownOn: string }; answer: OriginsAnswer };
  history: { ask: { good: string; origin: string; knownOn: string }; answer: HistoryAnswer };
  find: { ask: { query: string; on: string; limit: number }; answer: { found: readonly FoundLine[] } };
  act: { ask: { act: string }; answer: ActAnswer };
};
