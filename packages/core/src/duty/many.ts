// One good from every origin, and one good through time: many prices without their traces.

import {
  formatDay,
  formatInstant,
  type Instant,
  isVisible,
  type Law,
  NO_END,
  type Provision,
} from '../law/index.js';
import { assess } from './assess.js';
import { candidatesOfAllTime } from './candidates.js';
import type { Entry } from './entry.js';
import { type DutyTotal, dutyUnder, lineOf, readingsOf } from './price.js';
import type { DutyLine } from './wording.js';

export interface OriginDuty {
  readonly origin: string;
  readonly name: string;
  readonly assessed: DutyTotal;
  readonly owed: DutyTotal;
}

/** The entry as if made in every country, the highest assessed duty first, then by name. */
export function dutiesByOrigin(law: Law, entry: Entry, asKnownOn: Instant): readonly OriginDuty[] {
  const duties: OriginDuty[] = [];
  for (const [origin, name] of law.library.countries) {
    if (origin === 'US') continue;
    const made = { ...entry, origin };
    const readings = readingsOf(made, asKnownOn);
    duties.push({
      origin,
      name,
      assessed: dutyUnder(law, made, readings.assessed),
      owed: dutyUnder(law, made, readings.owed),
    });
  }
  return duties.sort(
    (a, b) => b.assessed.ppm - a.assessed.ppm || b.owed.ppm - a.owed.ppm || (a.name < b.name ? -1 : 1),
  );
}

/** What changed for a good at one moment, and the acts that made it change. */
export interface DutyChange {
  readonly at: string;
  readonly day: string;
  /** As assessed on entries from this moment on. */
  readonly assessed: DutyTotal;
  /** The same entries under the law as known on the day asked. */
  readonly owed: DutyTotal;
  readonly lines: readonly DutyLine[];
  readonly measures: readonly { readonly measure: string; readonly from: number; readonly to: number }[];
  readonly acts: readonly string[];
}

/** Every moment since `since` at which what is assessed, or what is owed in the light of today, changed. */
export function dutyHistory(
  law: Law,
  entry: Entry,
  since: Instant,
  asKnownOn: Instant,
): readonly DutyChange[] {
  const candidates = candidatesOfAllTime(law, entry.good, entry.origin);
  const provisions = new Set<Provision>();
  const add = (provision: Provision) => {
    if (provisions.has(provision)) return;
    provisions.add(provision);
    for (const change of law.changesTo.get(provision.id) ?? []) add(change);
  };
  const about = new Map<string, readonly Provision[]>();
  for (const { measure, rates, exemptions, stacking } of candidates) {
    for (const provision of [...rates, ...exemptions, ...stacking]) add(provision);
    about.set(
      measure.id,
      [...rates, ...exemptions, ...stacking].flatMap((p) => [p, ...(law.changesTo.get(p.id) ?? [])]),
    );
  }
  const moments = new Set<Instant>([since]);
  for (const { from, to, collected } of provisions)
    for (const at of [from, to, collected]) if (at > since && at < NO_END) moments.add(at);
  for (const provision of provisions)
    if (provision.verb === 'extend' && provision.until < NO_END) moments.add(provision.until);

  const history: DutyChange[] = [];
  let before: ReadonlyMap<string, number> | undefined;
  let owedBefore: number | undefined;
  for (const at of [...moments].sort((a, b) => a - b)) {
    const then = { ...entry, entered: at };
    const line = lineOf(law, then);
    if (line === undefined) continue;
    const readings = readingsOf(then, asKnownOn);
    const outcome = assess(law, line, then, readings.assessed);
    const now = new Map(outcome.lines.map(({ measure, amount }) => [measure, amount ?? 0]));
    const owed = dutyUnder(law, then, readings.owed);
    const measures = [...new Set([...(before?.keys() ?? []), ...now.keys()])]
      .map((measure) => ({ measure, from: before?.get(measure) ?? 0, to: now.get(measure) ?? 0 }))
      .filter(({ from, to }) => from !== to);
    if (before === undefined || measures.length > 0 || owed.amount !== owedBefore) {
      const touched = before === undefined ? now.keys() : measures.map(({ measure }) => measure);
      const acts = new Set<string>();
      for (const measure of touched) {
        for (const provision of about.get(measure) ?? []) {
          if (
            turnsAt(provision, at) &&
            isVisible(provision, readings.assessed) &&
            !neverRan(law, provision, at)
          )
            acts.add(provision.instrument);
        }
      }
      history.push({
        at: formatInstant(at),
        day: formatDay(at),
        assessed: dutyUnder(law, then, readings.assessed),
        owed,
        lines: outcome.lines,
        measures: before === undefined ? [] : measures,
        acts: [...acts],
      });
    }
    before = now;
    owedBefore = owed.amount;
  }
  return history;
}

function turnsAt(provision: Provision, at: Instant): boolean {
  return (
    provision.from === at ||
    provision.to === at ||
    provision.collected === at ||
    (provision.verb === 'extend' && provision.until === at)
  );
}

/** A rule that a later act ended at the minute it was to begin. */
function neverRan(law: Law, provision: Provision, at: Instant): boolean {
  if (provision.verb !== 'impose' && provision.verb !== 'set') return false;
  return (
    law.changesTo
      .get(provision.id)
      ?.some((change) => change.verb === 'end' && change.from <= at && provision.to !== at) === true
  );
}
