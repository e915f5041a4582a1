// Exact money: whole dollars in, whole cents out, one rounding rule.

import type { Ppm } from '../law/index.js';

/**
 * 19 CFR 159.3(a): ad valorem rates apply to values in even dollars; less than 50 cents is disregarded, 50 cents or more counts as a dollar.
 * This is the one place where value is rounded. Duties are then stated to the nearest cent, a half upward.
 */
export function evenDollars(cents: number): number {
  return Math.floor((cents + 50) / 100);
}

/** A share of whole dollars, in whole dollars by the same rule. */
export function shareOf(dollars: number, ppm: Ppm): number {
  return Math.floor((dollars * ppm + 500_000) / 1_000_000);
}

/** An ad valorem duty in cents on whole dollars. */
export function adValoremCents(dollars: number, ppm: Ppm): number {
  return Math.floor((dollars * ppm + 5_000) / 10_000);
}

/** A specific duty in cents: millionths of a dollar a unit times millionths of a unit. */
export function specificCents(microUsd: number, millionths: number): number {
  const exact = BigInt(microUsd) * BigInt(millionths);
  return Number((exact + 5_000_000_000n) / 10_000_000_000n);
}

/** Duty over value in parts per million, to the nearest. */
export function effectivePpm(cents: number, dollars: number): Ppm {
  return dollars === 0 ? 0 : Math.round((cents * 10_000) / dollars);
}

/** The largest customs value that keeps every product below 2^53: a billion dollars. */
export const MOST_VALUE_CENTS = 100_000_000_000;
