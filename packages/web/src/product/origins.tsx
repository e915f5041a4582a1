// Origin decides: the same good from every origin as a strip sorted by what it pays.

import { commandOf } from '@parley/core/ask';
import type { OriginDuty } from '@parley/core/duty';
import { useRef } from 'react';
import { useWidth } from '../chart/plot.js';
import { useUnder, useUnderNotes } from '../deal/under.js';
import { CommandLine } from '../export/command-line.js';
import { Figure } from '../export/figure.js';
import type { Table } from '../export/table.js';
import { useApp, usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { lawAside } from '../worker/law.js';
import { useAnswer } from '../worker/use-answer.js';
import { productPart } from './part.js';
import { productWords } from './words.js';

export function Origins() {
  const words = useWords(productWords);
  const format = useFormat();
  const under = useUnder();
  const underNotes = useUnderNotes();
  const { on, known } = useApp();
  const [{ good }] = usePart(productPart);
  const { answer, question } = useAnswer(lawAside, 'origins', { good, on, knownOn: known, ...under });
  if (answer === undefined || question === undefined) return <div className="fig waiting" />;
  const { origins } = answer;
  const table: Table = {
    name: `${words.origins}: ${answer.good}`,
    columns: (['origin', 'name', 'assessed', 'owed', 'complete'] as const).map((key) => ({
      key,
      title: words.originColumns[key],
    })),
    rows: origins.map(({ origin, assessed, owed }) => ({
      origin,
      name: format.country(origin),
      assessed: assessed.ppm,
      owed: owed.ppm,
      complete: assessed.complete && owed.complete,
    })),
    notes: [
      `${answer.good}, entered ${answer.on}, owed as known on ${answer.knownOn}; duty in parts per million of the value`,
      `law known to ${answer.lawKnownTo}`,
      ...underNotes,
    ],
  };
  return (
    <Figure
      title={words.origins}
      standfirst={words.originsStandfirstOf(
        String(origins.length),
        format.day(answer.on),
        format.day(answer.knownOn),
      )}
      table={table}
      json={answer}
      show={(cell, key) =>
        typeof cell === 'number' ? format.percent(cell) : key === 'complete' ? (cell ? '' : '?') : undefined
      }
      below={
        <>
          <Groups origins={origins} />
          <CommandLine command={commandOf('origins', question)} />
        </>
      }
    >
      <Strip origins={origins} />
    </Figure>
  );
}

const TALL = 150;
const FOOT = 18;

function Strip({ origins }: { readonly origins: readonly OriginDuty[] }) {
  const words = useWords(productWords);
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const [{ origin, beside }, set] = usePart(productPart);
  const most = Math.max(10_000, ...origins.flatMap(({ assessed, owed }) => [assessed.ppm, owed.ppm]));
  const step = width / origins.length;
  const y = (ppm: number) => TALL - (ppm / most) * (TALL - 24);
  const owed = origins
    .map((it, at) => `${at === 0 ? 'M' : 'L'}${at * step} ${y(it.owed.ppm)}h${step}`)
    .join('');
  const marked = [origin, beside].flatMap((code) => {
    const at = origins.findIndex((it) => it.origin === code);
    const duty = origins[at];
    return duty === undefined ? [] : [{ code, at, duty }];
  });
  return (
    <div ref={place}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a short way by mouse; the field for the country does the same by keys */}
      <svg
        width={width}
        height={TALL + FOOT}
        role="img"
        aria-label={words.origins}
        className="strip"
        onClick={({ clientX, currentTarget }) => {
          const at = Math.floor((clientX - currentTarget.getBoundingClientRect().left) / step);
          const chosen = origins[at];
          if (chosen !== undefined) set({ origin: chosen.origin });
        }}
      >
        {origins.map((it, at) => (
          <rect
            key={it.origin}
            x={at * step}
            width={Math.max(0.5, step - (step > 3 ? 1 : 0))}
            y={y(it.assessed.ppm)}
            height={TALL - y(it.assessed.ppm)}
            className={it.origin === origin ? 'chosen' : it.origin === beside ? 'other' : 'rest'}
          >
            <title>{`${format.country(it.origin)}: ${format.percent(it.assessed.ppm)}`}</title>
          </rect>
        ))}
        <path d={owed} className="owed-line" />
        <line x1={0} x2={width} y1={TALL} y2={TALL} className="base" />
        {marked.map(({ code, at, duty }, index) => {
          const x = (at + 0.5) * step;
          const end = x > width * 0.7;
          return (
            <g key={code} className={index === 0 ? 'label chosen' : 'label'}>
              <line x1={x} x2={x} y1={y(duty.assessed.ppm)} y2={y(duty.assessed.ppm) - 6} />
              <text
                x={x}
                y={Math.max(
                  11,
                  y(duty.assessed.ppm) -
                    9 -
                    (index === 1 && Math.abs((marked[0]?.at ?? 0) - at) * step < 110 ? 14 : 0),
                )}
                textAnchor={end ? 'end' : 'start'}
              >
                {format.country(code)} {format.percent(duty.assessed.ppm)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Origins that pay the same, in one row. */
function Groups({ origins }: { readonly origins: readonly OriginDuty[] }) {
  const words = useWords(productWords);
  const format = useFormat();
  const share = ({ ppm, complete }: OriginDuty['assessed']) => `${format.percent(ppm)}${complete ? '' : '?'}`;
  const groups = new Map<string, OriginDuty[]>();
  for (const it of origins) {
    const key = `${it.assessed.ppm} ${it.owed.ppm} ${it.assessed.complete && it.owed.complete}`;
    groups.set(key, [...(groups.get(key) ?? []), it]);
  }
  return (
    <table className="groups">
      <thead>
        <tr>
          <th scope="col" className="figure">
            {words.originColumns.assessed}
          </th>
          <th scope="col" className="figure">
            {words.originColumns.owed}
          </th>
          <th scope="col">{words.originColumns.name}</th>
        </tr>
      </thead>
      <tbody>
        {[...groups].map(([key, [one, ...more]]) =>
          one === undefined ? null : (
            <tr key={key}>
              <td className="figure">{share(one.assessed)}</td>
              <td className="figure">{share(one.owed)}</td>
              <td>
                {format.list([
                  ...[one, ...more].slice(0, 12).map((it) => format.country(it.origin)),
                  ...(more.length > 11 ? [words.more(String(more.length - 11))] : []),
                ])}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
