// One good through time: every moment at which its duty changed, and the acts that made it change.

import {
  type Code,
  formatDay,
  formatInstant,
  type Goods,
  type Instant,
  includesOrigin,
  isVisible,
  type Law,
  mayInclude,
  NO_END,
  type Provision,
  parseInstant,
  prefixesOf,
  type Reading,
} from '../law/index.js';
import { assess, type Outcome } from './assess.js';
import { candidatesOfAllTime } from './candidates.js';
import type { Entry } from './entry.js';
import { type DutyTotal, dutyUnder, readingsOf, settledOn } from './price.js';
import type { DutyLine } from './wording.js';

/** What one measure paid before and pays since, in US cents. */
export interface MeasureChange {
  readonly measure: string;
  readonly from: number;
  readonly to: number;
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
  /** Changes of what is assessed; where there are none, only what is owed changed. */
  readonly measures: readonly MeasureChange[];
  readonly owedMeasures: readonly MeasureChange[];
  readonly acts: readonly string[];
}

/** Every moment since `since` at which what is assessed, or what is owed in the light of the day asked, changed. */
export function dutyHistory(
  law: Law,
  entry: Entry,
  since: Instant,
  asKnownOn: Instant,
): readonly DutyChange[] {
  const about = provisionsAbout(law, entry);
  const history: DutyChange[] = [];
  let assessedBefore: Amounts | undefined;
  let owedBefore: Amounts | undefined;
  for (const at of momentsOf(law, entry, [...about.values()].flat(), since)) {
    const then = { ...entry, entered: at };
    const settled = settledOn(law, then);
    if (settled === undefined) continue;
    const readings = readingsOf(then, asKnownOn);
    const outcome = assess(law, settled.line, settled.entry, readings.assessed);
    const assessed = amountsOf(outcome);
    const owed = amountsOf(assess(law, settled.line, settled.entry, readings.owed));
    const measures = changesBetween(assessedBefore, assessed);
    const owedMeasures = changesBetween(owedBefore, owed);
    if (assessedBefore === undefined || measures.length + owedMeasures.length > 0) {
      const acts = new Set([
        ...actsAt(law, entry, about, measures, at, readings.assessed),
        ...actsAt(law, entry, about, owedMeasures, at, readings.owed),
        ...actsOfNewLines(measures, outcome),
      ]);
      history.push({
        at: formatInstant(at),
        day: formatDay(at),
        assessed: dutyUnder(law, then, readings.assessed),
        owed: dutyUnder(law, then, readings.owed),
        lines: outcome.lines,
        measures,
        owedMeasures,
        acts: [...acts].filter((act) => law.instrumentById.has(act)),
      });
    }
    assessedBefore = assessed;
    owedBefore = owed;
  }
  return history;
}

type Amounts = ReadonlyMap<string, number>;

/** By measure, the provisions that ever spoke of the good (of any ten-digit number under eight digits) and what changed them. */
function provisionsAbout(law: Law, entry: Entry): ReadonlyMap<string, readonly Provision[]> {
  const about = new Map<string, Set<Provision>>();
  for (const code of numbersOf(law, entry.good)) {
    for (const { measure, rates, exemptions, stacking } of candidatesOfAllTime(law, code, entry.origin)) {
      const found = about.get(measure.id) ?? new Set<Provision>();
      about.set(measure.id, found);
      for (const provision of [...rates, ...exemptions, ...stacking]) addWithChanges(law, provision, found);
    }
  }
  return new Map([...about].map(([measure, found]) => [measure, [...found]]));
}

function addWithChanges(law: Law, provision: Provision, found: Set<Provision>): void {
  if (found.has(provision)) return;
  found.add(provision);
  for (const change of law.changesTo.get(provision.id) ?? []) addWithChanges(law, change, found);
}

function numbersOf(law: Law, good: Code): readonly Code[] {
  return good.length === 10
    ? [good]
    : [good, ...law.schedule.codes.filter((code) => code.length === 10 && code.startsWith(good))];
}

