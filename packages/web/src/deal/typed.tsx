// Fields of a deal: text that is taken when it is left, and a rate that can also be dragged.

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { How } from '../state/store.js';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly give: (value: string) => void;
  readonly type?: 'text' | 'date';
  /** Several lines. */
  readonly long?: boolean;
  readonly wide?: boolean;
}

/** A text that is taken on Enter or when the field is left. */
export function TextField({ label, value, give, type = 'text', long = false, wide = false }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  // A deal is written in whatever language its author writes; those that ship are English.
  const lang = /[\u3040-\u30ff\u4e00-\u9fff]/.test(typed) ? 'ja' : 'en';
  const leave = () => {
    if (typed !== value) give(typed);
  };
  return (
    <div className={`field${wide ? ' wide' : ''}`}>
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea
          id={id}
          lang={lang}
          value={typed}
          rows={Math.min(6, Math.max(2, Math.ceil(typed.length / 58)))}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={leave}
        />
      ) : (
        <input
          id={id}
          type={type}
          lang={type === 'date' ? undefined : lang}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            // A date picker gives whole days only.
            if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(target.value)) give(target.value);
          }}
          onBlur={leave}
          onKeyDown={({ key }) => {
            if (key === 'Enter') leave();
          }}
        />
      )}
    </div>
  );
}

interface RateProps {
  readonly label: string;
  readonly percent: number;
  readonly most: number;
  readonly give: (percent: number, how: How) => void;
  readonly children?: ReactNode;
}

/** A percentage as a number and as a slider; while it is dragged it is a drift, at the end a step. */
export function RateField({ label, percent, most, give, children }: RateProps) {
  const id = useId();
  const [typed, setTyped] = useState(String(percent));
  useEffect(() => setTyped(String(percent)), [percent]);
  // Whoever only passes over the field, by Tab or by a click, has changed nothing.
  const moved = useRef(false);
  const settle = () => {
    if (moved.current) give(percent, 'step');
    moved.current = false;
  };
  const read = () => {
    if (typed === String(percent)) return;
    const value = Number(typed);
    if (typed.trim() !== '' && Number.isFinite(value) && value >= 0 && value <= 1000)
      give(Math.round(value * 1e4) / 1e4, 'step');
    else setTyped(String(percent));
  };
  return (
    <div className="field rate-field">
      <label htmlFor={id}>{label}</label>
      <span className="dragged">
        <input
          type="range"
          aria-label={label}
          min={0}
          max={Math.max(most, percent)}
          step={0.5}
          value={percent}
          onChange={({ target }) => {
            moved.current = true;
            give(Number(target.value), 'drift');
          }}
          onPointerUp={settle}
          onBlur={settle}
        />
        <input
          id={id}
          className="percent"
          inputMode="decimal"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={read}
          onKeyDown={({ key }) => {
            if (key === 'Enter') read();
          }}
        />
        <span aria-hidden="true">%</span>
      </span>
      {children}
    </div>
  );
}
