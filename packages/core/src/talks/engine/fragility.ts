// How easily a deal breaks: the patience it needs to hold by itself, and the gap where the sides read a clause differently.

import { type Payoffs, payoffsAt, type Space } from './space.js';

/** Flows to one party, all in one unit a year. */
export interface Temptation {
  /** From keeping the deal. */
  readonly keep: number;
  /** From breaking it while the other side still keeps it. */
  readonly deviate: number;
  /** From what follows once it is broken. */
  readonly punished: number;
}

/**
 * The least discount factor at which a party keeps a deal that ends for good once broken: (D - u) / (D - v). Zero where breaking
 * gains nothing; above 1, so that no patience is enough, where punishment is better than the deal.
 */
export function patienceNeeded({ keep, deviate, punished }: Temptation): number {
  if (deviate <= keep) return 0;
  return deviate > punished ? (deviate - keep) / (deviate - punished) : Number.POSITIVE_INFINITY;
}

/** Whether a party with discount factor `delta` keeps the deal, and by what margin. */
export function fragility(temptation: Temptation, delta: number) {
  const needed = patienceNeeded(temptation);
  return { needed, margin: delta - needed, holds: delta >= needed } as const;
}

/** A clause that each side reads in its own way, as two packages: what each party believes it gets above the other reading. */
export function readingGap(on: Space, worth: Payoffs, reading: number, otherReading: number): Float64Array {
  const other = payoffsAt(on, worth, otherReading);
  return payoffsAt(on, worth, reading).map((value, party) => value - (other[party] as number));
}
