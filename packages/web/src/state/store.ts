// Holds the state, keeps the address in step with it, and follows back and forward.

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Damage, FragmentError, fromFragment, toFragment } from './fragment.js';
import { type AppState, initialState, type Part, readState } from './state.js';

/** A `step` can be taken back with the back button; a `drift`, such as a drag, only moves the present step. */
export type How = 'step' | 'drift';

interface Held {
  readonly state: AppState;
  /** Why the address could not be read, when it could not. */
  readonly damage: Damage | null;
}

let held: Held = { state: initialState(), damage: null };
const listeners = new Set<() => void>();
/** Addresses are written one after the other, as deflating takes a moment. */
let writing: Promise<void> = Promise.resolve();
let lastDrift: AppState | undefined;
/** The state of each step of this visit, and the step that the browser is at: going back or forward need not wait for addresses. */
const steps = new Map<number, AppState>();
let step = 0;
/** Tells the entries of this visit from those that were there when the page was loaded. */
const visit = performance.timeOrigin;
let stepsTaken = 0;
/** Whether the last change was a drift: then the next one moves the step that drift opened. */
let drifting = false;

function hold(next: Held): void {
  held = next;
  for (const listener of listeners) listener();
}

/** Reads the address; to be called once before the first screen. */
export async function restore(): Promise<void> {
  window.addEventListener('popstate', () => void follow());
  await follow();
}

async function follow(): Promise<void> {
  drifting = false;
  step = stepHere() ?? 0;
  const known = steps.get(step);
  if (known !== undefined) {
    hold({ state: known, damage: null });
    return write(known, false);
  }
  const { hash } = window.location;
  if (hash.length < 2) return hold({ state: initialState(), damage: null });
  try {
    hold({ state: readState(await fromFragment(hash)), damage: null });
  } catch (error) {
    if (!(error instanceof FragmentError)) throw error;
    hold({ state: initialState(), damage: error.damage });
  }
}

export function change(patch: Partial<AppState>, how: How = 'step'): void {
  const state = { ...held.state, ...patch };
  const same = JSON.stringify(state) === JSON.stringify(held.state);
  const opens = !drifting;
  drifting = how === 'drift' && !(same && opens);
  if (same && opens) return;
  hold({ state, damage: null });
  write(state, opens);
}

function write(state: AppState, opens: boolean): void {
  // A step exists at once, so that going back finds it; its address follows when it is deflated.
  if (opens) {
    step = ++stepsTaken;
    window.history.pushState({ visit, step }, '', window.location.href);
  } else lastDrift = state;
  const own = step;
  steps.set(own, state);
  writing = writing.then(async () => {
    // Of rapid drifts only the last is written; browsers limit how often an address may change.
    if (!opens) await new Promise((resolve) => setTimeout(resolve, 100));
    if (!opens && state !== lastDrift) return;
    const address = `#${await toFragment(state)}`;
    // Whoever has gone elsewhere meanwhile has another entry in front, whose address this is not.
    if (stepHere() === own && steps.get(own) === state)
      window.history.replaceState({ visit, step: own }, '', address);
  });
}

/** The step that the browser's present entry belongs to; undefined for one of another visit, or typed by hand. */
function stepHere(): number | undefined {
  const { state } = window.history as {
    readonly state: { readonly visit?: unknown; readonly step?: unknown } | null;
  };
  return state?.visit === visit && typeof state.step === 'number' ? state.step : undefined;
}

/** The address of the present state, for sharing. */
export async function address(): Promise<string> {
  await writing;
  return `${window.location.href.split('#')[0]}#${await toFragment(held.state)}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state at this moment, outside of React. */
export function current(): AppState {
  return held.state;
}

export function useApp(): AppState {
  return useSyncExternalStore(subscribe, () => held.state);
}

export function useDamage(): Damage | null {
  return useSyncExternalStore(subscribe, () => held.damage);
}

export function forgetDamage(): void {
  hold({ ...held, damage: null });
}

/** One view's part of the state, read afresh only when it changes, and how to change it. */
export function usePart<T extends object>(
  part: Part<T>,
): readonly [T, (patch: Partial<T>, how?: How, beside?: Partial<AppState>) => void] {
  const given = useSyncExternalStore(subscribe, () => held.state.parts[part.id]);
  const value = useMemo(() => (given === undefined ? part.initial : part.read(given)), [part, given]);
  const set = useCallback(
    (patch: Partial<T>, how?: How, beside: Partial<AppState> = {}) => {
      const before = held.state.parts[part.id];
      const now = before === undefined ? part.initial : part.read(before);
      const next = { ...now, ...patch };
      // A part that is still as it began stays unsaid: a field that is only passed over takes no step.
      const same = JSON.stringify(next) === JSON.stringify(now);
      const parts = same ? held.state.parts : { ...held.state.parts, [part.id]: next };
      change({ ...beside, parts }, how);
    },
    [part],
  );
  return [value, set];
}
