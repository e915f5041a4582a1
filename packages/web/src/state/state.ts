// The state of the whole app: the two clocks, the open act and view, and one part for each view.

import { first } from '../first.js';
import { day, fields, text } from './read.js';
import { today } from './today.js';

export interface AppState {
  /** Entry date. */
  readonly on: string;
  /** The law as known on this day decides what is owed. */
  readonly known: string;
  /** The act that is open on the timeline. */
  readonly act: string | null;
  readonly view: string;
  /** Parts of the views as they came: each view reads its own when it is shown, see `Part`. */
  readonly parts: Readonly<Record<string, unknown>>;
}

/** A view's part of the state: its beginning, and how to read it from a link that anybody could have written. */
export interface Part<T> {
  readonly id: string;
  readonly initial: T;
  readonly read: (value: unknown) => T;
}

/** The founding day. */
export const FOUNDING_DAY = '2025-04-16';

export { today };

export function initialState(): AppState {
  return { on: FOUNDING_DAY, known: today(), act: null, view: 'product', parts: {} };
}

/** The last day the timeline shows: three weeks more than is known or has passed. */
export function lastDay(): string {
  const latest = [today(), first.lawKnownTo].sort().at(-1) ?? first.lawKnownTo;
  return new Date(Date.parse(`${latest}T00:00:00Z`) + 21 * 86_400_000).toISOString().slice(0, 10);
}

export function readState(value: unknown): AppState {
  const given = fields(value);
  const start = initialState();
  const within = (it: string) =>
    it < first.lawKnownFrom ? first.lawKnownFrom : it > lastDay() ? lastDay() : it;
  return {
    on: within(day(given.on, start.on)),
    known: within(day(given.known, start.known)),
    act: text(given.act, null, /^[a-z]{2}\/[\w.-]{1,80}$/),
    view: text(given.view, start.view, /^[a-z]{1,20}$/),
    parts: fields(given.parts),
  };
}
