// The answer in words: lines of the entry summary, and why something did not apply.

import { type Change, formatDuty, type Law, type RateRule } from '../law/index.js';
import type { Charge, Reason } from './charge.js';

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

/** The line of a measure that is owed. */
export function lineOf(charge: Charge, rate: RateRule): DutyLine {
  return {
    measure: charge.measure.id,
    heading: rate.heading ?? null,
    instrument: rate.instrument,
    cite: `${rate.cite}${extension(charge.extendedBy)}`,
    rate: formatDuty(rate.duty),
    base: charge.base * 100,
    amount: charge.amount,
  };
}

function extension(by: Change | undefined): string {
  return by === undefined ? '' : `; extended by ${by.instrument} (${by.cite})`;
}

/** A reason with its citation. */
export function wordReason(law: Law, charge: Charge, reason: Reason, dollars: number): NotApplied {
  const measure = charge.measure.id;
  switch (reason.kind) {
    case 'exempt': {
      const { heading, cite, instrument } = reason.exemption;
      const where = heading === undefined ? '' : ` under ${heading}`;
      return {
        measure,
        heading: heading ?? reason.rate.heading ?? null,
        because: `exempt${where}: ${cite} (${instrument})${extension(reason.extendedBy)}`,
      };
    }
    case 'yields': {
      const { rate, stacking, other, taken } = reason;
      const where = other.rate?.heading === undefined ? '' : ` (${other.rate.heading})`;
      const share = taken === dollars ? '' : ` on ${taken} of ${dollars} dollars of value`;
      return {
        measure,
        heading: rate.heading ?? null,
        because: `yields to ${other.measure.id}${where}${share}: ${stacking.cite}`,
      };
    }
    case 'stopped': {
      const { rate, standing } = reason.stopped;
      const act = law.instrumentById.get(standing.by.instrument);
      const what = standing.kind === 'void' ? 'void since the beginning by' : `${standing.kind} by`;
      return {
        measure,
        heading: rate.heading ?? null,
        because: `${what} ${standing.by.instrument} (${act?.cite ?? ''}; ${standing.by.cite})${extension(standing.extendedBy)}`,
      };
    }
  }
}
