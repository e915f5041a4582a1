// From assessed to owed: which act changed which line by how much, so that a refund or a bill has its legal cause.

import { isVisible, type Law, type Line, type Provision, type Reading } from '../law/index.js';
import { amountsUnder, type Outcome, SCHEDULE_INSTRUMENT } from './assess.js';
import type { Candidate } from './candidates.js';
import type { Entry } from './entry.js';

/** One act's effect on one line, in US cents; below zero is a refund. */
export interface DifferenceLine {
  readonly measure: string;
  readonly amount: number;
  readonly instrument: string;
  readonly cite: string;
}

export interface Difference {
  /** Owed less assessed: below zero a refund, above zero a bill. */
  readonly amount: number;
  readonly refund: number;
  readonly bill: number;
  readonly lines: readonly DifferenceLine[];
}

/**
 * Takes the acts that one reading sees and the other does not, in the order in which they could be known, and lets each change the law in turn.
 * The steps add up to the whole difference exactly. Where a run of acts changes nothing in the end, none of them is named.
 */
export function differenceOf(
  law: Law,
  line: Line,
  entry: Entry,
  readings: { readonly assessed: Reading; readonly owed: Reading },
  outcomes: { readonly assessed: Outcome; readonly owed: Outcome },
  candidates: readonly Candidate[],
): Difference {
  const start = amountsOf(outcomes.assessed);
  const end = amountsOf(outcomes.owed);
  const lines: DifferenceLine[] = [];
  if (!same(start, end)) {
    const acts = actsBetween(law, candidates, readings);
    const after = (count: number) => {
      const except = { acts: new Set(acts.slice(0, count)), reading: readings.owed };
      return count === 0
        ? start
        : amountsUnder(law, line, entry, { ...readings.assessed, except }, candidates);
    };
    const explain = (from: number, before: Amounts, to: number, then: Amounts) => {
      if (same(before, then)) return;
      if (to === from + 1) {
        const act = acts[from] ?? '';
        lines.push(...changes(before, then, act, law.instrumentById.get(act)?.cite ?? ''));
        return;
      }
      const middle = (from + to) >> 1;
      const half = after(middle);
      explain(from, before, middle, half);
      explain(middle, half, to, then);
    };
    const last = after(acts.length);
    explain(0, start, acts.length, last);
    // What no act explains is a preference programme that lapsed or was renewed.
    lines.push(...changes(last, end, SCHEDULE_INSTRUMENT, 'preference programme lapsed or renewed'));
  }
  const amount = outcomes.owed.duty - outcomes.assessed.duty;
  return { amount, refund: Math.max(0, -amount), bill: Math.max(0, amount), lines };
}

type Amounts = ReadonlyMap<string, number>;

/** Acts seen by one reading only, among those that speak of the good at all, by the time they could be known. */
function actsBetween(
  law: Law,
  candidates: readonly Candidate[],
  readings: { assessed: Reading; owed: Reading },
): readonly string[] {
  const since = new Map<string, number>();
  const note = (provision: Provision) => {
    if (isVisible(provision, readings.assessed) === isVisible(provision, readings.owed)) return;
    since.set(
      provision.instrument,
      Math.min(provision.known, since.get(provision.instrument) ?? Number.POSITIVE_INFINITY),
    );
  };
  for (const { rates, exemptions, stacking } of candidates) {
    for (const provision of [...rates, ...exemptions, ...stacking]) {
      note(provision);
      for (const change of law.changesTo.get(provision.id) ?? []) {
        note(change);
        for (const further of law.changesTo.get(change.id) ?? []) note(further);
      }
    }
  }
  return [...since].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([act]) => act);
}

function amountsOf(outcome: Outcome): Amounts {
  return new Map(outcome.lines.map((line) => [line.measure, line.amount ?? 0]));
}

function same(a: Amounts, b: Amounts): boolean {
  return changes(a, b, '', '').length === 0;
}

function changes(
  before: Amounts,
  after: Amounts,
  instrument: string,
  cite: string,
): readonly DifferenceLine[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((measure) => {
    const amount = (after.get(measure) ?? 0) - (before.get(measure) ?? 0);
    return amount === 0 ? [] : [{ measure, amount, instrument, cite }];
  });
}
