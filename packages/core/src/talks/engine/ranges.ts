// What is not known exactly: ranges, and draws from them that are the same everywhere for one seed.

import type { Random } from '../../math/index.js';
import { EngineError } from './error.js';

export type Range =
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number };

/** Throws where a range is upside down. */
export function checkRanges(ranges: readonly Range[]): void {
  for (const [at, range] of ranges.entries()) {
    const mode = range.kind === 'triangular' ? range.mode : range.low;
    if (!(range.low <= mode && mode <= range.high && Number.isFinite(range.high - range.low)))
      throw new EngineError(
        `range ${at}: ${JSON.stringify(range)}; expected finite numbers that rise from low to high`,
      );
  }
}

/** One value from a range, by inverting its distribution. */
export function draw(range: Range, { uniform }: Random): number {
  const { low, high } = range;
  const u = uniform();
  if (range.kind === 'uniform') return low + u * (high - low);
  const { mode } = range;
  const width = high - low;
  if (width === 0) return low;
  return u * width < mode - low
    ? low + Math.sqrt(u * width * (mode - low))
    : high - Math.sqrt((1 - u) * width * (high - mode));
}

/** The value below which a share of the range lies. */
export function quantile(range: Range, share: number): number {
  return draw(range, { uniform: () => share, bits: () => 0, integer: () => 0 });
}
