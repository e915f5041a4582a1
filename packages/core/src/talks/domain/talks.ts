// A negotiation that has been read and checked: numbers are numbers, and every name leads somewhere.

import type { Titles } from './shape-titles.js';
import type { Span } from './span.js';

/** What a statement rests on. `assumed`: there is no source, and every answer that uses it says so. */
export interface Ground {
  /** Names of evidence; empty where it is assumed. */
  readonly evidence: readonly string[];
  readonly assumed: boolean;
}

/** A belief has a day since when it was public; of several with one name the last that was public counts. */
export interface Belief extends Ground {
  readonly known: string;
  readonly why: string;
}

export interface Tariff {
  readonly importer: string;
  readonly exporter: string;
  readonly sector?: string;
  /** As written, such as `12.5%`. */
  readonly rate: string;
}

/** A tariff-rate quota: tonnes, the rate inside it as written, and the tonnes of them that come from the partner. */
export interface Quota {
  readonly volume: number;
  readonly inQuota?: string;
  readonly fromPartner?: number;
  /** Tonnes that may be sold beside the home product; duty beyond the quota a kilogram. Left out: as today. */
  readonly toMarket?: number;
  readonly outOfQuota?: number;
}

/** A figure of the market of a quota, by its name in the folder; `of` an origin where it is of one. */
export interface Figure extends Belief {
  readonly figure: string;
  readonly of: string | undefined;
  readonly value: number;
}

/** The market that a quota issue is priced on. */
export interface Market {
  readonly form: 'linear' | 'constant elasticity';
  readonly partner: string;
  readonly origins: readonly { readonly origin: string; readonly market: boolean }[];
  readonly figures: readonly Figure[];
}

export interface Option extends Ground {
  readonly option: string;
  readonly title: string;
  readonly known: string;
  /** Names of acts of the folder. */
  readonly law: readonly string[];
  readonly tariffs: readonly Tariff[];
  readonly quota?: Quota;
}

export interface Issue {
  readonly issue: string;
  readonly title: string;
  readonly kind: 'tariff' | 'quota' | 'judgement';
  readonly unit?: string;
  readonly readings: readonly { readonly side: string; readonly option: string }[];
  readonly options: readonly Option[];
  readonly market?: Market;
}

/** Options by issue: a package where every issue has one. */
export type Options = Readonly<Record<string, string>>;

export interface Side {
  readonly side: string;
  readonly title: string;
  readonly economy: string;
  readonly country: string;
  readonly income: Span | undefined;
  readonly discount: Span;
  readonly discountGround: Ground & { readonly why: string };
  readonly quorum: number | undefined;
}

export type EconomyMeasure = 'welfare' | 'government' | 'income' | 'revenue';
export type QuotaMeasure = 'consumers' | 'producers' | 'revenue' | 'mark-up' | 'welfare' | 'exporters';

/** Where the size of an entry comes from: a model of the economy, the quota model, or judgement. */
export type Size =
  | {
      readonly kind: 'economy';
      readonly model: 'sectors' | 'regions';
      readonly measure: EconomyMeasure;
      readonly of: string;
      readonly sectors: readonly string[];
    }
  | { readonly kind: 'quota'; readonly issue: string; readonly measure: QuotaMeasure }
  | {
      readonly kind: 'judgement';
      readonly issue: string;
      readonly amounts: Readonly<Record<string, number>>;
    };

export interface Worth extends Belief {
  readonly worth: string;
  /** Only under titles of another language: the folder calls entries by their names. */
  readonly title?: string;
  readonly size: Size;
  /** What one unit of the size is worth. */
  readonly each: Span;
}

export interface RedLine extends Belief {
  readonly line: string;
  readonly title: string;
  readonly kind: 'veto' | 'vote';
  readonly weight: number;
  readonly atLeast: Span | 'no deal';
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly costs: Span;
}

export interface Party {
  readonly party: string;
  readonly side: string;
  readonly title: string;
  readonly role: 'government' | 'constituency';
  readonly note?: string;
  readonly worth: readonly Worth[];
  readonly lines: readonly RedLine[];
}

export interface Event extends Belief {
  readonly event: string;
  readonly date: string;
  readonly title: string;
  readonly talks: boolean;
  readonly noDeal: Options;
  readonly chance: Span;
  readonly threat: string | undefined;
  readonly cost: Readonly<Record<string, Span>>;
  readonly bonus: Readonly<Record<string, Span>>;
  readonly proposer: Readonly<Record<string, number>>;
}

export interface Evidence {
  readonly id: string;
  readonly date: string;
  readonly who: string;
  readonly kind: 'demand' | 'offer' | 'refusal' | 'statement' | 'law' | 'fact';
  readonly fact: string;
  readonly about: Options;
  readonly by: string | undefined;
  readonly address: readonly string[];
  readonly note?: string;
}

export interface Snapshot {
  readonly asOf: string;
  readonly title: string;
  readonly digest: string | undefined;
}

export interface Target {
  readonly target: string;
  readonly title: string;
  readonly signedBy: string | undefined;
  readonly issue: string | undefined;
  readonly oneOf: readonly string[];
  readonly came: 'yes' | 'no' | 'not known';
}

export interface Baseline extends Belief {
  readonly baseline: string;
  readonly title: string;
  readonly package: Options;
}

export interface Outcome extends Ground {
  readonly signed: string | undefined;
  readonly package: Options;
  readonly why: string;
  readonly targets: readonly Target[];
  readonly baselines: readonly Baseline[];
}

/** What a provision of a deal stands for on this table. */
export interface Term {
  /** `us/deal-japan-2025#rice`. */
  readonly provision: string;
  readonly issue: string;
  /** Left out: the option nearest to the rate of the provision. */
  readonly option: string | undefined;
  readonly why: string;
}

/** What may be asked about: everything but what happened in the end. */
export interface Talks {
  readonly talks: string;
  readonly title: string;
  readonly unit: string;
  readonly note?: string;
  readonly sides: readonly [Side, Side];
  readonly law: { readonly on: string; readonly importer: string } | undefined;
  readonly models: readonly ('sectors' | 'regions')[];
  readonly today: Options;
  readonly issues: readonly Issue[];
  readonly rules: readonly {
    readonly not: Readonly<Record<string, readonly string[]>>;
    readonly why: string;
  }[];
  readonly parties: readonly Party[];
  readonly events: readonly Event[];
  readonly evidence: readonly Evidence[];
}

/** A folder: the talks, the days on which they are frozen, and apart from them the outcome and what deals stand for. */
export interface TalksFolder {
  readonly talks: Talks;
  readonly snapshots: readonly Snapshot[];
  readonly outcome: Outcome | undefined;
  /** Words of deals that stand for options; what options write as law is read off the law. */
  readonly terms: readonly Term[];
  /** Titles in Japanese, apart from all that is frozen. */
  readonly ja?: Titles;
  /** Other texts of the folder, by path: acts and tables of rates. */
  readonly texts: ReadonlyMap<string, string>;
}
