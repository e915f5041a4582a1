// The text form of a patch: a header that dates it, then `-`, `+` and `~` lines under the row they come after.

import type { Revision } from './history.js';
import { type CellChange, type Edit, type Hunk, type Patch, PatchError } from './patch.js';
import { COLUMNS, type Column } from './row.js';
import { formatCells, formatRow, parseRow } from './table.js';

const TOP = 'the top';

/**
 * A patch as text:
 *
 *     # revision: 2025 Rev 16
 *     # follows: 2025 Rev 15
 *     # published: 2025-07-01
 *     # effective: 2025-07-01
 *     # basis: 19 U.S.C. 1484(f) changes take effect on 1 July
 *     @ after 0901.11.00.25
 *     - 0901.11.00.45	4	...        a row that goes, with all its cells
 *     + 0901.11.00.35	4	...        a row that comes
 *     ~ 0901.11.00.90	description	old text	new text
 *
 * Cells are separated by tabs. `0901.11.00.25+2` is the second row without a code below 0901.11.00.25.
 */
export function formatPatch(patch: Patch): string {
  const { name, published, effective, basis } = patch.revision;
  const head = [
    `# revision: ${name}`,
    `# follows: ${patch.follows}`,
    `# published: ${published}`,
    `# effective: ${effective}`,
    `# basis: ${basis}`,
  ];
  const body = patch.hunks.flatMap((hunk) => [
    `@ after ${hunk.after === '' ? TOP : hunk.after}`,
    ...hunk.edits.flatMap(formatEdit),
  ]);
  return `${[...head, ...body].join('\n')}\n`;
}

/** Reads a patch. Throws `PatchError`, naming the file and the line. */
export function parsePatch(text: string, file = 'patch'): Patch {
  const head = new Map<string, string>();
  const hunks: { after: string; edits: Edit[]; line: number }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const refuse = (why: string): never => {
      throw new PatchError(file, index + 1, why);
    };
    const sign = line.slice(0, 2);
    const rest = line.slice(2);
    const hunk = hunks.at(-1);
    if (sign === '# ') {
      const colon = rest.indexOf(': ');
      if (colon < 0) refuse('expected `# name: value`');
      head.set(rest.slice(0, colon), rest.slice(colon + 2));
    } else if (line.startsWith('@ after ')) {
      const after = line.slice('@ after '.length);
      hunks.push({ after: after === TOP ? '' : after, edits: [], line: index + 1 });
    } else if (hunk === undefined) {
      refuse('expected `# ...` or `@ after ...` before the first edit');
    } else if (sign === '- ' || sign === '+ ') {
      const row = parseRow(rest) ?? refuse(`expected ${COLUMNS.length} cells or fewer, indent a number`);
      hunk.edits.push({ op: sign === '- ' ? 'remove' : 'add', row });
    } else if (sign === '~ ') {
      addChange(hunk, rest, refuse);
    } else {
      refuse('expected a line that begins with `# `, `@ after `, `- `, `+ ` or `~ `');
    }
  }
  return {
    revision: revisionOf(head, file),
    follows: need(head, 'follows', file),
    hunks: hunks satisfies Hunk[],
  };
}

function formatEdit(edit: Edit): readonly string[] {
  switch (edit.op) {
    case 'remove':
      return [`- ${formatRow(edit.row)}`];
    case 'add':
      return [`+ ${formatRow(edit.row)}`];
    case 'change':
      return edit.cells.map((cell) => `~ ${formatCells([edit.key, cell.column, cell.was, cell.now])}`);
  }
}

/** Several `~` lines in a row about the same key are one edit. */
function addChange(hunk: { edits: Edit[] }, rest: string, refuse: (why: string) => never): void {
  const [key = '', name = '', was = '', now = '', ...more] = rest.split('\t');
  if (more.length > 0) refuse('expected a key, a column, the old text and the new text');
  const column =
    COLUMNS.find((known): known is Column => known === name) ??
    refuse(`there is no column ${name}; columns are ${COLUMNS.join(', ')}`);
  const cell: CellChange = { column, was, now };
  const last = hunk.edits.at(-1);
  if (last?.op === 'change' && last.key === key) {
    hunk.edits[hunk.edits.length - 1] = { op: 'change', key, cells: [...last.cells, cell] };
  } else {
    hunk.edits.push({ op: 'change', key, cells: [cell] });
  }
}

function revisionOf(head: ReadonlyMap<string, string>, file: string): Revision {
  const day = (name: string): string => {
    const text = need(head, name, file);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
      throw new PatchError(file, 0, `\`${name}: ${text}\` is not a day; expected 2025-07-01`);
    return text;
  };
  return {
    name: need(head, 'revision', file),
    published: day('published'),
    effective: day('effective'),
    basis: need(head, 'basis', file),
  };
}

function need(head: ReadonlyMap<string, string>, name: string, file: string): string {
  const text = head.get(name);
  if (text === undefined) throw new PatchError(file, 0, `the header \`# ${name}: ...\` is missing`);
  return text;
}
