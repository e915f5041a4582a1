// Names of economies in the reader's language, whatever a model calls them.

import { useMemo } from 'react';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import type { Measure } from './part.js';
import { placeOf } from './places.js';
import { economyWords } from './words.js';

/** The name of an economy by its id in a model. */
export function useNames(): (id: string) => string {
  const format = useFormat();
  const { eu, rest, us } = useWords(economyWords);
  return useMemo(() => {
    // Asked some hundred times for every picture while a rate is dragged.
    const known = new Map([
      ['EU', eu],
      ['EUN', eu],
      ['ROW', rest],
      ['USA', us],
    ]);
    return (id: string) => {
      const before = known.get(id);
      if (before !== undefined) return before;
      const place = placeOf(id);
      const name = place === undefined ? id : format.country(place.alpha2);
      known.set(id, name);
      return name;
    };
  }, [format, eu, rest, us]);
}

/** How figures of a measure are written: changes with their sign; the share of revenue is no change and has none. */
export function figureOf(
  format: { number: (value: number, digits?: number) => string },
  measure: Measure,
): (value: number) => string {
  return measure === 'revenueShare'
    ? (value) => signed(format, value).replace('+', '')
    : (value) => signed(format, value);
}

/** A percent change with its sign, a proper minus, and as many digits as it deserves. */
export function signed(
  format: { number: (value: number, digits?: number) => string },
  value: number,
): string {
  const size = Math.abs(value);
  const digits = size >= 9.995 ? 1 : size >= 0.0995 ? 2 : size >= 0.00095 ? 3 : 4;
  // Trailing zeros stay, so that figures in a column can be compared.
  const text = size >= 1000 ? format.number(size, 0) : size.toFixed(digits);
  if (Number(size.toFixed(digits)) === 0) return '0';
  return `${value > 0 ? '+' : '−'}${text}`;
}
