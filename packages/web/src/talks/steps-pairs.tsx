// What both sides gain or lose, row by row: two dots on one line from zero, with their figures at its end.

import { useRef } from 'react';
import { useWidth } from '../chart/plot.js';
import { ticks, within } from './axis.js';
import { useTalks } from './context.js';
import { shortened, useFigures } from './figures.js';
import { useTalksWords } from './words.js';

export type Kind = 'model' | 'judgement';

export interface PairRow {
  readonly key: string;
  readonly label: string;
  /** What the worth of its issues rests on. */
  readonly kinds: readonly Kind[];
  /** By side. */
  readonly values: readonly number[];
  /** One figure more, where there is room. */
  readonly rest?: string;
  readonly chosen?: boolean;
}

export interface PairGroup {
  readonly title: string;
  readonly rows: readonly PairRow[];
  /** Says below the drawing what row may come; it has the room of that row, so that nothing moves when it does. */
  readonly hint?: string;
}

interface Props {
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
  readonly groups: readonly PairGroup[];
  /** What left and right of zero mean. */
  readonly axis: { readonly less: string; readonly more: string };
  readonly restTitle?: string;
}

/** Room for the two marks of what a row rests on. */
const MARKS = 28;
/** Heights of a group's title and of the air below it. */
const TITLE = 26;
const AIR = 6;
const NARROW = 860;
const COMPACT = 480;

export function Pairs({ label, groups, axis, restTitle }: Props) {
  const { signed } = useFigures();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  // Names stand above their dots where there is no room beside them.
  const narrow = width < NARROW;
  const compact = width < COMPACT;
  const row = narrow ? 42 : 26;
  const column = compact ? 52 : 98;
  const withRest = restTitle !== undefined && !compact;
  const ends = [2, 1].map((k) => width - (k - 1) * column - (withRest ? 112 : 0));
  const left = narrow ? 14 : 358;
  const right = (ends[0] ?? 0) - column - (compact ? 0 : 24);
  const values = groups.flatMap(({ rows }) => rows.flatMap((each) => each.values));
  const span: readonly [number, number] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = (value: number) => left + within(value, span) * Math.max(0, right - left);
  // Where each group and row begins.
  const top = narrow ? 54 : 36;
  let next = top;
  const placed = groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => {
      const start = next;
      next += TITLE + rows.length * row + AIR;
      return { title, start, rows: rows.map((each, at) => ({ ...each, y: start + TITLE + at * row })) };
    });
  const hints = groups.flatMap(({ rows, hint }) => (rows.length === 0 && hint !== undefined ? [hint] : []));
  return (
    <div ref={place}>
      {width === 0 ? null : (
        <svg width={width} height={next} role="img" aria-label={label} className="pairs">
          <KindKey groups={groups} y={narrow ? 12 : 30} />
          <Axis axis={axis} x={x} span={span} right={right} from={top} to={next - AIR} />
          <Heads ends={ends} y={top - 6} compact={compact} />
          {withRest ? (
            <text className="axis" x={width} y={top - 6} textAnchor="end">
              {restTitle}
            </text>
          ) : null}
          {placed.map(({ title, start, rows }) => (
            <g key={title}>
              <text className="group" x={0} y={start + 17}>
                {title}
              </text>
              {rows.map(({ key, label: name, kinds, values: both, rest, chosen, y }) => {
                const middle = y + (narrow ? 28 : 12);
                return (
                  <g key={key} className={chosen === true ? 'chosen' : ''}>
                    <line className="row" x1={0} x2={width} y1={y - 0.5} y2={y - 0.5} />
                    <KindMarks kinds={kinds} y={y + (narrow ? 12 : 13)} />
                    <text className="name" x={MARKS} y={y + (narrow ? 16 : 17)}>
                      {shortened(name, narrow ? Math.floor((width - MARKS) / 6.6) : 46)}
                    </text>
                    <line
                      className="stem"
                      x1={x(Math.min(0, ...both))}
                      x2={x(Math.max(0, ...both))}
                      y1={middle}
                      y2={middle}
                    />
                    {/* The ring first, so that two dots of one place are seen as both. */}
                    <circle className="second" cx={x(both[1] ?? 0)} cy={middle} r={5.5} />
                    <circle className="first" cx={x(both[0] ?? 0)} cy={middle} r={4} />
                    {ends.map((end, k) => (
                      <text
                        key={end}
                        className={signed(both[k] ?? 0) === '0' ? 'figure nothing' : 'figure'}
                        x={end}
                        y={middle + 4}
                        textAnchor="end"
                      >
                        {signed(both[k] ?? 0)}
                      </text>
                    ))}
                    {withRest ? (
                      <text className="figure nothing" x={width} y={middle + 4} textAnchor="end">
                        {rest}
                      </text>
                    ) : null}
                  </g>
                );
              })}
            </g>
          ))}
        </svg>
      )}
      {hints.map((hint) => (
        <p key={hint} className="hint" style={{ height: TITLE + row + AIR }}>
          {hint}
        </p>
      ))}
    </div>
  );
}

