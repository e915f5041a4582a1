// Marks on the set of what can be signed: Nash and its kin, points of reference and never forecasts, each solved exactly.

import { centreOf } from '../domain/span.js';
import type { Options } from '../domain/talks.js';
import { renumbered } from '../engine/linkage.js';
import { patienceWeights } from '../engine/rubinstein.js';
import { type Outcome, type Question, solve } from '../engine/solutions.js';
import { optionsOf } from '../engine/space.js';
import type { Solution } from '../engine/ties.js';
import { type Compact, listSignable } from './compact.js';
import { explain } from './explain.js';
import type { Situation } from './situation.js';

/** Called marks, not forecasts: points of reference on the set of what can be signed. */
export const MARKS = [
  'nash',
  'kalaiSmorodinsky',
  'egalitarianMoney',
  'egalitarianPercent',
  'utilitarian',
  'patience',
] as const;
export type MarkName = (typeof MARKS)[number];

/** What the marks are called in a terminal and in the notes of saved tables. */
export const MARK_NAMES: Readonly<Record<MarkName, string>> = {
  nash: 'Nash',
  kalaiSmorodinsky: 'Kalai-Smorodinsky',
  egalitarianMoney: 'equal money',
  egalitarianPercent: 'equal percent',
  utilitarian: 'largest sum',
  patience: 'Nash by patience',
};

export interface MarkAnswer {
  readonly mark: MarkName;
  /** Packages that tie; the first is shown in full. */
  readonly ties: number;
  readonly packages: readonly MarkedPackage[];
}

export interface MarkedPackage {
  readonly at: number;
  readonly options: Options;
  /** What each government has above no deal, by side, from the exact solve. */
  readonly gains: readonly [number, number];
  /** Whether it can still be signed when it is solved exactly. */
  readonly signable: boolean;
  readonly surrogateError: number;
}

/** The outcome of the talks with its marks; no outcome where nothing can be signed. */
export function marksIn(
  situation: Situation,
  compact: Compact,
  signable: number,
): { readonly outcome: Outcome | undefined; readonly marks: readonly MarkAnswer[] } {
  const { talks, governments, noDeal } = situation;
  const disagreement = governments.map((place) => noDeal[place] as number);
  const solved = solver(situation, compact, signable);
  const outcome = solved?.({ disagreement });
  const incomes = talks.sides.map(({ income }) => (income === undefined ? undefined : centreOf(income)));
  const measures = incomes.every((income) => income !== undefined) ? (incomes as number[]) : undefined;
  const percent = measures && solved?.({ disagreement, measures }).egalitarian;
  const [one, two] = talks.sides.map(({ discount }) => centreOf(discount)) as [number, number];
  const patience =
    one === two ? undefined : solved?.({ disagreement, weights: patienceWeights(one, two) }).nash;
  const marks = outcome === undefined ? [] : marksOf(situation, outcome, percent, patience);
  return { outcome, marks };
}

/** Answers questions about the marks: among the listed packages where they are few, by walking the space otherwise. */
function solver(
  { space: on }: Situation,
  compact: Compact,
  signable: number,
): ((question: Pick<Question, 'disagreement' | 'measures' | 'weights'>) => Outcome) | undefined {
  if (signable === 0) return undefined;
  const listed = listSignable(on, compact, signable);
  if (listed !== undefined)
    return (question) => renumbered(solve(listed.space, listed.payoffs, question), listed.numberOf);
  const { payoffs: worth, lines, governments: among } = compact;
  return (question) => solve(on, worth, { ...question, among, lines });
}

/** Ties that are listed of each mark. */
const LISTED = 3;

function marksOf(
  situation: Situation,
  outcome: Outcome,
  percent: Solution | undefined,
  patience: Solution | undefined,
): readonly MarkAnswer[] {
  const found: Readonly<Record<MarkName, Solution | undefined>> = {
    nash: outcome.nash,
    kalaiSmorodinsky: outcome.kalaiSmorodinsky,
    egalitarianMoney: outcome.egalitarian,
    egalitarianPercent: percent,
    utilitarian: outcome.utilitarian,
    patience,
  };
  return MARKS.flatMap((mark): readonly MarkAnswer[] => {
    const agreements = found[mark]?.agreements ?? [];
    if (agreements.length === 0) return [];
    return [
      {
        mark,
        ties: agreements.length,
        packages: agreements.slice(0, LISTED).map(({ at }) => markedAt(situation, at)),
      },
    ];
  });
}

/** A package with the gains of both governments, solved exactly. */
export function markedAt(situation: Situation, at: number): MarkedPackage {
  const { parties, options, signable, surrogateError } = explain(situation, optionsOf(situation.space, at));
  const gain = (place: number) => (parties[place]?.value ?? 0) - (parties[place]?.noDeal ?? 0);
  const [first, second] = situation.governments;
  return { at, options, gains: [gain(first), gain(second)], signable, surrogateError };
}
