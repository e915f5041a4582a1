// What the duties of a folder's options are made from: the law, the acts of the options, the imports, and the digest of all of it.

import { tradeWeights, WEIGHT_TEXTS } from '@parley/core/ask/economy';
import { namingsOf } from '@parley/core/ask/talks';
import { formatProblem, type Instrument, readInstrument } from '@parley/core/law';
import { inputsDigest, type RateInputs, rateInputsOf, type TabulateQuestion } from '@parley/core/talks';
import { InputError } from '../input.js';
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

/** The question whose answer is the table. Throws `InputError` with every fault of an act, and `RateTableError` where no option is law. */
export function rateQuestion(session: Session, folder: OpenFolder): TabulateQuestion {
  const { edition } = session;
  const { talks, texts, path } = folder;
  const { law, on, importer, partner, issues } = inputsOf(session, folder);
  const actNamed = (name: string): Instrument => {
    const file = `options/${name}.yaml`;
    const { instrument, problems } = readInstrument(
      { path: `${path}/${file}`, text: texts.get(file) ?? '' },
      law.library,
    );
    if (instrument === undefined || problems.length > 0)
      throw new InputError(problems.map(formatProblem).join('\n'));
    return instrument;
  };
  return {
    ...{ law, on, importer, partner },
    weights: tradeWeights(edition),
    issues: issues.map(({ issue, options }) => {
      const acts = talks.issues.find((each) => each.issue === issue)?.options ?? [];
      return {
        issue,
        options: options.map(({ option }) => ({
          option,
          acts: (acts.find((each) => each.option === option)?.law ?? []).map(actNamed),
        })),
      };
    }),
    models: namingsOf(edition, talks),
    digest: ratesDigest(session, folder),
  };
}
