// The exponential, by a table and a short series: additions and multiplications only, so that every engine gives the same bits.

import * as tables from './tables.js';

const { EXPONENTIALS, LN2_HIGH, LN2_LOW, ONE, STEP_HIGH, STEP_LOW, STEPS, TWO_TO } = tables;

/** 1.5 times 2^52, next to which a double has no fraction: to add it and take it away again rounds to a whole number. */
const ROUND = 6_755_399_441_055_744;
const STEPS_PER_UNIT = 1 / STEP_HIGH;

/** e to the `x`, to 0.51 units in the last place (Tang, ACM Trans. Math. Softw. 15(2), 1989, with a longer table). */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/** e to the `x + rest`, for a rest that is small next to x; off by less than 0.51 units in the last place and by what the sum is. */
export function expOfSum(x: number, rest: number): number {
  if (!(x > -708 && x < 709)) return beyond(x, rest);
  const steps = x * STEPS_PER_UNIT + ROUND - ROUND;
  // The first difference is exact. r is half a step at most, 0.0027.
  const r = x - steps * STEP_HIGH - steps * STEP_LOW + rest;
  const r2 = r * r;
  const series = r + r2 * (1 / 2 + r * (1 / 6)) + r2 * r2 * (1 / 24 + r * (1 / 120));
  const whole = steps | 0;
  const at = 2 * (whole & (STEPS - 1));
  const near = EXPONENTIALS[at] as number;
  const value = near + ((EXPONENTIALS[at + 1] as number) + near * series);
  return value * (TWO_TO[ONE + (whole >> 7)] as number);
}

/** Where the result or its scale may be no normal double: worked out 64 octaves nearer, then scaled, which rounds once. */
function beyond(x: number, rest: number): number {
  if (x > 750) return Number.POSITIVE_INFINITY;
  if (x < -750) return 0;
  if (x > 0) return expOfSum(x - 64 * LN2_HIGH, rest - 64 * LN2_LOW) * (TWO_TO[ONE + 64] as number);
  if (x < 0) return expOfSum(x + 64 * LN2_HIGH, rest + 64 * LN2_LOW) * (TWO_TO[ONE - 64] as number);
  return Number.NaN;
}