/** Every minute at which something could change: acts, dated rows of goods lists, editions of the schedule. */
function momentsOf(
  law: Law,
  entry: Entry,
  provisions: readonly Provision[],
  since: Instant,
): readonly Instant[] {
  const moments = new Set<Instant>([since]);
  const add = (at: Instant) => {
    if (at > since && at < NO_END) moments.add(at);
  };
  for (const provision of provisions) {
    for (const at of [provision.from, provision.to, provision.collected]) add(at);
    if (provision.verb === 'extend') add(provision.until);
  }
  const prefixes = new Set(numbersOf(law, entry.good).flatMap((code) => prefixesOf(code)));
  for (const goods of new Set(provisions.map((provision) => provision.goods))) {
    for (const { from, to, known } of datedRows(goods, prefixes)) for (const at of [from, to, known]) add(at);
  }
  for (const { effective } of law.schedule.history.revisions) add(parseInstant(effective) ?? since);
  return [...moments].sort((a, b) => a - b);
}

function datedRows(goods: Goods, prefixes: ReadonlySet<Code>) {
  if (!goods.dated) return [];
  const lists = goods.kind === 'all' ? goods.except : [...goods.in, ...goods.except];
  return lists.flatMap((list) => [...prefixes].flatMap((prefix) => list.rows.get(prefix) ?? []));
}

function amountsOf(outcome: Outcome): Amounts {
  return new Map(outcome.lines.map(({ measure, amount }) => [measure, amount ?? 0]));
}

function changesBetween(before: Amounts | undefined, now: Amounts): readonly MeasureChange[] {
  if (before === undefined) return [];
  return [...new Set([...before.keys(), ...now.keys()])]
    .map((measure) => ({ measure, from: before.get(measure) ?? 0, to: now.get(measure) ?? 0 }))
    .filter(({ from, to }) => from !== to);
}

/** Acts whose provisions on the measures that changed begin, end or move at that minute, as far as the reading sees them. */
function actsAt(
  law: Law,
  entry: Entry,
  about: ReadonlyMap<string, readonly Provision[]>,
  measures: readonly MeasureChange[],
  at: Instant,
  reading: Reading,
): readonly string[] {
  const concerns = (provision: Provision) =>
    includesOrigin(provision.of, entry.origin) && mayInclude(provision.goods, prefixesOf(entry.good));
  return measures.flatMap(({ measure }) =>
    (about.get(measure) ?? [])
      .filter(
        (provision) =>
          turnsAt(provision, at, reading) && isVisible(provision, reading) && concerns(provision),
      )
      .filter((provision) => !neverRan(law, provision, at, concerns))
      .map(({ instrument }) => instrument),
  );
}

/** A duty that was not there before is owed to the act that imposed it, whoever delayed it. */
function actsOfNewLines(measures: readonly MeasureChange[], { lines }: Outcome): readonly string[] {
  const added = new Set(measures.filter(({ from }) => from === 0).map(({ measure }) => measure));
  return lines.filter(({ measure }) => added.has(measure)).map(({ instrument }) => instrument);
}

function turnsAt(provision: Provision, at: Instant, reading: Reading): boolean {
  return (
    provision.from === at ||
    provision.to === at ||
    (reading.clock === 'collected' && provision.collected === at) ||
    (provision.verb === 'extend' && provision.until === at)
  );
}

/** A rule that a later act ended, for this good and origin, at the minute it was to begin. */
function neverRan(
  law: Law,
  provision: Provision,
  at: Instant,
  concerns: (change: Provision) => boolean,
): boolean {
  if ((provision.verb !== 'impose' && provision.verb !== 'set') || provision.to === at) return false;
  return (law.changesTo.get(provision.id) ?? []).some(
    (change) => change.verb === 'end' && change.from <= at && concerns(change),
  );
}
