// What instruments refer to: measures, groups, facts, programmes, fees, countries, goods lists.

import { z } from 'zod';
import { splitCsv } from './csv.js';
import { type Ppm, parsePercent } from './duty.js';
import type { GoodsList } from './goods.js';
import { readGoodsList } from './goods-list.js';
import type { Group } from './origins.js';
import type { Problem } from './problem.js';
import type { Reader, TextFile } from './shaped.js';
import { type Instant, NO_END, parseInstant, SINCE_ALWAYS } from './time.js';

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
  /** Origins whose products owe no merchandise processing fee. */
  readonly exempt: { readonly origins: ReadonlySet<string>; readonly cite: string };
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
    z.strictObject({
      title: z.string(),
      under: z.string(),
      order: z.string().regex(/^\d+$/, 'expected a whole number'),
    }),
  ),
});
const groupsShape = z.strictObject({
  groups: z.record(
    z.string(),
    z.strictObject({ title: z.string(), cite: z.string(), members: z.array(z.string()) }),
  ),
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
        z.strictObject({
          from: z.string(),
          to: z.string().optional(),
          known: z.string().optional(),
          cite: z.string().optional(),
        }),
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
  'exempt from the merchandise processing fee': z
    .strictObject({ origins: z.array(z.string()), cite: z.string() })
    .optional(),
  'harbor maintenance fee': z.strictObject({ rate: z.string(), cite: z.string() }),
});
const editionShape = z.strictObject({
  'law known from': z.string(),
  'law known to': z.string(),
  looked: z.string().describe('What was looked at up to that day.'),
});

/** Reads everything instruments refer to, by the reader that fits the files; answers with all problems found. */
export function readLibrary(
  files: LawFiles,
  reader: Reader,
): {
  readonly library: Library;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const read = <T>(file: TextFile, shape: z.ZodType<T>): T | undefined => {
    const result = reader(file, shape);
    problems.push(...result.problems);
    return result.value;
  };
  const fail = (file: TextFile, field: string, message: string) => {
    problems.push({ file: file.path, field, message });
  };
  const when = (
    file: TextFile,
    field: string,
    text: string | undefined,
    absent: Instant,
    minute = 1,
  ): Instant => {
    if (text === undefined) return absent;
    const instant = parseInstant(text, minute);
    if (instant === undefined)
      fail(file, field, `\`${text}\` is not a time like 2025-04-05 or 2025-04-05T00:01-04:00`);
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
    ([id, measure]): [string, Measure] => [
      id,
      { id, title: measure.title, under: measure.under, order: Number(measure.order) },
    ],
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
          from: when(
            files.programmes,
            `programmes.${symbol}.periods[${index}].from`,
            period.from,
            SINCE_ALWAYS,
          ),
          to: when(files.programmes, `programmes.${symbol}.periods[${index}].to`, period.to, NO_END),
          known: when(
            files.programmes,
            `programmes.${symbol}.periods[${index}].known`,
            period.known,
            SINCE_ALWAYS,
            0,
          ),
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
  const exempt = feeFile?.['exempt from the merchandise processing fee'];
  const edition = read(files.edition, editionShape);
  const lists = files.lists.map((file) => readGoodsList(file));
  for (const list of lists) problems.push(...list.problems);
  const countries = readCountries(files.countries);
  problems.push(...countries.problems);

  for (const [key, day] of Object.entries(edition ?? {})) {
    if (key !== 'looked' && !/^\d{4}-\d{2}-\d{2}$/.test(day))
      fail(files.edition, key, `\`${day}\` is not a day like 2026-10-09`);
    else if (key !== 'looked') when(files.edition, key, day, NO_END);
  }
  const groups = new Map(Object.entries(read(files.groups, groupsShape)?.groups ?? {}));
  const known = (file: TextFile, field: string, names: readonly string[]) => {
    // A broken list of countries is one problem, not hundreds.
    for (const name of countries.problems.length > 0 ? [] : names) {
      if (!countries.countries.has(name)) fail(file, field, `\`${name}\` is not an ISO 3166 country code`);
    }
  };
  for (const [name, { members }] of groups) known(files.groups, `groups.${name}.members`, members);
  known(files.fees, 'exempt from the merchandise processing fee.origins', exempt?.origins ?? []);
  for (const [symbol, { of }] of programmes) {
    known(
      files.programmes,
      `programmes.${symbol}.of`,
      of.filter((name) => name !== 'any'),
    );
  }

  const library: Library = {
    measures: new Map(measures),
    groups,
    facts: new Map(Object.entries(read(files.facts, factsShape)?.facts ?? {})),
    programmes: new Map(programmes),
    fees: {
      processing,
      exempt: { origins: new Set(exempt?.origins ?? []), cite: exempt?.cite ?? '' },
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

function readCountries(file: TextFile): {
  countries: ReadonlyMap<string, string>;
  problems: readonly Problem[];
} {
  const countries = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [index, line] of file.text.split('\n').entries()) {
    if (line === '' || line.startsWith('#') || line === 'code,name') continue;
    const [code = '', name = ''] = splitCsv(line) ?? [];
    if (/^[A-Z]{2}$/.test(code) && name !== '') countries.set(code, name);
    else
      problems.push({ file: file.path, line: index + 1, message: 'expected a two-letter code and a name' });
  }
  return { countries, problems };
}
