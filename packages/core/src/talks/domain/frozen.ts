// Frozen snapshots: a digest of everything that was public on a day, part by part, so that a later edit is caught and its place is told.

import { asOf } from './as-of.js';
import type { Snapshot, Talks } from './talks.js';

/** The SHA-256 of a text in hexadecimal: Node and browsers have it, each in its own way. */
export type Sha256 = (text: string) => string;

const PARTS = ['table', 'parties', 'events', 'evidence'] as const;

/** Hexadecimal digits kept of each part: 64 bits tell an edit from no edit. */
const DIGITS = 16;

/** The digest of the folder as it was public on a day: `table:... parties:... events:... evidence:...`. Notes and the title of the folder are no part of it. */
export function digestOf(talks: Talks, day: string, sha256: Sha256): string {
  const { parties, events, evidence, title: _, ...table } = asOf(talks, day);
  const parts = { table, parties, events, evidence };
  return PARTS.map(
    (part) => `${part}:${sha256(canonicalJson(withoutNotes(parts[part]))).slice(0, DIGITS)}`,
  ).join(' ');
}

export interface FrozenSnapshot extends Snapshot {
  /** What the folder gives now. */
  readonly now: string;
  /** Parts that differ from the digest of the file; none where there is no digest yet. */
  readonly changed: readonly string[];
}

/** Compares every snapshot with the folder as it is now. */
export function compareSnapshots(
  talks: Talks,
  snapshots: readonly Snapshot[],
  sha256: Sha256,
): readonly FrozenSnapshot[] {
  return snapshots.map((snapshot) => {
    const now = digestOf(talks, snapshot.asOf, sha256);
    const parts = new Set(snapshot.digest?.split(' '));
    const changed = snapshot.digest === undefined ? [] : now.split(' ').filter((part) => !parts.has(part));
    return { ...snapshot, now, changed: changed.map((part) => part.replace(/:.*/, '')) };
  });
}

/** A remark beside a statement is for readers: to mend it changes nothing. */
function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key]) => key !== 'note');
  return Object.fromEntries(members.map(([key, member]) => [key, withoutNotes(member)]));
}

/** JSON whose members stand in the order of their names. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
