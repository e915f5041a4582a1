// Weighs a deal: what is wrong with its file and where, why it is refused, or the diff of law it makes with its largest lines.

import { AskError, type Edition } from '@parley/core/ask';
import { DEAL_TEXTS, dealAnswerOf, tradeWeights, type WeighedDeal, weighDeals } from '@parley/core/ask/deal';
import type { Imports } from '@parley/core/economy';
import { amend, type Problem, readInstrument } from '@parley/core/law';
import type { ChangedLine, DealFile, Weighed } from './economy-questions.js';

/** Most lines that are named one by one. */
const MOST = 25;

export function weighDeal(edition: Edition, deal: DealFile, on: string | undefined): Weighed {
  const problems = typeof deal === 'string' ? [] : problemsOf(edition, deal);
  if (problems.length > 0) return { kind: 'problems', problems };
  try {
    const [weighed] = weighDeals(edition, { deal, ...(on === undefined ? {} : { on }) });
    if (weighed === undefined) return { kind: 'refused', why: '' };
    return { kind: 'diff', answer: dealAnswerOf(weighed), largest: largestOf(edition, weighed) };
  } catch (error) {
    if (error instanceof AskError && error.field === 'on' && on === undefined) return { kind: 'undated' };
    if (error instanceof AskError) return { kind: 'refused', why: error.message };
    throw error;
  }
}

function problemsOf({ law }: Edition, file: Exclude<DealFile, string>): readonly Problem[] {
  const { instrument, problems } = readInstrument(file, law.library);
  if (instrument === undefined || problems.length > 0) return problems;
  return amend(law, [instrument]).problems;
}

function largestOf(edition: Edition, { diff }: WeighedDeal): readonly ChangedLine[] {
  const { imports } = tradeWeights(edition);
  const value = edition.once('value of imports', () => valuesOf(imports));
  const names = new Map(diff.partners.map(({ origin, name }) => [origin, name]));
  return diff.cells
    .map(({ line, origin, before, after }) => ({
      line,
      origin,
      before,
      after,
      imports: value(line.code, names.get(origin) === 'European Union' ? 'EU' : origin),
    }))
    .sort((a, b) => (b.imports ?? 0) - (a.imports ?? 0) || (a.line.code < b.line.code ? -1 : 1))
    .slice(0, MOST)
    .map(({ line, origin, ...rest }) => ({
      line: line.printed,
      description: line.chain
        .slice(-3)
        .map((words) => words.replace(/:$/, ''))
        .join(' › '),
      origin,
      name: names.get(origin) ?? origin,
      ...rest,
    }));
}

function valuesOf({ codes, countries, value }: Imports): (code: string, country: string) => number | null {
  const rows = new Map(codes.map((code, at) => [code, at]));
  return (code, country) => {
    const column = countries.indexOf(country);
    const row = rows.get(code);
    if (column < 0) return null;
    return row === undefined ? 0 : (value[row * countries.length + column] ?? 0);
  };
}

/** Texts that weighing a deal needs. */
export function textsOfDeal(deal: DealFile): readonly string[] {
  const own = typeof deal === 'string' ? [`data/deals/${deal}.yaml`] : [];
  return ['law.json', 'schedule.json', ...DEAL_TEXTS, ...own];
}
