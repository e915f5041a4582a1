// The Pareto frontier of two parties: the packages that cannot be bettered for one without loss to the other, exact.

import { type Growing, growing, nextRow } from './growing.js';
import { checkLines, type Line, scratch, signable } from './lines.js';
import { type Payoffs, rangeOf, type Space } from './space.js';
import { walk } from './walk.js';

/** Points of the frontier, each once: `x` rises and `y` falls. */
export interface Frontier {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** A package at each point: the lowest-numbered where packages were walked. */
  readonly at: Float64Array;
}

export interface FrontierOptions {
  /** Who has the two axes; parties 0 and 1 unless told. */
  readonly among?: readonly [number, number];
  /** Lines that a package must not cross; none unless told. */
  readonly lines?: readonly Line[];
}

/** Takes points and gives their frontier; numbers of packages must rise from call to call for the lowest to be kept. */
export interface Sieve {
  /** Points `first`, `first + 1`, ...; a point whose byte in `wanted` is 0 is passed over. */
  readonly take: (
    x: Float64Array,
    y: Float64Array,
    length: number,
    first: number,
    wanted?: Uint8Array,
  ) => void;
  readonly put: (x: number, y: number, at: number) => void;
  readonly frontier: () => Frontier;
}

const BUCKETS = 4096;
const FULL = 1 << 16;

/** A sieve for points whose x is about from `low` to `high`: points outside are handled too, only slower. */
export function sieve(low: number, high: number): Sieve {
  const scale = high > low ? (BUCKETS - 1) / (high - low) : 0;
  // The largest y in a bucket or any to the right of it; further, one point of each bucket.
  const ceiling = new Float64Array(BUCKETS + 1).fill(Number.NEGATIVE_INFINITY);
  const bestX = new Float64Array(BUCKETS).fill(Number.NEGATIVE_INFINITY);
  const bestY = new Float64Array(BUCKETS).fill(Number.NEGATIVE_INFINITY);
  let candidates = growing(3);
  let full = FULL;

  const bucketOf = (x: number): number => {
    const place = (x - low) * scale;
    return place > 0 ? (place < BUCKETS - 1 ? place | 0 : BUCKETS - 1) : 0;
  };
  const keep = (x: number, y: number, at: number, bucket: number): void => {
    bestX[bucket] = x;
    bestY[bucket] = y;
    for (let b = bucket; b >= 0 && (ceiling[b] as number) < y; b--) ceiling[b] = y;
    const row = nextRow(candidates);
    candidates.values[row] = x;
    candidates.values[row + 1] = y;
    candidates.values[row + 2] = at;
    if (candidates.length >= full) compact();
  };
  const compact = (): void => {
    const { x, y, at } = sweep(candidates);
    const next = growing(3);
    for (let i = 0; i < x.length; i++) {
      const row = nextRow(next);
      next.values[row] = x[i] as number;
      next.values[row + 1] = y[i] as number;
      next.values[row + 2] = at[i] as number;
    }
    candidates = next;
    // A frontier that is itself long must not be sorted again for each point.
    full = Math.max(FULL, 2 * next.length);
  };
  const put = (x: number, y: number, at: number): void => {
    const bucket = bucketOf(x);
    if (y <= (ceiling[bucket + 1] as number)) return;
    if (y <= (bestY[bucket] as number) && x <= (bestX[bucket] as number)) return;
    keep(x, y, at, bucket);
  };
  const take: Sieve['take'] = (x, y, length, first, wanted) => {
    for (let i = 0; i < length; i++) {
      if (wanted !== undefined && wanted[i] === 0) continue;
      const here = x[i] as number;
      const there = y[i] as number;
      const bucket = bucketOf(here);
      if (there <= (ceiling[bucket + 1] as number)) continue;
      if (there <= (bestY[bucket] as number) && here <= (bestX[bucket] as number)) continue;
      keep(here, there, first + i, bucket);
    }
  };
  return { take, put, frontier: () => sweep(candidates) };
}

/** Sorts by x from the right and keeps what rises above everything to its right. */
function sweep({ values, length }: Growing): Frontier {
  const order = Array.from({ length }, (_, row) => row * 3);
  const cell = (at: number) => values[at] as number;
  order.sort((a, b) => cell(b) - cell(a) || cell(b + 1) - cell(a + 1) || cell(a + 2) - cell(b + 2));
  const kept: number[] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const at of order)
    if (cell(at + 1) > above) {
      above = cell(at + 1);
      kept.push(at);
    }
  kept.reverse();
  return {
    x: Float64Array.from(kept, (at) => cell(at)),
    y: Float64Array.from(kept, (at) => cell(at + 1)),
    at: Float64Array.from(kept, (at) => cell(at + 2)),
  };
}

/** The frontier by a walk over every package. */
export function frontier(on: Space, worth: Payoffs, options: FrontierOptions = {}): Frontier {
  const {
    among: [first, second],
    lines,
  } = { among: [0, 1] as const, lines: [], ...options };
  checkLines(worth, lines);
  const { low, high } = rangeOf(worth, first);
  const { take, frontier: result } = sieve(low, high);
  const bytes = scratch((length) => new Uint8Array(length));
  walk(on, worth, (chunk) => {
    const x = chunk.payoffs[first] as Float64Array;
    const y = chunk.payoffs[second] as Float64Array;
    take(x, y, chunk.length, chunk.first, signable(chunk, lines, bytes(chunk)));
  });
  return result();
}

/** The upper concave hull of a frontier: what lotteries between packages, or packages that can be divided, reach. */
export function hull({ x, y, at }: Frontier): Frontier {
  const kept: number[] = [];
  for (let i = 0; i < x.length; i++) {
    for (;;) {
      const [a, b] = kept.slice(-2);
      if (a === undefined || b === undefined) break;
      const rise = ((y[b] as number) - (y[a] as number)) * ((x[i] as number) - (x[a] as number));
      if (rise > ((y[i] as number) - (y[a] as number)) * ((x[b] as number) - (x[a] as number))) break;
      kept.pop();
    }
    kept.push(i);
  }
  const pick = (from: Float64Array) => Float64Array.from(kept, (i) => from[i] as number);
  return { x: pick(x), y: pick(y), at: pick(at) };
}
