// Reads a schedule as USITC exports it (JSON, any revision) into rows, or says what is wrong, where, and what was expected.

import { z } from 'zod';
import { cleanCell } from './cell.js';
import { digitsOf, type Footnote, type Row } from './row.js';
import { parseUnits, UNIT_SPELLINGS } from './unit.js';

const Cell = z.string().nullish();

/** One row of the export. Both spellings of the last key occur in every export; later keys are ignored, missing ones are empty. */
export const UsitcRow = z.object({
  htsno: z.string(),
  indent: z.string().regex(/^\d{1,2}$/),
  description: z.string(),
  superior: Cell,
  units: z.array(z.string().nullable()).nullish(),
  general: Cell,
  special: Cell,
  other: Cell,
  footnotes: z
    .array(
      z.object({
        columns: z.array(z.string()).nullish(),
        marker: Cell,
        value: Cell,
        type: z.enum(['endnote', 'footnote']).nullish(),
      }),
    )
    .nullish(),
  quotaQuantity: Cell,
  additionalDuties: Cell,
  addiitionalDuties: Cell,
});

export type UsitcRow = z.infer<typeof UsitcRow>;

/** One thing that is wrong with an export. */
export interface ExportProblem {
  /** 1-based row of the array; absent when the problem is about the whole file. */
  readonly row?: number;
  /** The code of the row, or of the last row above it that has one. */
  readonly code?: string;
  readonly key?: string;
  readonly message: string;
}

/** Thrown when a file cannot be read as a USITC export; lists every problem found, the first twenty in its message. */
export class ExportError extends Error {
  readonly problems: readonly ExportProblem[];

  constructor(file: string, problems: readonly ExportProblem[]) {
    const shown = problems.slice(0, 20).map((problem) => `${file}: ${formatExportProblem(problem)}`);
    if (problems.length > shown.length)
      shown.push(`${file}: and ${problems.length - shown.length} more problems`);
    super(shown.join('\n'));
    this.name = 'ExportError';
    this.problems = problems;
  }
}

/** `row 12 (0101.21.00.10), units: ...` */
export function formatExportProblem(problem: ExportProblem): string {
  const code = problem.code === undefined || problem.code === '' ? '' : ` (${problem.code})`;
  const row = problem.row === undefined ? '' : `row ${problem.row}${code}`;
  const place = [row, problem.key].filter((part) => part !== undefined && part !== '').join(', ');
  return place === '' ? problem.message : `${place}: ${problem.message}`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  htsno: 'a code such as "0101.21.00.10", or "" for a row that names a group',
  indent: 'a number of steps as text, such as "2"',
  description: 'a text',
  units: 'a list of texts, such as ["No.", "kg"], or null',
  footnotes: 'a list of { columns, marker, value, type }, type "endnote" or "footnote", or null',
};
const CODE = /^\d{4}(?:\.\d{2}(?:\.\d{2}(?:\.\d{2})?)?)?$/;

/** Reads the text of an export. `file` only serves the messages. Throws `ExportError`. */
export function readUsitc(text: string, file = 'export'): readonly Row[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new ExportError(file, [
      {
        message: `not JSON; expected the "JSON" export of hts.usitc.gov, this begins ${JSON.stringify(text.slice(0, 40))}`,
      },
    ]);
  }
  if (!Array.isArray(data)) {
    const found = data === null ? 'null' : typeof data;
    throw new ExportError(file, [
      { message: `expected an array of rows, found ${found === 'object' ? 'an object' : found}` },
    ]);
  }
  if (data.length === 0)
    throw new ExportError(file, [{ message: 'expected an array of rows, found an empty array' }]);
  const rows: Row[] = [];
  const problems: ExportProblem[] = [];
  const seen = new Map<string, number>();
  let above = '';
  for (const [index, item] of data.entries()) {
    const found = checkRow(item, index + 1, above);
    problems.push(...found.problems);
    if (found.row === undefined) continue;
    const { code } = found.row;
    if (code !== '') {
      const first = seen.get(code);
      if (first !== undefined)
        problems.push({
          row: index + 1,
          code,
          key: 'htsno',
          message: `the code was already used in row ${first}`,
        });
      seen.set(code, index + 1);
      above = code;
    }
    rows.push(found.row);
  }
  if (problems.length > 0) throw new ExportError(file, problems);
  return rows;
}

function checkRow(
  item: unknown,
  row: number,
  above: string,
): { readonly row?: Row; readonly problems: readonly ExportProblem[] } {
  const parsed = UsitcRow.safeParse(item);
  if (!parsed.success) {
    const code = codeOf(item) ?? above;
    const keys = new Set(parsed.error.issues.map((problem) => String(problem.path[0] ?? '')));
    const problems = [...keys].map((key) => ({ row, code, key, message: complain(item, key) }));
    return { problems };
  }
  const problems: ExportProblem[] = [];
  const source = parsed.data;
  const code = source.htsno.trim();
  const refuse = (key: string, message: string): void => {
    problems.push({ row, code: code === '' ? above : code, key, message });
  };
  if (code !== '' && !CODE.test(code)) refuse('htsno', `"${code}" is not a code; expected ${EXPECTED.htsno}`);
  const units = (source.units ?? []).map(cleanCell).filter((unit) => unit !== '');
  for (const unit of units) {
    if (parseUnits(unit) === undefined) {
      refuse(
        'units',
        `"${unit}" is not a unit of quantity known here; known are ${UNIT_SPELLINGS.join(', ')}`,
      );
    }
  }
  const duties = [source.additionalDuties, source.addiitionalDuties]
    .map(cleanCell)
    .filter((cell) => cell !== '');
  if (duties.length === 2 && duties[0] !== duties[1]) {
    refuse(
      'addiitionalDuties',
      `says "${duties[1]}" where additionalDuties says "${duties[0]}"; expected one of them, or the same`,
    );
  }
  const footnotes = (source.footnotes ?? []).map(
    (note): Footnote => ({
      columns: (note.columns ?? []).join('+'),
      kind: note.type ?? 'endnote',
      marker: cleanCell(note.marker),
      text: cleanCell(note.value),
    }),
  );
  return {
    row: {
      code,
      indent: Number(source.indent),
      description: cleanCell(source.description),
      units,
      general: cleanCell(source.general),
      special: cleanCell(source.special),
      other: cleanCell(source.other),
      footnotes,
      quota: cleanCell(source.quotaQuantity),
      additional: duties[0] ?? '',
    },
    problems,
  };
}

function complain(item: unknown, key: string): string {
  if (key === '')
    return `expected a row with the keys htsno, indent, description, ..., found ${describe(item)}`;
  const value = (item as Readonly<Record<string, unknown>>)[key];
  return `expected ${EXPECTED[key] ?? 'a text or null'}, found ${value === undefined ? 'nothing' : describe(value)}`;
}

function codeOf(item: unknown): string | undefined {
  const code = typeof item === 'object' && item !== null && 'htsno' in item ? item.htsno : undefined;
  return typeof code === 'string' && code !== '' ? digitsOf(code) && code : undefined;
}

function describe(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
