// Reads the tables of the NAFTA model: 31 countries, 40 sectors, trade and tariffs of 1993, tariffs of 2005.

import {
  type Label,
  readKind,
  readLabels,
  readNumber,
  readNumbers,
  readRows,
  type Sector,
} from '../caliendo-parro/read.js';

/** The files of data/economy/nafta by their names without `.csv`. */
export interface NaftaTexts {
  readonly countries: string;
  readonly sectors: string;
  readonly 'trade-1993': string;
  readonly 'tariffs-1993': string;
  readonly 'tariffs-2005': string;
  readonly 'gross-output': string;
  readonly 'value-added': string;
  readonly inputs: string;
}

/** N countries, J sectors of which the first T are traded goods. Arrays row-major in the order of the brackets. */
export interface NaftaData {
  readonly countries: readonly Label[];
  readonly sectors: readonly Sector[];
  /** [T] trade elasticities of goods. */
  readonly elasticity: Float64Array;
  /** [T][n][i] imports of n from i, thousand USD, 1993. */
  readonly trade: Float64Array;
  /** [T][n][i] percent. */
  readonly tariffs1993: Float64Array;
  readonly tariffs2005: Float64Array;
  /** [j][n] gross output, USD. */
  readonly output: Float64Array;
  /** [j][n] share of value added in gross output. */
  readonly valueAdded: Float64Array;
  /** [n][k][j] share of input k in the materials of j. */
  readonly inputs: Float64Array;
}

/** Reads the texts; throws `TableTextError` with the file and the line where one cannot be read. */
export function readNafta(texts: NaftaTexts): NaftaData {
  const countries = readLabels(texts.countries, 'countries');
  const rows = readRows(texts.sectors, 'sectors', ['id', 'name', 'kind', 'theta']);
  const sectors = rows.map(([id, name, kind]) => ({
    id: id as string,
    name: name as string,
    kind: readKind(kind as string, `sectors, ${id}`),
  }));
  const goods = rows.filter(([, , kind]) => kind === 'goods');
  const ids = countries.map(({ id }) => id);
  const all = sectors.map(({ id }) => id);
  const traded = goods.map(([id]) => id as string);
  const bilateral = (name: 'trade-1993' | 'tariffs-1993' | 'tariffs-2005'): Float64Array =>
    readNumbers(texts[name], name, ['sector', 'importer'], [traded, ids], ids);
  const bySector = (name: 'gross-output' | 'value-added'): Float64Array =>
    readNumbers(texts[name], name, ['sector'], [all], ids);
  return {
    countries,
    sectors,
    elasticity: Float64Array.from(goods, ([id, , , theta]) => readNumber(theta as string, `sectors, ${id}`)),
    trade: bilateral('trade-1993'),
    tariffs1993: bilateral('tariffs-1993'),
    tariffs2005: bilateral('tariffs-2005'),
    output: bySector('gross-output'),
    valueAdded: bySector('value-added'),
    inputs: readNumbers(texts.inputs, 'inputs', ['country', 'input'], [ids, all], all),
  };
}
