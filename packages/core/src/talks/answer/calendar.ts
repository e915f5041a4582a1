// Talks over the dates ahead: what can be signed on each, what waiting costs each side, who would offer what, and why they may delay.

import { compare } from '../domain/as-of.js';
import { centreOf, type Span } from '../domain/span.js';
import type { Event, Options, Talks } from '../domain/talks.js';
import { type CalendarQuestion, calendar, type Offer, type Pair, type State } from '../engine/calendar.js';
import { type Cause, causesOfDelay } from '../engine/delay.js';
import { optionsOf } from '../engine/space.js';
import { signableOn } from './dates.js';
import { explain, named } from './explain.js';
import { type Situation, situationOn, type Table } from './situation.js';

export interface OfferAnswer {
  readonly by: string;
  readonly options: Options;
  /** Payoffs of the two governments, solved exactly. */
  readonly payoffs: Pair;
  /** Whether both prefer it to waiting. */
  readonly signed: boolean;
}

export interface DateAnswer {
  readonly date: string;
  readonly events: readonly {
    readonly event: string;
    readonly title: string;
    readonly threat: string | undefined;
    readonly chance: number;
  }[];
  /** Whether a deal can be signed on this day: talks are held, or it is the day asked as of. */
  readonly talks: boolean;
  /** Packages that could be signed; zero where no talks are held. */
  readonly signable: number;
  /** What each government has without a deal from this date to the next, a year. */
  readonly noDeal: Pair;
  /** What waiting costs each besides, a year. */
  readonly cost: Pair;
  readonly value: Pair;
  /** What each loses by letting the date pass. */
  readonly priceOfWaiting: Pair;
  /** Probability that the first side makes the offer. */
  readonly proposer: number;
  readonly offers: readonly OfferAnswer[];
  /** Probability of signing once the talks are here, and as seen from the first date. */
  readonly signing: number;
  readonly signed: number;
}

export interface CalendarAnswer {
  readonly asOf: string;
  readonly unit: string;
  readonly sides: readonly string[];
  readonly dates: readonly DateAnswer[];
  /** The first date on which signing is sure once it is reached. */
  readonly signs: string | undefined;
  readonly never: number;
  /** Why the talks do not sign on the first date; none where they do. */
  readonly causes: readonly Cause[];
}

/** A date of the calendar, with all that happens on it. */
export interface CalendarDate {
  readonly date: string;
  readonly events: readonly Event[];
  readonly talks: boolean;
}

/** The day asked as of and every later date of an event; signing is possible on the first and wherever talks are held. */
export function datesAhead({ events }: Talks, day: string): readonly CalendarDate[] {
  const ahead = [...new Set(events.map(({ date }) => date).filter((date) => date > day))].sort(compare);
  return [day, ...ahead].map((date, k) => {
    const here = events.filter((event) => event.date === date);
    return { date, events: here, talks: k === 0 || here.some(({ talks }) => talks) };
  });
}

const DAY = 86_400_000;
export const yearsBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY / 365.25;

/** What the dates hold besides frontiers, at the central value of every range unless `drawn` gives another. */
export function termsOn(
  talks: Talks,
  date: string,
  drawn: (span: Span) => number = centreOf,
): { readonly cost: Pair; readonly bonus: Pair; readonly proposer: number } {
  const cost: [number, number] = [0, 0];
  const bonus: [number, number] = [0, 0];
  let proposer = 0.5;
  for (const event of talks.events) {
    if (event.date > date) continue;
    for (const [k, { side }] of talks.sides.entries()) {
      const place = k as 0 | 1;
      if (event.cost[side] !== undefined) cost[place] = drawn(event.cost[side]);
      if (event.bonus[side] !== undefined && event.date === date) bonus[place] += drawn(event.bonus[side]);
      const chance = event.proposer[side];
      if (chance !== undefined) proposer = k === 0 ? chance : 1 - chance;
    }
  }
  return { cost, bonus, proposer };
}

/** Solves the talks over the dates ahead of the day asked as of. */
export function calendarOf(table: Table): CalendarAnswer {
  const { talks, day, governments } = table;
  const ahead = datesAhead(talks, day);
  const situations = ahead.map(({ date }) => situationOn(table, date));
  const sets = signableOn(table, situations);
  const empty = { x: new Float64Array(), y: new Float64Array(), at: new Float64Array() };
  const terms = ahead.map(({ date }) => termsOn(talks, date));
  const pair = ({ noDeal }: Situation): Pair => [
    noDeal[governments[0]] as number,
    noDeal[governments[1]] as number,
  ];
  const states = situations.map(
    (situation, k): State => ({
      years: yearsBetween(day, situation.on),
      frontier: ahead[k]?.talks === true ? (sets[k]?.frontier ?? empty) : empty,
      noDeal: pair(situation),
      ...(terms[k] as (typeof terms)[number]),
    }),
  );
  const rates = talks.sides.map(({ discount }) => centreOf(discount)) as unknown as Pair;
  const last = states[states.length - 1] as State;
  const question: CalendarQuestion = {
    states,
    rates,
    after: [last.noDeal[0] - (last.cost?.[0] ?? 0), last.noDeal[1] - (last.cost?.[1] ?? 0)],
  };
  const solved = calendar(question);
  const offer = (situation: Situation, by: number, made: Offer | undefined): readonly OfferAnswer[] => {
    const at = made?.at[0];
    if (made === undefined || at === undefined) return [];
    const options = optionsOf(situation.space, at);
    const { parties } = explain(situation, options);
    return [
      {
        by: talks.sides[by]?.side ?? '',
        options: named(situation, options),
        payoffs: [parties[governments[0]]?.value ?? 0, parties[governments[1]]?.value ?? 0],
        signed: made.signed,
      },
    ];
  };
  return {
    asOf: day,
    unit: talks.unit,
    sides: talks.sides.map(({ side }) => side),
    dates: solved.dates.map((result, k): DateAnswer => {
      const { date, events, talks: held } = ahead[k] as CalendarDate;
      const situation = situations[k] as Situation;
      const { cost, proposer } = terms[k] as (typeof terms)[number];
      return {
        date,
        events: events.map(({ event, title, threat, chance }) => ({
          event,
          title,
          threat,
          chance: centreOf(chance),
        })),
        talks: held,
        signable: held ? (sets[k]?.packages ?? 0) : 0,
        noDeal: pair(situation),
        cost,
        value: result.value,
        priceOfWaiting: result.priceOfWaiting,
        proposer,
        offers: result.offers.flatMap((made, by) => offer(situation, by, made)),
        signing: result.signing,
        signed: result.signed,
      };
    }),
    signs: solved.signs === undefined ? undefined : ahead[solved.signs]?.date,
    never: solved.never,
    causes: causesOfDelay(question),
  };
}
