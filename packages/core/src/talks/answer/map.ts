// The signable map: every allowed package as a point of the gains of both governments, counted in the squares of a grid, exactly.

import { type Frontier, sieve } from '../engine/frontier.js';
import { maskChunk, scratch } from '../engine/lines.js';
import { rangeOf } from '../engine/space.js';
import { type Chunk, walk } from '../engine/walk.js';
import { acceptance } from './quorum.js';
import type { Situation } from './situation.js';

/** Gains above no deal of the first side (x) and of the second (y), from and to. */
export interface Frame {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export interface MapQuestion {
  /** Squares across and up. */
  readonly columns: number;
  readonly rows: number;
  /** `all`: every package; `near`: what can be signed, or crosses fewest lines, with some room around it. */
  readonly frame: 'all' | 'near';
  readonly onProgress?: (done: number, packages: number) => void;
}

/** Squares without a package are left out; the other arrays run beside `squares`. */
export interface MapAnswer extends Frame {
  readonly asOf: string;
  readonly on: string;
  readonly unit: string;
  readonly sides: readonly [string, string];
  readonly columns: number;
  readonly rows: number;
  /** Packages that the rules allow, and those of them outside the frame. */
  readonly packages: number;
  readonly outside: number;
  readonly signable: number;
  /** Packages by how many lines they cross; what can be signed counts as crossing none. */
  readonly crossing: readonly number[];
  /** row * columns + column, counted from the least gains. */
  readonly squares: Int32Array;
  readonly counts: Float64Array;
  readonly canSign: Float64Array;
  /** Fewest lines that a package of the square crosses. */
  readonly fewest: Uint8Array;
  /** A package of the square that crosses so few. */
  readonly example: Float64Array;
  readonly lines: readonly string[];
  /** For each line the packages of each square that could be signed if it alone fell. */
  readonly alone: readonly Float64Array[];
  /** What cannot be bettered for both: of the signable packages, and of all that are allowed. */
  readonly frontier: readonly (readonly [number, number])[];
  readonly limit: readonly (readonly [number, number])[];
}

/** What a package that crosses the lines of a mask counts as. */
interface Verdict {
  readonly fewest: Uint8Array;
  /** Lines, bit by bit, each of which alone keeps it from being signed. */
  readonly alone: Uint32Array;
}

/** Masks of more lines than this are looked up one by one. */
const TABLED = 16;

export function mapOf(situation: Situation, question: MapQuestion): MapAnswer {
  const { columns, rows } = question;
  const { space: on, payoffs: worth, governments, noDeal, engineLines } = situation;
  const [first, second] = governments;
  const origin = [noDeal[first] as number, noDeal[second] as number] as const;
  const judge = judged(situation);
  const passes = question.frame === 'near' ? 2 : 1;
  let seen = 0;
  const visitAll = (visit: (chunk: Chunk, masks: Uint32Array) => void) => {
    const masksOf = scratch((length) => new Uint32Array(length));
    walk(on, worth, (chunk) => {
      visit(chunk, maskChunk(chunk, engineLines, masksOf(chunk)));
      seen += chunk.length;
      question.onProgress?.(seen / (passes * on.size), chunk.first + chunk.length);
    });
  };
  const frame =
    question.frame === 'near' ? near(situation, judge, origin, visitAll) : whole(situation, origin);
  const size = columns * rows;
  const counts = new Float64Array(size);
  const canSign = new Float64Array(size);
  const fewest = new Uint8Array(size).fill(255);
  const example = new Float64Array(size).fill(-1);
  const alone = engineLines.map(() => new Float64Array(size));
  const crossing = new Array<number>(engineLines.length + 1).fill(0);
  const range = rangeOf(worth, first);
  const [signable, limit] = [sieve(range.low, range.high), sieve(range.low, range.high)];
  const [xLow, xStep] = [frame.x[0] + origin[0], columns / (frame.x[1] - frame.x[0])];
  const [yLow, yStep] = [frame.y[0] + origin[1], rows / (frame.y[1] - frame.y[0])];
  let outside = 0;
  visitAll(({ first: from, length, payoffs, valid }, masks) => {
    const x = payoffs[first] as Float64Array;
    const y = payoffs[second] as Float64Array;
    limit.take(x, y, length, from, valid);
    for (let i = 0; i < length; i++) {
      if (valid !== undefined && valid[i] === 0) continue;
      const mask = masks[i] as number;
      const crossed = judge.fewest(mask);
      (crossing[crossed] as number)++;
      if (crossed === 0) signable.put(x[i] as number, y[i] as number, from + i);
      const column = Math.floor(((x[i] as number) - xLow) * xStep);
      const row = Math.floor(((y[i] as number) - yLow) * yStep);
      if (column < 0 || column >= columns || row < 0 || row >= rows) {
        outside++;
        continue;
      }
      const square = row * columns + column;
      (counts[square] as number)++;
      if (crossed < (fewest[square] as number)) {
        fewest[square] = crossed;
        example[square] = from + i;
      }
      if (crossed === 0) (canSign[square] as number)++;
      else
        for (let bits = judge.alone(mask), line = 0; bits !== 0; bits >>>= 1, line++)
          if ((bits & 1) === 1) ((alone[line] as Float64Array)[square] as number)++;
    }
  });
  const squares = Int32Array.from([...counts.keys()].filter((square) => (counts[square] as number) > 0));
  const only = (from: ArrayLike<number>) => Float64Array.from(squares, (square) => from[square] as number);
  const { talks, day } = situation;
  return {
    asOf: day,
    on: situation.on,
    unit: talks.unit,
    sides: [talks.sides[0].side, talks.sides[1].side],
    ...{ columns, rows, ...frame, outside, crossing, squares },
    packages: crossing.reduce((sum, count) => sum + count, 0),
    signable: crossing[0] as number,
    counts: only(counts),
    canSign: only(canSign),
    fewest: Uint8Array.from(squares, (square) => fewest[square] as number),
    example: only(example),
    lines: situation.lines.map(({ line }) => line),
    alone: alone.map(only),
    frontier: pointsOf(signable.frontier(), origin),
    limit: pointsOf(limit.frontier(), origin),
  };
}

type Judge = { readonly [K in keyof Verdict]: (mask: number) => number };

/** How many lines a mask crosses, and which of them alone stand against it; told from a table where it is small. */
function judged({ engineLines: lines }: Situation): Judge {
  const accepts = acceptance(lines);
  const fewest = (mask: number): number => {
    if (accepts(mask)) return 0;
    let bits = 0;
    for (let rest = mask; rest !== 0; rest = (rest & (rest - 1)) >>> 0) bits++;
    return bits;
  };
  const alone = (mask: number): number => {
    let found = 0;
    if (!accepts(mask))
      for (const line of lines.keys())
        if (((mask >>> line) & 1) === 1 && accepts((mask & ~(1 << line)) >>> 0)) found |= 1 << line;
    return found >>> 0;
  };
  if (lines.length > TABLED) return { fewest, alone };
  const all = Array.from({ length: 1 << lines.length }, (_, mask) => mask);
  const table: Verdict = { fewest: Uint8Array.from(all, fewest), alone: Uint32Array.from(all, alone) };
  return {
    fewest: (mask) => table.fewest[mask] as number,
    alone: (mask) => table.alone[mask] as number,
  };
}

type Origin = readonly [number, number];
type Visit = (visit: (chunk: Chunk, masks: Uint32Array) => void) => void;

/** A frame that no package lies outside of. */
function whole({ payoffs: worth, governments }: Situation, origin: Origin): Frame {
  const side = (k: 0 | 1): readonly [number, number] => {
    const { low, high } = rangeOf(worth, governments[k]);
    return roomy(low - origin[k], high - origin[k], 0.001);
  };
  return { x: side(0), y: side(1) };
}

/** The frame of the packages that cross fewest lines, no deal itself always within. */
function near({ governments }: Situation, judge: Judge, origin: Origin, visitAll: Visit): Frame {
  let best = Number.POSITIVE_INFINITY;
  let box = [0, 0, 0, 0];
  visitAll(({ length, payoffs, valid }, masks) => {
    const x = payoffs[governments[0]] as Float64Array;
    const y = payoffs[governments[1]] as Float64Array;
    for (let i = 0; i < length; i++) {
      if (valid !== undefined && valid[i] === 0) continue;
      const crossed = judge.fewest(masks[i] as number);
      if (crossed > best) continue;
      if (crossed < best) {
        best = crossed;
        box = [0, 0, 0, 0];
      }
      const right = (x[i] as number) - origin[0];
      const up = (y[i] as number) - origin[1];
      if (right < (box[0] as number)) box[0] = right;
      if (right > (box[1] as number)) box[1] = right;
      if (up < (box[2] as number)) box[2] = up;
      if (up > (box[3] as number)) box[3] = up;
    }
  });
  const [left, right, low, high] = box as [number, number, number, number];
  return { x: roomy(left, right, 0.25), y: roomy(low, high, 0.25) };
}

/** An interval with a share of its length on both sides. */
function roomy(low: number, high: number, share: number): readonly [number, number] {
  const room = Math.max((high - low) * share, 1e-6);
  return [low - room, high + room];
}

function pointsOf({ x, y }: Frontier, [a, b]: Origin): MapAnswer['frontier'] {
  return Array.from(x, (right, at) => [right - a, (y[at] as number) - b] as const);
}
