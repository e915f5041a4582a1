// The law worker: prices entries, compares origins, follows a good through time, finds goods and opens acts.

import { askDuty, askFind, askHistory, askOrigins, readCode } from '@parley/core/ask';
import { childrenOf, formatRate, lineAt } from '@parley/core/law';
import { describeAct } from './act.js';
import { answerQuestions } from './answering.js';
import { actsAndDeals, editionFor, editionForSearch } from './edition.js';
import type { LawQuestions } from './law-questions.js';
import { AnswerError } from './protocol.js';

answerQuestions<LawQuestions>(
  {
    async warm() {
      await editionFor('95');
      return {};
    },
    async duty(question) {
      return askDuty(await editionFor(readCode(question.good)), question);
    },
    async numbers({ good, on }) {
      const code = readCode(good);
      const { law } = await editionFor(code);
      return childrenOf(law.schedule, code, on).map(({ printed, chain }) => ({
        printed,
        description: chain.slice(-2).join(' '),
      }));
    },
    async origins(question) {
      return askOrigins(await editionFor(readCode(question.good)), question);
    },
    async history(question) {
      return askHistory(await editionFor(readCode(question.good)), question);
    },
    async find(question) {
      const edition = await editionForSearch();
      const { found, on } = askFind(edition, question);
      return {
        found: found.map((hit) => {
          const general =
            hit.code.length < 8 ? undefined : lineAt(edition.law.schedule, hit.code, on)?.general;
          return { ...hit, rate: general === undefined ? '' : formatRate(general) };
        }),
      };
    },
    async act({ act }) {
      const law = await actsAndDeals();
      const instrument = law.instrumentById.get(act);
      if (instrument === undefined) throw new AnswerError(`there is no act ${act}`, 'act');
      return describeAct(law, instrument);
    },
  },
  ['origins', 'history'],
);
