// Goods lists as files: `# key: value` lines, then rows of codes, some with dates of their own.

import { type Code, parseCode } from './code.js';
import { splitCsv } from './csv.js';
import type { GoodsList, ListRow } from './goods.js';
import type { Problem } from './problem.js';
import type { TextFile } from './shaped.js';
import { type Instant, NO_END, parseInstant, SINCE_ALWAYS } from './time.js';

const LIST_COLUMNS = ['code', 'from', 'to', 'known', 'note'];

/** A goods list as a compiled edition keeps it: digits of codes, and dates as instants, null for none. */
export interface CompiledList {
  readonly about: Readonly<Record<string, string>>;
  /** Codes of rows without dates, separated by blanks. */
  readonly codes: string;
  readonly dated: readonly (readonly [Code, Instant | null, Instant | null, Instant | null])[];
}

const UNDATED: readonly ListRow[] = [{ from: SINCE_ALWAYS, to: NO_END, known: SINCE_ALWAYS }];

/** Reads `law/us/lists/<name>.csv`: `# key: value` lines, then `code,from,to,known,note`, of which only `code` must stand. */
export function readGoodsList(file: TextFile): {
  readonly list: GoodsList;
  readonly problems: readonly Problem[];
} {
  const name = file.path.replace(/^.*law\/([a-z]{2})\/lists\//, '$1/').replace(/\.csv$/, '');
  const problems: Problem[] = [];
  const { about, codes, dated } = (file.parsed as CompiledList | undefined) ?? compileList(file, problems);
  const rows = new Map<Code, readonly ListRow[]>();
  if (codes !== '') for (const code of codes.split(' ')) rows.set(code, UNDATED);
  for (const [code, from, to, known] of dated) {
    const row = { from: from ?? SINCE_ALWAYS, to: to ?? NO_END, known: known ?? SINCE_ALWAYS };
    rows.set(code, [...(rows.get(code) ?? []), row]);
  }
  return { list: { name, about, rows, dated: dated.length > 0 }, problems };
}

/** Reads the text of a goods list into its compiled form, and adds what is wrong with it to `problems`. */
export function compileList(file: TextFile, problems: Problem[]): CompiledList {
  const about: Record<string, string> = {};
  const codes: Code[] = [];
  const dated: [Code, Instant | null, Instant | null, Instant | null][] = [];
  let columns: readonly string[] | undefined;
  for (const [index, raw] of file.text.split('\n').entries()) {
    const text = raw.trimEnd();
    const at = { file: file.path, line: index + 1, column: 1 };
    if (text === '') continue;
    if (text.startsWith('#')) {
      const header = /^#\s*([a-z ]+):\s*(.*)$/.exec(text);
      if (header?.[1] !== undefined) about[header[1]] = header[2] ?? '';
      continue;
    }
    const cells = splitCsv(text);
    if (cells === undefined) {
      problems.push({ ...at, message: 'a quotation mark is not closed' });
      continue;
    }
    if (columns === undefined) {
      columns = cells;
      const odd = cells.find((cell) => !LIST_COLUMNS.includes(cell));
      if (cells[0] !== 'code' || odd !== undefined) {
        problems.push({
          ...at,
          message: `expected the columns code[,from][,to][,known][,note], found ${text}`,
        });
        break;
      }
      continue;
    }
    if (cells.length > columns.length) {
      problems.push({
        ...at,
        message: `expected ${columns.length} cells, found ${cells.length}; quote a cell that holds a comma`,
      });
      continue;
    }
    const cell = (column: string): string => cells[columns?.indexOf(column) ?? -1] ?? '';
    const code = parseCode(cell('code'));
    if (code === undefined) {
      problems.push({
        ...at,
        field: 'code',
        message: `\`${cell('code')}\` is not a code of 2, 4, 6, 8 or 10 digits`,
      });
      continue;
    }
    const when = (column: string, minute: number): Instant | null => {
      if (cell(column) === '') return null;
      const instant = parseInstant(cell(column), minute);
      if (instant === undefined)
        problems.push({
          ...at,
          field: column,
          message: `\`${cell(column)}\` is not a time like 2025-09-08 or 2025-09-08T00:01-04:00`,
        });
      return instant ?? null;
    };
    const dates = [when('from', 1), when('to', 1), when('known', 0)] as const;
    if ((dates[0] ?? SINCE_ALWAYS) > (dates[1] ?? NO_END))
      problems.push({ ...at, field: 'to', message: '`to` is before `from`' });
    if (dates.every((date) => date === null)) codes.push(code);
    else dated.push([code, ...dates]);
  }
  if (codes.length + dated.length === 0 && problems.length === 0) {
    problems.push({ file: file.path, message: 'the list names no code' });
  }
  return { about, codes: codes.join(' '), dated };
}
