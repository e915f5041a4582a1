// What models say of the options: which numbers the parties ask of them, and the questions that the tariff block and the quota model get.

import { parsePercent } from '../../law/index.js';
import type { Issue, QuotaMeasure, Size, Talks } from '../domain/talks.js';
import type { Measure, RateTable, TariffBlock, TariffModels, TariffQuestion } from '../tariffs/index.js';
import { quotaIssueOf, quotaValues } from '../tariffs/index.js';

/** Model arithmetic, made ready for a folder as of a day. */
export interface Prices {
  /** Over the tariff issues in the order of the folder; `undefined` where no party asks a model. */
  readonly tariffs: TariffBlock | undefined;
}

/** A folder whose parties ask no trade model. */
export const NO_PRICES: Prices = { tariffs: undefined };

/** What the options of a quota issue are worth by the quota model, bn USD a year relative to today. */
export function quotaLevels(issue: Issue, measure: QuotaMeasure, today: string): readonly number[] {
  return quotaValues(quotaIssueOf(issue, today), [measure])[0] ?? [];
}

/** Places of the tariff issues. */
export const tariffIssues = ({ issues }: Talks): readonly number[] =>
  issues.flatMap(({ kind }, at) => (kind === 'tariff' ? [at] : []));

type EconomySize = Extract<Size, { kind: 'economy' }>;

export function measureOf({ model, measure, of, sectors }: EconomySize): Measure {
  return { model, measure, of, ...(sectors.length === 0 ? {} : { sectors }) };
}

export const keyOf = (measure: Measure): string =>
  [measure.model, measure.measure, measure.of, ...(measure.sectors ?? [])].join(' ');

/** Every number that some party asks of a trade model, once. */
export function measuresOf({ parties }: Talks): readonly Measure[] {
  const found = new Map<string, Measure>();
  for (const { worth } of parties)
    for (const { size } of worth)
      if (size.kind === 'economy') found.set(keyOf(measureOf(size)), measureOf(size));
  return [...found.values()];
}

/** The question for the tariff block; `undefined` where no party asks a model. */
export function tariffQuestion(
  talks: Talks,
  models: TariffModels,
  rates: RateTable | undefined,
): TariffQuestion | undefined {
  const measures = measuresOf(talks);
  if (measures.length === 0) return undefined;
  const issues = tariffIssues(talks).map((at) => talks.issues[at] as Issue);
  const economy = (name: string) => talks.sides.find(({ side }) => side === name)?.economy ?? name;
  return {
    issues: issues.map(({ issue, options }) => ({
      issue,
      options: options.map(({ option, tariffs }) => ({
        option,
        ...(tariffs.length === 0
          ? {}
          : {
              tariffs: tariffs.map(({ importer, exporter, sector, rate }) => ({
                importer: economy(importer),
                exporter: economy(exporter),
                ...(sector === undefined ? {} : { sector }),
                rate: (parsePercent(rate) ?? Number.NaN) / 1e6,
              })),
            }),
      })),
    })),
    today: issues.map(({ issue, options }) =>
      options.findIndex(({ option }) => option === talks.today[issue]),
    ),
    measures,
    ...(rates === undefined ? {} : { rates }),
    models,
  };
}
