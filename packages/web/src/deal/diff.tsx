// The diff of law as a table of three columns: the law, deal A, deal B; then partner by partner, and the lines that weigh most.

import { commandOf } from '@parley/core/ask';
import type { ReactNode } from 'react';
import { signed } from '../economy/names.js';
import { CommandLine } from '../export/command-line.js';
import { Figure } from '../export/figure.js';
import type { Cell, Table } from '../export/table.js';
import { first } from '../first.js';
import { useWords } from '../words/catalogue.js';
import { type Format, useFormat } from '../words/format.js';
import type { ChangedLine } from '../worker/economy-questions.js';
import { useDollars } from './dollars.js';
import { Dumbbells } from './dumbbells.js';
import type { Effects } from './effects.js';
import { type Diff, sumsOf } from './figures.js';
import { fileOf, type Held, type Side } from './part.js';
import { useDealTitle } from './titles.js';
import { dealWords } from './words.js';

export interface Shown {
  readonly side: Side;
  readonly held: Held;
  readonly diff: Diff;
  readonly largest: readonly ChangedLine[];
  /** What the world model makes of it; not there while it is solved for the first time, and where the deal moves no duty. */
  readonly effects: Effects | undefined;
}

const rateOf = (format: Format, rate: number | null) => (rate === null ? '–' : format.percent(rate * 1e6));

