// A clock on the timeline: a line that is dragged, or moved by keys, and says its day.

import type { KeyboardEvent, PointerEvent } from 'react';
import { dayNumber, END, moveDay, placeOf, START } from '../chart/time.js';
import type { How } from '../state/store.js';
import { useFormat } from '../words/format.js';

interface Props {
  readonly kind: 'on' | 'known';
  readonly label: string;
  readonly day: string;
  /** The day under a pointer, by its place on the screen. */
  readonly dayAt: (x: number) => string;
  readonly change: (day: string, how: How) => void;
}

const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

export function Handle({ kind, label, day, dayAt, change }: Props) {
  const format = useFormat();
  const down = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) change(dayAt(event.clientX), 'drift');
  };
  const up = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) change(day, 'step');
  };
  const press = (event: KeyboardEvent) => {
    const days = KEYS[event.key];
    if (days === undefined) return;
    event.preventDefault();
    change(moveDay(day, event.shiftKey ? 7 * days : days), 'drift');
  };
  const place = placeOf(day);
  const side = place > 0.82 ? 'to-left' : place < 0.12 ? 'to-right' : '';
  return (
    <div
      className={`handle ${kind} ${side}`}
      style={{ left: `${(100 * place).toFixed(3)}%` }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={START}
      aria-valuemax={END}
      aria-valuenow={dayNumber(day)}
      aria-valuetext={format.day(day)}
      onPointerDown={down}
      onPointerMove={drag}
      onPointerUp={up}
      onKeyDown={press}
      onBlur={() => change(day, 'step')}
    >
      <span className="grip" aria-hidden="true">
        {format.shortDay(day)}
      </span>
    </div>
  );
}
