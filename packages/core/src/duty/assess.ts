// One reading of the law for one entry: every line, what did not apply and why, and the questions that were met on the way.

import type { Change, Judgment, Law, Line, RateRule, Reading } from '../law/index.js';
import { type Candidate, candidatesFor, type Rules, rulesFor } from './candidates.js';
import { type Charge, type Charging, chargeOf, type GapRange, meets } from './charge.js';
import { type ScheduleDuty, scheduleDuty, underChapter98 } from './column1.js';
import type { Entry } from './entry.js';
import { evenDollars } from './money.js';
import { type Asked, askClaim, type Situation } from './truth.js';
import { type DutyLine, lineOf, type NotApplied, wordReason } from './wording.js';

/** The duties on an entry under one reading. Money in US cents. */
export interface Outcome {
  readonly lines: readonly DutyLine[];
  readonly notApplied: readonly NotApplied[];
  readonly gaps: readonly GapRange[];
  readonly duty: number;
  /** Facts without which a line has no amount. */
  readonly missing: readonly string[];
  readonly asked: ReadonlyMap<string, Asked>;
  readonly prepared: Prepared;
}

/** What stays the same while single facts of an entry are varied. */
export interface Prepared {
  readonly candidates: readonly Candidate[];
  readonly rules: Rules;
  /** The ordinary duty before chapter 98. */
  readonly ordinary: ScheduleDuty;
}

/** The name under which the schedule's own duty stands in an answer. */
export const SCHEDULE_INSTRUMENT = 'us/hts';

/** Prices an entry under a reading, and collects the questions met on the way. */
export function assess(
  law: Law,
  line: Line,
  entry: Entry,
  reading: Reading,
  candidates = candidatesFor(law, entry),
): Outcome {
  const dollars = evenDollars(entry.value);
  const ordinary = scheduleDuty(law, line, entry, dollars, reading);
  const schedule = underChapter98(law, entry, dollars, ordinary, reading);
  const asked = new Map<string, Asked>();
  const situation: Situation = { law, entry, column1: schedule.ppm, claimable: schedule.claimable, asked };
  const rules = rulesFor(law, candidates, entry, reading, (change: Change | Judgment) =>
    meets(situation, change),
  );
  const prepared = { candidates, rules, ordinary };
  const sum = charge(situation, rules, schedule);
  const lines: DutyLine[] = [];
  const notApplied: NotApplied[] = [];
  for (const charged of sum.charges) {
    if (charged.rate !== undefined) lines.push(lineOf(charged, charged.rate));
    for (const reason of charged.reasons) {
      const said = wordReason(law, charged, reason, dollars);
      // Twin rules (on the value, on the work abroad) can be stopped by the same act.
      if (!notApplied.some((it) => it.because === said.because && it.heading === said.heading))
        notApplied.push(said);
    }
  }
  const missing = lines.filter(({ amount }) => amount === null).map(({ rate }) => `quantity for ${rate}`);
  if (sum.replacing === undefined) {
    lines.push(scheduleLine(line, schedule, dollars));
    if (schedule.missing !== undefined) missing.push(schedule.missing);
  } else {
    const { heading, measure, cite } = sum.replacing;
    notApplied.push({
      measure: schedule.column,
      heading: null,
      because: `replaced by ${heading ?? measure}: ${cite}`,
    });
  }
  for (const because of schedule.refused)
    notApplied.push({ measure: schedule.column, heading: null, because: `claim not allowed: ${because}` });
  if (entry.claims.length === 0) for (const symbol of schedule.claimable) askClaim(situation, symbol);
  const gaps = sum.charges.flatMap((charged) => charged.gaps);
  return { lines, notApplied, gaps, duty: sum.duty, missing, asked, prepared };
}

/** The duty of an entry that differs in single facts from one already assessed; nothing is asked and no reasons are kept. */
export function reassess(
  law: Law,
  line: Line,
  entry: Entry,
  reading: Reading,
  before: Outcome,
  changed: Partial<Entry>,
): number {
  const varied = { ...entry, ...changed };
  if (before.prepared.rules.conditional)
    return assess(law, line, varied, reading, before.prepared.candidates).duty;
  const { rules, ordinary } = before.prepared;
  const dollars = evenDollars(entry.value);
  const plain = changed.claims === undefined ? ordinary : scheduleDuty(law, line, varied, dollars, reading);
  const schedule = underChapter98(law, varied, dollars, plain, reading);
  return charge(
    { law, entry: varied, column1: schedule.ppm, claimable: schedule.claimable, asked: undefined },
    rules,
    schedule,
  ).duty;
}

