// The law worker: prices entries, compares origins, follows a good through time, finds goods and opens acts.

import {
  askDuty,
  askFind,
  askHistory,
  askOrigins,
  type DutyQuestion,
  type Edition,
  type FindAnswer,
  readCode,
} from '@parley/core/ask';
import { childrenOf, formatRate, type Law, lineAt } from '@parley/core/law';
import { describeAct } from './act.js';
import { answerQuestions } from './answering.js';
import { actsAndDeals, editionFor, editionForSearch } from './edition.js';
import type { FoundLine, LawQuestions } from './law-questions.js';
import { AnswerError } from './protocol.js';
import { fetchText } from './texts.js';

/** Most lines that one search answers with. */
const MOST = 40;

/** The law that prices a good, with the deal that the question names; the parser of deals is loaded with the first of them. */
async function editionUnder({ good, deal }: Pick<DutyQuestion, 'good' | 'deal'>): Promise<Edition> {
  const edition = await editionFor(readCode(good));
  if (deal === undefined) return edition;
  const core = await import('@parley/core/ask/deal');
  const file =
    typeof deal === 'string'
      ? { path: `deals/${deal}.yaml`, text: await fetchText(core.dealText(deal)) }
      : deal;
  return core.editionUnder(edition, file);
}

/** Lines that can be priced: a heading stands for the lines under it, where it was found. */
function linesOf(law: Law, found: FindAnswer['found'], on: string): readonly FoundLine[] {
  const lines = new Map<string, FoundLine>();
  for (const hit of found) {
    const below = hit.code.length >= 8 ? [hit.code] : whole(law, hit.code);
    for (const code of below) {
      const line = lineAt(law.schedule, code, on);
      if (line === undefined || lines.has(code) || lines.size === MOST) continue;
      const { printed, chain, general } = line;
      lines.set(code, { ...hit, code, printed, chain, rate: formatRate(general) });
    }
  }
  return [...lines.values()];
}

/** Codes of eight digits under a heading, or of ten where only those are printed. */
function whole(law: Law, heading: string): readonly string[] {
  const below = law.schedule.codes.filter((code) => code.startsWith(heading));
  const eight = below.filter((code) => code.length === 8);
  const covered = new Set(eight);
  return [...eight, ...below.filter((code) => code.length === 10 && !covered.has(code.slice(0, 8)))].sort();
}

answerQuestions<LawQuestions>(
  {
    async warm() {
      await editionFor('95');
      return {};
    },
    async duty(question) {
      return askDuty(await editionUnder(question), question);
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
      return askOrigins(await editionUnder(question), question);
    },
    async history(question) {
      return askHistory(await editionUnder(question), question);
    },
    async find(question) {
      const edition = await editionForSearch();
      const { found, on } = askFind(edition, question);
      return { found: linesOf(edition.law, found, on) };
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
