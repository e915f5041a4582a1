// Duties on the partner's goods under acts that no option has written, such as those of a deal, in the partners and sectors of the models.

import { averageRates, importsFrom, type LawState, ratesOf, type TradeWeights } from '../../economy/index.js';
import { amend, formatProblem, type Instant, type Instrument, type Law } from '../../law/index.js';
import type { TariffModel } from './question.js';
import { type RateTable, RateTableError, rateOf } from './rates.js';
import { everyOne, type Options } from './surrogate.js';
import type { TabulateQuestion } from './tabulate.js';

/** Average duty on the goods of one exporter in one sector of a model. */
export interface Duty {
  readonly model: TariffModel;
  readonly exporter: string;
  readonly sector: string;
  /** US dollars of imports that could be priced; duties without any are left out. */
  readonly covered: number;
  /** As a fraction. */
  readonly rate: number;
}

/** The law with acts, those acts read as signed; an act that is named twice is one act. Throws `RateTableError` where they do not fold. */
export function lawWithActs(law: Law, acts: readonly Instrument[], on: Instant): LawState {
  const each = [...new Map(acts.map((act) => [act.id, act])).values()];
  if (each.length === 0) return { on };
  const amended = amend(law, each);
  if (amended.problems.length > 0) throw new RateTableError(amended.problems.map(formatProblem).join('\n'));
  return { law: amended.law, on, signed: new Set(each.map(({ id }) => id)) };
}

export interface DutiesQuestion extends Pick<TabulateQuestion, 'law' | 'on' | 'partner' | 'models'> {
  readonly weights: TradeWeights;
  readonly acts: readonly Instrument[];
}

/** Duties on the partner's goods under the acts. Throws `RateTableError` where they do not fold. */
export function dutiesUnder({ law, weights, on, partner, models, acts }: DutiesQuestion): readonly Duty[] {
  if (!weights.imports.countries.includes(partner))
    throw new RateTableError(
      `the statistics of imports have no ${partner}; they have ${weights.imports.countries.join(' ')}`,
    );
  const imports = importsFrom(weights.imports, [partner]);
  const averages = averageRates(law, { ...weights, imports }, [lawWithActs(law, acts, on)]);
  return models.flatMap(({ model, naming }) =>
    ratesOf(averages, naming, 0, 0).rates.flatMap(({ partner: exporter, sector, to: rate, covered }) =>
      covered === 0 ? [] : [{ model, exporter, sector, covered, rate }],
    ),
  );
}

/** How far some duties are from those of a combination of the table: the mean of the differences on the imports, as a fraction. */
export interface Near {
  /** Option of each issue of the table. */
  readonly places: Options;
  readonly apart: number;
}

/**
 * The combination of the table whose duties are nearest, by the mean of |difference| weighted by imports, in the first model that has some.
 * Of equally near ones that which moves fewest issues from `from`. `allowed` says which combinations there are.
 */
export function nearestIn(
  table: RateTable,
  duties: readonly Duty[],
  from: Options,
  allowed: (places: Options) => boolean,
): Near {
  const model = duties[0]?.model;
  const own = new Map(
    duties.filter((duty) => duty.model === model).map((duty) => [`${duty.exporter} ${duty.sector}`, duty]),
  );
  const rows = table.rows.filter(
    (row) => row.model === model && row.covered > 0 && own.has(`${row.exporter} ${row.sector}`),
  );
  const total = rows.reduce((sum, { covered }) => sum + covered, 0);
  if (total === 0) throw new RateTableError('the table of rates has no duties to compare with');
  const apartAt = (places: Options): number =>
    rows.reduce((sum, row) => {
      const rate = own.get(`${row.exporter} ${row.sector}`)?.rate ?? 0;
      return sum + row.covered * Math.abs(rateOf(table, row, places) - rate);
    }, 0) / total;
  const moves = (places: Options) => places.filter((place, issue) => place !== from[issue]).length;
  let best: Near | undefined;
  for (const places of everyOne(table.issues.map(({ options }) => options.length))) {
    if (!allowed(places)) continue;
    const apart = apartAt(places);
    // Rates are written in parts per million: closer than that is the same.
    const nearer = best === undefined || apart < best.apart - SAME;
    const simpler = best !== undefined && apart < best.apart + SAME && moves(places) < moves(best.places);
    if (nearer || simpler) best = { places, apart };
  }
  if (best === undefined) throw new RateTableError('the table of rates has no combination that is allowed');
  return best;
}

const SAME = 1e-6;

/** Mean duty on the imports that the table can price in the first model of the duties, as a fraction. */
export function meanOf(duties: readonly Duty[]): number {
  const first = duties.filter(({ model }) => model === duties[0]?.model);
  const covered = first.reduce((sum, duty) => sum + duty.covered, 0);
  return covered === 0 ? 0 : first.reduce((sum, duty) => sum + duty.covered * duty.rate, 0) / covered;
}
