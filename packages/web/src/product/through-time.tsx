// Through time: the duty as a step chart on the timeline's own scale, with the acts that made each step.

import { commandOf } from '@parley/core/ask';
import type { DutyChange } from '@parley/core/duty';
import { useRef } from 'react';
import { useWidth } from '../chart/plot.js';
import { months, placeOf } from '../chart/time.js';
import { useUnder, useUnderNotes } from '../deal/under.js';
import { CommandLine } from '../export/command-line.js';
import { Figure } from '../export/figure.js';
import type { Table } from '../export/table.js';
import { actById } from '../first.js';
import { ActLink } from '../shell/act-link.js';
import { change, useApp, usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { useMeasureTitle } from '../words/law.js';
import { lawAside } from '../worker/law.js';
import { useAnswer } from '../worker/use-answer.js';
import { productPart } from './part.js';
import { productWords } from './words.js';

export function ThroughTime() {
  const words = useWords(productWords);
  const format = useFormat();
  const underNotes = useUnderNotes();
  const title = useMeasureTitle();
  const { known } = useApp();
  const [{ good, origin, beside }] = usePart(productPart);
  const under = useUnder();
  const { answer } = useAnswer(lawAside, 'history', { good, origin, knownOn: known, ...under });
  const other = useAnswer(
    lawAside,
    'history',
    beside === '' ? undefined : { good, origin: beside, knownOn: known, ...under },
  ).answer;
  if (answer === undefined) return <div className="fig waiting" />;
  const shown = other !== undefined && other.origin === beside && beside !== '' ? other : undefined;
  const what = ({ measures, owedMeasures }: DutyChange) => {
    const named = (changes: DutyChange['measures']) =>
      changes
        .map((it) => `${title(it.measure)}: ${format.percent(it.from * 10)} → ${format.percent(it.to * 10)}`)
        .join('; ');
    if (measures.length > 0) return named(measures);
    return owedMeasures.length > 0 ? `${words.owedOnly}: ${named(owedMeasures)}` : words.start;
  };
  const table: Table = {
    name: `${words.time}: ${answer.good}, ${format.country(answer.origin)}`,
    columns: (['at', 'assessed', 'owed', 'what', 'acts'] as const).map((key) => ({
      key,
      title: words.timeColumns[key],
    })),
    rows: answer.history.map((it) => ({
      at: it.at,
      assessed: it.assessed.ppm,
      owed: it.owed.ppm,
      what: what(it),
      acts: it.acts.join(' '),
    })),
    notes: [
      `${answer.good} made in ${answer.origin}, owed as known on ${answer.knownOn}; duty in parts per million of the value`,
      `law known to ${answer.lawKnownTo}`,
      ...underNotes,
    ],
  };
  return (
    <Figure
      title={words.time}
      standfirst={`${words.timeStandfirst(format.country(answer.origin), format.day(answer.knownOn))}${
        shown === undefined ? '' : ` ${words.timeBeside(format.country(shown.origin))}`
      }`}
      table={table}
      json={answer}
      show={(cell) => (typeof cell === 'number' ? format.percent(cell) : undefined)}
      below={
        <>
          <ol className="steps">
            {answer.history.map((it, at) => (
              <li key={it.at}>
                <span className="key" aria-hidden="true">
                  {at + 1}
                </span>
                <button type="button" className="link figure" onClick={() => change({ on: it.day })}>
                  {format.shortDay(it.day)}
                </button>
                <strong className="figure">{format.percent(it.assessed.ppm)}</strong>
                <span>
                  {what(it)}
                  {at === 0 ? null : (
                    <span className="by">
                      {it.acts.map((act) => (
                        <ActLink key={act} act={act} titled={actById(act)?.lane === 'courts'} />
                      ))}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ol>
          <CommandLine
            command={commandOf('history', {
              good: answer.good,
              origin: answer.origin,
              knownOn: answer.knownOn,
              ...under,
            })}
          />
        </>
      }
    >
      <Steps history={answer.history} beside={shown?.history ?? []} />
    </Figure>
  );
}

const TALL = 220;
const TOP = 26;
const GUTTER = 44;

interface StepsProps {
  readonly history: readonly DutyChange[];
  readonly beside: readonly DutyChange[];
}

function Steps({ history, beside }: StepsProps) {
  const words = useWords(productWords);
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const { on, known } = useApp();
  const rates = [...history, ...beside].flatMap(({ assessed, owed }) => [assessed.ppm, owed.ppm]);
  const most = Math.max(50_000, ...rates);
  const unit =
    [50_000, 100_000, 200_000, 250_000, 500_000, 1_000_000].find((it) => most / it <= 4) ?? 2_000_000;
  const x = (day: string) => GUTTER + placeOf(day) * Math.max(0, width - GUTTER);
  const y = (ppm: number) => TOP + (1 - ppm / most) * (TALL - TOP);
  const path = (changes: readonly DutyChange[], ppm: (it: DutyChange) => number) =>
    changes
      .map(
        (it, at) =>
          `${at === 0 ? 'M' : 'H'}${x(it.day).toFixed(1)}${at === 0 ? ' ' : 'V'}${y(ppm(it)).toFixed(1)}`,
      )
      .join('') + (changes.length === 0 ? '' : `H${width}`);
  // January first: all months where there is room, else every second or sixth.
  const every = width > 900 ? 1 : width > 560 ? 2 : 6;
  const keys = keyPlaces(history.map(({ day }) => x(day)));
  return (
    <div ref={place}>
      <svg width={width} height={TALL + 22} role="img" aria-label={words.time} className="steps-chart">
        {Array.from({ length: Math.floor(most / unit) + 1 }, (_, at) => at * unit).map((ppm) => (
          <g key={ppm} className="grid">
            <line x1={GUTTER} x2={width} y1={y(ppm)} y2={y(ppm)} />
            <text x={GUTTER - 6} y={y(ppm) + 4} textAnchor="end">
              {format.percent(ppm)}
            </text>
          </g>
        ))}
        {months()
          .filter(({ day }) => Number(day.slice(5, 7)) % every === 1 % every)
          .map(({ day, year }) => (
            <g key={day} className="grid">
              <line x1={x(day)} x2={x(day)} y1={TALL} y2={TALL + 4} />
              <text x={x(day) + 2} y={TALL + 16} className={year ? 'year' : ''}>
                {year ? day.slice(0, 4) : format.month(day)}
              </text>
            </g>
          ))}
        <line className="clock-on" x1={x(on)} x2={x(on)} y1={TOP - 8} y2={TALL} />
        <line className="clock-known" x1={x(known)} x2={x(known)} y1={TOP - 8} y2={TALL} />
        <path className="beside" d={path(beside, (it) => it.assessed.ppm)} />
        <path className="owed-line" d={path(history, (it) => it.owed.ppm)} />
        <path className="assessed-line" d={path(history, (it) => it.assessed.ppm)} />
        {history.map((it, at) => (
          <g key={it.at} className="step-key">
            <line x1={x(it.day)} x2={keys[at] ?? 0} y1={y(it.assessed.ppm)} y2={12} />
            <circle cx={keys[at] ?? 0} cy={8} r={8} />
            <text x={keys[at] ?? 0} y={12} textAnchor="middle">
              {at + 1}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

const APART = 18;

/** Keys in a row above the steps: as near to their steps as they can be with none covering another (isotonic regression by pooling). */
function keyPlaces(places: readonly number[]): readonly number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const [at, place] of places.entries()) {
    let pool = { sum: place - APART * at, count: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((place, at) => Math.max(8 + APART * at, place + APART * at));
}
