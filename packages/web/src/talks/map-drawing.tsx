// The drawing of the signable map: squares by what can be signed in them, the two frontiers, and points with their letters.

import type { MapAnswer } from '@parley/core/talks';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { useWidth } from '../chart/plot.js';
import { ticks, within } from './axis.js';
import { useFigures } from './figures.js';
import { firstSquare, nextSquare } from './map-keys.js';
import { type Point, Points } from './map-points.js';
import { useTalksWords } from './words.js';

interface Props {
  readonly map: MapAnswer;
  /** Place of the lifted line; below zero for none. */
  readonly lifted: number;
  readonly points: readonly Point[];
  readonly sides: readonly [string, string];
  /** Place of the square under the pointer, or that keys have reached. */
  readonly under: number | undefined;
  readonly onPoint: (square: number | undefined) => void;
  readonly onChoose: (square: number) => void;
}

const LEFT = 40;
const BOTTOM = 38;
const TOP = 18;
const RIGHT = 6;

/** The class of a square: what can be signed by powers of ten, what a lifted line opens, or the fewest lines crossed. */
export function classOf(map: MapAnswer, at: number, lifted: number): string {
  const canSign = map.canSign[at] ?? 0;
  if (canSign > 0) return `sign-${Math.min(3, Math.floor(Math.log10(canSign)))}`;
  const opens = map.alone[lifted]?.[at] ?? 0;
  if (opens > 0) return opens >= 10 ? 'opens-1' : 'opens-0';
  return `cross-${Math.min(3, map.fewest[at] ?? 3)}`;
}

export function MapDrawing({ map, lifted, points, sides, under, onPoint, onChoose }: Props) {
  const words = useTalksWords();
  const { signed } = useFigures();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const inner = Math.max(0, width - LEFT - RIGHT);
  const tall = Math.round(Math.min(520, Math.max(260, inner * 0.66)));
  const x = (gain: number) => LEFT + within(gain, map.x) * inner;
  const y = (gain: number) => TOP + (1 - within(gain, map.y)) * tall;
  const paths = useMemo(() => squarePaths(map, lifted, inner, tall), [map, lifted, inner, tall]);
  const bySquare = useMemo(() => new Map(Array.from(map.squares, (square, at) => [square, at])), [map]);
  const squareAt = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>): number | undefined => {
    const box = currentTarget.getBoundingClientRect();
    const column = Math.floor(((clientX - box.left - LEFT) / inner) * map.columns);
    const row = Math.floor((1 - (clientY - box.top - TOP) / tall) * map.rows);
    if (column < 0 || column >= map.columns || row < 0 || row >= map.rows) return undefined;
    return bySquare.get(row * map.columns + column);
  };
  // Keys go on from the square they left, on the map of another day too.
  const reached = useRef<number>(undefined);
  const present = () => under ?? bySquare.get(reached.current ?? -1) ?? firstSquare(map);
  const press = (event: KeyboardEvent) => {
    const at = present();
    if (at === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextSquare(event.key, map, at);
    if (next !== undefined) {
      reached.current = map.squares[next];
      onPoint(next);
    } else if (event.key === 'Enter' || event.key === ' ') onChoose(at);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={place}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: squares are reached by keys as by a pointer (WCAG 2.1.1)
      tabIndex={0}
      aria-label={words.mapByKeys}
      onFocus={() => onPoint(present())}
      onBlur={() => onPoint(undefined)}
      onKeyDown={press}
    >
      {width === 0 ? null : (
        <svg
          width={width}
          height={TOP + tall + BOTTOM}
          role="img"
          aria-label={words.mapLabel(sides[0], sides[1])}
          className="signable-map"
          onPointerMove={(event) => onPoint(squareAt(event))}
          onPointerLeave={() => onPoint(undefined)}
          onPointerUp={(event) => {
            const square = squareAt(event);
            if (square !== undefined) onChoose(square);
          }}
        >
          <clipPath id="map-frame">
            <rect x={LEFT} y={TOP} width={inner} height={tall} />
          </clipPath>
          {ticks(map.x[0], map.x[1], inner / 90).map((value) => (
            <g key={value} className="grid">
              <line x1={x(value)} x2={x(value)} y1={TOP + tall} y2={TOP + tall + 4} />
              <text x={x(value)} y={TOP + tall + 16} textAnchor="middle">
                {signed(value)}
              </text>
            </g>
          ))}
          {ticks(map.y[0], map.y[1], tall / 60).map((value) => (
            <g key={value} className="grid">
              <line x1={LEFT - 4} x2={LEFT} y1={y(value)} y2={y(value)} />
              <text x={LEFT - 7} y={y(value) + 4} textAnchor="end">
                {signed(value)}
              </text>
            </g>
          ))}
          {paths.map(([name, d]) => (
            <path key={name} className={name} d={d} />
          ))}
          {under === undefined || map.squares[under] === undefined ? null : (
            <rect className="under" {...cellOf(map, map.squares[under], inner, tall)} />
          )}
          <g clipPath="url(#map-frame)">
            <path className="limit" d={stairs(map.limit, x, y)} />
            <path className="frontier" d={stairs(map.frontier, x, y)} />
            <line className="no-deal" x1={x(0)} x2={x(0)} y1={TOP} y2={TOP + tall} />
            <line className="no-deal" x1={LEFT} x2={LEFT + inner} y1={y(0)} y2={y(0)} />
          </g>
          <text className="no-deal-label" x={Math.min(x(0) + 4, LEFT + inner - 60)} y={TOP + tall - 6}>
            {words.noDeal}
          </text>
          <text className="axis" x={LEFT + inner} y={TOP + tall + 33} textAnchor="end">
            {words.axisX(sides[0])}
          </text>
          <text className="axis" x={0} y={11}>
            {words.axisY(sides[1])}
          </text>
          <Points points={points} x={x} y={y} box={[LEFT, LEFT + inner, TOP, TOP + tall]} />
        </svg>
      )}
    </div>
  );
}

