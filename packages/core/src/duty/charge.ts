// What one measure charges on an entry: exemptions, the governing rate, stacking, the base, the amount.

import {
  formatDuty,
  type Base,
  type Change,
  type Duty,
  type Exemption,
  type Gap,
  type Judgment,
  type Law,
  type Provision,
  type RateRule,
} from '../law/index.js';
import type { Running } from './candidates.js';
import type { ScheduleDuty } from './column1.js';
import { adValoremCents, shareOf, specificCents } from './money.js';
import { contentShare, holds, usContent, type Situation } from './truth.js';

/** A line of the entry summary. Money in US cents. */
export interface DutyLine {
  /** Measure id, or `column 1` or `column 2`. */
  readonly measure: string;
  readonly heading: string | null;
  /** Name of the act, `us/eo-14257`. */
  readonly instrument: string;
  readonly cite: string;
  /** In the words of the law files, `+ 24%`; for the schedule as printed. */
  readonly rate: string;
  readonly base: number;
  /** Null when a fact is missing without which it cannot be computed. */
  readonly amount: number | null;
}

export interface NotApplied {
  readonly measure: string;
  readonly heading: string | null;
  readonly because: string;
}

/** What a measure does to an entry. */
export interface Charge {
  readonly line?: DutyLine;
  /** Whether the entry is "subject to" the measure, so that others may yield to it. */
  readonly subject: boolean;
  /** Whole dollars of value it is charged on. */
  readonly base: number;
  readonly notApplied: readonly NotApplied[];
  readonly gaps: readonly GapRange[];
  /** True when it stands in the place of column 1 or 2. */
  readonly replacesColumn: boolean;
}