/** The figures of both deals beside the law's. */
export function Compared({ shown }: { readonly shown: readonly Shown[] }) {
  const words = useWords(dealWords);
  const { table } = words;
  const dollars = useDollars();
  const format = useFormat();
  const sides: readonly Side[] = ['a', 'b'];
  const of = (side: Side) => shown.find((it) => it.side === side);
  const names = (diff: Diff) =>
    diff.partners.length > 3
      ? String(diff.partners.length)
      : diff.partners.map(({ name, origin }) => nameOf(format, name, origin)).join(', ') || '–';
  const rows: readonly {
    readonly name: string;
    readonly law: ReactNode;
    readonly deal: (diff: Diff, effects: Effects | undefined) => ReactNode;
    readonly big?: boolean;
  }[] = [
    { name: table.entered, law: '', deal: ({ on }) => format.day(on) },
    { name: table.partners, law: '', deal: names },
    {
      name: table.average,
      big: true,
      law: shown.map(({ side, diff }) => (
        <span key={side} className="was">
          <strong>{rateOf(format, sumsOf(diff).before)}</strong>{' '}
          {shown.length > 1 ? <small>{names(diff)}</small> : null}
        </span>
      )),
      deal(diff) {
        const { before, after } = sumsOf(diff);
        const points = before === null || after === null ? undefined : 100 * (after - before);
        return (
          <>
            <strong>{rateOf(format, after)}</strong>{' '}
            {points === undefined ? null : (
              <small>
                {words.points(
                  `${points > 0 ? '+' : points < 0 ? '−' : ''}${format.number(Math.abs(points), 2)}`,
                )}
              </small>
            )}
          </>
        );
      },
    },
    { name: table.lines, law: '', deal: ({ linesChanged }) => format.number(linesChanged, 0) },
    {
      name: table.trade,
      law: '',
      deal: (diff) => dollars(sumsOf(diff).imports),
    },
    { name: table.changed, law: '', deal: (diff) => dollars(sumsOf(diff).changed) },
    {
      name: table.collected,
      law: shown.map(({ side, diff }) => (
        <span key={side} className="was">
          {dollars(sumsOf(diff).imports * (sumsOf(diff).before ?? 0))}
        </span>
      )),
      deal: (diff) => dollars(sumsOf(diff).imports * (sumsOf(diff).after ?? 0)),
    },
    {
      name: table.usIncome,
      law: '',
      deal: (_, effects) => <Income change={effects?.us} stale={effects?.stale} />,
    },
    {
      name: table.partnerIncome,
      law: '',
      deal: ({ partners: [partner] }, effects) => (
        <Income change={effects?.partner} stale={effects?.stale}>
          {partner === undefined ? null : <small>{nameOf(format, partner.name, partner.origin)}</small>}
        </Income>
      ),
    },
    { name: table.promises, law: '', deal: ({ promises }) => format.number(promises.length, 0) },
  ];
  return (
    <section className="compared" aria-label={table.title}>
      <table className="three">
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{table.measure}</span>
            </th>
            <th scope="col">
              <span className="narrow">{words.law}</span>
            </th>
            {sides.map((side) => (
              <th key={side} scope="col">
                <span className="narrow">{words.side[side]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, law, deal, big = false }) => (
            <tr key={name} className={big ? 'big' : ''}>
              <th scope="row">{name}</th>
              <td>{law}</td>
              {sides.map((side) => {
                const it = of(side);
                return (
                  <td
                    key={side}
                    className={side}
                    data-testid={`${side}-${rows.findIndex((row) => row.name === name)}`}
                  >
                    {it === undefined ? '' : deal(it.diff, it.effects)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet aside">{table.stand}</p>
      {shown.map(({ side, effects }) =>
        effects === undefined ? null : (
          <div key={side} className="aside">
            <p className="quiet">
              {words.side[side]}: {table.solved((effects.residual ?? 0).toExponential(1), effects.iterations)}
            </p>
            <CommandLine command={commandOf('economy', effects.question)} />
          </div>
        ),
      )}
    </section>
  );
}

/** Real income of an economy, percent with its sign. */
function Income({
  change,
  stale = false,
  children,
}: {
  readonly change: number | null | undefined;
  readonly stale?: boolean | undefined;
  readonly children?: ReactNode;
}) {
  const format = useFormat();
  if (change === undefined) return null;
  return (
    <span className={stale ? 'stale' : ''}>
      {change === null ? '–' : `${signed(format, change)}%`} {children}
    </span>
  );
}

function nameOf(format: Format, name: string, origin: string): string {
  return name === 'European Union' ? format.country('EU') : format.country(origin);
}

export function Partners({ shown }: { readonly shown: readonly Shown[] }) {
  const words = useWords(dealWords);
  const { partners } = words;
  const titleOf = useDealTitle();
  const format = useFormat();
  const rows = shown.flatMap(({ side, diff }) =>
    diff.partners.map(({ origin, name, lines, imports, changed, before, after }) => ({
      deal: side.toUpperCase(),
      partner: nameOf(format, name, origin),
      lines,
      imports,
      changed,
      before,
      after,
    })),
  );
  if (rows.length === 0) return null;
  const table: Table = {
    name: partners.title,
    columns: [
      { key: 'deal', title: partners.deal },
      { key: 'partner', title: partners.partner },
      { key: 'lines', title: partners.lines },
      { key: 'imports', title: partners.imports },
      { key: 'changed', title: partners.changed },
      { key: 'before', title: partners.before },
      { key: 'after', title: partners.after },
    ],
    rows,
    notes: [
      ...shown.map(({ side, held, diff }) => `${words.side[side]}: ${titleOf(held)}, ${diff.on}`),
      words.notes(first.lawKnownTo),
    ],
  };
  const show = (cell: Cell, key: string) =>
    typeof cell !== 'number'
      ? cell
      : key === 'before' || key === 'after'
        ? format.percent(cell * 1e6)
        : format.number(cell, 0);
  const [one, two] = shown;
  return (
    <Figure
      title={partners.title}
      table={table}
      json={shown.map(({ diff }) => diff)}
      show={show}
      below={
        one === undefined ? null : (
          <CommandLine
            command={commandOf('deal', {
              deal: fileOf(one.side, one.held),
              ...(two === undefined ? {} : { against: fileOf(two.side, two.held) }),
              ...(sameDay(shown) ? { on: one.diff.on } : {}),
            })}
          />
        )
      }
    >
      <Dumbbells rows={rows} />
    </Figure>
  );
}

/** One day for both is said in the command; otherwise each deal has its own. */
function sameDay(shown: readonly Shown[]): boolean {
  return new Set(shown.map(({ diff }) => diff.on)).size === 1;
}

export function Largest({ side, held, diff, largest }: Shown) {
  const words = useWords(dealWords);
  const titleOf = useDealTitle();
  const format = useFormat();
  if (largest.length === 0) return null;
  const title = words.largest.title(words.side[side]);
  const table: Table = {
    name: title,
    columns: (['line', 'good', 'partner', 'before', 'after', 'imports'] as const).map((key) => ({
      key,
      title: words.largest[key],
    })),
    rows: largest.map(({ line, description, origin, name, before, after, imports }) => ({
      line,
      good: description,
      partner: nameOf(format, name, origin),
      before: before / 1e6,
      after: after / 1e6,
      imports,
    })),
    notes: [`${titleOf(held)}, ${diff.on}`, words.notes(first.lawKnownTo)],
  };
  const show = (cell: Cell, key: string) =>
    typeof cell === 'number' ? (
      key === 'imports' ? (
        format.number(cell, 0)
      ) : (
        format.percent(cell * 1e6)
      )
    ) : key === 'good' ? (
      <span lang="en">{String(cell)}</span>
    ) : (
      cell
    );
  return <Figure title={title} table={table} show={show} />;
}

export function Promises({ side, diff }: Shown) {
  const words = useWords(dealWords);
  return (
    <section className="promised" aria-label={`${words.side[side]}: ${words.promised}`}>
      <h3>
        {words.side[side]}: {words.promised}
      </h3>
      {diff.promises.length === 0 ? <p className="quiet">{words.noPromise}</p> : null}
      <ul lang="en">
        {diff.promises.map(({ id, text, cite }) => (
          <li key={id}>
            {text} <span className="cite">{cite}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