/** The whole place of a square. */
function cellOf(map: MapAnswer, square: number, inner: number, tall: number) {
  const [width, height] = [inner / map.columns, tall / map.rows];
  const row = Math.floor(square / map.columns);
  return { x: LEFT + (square % map.columns) * width, y: TOP + tall - (row + 1) * height, width, height };
}

/** Squares of one class as one path. */
function squarePaths(map: MapAnswer, lifted: number, inner: number, tall: number) {
  const [w, h] = [inner / map.columns, tall / map.rows];
  const most = Math.log10(1 + map.counts.reduce((max, count) => Math.max(max, count), 1));
  const paths = new Map<string, string[]>();
  for (const [at, square] of map.squares.entries()) {
    const name = classOf(map, at, lifted);
    const column = square % map.columns;
    const row = Math.floor(square / map.columns);
    // As in a halftone: the more packages, the more of its place a square fills.
    const size = 0.4 + 0.54 * (Math.log10(1 + (map.counts[at] ?? 0)) / most);
    const [wide, high] = [w * size, h * size];
    const left = LEFT + (column + 0.5) * w - wide / 2;
    const top = TOP + tall - (row + 0.5) * h - high / 2;
    const d = `M${left.toFixed(1)} ${top.toFixed(1)}h${wide.toFixed(1)}v${high.toFixed(1)}h${(-wide).toFixed(1)}z`;
    const list = paths.get(name);
    if (list === undefined) paths.set(name, [d]);
    else list.push(d);
  }
  return [...paths].map(([name, list]) => [name, list.join('')] as const);
}

/** A frontier as stairs: between two of its points nothing reaches above the lower one. */
function stairs(
  [first, ...rest]: MapAnswer['frontier'],
  x: (gain: number) => number,
  y: (gain: number) => number,
): string {
  if (first === undefined) return '';
  const steps = rest.map(([right, up]) => `V${y(up).toFixed(1)}H${x(right).toFixed(1)}`);
  return `M${x(first[0]).toFixed(1)} ${y(first[1]).toFixed(1)}${steps.join('')}`;
}
