// The models that measures ask for, each made ready at today's tariffs.

import { regions } from '../../economy/index.js';
import type { Combination } from './policy.js';
import { type Measure, TariffBlockError, type TariffModel, type TariffModels } from './question.js';
import type { Solver } from './solution.js';
import { regionsSolver } from './with-regions.js';
import { sectorsSolver } from './with-sectors.js';

/** One solver for each model that some measure names; throws where a measure has no answer in its model. */
export function solversOf(
  models: TariffModels,
  measures: readonly Measure[],
  today: (model: TariffModel) => Combination,
): ReadonlyMap<TariffModel, Solver> {
  if (measures.length === 0) throw new TariffBlockError('no measures are asked for');
  const solvers = new Map<TariffModel, Solver>();
  for (const measure of measures) {
    const { model } = measure;
    const solver = solvers.get(model) ?? ready(model, models, measures, today);
    solvers.set(model, solver);
    checkMeasure(measure, solver);
  }
  return solvers;
}

function ready(
  model: TariffModel,
  { sectors, regions: benchmark, weights }: TariffModels,
  measures: readonly Measure[],
  today: (model: TariffModel) => Combination,
): Solver {
  if (model === 'sectors') {
    if (sectors === undefined)
      throw new TariffBlockError('a measure asks the sectors model, which was not given');
    return sectorsSolver(sectors, today(model));
  }
  if (benchmark === undefined)
    throw new TariffBlockError('a measure asks the regions model, which was not given');
  const political = measures.some(({ measure }) => measure === 'government');
  const regard = political ? (weights ?? regions.politicalWeights(benchmark).weights) : undefined;
  return regionsSolver(benchmark, regard, today(model));
}

function checkMeasure({ model, measure, of, sectors = [] }: Measure, solver: Solver): void {
  if (measure === 'government' && model !== 'regions')
    throw new TariffBlockError('only the regions model has political weights; ask it for `government`');
  if (!solver.economies.includes(of))
    throw new TariffBlockError(
      `${of} is no economy of the ${model} model; it has ${solver.economies.join(' ')}`,
    );
  if (sectors.length > 0 && measure !== 'income')
    throw new TariffBlockError(`${measure} is of the whole economy; only \`income\` is measured by sector`);
  for (const sector of sectors)
    if (!solver.sectors.includes(sector))
      throw new TariffBlockError(
        `${sector} is no sector of the ${model} model; it has ${solver.sectors.join(' ')}`,
      );
}
