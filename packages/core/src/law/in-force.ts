// Whether a provision runs for an entry: its interval, and the suspensions, ends, extensions and judgments upon it.

import type { Code } from './code.js';
import type { Law } from './fold.js';
import { includesGood } from './goods.js';
import type { Change, Judgment, Provision } from './instrument.js';
import { includesOrigin } from './origins.js';
import { type Instant, NO_END } from './time.js';

/**
 * A reading of the second clock. `assessed`: what customs applied by a moment; `owed`: what could be known by then.
 * The same law, two answers, whenever an act was retroactive or collection lagged behind it.
 */
export interface Reading {
  readonly clock: 'collected' | 'known';
  readonly by: Instant;
  /** Acts that are read by another clock: how a difference between two readings is taken apart act by act. */
  readonly except?: { readonly acts: ReadonlySet<string>; readonly reading: Reading };
}

export type Standing =
  /** `extendedBy`: the act without which it would have expired by now. */
  | { readonly kind: 'in force'; readonly extendedBy?: Change }
  | { readonly kind: 'not yet' | 'expired' }
  | Stop;

/** A later act keeps a provision from running. */
export interface Stop {
  readonly kind: 'suspended' | 'ended' | 'void';
  readonly by: Change | Judgment;
  /** The act without which the suspension would have expired by now. */
  readonly extendedBy?: Change;
}

/** What the question of standing needs to know of an entry. */
export interface Occasion {
  /** The code of the good and its shorter prefixes. */
  readonly prefixes: readonly Code[];
  readonly origin: string;
  readonly entered: Instant;
}

const IN_FORCE: Standing = { kind: 'in force' };
const NOT_YET: Standing = { kind: 'not yet' };
const EXPIRED: Standing = { kind: 'expired' };

/** Whether a provision can be seen at all under a reading. */
export function isVisible(provision: Provision, reading: Reading): boolean {
  const { clock, by } = readingFor(provision, reading);
  return provision[clock] <= by;
}

/** What is tried out is read as if everything of it were known. */
const SIGNED: Reading = { clock: 'known', by: NO_END };

/** The reading that governs a provision, after the exceptions by act. */
export function readingFor(provision: Provision, reading: Reading): Reading {
  if (provision.signed === true) return SIGNED;
  return reading.except?.acts.has(provision.instrument) === true ? reading.except.reading : reading;
}

/** Standing of a visible provision for an entry; `holds` decides conditions on a change, when it has any. */
export function standing(
  law: Law,
  provision: Provision,
  occasion: Occasion,
  reading: Reading,
  holds: (change: Change | Judgment) => boolean,
): Standing {
  let to = provision.to;
  let stopped: Stop | undefined;
  let extendedBy: Change | undefined;
  for (const change of law.changesTo.get(provision.id) ?? []) {
    if (!isVisible(change, reading) || !touches(change, occasion, reading) || !holds(change)) continue;
    if (change.verb === 'extend') {
      if (occasion.entered >= to && occasion.entered < change.until) extendedBy = change;
      to = change.until;
      continue;
    }
    if (occasion.entered < change.from) continue;
    const runs = standing(law, change, occasion, reading, holds);
    if (runs.kind !== 'in force') continue;
    stopped = graver(stopped, { ...runs, kind: STOPS[change.verb], by: change });
  }
  if (occasion.entered < provision.from) return NOT_YET;
  if (occasion.entered >= to) return EXPIRED;
  return stopped ?? (extendedBy === undefined ? IN_FORCE : { kind: 'in force', extendedBy });
}

const STOPS = { suspend: 'suspended', end: 'ended', void: 'void' } as const;
const GRAVITY = { suspended: 0, void: 1, ended: 2 } as const;

/** What is to be said of a provision stopped more than once: that it had ended, else that it is void, else its last suspension. */
function graver(before: Stop | undefined, now: Stop): Stop {
  return before !== undefined && GRAVITY[before.kind] > GRAVITY[now.kind] ? before : now;
}

function touches(change: Change | Judgment, occasion: Occasion, reading: Reading): boolean {
  return (
    includesOrigin(change.of, occasion.origin) &&
    includesGood(change.goods, occasion.prefixes, occasion.entered, readingFor(change, reading).by)
  );
}
