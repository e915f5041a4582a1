// One reading of the law for one entry: every line, what did not apply and why, and the questions that were met on the way.

import { type Change, type Judgment, type Law, type Line, type Reading } from '../law/index.js';
import { candidatesFor, running, type Candidate } from './candidates.js';
import { chargeOf, meets, type Charge, type Charging, type DutyLine, type GapRange, type NotApplied } from './charge.js';
import { scheduleDuty } from './column1.js';
import type { Entry } from './entry.js';
import { evenDollars } from './money.js';
import { askClaim, type Asked, type Situation } from './truth.js';

/** The duties on an entry under one reading. Money in US cents. */
export interface Outcome {
  readonly lines: readonly DutyLine[];
  readonly notApplied: readonly NotApplied[];
  readonly gaps: readonly GapRange[];
  readonly duty: number;
  /** Facts without which a line has no amount. */
  readonly missing: readonly string[];
  readonly asked: ReadonlyMap<string, Asked>;
}

/** The name under which the schedule's own duty stands in an answer. */
export const SCHEDULE_INSTRUMENT = 'us/hts';

/** Prices an entry under a reading. With `asking`, the questions met on the way are collected. */
export function assess(
  law: Law,
  line: Line,
  entry: Entry,
  reading: Reading,
  asking: boolean,
  candidates: readonly Candidate[] = candidatesFor(law, entry.good, entry.origin),
): Outcome {
  const dollars = evenDollars(entry.value);
  const schedule = scheduleDuty(law, line, entry, dollars, reading);
  const asked = new Map<string, Asked>();
  const situation: Situation = { law, entry, column1: schedule.ppm, asked: asking ? asked : undefined };
  const holdsChange = (change: Change | Judgment) => meets(situation, change);
  const rules = running(law, candidates, entry, reading, holdsChange);
  const charging: Charging = {
    situation,
    dollars,
    schedule,
    running: new Map(rules.map((rule) => [rule.measure.id, rule])),
    charges: new Map<string, Charge>(),
  };
  const lines: DutyLine[] = [];
  const notApplied: NotApplied[] = [];
  const gaps: GapRange[] = [];
  const missing: string[] = [];
  let duty = 0;
  let replacedBy: DutyLine | undefined;
  for (const { measure } of rules) {
    const charge = chargeOf(charging, measure.id);
    notApplied.push(...charge.notApplied);
    gaps.push(...charge.gaps);
    if (charge.line === undefined) continue;
    lines.push(charge.line);
    duty += charge.line.amount ?? 0;
    if (charge.line.amount === null) missing.push(`quantity for ${charge.line.rate}`);
    if (charge.replacesColumn) replacedBy = charge.line;
  }
  const cite = `HTSUS ${line.printed}, ${schedule.column}${schedule.programme === undefined ? ' general' : ` special (${schedule.programme.symbol})`}`;
  if (replacedBy === undefined) {
    lines.push({
      measure: schedule.column,
      heading: null,
      instrument: SCHEDULE_INSTRUMENT,
      cite: schedule.column === 'column 2' ? `HTSUS ${line.printed}, column 2; general note 3(b)` : cite,
      rate: schedule.rate,
      base: dollars * 100,
      amount: schedule.amount ?? null,
    });
    duty += schedule.amount ?? 0;
    if (schedule.missing !== undefined) missing.push(schedule.missing);
  } else {
    notApplied.push({ measure: schedule.column, heading: null, because: `replaced by ${replacedBy.heading ?? replacedBy.measure}: ${replacedBy.cite}` });
  }
  for (const because of schedule.refused) notApplied.push({ measure: schedule.column, heading: null, because: `claim not allowed: ${because}` });
  if (asking && entry.claims.length === 0) for (const symbol of schedule.claimable) askClaim(situation, symbol);
  return { lines, notApplied, gaps, duty, missing, asked };
}
