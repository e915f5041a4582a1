// The four models of the repository as the lens sees them, opened once in a worker.

import { readFileSync } from 'node:fs';
import {
  type LensResult,
  nafta,
  type Policy,
  readAlpha3,
  regions,
  regionsVocabulary,
  sectors,
  solveRegions,
  solveTables,
  solveWorld,
  tableVocabulary,
  type Vocabulary,
  world,
  worldVocabulary,
} from '../../../src/economy/index.js';
import { NAFTA_FILES, SECTORS_FILES, textsOf } from '../caliendo-parro/texts.js';
import { TEXTS } from '../regions/support.js';
import { world as worldData } from '../world/support.js';

export const CODES = readAlpha3(
  readFileSync(new URL('../../../../../data/concordance/countries.csv', import.meta.url), 'utf8'),
);
/** What stands for the European Union in a model that has it only as a whole. */
export const MEMBERS = { EUN: ['EU', 'DE', 'FR', 'DEU', 'FRA'] };

export const WORLD = world.calibrate(worldData);
export const REGIONS = regions.calibrate(regions.readRegions(TEXTS));
export const SECTORS = sectors.calibrate(sectors.readSectors(textsOf('sectors', SECTORS_FILES)));
export const NAFTA = nafta.calibrate(nafta.readNafta(textsOf('nafta', NAFTA_FILES)));

export interface Lens {
  readonly model: LensResult['model'];
  readonly vocabulary: Vocabulary;
  readonly solve: (policy: Policy, title?: string) => LensResult;
}

export const LENSES: readonly Lens[] = [
  {
    model: 'world',
    vocabulary: worldVocabulary(WORLD, CODES),
    solve: (policy, title = 't') => solveWorld(WORLD, policy, title),
  },
  {
    model: 'regions',
    vocabulary: regionsVocabulary(REGIONS, CODES, MEMBERS),
    solve: (policy, title = 't') => solveRegions(REGIONS, policy, title),
  },
  {
    model: 'sectors',
    vocabulary: tableVocabulary(SECTORS, CODES, MEMBERS),
    solve: (policy, title = 't') => solveTables('sectors', SECTORS, policy, title),
  },
  {
    model: 'nafta',
    vocabulary: tableVocabulary(NAFTA, CODES, MEMBERS),
    solve: (policy, title = 't') => solveTables('nafta', NAFTA, policy, title),
  },
];

export function lensOf(model: LensResult['model']): Lens {
  const lens = LENSES.find((one) => one.model === model);
  if (lens === undefined) throw new Error(`no lens ${model}`);
  return lens;
}

/** Every percentage of an answer but the share of revenue, which need not be zero where nothing changes. */
export function changes(result: LensResult): readonly number[] {
  const all = [
    ...result.countries.flatMap(({ iso3: _, name: __, revenueShare: ___, ...rest }) => Object.values(rest)),
    ...Object.values(result.groups).flatMap(({ revenueShare: _, ...rest }) => Object.values(rest)),
    ...(result.sectors ?? []).flatMap(({ income, output, employment, price, exports, imports }) => [
      income,
      output,
      employment,
      price,
      exports,
      imports,
    ]),
    result.worldTrade,
  ];
  return all.filter((value) => value !== null);
}