/** About how wide a text of an axis is; Japanese letters are twice as wide. */
const breadth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2fff' ? 11.2 : 5.8), 0);

interface AxisProps {
  readonly axis: Props['axis'];
  readonly x: (value: number) => number;
  readonly span: readonly [number, number];
  /** Where it ends. */
  readonly right: number;
  readonly from: number;
  readonly to: number;
}

function Axis({ axis: { less, more }, x, span, right, from, to }: AxisProps) {
  const { signed } = useFigures();
  const zero = x(0);
  const before = zero - x(span[0]) > breadth(less);
  const after = right - zero > breadth(more);
  return (
    <g>
      {before ? (
        <text className="axis" x={zero - 8} y={from - 24} textAnchor="end">
          {less}
        </text>
      ) : null}
      {after || !before ? (
        <text
          className="axis"
          x={after ? zero + (before ? 8 : 0) : right}
          y={from - 24}
          textAnchor={after ? 'start' : 'end'}
        >
          {more}
        </text>
      ) : null}
      {ticks(...span, Math.min(6, (right - x(span[0])) / 70)).map((value) => (
        <g key={value} className="grid">
          <line className={value === 0 ? 'zero' : ''} x1={x(value)} x2={x(value)} y1={from} y2={to} />
          <text x={x(value)} y={from - 6} textAnchor="middle">
            {signed(value)}
          </text>
        </g>
      ))}
    </g>
  );
}

interface HeadsProps {
  readonly ends: readonly number[];
  readonly y: number;
  readonly compact: boolean;
}

/** The sides above their figures, each with the mark by which it is drawn. */
function Heads({ ends, y, compact }: HeadsProps) {
  const { talks } = useTalks();
  return talks.sides.map(({ side, title }, k) => {
    const name = compact ? side.toUpperCase() : title;
    const end = ends[k] ?? 0;
    const mark = { cx: end - breadth(name) - 10, cy: y - 4 };
    return (
      <g key={side}>
        {k === 0 ? (
          <circle className="first" {...mark} r={4} />
        ) : (
          <circle className="second" {...mark} r={4.5} />
        )}
        <text className="axis" x={end} y={y} textAnchor="end">
          {name}
        </text>
      </g>
    );
  });
}

function KindMarks({ kinds, y }: { readonly kinds: readonly Kind[]; readonly y: number }) {
  return (
    <>
      {kinds.includes('model') ? <rect className="model" x={0} y={y - 3.5} width={7} height={7} /> : null}
      {kinds.includes('judgement') ? <circle className="judgement" cx={15} cy={y} r={3.75} /> : null}
    </>
  );
}

/** What the small marks before the names mean, in the drawing itself, so that it goes where the drawing goes. */
function KindKey({ groups, y }: { readonly groups: readonly PairGroup[]; readonly y: number }) {
  const words = useTalksWords();
  const kinds = (['model', 'judgement'] as const).filter((kind) =>
    groups.some(({ rows }) => rows.some((each) => each.kinds.includes(kind))),
  );
  let next = 0;
  return kinds.map((kind) => {
    const start = next;
    next += breadth(words.barKey[kind]) + 30;
    return (
      <g key={kind}>
        {kind === 'model' ? (
          <rect className="model" x={start} y={y - 7.5} width={7} height={7} />
        ) : (
          <circle className="judgement" cx={start + 4} cy={y - 4} r={3.75} />
        )}
        <text className="axis" x={start + 12} y={y}>
          {words.barKey[kind]}
        </text>
      </g>
    );
  });
}
