// The lines of the timeline: acts since January 2025 by the authority they rest on.

import { placeOf } from '../chart/time.js';
import { first, type Lane, type Tick } from '../first.js';

export const LANES: readonly Lane[] = ['ieepa', 's232', 's301', 's122', 's338', 'other', 'deals', 'courts'];

export const acts = first.acts.filter(({ made }) => made >= first.lawKnownFrom);

export const lanes = LANES.map((lane) => ({ lane, ticks: acts.filter((act) => act.lane === lane) }));

/** The act that a key leads to: along a line by time, or to the nearest in time on the next line. */
export function neighbour(key: string, from: Tick): Tick | undefined {
  const row = LANES.indexOf(from.lane);
  const ticks = lanes[row]?.ticks ?? [];
  const at = ticks.indexOf(from);
  if (key === 'ArrowRight') return ticks[at + 1];
  if (key === 'ArrowLeft') return ticks[at - 1];
  if (key === 'Home') return ticks[0];
  if (key === 'End') return ticks.at(-1);
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return undefined;
  const others = lanes[row + step]?.ticks ?? [];
  const distance = (tick: Tick) => Math.abs(placeOf(tick.made) - placeOf(from.made));
  return others.reduce<Tick | undefined>(
    (best, tick) => (best === undefined || distance(tick) < distance(best) ? tick : best),
    undefined,
  );
}
