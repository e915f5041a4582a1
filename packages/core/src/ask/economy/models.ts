// The models and their data, opened from the texts of an edition when first asked for, and kept.

import {
  type caliendoParro,
  nafta,
  readAlpha3,
  regions,
  sectors,
  valueAdded,
  world,
} from '../../economy/index.js';
import type { Edition } from '../edition.js';

/** Names of the data files of a model below `data/economy/`, without ending. */
export const MODEL_TEXTS = {
  world: ['countries', 'trade'],
  regions: ['regions', 'sectors', 'trade', 'tariffs', 'noncooperative'],
  sectors: ['economies', 'industries', 'flows', 'tariffs', 'inputs', 'value-added', 'final'],
  nafta: [
    'countries',
    'sectors',
    'trade-1993',
    'tariffs-1993',
    'tariffs-2005',
    'value-added',
    'gross-output',
    'inputs',
  ],
  'value-added': ['wiod-2011-countries', 'wiod-2011-industries', 'wiod-2011'],
} as const;

type Folder = keyof typeof MODEL_TEXTS;

/** `data/economy/world/trade.csv`, ... */
export function modelTexts(folder: Folder): readonly string[] {
  return MODEL_TEXTS[folder].map((name) => `data/economy/${folder}/${name}.csv`);
}

function textsOf<F extends Folder>(
  edition: Edition,
  folder: F,
): Readonly<Record<(typeof MODEL_TEXTS)[F][number], string>> {
  const entries = MODEL_TEXTS[folder].map((name) => [
    name,
    edition.text(`data/economy/${folder}/${name}.csv`),
  ]);
  return Object.fromEntries(entries) as Readonly<Record<(typeof MODEL_TEXTS)[F][number], string>>;
}

export function worldData(edition: Edition): world.WorldData {
  return edition.once('world data', () => {
    const { countries, trade } = textsOf(edition, 'world');
    return world.readWorld(countries, trade);
  });
}

/** The world's benchmark; the one with the paper's parameters is kept. */
export function worldBenchmark(
  edition: Edition,
  parameters: Partial<world.WorldParameters>,
): world.Benchmark {
  const calibrate = () => world.calibrate(worldData(edition), parameters);
  return Object.keys(parameters).length === 0 ? edition.once('world', calibrate) : calibrate();
}

export function regionsBenchmark(edition: Edition): regions.Benchmark {
  return edition.once('regions', () => regions.calibrate(regions.readRegions(textsOf(edition, 'regions'))));
}

export function sectorsData(edition: Edition): sectors.SectorsData {
  return edition.once('sectors data', () => sectors.readSectors(textsOf(edition, 'sectors')));
}

export function sectorsBenchmark(edition: Edition): caliendoParro.Benchmark {
  return edition.once('sectors', () => sectors.calibrate(sectorsData(edition)));
}

export function naftaBenchmark(edition: Edition): caliendoParro.Benchmark {
  return edition.once('nafta', () => nafta.calibrate(nafta.readNafta(textsOf(edition, 'nafta'))));
}

export function wiodChain(edition: Edition): valueAdded.Chain {
  return edition.once('wiod', () => valueAdded.readWiod(textsOf(edition, 'value-added')));
}

/** Text of the names of countries. */
export const NAMES_TEXT = 'data/concordance/countries.csv';

/** Alpha-3 codes by alpha-2. */
export function alpha3(edition: Edition): ReadonlyMap<string, string> {
  return edition.once('alpha-3', () => readAlpha3(edition.text(NAMES_TEXT)));
}

/** A country as the models call it: alpha-2 codes become alpha-3, the European Union `EUN`. */
export function modelCountry(edition: Edition, text: string): string {
  const code = text.toUpperCase();
  return code === 'EU' ? 'EUN' : (alpha3(edition).get(code) ?? code);
}

/** Members of the European Union, alpha-2. */
export const EU_MEMBERS: readonly string[] =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

/** Economies that a model has only as a whole, with what the law and the statistics call them and their members. */
export function membersOf(edition: Edition): { readonly EUN: readonly string[] } {
  const codes = alpha3(edition);
  return { EUN: ['EU', ...EU_MEMBERS, ...EU_MEMBERS.flatMap((code) => codes.get(code) ?? [])] };
}
