// One row of the printed schedule, every cell a person could want, cleaned as `cell.ts` says.

/** A row as USITC exports it. Rows without a code (`Horses:`) only name a group for the rows indented below them. */
export interface Row {
  /** As printed, `0101.21.00.10`; empty for a row that only names a group. */
  readonly code: string;
  readonly indent: number;
  readonly description: string;
  /** Units of quantity as printed, `No.`, `kg`; on statistical lines only. */
  readonly units: readonly string[];
  /** Column 1, general. */
  readonly general: string;
  /** Column 1, special. */
  readonly special: string;
  /** Column 2. */
  readonly other: string;
  readonly footnotes: readonly Footnote[];
  readonly quota: string;
  /** Safeguard duties of chapter 99, under whichever of its two keys USITC spelt them. */
  readonly additional: string;
}

export interface Footnote {
  /** Columns it hangs on: `general`, `stat+units`; empty when USITC names none. */
  readonly columns: string;
  readonly kind: 'endnote' | 'footnote';
  /** The number printed beside the cell; empty when there is none. */
  readonly marker: string;
  readonly text: string;
}

/** Cells of a row that are plain text in the text form, in the order of the columns. */
export const COLUMNS = [
  'code',
  'indent',
  'description',
  'units',
  'general',
  'special',
  'other',
  'footnotes',
  'quota',
  'additional',
] as const;

export type Column = (typeof COLUMNS)[number];

/** Ten cells, as written in a table. */
export type Cells = readonly string[];

const BETWEEN = ' | ';
const FOOTNOTE = /^([a-z+]*)(?: ?(footnote|endnote)(?: (\S+))?)?: ?(.*)$/;

/** The digits of a printed code: `0101.21.00` -> `01012100`. */
export function digitsOf(code: string): string {
  return code.replaceAll('.', '');
}

/** The row as ten cells: units and footnotes joined by ` | `, `general: See 9903.88.15.`, `stat+units footnote 1: See ...`. */
export function cellsOf(row: Row): Cells {
  return [
    row.code,
    String(row.indent),
    row.description,
    row.units.join(BETWEEN),
    row.general,
    row.special,
    row.other,
    row.footnotes.map(formatFootnote).join(BETWEEN),
    row.quota,
    row.additional,
  ];
}

/** The row ten cells stand for; undefined when they do not (an indent that is no number, a footnote without a colon). */
export function rowOf(cells: Cells): Row | undefined {
  const [code = '', indent = '', description = '', units = '', general = '', special = '', other = ''] =
    cells;
  const [notes = '', quota = '', additional = ''] = cells.slice(7);
  if (cells.length > COLUMNS.length || !/^\d{1,2}$/.test(indent)) return undefined;
  const footnotes = notes === '' ? [] : notes.split(BETWEEN).map(parseFootnote);
  if (!footnotes.every((note) => note !== undefined)) return undefined;
  return {
    code,
    indent: Number(indent),
    description,
    units: units === '' ? [] : units.split(BETWEEN),
    general,
    special,
    other,
    footnotes,
    quota,
    additional,
  };
}

/** Whether two rows say the same in every cell. */
export function sameRow(a: Row, b: Row): boolean {
  if (a === b) return true;
  if (a.code !== b.code || a.description !== b.description || a.indent !== b.indent) return false;
  const left = cellsOf(a);
  const right = cellsOf(b);
  return left.every((cell, index) => cell === right[index]);
}

export function formatFootnote(note: Footnote): string {
  if (note.kind === 'endnote' && note.marker === '') return `${note.columns}: ${note.text}`.trim();
  const mark = note.marker === '' ? note.kind : `${note.kind} ${note.marker}`;
  return `${note.columns} ${mark}: ${note.text}`.trim();
}

export function parseFootnote(text: string): Footnote | undefined {
  const match = FOOTNOTE.exec(text);
  if (match === null) return undefined;
  const [, columns = '', kind = 'endnote', marker = '', words = ''] = match;
  return { columns, kind: kind === 'footnote' ? 'footnote' : 'endnote', marker, text: words };
}
