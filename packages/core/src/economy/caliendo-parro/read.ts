// Reads the labelled tables of the multi-sector models: comma-separated text under a head of `#` comments, labels first, then numbers.

/** A data text that cannot be read; the message names the file and the line. */
export class TableTextError extends Error {
  override readonly name = 'TableTextError';
}

/** An economy or a sector by its id and its name. */
export interface Label {
  readonly id: string;
  readonly name: string;
}

/** A sector; customs duties fall on goods only, unless a policy names a service. */
export interface Sector extends Label {
  readonly kind: 'goods' | 'services';
}

/** Rows of cells below the header, as text. `name` is used in messages. */
export function readRows(text: string, name: string, header: readonly string[]): readonly string[][] {
  const rows: string[][] = [];
  let seen = false;
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return;
    const cells = split(line);
    const where = `${name}, line ${index + 1}`;
    if (!seen) {
      const odd = header.findIndex((title, at) => cells[at] !== title);
      if (odd >= 0 || cells.length !== header.length)
        throw new TableTextError(
          `${where}: the columns must be ${header.slice(0, 8).join(', ')}${header.length > 8 ? ', ...' : ''}`,
        );
      seen = true;
    } else {
      if (cells.length !== header.length)
        throw new TableTextError(`${where}: ${cells.length} columns, expected ${header.length}`);
      rows.push(cells);
    }
  });
  if (!seen) throw new TableTextError(`${name}: no header`);
  return rows;
}

/**
 * A block of numbers under row labels. The row labels must stand in the given order, the first varying slowest:
 * `[sectors, importers]` reads a row for every importer of the first sector, then of the second. Answers row-major numbers.
 */
export function readNumbers(
  text: string,
  name: string,
  titles: readonly string[],
  labels: readonly (readonly string[])[],
  columns: readonly string[],
): Float64Array {
  const rows = readRows(text, name, [...titles, ...columns]);
  const expected = labels.reduce((product, known) => product * known.length, 1);
  if (rows.length !== expected)
    throw new TableTextError(`${name}: ${rows.length} rows, expected ${expected}`);
  const numbers = new Float64Array(expected * columns.length);
  rows.forEach((cells, r) => {
    let rest = r;
    for (let k = labels.length - 1; k >= 0; k--) {
      const known = labels[k] as readonly string[];
      const label = known[rest % known.length] as string;
      rest = Math.floor(rest / known.length);
      if (cells[k] !== label)
        throw new TableTextError(`${name}, row ${r + 1}: ${cells[k]} stands where ${label} is expected`);
    }
    for (let c = 0; c < columns.length; c++)
      numbers[r * columns.length + c] = readNumber(
        cells[titles.length + c] as string,
        `${name}, row ${r + 1}`,
      );
  });
  return numbers;
}

/** A finite number as written. */
export function readNumber(cell: string, where: string): number {
  const value = Number(cell);
  if (cell === '' || !Number.isFinite(value)) throw new TableTextError(`${where}: "${cell}" is not a number`);
  return value;
}

/** Economies, or anything else with an id and a name. */
export function readLabels(text: string, name: string): readonly Label[] {
  return readRows(text, name, ['id', 'name']).map(([id, title]) => ({
    id: id as string,
    name: title as string,
  }));
}

/** The kind of a sector, as the tables write it. */
export function readKind(cell: string, where: string): Sector['kind'] {
  if (cell !== 'goods' && cell !== 'services')
    throw new TableTextError(`${where}: "${cell}" is neither goods nor services`);
  return cell;
}

/** Cells of a line; a cell in double quotes may hold commas. */
function split(line: string): string[] {
  if (!line.includes('"')) return line.split(',').map((cell) => cell.trim());
  return [...line.matchAll(/(?:"([^"]*)"|([^,]*))(?:,|$)/g)]
    .filter(({ index }) => index < line.length)
    .map(([, quoted, plain]) => (quoted ?? plain ?? '').trim());
}
