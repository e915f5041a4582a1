// Deals in steps and issues apart: who gains when some issues are signed first, and what tying an issue to the rest is worth.

import type { Options } from '../domain/talks.js';
import { EngineError } from '../engine/error.js';
import { interim, properSubsets } from '../engine/interim.js';
import { linkage } from '../engine/linkage.js';
import { type Outcome, solve } from '../engine/solutions.js';
import { optionsOf, packageOf } from '../engine/space.js';
import { named } from './explain.js';
import type { Situation } from './situation.js';

export interface InterimAnswer {
  /** Issues signed first. */
  readonly issues: readonly string[];
  readonly first: Options | undefined;
  /** What holds in the end; the first where the rest is never agreed. */
  readonly last: Options | undefined;
  /** Gains of the two governments in the end, above no deal, and above one deal on everything at once. */
  readonly gains: readonly number[];
  readonly against: readonly number[];
}

export interface LinkageAnswer {
  readonly issue: string;
  /** The option at which it stays when it is kept apart. */
  readonly apart: string;
  /** What linking it adds to the gain of each government at the Nash mark. */
  readonly value: readonly number[];
  /** Packages that both could sign with it on the table and without. */
  readonly linked: number;
  readonly separate: number;
}

const questionOf = ({ governments, noDeal, engineLines }: Situation) => ({
  among: governments,
  disagreement: governments.map((place) => noDeal[place] as number),
  lines: engineLines,
});

/** What holds without a deal, as far as it is likeliest. */
const stateOf = ({ futures }: Situation): readonly number[] =>
  futures.reduce((best, next) => (next.chance > best.chance ? next : best)).options;

/** Up to so many issues every set of them is tried; up to so many packages also all issues but one. */
const FEW_ISSUES = 5;
const FEW_PACKAGES = 1_000_000;

/** The sets of issues that are tried where none are named: every set of a few issues, else each issue alone and all but each. */
function usualSets({ talks, space: on }: Situation): readonly (readonly string[])[] {
  const names = talks.issues.map(({ issue }) => issue);
  if (names.length <= FEW_ISSUES)
    return properSubsets(names.length).map((set) => set.map((at) => names[at] as string));
  const others = names.map((name) => names.filter((each) => each !== name));
  return [...names.map((name) => [name]), ...(on.size <= FEW_PACKAGES ? others : [])];
}

/** How many sets or issues are done, of how many. */
export interface StepsDone {
  readonly done: number;
  readonly all: number;
}

/** One deal on everything, by the talks on a date: both questions measure against it, and it is the longest walk of all. */
const wholes = new WeakMap<Situation, Outcome>();

function wholeOf(situation: Situation): Outcome {
  const whole = wholes.get(situation) ?? solve(situation.space, situation.payoffs, questionOf(situation));
  wholes.set(situation, whole);
  return whole;
}

/** Signs each set of issues first, the rest afterwards; the usual sets unless some are named. Throws where a name is unknown. */
export const interimOf = (
  situation: Situation,
  sets?: readonly (readonly string[])[],
): readonly InterimAnswer[] => last(interimSteps(situation, sets));

/** The same, set by set. */
export function* interimSteps(
  situation: Situation,
  sets?: readonly (readonly string[])[],
): Generator<StepsDone, readonly InterimAnswer[]> {
  const { talks, space: on, payoffs: worth } = situation;
  const subsets = (sets ?? usualSets(situation)).map((names) =>
    placesOf(situation, names).sort((a, b) => a - b),
  );
  const all = subsets.length;
  const today = packageOf(on, stateOf(situation));
  const told = (at: number | undefined) =>
    at === undefined ? undefined : named(situation, optionsOf(on, at));
  yield { done: 0, all };
  const whole = wholeOf(situation);
  const answers: InterimAnswer[] = [];
  for (const subset of subsets) {
    yield { done: answers.length, all };
    for (const deal of interim(on, worth, questionOf(situation), today, [subset], whole).deals)
      answers.push({
        issues: deal.issues.map((at) => talks.issues[at]?.issue ?? ''),
        first: told(deal.first),
        last: told(deal.last),
        gains: deal.gains,
        against: deal.against,
      });
  }
  return answers;
}

/** The value of linking each issue to the rest, against talks in which it stays as it is without a deal. */
export const linkageOf = (situation: Situation, names?: readonly string[]): readonly LinkageAnswer[] =>
  last(linkageSteps(situation, names));

/** The same, issue by issue. */
export function* linkageSteps(
  situation: Situation,
  names?: readonly string[],
): Generator<StepsDone, readonly LinkageAnswer[]> {
  const { talks, space: on, payoffs: worth } = situation;
  const state = stateOf(situation);
  const places = names === undefined ? [...talks.issues.keys()] : placesOf(situation, names);
  const all = places.length;
  yield { done: 0, all };
  const whole = wholeOf(situation);
  const answers: LinkageAnswer[] = [];
  for (const at of places) {
    yield { done: answers.length, all };
    const frozen = new Map([[at, state[at] as number]]);
    const { value, linked, separate } = linkage(on, worth, questionOf(situation), frozen, whole);
    const { issue, options } = talks.issues[at] as (typeof talks.issues)[number];
    answers.push({
      issue,
      apart: options[state[at] as number]?.option ?? '',
      value,
      linked: linked.rational,
      separate: separate.rational,
    });
  }
  return answers;
}

function last<Answer>(steps: Generator<StepsDone, Answer>): Answer {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function placesOf({ talks }: Situation, names: readonly string[]): number[] {
  return names.map((name) => {
    const at = talks.issues.findIndex(({ issue }) => issue === name);
    if (at < 0)
      throw new EngineError(
        `there is no issue \`${name}\`; there are ${talks.issues.map(({ issue }) => issue).join(', ')}`,
      );
    return at;
  });
}
