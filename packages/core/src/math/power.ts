// Powers by an exponential and a logarithm that is carried in two doubles, because a large exponent makes much of its error.

import { expOfSum } from './exponential.js';
import * as tables from './tables.js';
import { highWord, isPositiveNormal } from './words.js';

const { LN2_HIGH, LN2_LOW, LOGARITHMS, OCTAVE, ONE, STEPS, TO_24_BITS, TWO_TO } = tables;

/** 2^27 + 1: what a double is multiplied by to halve its bits (Dekker, Numer. Math. 18, 1971). */
const SPLIT = 134_217_729;

/** An exponent at least as large takes any base but 1 out of range; a smaller one can be split. */
const LARGE = TWO_TO[ONE + 80] as number;

/** `base` to the `exponent`, to 0.6 units in the last place, for a base that is not negative; NaN for one that is. */
export function power(base: number, exponent: number): number {
  const word = highWord(base);
  if (isPositiveNormal(word) && Math.abs(exponent) < LARGE) return raise(base, word, 0, exponent);
  if (exponent === 0) return 1;
  if (!(base >= 0) || Number.isNaN(exponent)) return Number.NaN;
  if (base === 1) return Number.isFinite(exponent) ? 1 : Number.NaN;
  if (base === 0 || base === Number.POSITIVE_INFINITY || Math.abs(exponent) >= LARGE)
    return base > 1 === exponent > 0 ? Number.POSITIVE_INFINITY : 0;
  const scaled = base * (TWO_TO[ONE + 54] as number);
  return raise(scaled, highWord(scaled), 54, exponent);
}

/** x / 2^octaves to the `exponent`, for a normal positive x with this high word. */
function raise(x: number, word: number, octaves: number, exponent: number): number {
  // As in `log`, whose comments hold here.
  const place = word - OCTAVE;
  const octave = place >> 20;
  const at = 3 * ((place >> 13) & (STEPS - 1));
  const z = x * (TWO_TO[ONE - octave] as number);
  const reciprocal = LOGARITHMS[at] as number;
  const whole = octave - octaves;
  const zHigh = z + TO_24_BITS - TO_24_BITS;
  const high = zHigh * reciprocal - 1;
  const low = (z - zHigh) * reciprocal;
  const first = whole * LN2_HIGH + (LOGARITHMS[at + 1] as number) + high;
  const tail = whole * LN2_LOW + (LOGARITHMS[at + 2] as number);
  // r - r^2 / 2 with what its sums and products lose, which is all in `lost`; the square of `high` is exact.
  const second = first + low;
  const square = high * high * -0.5;
  const sum = second + square;
  const lost = first - second + low + (second - sum + square) - low * (high + 0.5 * low);
  const r = high + low;
  const r2 = r * r;
  const series = 1 / 3 - r * (1 / 4) + r2 * (1 / 5 - r * (1 / 6) + r2 * (1 / 7 - r * (1 / 8)));
  const rest = lost + tail + r * r2 * series;
  const half = sum * SPLIT;
  const sumHigh = half - (half - sum);
  const scaled = exponent * SPLIT;
  const exponentHigh = scaled - (scaled - exponent);
  return expOfSum(
    exponentHigh * sumHigh,
    (exponent - exponentHigh) * sumHigh + exponent * (sum - sumHigh + rest),
  );
}
