// The questions of the law worker: those of the product lens as core asks them, and what only a page needs.

import type {
  DutyAnswer,
  DutyQuestion,
  FindAnswer,
  FindQuestion,
  HistoryAnswer,
  HistoryQuestion,
  OriginsAnswer,
  OriginsQuestion,
} from '@parley/core/ask';

export type { DutyAnswer, DutyQuestion, HistoryAnswer, OriginsAnswer } from '@parley/core/ask';

/** Facts about an entry, each as it is written on the command line. */
export type Facts = Omit<DutyQuestion, 'good' | 'origin' | 'on' | 'knownOn' | 'informal' | 'deal'>;

/** A ten-digit number under the eight digits that were asked for. */
export interface NumberBelow {
  readonly printed: string;
  readonly description: string;
}

export type FoundLine = FindAnswer['found'][number] & {
  /** Column 1 general as printed. */
  readonly rate: string;
};

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
  /** Days, with the time where it is not the customary minute; empty where there is none. */
  readonly from: string;
  readonly to: string;
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
  numbers: { ask: { readonly good: string; readonly on: string }; answer: readonly NumberBelow[] };
  origins: { ask: OriginsQuestion; answer: OriginsAnswer };
  history: { ask: HistoryQuestion; answer: HistoryAnswer };
  find: { ask: FindQuestion; answer: { readonly found: readonly FoundLine[] } };
  act: { ask: { readonly act: string }; answer: ActAnswer };
};
