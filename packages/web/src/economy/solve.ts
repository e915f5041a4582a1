// Answers of the models to the present state: the model that was chosen, and the model of sectors beside it.

import { dealPart } from '../deal/part.js';
import { useDealText } from '../deal/texts.js';
import { useApp, usePart } from '../state/store.js';
import { lawModels, live } from '../worker/economy.js';
import type { EconomyAnswer, EconomyQuestion } from '../worker/economy-questions.js';
import { useAnswer } from '../worker/use-answer.js';
import { economyPart, type Model } from './part.js';
import { type Asked, hasSliders, questionOf } from './question.js';

export interface Solved {
  readonly asked: Asked;
  readonly answer: EconomyAnswer | undefined;
  readonly question: EconomyQuestion | undefined;
  readonly pending: boolean;
  readonly error: { readonly message: string } | undefined;
}

/** The present policy on a model; a change of law is asked of the worker that may take its time. */
export function useSolved(model: Model, beside = false): Solved {
  const { on, known } = useApp();
  const [state] = usePart(economyPart);
  const [deals] = usePart(dealPart);
  const held = state.scenario === 'deal-a' ? deals.a : state.scenario === 'deal-b' ? deals.b : null;
  const { text } = useDealText(held);
  const needsRates = hasSliders(state) && state.scenario === 'liberation-day';
  const announced = useAnswer(live, 'announced', needsRates ? { model } : undefined);
  const rates = announced.question?.model === model ? announced.answer?.rates : undefined;
  const asked = questionOf(state, model, { on, known }, deals, rates, text);
  // The question beside the main one is not asked twice.
  const question =
    asked.kind === 'question' && !(beside && state.model === model) ? asked.question : undefined;
  const readsLaw = asked.kind === 'question' && asked.readsLaw;
  const quick = useAnswer(live, 'economy', readsLaw ? undefined : question);
  const slow = useAnswer(lawModels, 'economy', readsLaw ? question : undefined);
  const from = readsLaw ? slow : quick;
  // While what the question needs is fetched, the last answer stays, with the question that it answers.
  const shown = asked.kind !== 'none' && from.question !== undefined;
  return {
    asked,
    answer: shown && from.error === undefined ? from.answer : undefined,
    question: shown ? from.question : undefined,
    pending: asked.kind === 'wait' || (from.pending && asked.kind === 'question'),
    error: from.error,
  };
}
