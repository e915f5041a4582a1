// US imports of a year by ten-digit number and country, and the share of them that claims a preference.

/** Customs value and calculated duty in US dollars, row-major: `value[code * countries.length + country]`. */
export interface Imports {
  readonly codes: readonly string[];
  /** ISO 3166 alpha-2; `EU` is the European Union as one. */
  readonly countries: readonly string[];
  readonly value: Float64Array;
  readonly duty: Float64Array;
}

/** A data file that cannot be read: which file, line, and what was expected. */
export class DataError extends Error {
  constructor(file: string, line: number, expected: string) {
    super(`${file}:${line}: expected ${expected}`);
    this.name = 'DataError';
  }
}

/** Lines of a data file without comments, the header checked; numbered as in the file. */
export function dataLines(
  text: string,
  file: string,
  header: string,
): readonly (readonly [number, string])[] {
  const lines = text
    .split('\n')
    .map((line, index): readonly [number, string] => [index + 1, line])
    .filter(([, line]) => line !== '' && !line.startsWith('#'));
  const [first, ...rest] = lines;
  if (first?.[1] !== header) throw new DataError(file, first?.[0] ?? 1, `the header ${header}`);
  return rest;
}

/** Reads `data/imports/us-2024.csv`: `code,imports` with cells `country:value[:duty]`. */
export function readImports(text: string, file = 'us-2024.csv'): Imports {
  const rows = dataLines(text, file, 'code,imports').map(([at, line]) => {
    const [code = '', cells = ''] = line.split(',');
    if (!/^\d{10}$/.test(code)) throw new DataError(file, at, 'ten digits');
    return { at, code, cells: cells.split(' ').map((cell) => cell.split(':')) };
  });
  const countries = [...new Set(rows.flatMap(({ cells }) => cells.map(([country = '']) => country)))].sort();
  const place = new Map(countries.map((country, index) => [country, index]));
  const value = new Float64Array(rows.length * countries.length);
  const duty = new Float64Array(rows.length * countries.length);
  for (const [row, { at, cells }] of rows.entries()) {
    for (const [country = '', dollars = '', paid = '0'] of cells) {
      if (!/^\d+$/.test(dollars) || !/^\d+$/.test(paid))
        throw new DataError(file, at, 'cells such as JP:15240 or JP:15240:46');
      const cell = row * countries.length + (place.get(country) ?? 0);
      value[cell] = Number(dollars);
      duty[cell] = Number(paid);
    }
  }
  return { codes: rows.map(({ code }) => code), countries, value, duty };
}

/** Share of value that claims USMCA, by `code country` (`8703230190 MX`), from 0 to 1. */
export type ClaimShares = ReadonlyMap<string, number>;

/** Reads `data/imports/usmca-2024.csv`: `code,shares` with cells `country:per mille`. */
export function readClaimShares(text: string, file = 'usmca-2024.csv'): ClaimShares {
  const shares = new Map<string, number>();
  for (const [at, line] of dataLines(text, file, 'code,shares')) {
    const [code = '', cells = ''] = line.split(',');
    for (const cell of cells.split(' ')) {
      const [country = '', perMille = ''] = cell.split(':');
      if (!/^\d{1,4}$/.test(perMille) || Number(perMille) > 1000)
        throw new DataError(file, at, 'cells such as MX:875');
      shares.set(`${code} ${country}`, Number(perMille) / 1000);
    }
  }
  return shares;
}

/** Shares of metals in the value of goods, parts per million, by the longest prefix of a code that fits. */
export type MetalContent = (
  code: string,
) => Readonly<Record<'steel' | 'aluminum' | 'copper', number>> | undefined;

/** Reads `data/imports/metal-content.csv`: `prefix,steel,aluminum,copper`, per mille. */
export function readMetalContent(text: string, file = 'metal-content.csv'): MetalContent {
  const byPrefix = new Map<string, Readonly<Record<'steel' | 'aluminum' | 'copper', number>>>();
  for (const [at, line] of dataLines(text, file, 'prefix,steel,aluminum,copper')) {
    const [prefix = '', ...shares] = line.split(',');
    const [steel = Number.NaN, aluminum = Number.NaN, copper = Number.NaN] = shares.map(
      (share) => Number(share) * 1000,
    );
    if (!/^\d{4}(\d{2}){0,3}$/.test(prefix) || ![steel, aluminum, copper].every((share) => share >= 0))
      throw new DataError(file, at, 'a prefix and three shares per mille');
    // The accounts can give more than the whole; what is too much is taken from each alike.
    const most = Math.max(1_000_000, steel + aluminum + copper);
    const scaled = (share: number) => Math.floor((share * 1_000_000) / most);
    byPrefix.set(prefix, { steel: scaled(steel), aluminum: scaled(aluminum), copper: scaled(copper) });
  }
  return (code) => {
    for (let length = code.length; length >= 4; length -= 2) {
      const found = byPrefix.get(code.slice(0, length));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}
