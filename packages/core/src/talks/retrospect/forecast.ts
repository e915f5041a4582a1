// What a folder would have foretold on a day, by one stated rule: in each draw of its ranges the sides sign the Nash mark of a date on the first
// date on which neither would rather wait, and otherwise live with what holds without a deal.

import { random } from '../../math/index.js';
import { beliefsOf } from '../answer/beliefs.js';
import { type CalendarDate, datesAhead, termsOn, yearsBetween } from '../answer/calendar.js';
import { drawerOf } from '../answer/draws.js';
import { futuresOn } from '../answer/no-deal.js';
import { type Situation, situationOn, type Table } from '../answer/situation.js';
import { weigherOf, weightOf } from '../answer/weigh.js';
import type { Span } from '../domain/span.js';
import { drawAll } from '../engine/beliefs.js';
import { calendar, type Pair, type State } from '../engine/calendar.js';
import type { Frontier } from '../engine/frontier.js';
import { optionsOf } from '../engine/space.js';

/** Probabilities, by a forecaster, of what may be asked. */
export interface Forecast {
  /** Probability that a deal is signed by a day. */
  readonly signedBy: (day: string) => number;
  /** Probability that an issue ends at one of some options, by name; a name that was not public by then counts as not yet named. */
  readonly endsAt: (issue: string, oneOf: readonly string[]) => number;
}

/** What the draws found, before it is mixed. */
export interface Foreseen {
  readonly table: Table;
  readonly dates: readonly string[];
  /** Probability of signing on each date. */
  readonly signed: readonly number[];
  readonly never: number;
  /** Packages that hold in the end, with their probabilities, the likeliest first. */
  readonly ends: readonly { readonly options: readonly number[]; readonly share: number }[];
  readonly effective: number;
  readonly undecided: number;
}

export interface ForecastQuestion {
  readonly draws: number;
  readonly seed: number;
  /** No date after this one is looked at. */
  readonly until: string;
}

/** Draws made between two looks at the world outside. */
const BATCH = 5;

/** Foresees from a table as of a day; yields the draws done. */
export function* foresee(
  table: Table,
  { draws, seed, until }: ForecastQuestion,
): Generator<number, Foreseen> {
  const { talks, day, governments } = table;
  const ahead = datesAhead(talks, day).filter(({ date }, k) => k === 0 || date <= until);
  const situations = ahead.map(({ date }) => situationOn(table, date));
  const first = situations[0] as Situation;
  const beliefs = beliefsOf(first, true);
  const drawn = drawAll(beliefs.ranges, draws, random(seed));
  const width = beliefs.ranges.length;
  const drawers = situations.map((situation, k) =>
    ahead[k]?.talks === true ? drawerOf(situation) : undefined,
  );
  const lookers = drawers.map((drawer, k) => drawer ?? drawerOf(situations[k] as Situation));
  const weigher = weigherOf(first, (lookers[0] as (typeof lookers)[number]).parts);
  const signed = ahead.map(() => 0);
  const ends = new Map<string, { options: readonly number[]; share: number }>();
  const put = (options: readonly number[], share: number) => {
    const end = ends.get(options.join()) ?? { options, share: 0 };
    end.share += share;
    ends.set(options.join(), end);
  };
  let [whole, squares, never, undecided] = [0, 0, 0, 0];
  for (let d = 0; d < draws; d++) {
    if (d > 0 && d % BATCH === 0) yield d;
    const values = drawn.values.subarray(d * width, (d + 1) * width);
    const read = (span: Span) => beliefs.read(span, values);
    const marks: number[] = [];
    let weight = 1;
    const states = situations.map((situation, k): State => {
      const looker = lookers[k] as (typeof lookers)[number];
      const draw = looker.put(read);
      if (k === 0) weight = weightOf(weigher.agree(read));
      const { at, ended } =
        drawers[k] === undefined ? { at: -1, ended: true } : looker.look(draw, undefined, false);
      if (!ended) undecided++;
      marks.push(at);
      return {
        years: yearsBetween(day, situation.on),
        frontier: at < 0 ? EMPTY : pointOf(looker.parts.parts, situation, at),
        noDeal: [draw.noDeal[governments[0]] as number, draw.noDeal[governments[1]] as number],
        ...termsOn(talks, (ahead[k] as CalendarDate).date, read),
      };
    });
    const last = states[states.length - 1] as State;
    const solved = calendar({
      states,
      rates: talks.sides.map(({ discount }) => read(discount)) as unknown as Pair,
      after: [last.noDeal[0] - (last.cost?.[0] ?? 0), last.noDeal[1] - (last.cost?.[1] ?? 0)],
    });
    whole += weight;
    squares += weight * weight;
    never += weight * solved.never;
    for (const [k, date] of solved.dates.entries()) {
      if (date.signed === 0) continue;
      (signed[k] as number) += weight * date.signed;
      put(optionsOf(table.space, marks[k] as number), weight * date.signed);
    }
    if (solved.never > 0)
      for (const { options, chance } of futuresOn(
        table,
        last === undefined ? day : (ahead[ahead.length - 1] as CalendarDate).date,
        ({ chance: span }) => read(span),
      ))
        put(options, weight * solved.never * chance);
  }
  const share = (part: number) => (whole > 0 ? part / whole : 0);
  return {
    table,
    dates: ahead.map(({ date }) => date),
    signed: signed.map(share),
    never: share(never),
    ends: [...ends.values()]
      .map((end) => ({ ...end, share: share(end.share) }))
      .sort((a, b) => b.share - a.share || (a.options.join() < b.options.join() ? -1 : 1)),
    effective: squares > 0 ? (whole * whole) / squares : 0,
    undecided,
  };
}

const EMPTY: Frontier = { x: new Float64Array(), y: new Float64Array(), at: new Float64Array() };

/** One package as a frontier of its own. */
function pointOf(
  parts: ReturnType<typeof drawerOf>['parts']['parts'],
  { space: on, governments }: Situation,
  at: number,
): Frontier {
  const options = optionsOf(on, at);
  const value = (party: number) =>
    parts.reduce((sum, { issues, values }) => {
      const cell = issues.reduce(
        (place, issue) => place * (on.counts[issue] as number) + (options[issue] as number),
        0,
      );
      return sum + (values[party]?.[cell] as number);
    }, 0);
  return {
    x: Float64Array.of(value(governments[0])),
    y: Float64Array.of(value(governments[1])),
    at: Float64Array.of(at),
  };
}
