// A negotiation as research files describe it: issues with listed options, and what each option is worth to one party.

import type { Problem } from '../../law/index.js';

/** One matter under negotiation and what it may be settled at, in the order of the file. */
export interface ResearchIssue {
  readonly name: string;
  readonly options: readonly string[];
  /** The `index` by which a GENIUS profile refers to the issue; absent in the other formats. */
  readonly index?: number;
}

/** What is negotiated. A package takes one option of every issue, so packages count in mixed radix. */
export interface ResearchDomain {
  readonly name: string;
  readonly issues: readonly ResearchIssue[];
}

/**
 * How written values become utilities. `greatest`: as GENIUS does, every value is divided by the greatest of its issue and the sum is
 * cut at 1. `written`: the values are utilities already (GeniusWeb, NegoLog) and nothing is cut.
 */
export type ValueScale =
  | { readonly kind: 'written' }
  | {
      readonly kind: 'greatest';
      /** The greatest evaluation of every issue in the file, items outside the domain included. */
      readonly greatest: readonly number[];
    };

/** What one party wants: issue by issue a weight, option by option a value, without a unit. */
export interface ResearchProfile {
  readonly name: string;
  /** One weight per issue of the domain, as written: never made to sum to 1. */
  readonly weights: readonly number[];
  /** Values as written, `values[issue][option]` in the order of the domain. */
  readonly values: readonly (readonly number[])[];
  readonly scale: ValueScale;
  /** The utility of no agreement; 0 where the file is silent. */
  readonly reservation: number;
  /** Option numbers of the package the reservation is written as (GeniusWeb writes a package, not a number). */
  readonly reservationPackage?: readonly number[];
  /** Discount factor of the file, kept and not applied; 1 means no discount. */
  readonly discount: number;
}

/** What a file gave: the value unless it was refused, every problem, and notes on what was read otherwise than its author may think. */
export interface Imported<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
}

/** The name a file goes by when its text gives none: its path without folders and ending. */
export function fileName(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
}
