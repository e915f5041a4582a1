// The questions of the workers that weigh deals and solve models: those of core, and what only a page needs.

import type {
  CooperateQuestion,
  DealAnswer,
  EconomyAnswer,
  EconomyQuestion,
  NashQuestion,
  OptimalQuestion,
  SearchAnswer,
} from '@parley/core/ask';
import type { Problem } from '@parley/core/law';
import type { DealTerms } from '@parley/core/talks';

export type {
  CooperateQuestion,
  DealAnswer,
  EconomyAnswer,
  EconomyQuestion,
  NashQuestion,
  OptimalQuestion,
  SearchAnswer,
} from '@parley/core/ask';

/** A deal as it is asked of core: the edition's by name, or a file. */
export type DealFile = string | { readonly path: string; readonly text: string };

/** A line that a deal changes, with the imports that it weighs. */
export interface ChangedLine {
  readonly line: string;
  readonly origin: string;
  readonly name: string;
  readonly description: string;
  /** Parts per million. */
  readonly before: number;
  readonly after: number;
  /** US dollars of 2024; null where the statistics do not have the partner. */
  readonly imports: number | null;
}

export type Weighed =
  | { readonly kind: 'diff'; readonly answer: DealAnswer[number]; readonly largest: readonly ChangedLine[] }
  /** The file is not a deal: what is wrong, and where. */
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  /** It is a deal and cannot be compared: it changes nothing, or says nothing of when. */
  | { readonly kind: 'refused'; readonly why: string }
  /** None of its provisions has a day, and no day was asked. */
  | { readonly kind: 'undated' };

/** A long search; it ends with what was found when the address `stop` is taken back. */
export type Search =
  | { readonly ask: 'optimal'; readonly question: OptimalQuestion }
  | { readonly ask: 'nash'; readonly question: NashQuestion }
  | { readonly ask: 'cooperate'; readonly question: CooperateQuestion };

/** The rates announced on 2 April 2025, in partners of a model. */
export interface Announced {
  readonly exporter: string;
  readonly rate: string;
}

/** A deal asked by a talks folder, as if signed on the day as of which is asked. */
export interface TermsQuestion {
  readonly folder: string;
  readonly asOf: string;
  readonly deal: DealFile;
}

export type ModelQuestions = {
  terms: { ask: TermsQuestion; answer: DealTerms };
  weigh: { ask: { readonly deal: DealFile; readonly on?: string }; answer: Weighed };
  economy: { ask: EconomyQuestion; answer: EconomyAnswer };
  announced: {
    ask: { readonly model: 'world' | 'sectors' | 'regions' };
    answer: { readonly rates: readonly Announced[] };
  };
  search: { ask: { readonly search: Search; readonly stop: string }; answer: SearchAnswer };
};
