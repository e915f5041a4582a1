// Reads the tables of the sector model: seven economies and 44 industries of the OECD input-output tables, 2017.

import {
  type Label,
  readKind,
  readLabels,
  readNumber,
  readNumbers,
  readRows,
  type Sector,
} from '../caliendo-parro/read.js';

/** The files of data/economy/sectors by their names without `.csv`. */
export interface SectorsTexts {
  readonly economies: string;
  readonly industries: string;
  readonly flows: string;
  readonly tariffs: string;
  readonly inputs: string;
  readonly 'value-added': string;
  readonly final: string;
}

/** N economies, J industries. Arrays row-major in the order of the brackets. */
export interface SectorsData {
  readonly economies: readonly Label[];
  readonly industries: readonly Sector[];
  /** [j] trade elasticity; and scale elasticity, which the model does not use. */
  readonly elasticity: Float64Array;
  readonly scale: Float64Array;
  /** [j][n][i] what n buys from i, without tariffs, million USD; domestic sales at i = n. */
  readonly flows: Float64Array;
  /** [j][n][i] fractions, before the trade war of 2018. */
  readonly tariffs: Float64Array;
  /** [n][k][j] share of input k in the intermediate cost of j. */
  readonly inputs: Float64Array;
  /** [j][n] share of value added in output, and share in final demand. */
  readonly valueAdded: Float64Array;
  readonly final: Float64Array;
}

/** Reads the texts; throws `TableTextError` with the file and the line where one cannot be read. */
export function readSectors(texts: SectorsTexts): SectorsData {
  const economies = readLabels(texts.economies, 'economies');
  const rows = readRows(texts.industries, 'industries', ['id', 'name', 'kind', 'theta', 'psi']);
  const ids = economies.map(({ id }) => id);
  const all = rows.map(([id]) => id as string);
  const bilateral = (name: 'flows' | 'tariffs'): Float64Array =>
    readNumbers(texts[name], name, ['sector', 'importer'], [all, ids], ids);
  const bySector = (name: 'value-added' | 'final'): Float64Array =>
    readNumbers(texts[name], name, ['sector'], [all], ids);
  return {
    economies,
    industries: rows.map(([id, name, kind]) => ({
      id: id as string,
      name: name as string,
      kind: readKind(kind as string, `industries, ${id}`),
    })),
    elasticity: Float64Array.from(rows, ([id, , , theta]) =>
      readNumber(theta as string, `industries, ${id}`),
    ),
    scale: Float64Array.from(rows, ([id, , , , psi]) => readNumber(psi as string, `industries, ${id}`)),
    flows: bilateral('flows'),
    tariffs: bilateral('tariffs'),
    inputs: readNumbers(texts.inputs, 'inputs', ['economy', 'input'], [ids, all], all),
    valueAdded: bySector('value-added'),
    final: bySector('final'),
  };
}
