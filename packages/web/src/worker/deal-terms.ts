// What a deal says to a talks folder, as of a day: its duties in the folder's law, and the options that its words stand for.

import { DEAL_TEXTS, dealText } from '@parley/core/ask/deal';
import { modelTexts } from '@parley/core/ask/economy';
import { dealTerms, shippedName } from '@parley/core/ask/talks';
import type { DealTerms } from '@parley/core/talks';
import type { DealFile, TermsQuestion } from './economy-questions.js';
import type { Progress } from './protocol.js';
import { folderNamed } from './talks-folder.js';
import { askEdition, hasText } from './texts.js';

export async function termsOf(
  { folder, asOf, deal }: TermsQuestion,
  progress: (progress: Progress) => void,
): Promise<DealTerms> {
  const { talks, terms, acts } = await folderNamed(folder);
  const table = { path: `talks/${folder}`, talks, terms, texts: new Map(Object.entries(acts)) };
  const models = talks.models.flatMap((model) => modelTexts(model));
  return askEdition(
    ['law.json', 'schedule.json', ...DEAL_TEXTS, ...models, ...shippedTexts(deal)],
    (edition) => dealTerms(edition, table, deal, { asOf, on: asOf }),
    progress,
  );
}

/** The deal of the edition that is asked or that was changed: its words tell what was changed. */
function shippedTexts(deal: DealFile): readonly string[] {
  const name =
    typeof deal === 'string'
      ? deal
      : shippedName(/^instrument:\s*['"]?([^\s'"]+)/m.exec(deal.text)?.[1] ?? '');
  return name === undefined || !hasText(dealText(name)) ? [] : [dealText(name)];
}
