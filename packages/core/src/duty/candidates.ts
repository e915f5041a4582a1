// Which provisions speak of a good from a country, and which of those run for the entry under a reading of the law.

import {
  type Change,
  type Code,
  couldInclude,
  type Exemption,
  type Gap,
  includesGood,
  includesOrigin,
  isVisible,
  type Judgment,
  type Law,
  type Measure,
  mayInclude,
  type Occasion,
  type Provision,
  prefixesOf,
  type RateRule,
  type Reading,
  readingFor,
  type Stacking,
  type Standing,
  type Stop,
  standing,
} from '../law/index.js';
import type { Entry } from './entry.js';

/** Provisions of one measure that may concern the good and its origin; rates in the order in which they go before one another. */
export interface Candidate {
  readonly measure: Measure;
  readonly rates: readonly RateRule[];
  readonly exemptions: readonly Exemption[];
  readonly stacking: readonly Stacking[];
  readonly gaps: readonly Gap[];
}

/** A provision that would govern the entry but for a later act. */
export interface Stopped {
  readonly rate: RateRule;
  readonly standing: Stop;
}

/** What runs for the entry within one measure. */
export interface Running extends Candidate {
  readonly stopped: readonly Stopped[];
  /** The act without which a rule would have expired, by the id of the rule. */
  readonly extended: ReadonlyMap<string, Change>;
}

const byOrigin = new WeakMap<Law, Map<string, readonly Candidate[]>>();

/** Candidates for a good and its origin over all time. */
export function candidatesOfAllTime(law: Law, good: Code, origin: string): readonly Candidate[] {
  const prefixes = prefixesOf(good);
  return narrowed(candidatesOfOrigin(law, origin), (provision) => mayInclude(provision.goods, prefixes));
}

/** Candidates for an entry: what its good, origin and day leave, whatever was known when. */
export function candidatesFor(law: Law, entry: Entry): readonly Candidate[] {
  const { entered } = entry;
  const prefixes = prefixesOf(entry.good);
  const concerns = (provision: Provision) =>
    provision.from <= entered &&
    (entered < provision.to || mayBeExtended(law, provision)) &&
    couldInclude(provision.goods, prefixes, entered);
  return narrowed(candidatesOfOrigin(law, entry.origin), concerns);
}

function mayBeExtended(law: Law, provision: Provision): boolean {
  return law.changesTo.get(provision.id)?.some(({ verb }) => verb === 'extend') === true;
}

/** The candidates that also meet a test, such as one of the caller's own who knows day and goods by other means. */
export function narrowed(
  candidates: readonly Candidate[],
  concerns: (provision: Provision) => boolean,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { measure, rates, exemptions, stacking, gaps } of candidates) {
    const ownRates = rates.filter(concerns);
    const ownGaps = gaps.filter(concerns);
    if (ownRates.length === 0 && ownGaps.length === 0) continue;
    found.push({
      measure,
      rates: ownRates,
      gaps: ownGaps,
      exemptions: exemptions.filter(concerns),
      stacking: stacking.filter(concerns),
    });
  }
  return found;
}

/** The part that depends on the origin alone, kept with the law. */
export function candidatesOfOrigin(law: Law, origin: string): readonly Candidate[] {
  let kept = byOrigin.get(law);
  if (kept === undefined) {
    kept = new Map();
    byOrigin.set(law, kept);
  }
  let candidates = kept.get(origin);
  if (candidates === undefined) {
    const all = law.measures.map((measure) => ({ ...measure, rates: [...measure.rates].sort(precedence) }));
    candidates = narrowed(all, (provision) => includesOrigin(provision.of, origin));
    kept.set(origin, candidates);
  }
  return candidates;
}

/** The rules that run for an entry, and whether that hangs on facts that a change (a suspension, an end) asks about. */
export interface Rules {
  readonly running: ReadonlyMap<string, Running>;
  readonly conditional: boolean;
}

/** The candidates that run for the entry, with those that a later act stopped. */
export function rulesFor(
  law: Law,
  candidates: readonly Candidate[],
  entry: Entry,
  reading: Reading,
  holdsChange: (change: Change | Judgment) => boolean,
): Rules {
  const occasion: Occasion = {
    prefixes: prefixesOf(entry.good),
    origin: entry.origin,
    entered: entry.entered,
  };
  let conditional = false;
  const judge = (change: Change | Judgment) => {
    if (change.if === undefined && change.unless === undefined) return true;
    conditional = true;
    return holdsChange(change);
  };
  const stand = (provision: Provision) => standing(law, provision, occasion, reading, judge);
  const isSeen = (provision: Provision) =>
    isVisible(provision, reading) &&
    (!provision.goods.dated ||
      includesGood(provision.goods, occasion.prefixes, occasion.entered, readingFor(provision, reading).by));
  let extended: Map<string, Change> | undefined;
  const runs = (provision: Provision) => isSeen(provision) && inForce(provision, stand(provision));
  const inForce = (provision: Provision, result: Standing) => {
    if (result.kind !== 'in force') return false;
    if (result.extendedBy !== undefined) {
      extended ??= new Map();
      extended.set(provision.id, result.extendedBy);
    }
    return true;
  };
  const running = new Map<string, Running>();
  for (const { measure, rates, exemptions, stacking, gaps } of candidates) {
    const stopped: Stopped[] = [];
    extended = undefined;
    const ratesNow = rates.filter((rate) => {
      if (!isSeen(rate)) return false;
      const result = stand(rate);
      if ('by' in result && isNews(result, entry.entered)) stopped.push({ rate, standing: result });
      return inForce(rate, result);
    });
    const missing = gaps.filter(runs);
    if (ratesNow.length + stopped.length + missing.length === 0) continue;
    running.set(measure.id, {
      measure,
      rates: ratesNow,
      stopped,
      exemptions: exemptions.filter(runs),
      stacking: stacking.filter(runs),
      gaps: missing,
      extended: extended ?? NONE_EXTENDED,
    });
  }
  return { running, conditional };
}

const NONE_EXTENDED: ReadonlyMap<string, Change> = new Map();

/** An end that had already come when the entry was made is history; suspensions, judgments and retroactive ends are reasons. */
function isNews(stopped: Stop, entered: number): boolean {
  return stopped.kind !== 'ended' || stopped.by.collected > entered;
}

/**
 * Which of two rules of one measure goes before the other where neither says so: the special before the general, the later
 * before the earlier (by legal effect, then by the act, then by its place in the act).
 */
function precedence(a: RateRule, b: RateRule): number {
  if (a.verb !== b.verb) return a.verb === 'set' ? -1 : 1;
  return b.from - a.from || b.order - a.order;
}

/** The rule that governs: the first that applies, unless another that applies prevails over it. `rates` stand in order of precedence. */
export function governing(
  rates: readonly RateRule[],
  applies: (rate: RateRule) => boolean,
): RateRule | undefined {
  if (rates.every(({ prevailsOver }) => prevailsOver.length === 0)) return rates.find(applies);
  const applicable = rates.filter(applies);
  return applicable.find((rate) => !applicable.some((other) => prevails(other, rate))) ?? applicable[0];
}

function prevails(a: RateRule, b: RateRule): boolean {
  return a.prevailsOver.some((id) => b.id === id || b.id.startsWith(`${id}/`));
}