/** Missing law, and what the measure could charge in cents at the least and at the most. */
export interface GapRange {
  readonly missing: string;
  /** What the answer charges for the measure now. */
  readonly charged: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Everything `chargeOf` needs to know beside the measure itself. */
export interface Charging {
  readonly situation: Situation;
  readonly dollars: number;
  readonly schedule: ScheduleDuty;
  readonly running: ReadonlyMap<string, Running>;
  readonly charges: Map<string, Charge>;
}

const NOTHING: Charge = { subject: false, base: 0, notApplied: [], gaps: [], replacesColumn: false };

/** The charge of a measure; the measures it yields to are charged first. */
export function chargeOf(charging: Charging, measure: string): Charge {
  const before = charging.charges.get(measure);
  if (before !== undefined) return before;
  const rules = charging.running.get(measure);
  if (rules === undefined) return NOTHING;
  charging.charges.set(measure, NOTHING); // measures that yield to each other end here; the checker refuses such law
  const charge = compute(charging, rules);
  charging.charges.set(measure, charge);
  return charge;
}

function compute(charging: Charging, rules: Running): Charge {
  const { situation, dollars } = charging;
  const { measure } = rules;
  const applies = (provision: Provision) => meets(situation, provision);
  const rate = rules.rates.find(applies);
  const gaps = rules.gaps.filter(applies);
  const notApplied: NotApplied[] = rules.stopped
    .filter(({ rate: stopped }) => (rate === undefined || stopped.verb === 'set') && meets({ ...situation, asked: undefined }, stopped))
    .slice(0, rate === undefined ? 1 : undefined)
    .map(({ rate: stopped, standing }) => ({
      measure: measure.id,
      heading: stopped.heading ?? null,
      because: stopReason(situation.law, standing.kind, standing.by),
    }));
  if (rate === undefined) {
    if (gaps.length === 0) return { ...NOTHING, notApplied };
    return { ...NOTHING, notApplied, gaps: gaps.map((gap) => rangeOf(charging, gap, dollars, 0)) };
  }
  const exemption = rules.exemptions.find((exempt) => exempt.part === undefined && applies(exempt));
  if (exemption !== undefined) {
    return {
      ...NOTHING,
      subject: exemption.countsAsSubject ?? false,
      notApplied: [{ measure: measure.id, heading: exemption.heading ?? rate.heading ?? null, because: exemptReason(exemption) }, ...notApplied],
      gaps: gaps.map((gap) => rangeOf(charging, gap, dollars, 0)),
    };
  }
  const left = afterStacking(charging, rules, rate, notApplied);
  if (left === 0 && dollars > 0) return { ...NOTHING, notApplied };
  const freePart = rules.exemptions.some((exempt) => exempt.part === 'us content' && applies(exempt))
    ? shareOf(dollars, usContent(situation))
    : 0;
  const base = Math.max(0, Math.min(left - freePart, ownBase(charging, rate.on)));
  const amount = amountOf(charging, rate.duty, base);
  const line: DutyLine = {
    measure: measure.id,
    heading: rate.heading ?? null,
    instrument: rate.instrument,
    cite: rate.cite,
    rate: formatDuty(rate.duty),
    base: base * 100,
    amount,
  };
  const subject = rate.countsAsSubject ?? (amount === null || amount > 0);
  return {
    line,
    subject,
    base,
    notApplied,
    gaps: gaps.map((gap) => rangeOf(charging, gap, base, amount ?? 0)),
    replacesColumn: rate.duty.kind === 'instead of column 1',
  };
}

/** Conditions of a provision, against the entry. */
export function meets(situation: Situation, provision: Provision | Change | Judgment): boolean {
  if (provision.if !== undefined && !holds(situation, provision.if)) return false;
  return provision.unless === undefined || !holds(situation, provision.unless);
}

/** Dollars of value left after the measures this one yields to; says why when something was taken. */
function afterStacking(charging: Charging, rules: Running, rate: RateRule, notApplied: NotApplied[]): number {
  let left = charging.dollars;
  const taken = new Set<string>();
  for (const stacking of rules.stacking) {
    if (!meets(charging.situation, stacking)) continue;
    for (const other of stacking.yieldsTo) {
      if (taken.has(other)) continue;
      const charge = chargeOf(charging, other);
      if (!charge.subject) continue;
      taken.add(other);
      const before = left;
      left = stacking.whole ? 0 : Math.max(0, left - (charge.line === undefined ? left : charge.base));
      if (left === before) continue;
      const where = charge.line?.heading ?? null;
      const share = left === 0 ? '' : ` on ${before - left} of ${charging.dollars} dollars of value`;
      notApplied.unshift({
        measure: rules.measure.id,
        heading: rate.heading ?? null,
        because: `yields to ${other}${where === null ? '' : ` (${where})`}${share}: ${stacking.cite}`,
      });
    }
  }
  return left;
}

function ownBase(charging: Charging, on: Base): number {
  const { situation, dollars } = charging;
  switch (on) {
    case 'value':
      return dollars;
    case 'steel content':
      return shareOf(dollars, contentShare(situation, 'steel'));
    case 'aluminum content':
      return shareOf(dollars, contentShare(situation, 'aluminum'));
    case 'copper content':
      return shareOf(dollars, contentShare(situation, 'copper'));
    case 'value without us content':
      return dollars - shareOf(dollars, usContent(situation));
    case 'foreign work':
      return shareOf(dollars, situation.entry.foreignWork ?? 1_000_000);
  }
}

/** Cents of a duty on a base, or null when a quantity is missing. */
function amountOf(charging: Charging, duty: Duty, base: number): number | null {
  const { dollars, schedule } = charging;
  const column1 = schedule.amount ?? 0;
  switch (duty.kind) {
    case 'free':
      return 0;
    case 'instead of column 1':
      return adValoremCents(base, duty.ppm);
    case 'up to': {
      const part = base === dollars ? column1 : Math.round((column1 * base) / dollars);
      return Math.max(0, adValoremCents(base, duty.ppm) - part);
    }
    case 'plus': {
      let cents = 0;
      for (const part of duty.parts) {
        if (part.kind === 'ad valorem') {
          cents += adValoremCents(base, part.ppm);
          continue;
        }
        const quantity = charging.situation.entry.quantities.find(({ unit }) => unit === part.unit);
        if (quantity === undefined) return null;
        cents += specificCents(part.microUsd, quantity.millionths);
      }
      return duty.atLeast === undefined ? cents : Math.max(cents, adValoremCents(dollars, duty.atLeast) - column1);
    }
  }
}

function rangeOf(charging: Charging, gap: Gap, base: number, charged: number): GapRange {
  return {
    missing: gap.missing,
    charged,
    lowest: amountOf(charging, gap.lowest, base) ?? 0,
    highest: amountOf(charging, gap.highest, base) ?? 0,
  };
}

function exemptReason(exemption: Exemption): string {
  const where = exemption.heading === undefined ? '' : ` under ${exemption.heading}`;
  return `exempt${where}: ${exemption.cite} (${exemption.instrument})`;
}

function stopReason(law: Law, kind: 'suspended' | 'ended' | 'void', by: Change | Judgment): string {
  const act = law.instrumentById.get(by.instrument);
  const what = kind === 'void' ? 'void since the beginning by' : `${kind} by`;
  return `${what} ${by.instrument} (${act?.cite ?? ''}; ${by.cite})`;
}
