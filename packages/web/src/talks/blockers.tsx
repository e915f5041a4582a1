// What blocks a deal and what opens it: lines that must fall, lines that cannot all stand, the cheapest opening; and a hand tied tighter.

import { commandOf } from '@parley/core/ask';
import type { ConcessionAnswer } from '@parley/core/talks';
import { useRef } from 'react';
import { useWidth } from '../chart/plot.js';
import { CommandLine } from '../export/command-line.js';
import { Figure } from '../export/figure.js';
import type { Table } from '../export/table.js';
import { lineTitle, sideTitle, useTalks } from './context.js';
import { shortened, stamp, useFigures } from './figures.js';
import { Ground } from './ground.js';
import { useNames } from './names.js';
import { useTalksWords } from './words.js';

export function Blockers() {
  const words = useTalksWords();
  const { count, signed } = useFigures();
  const view = useTalks();
  const { answer, talks, folder, asOf } = view;
  const { lines, signable, agreement, schelling, corrections, conflicts } = answer;
  const names = useNames();
  const table: Table = {
    name: `${words.blockers}: ${talks.talks}`,
    columns: (['line', 'side', 'kind', 'least', 'without'] as const).map((key) => ({
      key,
      title: words.blockerColumns[key],
    })),
    rows: lines.map(({ line, side, kind, least, without }) => ({
      line,
      side: sideTitle(talks, side),
      ...{ kind, least, without },
    })),
    notes: [stamp(talks, asOf, `${signable} packages can be signed with every line`)],
  };
  const name = (line: string) => lineTitle(view, line);
  const closed = schelling?.steps.findIndex(({ packages }) => packages === 0) ?? -1;
  return (
    <Figure
      title={agreement ? words.blockersOpen : words.blockers}
      standfirst={agreement ? words.blockersOpenStandfirst(count(signable)) : words.blockersStandfirst}
      table={table}
      show={(cell, key) =>
        typeof cell === 'number'
          ? key === 'without'
            ? count(cell)
            : signed(cell)
          : key === 'line'
            ? names.line(String(cell))
            : key === 'kind'
              ? cell === 'veto'
                ? words.veto
                : words.aVote
              : undefined
      }
      below={
        <>
          {agreement ? null : (
            <div className="opens">
              <Sets title={words.corrections} sets={corrections} name={name} />
              <Sets title={words.conflicts} sets={conflicts} name={name} />
              <Opening title={words.cheapest} found={answer.cheapest} />
              <Opening title={words.fairest} found={answer.fairest} />
              {answer.compensations.length === 0 ? null : (
                <div>
                  <h4>{words.compensations}</h4>
                  <ul>
                    {answer.compensations.map(({ line, cost, options }) => (
                      <Priced key={line} what={name(line)} cost={cost} options={options} />
                    ))}
                  </ul>
                </div>
              )}
            </div>
          )}
          <details className="atoms">
            <summary>{words.whyLines}</summary>
            <ul>
              {lines.map(({ line, why, evidence, assumed }) => (
                <li key={line}>
                  <span>
                    <strong>
                      {name(line)}
                      {words.stopMark}
                    </strong>{' '}
                    <span lang="en">{why}</span> <Ground evidence={evidence} assumed={assumed} />
                  </span>
                </li>
              ))}
            </ul>
          </details>
          {schelling === undefined ? null : (
            <div className="schelling">
              <h4>
                {words.schelling} {name(schelling.line)}
              </h4>
              <p className="quiet">{words.schellingStandfirst}</p>
              <table>
                <thead>
                  <tr>
                    <th scope="col" className="figure">
                      {words.lineColumns.least}
                    </th>
                    <th scope="col" className="figure">
                      {words.packages}
                    </th>
                    {answer.sides.map(({ side }) => (
                      <th key={side} scope="col" className="figure">
                        {words.nashGain(sideTitle(talks, side))}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {schelling.steps
                    .slice(0, closed < 0 ? undefined : closed + 1)
                    .map(({ threshold, packages, gains }) => (
                      <tr key={threshold}>
                        <td className="figure">{signed(threshold)}</td>
                        <td className="figure">{count(packages)}</td>
                        {answer.sides.map(({ side }, k) => (
                          <td key={side} className="figure">
                            {gains?.[k] === undefined ? '–' : signed(gains[k])}
                          </td>
                        ))}
                      </tr>
                    ))}
                </tbody>
              </table>
            </div>
          )}
          <CommandLine command={commandOf('talks', { folder, asOf })} />
        </>
      }
    >
      <Without />
    </Figure>
  );
}

interface SetsProps {
  readonly title: string;
  readonly sets: readonly (readonly string[])[];
  readonly name: (line: string) => string;
}

function Sets({ title, sets, name }: SetsProps) {
  const words = useTalksWords();
  if (sets.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul>
        {sets.slice(0, 6).map((set) => (
          <li key={set.join()}>{set.map(name).join(' + ')}</li>
        ))}
      </ul>
      {sets.length > 6 ? <p className="quiet">{words.andMore(String(sets.length - 6))}</p> : null}
    </div>
  );
}

function Opening({ title, found }: { readonly title: string; readonly found: ConcessionAnswer | undefined }) {
  const words = useTalksWords();
  const { amount } = useFigures();
  const view = useTalks();
  const names = useNames();
  const { choose } = view;
  if (found === undefined) return null;
  const name = (line: string) => lineTitle(view, line);
  return (
    <div>
      <h4>
        {title}
        {words.colon}
        <span className="figure">{amount(found.cost)}</span>
      </h4>
      <ul>
        {found.shortfalls.map(({ line, short }) => (
          <li key={line}>
            <span>{name(line)}</span> {words.shortBy(amount(short))}
          </li>
        ))}
      </ul>
      <p>
        <span>{names.moved(found.options)}</span>{' '}
        <button type="button" className="link look" onClick={() => choose(found.options)}>
          {words.lookAt}
        </button>
      </p>
    </div>
  );
}

function Priced({
  what,
  cost,
  options,
}: {
  readonly what: string;
  readonly cost: number;
  readonly options: ConcessionAnswer['options'];
}) {
  const words = useTalksWords();
  const { amount } = useFigures();
  const { choose } = useTalks();
  return (
    <li>
      <span>{what}</span> <strong className="figure">{amount(cost)}</strong>{' '}
      <button type="button" className="link look" onClick={() => choose(options)}>
        {words.lookAt}
      </button>
    </li>
  );
}

const ROW = 30;

/** How many packages could be signed with each line fallen, as bars from what can be signed with all of them. */
function Without() {
  const words = useTalksWords();
  const { count } = useFigures();
  const view = useTalks();
  const { answer } = view;
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const narrow = width < 620;
  const row = narrow ? 38 : ROW;
  const left = narrow ? 0 : 370;
  const lines = [...answer.lines].sort((a, b) => b.without - a.without);
  const most = Math.max(1, ...lines.map(({ without }) => without));
  const wide = Math.max(0, width - left - 84);
  return (
    <div ref={place}>
      {width === 0 ? null : (
        <svg
          width={width}
          height={lines.length * row + 6}
          role="img"
          aria-label={words.blockers}
          className="bars"
        >
          {lines.map(({ line, without, kind }, at) => {
            const y = at * row;
            const bar = narrow ? y + 17 : y + 6;
            const base = (answer.signable / most) * wide;
            return (
              <g key={line}>
                <text x={0} y={narrow ? y + 12 : y + 18} className={kind}>
                  {shortened(lineTitle(view, line), narrow ? 48 : 58)}
                </text>
                <rect className="now" x={left} y={bar} width={base} height={14} />
                <rect
                  className="gained"
                  x={left + base}
                  y={bar}
                  width={(without / most) * wide - base}
                  height={14}
                />
                <text className="figure" x={left + (without / most) * wide + 6} y={bar + 11}>
                  {count(without)}
                </text>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
