// Instruments and provisions as the program holds them: names resolved, times as numbers, one verb each.

import type { Condition } from './condition.js';
import type { Base, Duty } from './duty.js';
import type { Goods } from './goods.js';
import type { Origins } from './origins.js';
import type { Instant } from './time.js';

export interface Instrument {
  readonly id: string;
  readonly title: string;
  readonly made: string;
  readonly known: Instant;
  readonly cite: string;
  readonly link?: string;
  readonly under: string;
  readonly status: 'in force' | 'proposed' | 'signed, not in force';
  readonly note?: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly provisions: readonly Provision[];
  readonly file: string;
}

/** What every provision has, whatever its verb. */
interface Rule {
  /** `us/eo-14257#annex-i/JP`. */
  readonly id: string;
  readonly instrument: string;
  readonly cite: string;
  readonly heading?: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly known: Instant;
  readonly collected: Instant;
  readonly goods: Goods;
  readonly of: Origins;
  readonly if?: Condition;
  readonly unless?: Condition;
  readonly note?: string;
  /** Read as signed and collected whenever it was made: a deal that is tried out. */
  readonly signed?: true;
  /** Place in the canonical order of all provisions: by act (made, then name), then as written. */
  readonly order: number;
}

export interface RateRule extends Rule {
  readonly verb: 'impose' | 'set';
  readonly measure: string;
  readonly duty: Duty;
  readonly on: Base;
  /** Left out: subject when more than 0 % is owed. */
  readonly countsAsSubject?: boolean;
  readonly prevailsOver: readonly string[];
}

export interface Exemption extends Rule {
  readonly verb: 'exempt';
  readonly measures: readonly string[];
  /** Only the US part of the value is free. */
  readonly part?: 'us content';
  readonly countsAsSubject?: boolean;
}

export interface Stacking extends Rule {
  readonly verb: 'yield';
  readonly measures: readonly string[];
  readonly yieldsTo: readonly string[];
  readonly whole: boolean;
}

/** A change of when other provisions run. Targets are measures or provisions (a table means all its rows). */
export interface Change extends Rule {
  readonly verb: 'suspend' | 'end' | 'extend';
  readonly targets: readonly string[];
  /** With `extend`: the new end. */
  readonly until: Instant;
}

export interface Judgment extends Rule {
  readonly verb: 'void';
  readonly authorities: readonly string[];
}

export interface PromiseMade extends Rule {
  readonly verb: 'promise';
  readonly text: string;
}

export interface Gap extends Rule {
  readonly verb: 'gap';
  readonly measures: readonly string[];
  readonly missing: string;
  readonly lowest: Duty;
  readonly highest: Duty;
}

export type Provision = RateRule | Exemption | Stacking | Change | Judgment | PromiseMade | Gap;

export const VERBS = [
  'impose',
  'set',
  'exempt',
  'yield',
  'suspend',
  'extend',
  'end',
  'void',
  'promise',
  'gap',
] as const;
export type Verb = (typeof VERBS)[number];
