// The timeline of instruments: a line for each authority, a tick for each act, and the two clocks as handles.

import { useRef, useState } from 'react';
import { dayAt, months, placeOf } from '../chart/time.js';
import { Scroll } from '../export/scroll.js';
import { first, type Tick } from '../first.js';
import { change, useApp } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { useLawNames } from '../words/law.js';
import { shellWords } from '../words/shell.js';
import { Handle } from './handle.js';
import { acts, LANES } from './lanes.js';
import { Ticks } from './ticks.js';

const percent = (place: number) => `${(100 * place).toFixed(3)}%`;

export function Spine() {
  const words = useWords(shellWords);
  const format = useFormat();
  const names = useLawNames();
  const { on, known, act } = useApp();
  const field = useRef<HTMLDivElement>(null);
  const [looked, look] = useState<Tick>();
  const placeAt = (x: number) => {
    const box = field.current?.getBoundingClientRect();
    return box === undefined ? 0 : (x - box.left) / box.width;
  };
  const [left, right] = [on, known].map(placeOf).sort((a, b) => a - b) as [number, number];
  return (
    <section className="spine" aria-label={words.spine.title}>
      <div className="lanes">
        <div className="names" aria-hidden="true">
          {LANES.map((lane) => (
            <span key={lane} data-short={words.spine.short[lane]}>
              {words.spine.lanes[lane]}
            </span>
          ))}
        </div>
        <div className="field" ref={field}>
          <div className="months" aria-hidden="true">
            {months().map(({ day, year }) => (
              <span key={day} className={year ? 'year' : ''} style={{ left: percent(placeOf(day)) }}>
                {year ? day.slice(0, 4) : format.month(day)}
              </span>
            ))}
          </div>
          <div className="between" style={{ left: percent(left), width: percent(right - left) }} />
          <div
            className="beyond"
            style={{ left: percent(placeOf(first.lawKnownTo)), right: 0 }}
            title={words.spine.beyond}
          />
          <Ticks act={act} look={look} looked={looked} />
          <Handle
            kind="on"
            label={words.spine.onLabel}
            day={on}
            dayAt={(x) => dayAt(placeAt(x))}
            change={(day, how) => change({ on: day }, how)}
          />
          <Handle
            kind="known"
            label={words.spine.knownLabel}
            day={known}
            dayAt={(x) => dayAt(placeAt(x))}
            change={(day, how) => change({ known: day }, how)}
          />
        </div>
      </div>
      <div className="clocks">
        <ClockField kind="on" label={words.spine.on} name={words.spine.onLabel} day={on} />
        <ClockField kind="known" label={words.spine.known} name={words.spine.knownLabel} day={known} />
        <p className="hint">
          {looked === undefined ? (
            words.spine.hint
          ) : (
            <>
              <strong className="figure">{format.shortDay(looked.made)}</strong>{' '}
              <span lang={names.lang}>
                {names.short(looked.id) === names.title(looked.id) ? '' : `${names.short(looked.id)} · `}
                {names.title(looked.id)}
              </span>
            </>
          )}
        </p>
        <ActList />
      </div>
    </section>
  );
}

interface ClockProps {
  readonly kind: 'on' | 'known';
  readonly label: string;
  readonly name: string;
  readonly day: string;
}

function ClockField({ kind, label, name, day }: ClockProps) {
  const format = useFormat();
  return (
    <label className={`clock ${kind}`}>
      <span>{label}</span>
      <strong aria-hidden="true">{format.day(day)}</strong>
      <input
        type="date"
        aria-label={name}
        value={day}
        min={first.lawKnownFrom}
        max={dayAt(1)}
        onChange={({ target }) => {
          if (target.validity.valid && target.value !== '') change({ [kind]: target.value });
        }}
      />
    </label>
  );
}

/** The same acts as a list, for those who cannot hit a tick and for print. */
function ActList() {
  const words = useWords(shellWords);
  const format = useFormat();
  const names = useLawNames();
  return (
    <details className="acts">
      <summary>{words.spine.list}</summary>
      <Scroll label={words.spine.list}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.spine.day}</th>
              <th scope="col">{words.spine.authority}</th>
              <th scope="col">{words.spine.act}</th>
            </tr>
          </thead>
          <tbody>
            {acts.map(({ id, made, lane }) => (
              <tr key={id}>
                <td className="figure">{format.shortDay(made)}</td>
                <td>{words.spine.lanes[lane]}</td>
                <td lang={names.lang}>
                  <button type="button" className="link" onClick={() => change({ act: id })}>
                    {names.title(id)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
