// Talks over dated states, solved from the last date back: what signing is worth, what waiting is worth, and which date they sign (after Rubinstein, Econometrica 50(1), 1982).
//
// All values are flows for ever, a year: a package signed now is worth u, not signing W = (1 - delta)(d - c) + delta W', with delta = exp(-r years).

import { exp } from '../../math/index.js';
import { EngineError } from './error.js';
import { type Frontier, hull } from './frontier.js';

export type Pair = readonly [number, number];

/** What holds from one date to the next. */
export interface State {
  /** When, in years since any fixed day; dates rise. */
  readonly years: number;
  /** What can be signed at this date: flows a year to the two parties. Empty where nothing can be. */
  readonly frontier: Frontier;
  /** Flows a year without a deal, from this date to the next: the tariffs in force then. */
  readonly noDeal: Pair;
  /** What waiting costs besides, a year; 0 unless told. */
  readonly cost?: Pair;
  /** Worth of signing at just this date, once and at the date; 0 unless told. */
  readonly bonus?: Pair;
  /** Probability that the first party makes the offer; 0.5 unless told. */
  readonly proposer?: number;
}

export interface CalendarQuestion {
  readonly states: readonly State[];
  /** Discount rates, a year. */
  readonly rates: Pair;
  /** Flows a year for ever after the last date without a deal; the last state's unless told. */
  readonly after?: Pair;
  /** Whether offers are packages (unless told) or also mixtures of them, as where an issue can be divided. */
  readonly offers?: 'packages' | 'mixtures';
}

/** What a party offers: a package, or for a mixture the packages at its two ends. */
export interface Offer {
  readonly payoffs: Pair;
  readonly at: readonly number[];
  /** Whether both prefer it to waiting, so that it is made and accepted. */
  readonly signed: boolean;
}

export interface DateResult {
  /** Values of the talks when they reach this date. */
  readonly value: Pair;
  /** Value of not signing at this date. */
  readonly waiting: Pair;
  /** What each loses by letting the date pass: its value less that of waiting. */
  readonly priceOfWaiting: Pair;
  /** Best for the one who offers among what leaves the other no worse than waiting; `undefined` where there is none. */
  readonly offers: readonly [Offer | undefined, Offer | undefined];
  /** Probability of signing, once the talks reach this date. */
  readonly signing: number;
  /** Probability of signing at this date, seen from the first. */
  readonly signed: number;
}

export interface CalendarResult {
  readonly dates: readonly DateResult[];
  /** Probability that nothing is ever signed. */
  readonly never: number;
  /** The first date at which signing is sure, once reached. */
  readonly signs: number | undefined;
}

/** Solves the talks from the last date back. Throws where dates fall, or a rate is not positive. */
export function calendar(question: CalendarQuestion): CalendarResult {
  const { states, rates, offers = 'packages' } = question;
  check(question);
  const last = states[states.length - 1] as State;
  let next: Pair = question.after ?? last.noDeal;
  const dates: Omit<DateResult, 'signed'>[] = [];
  for (let date = states.length - 1; date >= 0; date--) {
    const state = states[date] as State;
    const waiting = both((party) => {
      const following = states[date + 1];
      if (following === undefined) return next[party];
      const patience = exp(-rates[party] * (following.years - state.years));
      const flow = state.noDeal[party] - (state.cost?.[party] ?? 0);
      return (1 - patience) * flow + patience * next[party];
    });
    const result = dateOf(state, rates, waiting, offers);
    dates.unshift(result);
    next = result.value;
  }
  let reached = 1;
  const seen = dates.map((date): DateResult => {
    const signed = reached * date.signing;
    reached *= 1 - date.signing;
    return { ...date, signed };
  });
  const signs = seen.findIndex(({ signing }) => signing === 1);
  return { dates: seen, never: reached, signs: signs < 0 ? undefined : signs };
}

const both = (of: (party: 0 | 1) => number): Pair => [of(0), of(1)];

function dateOf(
  { frontier, bonus = [0, 0], proposer = 0.5 }: State,
  rates: Pair,
  waiting: Pair,
  kind: 'packages' | 'mixtures',
): Omit<DateResult, 'signed'> {
  // A value that comes once is worth its interest for ever.
  const extra = both((party) => rates[party] * bonus[party]);
  const points = kind === 'mixtures' ? hull(frontier) : frontier;
  const near = 1e-12 * Math.max(1, ...waiting.map(Math.abs));
  const offer = (by: 0 | 1): Offer | undefined => {
    const other = by === 0 ? 1 : 0;
    const least = waiting[other] - extra[other];
    const found =
      by === 0
        ? bestFor(points.x, points.y, least, near, kind)
        : bestFor(points.y, points.x, least, near, kind);
    if (found === undefined) return undefined;
    const [mine, theirs] = found.payoffs;
    const payoffs: Pair = by === 0 ? [mine, theirs] : [theirs, mine];
    const signed = payoffs[by] + extra[by] >= waiting[by] - near;
    return { payoffs, at: found.ends.map((end) => points.at[end] as number), signed };
  };
  const offers = [offer(0), offer(1)] as const;
  const chance = [proposer, 1 - proposer] as const;
  const value = both((party) =>
    offers.reduce((sum, made, by) => {
      const worth = made?.signed ? made.payoffs[party] + extra[party] : waiting[party];
      return sum + (chance[by] as number) * worth;
    }, 0),
  );
  const signing = offers.reduce((sum, made, by) => sum + (made?.signed ? (chance[by] as number) : 0), 0);
  return { value, waiting, priceOfWaiting: both((party) => value[party] - waiting[party]), offers, signing };
}

interface Best {
  readonly payoffs: Pair;
  readonly ends: readonly number[];
}

/** The point with the most of `own` that leaves the other `least`, up to rounding; of the two, one rises along the frontier and one falls. */
function bestFor(
  own: Float64Array,
  other: Float64Array,
  least: number,
  near: number,
  kind: 'packages' | 'mixtures',
): Best | undefined {
  const order = (own[0] ?? 0) > (own[own.length - 1] ?? 0) ? -1 : 1;
  const place = (k: number) => (order === 1 ? k : own.length - 1 - k);
  // Points by rising `own`: the other's payoff falls, and the last that is enough is wanted.
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((other[place(middle)] as number) >= least - near) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return undefined;
  const here = place(low - 1);
  const payoffs: Pair = [own[here] as number, other[here] as number];
  if (kind === 'packages' || low === own.length) return { payoffs, ends: [here] };
  const beyond = place(low);
  const part = (payoffs[1] - least) / (payoffs[1] - (other[beyond] as number));
  if (!(part > 0)) return { payoffs, ends: [here] };
  const mixed = payoffs[0] + part * ((own[beyond] as number) - payoffs[0]);
  return { payoffs: [mixed, least], ends: [here, beyond] };
}

function check({ states, rates }: CalendarQuestion): void {
  if (states.length === 0) throw new EngineError('a calendar needs at least one date');
  for (const [date, { years, proposer = 0.5 }] of states.entries()) {
    if (!(years > (states[date - 1]?.years ?? Number.NEGATIVE_INFINITY)))
      throw new EngineError(`date ${date}: ${years} years; expected dates that rise`);
    if (!(proposer >= 0 && proposer <= 1))
      throw new EngineError(`date ${date}: proposer ${proposer}; expected a probability`);
  }
  if (rates.some((rate) => !(rate > 0 && Number.isFinite(rate))))
    throw new EngineError(`rates ${rates.join(', ')}; expected positive numbers a year`);
}
