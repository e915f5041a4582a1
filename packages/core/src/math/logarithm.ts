// The natural logarithm, by a table and a short series: additions and multiplications only, so that every engine gives the same bits.

import * as tables from './tables.js';
import { highWord, isPositiveNormal } from './words.js';

const { LN2_HIGH, LN2_LOW, LOGARITHMS, OCTAVE, ONE, STEPS, TO_24_BITS, TWO_TO } = tables;

/**
 * The natural logarithm, to 0.52 units in the last place; minus infinity of zero, NaN of what is below
 * (Tang, ACM Trans. Math. Softw. 16(4), 1990, with a longer table).
 */
export function log(x: number): number {
  const word = highWord(x);
  if (isPositiveNormal(word)) return logarithm(x, word, 0);
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x < 0) return Number.NaN;
  // Infinity and NaN; then the subnormals, scaled to be normal.
  if (!(x < 1)) return x;
  const scaled = x * (TWO_TO[ONE + 54] as number);
  return logarithm(scaled, highWord(scaled), 54);
}

/** log(x) - `octaves` log 2 for a normal positive x with this high word. */
function logarithm(x: number, word: number, octaves: number): number {
  const place = word - OCTAVE;
  const octave = place >> 20;
  const at = 3 * ((place >> 13) & (STEPS - 1));
  const z = x * (TWO_TO[ONE - octave] as number);
  const reciprocal = LOGARITHMS[at] as number;
  const whole = octave - octaves;
  // z over the middle of its part, less one, is `high + low`, both exact; so is `first`, and what `sum` loses.
  const zHigh = z + TO_24_BITS - TO_24_BITS;
  const high = zHigh * reciprocal - 1;
  const low = (z - zHigh) * reciprocal;
  const first = whole * LN2_HIGH + (LOGARITHMS[at + 1] as number) + high;
  const sum = first + low;
  const lost = first - sum + low;
  const r = high + low;
  const r2 = r * r;
  const series = -1 / 2 + r * (1 / 3) + r2 * (-1 / 4 + r * (1 / 5) + r2 * (-1 / 6 + r * (1 / 7)));
  return sum + (lost + (whole * LN2_LOW + (LOGARITHMS[at + 2] as number)) + r2 * series);
}
