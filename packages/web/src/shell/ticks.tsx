// The ticks of the timeline as one list: a pointer takes the nearest, arrow keys go along a line and from line to line.

import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { placeOf } from '../chart/time.js';
import { actById, type Tick } from '../first.js';
import { change } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { useLawNames } from '../words/law.js';
import { shellWords } from '../words/shell.js';
import { acts, lanes, neighbour } from './lanes.js';

/** Pixels from a tick within which a press still means it. */
const REACH = 16;

interface Props {
  readonly act: string | null;
  /** The act under the pointer, and the one that keys have reached. */
  readonly look: (tick: Tick | undefined) => void;
  readonly looked: Tick | undefined;
}

export function Ticks({ act, look, looked }: Props) {
  const words = useWords(shellWords);
  const format = useFormat();
  const names = useLawNames();
  const list = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<Tick | undefined>(acts[0]);
  const open = (tick: Tick) => {
    setReached(tick);
    change({ act: tick.id === act ? null : tick.id });
  };
  const press = (event: KeyboardEvent) => {
    if (reached === undefined) return;
    const next = neighbour(event.key, reached);
    if (next !== undefined) {
      setReached(next);
      look(next);
    } else if (event.key === 'Enter' || event.key === ' ') open(reached);
    else return;
    event.preventDefault();
  };
  const point = (event: MouseEvent) => {
    const tick = nearest(list.current, event);
    if (tick !== undefined) open(tick);
  };
  return (
    <div
      className="ticks"
      id="ticks"
      role="listbox"
      tabIndex={0}
      ref={list}
      aria-label={words.spine.title}
      aria-activedescendant={reached === undefined ? undefined : tickId(reached)}
      onKeyDown={press}
      onClick={point}
      onPointerMove={(event) => look(nearest(list.current, event))}
      onPointerLeave={() => look(undefined)}
      onFocus={() => look(reached)}
      onBlur={() => look(undefined)}
    >
      {lanes.map(({ lane, ticks }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
        <div key={lane} className="lane" role="group" aria-label={words.spine.lanes[lane]}>
          {ticks.map((tick) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active option
            <span
              key={tick.id}
              id={tickId(tick)}
              data-act={tick.id}
              role="option"
              className={`tick ${tick === reached ? 'reached' : ''} ${tick === looked ? 'looked' : ''}`}
              style={{ left: `${(100 * placeOf(tick.made)).toFixed(3)}%` }}
              aria-selected={tick.id === act}
              aria-label={`${format.day(tick.made)}: ${names.title(tick.id)}`}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

const tickId = ({ id }: Tick) => `tick-${id.replace('/', '-')}`;

/** The tick that was hit, or the nearest within reach. */
function nearest(list: HTMLElement | null, { target, clientX, clientY }: MouseEvent): Tick | undefined {
  if (target instanceof HTMLElement && target.dataset.act !== undefined) return actById(target.dataset.act);
  let found: Tick | undefined;
  let least = REACH;
  for (const element of list?.querySelectorAll<HTMLElement>('.tick') ?? []) {
    const { left, top, width, height } = element.getBoundingClientRect();
    const distance = Math.hypot(clientX - left - width / 2, clientY - top - height / 2);
    if (distance > least) continue;
    least = distance;
    found = actById(element.dataset.act ?? '');
  }
  return found;
}
