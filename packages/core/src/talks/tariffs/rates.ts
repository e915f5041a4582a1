// Average duties of a law under every combination of options, as a compact text table that says what it was made from.
//
// A row is one model, exporter and sector, with the issues its duty depends on and one rate for each combination of their options (last
// issue fastest). That it depends on no other issue was seen when the table was made, not assumed.

import type { TariffModel } from './question.js';

/** Duties of one exporter's goods in one sector of a model. */
export interface RateRow {
  readonly model: TariffModel;
  readonly exporter: string;
  readonly sector: string;
  /** Imports of the year of the weights in US dollars, and of them what could be priced under every combination. */
  readonly value: number;
  readonly covered: number;
  /** Places of the issues in the table's list that the duty depends on, rising. */
  readonly issues: readonly number[];
  /** Average duty in parts per million. */
  readonly ppm: Float64Array;
}

/** Average duties of an importer under options that are law. */
export interface RateTable {
  /** Economy of the models that levies the duties. */
  readonly importer: string;
  /** Alpha-2 code of the country whose goods the options concern. */
  readonly partner: string;
  /** Entries of this day, under the law as known on it. */
  readonly on: string;
  /** Of everything the table was made from; a table with another one is stale. */
  readonly digest: string;
  readonly issues: readonly { readonly issue: string; readonly options: readonly string[] }[];
  readonly rows: readonly RateRow[];
}

/** A table that cannot be read or is stale; the message says which line, or how to renew it. */
export class RateTableError extends Error {
  override readonly name = 'RateTableError';
}

const HEADER = 'model,exporter,sector,value,covered,issues,ppm';

/** The table as text, ready for `rates.csv`. `heads` come first, such as `source: ...` and `licence: ...`. */
export function writeRates(table: RateTable, heads: readonly string[]): string {
  const { importer, partner, on, digest, issues, rows } = table;
  const said = [
    ...heads,
    `importer: ${importer}`,
    `partner: ${partner}`,
    `on: ${on}`,
    `digest: ${digest}`,
    ...issues.map(({ issue, options }) => `issue: ${issue} = ${options.join(' ')}`),
  ];
  const lines = rows.map(({ model, exporter, sector, value, covered, issues: places, ppm }) => {
    const depends = places.map((place) => issues[place]?.issue ?? '').join(' ');
    return [model, exporter, sector, value, covered, depends, [...ppm].join(' ')].join(',');
  });
  return `${[...said.map((line) => `# ${line}`), HEADER, ...lines].join('\n')}\n`;
}

/** Reads a table; throws `RateTableError` with file and line. */
export function readRates(text: string, file = 'rates.csv'): RateTable {
  const heads = new Map<string, string>();
  const issues: { issue: string; options: readonly string[] }[] = [];
  const rows: RateRow[] = [];
  let headed = false;
  const refuse = (line: number, expected: string): never => {
    throw new RateTableError(`${file}:${line}: expected ${expected}`);
  };
  for (const [index, written] of text.split('\n').entries()) {
    const line = index + 1;
    if (written === '') continue;
    if (written.startsWith('#')) {
      const [, key = '', value = ''] = /^# ([a-z ]+): (.*)$/.exec(written) ?? [];
      if (key !== 'issue') {
        heads.set(key, value);
        continue;
      }
      const [, issue = '', options = ''] = /^(\S+) = (\S.*)$/.exec(value) ?? [];
      if (issue === '') refuse(line, '# issue: autos = 27.5 15');
      issues.push({ issue, options: options.split(' ') });
    } else if (!headed) {
      if (written !== HEADER) refuse(line, `the header ${HEADER}`);
      headed = true;
    } else rows.push(readRow(written, issues, (expected) => refuse(line, expected)));
  }
  const head = (key: string): string => heads.get(key) ?? refuse(1, `a head \`# ${key}: ...\``);
  return {
    importer: head('importer'),
    partner: head('partner'),
    on: head('on'),
    digest: head('digest'),
    issues,
    rows,
  };
}

function readRow(written: string, issues: RateTable['issues'], refuse: (expected: string) => never): RateRow {
  const cells = written.split(',');
  const [model = '', exporter = '', sector = '', value = '', covered = '', depends = '', ppm = ''] = cells;
  if (cells.length !== 7) return refuse('7 cells');
  if (model !== 'sectors' && model !== 'regions') return refuse('the model sectors or regions');
  const places =
    depends === ''
      ? []
      : depends.split(' ').map((name) => {
          const place = issues.findIndex(({ issue }) => issue === name);
          return place < 0 ? refuse(`issues of the heads, not ${name}`) : place;
        });
  const rates = Float64Array.from(ppm.split(' '), Number);
  const count = places.reduce((product, place) => product * (issues[place]?.options.length ?? 0), 1);
  if (rates.length !== count || rates.some((rate) => !(rate >= 0))) return refuse(`${count} rates in ppm`);
  if (!(Number(value) >= Number(covered)) || !(Number(covered) >= 0))
    return refuse('value and the part of it covered');
  return {
    model,
    exporter,
    sector,
    value: Number(value),
    covered: Number(covered),
    issues: places,
    ppm: rates,
  };
}

/** The duty of a row as a fraction, where `places` gives the option of each issue of the table by its place. */
export function rateOf(table: RateTable, row: RateRow, places: readonly number[]): number {
  const cell = row.issues.reduce(
    (sum, issue) => sum * (table.issues[issue]?.options.length ?? 1) + (places[issue] ?? 0),
    0,
  );
  return (row.ppm[cell] as number) / 1e6;
}

/** Refuses a table made from other inputs than those of now; `renew` is the command that makes it anew. */
export function checkFresh(table: RateTable, digest: string, renew: string, file = 'rates.csv'): void {
  if (table.digest !== digest)
    throw new RateTableError(
      `${file}: it was made from other acts, law or imports (digest ${table.digest}, now ${digest}); renew it with: ${renew}`,
    );
}
