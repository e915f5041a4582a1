// Questions asked of the law with a deal: the same edition, its law amended, the deal read as signed and collected.

import { amend, formatProblem, type Instrument, type Law } from '../../law/index.js';
import type { Edition } from '../edition.js';
import { AskError } from '../error.js';
import { keptIn } from '../kept.js';
import type { FileText } from '../shapes/kit.js';
import { lawWith } from './answer.js';
import { dealNamed } from './shipped.js';

/** Deals whose amended law is kept, for each law. */
const KEPT = 4;

const amendedLaws = new WeakMap<Law, Map<string, Law>>();

/** The edition with a deal, named or given as a file. Throws an `AskError`. */
export function editionUnder(edition: Edition, deal: string | FileText): Edition {
  const { law, today, index, text, once } = edition;
  const file = dealNamed(edition, 'deal', deal);
  const kept = amendedLaws.get(law) ?? new Map<string, Law>();
  amendedLaws.set(law, kept);
  const amended = keptIn(kept, KEPT, file.text, () => tried(law, lawWith(law, 'deal', file).deal));
  return { law: amended, today, index, text, once };
}

/** Asks a question under the deal that it names, if it names one. Throws an `AskError`. */
export function askUnder<Question extends { readonly deal?: string | FileText }, Answer>(
  edition: Edition,
  { deal, ...question }: Question,
  ask: (edition: Edition, question: Omit<Question, 'deal'>) => Answer,
): Answer {
  return ask(deal === undefined ? edition : editionUnder(edition, deal), question);
}

function tried(law: Law, deal: Instrument): Law {
  const provisions = deal.provisions.map((provision) => ({ ...provision, signed: true as const }));
  const amended = amend(law, [{ ...deal, provisions }]);
  if (amended.problems.length > 0)
    throw new AskError('deal', amended.problems.map(formatProblem).join('\n'), '');
  return amended.law;
}
