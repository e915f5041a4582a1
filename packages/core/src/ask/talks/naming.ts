// Partners and sectors of the statistics as the models of a talks folder call them.

import type { Naming } from '../../economy/index.js';
import type { Talks, TariffModel } from '../../talks/index.js';
import { partnerOf, regionsBenchmark, sectorsBenchmark } from '../economy/index.js';
import type { Edition } from '../edition.js';
import { tradeWeights } from '../weights.js';

/** For each model of the folder. */
export function namingsOf(
  edition: Edition,
  { models }: Pick<Talks, 'models'>,
): readonly { readonly model: TariffModel; readonly naming: Naming }[] {
  return models.map((model) => ({ model, naming: namingOf(edition, model) }));
}

function namingOf(edition: Edition, model: TariffModel): Naming {
  const { icio, ossa } = tradeWeights(edition).concordance;
  const benchmark = model === 'sectors' ? sectorsBenchmark(edition) : undefined;
  const economies = benchmark?.economies.map(({ id }) => id) ?? regionsBenchmark(edition).regions;
  return {
    partner: partnerOf(edition, economies),
    sector: (gtap) =>
      benchmark === undefined ? ossa.get(gtap) : benchmark.sectors[Number(icio.get(gtap)) - 1]?.id,
  };
}
