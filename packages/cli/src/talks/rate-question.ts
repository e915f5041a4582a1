// What the duties of a folder's options are made from: the law, the acts of the options, the imports, and the digest of all of it.

import { tradeWeights, WEIGHT_TEXTS } from '@parley/core/ask/economy';
import { actOfFolder, namingsOf } from '@parley/core/ask/talks';
import { inputsDigest, type RateInputs, rateInputsOf, type TabulateQuestion } from '@parley/core/talks';
import type { Session } from '../session.js';
import { type OpenFolder, sha256 } from './folder.js';

function inputsOf({ edition }: Session, { talks, texts }: OpenFolder): RateInputs {
  const data = WEIGHT_TEXTS.map((name) => edition.text(name));
  return rateInputsOf(talks, texts, edition.law, data);
}

/** The digest that a fresh table of rates has. */
export function ratesDigest(session: Session, folder: OpenFolder): string {
  return inputsDigest(inputsOf(session, folder), sha256);
}

/** The question whose answer is the table. Throws an `AskError` with every fault of an act, and `RateTableError` where no option is law. */
export function rateQuestion(session: Session, folder: OpenFolder): TabulateQuestion {
  const { edition } = session;
  const { talks } = folder;
  const { law, on, importer, partner, issues } = inputsOf(session, folder);
  return {
    ...{ law, on, importer, partner },
    weights: tradeWeights(edition),
    issues: issues.map(({ issue, options }) => {
      const acts = talks.issues.find((each) => each.issue === issue)?.options ?? [];
      return {
        issue,
        options: options.map(({ option }) => ({
          option,
          acts: (acts.find((each) => each.option === option)?.law ?? []).map((name) =>
            actOfFolder(law.library, folder, name),
          ),
        })),
      };
    }),
    models: namingsOf(edition, talks),
    digest: ratesDigest(session, folder),
  };
}
