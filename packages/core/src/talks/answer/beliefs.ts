// Everything in a folder that is a range, as a list to draw from: what an entry is worth, where a line stands, how likely an event is.

import { centreOf, isSure, type Span } from '../domain/span.js';
import type { Ground } from '../domain/talks.js';
import type { Range } from '../engine/ranges.js';
import type { Situation } from './situation.js';

/** One range of the folder. */
export interface UncertainBelief extends Ground {
  /** `crown-east: harvest`, `line millers-water`, `chance of toll-30`, `discount of east`. */
  readonly name: string;
  readonly kind: 'worth' | 'line' | 'chance' | 'discount' | 'cost' | 'bonus';
  readonly span: Span;
  readonly why: string;
}

export interface Beliefs {
  readonly list: readonly UncertainBelief[];
  readonly ranges: readonly Range[];
  /** The drawn value of a span of the folder; its only value where it is sure. */
  readonly read: (span: Span, values: Float64Array) => number;
}

/** The ranges that decide what can be signed on a date; with `timing` also those that decide when. */
export function beliefsOf({ talks, atoms, lines }: Situation, timing = false): Beliefs {
  const places = new Map<Span, number>();
  const list: UncertainBelief[] = [];
  const put = (
    kind: UncertainBelief['kind'],
    name: string,
    span: Span,
    ground: Ground & { readonly why: string },
  ) => {
    if (isSure(span) || places.has(span)) return;
    places.set(span, list.length);
    const { why, evidence, assumed } = ground;
    list.push({ name, kind, span, why, evidence, assumed });
  };
  for (const { party, worth } of atoms)
    put('worth', `${talks.parties[party]?.party}: ${worth.worth}`, worth.each, worth);
  for (const { line, rule, span } of lines) if (rule !== undefined) put('line', `line ${line}`, span, rule);
  if (timing)
    for (const { lines: all } of talks.parties)
      for (const rule of all)
        if (rule.atLeast !== 'no deal') put('line', `line ${rule.line}`, rule.atLeast, rule);
  for (const event of talks.events) {
    put('chance', `chance of ${event.event}`, event.chance, event);
    if (!timing) continue;
    for (const [side, span] of Object.entries(event.cost))
      put('cost', `cost of waiting of ${side} from ${event.date}`, span, event);
    for (const [side, span] of Object.entries(event.bonus))
      put('bonus', `worth to ${side} of signing on ${event.date}`, span, event);
  }
  if (timing)
    for (const side of talks.sides)
      put('discount', `discount of ${side.side}`, side.discount, side.discountGround);
  return {
    list,
    ranges: list.map(
      ({ span: { low, mode, high } }): Range =>
        mode === undefined ? { kind: 'uniform', low, high } : { kind: 'triangular', low, mode, high },
    ),
    read: (span, values) => {
      const place = places.get(span);
      return place === undefined ? centreOf(span) : (values[place] as number);
    },
  };
}
