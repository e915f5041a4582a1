// What instruments refer to: measures, groups, facts, programmes, fees, countries, goods lists.

import { z } from 'zod';
import { parseCode, type Code } from './code.js';
import { parsePercent, type Ppm } from './duty.js';
import type { GoodsList, ListRow } from './goods.js';
import { type Group } from './origins.js';
import type { Problem } from './problem.js';
import { NO_END, parseInstant, SINCE_ALWAYS, type Instant } from './time.js';
import { readYaml, type TextFile } from './yaml.js';

export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly under: string;
  /** Place of its line on the entry summary. */
  readonly order: number;
}

/** A preference programme and the symbol by which an importer claims it. */
export interface Programme {
  readonly symbol: string;
  readonly title: string;
  readonly of: readonly string[];
  readonly cite: string;
  readonly periods: readonly { readonly from: Instant; readonly to: Instant; readonly known: Instant }[];
  /** Whether originating goods are free of the merchandise processing fee. */
  readonly freeOfProcessingFee: boolean;
}

/** Merchandise processing fee of one fiscal year; money in US cents. */
export interface ProcessingFee {
  readonly from: Instant;
  readonly to: Instant;
  readonly known: Instant;
  readonly ppm: Ppm;
  readonly least: number;
  readonly most: number;
  readonly informal: number;
  readonly cite: string;
}

export interface Fees {
  readonly processing: readonly ProcessingFee[];
  readonly harbor: { readonly ppm: Ppm; readonly cite: string };
}

export interface Library {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly facts: ReadonlyMap<string, string>;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly fees: Fees;
  /** ISO 3166 alpha-2 code to English name. */
  readonly countries: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, GoodsList>;
  /** The last day whose law is written down here, with what was looked at. */
  readonly lawKnownTo: string;
  readonly lawKnownFrom: string;
}

/** The files of `law/` by role. */
export interface LawFiles {
  readonly measures: TextFile;
  readonly groups: TextFile;
  readonly facts: TextFile;
  readonly programmes: TextFile;
  readonly fees: TextFile;
  readonly edition: TextFile;
  readonly countries: TextFile;
  readonly lists: readonly TextFile[];
  readonly instruments: readonly TextFile[];
}

const measuresShape = z.strictObject({
  measures: z.record(
    z.string(),
    z.strictObject({ title: z.string(), under: z.string(), order: z.string().regex(/^\d+$/, 'expected a whole number') }),
  ),
});
const groupsShape = z.strictObject({
  groups: z.record(z.string(), z.strictObject({ title: z.string(), cite: z.string(), members: z.array(z.string()) })),
});
const factsShape = z.strictObject({ facts: z.record(z.string(), z.string()) });
const programmesShape = z.strictObject({
  programmes: z.record(
    z.string(),
    z.strictObject({
      title: z.string(),
      of: z.array(z.string()),
      cite: z.string(),
      'free of processing fee': z.enum(['yes', 'no']),
      periods: z.array(
        z.strictObject({ from: z.string(), to: z.string().optional(), known: z.string().optional(), cite: z.string().optional() }),
      ),
      note: z.string().optional(),
    }),
  ),
});
const feesShape = z.strictObject({
  'merchandise processing fee': z.array(
    z.strictObject({
      'fiscal year': z.string(),
      from: z.string(),
      to: z.string(),
      known: z.string(),
      rate: z.string(),
      least: z.string(),
      most: z.string(),
      informal: z.string(),
      cite: z.string(),
    }),
  ),
  'harbor maintenance fee': z.strictObject({ rate: z.string(), cite: z.string() }),
});
const editionShape = z.strictObject({
  'law known from': z.string(),
  'law known to': z.string(),
  looked: z.string().describe('What was looked at up to that day.'),
});

