// Undo and redo of the two deals, across views; going back in the browser is a change like any other.

import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { usePart } from '../state/store.js';
import { type DealState, dealPart } from './part.js';

type Deals = Pick<DealState, 'a' | 'b'>;

interface Trail {
  readonly past: readonly Deals[];
  readonly present: Deals | undefined;
  readonly future: readonly Deals[];
}

/** Steps that can be taken back. */
const MOST = 200;
/** Changes within this many milliseconds are one step, so that a drag or a word typed is taken back at once. */
const TOGETHER = 900;

let trail: Trail = { past: [], present: undefined, future: [] };
let last = 0;
const listeners = new Set<() => void>();

function keep(next: Trail): void {
  trail = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const same = (one: Deals | undefined, other: Deals) => JSON.stringify(one) === JSON.stringify(other);

function follow(deals: Deals): void {
  if (same(trail.present, deals)) return;
  const now = performance.now();
  const together = now - last < TOGETHER && trail.past.length > 0;
  last = now;
  if (trail.present === undefined) keep({ ...trail, present: deals });
  else
    keep({
      past: together ? trail.past : [...trail.past, trail.present].slice(-MOST),
      present: deals,
      future: [],
    });
}

export interface Undo {
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

/** Follows the deals, and gives what takes a step back or does it again. */
export function useUndo(): Undo {
  const [{ a, b }, set] = usePart(dealPart);
  const { past, present, future } = useSyncExternalStore(subscribe, () => trail);
  useEffect(() => follow({ a, b }), [a, b]);
  const go = useCallback(
    (to: Deals, next: Trail) => {
      last = 0;
      keep(next);
      set(to);
    },
    [set],
  );
  const before = past.at(-1);
  const after = future[0];
  return {
    undo:
      before === undefined || present === undefined
        ? undefined
        : () => go(before, { past: past.slice(0, -1), present: before, future: [present, ...future] }),
    redo:
      after === undefined || present === undefined
        ? undefined
        : () => go(after, { past: [...past, present], present: after, future: future.slice(1) }),
  };
}
