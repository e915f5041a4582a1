// The law worker: prices entries, compares origins, follows a good through time, finds goods and opens acts.

import { dutiesByOrigin, dutyHistory, plainEntry, price } from '@parley/core/duty';
import {
  childrenOf,
  find,
  formatCode,
  formatInstant,
  formatRate,
  lineAt,
  parseInstant,
} from '@parley/core/law';
import { describeAct } from './act.js';
import { answerQuestions } from './answering.js';
import { actsAndDeals, findIndex, lawFor, wholeLaw } from './edition.js';
import { entryFor, readGood, readKnown } from './entry.js';
import type { LawQuestions } from './law-questions.js';
import { AnswerError } from './protocol.js';

answerQuestions<LawQuestions>(
  {
    async warm() {
      await lawFor('95');
      return {};
    },

    async duty(question) {
      const law = await lawFor(readGood(question.good));
      const entry = entryFor(law, question);
      const { description, lawKnownTo, assessed, owed, difference } = price(
        law,
        entry,
        readKnown(question.knownOn),
      );
      const asksNumber = assessed.unknown.some(({ key }) => key === 'number');
      const numbers = asksNumber ? childrenOf(law.schedule, entry.good, question.on) : [];
      return {
        entry: {
          good: formatCode(entry.good),
          description,
          origin: entry.origin,
          value: entry.value,
          entered: formatInstant(entry.entered),
          knownOn: question.knownOn,
        },
        lawKnownTo,
        assessed,
        owed,
        difference,
        numbers: numbers.map((line) => ({
          printed: line.printed,
          description: line.chain.slice(-2).join(' '),
        })),
      };
    },

    async origins({ good, on, knownOn }) {
      const law = await lawFor(readGood(good));
      const entered = parseInstant(on);
      if (entered === undefined) throw new AnswerError('expected a date such as 2025-04-16', 'on');
      const entry = plainEntry(readGood(good), 'JP', entered, 100_000);
      const origins = dutiesByOrigin(law, entry, readKnown(knownOn));
      return { good, on, knownOn, lawKnownTo: law.library.lawKnownTo, origins };
    },

    async history({ good, origin, knownOn }) {
      const law = await lawFor(readGood(good));
      const since = parseInstant(law.library.lawKnownFrom) ?? 0;
      const entry = plainEntry(readGood(good), origin, since, 100_000);
      const history = dutyHistory(law, entry, since, readKnown(knownOn));
      return { good, origin, knownOn, lawKnownTo: law.library.lawKnownTo, history };
    },

    async find({ query, on, limit }) {
      const [index, law] = await Promise.all([findIndex(), wholeLaw()]);
      const found = find(index, query, { limit }).map((hit) => {
        const general = hit.code.length < 8 ? undefined : lineAt(law.schedule, hit.code, on)?.general;
        return { ...hit, rate: general === undefined ? '' : formatRate(general) };
      });
      return { found };
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