/** Reads everything instruments refer to; answers with all problems found. */
export function readLibrary(files: LawFiles): { readonly library: Library; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = <T>(file: TextFile, shape: z.ZodType<T>): T | undefined => {
    const result = readYaml(file, shape);
    problems.push(...result.problems);
    return result.value;
  };
  const fail = (file: TextFile, field: string, message: string) => {
    problems.push({ file: file.path, field, message });
  };
  const when = (file: TextFile, field: string, text: string | undefined, absent: Instant, minute = 1): Instant => {
    if (text === undefined) return absent;
    const instant = parseInstant(text, minute);
    if (instant === undefined) fail(file, field, `\`${text}\` is not a time like 2025-04-05 or 2025-04-05T00:01-04:00`);
    return instant ?? absent;
  };
  const percent = (file: TextFile, field: string, text: string): Ppm => {
    const ppm = parsePercent(text);
    if (ppm === undefined) fail(file, field, `\`${text}\` is not a percentage like 0.3464%`);
    return ppm ?? 0;
  };
  const cents = (file: TextFile, field: string, text: string): number => {
    if (!/^\d+\.\d{2}$/.test(text)) fail(file, field, `\`${text}\` is not an amount like 32.71`);
    return Math.round(Number(text) * 100);
  };

  const measures = Object.entries(read(files.measures, measuresShape)?.measures ?? {}).map(
    ([id, measure]): [string, Measure] => [id, { id, title: measure.title, under: measure.under, order: Number(measure.order) }],
  );
  const programmes = Object.entries(read(files.programmes, programmesShape)?.programmes ?? {}).map(
    ([symbol, it]): [string, Programme] => [
      symbol,
      {
        symbol,
        title: it.title,
        of: it.of,
        cite: it.cite,
        freeOfProcessingFee: it['free of processing fee'] === 'yes',
        periods: it.periods.map((period, index) => ({
          from: when(files.programmes, `programmes.${symbol}.periods[${index}].from`, period.from, SINCE_ALWAYS),
          to: when(files.programmes, `programmes.${symbol}.periods[${index}].to`, period.to, NO_END),
          known: when(files.programmes, `programmes.${symbol}.periods[${index}].known`, period.known, SINCE_ALWAYS, 0),
        })),
      },
    ],
  );
  const feeFile = read(files.fees, feesShape);
  const processing = (feeFile?.['merchandise processing fee'] ?? []).map((fee, index): ProcessingFee => {
    const field = `merchandise processing fee[${index}]`;
    return {
      from: when(files.fees, `${field}.from`, fee.from, SINCE_ALWAYS, 0),
      to: when(files.fees, `${field}.to`, fee.to, NO_END, 0),
      known: when(files.fees, `${field}.known`, fee.known, SINCE_ALWAYS, 0),
      ppm: percent(files.fees, `${field}.rate`, fee.rate),
      least: cents(files.fees, `${field}.least`, fee.least),
      most: cents(files.fees, `${field}.most`, fee.most),
      informal: cents(files.fees, `${field}.informal`, fee.informal),
      cite: fee.cite,
    };
  });
  const harbor = feeFile?.['harbor maintenance fee'];
  const edition = read(files.edition, editionShape);
  const lists = files.lists.map((file) => readGoodsList(file));
  for (const list of lists) problems.push(...list.problems);
  const countries = readCountries(files.countries);
  problems.push(...countries.problems);

  const library: Library = {
    measures: new Map(measures),
    groups: new Map(Object.entries(read(files.groups, groupsShape)?.groups ?? {})),
    facts: new Map(Object.entries(read(files.facts, factsShape)?.facts ?? {})),
    programmes: new Map(programmes),
    fees: {
      processing,
      harbor: {
        ppm: harbor === undefined ? 0 : percent(files.fees, 'harbor maintenance fee.rate', harbor.rate),
        cite: harbor?.cite ?? '',
      },
    },
    countries: countries.countries,
    lists: new Map(lists.map((list) => [list.list.name, list.list])),
    lawKnownFrom: edition?.['law known from'] ?? '',
    lawKnownTo: edition?.['law known to'] ?? '',
  };
  return { library, problems };
}

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
export function readGoodsList(file: TextFile): { readonly list: GoodsList; readonly problems: readonly Problem[] } {
  const name = file.path.replace(/^.*law\/([a-z]{2})\/lists\//, '$1/').replace(/\.csv$/, '');
  const problems: Problem[] = [];
  const { about, codes, dated } = (file.parsed as CompiledList | undefined) ?? compileList(file, problems);
  const rows = new Map<Code, readonly ListRow[]>();
  if (codes !== '') for (const code of codes.split(' ')) rows.set(code, UNDATED);
  for (const [code, from, to, known] of dated) {
    const row = { from: from ?? SINCE_ALWAYS, to: to ?? NO_END, known: known ?? SINCE_ALWAYS };
    rows.set(code, [...(rows.get(code) ?? []), row]);
  }
  return { list: { name, about, rows }, problems };
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
    if (columns === undefined) {
      columns = cells;
      const odd = cells.find((cell) => !LIST_COLUMNS.includes(cell));
      if (cells[0] !== 'code' || odd !== undefined) {
        problems.push({ ...at, message: `expected the columns code[,from][,to][,known][,note], found ${text}` });
        break;
      }
      continue;
    }
    const cell = (column: string): string => cells[columns?.indexOf(column) ?? -1] ?? '';
    const code = parseCode(cell('code'));
    if (code === undefined) {
      problems.push({ ...at, field: 'code', message: `\`${cell('code')}\` is not a code of 2, 4, 6, 8 or 10 digits` });
      continue;
    }
    const when = (column: string, minute: number): Instant | null => {
      if (cell(column) === '') return null;
      const instant = parseInstant(cell(column), minute);
      if (instant === undefined) problems.push({ ...at, field: column, message: `\`${cell(column)}\` is not a time like 2025-09-08 or 2025-09-08T00:01-04:00` });
      return instant ?? null;
    };
    const dates = [when('from', 1), when('to', 1), when('known', 0)] as const;
    if (dates.every((date) => date === null)) codes.push(code);
    else dated.push([code, ...dates]);
  }
  return { about, codes: codes.join(' '), dated };
}

function readCountries(file: TextFile): { countries: ReadonlyMap<string, string>; problems: readonly Problem[] } {
  const countries = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [index, line] of file.text.split('\n').entries()) {
    if (line === '' || line.startsWith('#') || line === 'code,name') continue;
    const [code = '', name = ''] = splitCsv(line);
    if (/^[A-Z]{2}$/.test(code) && name !== '') countries.set(code, name);
    else problems.push({ file: file.path, line: index + 1, message: 'expected a two-letter code and a name' });
  }
  return { countries, problems };
}

/** Splits one line of comma-separated values; quoted cells may hold commas and doubled quotes. */
export function splitCsv(line: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (quoted) {
      if (character === '"' && line[at + 1] === '"') {
        cell += '"';
        at++;
      } else if (character === '"') quoted = false;
      else cell += character;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  cells.push(cell.trim());
  return cells;
}
