// What one measure charges on an entry: exemptions, the governing rate, stacking, the base, the amount.

import type {
  Base,
  Change,
  Duty,
  Exemption,
  Gap,
  Judgment,
  Measure,
  Provision,
  RateRule,
  Stacking,
} from '../law/index.js';
import { governing, type Running, type Stopped } from './candidates.js';
import type { ScheduleDuty } from './column1.js';
import { adValoremCents, shareOf, specificCents } from './money.js';
import { contentShare, holds, type Situation, usContent } from './truth.js';

/** Why a measure, or a rule of it, does not apply to the entry. */
export type Reason =
  | {
      readonly kind: 'exempt';
      readonly rate: RateRule;
      readonly exemption: Exemption;
      readonly extendedBy?: Change;
    }
  | { readonly kind: 'stopped'; readonly stopped: Stopped }
  /** `taken` is how many dollars of value the other measure is charged on in its place. */
  | {
      readonly kind: 'yields';
      readonly rate: RateRule;
      readonly stacking: Stacking;
      readonly other: Charge;
      readonly taken: number;
    };

/** What a measure does to an entry. */
export interface Charge {
  readonly measure: Measure;
  /** The rule that governs; undefined when the measure is not owed. */
  readonly rate: RateRule | undefined;
  /** The act without which that rule would have expired. */
  readonly extendedBy?: Change;
  /** Whole dollars of value it is charged on. */
  readonly base: number;
  /** US cents, or null when a quantity is missing. */
  readonly amount: number | null;
  /** Whether the entry is "subject to" the measure, so that others may yield to it. */
  readonly subject: boolean;
  readonly reasons: readonly Reason[];
  readonly gaps: readonly GapRange[];
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

/** The charge of a measure, the measures it yields to first; undefined when no rule of it speaks of the entry. */
export function chargeOf(charging: Charging, measure: string): Charge | undefined {
  const before = charging.charges.get(measure);
  if (before !== undefined) return before;
  const rules = charging.running.get(measure);
  if (rules === undefined) return undefined;
  // Were two measures to yield to each other, the one asked first would stand: it finds the other not charged yet.
  charging.charges.set(measure, notOwed(rules.measure, [], []));
  const charge = compute(charging, rules);
  charging.charges.set(measure, charge);
  return charge;
}

/** Conditions of a provision, against the entry. */
export function meets(situation: Situation, provision: Provision | Change | Judgment): boolean {
  if (provision.if !== undefined && !holds(situation, provision.if)) return false;
  return provision.unless === undefined || !holds(situation, provision.unless);
}

function compute(charging: Charging, rules: Running): Charge {
  const { situation, dollars } = charging;
  const { measure } = rules;
  const rate = governing(rules.rates, (rule) => meets(situation, rule));
  const reasons = stoppedReasons(situation, rules, rate);
  const gapsOn = (base: number, charged: number) =>
    rules.gaps.length === 0
      ? NO_GAPS
      : rules.gaps.filter((gap) => meets(situation, gap)).map((gap) => rangeOf(charging, gap, base, charged));
  if (rate === undefined) return notOwed(measure, reasons, gapsOn(dollars, 0));

  const exemption = rules.exemptions.find((exempt) => exempt.part === undefined && meets(situation, exempt));
  if (exemption !== undefined) {
    const subject = exemption.countsAsSubject ?? false;
    return {
      ...notOwed(
        measure,
        [{ kind: 'exempt', rate, exemption, ...extensionOf(rules, exemption) }, ...reasons],
        gapsOn(dollars, 0),
      ),
      subject,
    };
  }
  const left = afterStacking(charging, rules, rate, reasons);
  if (left === 0 && dollars > 0) return notOwed(measure, reasons, []);
  const partFree = rules.exemptions.some(
    (exempt) => exempt.part === 'us content' && meets(situation, exempt),
  );
  const free = partFree ? shareOf(dollars, usContent(situation)) : 0;
  const base = Math.max(0, Math.min(left - free, ownBase(charging, rate.on)));
  const amount = amountOf(charging, rate.duty, base);
  const subject = rate.countsAsSubject ?? (amount === null || amount > 0);
  return {
    measure,
    rate,
    ...extensionOf(rules, rate),
    base,
    amount,
    subject,
    reasons,
    gaps: gapsOn(base, amount ?? 0),
  };
}

function extensionOf(rules: Running, rule: Provision): { readonly extendedBy?: Change } {
  const extendedBy = rules.extended.get(rule.id);
  return extendedBy === undefined ? {} : { extendedBy };
}

const NO_GAPS: readonly GapRange[] = [];

function notOwed(measure: Measure, reasons: readonly Reason[], gaps: readonly GapRange[]): Charge {
  return { measure, rate: undefined, base: 0, amount: 0, subject: false, reasons, gaps };
}

/** Rules that would go before the governing one had no later act stopped them; when nothing governs, the first reason alone. */
function stoppedReasons(situation: Situation, rules: Running, rate: RateRule | undefined): Reason[] {
  if (situation.asked === undefined || rules.stopped.length === 0) return [];
  const quiet = { ...situation, asked: undefined };
  const stopped = rules.stopped.filter(
    ({ rate: rule }) => (rate === undefined || rule.verb === 'set') && meets(quiet, rule),
  );
  const [first] = stopped;
  if (rate !== undefined || first === undefined)
    return stopped.map((it) => ({ kind: 'stopped', stopped: it }));
  const exemption = rules.exemptions.find((exempt) => exempt.part === undefined && meets(quiet, exempt));
  return exemption === undefined
    ? [{ kind: 'stopped', stopped: first }]
    : [{ kind: 'exempt', rate: first.rate, exemption, ...extensionOf(rules, exemption) }];
}

/** Dollars of value left after the measures this one yields to; adds the reason when something was taken. */
function afterStacking(charging: Charging, rules: Running, rate: RateRule, reasons: Reason[]): number {
  let left = charging.dollars;
  const taken = new Set<string>();
  for (const stacking of rules.stacking) {
    if (!meets(charging.situation, stacking)) continue;
    for (const name of stacking.yieldsTo) {
      if (taken.has(name)) continue;
      const other = chargeOf(charging, name);
      if (other === undefined || !other.subject) continue;
      taken.add(name);
      // A measure that counts although it charges nothing takes the whole value.
      const after = stacking.whole || other.rate === undefined ? 0 : Math.max(0, left - other.base);
      if (after < left) reasons.unshift({ kind: 'yields', rate, stacking, other, taken: left - after });
      left = after;
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
      // Column 1 on the same part of the value, which chapter 98 may have made smaller than the whole.
      const part = base < schedule.base ? Math.round((column1 * base) / schedule.base) : column1;
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
      return duty.atLeast === undefined
        ? cents
        : Math.max(cents, adValoremCents(dollars, duty.atLeast) - column1);
    }
  }
}

function rangeOf(charging: Charging, gap: Gap, base: number, charged: number): GapRange {
  const lowest = amountOf(charging, gap.lowest, base) ?? 0;
  const highest = amountOf(charging, gap.highest, base) ?? 0;
  return { missing: gap.missing, charged, lowest, highest };
}
