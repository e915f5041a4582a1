// The tariffs of a combination of options, in the words of a model: the law's table, then the background, then what options name.

import type { Tariff } from '../../economy/index.js';
import type { Duty } from './duties.js';
import {
  TariffBlockError,
  type TariffIssue,
  type TariffModel,
  type TariffModels,
  type TariffQuestion,
  type Transfer,
} from './question.js';
import { type RateTable, rateOf } from './rates.js';
import type { Options } from './surrogate.js';
import { refuseWalls } from './walls.js';

export interface Combination {
  readonly tariffs: readonly Tariff[];
  readonly transfers: readonly Transfer[];
}

/** Sectors of the models that answer, to tell an entry of the other model from a mistake. */
export type SectorsOf = Readonly<Partial<Record<TariffModel, ReadonlySet<string>>>>;

/** Sectors of the models given. */
export function sectorsIn({ sectors, regions }: TariffModels): SectorsOf {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  return {
    ...(sectors === undefined ? {} : { sectors: ids(sectors.sectors) }),
    ...(regions === undefined ? {} : { regions: ids(regions.sectors) }),
  };
}

/**
 * Reads options into tariffs for the models used; throws where the question and the table do not fit. Duties that are given stand in
 * place of the table's.
 */
export function reader(
  question: TariffQuestion,
  sectors: SectorsOf,
  used: readonly TariffModel[],
): (model: TariffModel, options: Options, duties?: readonly Duty[]) => Combination {
  const { issues, rates, background = [] } = question;
  const placesOf = rates === undefined ? () => [] : lawPlaces(issues, rates);
  for (const { issue, options } of issues)
    for (const { option, tariffs = [] } of options) {
      refuseWalls(`${issue}: ${option}`, tariffs, question.models);
      checkSectors(`${issue}: ${option}`, tariffs, sectors, used);
    }
  checkSectors('background', background, sectors, used);
  return (model, options, duties = []) => {
    const own = new Map(
      duties
        .filter((duty) => duty.model === model)
        .map(({ exporter, sector, rate }) => [`${exporter} ${sector}`, rate]),
    );
    const chosen = issues.map((issue, at) => issue.options[options[at] as number]);
    const known = sectors[model];
    const made: Tariff[] = [];
    if (rates !== undefined) {
      const places = placesOf(options);
      for (const row of rates.rows) {
        // What could not be priced keeps the tariff of the benchmark.
        if (row.model !== model || row.covered === 0) continue;
        const { exporter, sector } = row;
        const rate = own.get(`${exporter} ${sector}`) ?? rateOf(rates, row, places);
        made.push({ importer: rates.importer, exporter, sector, rate });
      }
    }
    const named = [...background, ...chosen.flatMap((option) => option?.tariffs ?? [])];
    for (const tariff of named)
      if (tariff.sector === undefined || known?.has(tariff.sector) === true) made.push(tariff);
    return { tariffs: made, transfers: chosen.flatMap((option) => option?.transfers ?? []) };
  };
}

/** For options of the question the places of options in the table; throws where an issue or an option is missing. */
export function lawPlaces(
  issues: readonly TariffIssue[],
  rates: RateTable,
): (options: Options) => readonly number[] {
  const translate = rates.issues.map(({ issue, options }) => {
    const at = issues.findIndex((asked) => asked.issue === issue);
    if (at < 0)
      throw new TariffBlockError(
        `the table of rates has the issue ${issue}, which the question leaves out; give it with the one option that holds`,
      );
    const places = (issues[at] as TariffIssue).options.map(({ option }) => {
      const place = options.indexOf(option);
      if (place < 0)
        throw new TariffBlockError(
          `${issue}: the table of rates has no option ${option}; it has ${options.join(', ')}`,
        );
      return place;
    });
    return (chosen: Options) => places[chosen[at] as number] as number;
  });
  return (chosen) => translate.map((place) => place(chosen));
}

function checkSectors(
  where: string,
  tariffs: readonly Tariff[],
  sectors: SectorsOf,
  used: readonly TariffModel[],
): void {
  const models = Object.entries(sectors);
  for (const { sector } of tariffs)
    if (sector !== undefined && !models.some(([, known]) => known.has(sector)))
      throw new TariffBlockError(
        `${where}: ${sector} is no sector of ${models.map(([model]) => model).join(' or ')}`,
      );
  if (tariffs.length === 0) return;
  for (const model of used)
    if (!tariffs.some(({ sector }) => sector === undefined || sectors[model]?.has(sector)))
      throw new TariffBlockError(
        `${where}: its tariffs name no sector of the ${model} model, which would not see the option; name sectors of both models`,
      );
}
