// The stack: one row a duty with its heading, rate, reason, and what was assessed and is owed of it.

import type { DutyLine } from '@parley/core/duty';
import type { Table } from '../export/table.js';
import { ActLink } from '../shell/act-link.js';
import { useWords } from '../words/catalogue.js';
import { type Format, useFormat } from '../words/format.js';
import { useMeasureTitle } from '../words/law.js';
import type { DutyAnswer } from '../worker/law-questions.js';
import { productWords } from './words.js';

export interface StackRow {
  readonly line: DutyLine;
  /** The rate it is owed at, where it is another one than was assessed. */
  readonly owedRate: string | undefined;
  /** US cents; null when a fact is missing; undefined when the line is not in that answer. */
  readonly assessed: number | null | undefined;
  readonly owed: number | null | undefined;
}

/** Lines of both answers side by side, those assessed first. */
export function rowsOf({ assessed, owed }: DutyAnswer): readonly StackRow[] {
  const owedBy = new Map(owed.lines.map((line) => [line.measure, line]));
  const rows = assessed.lines.map((line): StackRow => {
    const other = owedBy.get(line.measure);
    owedBy.delete(line.measure);
    return {
      line,
      owedRate: other === undefined || other.rate === line.rate ? undefined : other.rate,
      assessed: line.amount,
      owed: other?.amount,
    };
  });
  const only = [...owedBy.values()].map(
    (line): StackRow => ({ line, owedRate: undefined, assessed: undefined, owed: line.amount }),
  );
  return [...rows, ...only];
}

type Words = (typeof productWords)['en'];

export function stackTable(answer: DutyAnswer, words: Words, format: Format): Table {
  const { entry, lawKnownTo } = answer;
  return {
    name: words.stack(format.country(entry.origin)),
    columns: [
      { key: 'heading', title: words.columns.heading },
      { key: 'measure', title: words.columns.duty },
      { key: 'rate', title: words.columns.rate },
      { key: 'base_cents', title: 'base' },
      { key: 'assessed_cents', title: words.columns.assessed },
      { key: 'owed_cents', title: words.columns.owed },
      { key: 'act', title: 'act' },
      { key: 'cite', title: 'cite' },
    ],
    rows: rowsOf(answer).map(({ line, assessed, owed }) => ({
      heading: line.heading,
      measure: line.measure,
      rate: line.rate,
      base_cents: line.base,
      assessed_cents: assessed ?? null,
      owed_cents: owed ?? (owed === undefined ? 0 : null),
      act: line.instrument,
      cite: line.cite,
    })),
    notes: [
      `${entry.good} ${entry.description.at(-1) ?? ''}`,
      `made in ${entry.origin}, entered ${entry.entered}, owed as known on ${entry.knownOn}`,
      `law known to ${lawKnownTo}`,
    ],
  };
}

export function Stack({ answer }: { readonly answer: DutyAnswer }) {
  const words = useWords(productWords);
  const format = useFormat();
  const changed = answer.difference.lines.length > 0;
  const { assessed, owed, entry } = answer;
  const rows = rowsOf(answer);
  const cell = (cents: number | null | undefined) =>
    cents === null ? (
      <em>{words.unknownAmount}</em>
    ) : (
      <span className={cents === undefined ? 'quiet' : ''}>{format.money(cents ?? 0)}</span>
    );
  return (
    <table className="stack">
      <caption className="hidden">{words.stack(format.country(entry.origin))}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.duty}</th>
          <th scope="col" className="figure">
            {words.columns.rate}
          </th>
          <th scope="col" className="figure">
            {words.columns.assessed}
          </th>
          {changed ? (
            <th scope="col" className="figure">
              {words.columns.owed}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={`${row.line.measure}${row.line.heading}`}>
            <td>
              <Reason line={row.line} note={at + 1} />
            </td>
            <td className="figure" lang="en">
              {row.line.rate}
              {row.owedRate === undefined ? null : (
                <span className="under">{words.nowRate(row.owedRate)}</span>
              )}
              {row.line.base === entry.value ? null : (
                <span className="under">{words.ofBase(format.money(row.line.base))}</span>
              )}
            </td>
            <td className="figure">{cell(row.assessed)}</td>
            {changed ? <td className="figure">{cell(row.owed)}</td> : null}
          </tr>
        ))}
        <tr className="sum">
          <th scope="row">{words.duty}</th>
          <td className="figure">{format.percent(assessed.duty.ppm)}</td>
          <td className="figure">{format.money(assessed.duty.amount)}</td>
          {changed ? <td className="figure">{format.money(owed.duty.amount)}</td> : null}
        </tr>
        {assessed.fees.map((fee) => (
          <tr key={fee.fee} className="fee">
            <td>
              {words.feeNames[fee.fee as keyof typeof words.feeNames] ?? fee.fee}{' '}
              <span className="quiet" lang="en">
                {fee.because}
              </span>
              <span className="cite" lang="en">
                {fee.cite}
              </span>
            </td>
            <td />
            <td className="figure">{format.money(fee.amount)}</td>
            {changed ? (
              <td className="figure">{cell(owed.fees.find((it) => it.fee === fee.fee)?.amount)}</td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is charged, with heading, act and citation. */
function Reason({ line, note }: { readonly line: DutyLine; readonly note: number }) {
  const words = useWords(productWords);
  const measure = useMeasureTitle();
  const title =
    line.measure === 'column 1'
      ? words.column1
      : line.measure === 'column 2'
        ? words.column2
        : measure(line.measure);
  return (
    <>
      <span className="code">{line.heading}</span> <span className="title">{title}</span>
      <sup className="on-paper">{note}</sup>
      <Cite line={line} />
    </>
  );
}

function Cite({ line }: { readonly line: DutyLine }) {
  return (
    <span className="cite" lang="en">
      {line.instrument === 'us/hts' ? null : (
        <>
          <ActLink act={line.instrument} />,{' '}
        </>
      )}
      {line.cite}
    </span>
  );
}

/** The citations of the stack as footnotes, for paper. */
export function Footnotes({ answer }: { readonly answer: DutyAnswer }) {
  return (
    <ol className="footnotes on-paper" aria-hidden="true">
      {rowsOf(answer).map(({ line }) => (
        <li key={`${line.measure}${line.heading}`}>
          <Cite line={line} />
        </li>
      ))}
    </ol>
  );
}
