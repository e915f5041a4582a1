// The text form of rows: one row a line, ten cells between tabs, so that a person can read it and git can compare it.

import { type Cells, COLUMNS, cellsOf, type Row, rowOf } from './row.js';

/** A table that cannot be read: says the line and what was expected. */
export class TableError extends Error {
  constructor(file: string, line: number, why: string) {
    super(`${file}, line ${line}: ${why}`);
    this.name = 'TableError';
  }
}

const HEADER = COLUMNS.join('\t');

/**
 * Rows as a table with a header line. Nothing is escaped, because a cleaned cell holds no tab and no line end
 * (refused with a `RangeError` should one turn up). Empty cells at the end of a line are left out.
 */
export function formatTable(rows: readonly Row[]): string {
  return `${HEADER}\n${rows.map((row) => `${formatRow(row)}\n`).join('')}`;
}

/** Reads a table. Throws `TableError`. */
export function parseTable(text: string, file = 'table'): readonly Row[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (lines[0] !== HEADER) throw new TableError(file, 1, `expected the header ${COLUMNS.join(', ')}`);
  return lines.slice(1).map((line, index) => {
    const row = parseRow(line);
    if (row === undefined)
      throw new TableError(file, index + 2, `expected ${COLUMNS.length} cells or fewer, indent a number`);
    return row;
  });
}

/** One row as a line, without its line end. */
export function formatRow(row: Row): string {
  return formatCells(cellsOf(row));
}

export function parseRow(line: string): Row | undefined {
  return rowOf(line.split('\t'));
}

export function formatCells(cells: Cells): string {
  for (const cell of cells) {
    if (/[\t\r\n]/.test(cell))
      throw new RangeError(`a cell holds a tab or a line end: ${JSON.stringify(cell)}`);
  }
  return cells.join('\t').replace(/\t+$/, '');
}

/** The rows of each chapter, in order; rows that name a group go with the coded row below them. */
export function splitByChapter(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const chapters = new Map<string, Row[]>();
  let waiting: Row[] = [];
  let chapter = '';
  for (const row of rows) {
    waiting.push(row);
    if (row.code === '') continue;
    chapter = row.code.slice(0, 2);
    const list = chapters.get(chapter);
    if (list === undefined) chapters.set(chapter, waiting);
    else list.push(...waiting);
    waiting = [];
  }
  chapters.get(chapter)?.push(...waiting);
  return chapters;
}
