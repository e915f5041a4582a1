// Reads the world model's data: countries with GDP, and goods trade between them.

import { ModelError } from './error.js';

export interface Country {
  /** ISO 3166 alpha-3, as in the data (Kosovo and others that are not in it are not in the model). */
  readonly id: string;
  readonly name: string;
  /** GDP of 2023, USD. */
  readonly gdp: number;
  /** The US rate announced on 2 April 2025, a fraction; for China with the 20 % in force before. */
  readonly announced: number;
}

export interface WorldData {
  readonly countries: readonly Country[];
  /** Goods trade, thousand USD: element `exporter * N + importer`; nothing on the diagonal. */
  readonly trade: Float64Array;
}

/** Texts of `countries.csv` and `trade.csv`; throws a `ModelError` that names the line. */
export function readWorld(countriesText: string, tradeText: string): WorldData {
  const countries = readCountries(countriesText);
  return { countries, trade: readTrade(tradeText, countries) };
}

function readCountries(text: string): readonly Country[] {
  const [head, ...lines] = body(text);
  if (head?.text !== 'iso3,gdp,announced,name')
    throw new ModelError('countries: the first line is not iso3,gdp,announced,name');
  const seen = new Set<string>();
  const countries = lines.map(({ text: line, number }): Country => {
    const [id = '', gdpText = '', announcedText = '', ...rest] = line.split(',');
    const gdp = Number(gdpText);
    const announced = Number(announcedText);
    const name = rest
      .join(',')
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"');
    if (!/^[A-Z]{3}$/.test(id)) throw new ModelError(`countries, line ${number}: not an alpha-3 code: ${id}`);
    if (seen.has(id)) throw new ModelError(`countries, line ${number}: ${id} stands twice`);
    if (!(gdp > 0)) throw new ModelError(`countries, line ${number}: GDP must be above zero, not ${gdpText}`);
    if (announcedText === '' || !(announced >= 0))
      throw new ModelError(`countries, line ${number}: not a rate: ${announcedText}`);
    seen.add(id);
    return { id, name, gdp, announced };
  });
  if (countries.length < 2) throw new ModelError('countries: fewer than two');
  return countries;
}

function readTrade(text: string, countries: readonly Country[]): Float64Array {
  const size = countries.length;
  const [head, ...lines] = body(text);
  if (head?.text !== `exporter,${countries.map(({ id }) => id).join(',')}`)
    throw new ModelError('trade: the first line does not name the countries in their order');
  if (lines.length !== size) throw new ModelError(`trade: ${lines.length} rows, expected ${size}`);
  const trade = new Float64Array(size * size);
  lines.forEach(({ text: line, number }, exporter) => {
    const cells = line.split(',');
    if (cells[0] !== countries[exporter]?.id || cells.length !== size + 1)
      throw new ModelError(`trade, line ${number}: expected ${countries[exporter]?.id} and ${size} amounts`);
    for (let importer = 0; importer < size; importer++) {
      const cell = cells[importer + 1] as string;
      if (cell === '') continue;
      const amount = Number(cell);
      if (!(amount >= 0 && amount < Number.POSITIVE_INFINITY) || (importer === exporter && amount > 0))
        throw new ModelError(`trade, line ${number}: not an amount of trade with another country: ${cell}`);
      trade[exporter * size + importer] = amount;
    }
  });
  return trade;
}

/** Lines with their numbers, without comments and empty lines. */
function body(text: string): readonly { readonly text: string; readonly number: number }[] {
  return text
    .split(/\r?\n/)
    .map((line, at) => ({ text: line, number: at + 1 }))
    .filter(({ text: line }) => line !== '' && !line.startsWith('#'));
}
