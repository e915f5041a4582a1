// A deal as if it began on another day: every day in it moves by as much.

import {
  type Condition,
  easternOffset,
  easternToUtc,
  type Instant,
  type Instrument,
  type Provision,
} from '../law/index.js';
import { firstDayOf } from './diff.js';

/**
 * The deal with its first day on `on` and every other day as far from it as before, so that later steps stay later. A deal without any day
 * is itself. What is without beginning or end stays so.
 */
export function movedTo(deal: Instrument, on: Instant): Instrument {
  const first = firstDayOf(deal);
  if (first === undefined || first === on) return deal;
  const by = clockOf(on) - clockOf(first);
  // By the clocks of customs: what begins at a minute of the day begins at that minute in summer and in winter.
  const shift = (at: Instant): Instant => (Number.isFinite(at) ? easternToUtc(clockOf(at) + by) : at);
  return { ...deal, provisions: deal.provisions.map((provision) => moved(provision, shift)) };
}

const clockOf = (at: Instant): number => at + easternOffset(at);

type Shift = (at: Instant) => Instant;

function moved(provision: Provision, shift: Shift): Provision {
  const { from, to, if: when, unless } = provision;
  const shifted = {
    ...provision,
    from: shift(from),
    to: shift(to),
    ...(when === undefined ? {} : { if: conditionMoved(when, shift) }),
    ...(unless === undefined ? {} : { unless: conditionMoved(unless, shift) }),
  };
  return 'until' in shifted ? { ...shifted, until: shift(shifted.until) } : shifted;
}

function conditionMoved(condition: Condition, shift: Shift): Condition {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { ...condition, terms: condition.terms.map((term) => conditionMoved(term, shift)) };
    case 'not':
      return { ...condition, term: conditionMoved(condition.term, shift) };
    case 'loaded':
    case 'entered':
      return { ...condition, at: shift(condition.at) };
    default:
      return condition;
  }
}
