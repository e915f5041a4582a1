// What to give first and what to tie together: exchange rates of single concessions, and the value of linking an issue to the rest.

import { EngineError } from './error.js';
import { freeze } from './freeze.js';
import { type Outcome, type Question, solve } from './solutions.js';
import { isAllowed, optionsOf, type Payoffs, payoffsAt, type Space } from './space.js';

/** A single step away from a package: one issue takes another option. */
export interface Move {
  readonly issue: number;
  readonly option: number;
  readonly at: number;
  /** What the giver loses; negative where it gains too. */
  readonly cost: number;
  /** What the taker gains. */
  readonly gain: number;
  /** Cost for one unit of the taker's gain. */
  readonly rate: number;
}

/** Moves that help the taker, cheapest for the giver first: give first what costs you least for each unit of their gain. */
export function exchangeRates(
  on: Space,
  worth: Payoffs,
  from: number,
  giver: number,
  taker: number,
): readonly Move[] {
  const options = optionsOf(on, from);
  const before = payoffsAt(on, worth, from);
  const moves: Move[] = [];
  for (const [issue, count] of on.counts.entries())
    for (let option = 0; option < count; option++) {
      if (option === options[issue]) continue;
      if (
        !isAllowed(
          on,
          options.map((each, other) => (other === issue ? option : each)),
        )
      )
        continue;
      const at = from + (option - (options[issue] as number)) * (on.strides[issue] as number);
      const after = payoffsAt(on, worth, at);
      const cost = (before[giver] as number) - (after[giver] as number);
      const gain = (after[taker] as number) - (before[taker] as number);
      if (gain > 0) moves.push({ issue, option, at, cost, gain, rate: cost / gain });
    }
  return moves.sort((a, b) => a.rate - b.rate || b.gain - a.gain || a.at - b.at);
}

/** The reference points with an issue on the table and with it frozen. */
export interface Linkage {
  readonly linked: Outcome;
  readonly separate: Outcome;
  /** What linking adds to each party's gain at the Nash point (the first of several): no deal counts as zero. */
  readonly value: readonly number[];
}

/**
 * The value of linking `issues`, against talks in which each stays at its option in `frozen`. Packages are numbered as in `on`.
 * `linked` is the solution with everything on the table, where it is known already.
 */
export function linkage(
  on: Space,
  worth: Payoffs,
  question: Question,
  frozen: ReadonlyMap<number, number>,
  linked: Outcome = solve(on, worth, question),
): Linkage {
  if (frozen.size === 0) throw new EngineError('no issue is frozen; expected at least one');
  const rest = freeze(on, worth, frozen);
  const separate = renumbered(solve(rest.space, rest.payoffs, question), rest.thaw);
  const [one, other] = [nashGains(linked), nashGains(separate)];
  return {
    linked,
    separate,
    value: question.disagreement.map((_, party) => (one[party] ?? 0) - (other[party] ?? 0)),
  };
}

/** Gains at the first Nash point; nobody gains without a deal. */
export function nashGains({ nash }: Outcome): ArrayLike<number> {
  return nash.agreements[0]?.gains ?? [];
}

/** An outcome whose packages have other numbers. */
export function renumbered(outcome: Outcome, number: (at: number) => number): Outcome {
  const move = ({ score, agreements }: Outcome['nash']): Outcome['nash'] => ({
    score,
    agreements: agreements.map(({ at, gains }) => ({ at: number(at), gains })),
  });
  const { frontier, nash, kalaiSmorodinsky, egalitarian, utilitarian, sidePayments } = outcome;
  return {
    ...outcome,
    frontier: frontier && { ...frontier, at: frontier.at.map(number) },
    nash: move(nash),
    kalaiSmorodinsky: move(kalaiSmorodinsky),
    egalitarian: move(egalitarian),
    utilitarian: move(utilitarian),
    sidePayments: sidePayments && { ...sidePayments, packages: move(sidePayments.packages) },
  };
}
