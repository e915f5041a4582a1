// Which provisions speak of a good from a country at all, and which of those run for the entry under a reading of the law.

import {
  includesGood,
  includesOrigin,
  isVisible,
  mayInclude,
  readingFor,
  standing,
  type Change,
  type Code,
  type Exemption,
  type Gap,
  type Instant,
  type Judgment,
  type Law,
  type Measure,
  type Provision,
  type RateRule,
  type Reading,
  type Stacking,
  type Standing,
} from '../law/index.js';
import type { Entry } from './entry.js';

/** Provisions of one measure that may concern the good and its origin, at some time. */
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
  readonly standing: Extract<Standing, { by: Change | Judgment }>;
}

/** What runs for the entry within one measure; rates in the order in which they go before one another. */
export interface Running {
  readonly measure: Measure;
  readonly rates: readonly RateRule[];
  readonly stopped: readonly Stopped[];
  readonly exemptions: readonly Exemption[];
  readonly stacking: readonly Stacking[];
  readonly gaps: readonly Gap[];
}

const byOrigin = new WeakMap<Law, Map<string, readonly Candidate[]>>();

/** Candidates for a good and its origin. The part that depends on the origin alone is kept with the law. */
export function candidatesFor(law: Law, good: Code, origin: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const measure of candidatesOfOrigin(law, origin)) {
    const concerns = (provision: Provision) => mayInclude(provision.goods, good);
    const rates = measure.rates.filter(concerns);
    const gaps = measure.gaps.filter(concerns);
    if (rates.length === 0 && gaps.length === 0) continue;
    found.push({
      measure: measure.measure,
      rates,
      gaps,
      exemptions: measure.exemptions.filter(concerns),
      stacking: measure.stacking.filter(concerns),
    });
  }
  return found;
}

function candidatesOfOrigin(law: Law, origin: string): readonly Candidate[] {
  let kept = byOrigin.get(law);
  if (kept === undefined) {
    kept = new Map();
    byOrigin.set(law, kept);
  }
  let candidates = kept.get(origin);
  if (candidates === undefined) {
    const concerns = (provision: Provision) => includesOrigin(provision.of, origin);
    candidates = law.measures
      .map(({ measure, rates, exemptions, stacking, gaps }) => ({
        measure,
        rates: rates.filter(concerns).sort(precedence),
        exemptions: exemptions.filter(concerns),
        stacking: stacking.filter(concerns),
        gaps: gaps.filter(concerns),
      }))
      .filter((candidate) => candidate.rates.length > 0 || candidate.gaps.length > 0);
    kept.set(origin, candidates);
  }
  return candidates;
}

/** The candidates that run for the entry, with those that a later act stopped. Expired and future provisions fall away. */
export function running(
  law: Law,
  candidates: readonly Candidate[],
  entry: Entry,
  reading: Reading,
  holdsChange: (change: Change | Judgment) => boolean,
): readonly Running[] {
  return candidates.map((candidate) => {
    const stopped: Stopped[] = [];
    const stand = (provision: Provision) => standing(law, provision, entry, reading, holdsChange);
    const concerns = (provision: Provision) =>
      isVisible(provision, reading) && mayRun(provision, entry.entered, law) && includesGood(provision.goods, entry.good, entry.entered, readingFor(provision, reading).by);
    const runs = (provision: Provision) => concerns(provision) && stand(provision).kind === 'in force';
    const rates = candidate.rates.filter((rate) => {
      if (!concerns(rate)) return false;
      const result = stand(rate);
      if ('by' in result) stopped.push({ rate, standing: result });
      return result.kind === 'in force';
    });
    return {
      measure: candidate.measure,
      rates,
      stopped,
      exemptions: candidate.exemptions.filter(runs),
      stacking: candidate.stacking.filter(runs),
      gaps: candidate.gaps.filter(runs),
    };
  });
}

/** A quick look before the goods lists: an end can only be moved by a later act. */
function mayRun(provision: Provision, entered: Instant, law: Law): boolean {
  return provision.from <= entered && (entered < provision.to || law.changesTo.has(provision.id));
}

/**
 * Which of two rules of one measure goes before the other: the one that says so, the special before the general, the later
 * before the earlier (by legal effect, then by the act, then by its place in the act).
 */
function precedence(a: RateRule, b: RateRule): number {
  if (prevails(a, b)) return -1;
  if (prevails(b, a)) return 1;
  if (a.verb !== b.verb) return a.verb === 'set' ? -1 : 1;
  return b.from - a.from || b.order - a.order;
}

function prevails(a: RateRule, b: RateRule): boolean {
  return a.prevailsOver.some((id) => b.id === id || b.id.startsWith(`${id}/`));
}
