// A folder as files of negotiation research: two governments, their money scaled to utilities, issues that hang together as one.

import { optionsIn, partsOf } from '../answer/parts.js';
import type { Situation } from '../answer/situation.js';
import { centreOf } from '../domain/span.js';
import type { ResearchDomain, ResearchProfile } from '../formats/domain.js';

export interface ExportedTalks {
  readonly domain: ResearchDomain;
  readonly profiles: readonly [ResearchProfile, ResearchProfile];
  /** What the files do not carry. */
  readonly notes: readonly string[];
}

/**
 * Utilities are payoffs of the governments moved and scaled to 0 to 1; the reservation is the likeliest state without a deal. Issues that
 * a model prices together become one issue whose values are their combinations.
 */
export function researchOf(situation: Situation): ExportedTalks {
  const { talks, space: on, governments, futures, atoms } = situation;
  const state = futures.reduce((best, next) => (next.chance > best.chance ? next : best)).options;
  const own = atoms.filter(({ party }) => governments.includes(party));
  const { parts, fill } = partsOf(on, own, talks.parties.length);
  fill(centreOf);
  const issues = parts.map(({ issues: places, cells }) => ({
    name: places.map((at) => talks.issues[at]?.issue).join('+'),
    options: Array.from({ length: cells }, (_, cell) =>
      optionsIn(on, places, cell)
        .map((option, k) => talks.issues[places[k] as number]?.options[option]?.option)
        .join('+'),
    ),
  }));
  const reservationPackage = parts.map(({ issues: places }) =>
    places.reduce((cell, at) => cell * (on.counts[at] as number) + (state[at] as number), 0),
  );
  const profileOf = (party: number): ResearchProfile => {
    const tables = parts.map(({ values }) => values[party] as Float64Array);
    const lows = tables.map((table) =>
      table.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY),
    );
    const spreads = tables.map(
      (table, k) =>
        table.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY) - (lows[k] as number),
    );
    const whole = spreads.reduce((sum, spread) => sum + spread, 0) || 1;
    const scaled = (value: number, k: number): number =>
      (spreads[k] as number) === 0 ? 0 : (value - (lows[k] as number)) / (spreads[k] as number);
    // Weights of issues that are worth nothing must not keep the rest from summing to 1.
    const weights = spreads.map((spread) => (whole === 0 ? 1 / spreads.length : spread / whole));
    return {
      name: talks.parties[party]?.party ?? '',
      weights,
      values: tables.map((table, k) => Array.from(table, (value) => scaled(value, k))),
      scale: { kind: 'written' },
      reservation: tables.reduce(
        (sum, table, k) =>
          sum + (weights[k] as number) * scaled(table[reservationPackage[k] as number] as number, k),
        0,
      ),
      reservationPackage,
      discount: 1,
    };
  };
  return {
    domain: { name: talks.talks, issues },
    profiles: [profileOf(governments[0]), profileOf(governments[1])],
    notes: [
      'Red lines of constituencies, dates, ranges and evidence are not in the files; only the two governments at the central value of every range.',
      ...(on.rules.length > 0 ? ['Rules of what cannot go together are not in the files.'] : []),
      ...(futures.length > 1
        ? ['The reservation is the likeliest state without a deal, not the mean over what may come.']
        : []),
    ],
  };
}
