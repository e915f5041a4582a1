// The two deals that are held against the law, and under which law the other lenses ask; kept in the address.

import { actById } from '../first.js';
import { choice, fields, text } from '../state/read.js';
import type { Part } from '../state/state.js';

export type Side = 'a' | 'b';
export const SIDES: readonly Side[] = ['a', 'b'];

/** A deal on one side. */
export interface Held {
  /** The shipped deal it is or began as, `deal-japan-2025`; empty for one begun from nothing. */
  readonly name: string;
  /** Its file once it was changed; null while it is the shipped one. */
  readonly text: string | null;
}

export interface DealState {
  readonly a: Held | null;
  readonly b: Held | null;
  /** Plain controls, or the file. */
  readonly show: 'form' | 'file';
  /** Entries of the first day each deal runs, or of the timeline's entry date. */
  readonly day: 'first' | 'clock';
  /** The law that the other lenses ask: as it is, or with a deal. */
  readonly under: 'law' | Side;
}

/** Letters in a file at most: an address has to carry it. */
const LONGEST = 60_000;

export const dealPart: Part<DealState> = {
  id: 'deal',
  initial: {
    a: { name: 'deal-japan-2025', text: null },
    b: { name: 'deal-korea-2025', text: null },
    show: 'form',
    day: 'first',
    under: 'law',
  },
  read(value) {
    const given = fields(value);
    return {
      a: readHeld(given.a),
      b: readHeld(given.b),
      show: choice(given.show, ['form', 'file'], 'form'),
      day: choice(given.day, ['first', 'clock'], 'first'),
      under: choice(given.under, ['law', 'a', 'b'], 'law'),
    };
  },
};

function readHeld(value: unknown): Held | null {
  if (value === null || value === undefined) return null;
  const given = fields(value);
  const name = text(given.name, '', /^(deal-[a-z0-9-]{1,60})?$/);
  const own = typeof given.text === 'string' && given.text.length <= LONGEST ? given.text : null;
  return name === '' && own === null ? null : { name, text: own };
}

/** A deal as core is asked for it: the edition's by its name, or the file as it was changed. */
export function fileOf(side: Side, held: Held): string | { readonly path: string; readonly text: string } {
  return held.text === null ? held.name : { path: `deal-${side}.yaml`, text: held.text };
}

/** The deal that the other lenses ask under; undefined for the law as it is. */
export function meantDeal(state: DealState): { readonly side: Side; readonly held: Held } | undefined {
  if (state.under === 'law') return undefined;
  const held = state[state.under];
  return held === null ? undefined : { side: state.under, held };
}

/** The title of a deal, without reading its file in full. */
export function titleOf({ name, text: own }: Held): string {
  const written = own === null ? undefined : /^title:\s*['"]?(.+?)['"]?\s*$/m.exec(own)?.[1];
  return written ?? actById(`us/${name}`)?.title ?? name;
}
