// Every question in one list: what it is called, the shapes of question and answer, how long it takes, and who answers it.

import type { z } from 'zod';
import type { OnProgress } from '../../economy/index.js';
import type { Asked } from '../command.js';
import { askDeal, askUnder } from '../deal/index.js';
import { askDuty } from '../duty.js';
import { askCooperate, askEconomy, askNash, askOptimal, askRates, askValueAdded } from '../economy/index.js';
import type { Edition } from '../edition.js';
import { askFind } from '../find.js';
import { askHistory } from '../history.js';
import { askOrigins } from '../origins.js';
import * as shapes from '../shapes/index.js';
import { askResearch, askTalks } from '../talks/index.js';
import { readQuestion } from './read.js';

/** A question as every door of the program offers it. */
export interface Asking {
  readonly ask: Asked;
  /** Path below `/api/`; a tool for assistants has the same name with underscores. */
  readonly path: string;
  /** Short questions are asked with GET, those that carry texts or take long with POST. */
  readonly method: 'get' | 'post';
  /** Whether it may take seconds or more, so that it is answered in a thread of its own. */
  readonly long: boolean;
  readonly summary: string;
  readonly question: z.ZodType;
  readonly answer: z.ZodType;
  /** Reads what was sent and answers it. Throws an `AskError`. */
  readonly reply: (edition: Edition, sent: unknown, onProgress?: OnProgress) => unknown;
}

function asking<Question extends z.ZodType>(
  ask: Asked,
  place: Pick<Asking, 'path' | 'method' | 'long'>,
  question: Question,
  answer: z.ZodType,
  answered: (edition: Edition, question: z.infer<Question>, onProgress?: OnProgress) => unknown,
): Asking {
  return {
    ask,
    ...place,
    summary: question.description ?? '',
    question,
    answer,
    reply: (edition, sent, onProgress) => answered(edition, readQuestion(question, sent), onProgress),
  };
}

const get = (path: string) => ({ path, method: 'get', long: false }) as const;
const post = (path: string) => ({ path, method: 'post', long: true }) as const;

export const ASKINGS: readonly Asking[] = [
  asking('duty', get('duty'), shapes.dutyQuestion, shapes.dutyAnswer, (edition, question) =>
    askUnder(edition, question, askDuty),
  ),
  asking('origins', get('origins'), shapes.originsQuestion, shapes.originsAnswer, (edition, question) =>
    askUnder(edition, question, askOrigins),
  ),
  asking('history', get('history'), shapes.historyQuestion, shapes.historyAnswer, (edition, question) =>
    askUnder(edition, question, askHistory),
  ),
  asking('find', get('find'), shapes.findQuestion, shapes.findAnswer, askFind),
  asking('deal', post('deal'), shapes.dealQuestion, shapes.dealAnswer, askDeal),
  asking('economy', post('economy'), shapes.economyQuestion, shapes.economyAnswer, askEconomy),
  asking('optimal', post('economy/optimal'), shapes.optimalQuestion, shapes.searchAnswer, askOptimal),
  asking('nash', post('economy/nash'), shapes.nashQuestion, shapes.searchAnswer, askNash),
  asking('cooperate', post('economy/cooperate'), shapes.cooperateQuestion, shapes.searchAnswer, askCooperate),
  asking('rates', post('economy/rates'), shapes.ratesQuestion, shapes.ratesAnswer, askRates),
  asking(
    'valueAdded',
    post('value-added'),
    shapes.valueAddedQuestion,
    shapes.valueAddedAnswer,
    askValueAdded,
  ),
  asking('talks', post('talks'), shapes.talksQuestion, shapes.talksAnswer, askTalks),
  asking('research', post('talks/solve'), shapes.researchQuestion, shapes.researchAnswer, (_, question) =>
    askResearch(question),
  ),
];

/** The question of that name. */
export function askingOf(ask: Asked): Asking {
  const found = ASKINGS.find((it) => it.ask === ask);
  if (found === undefined) throw new Error(`there is no question ${ask}`);
  return found;
}
