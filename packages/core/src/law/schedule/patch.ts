// A patch: what one revision of the schedule changed in the revision before it, row by row, and how to apply it.

import type { Revision } from './history.js';
import { type Cells, COLUMNS, type Column, cellsOf, type Row, rowOf, sameRow } from './row.js';

export interface Patch {
  readonly revision: Revision;
  /** Name of the revision it applies to, and of no other. */
  readonly follows: string;
  readonly hunks: readonly Hunk[];
}

/** A run of edits at one place of the old revision; rows between hunks stay as they are. */
export interface Hunk {
  /** Key of the old row the edits come right after; empty for the top of the schedule. */
  readonly after: string;
  readonly edits: readonly Edit[];
  /** Line of the patch file, for messages; 0 when it was not read from one. */
  readonly line: number;
}

export type Edit =
  | { readonly op: 'remove'; readonly row: Row }
  | { readonly op: 'add'; readonly row: Row }
  | { readonly op: 'change'; readonly key: string; readonly cells: readonly CellChange[] };

export interface CellChange {
  readonly column: Column;
  readonly was: string;
  readonly now: string;
}

/** A patch that does not fit the rows it is applied to: says which revision, which line of its file, and why. */
export class PatchError extends Error {
  constructor(revision: string, line: number, why: string) {
    super(line === 0 ? `patch ${revision}: ${why}` : `patch ${revision}, line ${line}: ${why}`);
    this.name = 'PatchError';
  }
}

/**
 * The key of every row: its code, or for a row without one the code printed above it and how far below it stands
 * (`0101+1`). No two rows of a revision share a key.
 */
export function rowKeys(rows: readonly Row[]): readonly string[] {
  let code = '';
  let below = 0;
  return rows.map((row) => {
    if (row.code === '') return `${code}+${++below}`;
    code = row.code;
    below = 0;
    return code;
  });
}

/** What to do with each row, in printing order, while a patch is walked. */
export interface PatchVisitor<Item> {
  keep(item: Item): void;
  /** The row leaves the schedule, or its text is replaced by the row added next. */
  end(item: Item): void;
  add(row: Row): void;
}

/** Walks old rows and a patch side by side. Throws `PatchError` unless every row it names is there and says what it says. */
export function walkPatch<Item>(
  items: readonly Item[],
  rowOfItem: (item: Item) => Row,
  patch: Patch,
  visitor: PatchVisitor<Item>,
): void {
  const name = patch.revision.name;
  const keys = rowKeys(items.map(rowOfItem));
  const places = new Map(keys.map((key, index) => [key, index]));
  let at = 0;
  for (const hunk of patch.hunks) {
    const after = hunk.after === '' ? -1 : places.get(hunk.after);
    if (after === undefined) throw new PatchError(name, hunk.line, `the schedule has no row ${hunk.after}`);
    if (after + 1 < at)
      throw new PatchError(name, hunk.line, `row ${hunk.after} comes before the edits above it`);
    for (const item of items.slice(at, after + 1)) visitor.keep(item);
    at = after + 1;
    for (const edit of hunk.edits) {
      if (edit.op === 'add') {
        visitor.add(edit.row);
        continue;
      }
      const item = items[at];
      const key = keys[at] ?? 'the end of the schedule';
      if (item === undefined)
        throw new PatchError(name, hunk.line, 'the edits run past the end of the schedule');
      if (edit.op === 'remove') {
        if (!sameRow(rowOfItem(item), edit.row)) {
          throw new PatchError(
            name,
            hunk.line,
            `cannot remove ${label(edit.row)}: row ${key} stands there and says otherwise`,
          );
        }
        visitor.end(item);
      } else {
        if (edit.key !== key)
          throw new PatchError(name, hunk.line, `cannot change ${edit.key}: row ${key} stands there`);
        const row = changeRow(rowOfItem(item), edit.cells, name, hunk.line, key);
        visitor.end(item);
        visitor.add(row);
      }
      at++;
    }
  }
  for (const item of items.slice(at)) visitor.keep(item);
}

/** The rows of the new revision. Throws `PatchError` when the patch does not fit. */
export function applyPatch(rows: readonly Row[], patch: Patch): readonly Row[] {
  const result: Row[] = [];
  const put = (row: Row): void => {
    result.push(row);
  };
  walkPatch(rows, (row) => row, patch, { keep: put, end: () => undefined, add: put });
  return result;
}

/** The cells in which two rows differ. */
export function changesBetween(was: Row, now: Row): readonly CellChange[] {
  const before = cellsOf(was);
  const after = cellsOf(now);
  return COLUMNS.flatMap((column, index) => {
    const [old = '', text = ''] = [before[index], after[index]];
    return old === text ? [] : [{ column, was: old, now: text }];
  });
}

function changeRow(row: Row, changes: readonly CellChange[], name: string, line: number, key: string): Row {
  const cells = [...cellsOf(row)];
  for (const change of changes) {
    const index = COLUMNS.indexOf(change.column);
    if (cells[index] !== change.was) {
      const why = `cannot change ${change.column} of ${key}: it says "${cells[index]}", not "${change.was}"`;
      throw new PatchError(name, line, why);
    }
    cells[index] = change.now;
  }
  const changed = rowOf(cells as Cells);
  if (changed === undefined) throw new PatchError(name, line, `the change of ${key} leaves no readable row`);
  return changed;
}

function label(row: Row): string {
  return row.code === '' ? `the row "${row.description}"` : row.code;
}
