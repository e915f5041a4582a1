// Saves a table or a chart as CSV, JSON, SVG or PNG, each stamped with what it shows and how far the law is known.

import type { RefObject } from 'react';
import { useWords } from '../words/catalogue.js';
import { shellWords } from '../words/shell.js';
import { toPng, toSvg } from './picture.js';
import { type Table, toCsv } from './table.js';

interface Props {
  readonly table: Table;
  /** The whole answer, where it says more than the table. */
  readonly json?: unknown;
  /** Holds the chart, where there is one: its first `svg` is saved. */
  readonly chart?: RefObject<HTMLElement | null>;
}

export function Exports({ table, json, chart }: Props) {
  const words = useWords(shellWords);
  const stem = table.name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const drawn = () => {
    const svg = chart?.current?.querySelector('svg');
    if (svg === null || svg === undefined) throw new Error('there is no chart to save');
    return toSvg(svg, [table.name, ...table.notes]);
  };
  const kinds: Readonly<Record<string, () => Blob | Promise<Blob>>> = {
    CSV: () => new Blob([toCsv(table)], { type: 'text/csv' }),
    JSON: () =>
      new Blob([`${JSON.stringify(json ?? { notes: table.notes, rows: table.rows }, null, 2)}\n`], {
        type: 'application/json',
      }),
    ...(chart === undefined
      ? {}
      : { SVG: () => new Blob([drawn()], { type: 'image/svg+xml' }), PNG: () => toPng(drawn()) }),
  };
  return (
    <p className="exports">
      <span>{words.exports.label}</span>
      {Object.entries(kinds).map(([kind, make]) => (
        <button
          key={kind}
          type="button"
          className="link"
          aria-label={words.exports.as(table.name, kind)}
          onClick={async () => save(await make(), `parley-${stem}.${kind.toLowerCase()}`)}
        >
          {kind}
        </button>
      ))}
    </p>
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
