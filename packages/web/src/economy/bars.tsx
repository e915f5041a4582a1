// Bars from a line of nothing to both sides, one or two to a row.

import { useRef } from 'react';
import { useWidth } from '../chart/plot.js';
import { useFormat } from '../words/format.js';
import { signed } from './names.js';

export interface BarRow {
  readonly key: string;
  readonly name: string;
  readonly values: readonly { readonly kind: string; readonly value: number | null }[];
  readonly chosen?: boolean;
}

interface Props {
  readonly label: string;
  readonly rows: readonly BarRow[];
  /** How a figure is written; unless told with its sign. */
  readonly figure?: (value: number) => string;
}

export function Bars({ label, rows, figure }: Props) {
  const format = useFormat();
  const write = figure ?? ((value: number) => signed(format, value));
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const each = Math.max(1, ...rows.map(({ values }) => values.length));
  const bar = each === 1 ? 15 : 12;
  const rowHeight = each * bar + 8;
  const left = Math.min(180, width * 0.34);
  const room = 56;
  const all = rows.flatMap(({ values }) => values.flatMap(({ value }) => (value === null ? [] : [value])));
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const begin = left + (low < 0 ? room : 0);
  const end = width - (high > 0 ? room : 0);
  const x = (value: number) =>
    high === low ? begin : begin + ((value - low) / (high - low)) * Math.max(1, end - begin);
  const height = rows.length * rowHeight + 6;
  return (
    <div className="plot bars" role="img" aria-label={label} ref={place} style={{ minHeight: height }}>
      {width === 0 ? null : (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {rows.map(({ key, name, values, chosen = false }, at) => (
            <g key={key} className={chosen ? 'chosen' : ''} transform={`translate(0 ${at * rowHeight + 4})`}>
              <text x={0} y={(each * bar) / 2 + 4} className="name">
                {name}
              </text>
              {values.map(({ kind, value }, row) =>
                value === null ? null : (
                  <g key={kind} className={`bar-${kind}`}>
                    <rect
                      x={Math.min(x(0), x(value))}
                      y={row * bar + 1}
                      width={Math.max(0.5, Math.abs(x(value) - x(0)))}
                      height={bar - 2}
                    />
                    <text
                      x={value < 0 ? x(value) - 5 : x(value) + 5}
                      y={row * bar + bar / 2 + 4}
                      textAnchor={value < 0 ? 'end' : 'start'}
                    >
                      {write(value)}
                    </text>
                  </g>
                ),
              )}
            </g>
          ))}
          <line className="zero" x1={x(0)} x2={x(0)} y1={0} y2={height} />
        </svg>
      )}
    </div>
  );
}
