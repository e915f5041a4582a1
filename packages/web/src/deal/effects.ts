// What the world model makes of a deal: real income of the United States and of the partner, solved anew with every change of the deal.

import { changesOf } from '../economy/changes.js';
import { PLACES } from '../economy/places.js';
import { lawModels } from '../worker/economy.js';
import type { EconomyQuestion } from '../worker/economy-questions.js';
import { useAnswer } from '../worker/use-answer.js';
import type { Diff } from './figures.js';
import { fileOf, type Held, type Side, titleOf } from './part.js';

export interface Effects {
  /** Percent of real income; null where the model has no such country or no equilibrium came about. */
  readonly us: number | null;
  readonly partner: number | null;
  readonly residual: number | null;
  readonly iterations: number;
  readonly question: EconomyQuestion;
  /** Whether the figures are of the deal before its last change. */
  readonly stale: boolean;
}

/** Asked when the diff of law is there, and of entries of the same day; nothing for a deal that moves no duty. */
export function useEffects(
  side: Side,
  held: Held | null,
  diff: Diff | undefined,
  pending: boolean,
): Effects | undefined {
  const moves = held !== null && diff !== undefined && diff.linesChanged > 0;
  const question = moves && !pending ? questionOf(side, held, diff.on) : undefined;
  const solved = useAnswer(lawModels, 'economy', question);
  const { answer, question: answered } = solved;
  if (!moves || answer === undefined || answered === undefined || solved.error !== undefined)
    return undefined;
  const [first] = diff.partners;
  const id =
    first?.name === 'European Union' ? 'EU' : PLACES.find(({ alpha2 }) => alpha2 === first?.origin)?.alpha3;
  const there = answer.status === 'converged';
  return {
    us: (there ? changesOf(answer, 'USA')?.welfare : null) ?? null,
    partner: (there && id !== undefined ? changesOf(answer, id)?.welfare : null) ?? null,
    residual: answer.residual,
    iterations: answer.iterations,
    question: answered,
    stale: pending || solved.pending,
  };
}

function questionOf(side: Side, held: Held, on: string): EconomyQuestion {
  const file = fileOf(side, held);
  const named = typeof file === 'string' ? { deal: file } : { deal: file.path };
  return {
    policy: { title: titleOf(held), law: { on, ...named } },
    ...(typeof file === 'string' ? {} : { deals: { [file.path]: file.text } }),
    model: 'world',
  };
}
