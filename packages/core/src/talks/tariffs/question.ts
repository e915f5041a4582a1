// What is asked of the tariff block: issues whose options are tariffs, who is measured, and the models that answer.

import type { caliendoParro, OnProgress, regions, Tariff } from '../../economy/index.js';
import type { RateTable } from './rates.js';

export type TariffModel = 'sectors' | 'regions';

/** One number that a model gives for a combination of options, in bn USD a year. */
export interface Measure {
  readonly model: TariffModel;
  /**
   * `welfare`: real income of the economy; `government`: the same with political weights (regions only); `income`: value added of
   * its sectors, deflated by its consumer prices; `revenue`: its tariff revenue, deflated alike.
   */
  readonly measure: 'welfare' | 'government' | 'income' | 'revenue';
  /** Economy of the model, such as JPN. */
  readonly of: string;
  /** For `income`: sectors of the model by id; left out: every sector. */
  readonly sectors?: readonly string[];
}

/** Money that one economy gives another every year, such as the grant equivalent of an investment pledge. bn USD a year. */
export interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

export interface TariffOption {
  readonly option: string;
  /**
   * Duties under the option, by economies and sectors of the models. An entry whose sector is not a sector of a model is left to the
   * other model; where several options name a cell the later issue holds, and every one of them holds against the law's table.
   */
  readonly tariffs?: readonly Tariff[];
  /** Only the sectors model takes transfers: trade of the regions model is balanced by construction. */
  readonly transfers?: readonly Transfer[];
}

export interface TariffIssue {
  readonly issue: string;
  readonly options: readonly TariffOption[];
}

/** The models with their calibrated benchmarks; only those that a measure names are needed. */
export interface TariffModels {
  readonly sectors?: caliendoParro.Benchmark;
  readonly regions?: regions.Benchmark;
  /** Political weights for `government`; found by `politicalWeights` when left out. */
  readonly weights?: regions.Weights;
}

export interface TariffQuestion {
  readonly issues: readonly TariffIssue[];
  /** Option of each issue that payoffs are measured from. */
  readonly today: readonly number[];
  readonly measures: readonly Measure[];
  /** Duties of the importer's law, by combination of the issues that are law. */
  readonly rates?: RateTable;
  /** Tariffs that hold under every combination, such as a partner's retaliation in force. */
  readonly background?: readonly Tariff[];
  readonly models: TariffModels;
  /** Blocks of at most so many combinations are solved wholly; larger ones from effects of few issues. 500 unless told. */
  readonly solveAllUpTo?: number;
  /** Told before every solve of the table; answering false ends it with a `TariffBlockError`. */
  readonly onProgress?: OnProgress;
  /** An `AbortSignal`, or anything with its flag. */
  readonly signal?: { readonly aborted: boolean };
}

/** The block cannot be tabulated; the message says why and what to try. */
export class TariffBlockError extends Error {
  override readonly name = 'TariffBlockError';
}
