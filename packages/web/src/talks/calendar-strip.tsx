// The drawing of the calendar strip: three lanes on one line of days, with the threats across them.

import type { CalendarAnswer, DateAnswer } from '@parley/core/talks';
import { useRef } from 'react';
import { useWidth } from '../chart/plot.js';
import { dayNumber } from '../chart/time.js';
import { useFormat } from '../words/format.js';
import { ticks } from './axis.js';
import { shortened, useFigures } from './figures.js';
import { useTalksWords } from './words.js';

interface Props {
  readonly answer: CalendarAnswer;
  readonly titles: readonly string[];
}

const SET = 92;
const GAP = 34;
const LINE = 70;
const WAIT = 56;

export function Strip({ answer: { dates, sides }, titles }: Props) {
  const words = useTalksWords();
  const format = useFormat();
  const { count, signed } = useFigures();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const narrow = width < 620;
  const left = narrow ? 44 : 56;
  const from = dayNumber(dates[0]?.date ?? '');
  const to = Math.max(from + 7, dayNumber(dates.at(-1)?.date ?? ''));
  const x = (day: string) => left + ((dayNumber(day) - from) / (to - from)) * Math.max(0, width - left - 46);
  const most = Math.max(1, ...dates.map(({ signable }) => signable));
  const base = 16 + SET;
  const [lineTop, lineLow] = [base + GAP, base + GAP + LINE];
  const waitBase = lineLow + GAP + WAIT;
  const flat = dates.flatMap(({ noDeal }) => noDeal);
  const [least, top] = [Math.min(0, ...flat), Math.max(0, ...flat)];
  const y = (value: number) => lineTop + (1 - (value - least) / (top - least || 1)) * LINE;
  const dearest = Math.max(0.001, ...dates.flatMap(({ priceOfWaiting }) => priceOfWaiting.map(Math.abs)));
  const path = (k: 0 | 1) =>
    `${dates
      .map(
        ({ date, noDeal }, at) => `${at === 0 ? 'M' : 'H'}${x(date)}${at === 0 ? ' ' : 'V'}${y(noDeal[k])}`,
      )
      .join('')}H${width - 40}`;
  const held = dates.filter(({ talks }) => talks);
  // A figure that would stand on the one before is left to the list below.
  const told = new Set(apart(held, x, 8 + 8 * count(most).length).map(({ date }) => date));
  return (
    <div ref={place}>
      {width === 0 ? null : (
        <svg width={width} height={waitBase + 40} role="img" aria-label={words.calendar} className="calendar">
          <text className="axis" x={0} y={11}>
            {words.strip.set}
          </text>
          <text className="axis" x={0} y={lineTop - 10}>
            {words.strip.noDeal}
          </text>
          <text className="axis" x={0} y={lineLow + GAP - 6}>
            {words.strip.wait}
          </text>
          {dates
            .filter(({ events }) => events.some(({ threat }) => threat !== undefined))
            .map(({ date, events }) => (
              <g key={date}>
                <line className="threat" x1={x(date)} x2={x(date)} y1={16} y2={waitBase} />
                <text
                  className="threat"
                  x={x(date) + (x(date) > width * 0.6 ? -5 : 5)}
                  y={base - 6}
                  textAnchor={x(date) > width * 0.6 ? 'end' : 'start'}
                >
                  {shortened(
                    events.find(({ threat }) => threat !== undefined)?.title ?? '',
                    narrow ? 22 : 44,
                  )}
                </text>
              </g>
            ))}
          <line className="zero" x1={left} x2={width - 40} y1={base} y2={base} />
          {held.map(({ date, signable }, at) => (
            <g key={date} className={at === 0 ? 'set now' : 'set'}>
              <rect
                x={x(date) - 4}
                width={8}
                y={base - (signable / most) * (SET - 18)}
                height={(signable / most) * (SET - 18)}
              />
              {told.has(date) ? (
                <text
                  x={x(date) - (at === 0 ? 4 : 0)}
                  y={base - (signable / most) * (SET - 18) - 5}
                  textAnchor={at === 0 ? 'start' : 'middle'}
                  className="figure"
                >
                  {count(signable)}
                </text>
              ) : null}
            </g>
          ))}
          {ticks(least, top, 3).map((value) => (
            <g key={value} className="grid">
              <line x1={left} x2={width - 40} y1={y(value)} y2={y(value)} />
              <text x={left - 6} y={y(value) + 4} textAnchor="end">
                {signed(value)}
              </text>
            </g>
          ))}
          {([0, 1] as const).map((k) => (
            <g key={k}>
              <path className={k === 0 ? 'first' : 'second'} d={path(k)} />
              <text
                x={width - 36}
                y={y(dates.at(-1)?.noDeal[k] ?? 0) + 4 + clear(dates, k, y)}
                className="end"
              >
                {sides[k]?.toUpperCase()}
              </text>
            </g>
          ))}
          <line className="zero" x1={left} x2={width - 40} y1={waitBase} y2={waitBase} />
          {held.map(({ date, priceOfWaiting }) => (
            <g key={date} className="wait">
              {([0, 1] as const).map((k) => {
                const height = (Math.max(0, priceOfWaiting[k]) / dearest) * (WAIT - 14);
                return (
                  <rect
                    key={k}
                    className={k === 0 ? 'first' : 'second'}
                    x={x(date) + (k === 0 ? -8 : 1)}
                    width={7}
                    y={waitBase - height}
                    height={height}
                  />
                );
              })}
            </g>
          ))}
          {apart(dates, x, narrow ? 52 : 76).map(({ date }) => (
            <g key={date} className="grid">
              <line x1={x(date)} x2={x(date)} y1={waitBase} y2={waitBase + 5} />
              <text x={x(date)} y={waitBase + 18} textAnchor={date === dates[0]?.date ? 'start' : 'middle'}>
                {format.shortDay(date).replace(/^\d{4}年|[\s,]*\d{4}$/, '')}
              </text>
            </g>
          ))}
        </svg>
      )}
      <ul className="swatches">
        {(['first', 'second'] as const).map((side, k) => (
          <li key={side}>
            <svg width="34" height="12" className="strip-key" aria-hidden="true">
              <path className={side} d="M0 6H20" />
              <g className="wait">
                <rect className={side} x="25" y="1" width="7" height="10" />
              </g>
            </svg>
            {titles[k]}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Two ends of lines that would stand on each other are moved apart. */
function clear(dates: readonly DateAnswer[], k: 0 | 1, y: (value: number) => number): number {
  const last = dates.at(-1)?.noDeal ?? [0, 0];
  const gap = y(last[0]) - y(last[1]);
  if (Math.abs(gap) >= 12) return 0;
  const up = gap < 0 || (gap === 0 && k === 0);
  return (k === 0) === up ? -6 : 6;
}

/** Dates whose labels do not cover each other. */
function apart(
  dates: readonly DateAnswer[],
  x: (day: string) => number,
  least: number,
): readonly DateAnswer[] {
  const kept: DateAnswer[] = [];
  for (const date of dates) {
    const last = kept.at(-1);
    if (last === undefined || x(date.date) - x(last.date) >= least) kept.push(date);
  }
  return kept;
}
