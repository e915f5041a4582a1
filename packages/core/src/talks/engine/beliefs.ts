// What draws tell about beliefs: the mean beliefs behind each outcome, and how much each range moves the chance of a deal.

import type { Random } from '../../math/index.js';
import { draw, quantile, type Range } from './ranges.js';

export interface Draws {
  /** Values of all ranges, draw by draw. */
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** A package, how often it is the outcome, and what must be believed for that. */
export interface Belief {
  readonly at: number;
  readonly share: number;
  /** Mean value of each range over the draws in which the package is the outcome. */
  readonly centre: readonly number[];
}

/** The probability that something can be signed when a range is low and when it is high. */
export interface Swing {
  readonly range: number;
  /** Over draws from the lowest third of the range by probability; `undefined` where the evidence leaves none. */
  readonly low: number | undefined;
  /** Over draws from the highest third. */
  readonly high: number | undefined;
}

/** Draws of equal weight. */
export function drawAll(ranges: readonly Range[], count: number, source: Random): Draws {
  const values = new Float64Array(count * ranges.length);
  for (let d = 0, at = 0; d < count; d++) for (const range of ranges) values[at++] = draw(range, source);
  return { values, weights: new Float64Array(count).fill(1) };
}

/** Packages that were chosen in some draw (-1 for none), by falling share of the whole weight. */
export function centralPackages(
  { values, weights }: Draws,
  chosen: Float64Array,
  whole: number,
): readonly Belief[] {
  const width = values.length / weights.length;
  const groups = new Map<number, { weight: number; sums: Float64Array }>();
  for (const [d, at] of chosen.entries()) {
    const weight = weights[d] as number;
    if (at < 0 || weight === 0) continue;
    const group = groups.get(at) ?? { weight: 0, sums: new Float64Array(width) };
    groups.set(at, group);
    group.weight += weight;
    for (let r = 0; r < width; r++) (group.sums[r] as number) += weight * (values[d * width + r] as number);
  }
  return [...groups]
    .map(([at, { weight, sums }]) => ({
      at,
      share: weight / whole,
      centre: Array.from(sums, (sum) => sum / weight),
    }))
    .sort((a, b) => b.share - a.share || a.at - b.at);
}

/** Ranges by falling difference between their low and their high third, from the same draws. */
export function tornado(
  ranges: readonly Range[],
  { values, weights }: Draws,
  opens: Uint8Array,
): readonly Swing[] {
  const swings = ranges.map((range, r): Swing => {
    const [low, high] = [quantile(range, 1 / 3), quantile(range, 2 / 3)];
    const chance = (inside: (value: number) => boolean): number | undefined => {
      let whole = 0;
      let open = 0;
      for (const [d, weight] of weights.entries()) {
        if (!inside(values[d * ranges.length + r] as number)) continue;
        whole += weight;
        if (opens[d] === 1) open += weight;
      }
      return whole > 0 ? open / whole : undefined;
    };
    return { range: r, low: chance((value) => value <= low), high: chance((value) => value >= high) };
  });
  const size = ({ low, high }: Swing) => (low === undefined || high === undefined ? 0 : Math.abs(high - low));
  return swings.sort((a, b) => size(b) - size(a) || a.range - b.range);
}
