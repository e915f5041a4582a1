// A small table of rates and a question on the real models, for the tests of the tariff block.

import { readSectors, calibrate as sectorsBenchmark } from '../../../src/economy/sectors/index.js';
import type { Measure, RateRow, RateTable, TariffQuestion } from '../../../src/talks/tariffs/index.js';
import { SECTORS_FILES, textsOf } from '../../economy/caliendo-parro/texts.js';
import { BENCHMARK } from '../../economy/regions/support.js';

export const SECTORS = sectorsBenchmark(readSectors(textsOf('sectors', SECTORS_FILES)));
export const REGIONS = BENCHMARK;

const percent = (...rates: readonly number[]) => Float64Array.from(rates, (rate) => rate * 1e4);

/** Cars depend on autos, steel on metals, everything else on the general rate. */
function rowsOf(
  model: 'sectors' | 'regions',
  cars: string,
  steel: readonly string[],
  all: readonly string[],
) {
  return all.map((sector): RateRow => {
    const own =
      sector === cars
        ? { issues: [0], ppm: percent(35, 27.5, 20, 15, 12.5, 2.5) }
        : steel.includes(sector)
          ? { issues: [2], ppm: percent(50, 25, 5) }
          : { issues: [1], ppm: percent(26, 25, 21, 16, 11, 1) };
    return { ...{ model, exporter: 'JPN', sector, value: 1e9, covered: 1e9 }, ...own };
  });
}

const background = (model: 'sectors' | 'regions', all: readonly string[]) =>
  ['CHN', 'EUN', 'ROW'].flatMap((exporter) =>
    all.map((sector): RateRow => {
      const ppm = percent(exporter === 'CHN' ? 40 : 11);
      return { model, exporter, sector, value: 1e9, covered: 1e9, issues: [], ppm };
    }),
  );

const goods = SECTORS.sectors.filter(({ kind }) => kind === 'goods').map(({ id }) => id);
const sectors = REGIONS.sectors.map(({ id }) => id);

export const RATES: RateTable = {
  importer: 'USA',
  partner: 'JP',
  on: '2025-04-16',
  digest: 'invented',
  issues: [
    { issue: 'autos', options: ['35', '27.5', '20', '15', '12.5', '2.5'] },
    { issue: 'general', options: ['25', '24', '20', '15', '10', '0'] },
    { issue: 'metals', options: ['50', '25', 'quota'] },
  ],
  rows: [
    ...rowsOf('sectors', 'D29', ['D24', 'D25'], goods),
    ...background('sectors', goods),
    ...rowsOf('regions', 'mvh', ['i_s', 'nfm'], sectors),
    ...background('regions', sectors),
  ],
};

export const MEASURES: readonly Measure[] = [
  { model: 'sectors', measure: 'welfare', of: 'JPN' },
  { model: 'sectors', measure: 'welfare', of: 'USA' },
  { model: 'sectors', measure: 'income', of: 'JPN', sectors: ['D29'] },
  { model: 'sectors', measure: 'income', of: 'USA', sectors: ['D29'] },
  { model: 'sectors', measure: 'revenue', of: 'USA' },
  { model: 'regions', measure: 'welfare', of: 'JPN' },
  { model: 'regions', measure: 'government', of: 'JPN' },
  { model: 'regions', measure: 'government', of: 'USA' },
  { model: 'regions', measure: 'income', of: 'JPN', sectors: ['mvh'] },
  { model: 'regions', measure: 'revenue', of: 'USA' },
];

const named = (options: readonly string[]) => options.map((option) => ({ option }));
const farm = (rate: number) =>
  ['D01T02', 'D10T12', 'cmt', 'ofd'].map((sector) => ({ importer: 'JPN', exporter: 'USA', sector, rate }));

/** Autos, general, metals and Japan's farm tariffs: 324 packages. */
export const QUESTION: TariffQuestion = {
  issues: [
    ...RATES.issues.map(({ issue, options }) => ({ issue, options: named(options) })),
    {
      issue: 'farm',
      options: [
        { option: 'none' },
        { option: 'half', tariffs: farm(0.05) },
        { option: 'free', tariffs: farm(0) },
      ],
    },
  ],
  today: [1, 4, 0, 0],
  measures: MEASURES,
  rates: RATES,
  models: { sectors: SECTORS, regions: REGIONS },
};
