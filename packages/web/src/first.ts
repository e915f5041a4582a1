// What the first screen shows before any law is read: acts as ticks, countries, the span that is known.

import compiled from '../edition/first.json?raw';

export type Lane = 'ieepa' | 's232' | 's301' | 's122' | 's338' | 'other' | 'deals' | 'courts';

export interface Tick {
  readonly id: string;
  readonly title: string;
  readonly made: string;
  readonly lane: Lane;
}

export interface First {
  readonly lawKnownFrom: string;
  readonly lawKnownTo: string;
  /** By day, then name; those from before 2025 too. */
  readonly acts: readonly Tick[];
  /** ISO codes of every country a good can be made in. */
  readonly countries: readonly string[];
  /** Titles of measures. */
  readonly measures: Readonly<Record<string, string>>;
}

export const first = JSON.parse(compiled) as First;

const byId = new Map(first.acts.map((act) => [act.id, act]));

export function actById(id: string): Tick | undefined {
  return byId.get(id);
}

const KINDS: Readonly<Record<string, string>> = { eo: 'EO', proc: 'Proc.', fr: 'FR', csms: 'CSMS' };

/** The kind and number of an act that has one: `us/eo-14257` -> `eo`, `14257`. */
export function numberOf(id: string): { readonly kind: string; readonly number: string } | undefined {
  const match = /^[a-z]{2}\/(eo|proc|fr|csms)-(.+)$/.exec(id);
  return match?.[1] === undefined || match[2] === undefined
    ? undefined
    : { kind: match[1], number: match[2] };
}

/** `us/eo-14257` -> `EO 14257`; acts that have no number by their title. */
export function shortName(id: string): string {
  const found = numberOf(id);
  if (found === undefined) return actById(id)?.title ?? id.replace(/^[a-z]{2}\//, '');
  return `${KINDS[found.kind]} ${found.number}`;
}

export function measureTitle(id: string): string {
  return first.measures[id] ?? id;
}
