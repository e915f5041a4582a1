// What the duties of a folder's options are made from: the law, the acts of the options, the imports, and the digest of all of it.

import {
  partnerOf,
  regionsBenchmark,
  sectorsBenchmark,
  tradeWeights,
  WEIGHT_TEXTS,
} from '@parley/core/ask/economy';
import { formatProblem, type Instrument, parseInstant, readInstrument } from '@parley/core/law';
import { inputsDigest, type TabulateQuestion, type TariffModel, tariffIssues } from '@parley/core/talks';
import { InputError } from '../input.js';
import type { Session } from '../session.js';
import { type OpenFolder, sha256 } from './folder.js';

/** What the duties of a folder's options are made from. */
export function rateQuestion({ edition }: Session, { talks, texts, path }: OpenFolder): TabulateQuestion {
  const { law: asked } = talks;
  if (asked === undefined)
    throw new InputError(`${path}/talks.yaml: this folder changes no law, so there is nothing to tabulate`);
  const { law } = edition;
  const on = parseInstant(asked.on);
  const importer = talks.sides.find(({ side }) => side === asked.importer);
  const partner = talks.sides.find(({ side }) => side !== asked.importer);
  if (on === undefined || importer === undefined || partner === undefined)
    throw new InputError(`${path}/talks.yaml: law: cannot be read`);
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
  const issues = tariffIssues(talks)
    .map((at) => talks.issues[at])
    .flatMap((issue) => (issue?.options.some((option) => option.law.length > 0) ? [issue] : []));
  return {
    law,
    weights: tradeWeights(edition),
    on,
    importer: importer.economy,
    partner: partner.country,
    issues: issues.map(({ issue, options }) => ({
      issue,
      options: options.map(({ option, law: acts }) => ({ option, acts: acts.map(actNamed) })),
    })),
    models: talks.models.map((model) => ({ model, naming: namingOf(edition, model) })),
    digest: inputsDigest(
      {
        law,
        on,
        importer: importer.economy,
        partner: partner.country,
        issues: issues.map(({ issue, options }) => ({
          issue,
          options: options.map(({ option, law: acts }) => ({
            option,
            acts: acts.map((act) => texts.get(`options/${act}.yaml`) ?? ''),
          })),
        })),
        data: WEIGHT_TEXTS.map((name) => edition.text(name)),
      },
      sha256,
    ),
  };
}

/** Partners and sectors of the statistics as a model calls them. */
function namingOf(
  edition: Session['edition'],
  model: TariffModel,
): TabulateQuestion['models'][number]['naming'] {
  const { icio, ossa } = tradeWeights(edition).concordance;
  const benchmark = model === 'sectors' ? sectorsBenchmark(edition) : undefined;
  const economies = benchmark?.economies.map(({ id }) => id) ?? regionsBenchmark(edition).regions;
  return {
    partner: partnerOf(edition, economies),
    sector: (gtap) =>
      benchmark === undefined ? ossa.get(gtap) : benchmark.sectors[Number(icio.get(gtap)) - 1]?.id,
  };
}
