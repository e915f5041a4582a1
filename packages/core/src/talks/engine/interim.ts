// Interim deals: some issues are signed now, which moves what no deal means for the rest; who gains by that.

import { EngineError } from './error.js';
import { freeze } from './freeze.js';
import { nashGains, renumbered } from './linkage.js';
import { type Outcome, type Question, solve } from './solutions.js';
import { optionsOf, type Payoffs, payoffsAt, type Space } from './space.js';

export interface Interim {
  /** Issues that are signed first. */
  readonly issues: readonly number[];
  /** The package signed first, its other issues as today; `undefined` where nothing can be signed. */
  readonly first: number | undefined;
  /** The package in force at the end: the first where the rest is never agreed. */
  readonly last: number | undefined;
  /** What each party has at the end above no deal at all. */
  readonly gains: readonly number[];
  /** The same above one deal on everything at once. */
  readonly against: readonly number[];
}

export interface InterimResult {
  /** One deal on everything. */
  readonly whole: Outcome;
  /** One for each subset asked, in that order. */
  readonly deals: readonly Interim[];
}

/**
 * Signs each subset of issues first, at the Nash point (the first of several) with the rest as in package `today`, then the rest at
 * its own Nash point with the interim deal as disagreement. Every proper subset unless told, for at most ten issues. `whole` is one
 * deal on everything, where it is known already.
 */
export function interim(
  on: Space,
  worth: Payoffs,
  question: Question,
  today: number,
  subsets: readonly (readonly number[])[] = properSubsets(on.counts.length),
  whole: Outcome = solve(on, worth, question),
): InterimResult {
  const now = optionsOf(on, today);
  const among = question.among ?? Array.from({ length: worth.parties }, (_, party) => party);
  const atOnce = nashGains(whole);
  const deals = subsets.map((issues): Interim => {
    const inside = new Set(issues);
    const outside = now.flatMap((option, issue) => (inside.has(issue) ? [] : [[issue, option] as const]));
    const early = solveFrozen(on, worth, question, new Map(outside));
    const first = early.nash.agreements[0]?.at;
    if (first === undefined)
      return dealOf(
        issues,
        undefined,
        undefined,
        among.map(() => 0),
      );
    const signed = optionsOf(on, first);
    const settled = new Map(issues.map((issue) => [issue, signed[issue] as number]));
    const inForce = payoffsAt(on, worth, first);
    const disagreement = among.map((party) => inForce[party] as number);
    const last =
      solveFrozen(on, worth, { ...question, disagreement }, settled).nash.agreements[0]?.at ?? first;
    const final = payoffsAt(on, worth, last);
    const gains = among.map((party, k) => (final[party] as number) - (question.disagreement[k] as number));
    return dealOf(issues, first, last, gains);
  });
  function dealOf(
    issues: readonly number[],
    first: number | undefined,
    last: number | undefined,
    gains: number[],
  ) {
    return { issues, first, last, gains, against: gains.map((gain, k) => gain - (atOnce[k] ?? 0)) };
  }
  return { whole, deals };
}

function solveFrozen(
  on: Space,
  worth: Payoffs,
  question: Question,
  settled: ReadonlyMap<number, number>,
): Outcome {
  const { space, payoffs, thaw } = freeze(on, worth, settled);
  return renumbered(solve(space, payoffs, question), thaw);
}

/** Every subset of issues but none and all, the small ones first; throws beyond ten issues. */
export function properSubsets(issues: number): readonly (readonly number[])[] {
  if (issues > 10)
    throw new EngineError(
      `${issues} issues have too many subsets; expected at most 10, or a list of subsets`,
    );
  const subsets = Array.from({ length: (1 << issues) - 2 }, (_, k) =>
    Array.from({ length: issues }, (_, issue) => issue).filter((issue) => ((k + 1) >> issue) & 1),
  );
  return subsets.sort((a, b) => a.length - b.length);
}
