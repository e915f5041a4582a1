// The model worker: weighs deals, solves what a policy does, and runs long searches that can be stopped with what they have found.

import type { Edition } from '@parley/core/ask';
import {
  askCooperate,
  askEconomy,
  askNash,
  askOptimal,
  liberationDay,
  textsOfModel,
  textsOfPolicy,
} from '@parley/core/ask/economy';
import type { OnProgress, Progress } from '@parley/core/economy';
import { answerQuestions } from './answering.js';
import { termsOf } from './deal-terms.js';
import { textsOfDeal, weighDeal } from './deal-weigh.js';
import type { EconomyQuestion, ModelQuestions, Search } from './economy-questions.js';
import { askEdition } from './texts.js';

const LAW = ['law.json', 'schedule.json'];

function textsOf(question: EconomyQuestion): readonly string[] {
  const { policy } = question;
  // Policies of the edition may be changes of law; data says so itself.
  const law =
    typeof policy === 'string' ? policy === 'japan-deal' : 'law' in policy && policy.law !== undefined;
  return [...textsOfPolicy(question), ...(law ? LAW : [])];
}

function searched(edition: Edition, search: Search, onProgress: OnProgress) {
  switch (search.ask) {
    case 'optimal':
      return askOptimal(edition, search.question, onProgress);
    case 'nash':
      return askNash(edition, search.question, onProgress);
    case 'cooperate':
      return askCooperate(edition, search.question, onProgress);
  }
}

/** Between two looks at whether somebody wants it stopped, milliseconds. */
const PAUSE = 80;

/**
 * A search runs without a break and hears no message, but it can see whether an address of the page still leads somewhere: taking
 * the address back is how the page says stop.
 */
function watched(stop: string, show: (progress: Progress) => void): OnProgress {
  let looked = performance.now();
  return (progress) => {
    const now = performance.now();
    if (now - looked < PAUSE) return true;
    looked = now;
    show(progress);
    const request = new XMLHttpRequest();
    try {
      request.open('GET', stop, false);
      request.send();
      return request.status === 200;
    } catch {
      return false;
    }
  };
}

answerQuestions<ModelQuestions>(
  {
    weigh: ({ deal, on }) => askEdition(textsOfDeal(deal), (edition) => weighDeal(edition, deal, on)),
    terms: (question, { progress }) => termsOf(question, progress),
    economy: (question) => askEdition(textsOf(question), (edition) => askEconomy(edition, question)),
    announced: ({ model }) =>
      askEdition([...textsOfModel('world'), ...textsOfModel(model)], (edition) => ({
        rates: (liberationDay(edition, model).tariffs ?? []).map(({ exporter, rate }) => ({
          exporter,
          rate,
        })),
      })),
    search: ({ search, stop }, { progress }) => {
      const model = search.question.model ?? (search.ask === 'optimal' ? 'world' : 'regions');
      const show = ({ stage, iteration, residual, objective }: Progress) =>
        progress({
          figure: [
            stage,
            String(iteration),
            residual.toExponential(1),
            ...(objective === undefined ? [] : [objective.toFixed(4)]),
          ].join(' · '),
        });
      return askEdition(textsOfModel(model), (edition) => searched(edition, search, watched(stop, show)));
    },
  },
  ['search'],
);
