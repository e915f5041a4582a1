// The calendar strip: what can be signed on each date ahead, what no deal means from then on, threats, and what waiting costs each side.

import { commandOf } from '@parley/core/ask';
import type { CalendarAnswer, DateAnswer } from '@parley/core/talks';
import { useRef } from 'react';
import { useWidth } from '../chart/plot.js';
import { dayNumber } from '../chart/time.js';
import { CommandLine } from '../export/command-line.js';
import { Figure } from '../export/figure.js';
import type { Table } from '../export/table.js';
import { useFormat } from '../words/format.js';
import { talks as worker } from '../worker/talks.js';
import { useAnswer } from '../worker/use-answer.js';
import { ticks } from './axis.js';
import { sideTitle, useTalks } from './context.js';
import { moved, stamp, useFigures } from './figures.js';
import { useTalksWords } from './words.js';
import { Work } from './work.js';

export function Calendar() {
  const words = useTalksWords();
  const format = useFormat();
  const { count, signed, share } = useFigures();
  const { folder, asOf, talks } = useTalks();
  const { answer, question, progress, error } = useAnswer(worker, 'calendar', { folder, asOf });
  const current = question?.folder === folder && question.asOf === asOf ? answer : undefined;
  if (error !== undefined && current === undefined)
    return (
      <section className="fig">
        <h3>{words.calendar}</h3>
        <p className="error" lang="en">
          {error.message}
        </p>
      </section>
    );
  if (current === undefined)
    return (
      <section className="fig waiting">
        <h3>{words.calendar}</h3>
        <Work progress={progress} />
      </section>
    );
  const titles = current.sides.map((side) => sideTitle(talks, side));
  const [first = '', second = ''] = titles;
  const table: Table = {
    name: `${words.calendar}: ${talks.talks}`,
    columns: [
      ['date', words.calendarColumns.date],
      ['events', words.calendarColumns.events],
      ['signable', words.calendarColumns.signable],
      ['noDealFirst', words.calendarColumns.noDeal(first)],
      ['noDealSecond', words.calendarColumns.noDeal(second)],
      ['waitFirst', words.calendarColumns.wait(first)],
      ['waitSecond', words.calendarColumns.wait(second)],
      ['signing', words.calendarColumns.signing],
    ].map(([key = '', title = '']) => ({ key, title })),
    rows: current.dates.map((date) => ({
      date: date.date,
      events: date.events.map(({ title }) => title).join('; '),
      signable: date.talks ? date.signable : null,
      noDealFirst: date.noDeal[0],
      noDealSecond: date.noDeal[1],
      waitFirst: date.talks ? date.priceOfWaiting[0] : null,
      waitSecond: date.talks ? date.priceOfWaiting[1] : null,
      signing: date.talks ? date.signing : null,
    })),
    notes: [
      stamp(talks, asOf, current.unit),
      'Offers and dates follow from the red lines, the discount rates and the schedule; they are no forecast.',
    ],
  };
  return (
    <Figure
      title={words.calendar}
      standfirst={
        current.causes.length === 0
          ? words.noDelay(format.day(current.dates[0]?.date ?? asOf))
          : `${words.delay(format.list(current.causes.map((cause) => words.causes[cause] ?? cause)))} ${
              current.signs === undefined
                ? words.never(share(current.never))
                : words.sureOn(format.day(current.signs))
            }`
      }
      table={table}
      json={current}
      show={(cell, key) =>
        typeof cell === 'number'
          ? key === 'signable'
            ? count(cell)
            : key === 'signing'
              ? share(cell)
              : signed(cell)
          : undefined
      }
      below={
        <>
          <Dates answer={current} titles={titles} />
          <CommandLine command={commandOf('talks', { folder, ask: 'calendar', asOf })} />
        </>
      }
    >
      <Strip answer={current} />
    </Figure>
  );
}

const SET = 92;
const GAP = 34;
const LINE = 70;
const WAIT = 56;

interface DatesProps {
  readonly answer: CalendarAnswer;
  readonly titles: readonly string[];
}

function Strip({ answer: { dates, sides } }: { readonly answer: CalendarAnswer }) {
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
            .map(({ date }) => (
              <line key={date} className="threat" x1={x(date)} x2={x(date)} y1={16} y2={waitBase} />
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
                x={width}
                y={y(dates.at(-1)?.noDeal[k] ?? 0) + 4 + clear(dates, k, y)}
                textAnchor="end"
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

function Dates({ answer: { dates, sides }, titles }: DatesProps) {
  const words = useTalksWords();
  const format = useFormat();
  const { count, signed, share } = useFigures();
  const { talks, choose } = useTalks();
  return (
    <ol className="dates">
      {dates.map((date) => (
        <li key={date.date} className={date.talks ? '' : 'no-talks'}>
          <span className="figure">{format.shortDay(date.date)}</span>
          <div>
            {date.events.map(({ event, title, threat, chance }) => (
              <p key={event}>
                <span lang="en">{title}</span>
                {threat === undefined ? null : (
                  <span className="kind threat">{words.threatOf(sideTitle(talks, threat))}</span>
                )}
                {chance < 1 ? <span className="quiet"> {words.chance(share(chance))}</span> : null}
              </p>
            ))}
            {date.talks ? (
              <p className="quiet">
                {words.dateSet(count(date.signable))}{' '}
                {words.dateWait(
                  format.list(
                    titles.map((title, k) => `${title} ${signed(date.priceOfWaiting[k as 0 | 1])}`),
                  ),
                )}
              </p>
            ) : null}
            {date.offers.map(({ by, options, payoffs, signed: taken }) => (
              <p key={by} className="quiet">
                {taken ? words.wouldOffer(sideTitle(talks, by)) : words.wouldWait(sideTitle(talks, by))}{' '}
                <span lang="en">{moved(options, talks).join(', ') || words.asToday}</span> (
                {sides.map((_, k) => signed(payoffs[k as 0 | 1])).join(' / ')}){' '}
                <button type="button" className="link look" onClick={() => choose(options)}>
                  {words.lookAt}
                </button>
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
