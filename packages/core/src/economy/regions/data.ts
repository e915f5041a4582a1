// Reads the texts of data/economy/regions/ into arrays: trade, tariffs and elasticities of Ossa (AER 104(12), 2014).

/** The five files, by what they hold; comment lines begin with `#`. */
export interface RegionsTexts {
  readonly regions: string;
  readonly sectors: string;
  readonly trade: string;
  readonly tariffs: string;
  readonly noncooperative: string;
}

export interface Sector {
  readonly id: string;
  readonly name: string;
}

/**
 * Raw data. Arrays over markets are market-major: the cell of exporter i, importer j and sector s of N regions and S sectors is
 * `(j * S + s) * N + i`, so that one market's suppliers lie side by side.
 */
export interface RegionsData {
  /** ISO-like ids (`USA`, `EUN`, `ROW`), in the order of the arrays. */
  readonly regions: readonly string[];
  readonly names: readonly string[];
  readonly sectors: readonly Sector[];
  /** Trade net of tariff, million USD, sales at home included. */
  readonly trade: Float64Array;
  /** Ad valorem tariffs, fractions. */
  readonly tariffs: Float64Array;
  /** Elasticity of substitution by sector, above 1. */
  readonly elasticities: Float64Array;
  /** Tariffs outside cooperation by importer and sector (`j * S + s`); a region of zeros has no measure. */
  readonly noncooperative: Float64Array;
}

/** A text of the model's data that cannot be read: which file, which line, what was expected. */
export class RegionsDataError extends Error {}

/** Parses the texts; throws `RegionsDataError` on the first mistake. */
export function readRegions(texts: RegionsTexts): RegionsData {
  const named = table('regions', texts.regions, ['region', 'name']);
  const regions = named.map(({ cells }) => cells[0] as string);
  const listed = table('sectors', texts.sectors, ['sector', 'name', 'sigma']);
  const sectors = listed.map(({ cells }) => ({ id: cells[0] as string, name: cells[1] as string }));
  const elasticities = Float64Array.from(
    listed.map((row) => number('sectors', row, 2, (value) => value > 1, 'above 1')),
  );
  const trade = cube('trade', texts.trade, regions, sectors);
  const tariffs = cube('tariffs', texts.tariffs, regions, sectors);
  for (let j = 0; j < regions.length; j++)
    for (let s = 0; s < sectors.length; s++)
      if (tariffs[(j * sectors.length + s) * regions.length + j] !== 0)
        throw new RegionsDataError(
          `tariffs: ${regions[j]} has a tariff on its own ${sectors[s]?.id}; a region's own goods bear none`,
        );
  return {
    regions,
    names: named.map(({ cells }) => cells[1] as string),
    sectors,
    trade,
    tariffs,
    elasticities,
    noncooperative: columns(texts.noncooperative, regions, sectors),
  };
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function cube(
  file: string,
  text: string,
  regions: readonly string[],
  sectors: readonly Sector[],
): Float64Array {
  const rows = table(file, text, ['sector', 'exporter', ...regions]);
  const size = regions.length;
  if (rows.length !== sectors.length * size)
    throw new RegionsDataError(`${file}: expected ${sectors.length * size} rows, found ${rows.length}`);
  const values = new Float64Array(size * size * sectors.length);
  rows.forEach((row, at) => {
    const s = Math.floor(at / size);
    const i = at % size;
    expect(file, row, 0, (sectors[s] as Sector).id);
    expect(file, row, 1, regions[i] as string);
    for (let j = 0; j < size; j++)
      values[(j * sectors.length + s) * size + i] = number(file, row, j + 2, notNegative, 'not negative');
  });
  return values;
}

function columns(text: string, regions: readonly string[], sectors: readonly Sector[]): Float64Array {
  const file = 'noncooperative';
  const rows = table(file, text, ['sector', ...regions]);
  if (rows.length !== sectors.length)
    throw new RegionsDataError(`${file}: expected ${sectors.length} rows, found ${rows.length}`);
  const values = new Float64Array(regions.length * sectors.length);
  rows.forEach((row, s) => {
    expect(file, row, 0, (sectors[s] as Sector).id);
    for (let j = 0; j < regions.length; j++)
      values[j * sectors.length + s] = number(file, row, j + 1, notNegative, 'not negative');
  });
  return values;
}

const notNegative = (value: number): boolean => value >= 0;

/** The rows below a header, comments left out; every row has as many cells as the header. */
function table(file: string, text: string, header: readonly string[]): readonly Row[] {
  const rows: Row[] = [];
  let headed = false;
  for (const [index, written] of text.split('\n').entries()) {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const cells = cellsOf(line);
    if (!headed) {
      if (cells.join() !== header.join())
        throw new RegionsDataError(`${file}:${index + 1}: expected the header ${header.join(',')}`);
      headed = true;
      continue;
    }
    if (cells.length !== header.length)
      throw new RegionsDataError(
        `${file}:${index + 1}: expected ${header.length} cells, found ${cells.length}`,
      );
    rows.push({ line: index + 1, cells });
  }
  if (rows.length === 0) throw new RegionsDataError(`${file}: no rows`);
  return rows;
}

/** The cells of a line; a cell in quotes may hold commas. */
function cellsOf(line: string): readonly string[] {
  return [...`${line},`.matchAll(/(?:"([^"]*)"|([^,]*)),/g)].map(
    ([, inside, plain]) => inside ?? plain ?? '',
  );
}

function number(
  file: string,
  row: Row,
  column: number,
  holds: (value: number) => boolean,
  rule: string,
): number {
  const cell = row.cells[column] as string;
  const value = Number(cell);
  if (cell === '' || !Number.isFinite(value) || !holds(value))
    throw new RegionsDataError(`${file}:${row.line}: "${cell}" is not a number that is ${rule}`);
  return value;
}

function expect(file: string, row: Row, column: number, value: string): void {
  if (row.cells[column] !== value)
    throw new RegionsDataError(`${file}:${row.line}: expected ${value}, found ${row.cells[column]}`);
}
