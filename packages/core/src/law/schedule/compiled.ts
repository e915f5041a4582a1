// The schedule in one small text that loads at once: the folded history, every distinct cell written once and numbered.

import { z } from 'zod';
import type { History, Revision, Version } from './history.js';
import { cellsOf, type Row, rowOf } from './row.js';

const FORMAT = 'parley-schedule/1';

/** Columns whose cells repeat so much that they are written as numbers into a list of distinct texts. */
const SHARED = [
  'description',
  'units',
  'general',
  'special',
  'other',
  'footnotes',
  'quota',
  'additional',
] as const;

/** Long lists of numbers are taken as they are: checking each would cost more than reading them. */
const Numbers = z.custom<readonly number[]>(Array.isArray, 'expected a list of numbers');

const Compiled = z.object({
  format: z.literal(FORMAT),
  revisions: z.array(
    z.object({ name: z.string(), published: z.string(), effective: z.string(), basis: z.string() }),
  ),
  knownTo: z.string().optional(),
  /** Codes as printed, one a line, an empty line for a row without one. */
  codes: z.string(),
  /** Indents, one letter each: `a` is 0. */
  indents: z.string(),
  columns: z.array(z.object({ texts: z.array(z.string()), at: Numbers })).length(SHARED.length),
  /** Place, first revision and end of every version that did not stand from the first revision to the last. */
  spans: Numbers,
});

/** A compiled schedule that cannot be read: an old format, or not one at all. */
export class CompiledError extends Error {
  constructor(why: string) {
    super(`not a compiled schedule: ${why}; compile law/us/schedule again`);
    this.name = 'CompiledError';
  }
}

/** Writes a history as one text, about a quarter smaller than the tables it came from. */
export function compileHistory(history: History): string {
  const { versions, revisions } = history;
  const cells = versions.map((version) => cellsOf(version.row));
  const columns = SHARED.map((_, column) => {
    const texts = new Map<string, number>();
    const at = cells.map((row) => {
      const text = row[column + 2] ?? '';
      const known = texts.get(text) ?? texts.size;
      texts.set(text, known);
      return known;
    });
    return { texts: [...texts.keys()], at };
  });
  const spans = versions.flatMap((version, place) =>
    version.from === 0 && version.to === revisions.length ? [] : [place, version.from, version.to],
  );
  const compiled = {
    format: FORMAT,
    revisions,
    ...(history.knownTo === undefined ? {} : { knownTo: history.knownTo }),
    codes: versions.map((version) => version.row.code).join('\n'),
    indents: versions.map((version) => String.fromCharCode(97 + version.row.indent)).join(''),
    columns,
    spans,
  };
  return JSON.stringify(compiled);
}

/** Reads what `compileHistory` wrote. Throws `CompiledError`. */
export function readCompiled(text: string): History {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new CompiledError('it is not JSON');
  }
  const parsed = Compiled.safeParse(data);
  if (!parsed.success) throw new CompiledError(z.prettifyError(parsed.error));
  const { codes, indents, columns, revisions, knownTo } = parsed.data;
  const code = codes.split('\n');
  const spans = new Map<number, readonly [number, number]>();
  const numbers = parsed.data.spans;
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    spans.set(numbers[at] ?? 0, [numbers[at + 1] ?? 0, numbers[at + 2] ?? 0]);
  }
  return build(code, indents, columns, spans, revisions, knownTo);
}

interface SharedColumn {
  readonly texts: readonly string[];
  readonly at: readonly number[];
}

function build(
  codes: readonly string[],
  indents: string,
  columns: readonly SharedColumn[],
  spans: ReadonlyMap<number, readonly [number, number]>,
  revisions: readonly Revision[],
  knownTo: string | undefined,
): History {
  const [description, units, general, special, other, footnotes, quota, additional] = columns;
  const unitLists = units?.texts.map((text) => partOf(3, text).units) ?? [];
  const noteLists = footnotes?.texts.map((text) => partOf(7, text).footnotes) ?? [];
  const pick = (column: SharedColumn | undefined, place: number): string =>
    column?.texts[column.at[place] ?? 0] ?? '';
  const versions = codes.map((code, place): Version => {
    const [from, to] = spans.get(place) ?? [0, revisions.length];
    const row: Row = {
      code,
      indent: indents.charCodeAt(place) - 97,
      description: pick(description, place),
      units: unitLists[units?.at[place] ?? 0] ?? [],
      general: pick(general, place),
      special: pick(special, place),
      other: pick(other, place),
      footnotes: noteLists[footnotes?.at[place] ?? 0] ?? [],
      quota: pick(quota, place),
      additional: pick(additional, place),
    };
    return { row, from, to };
  });
  return knownTo === undefined ? { revisions, versions } : { revisions, versions, knownTo };
}

/** Reads one cell the way a table does, by putting it into an otherwise empty row. */
function partOf(column: number, text: string): Row {
  const cells = Array.from({ length: column + 1 }, (_, index) =>
    index === 1 ? '0' : index === column ? text : '',
  );
  const row = rowOf(cells);
  if (row === undefined) throw new CompiledError(`a cell says ${JSON.stringify(text)}`);
  return row;
}
