// An entry: a good, where it was really made, when it is entered, and the facts its importer has stated.

import type { Code, Instant, Ppm, Unit } from '../law/index.js';

export type Mode = 'ocean' | 'air' | 'truck' | 'rail';
export const MODES: readonly Mode[] = ['ocean', 'air', 'truck', 'rail'];

export interface Quantity {
  /** Whole millionths of the unit. */
  readonly millionths: number;
  readonly unit: Unit;
  /** Of what, when not of the article itself: `lead content`. */
  readonly of?: string;
}

export interface Entry {
  /** Eight or ten digits. */
  readonly good: Code;
  /** ISO 3166 alpha-2 code of the country of origin. */
  readonly origin: string;
  readonly entered: Instant;
  /** Customs value in US cents. */
  readonly value: number;
  readonly quantities: readonly Quantity[];
  /** When it was loaded on the vessel at the port of loading. */
  readonly loaded?: Instant;
  /** Country of exportation; it changes almost nothing, which is the point of the founding case. */
  readonly shippedFrom?: string;
  readonly mode?: Mode;
  /** Special programme symbols claimed. */
  readonly claims: readonly string[];
  /** Shares of the customs value. */
  readonly content: Readonly<Record<string, Ppm>>;
  /** Shares of the weight. */
  readonly weight: Readonly<Record<string, Ppm>>;
  readonly usContent?: Ppm;
  /** Share of the value added by work abroad, for headings 9802.00.40 to .60. */
  readonly foreignWork?: Ppm;
  readonly melted?: string;
  readonly smelted?: string;
  readonly cast?: string;
  readonly facts: Readonly<Record<string, boolean>>;
  /** Chapter 98 provision under which it is entered. */
  readonly under?: string;
  /** Formal unless the importer elects an informal entry (19 CFR 143.21: value at most 2,500 USD). */
  readonly informal: boolean;
}

/** Thrown when an entry cannot be priced: what is wrong with which field, and what to give instead. */
export class EntryError extends Error {
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.name = 'EntryError';
    this.field = field;
  }
}

/** An entry with nothing stated but what must be. */
export function plainEntry(good: Code, origin: string, entered: Instant, value: number): Entry {
  return {
    good,
    origin,
    entered,
    value,
    quantities: [],
    claims: [],
    content: {},
    weight: {},
    facts: {},
    informal: false,
  };
}
