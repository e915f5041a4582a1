// The package in the editor as it is saved: its red lines, and what every table of it says of which package it is.

import type { Talks } from '@parley/core/talks';
import type { Table } from '../export/table.js';
import type { ExplainedPackage } from '../worker/talks-questions.js';
import { stamp, written } from './figures.js';

/** Which package a table is of: its options, or the deal whose duties were solved. */
export function packageNote({ deal, options }: ExplainedPackage, talks: Talks): string {
  const words = written(options, talks);
  if (deal === undefined) return `package: ${words}`;
  return deal.duties === undefined
    ? `package: ${deal.deal}, read as ${words}`
    : `package: ${deal.deal}, its duties solved as they are; the nearest options are ${words}`;
}

const COLUMNS = [
  'line',
  'side',
  'kind',
  'least',
  'low',
  'high',
  'value',
  'kept',
  'margin',
  'assumed',
  'evidence',
] as const;

export function linesTable(
  explained: ExplainedPackage,
  words: { readonly lines: string; readonly lineColumns: Readonly<Record<(typeof COLUMNS)[number], string>> },
  asOf: string,
  talks: Talks,
): Table {
  return {
    name: words.lines,
    columns: COLUMNS.map((key) => ({ key, title: words.lineColumns[key] })),
    rows: explained.lines.map(
      ({ line, side, kind, least, low, high, value, kept, margin, assumed, evidence }) => ({
        ...{ line, side, kind, least, low, high, value, kept, margin, assumed },
        evidence: evidence.join(' '),
      }),
    ),
    notes: [stamp(talks, asOf, `one package solved exactly; ${talks.unit}`), packageNote(explained, talks)],
  };
}