/** What every measure charges under a reading, in cents by measure, without reasons or questions. */
export function amountsUnder(
  law: Law,
  line: Line,
  entry: Entry,
  reading: Reading,
  candidates: readonly Candidate[],
): ReadonlyMap<string, number> {
  const dollars = evenDollars(entry.value);
  const schedule = underChapter98(
    law,
    entry,
    dollars,
    scheduleDuty(law, line, entry, dollars, reading),
    reading,
  );
  const situation: Situation = {
    law,
    entry,
    column1: schedule.ppm,
    claimable: schedule.claimable,
    asked: undefined,
  };
  const rules = rulesFor(law, candidates, entry, reading, (change) => meets(situation, change));
  const { charges, replacing } = charge(situation, rules, schedule);
  const amounts = new Map<string, number>();
  for (const { measure, rate, amount } of charges)
    if (rate !== undefined) amounts.set(measure.id, amount ?? 0);
  if (replacing === undefined) amounts.set(schedule.column, schedule.amount ?? 0);
  return amounts;
}

/** The rules that run for an entry under a reading, to be used for other goods and origins of the same kind. */
export function prepareRules(
  law: Law,
  entry: Entry,
  reading: Reading,
  candidates: readonly Candidate[],
): Rules {
  const situation: Situation = { law, entry, column1: undefined, claimable: [], asked: undefined };
  return rulesFor(law, candidates, entry, reading, (change) => meets(situation, change));
}

/** The duty in cents under rules prepared before. */
export interface PlainDuty {
  readonly cents: number;
  /** Whether every line could be computed. */
  readonly computed: boolean;
  /** Whether, beyond that, no law is missing. */
  readonly complete: boolean;
}

/** Prices an entry on rules prepared for its kind, without reasons or questions. */
export function dutyOnRules(law: Law, line: Line, entry: Entry, reading: Reading, rules: Rules): PlainDuty {
  const schedule = scheduleDuty(law, line, entry, evenDollars(entry.value), reading);
  const situation = { law, entry, column1: schedule.ppm, claimable: [], asked: undefined };
  const { charges, duty, replacing } = charge(situation, rules, schedule);
  const stated = replacing !== undefined || schedule.missing === undefined;
  const computed = stated && charges.every(({ amount }) => amount !== null);
  return { cents: duty, computed, complete: computed && charges.every(({ gaps }) => gaps.length === 0) };
}

interface Sum {
  readonly charges: readonly Charge[];
  readonly duty: number;
  /** The rule that stands in the place of column 1 or 2. */
  readonly replacing: RateRule | undefined;
}

/** Charges every measure in reporting order; the sum includes the schedule's own duty unless a measure stands in its place. */
function charge(situation: Situation, rules: Rules, schedule: ScheduleDuty): Sum {
  const charging: Charging = {
    situation,
    dollars: evenDollars(situation.entry.value),
    schedule,
    running: rules.running,
    charges: new Map<string, Charge>(),
  };
  const charges: Charge[] = [];
  let duty = 0;
  let replacing: RateRule | undefined;
  for (const measure of rules.running.keys()) {
    const charged = chargeOf(charging, measure);
    if (charged === undefined) continue;
    charges.push(charged);
    duty += charged.amount ?? 0;
    if (charged.rate?.duty.kind === 'instead of column 1') replacing = charged.rate;
  }
  if (replacing === undefined) duty += schedule.amount ?? 0;
  return { charges, duty, replacing };
}

function scheduleLine(line: Line, schedule: ScheduleDuty, dollars: number): DutyLine {
  const { column, programme, rate, amount } = schedule;
  const which =
    column === 'column 2'
      ? 'column 2; general note 3(b)'
      : programme === undefined
        ? 'column 1 general'
        : `column 1 special (${programme.symbol}); ${programme.cite}`;
  return {
    measure: column,
    heading: null,
    instrument: SCHEDULE_INSTRUMENT,
    cite: `HTSUS ${line.printed}, ${which}`,
    rate,
    base: dollars * 100,
    amount: amount ?? null,
  };
}
