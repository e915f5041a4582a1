// The questions of the talks workers: those of the talks lens as of a day, the signable map, and the folder as it was public then.

import type {
  CalendarAnswer,
  DealReading,
  DealTerms,
  MapAnswer,
  Options,
  Overview,
  PackageAnswer,
  RetrospectAnswer,
  Snapshot,
  Talks,
  TalksOutcome,
  UncertaintyAnswer,
} from '@parley/core/talks';
import type { Language } from '../state/preferences.js';
import type { StepsQuestions } from './talks-steps.js';

export interface AsOf extends Spoken {
  /** Name of a folder that is shipped, `us-jp-2025`. */
  readonly folder: string;
  /** Only what was public on this day counts. */
  readonly asOf: string;
}

export interface Drawn {
  readonly draws: number;
  readonly seed: number;
}

/** The language of titles; the page adds it to every question. */
export interface Spoken {
  readonly language?: Language | undefined;
}

/** A folder as it was public on a day; the outcome stands apart and is known to nobody but the reader. */
export interface FolderAnswer {
  readonly talks: Talks;
  readonly snapshots: readonly Snapshot[];
  readonly outcome: TalksOutcome | undefined;
}

/** A package explained, as the command line has it. */
export type ExplainedPackage = PackageAnswer & {
  readonly asOf: string;
  readonly on: string;
  /** How the deal was read that the package is, where it is one. */
  readonly deal?: DealReading;
};

export type TalksQuestions = {
  folder: { ask: AsOf; answer: FolderAnswer };
  overview: { ask: AsOf; answer: Overview };
  map: { ask: AsOf & { readonly frame: 'all' | 'near' }; answer: MapAnswer };
  /** Options that are not named stay as today. */
  package: { ask: AsOf & { readonly options: Options }; answer: ExplainedPackage };
  /** A deal as a package; options are set on top of what it says. */
  deal: { ask: AsOf & { readonly options: Options; readonly terms: DealTerms }; answer: ExplainedPackage };
  /** The package with a number, such as the example of a square of the map. */
  numbered: { ask: AsOf & { readonly at: number }; answer: { readonly options: Options } };
  calendar: { ask: AsOf; answer: CalendarAnswer };
  uncertainty: { ask: AsOf & Drawn; answer: UncertaintyAnswer };
  retrospect: { ask: Drawn & Spoken & { readonly folder: string }; answer: RetrospectAnswer };
} & StepsQuestions;
