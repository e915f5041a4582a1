// A figure: title, chart, its table, source and exports; no chart stands on the page without its table.

import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../words/catalogue.js';
import { shellWords } from '../words/shell.js';
import { Exports } from './exports.js';
import { Scroll } from './scroll.js';
import type { Cell, Row, Table } from './table.js';

interface Props {
  readonly title: string;
  readonly standfirst?: string;
  readonly table: Table;
  readonly json?: unknown;
  /** How a cell reads on the page; the exports keep the bare number. */
  readonly show?: (cell: Cell, key: string, row: Row) => ReactNode;
  /** The chart; without one the table stands for itself. */
  readonly children?: ReactNode;
  /** What stands between the chart and its table. */
  readonly below?: ReactNode;
}

export function Figure({ title, standfirst, table, json, show, children, below }: Props) {
  const words = useWords(shellWords);
  const chart = useRef<HTMLDivElement>(null);
  return (
    <figure className="fig">
      <figcaption>
        <h3>{title}</h3>
        {standfirst === undefined ? null : <p className="standfirst">{standfirst}</p>}
      </figcaption>
      {children === undefined ? (
        <DataTable table={table} {...(show === undefined ? {} : { show })} />
      ) : (
        <>
          <div className="chart" ref={chart}>
            {children}
          </div>
          {below}
          <Fold summary={words.chart.table}>
            <DataTable table={table} {...(show === undefined ? {} : { show })} />
          </Fold>
        </>
      )}
      <Exports
        table={table}
        {...(json === undefined ? {} : { json })}
        {...(children === undefined ? {} : { chart })}
      />
    </figure>
  );
}

interface FoldProps {
  readonly summary: string;
  readonly children: ReactNode;
}

/** What stands in it is drawn when it is opened: a large table must not slow the chart that is dragged. */
export function Fold({ summary, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {open ? children : null}
    </details>
  );
}

interface TableProps {
  readonly table: Table;
  readonly show?: (cell: Cell, key: string, row: Row) => ReactNode;
}

export function DataTable({ table, show }: TableProps) {
  const words = useWords(shellWords);
  const { columns, rows, name } = table;
  const cell = (row: Row, key: string): ReactNode => {
    const value = row[key] ?? null;
    return show?.(value, key, row) ?? (value === null ? '' : String(value));
  };
  return (
    <Scroll label={`${words.chart.table}: ${name}`}>
      <table>
        <thead>
          <tr>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col" className={typeof rows[0]?.[key] === 'number' ? 'figure' : ''}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no other name and no state
            <tr key={at}>
              {columns.map(({ key }) => (
                <td key={key} className={typeof row[key] === 'number' ? 'figure' : ''}>
                  {cell(row, key)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
