// Averages before and after as two dots on one line for each partner.

import { useRef } from 'react';
import { useWidth } from '../chart/plot.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { dealWords } from './words.js';

interface Props {
  readonly rows: readonly {
    readonly deal: string;
    readonly partner: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
}

const ROW = 26;
/** Most partners that are drawn; the table has them all. */
const MOST = 24;

export function Dumbbells({ rows }: Props) {
  const words = useWords(dealWords);
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const drawn = rows.filter(({ before }) => before !== null).slice(0, MOST);
  const left = Math.min(170, width * 0.36);
  const right = 58;
  const most = Math.max(0.05, ...drawn.flatMap(({ before, after }) => [before ?? 0, after ?? 0]));
  const x = (rate: number) => left + (rate / most) * Math.max(0, width - left - right);
  const step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5].find((it) => most / it <= 6) ?? 1;
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
  const height = drawn.length * ROW + 26;
  return (
    <div ref={place} className="plot dumbbells" role="img" aria-label={words.partners.title}>
      {width === 0 ? null : (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {ticks.map((tick) => (
            <g key={tick} className="grid">
              <line x1={x(tick)} x2={x(tick)} y1={18} y2={height} />
              <text x={x(tick)} y={11} textAnchor="middle">
                {format.percent(tick * 1e6)}
              </text>
            </g>
          ))}
          {drawn.map(({ deal, partner, before, after }, at) => {
            const y = 34 + at * ROW;
            const [was, now] = [before ?? 0, after ?? 0];
            return (
              <g key={`${deal}${partner}`}>
                <text x={0} y={y + 4}>
                  {deal} {partner}
                </text>
                <line className="way" x1={x(was)} x2={x(now)} y1={y} y2={y} />
                <circle className="was" cx={x(was)} cy={y} r={4.5} />
                <circle className="now" cx={x(now)} cy={y} r={4.5} />
                <text
                  className="label"
                  x={now <= was ? x(now) - 9 : x(now) + 9}
                  y={y + 4}
                  textAnchor={now <= was ? 'end' : 'start'}
                >
                  {format.percent(Math.round(now * 1e4) * 100)}
                </text>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
