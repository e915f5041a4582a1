// Who gets what from the package in the editor: every party, model arithmetic and judgement apart, entry by entry with its ground.

import type { AtomAnswer, PartyAnswer } from '@parley/core/talks';
import { useRef } from 'react';
import { useWidth } from '../chart/plot.js';
import { Figure } from '../export/figure.js';
import type { Table } from '../export/table.js';
import { useFormat } from '../words/format.js';
import { ticks, within } from './axis.js';
import { sideTitle, useTalks } from './context.js';
import { shortened, stamp, useFigures } from './figures.js';
import { Ground } from './ground.js';
import { useNames } from './names.js';
import { packageNote } from './package-table.js';
import { useTalksWords } from './words.js';

export function Balance() {
  const words = useTalksWords();
  const format = useFormat();
  const { signed } = useFigures();
  const { explained, talks, asOf } = useTalks();
  const names = useNames();
  if (explained === undefined) return <div className="fig waiting" />;
  const { parties, balance } = explained;
  const table: Table = {
    name: `${words.balance}: ${talks.talks}`,
    columns: (['party', 'side', 'model', 'judgement', 'value', 'noDeal'] as const).map((key) => ({
      key,
      title: words.balanceColumns[key],
    })),
    rows: parties.map(({ title, side, model, judgement, value, noDeal }) => ({
      party: title,
      side: sideTitle(talks, side),
      ...{ model, judgement, value, noDeal },
    })),
    notes: [
      stamp(talks, asOf, `${talks.unit}, above the package of today`),
      packageNote(explained, talks),
      'model: arithmetic of a trade or quota model, times a weight; judgement: amounts and ranges of the folder',
    ],
  };
  const whole = balance.filter(({ issue }) => issue === undefined);
  return (
    <Figure
      title={words.balance}
      standfirst={words.balanceStandfirst}
      table={table}
      json={explained}
      show={(cell) => (typeof cell === 'number' ? signed(cell) : undefined)}
      below={
        <>
          {whole.length === 0 ? null : (
            <p className="quiet">
              {words.concessions}{' '}
              {format.list(
                whole.map(({ importer, exporter, change }) =>
                  words.imports(names.economy(importer), names.economy(exporter), signed(change)),
                ),
              )}
              {words.stopMark}
            </p>
          )}
          <details className="atoms">
            <summary>{words.entries}</summary>
            {parties
              .filter(({ atoms }) => atoms.some(speaks))
              .map(({ party, title, atoms }) => (
                <div key={party}>
                  <h4>{title}</h4>
                  <ul>
                    {atoms.filter(speaks).map((atom) => (
                      <Atom key={atom.worth} party={party} atom={atom} />
                    ))}
                  </ul>
                </div>
              ))}
          </details>
        </>
      }
    >
      <Bars parties={parties} />
    </Figure>
  );
}

const speaks = ({ value, low, high }: AtomAnswer): boolean => value !== 0 || low !== 0 || high !== 0;

function Atom({
  party,
  atom: { worth, kind, value, low, high, why, evidence, assumed },
}: {
  readonly party: string;
  readonly atom: AtomAnswer;
}) {
  const words = useTalksWords();
  const names = useNames();
  const { signed } = useFigures();
  return (
    <li>
      <span className={`kind ${kind}`}>{words[kind]}</span>
      <strong className="figure">{signed(value)}</strong>
      <span>
        {names.worth(party, worth)}: <span lang="en">{why}</span>{' '}
        {low === high ? null : <span className="quiet">{words.range(signed(low), signed(high))} </span>}
        <Ground evidence={evidence} assumed={assumed} />
      </span>
    </li>
  );
}

const ROW = 40;
const FOOT = 24;

function Bars({ parties }: { readonly parties: readonly PartyAnswer[] }) {
  const words = useTalksWords();
  const { signed } = useFigures();
  const { talks } = useTalks();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const narrow = width < 620;
  const left = narrow ? 0 : 250;
  const right = 58;
  const sides = talks.sides.map(({ side, title }) => ({
    title,
    own: parties.filter((it) => it.side === side),
  }));
  const row = narrow ? ROW : 30;
  const values = parties.flatMap(({ model, judgement, value, noDeal }) => [
    model,
    judgement,
    value,
    noDeal,
    0,
  ]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(0.02, (most - least) * 0.03);
  const domain = [least - room, most + room] as const;
  const x = (value: number) => left + within(value, domain) * Math.max(0, width - left - right);
  let y = 0;
  const rows = sides.map(({ title, own }) => {
    const top = y;
    y += 24;
    const placed = own.map((party) => {
      const at = y;
      y += row;
      return { party, at };
    });
    y += 8;
    return { title, top, placed };
  });
  const tall = y;
  return (
    <div ref={place}>
      {width === 0 ? null : (
        <svg width={width} height={tall + FOOT} role="img" aria-label={words.balance} className="bars">
          {ticks(domain[0], domain[1], (width - left) / 90).map((value) => (
            <g key={value} className="grid">
              <line x1={x(value)} x2={x(value)} y1={0} y2={tall} />
              <text x={x(value)} y={tall + 14} textAnchor="middle">
                {signed(value)}
              </text>
            </g>
          ))}
          <line className="zero" x1={x(0)} x2={x(0)} y1={0} y2={tall} />
          {rows.map(({ title, top, placed }) => (
            <g key={title}>
              <text className="side" x={0} y={top + 15}>
                {title}
              </text>
              {placed.map(({ party: { party, title: name, model, judgement, value, noDeal }, at }) => {
                const bar = narrow ? at + 18 : at + 6;
                return (
                  <g key={party}>
                    <text x={0} y={narrow ? at + 12 : at + 18}>
                      {shortened(name, narrow ? 44 : 40)}
                    </text>
                    <rect
                      className="model"
                      x={Math.min(x(0), x(model))}
                      width={Math.abs(x(model) - x(0))}
                      y={bar}
                      height={8}
                    />
                    <rect
                      className="judgement"
                      x={Math.min(x(0), x(judgement))}
                      width={Math.abs(x(judgement) - x(0))}
                      y={bar + 8}
                      height={8}
                    />
                    <line className="without" x1={x(noDeal)} x2={x(noDeal)} y1={bar - 2} y2={bar + 18} />
                    <path className="total" d={`M${x(value)} ${bar + 3}l5 5l-5 5l-5 -5z`} />
                    <text className="figure" x={width} y={bar + 12} textAnchor="end">
                      {signed(value)}
                    </text>
                  </g>
                );
              })}
            </g>
          ))}
        </svg>
      )}
      <ul className="swatches">
        {(['model', 'judgement', 'total', 'without'] as const).map((kind) => (
          <li key={kind}>
            <svg width="16" height="12" aria-hidden="true">
              {kind === 'total' ? (
                <path className="total" d="M8 1l5 5l-5 5l-5 -5z" />
              ) : kind === 'without' ? (
                <line className="without" x1="8" x2="8" y1="0" y2="12" />
              ) : (
                <rect className={kind} width="16" height="12" />
              )}
            </svg>
            {words.barKey[kind]}
          </li>
        ))}
      </ul>
    </div>
  );
}
