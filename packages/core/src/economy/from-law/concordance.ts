// From tariff lines to sectors of models: the longest prefix of a code gives its GTAP sector, which stands in one sector of each model.

import { DataError, dataLines } from './imports.js';

export interface Concordance {
  /** GTAP sector of a code, undefined when none is known. */
  readonly gtapOf: (code: string) => string | undefined;
  /** Industry of the OECD inter-country tables, `1` to `44`, by GTAP sector. */
  readonly icio: ReadonlyMap<string, string>;
  /** Sector of Ossa (2014) by GTAP sector; absent where his data have none. */
  readonly ossa: ReadonlyMap<string, string>;
}

/** Reads `data/concordance/hts-gtap.csv` and `gtap-sectors.csv`. */
export function readConcordance(htsGtap: string, gtapSectors: string): Concordance {
  const prefixes = new Map<string, string>();
  for (const [at, line] of dataLines(htsGtap, 'hts-gtap.csv', 'prefix,gtap')) {
    const [prefix = '', gtap = ''] = line.split(',');
    if (!/^\d{4}(\d{2}){0,3}$/.test(prefix) || gtap === '')
      throw new DataError('hts-gtap.csv', at, 'a prefix and a sector');
    prefixes.set(prefix, gtap);
  }
  const icio = new Map<string, string>();
  const ossa = new Map<string, string>();
  for (const [at, line] of dataLines(gtapSectors, 'gtap-sectors.csv', 'gtap,icio,ossa')) {
    const [gtap = '', industry = '', sector = ''] = line.split(',');
    if (!/^\d{1,2}$/.test(industry)) throw new DataError('gtap-sectors.csv', at, 'the number of an industry');
    icio.set(gtap, industry);
    if (sector !== '') ossa.set(gtap, sector);
  }
  const gtapOf = (code: string) => {
    for (let length = code.length; length >= 4; length -= 2) {
      const gtap = prefixes.get(code.slice(0, length));
      if (gtap !== undefined) return gtap;
    }
    return undefined;
  };
  return { gtapOf, icio, ossa };
}

/** Alpha-3 codes by alpha-2, from `data/concordance/countries.csv`. */
export function readAlpha3(text: string): ReadonlyMap<string, string> {
  return new Map(
    dataLines(text, 'countries.csv', 'code,alpha3').map(([at, line]): [string, string] => {
      const [alpha2 = '', alpha3 = ''] = line.split(',');
      if (!/^[A-Z]{2}$/.test(alpha2) || !/^[A-Z]{3}$/.test(alpha3))
        throw new DataError('countries.csv', at, 'two codes');
      return [alpha2, alpha3];
    }),
  );
}
