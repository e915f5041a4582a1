// The models and their data, opened from the edition when first asked for.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type caliendoParro,
  nafta,
  readAlpha3,
  readClaimShares,
  readConcordance,
  readImports,
  readMetalContent,
  regions,
  sectors,
  type TradeWeights,
  valueAdded,
  world,
} from '@parley/core/economy';
import { InputError } from '../input.js';

const DATA = new URL('../../edition/data/', import.meta.url);

/** One text of the data in the edition, by its path below `data/`. */
export function dataText(path: string): string {
  const file = fileURLToPath(new URL(path, DATA));
  if (!existsSync(file)) throw new InputError(`${file} is missing; run: npm run build`);
  return readFileSync(file, 'utf8');
}

/** Every `.csv` of a folder below `data/`, by name without ending. */
function texts(folder: string): Readonly<Record<string, string>> {
  const path = fileURLToPath(new URL(folder, DATA));
  if (!existsSync(path)) throw new InputError(`${path} is missing; run: npm run build`);
  const names = readdirSync(path).filter((name) => name.endsWith('.csv'));
  return Object.fromEntries(names.map((name) => [name.slice(0, -4), dataText(`${folder}/${name}`)]));
}

/** A text that must be among them. */
function need<K extends string>(
  found: Readonly<Record<string, string>>,
  ...names: readonly K[]
): Readonly<Record<K, string>> {
  return Object.fromEntries(
    names.map((name) => {
      const text = found[name];
      if (text === undefined) throw new InputError(`data/${name}.csv is missing; run: npm run build`);
      return [name, text];
    }),
  ) as Readonly<Record<K, string>>;
}

export function worldData(): world.WorldData {
  const { countries, trade } = need(texts('economy/world'), 'countries', 'trade');
  return world.readWorld(countries, trade);
}

export function regionsBenchmark(): regions.Benchmark {
  return regions.calibrate(
    regions.readRegions(
      need(texts('economy/regions'), 'regions', 'sectors', 'trade', 'tariffs', 'noncooperative'),
    ),
  );
}

export function sectorsData(): sectors.SectorsData {
  return sectors.readSectors(
    need(
      texts('economy/sectors'),
      'economies',
      'industries',
      'flows',
      'tariffs',
      'inputs',
      'value-added',
      'final',
    ),
  );
}

export function naftaBenchmark(): caliendoParro.Benchmark {
  return nafta.calibrate(
    nafta.readNafta(
      need(
        texts('economy/nafta'),
        'countries',
        'sectors',
        'trade-1993',
        'tariffs-1993',
        'tariffs-2005',
        'value-added',
        'gross-output',
        'inputs',
      ),
    ),
  );
}

export function wiodChain(): valueAdded.Chain {
  return valueAdded.readWiod(
    need(texts('economy/value-added'), 'wiod-2011-countries', 'wiod-2011-industries', 'wiod-2011'),
  );
}

export function tradeWeights(): TradeWeights {
  return {
    imports: readImports(dataText('imports/us-2024.csv')),
    claims: readClaimShares(dataText('imports/usmca-2024.csv')),
    content: readMetalContent(dataText('imports/metal-content.csv')),
    concordance: readConcordance(
      dataText('concordance/hts-gtap.csv'),
      dataText('concordance/gtap-sectors.csv'),
    ),
  };
}

export function alpha3(): ReadonlyMap<string, string> {
  return readAlpha3(dataText('concordance/countries.csv'));
}
