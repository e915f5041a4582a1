// What blocks a deal and what opens it: the red lines each package crosses, the fewest to drop, those that cannot all stand, and the cheapest concession.

import { EngineError } from './error.js';
import { growing, nextRow } from './growing.js';
import { elementsOf, hittingSets, minimalMasks } from './hitting.js';
import { ballotsOf, checkLines, type Line, maskChunk, scratch, signable } from './lines.js';
import { type Payoffs, payoffsAt, type Space } from './space.js';
import { tally } from './tally.js';
import { walk } from './walk.js';

/** A way to open a deal by money or by moving lines. */
export interface Concession {
  /** What it costs: for `cheapest` the weighted sum of shortfalls, for `fairest` the largest, in the unit of payoffs times the weight. */
  readonly cost: number;
  /** The lowest-numbered package that it opens. */
  readonly at: number;
  /** How far each line is missed there; zero where it is kept. */
  readonly shortfalls: readonly number[];
}

export interface Blockers {
  /** Packages that the rules allow. */
  readonly packages: number;
  /** Of these, packages that cross no line: the size of the signable set. */
  readonly signable: number;
  /** Every set of lines that some package crosses (bit l for line l), and how many cross just these. */
  readonly crossed: readonly (readonly [lines: number, packages: number])[];
  /** The smallest sets of lines whose dropping opens a deal. One empty set: there is a deal already. */
  readonly corrections: readonly (readonly number[])[];
  /** The smallest sets of lines that cannot all stand. One empty set: the rules allow no package at all. */
  readonly conflicts: readonly (readonly number[])[];
  /** For each line, how many packages would be signable without it. */
  readonly without: readonly number[];
  /** The concession with the least sum; `undefined` where the rules allow no package. */
  readonly cheapest: Concession | undefined;
  /** The concession whose largest part is least; ties by the sum. */
  readonly fairest: Concession | undefined;
  /** For each line, the least that its party must be paid for a package that all others accept; `undefined` where no package has only it against. */
  readonly compensations: readonly (Concession | undefined)[];
}

export interface BlockersOptions {
  /** What one unit of shortfall of each line costs; 1 each unless told. */
  readonly weights?: readonly number[];
}

/** One walk; exact, with no solver. Throws where there are more than 32 lines. */
export function blockers(
  on: Space,
  worth: Payoffs,
  lines: readonly Line[],
  { weights = lines.map(() => 1) }: BlockersOptions = {},
): Blockers {
  checkLines(worth, lines);
  if (ballotsOf(lines).size > 0)
    throw new EngineError(
      'blockers take every line as hard; give the lines without votes and count them after',
    );
  if (weights.length !== lines.length || weights.some((weight) => !(weight >= 0)))
    throw new EngineError('weights: expected a number from 0 for each red line');
  const masksOf = scratch((length) => new Uint32Array(length));
  const sumsOf = scratch((length) => new Float64Array(length));
  const mostOf = scratch((length) => new Float64Array(length));
  const counts = tally(lines.length);
  const cheapest = { cost: Number.POSITIVE_INFINITY, tie: 0, at: -1 };
  const fairest = { cost: Number.POSITIVE_INFINITY, tie: Number.POSITIVE_INFINITY, at: -1 };
  const single = lines.map(() => ({ cost: Number.POSITIVE_INFINITY, at: -1 }));

  walk(on, worth, (chunk) => {
    const { first, length, payoffs, valid } = chunk;
    const masks = maskChunk(chunk, lines, masksOf(chunk));
    const sums = sumsOf(chunk).fill(0);
    const most = mostOf(chunk).fill(0);
    for (const [at, { party, least }] of lines.entries()) {
      const values = payoffs[party] as Float64Array;
      const weight = weights[at] as number;
      for (let i = 0; i < length; i++) {
        const short = least - (values[i] as number);
        if (short <= 0) continue;
        const cost = weight * short;
        (sums[i] as number) += cost;
        if (cost > (most[i] as number)) most[i] = cost;
      }
    }
    counts.add(masks, length, valid);
    for (let i = 0; i < length; i++) {
      if (valid !== undefined && valid[i] === 0) continue;
      const sum = sums[i] as number;
      const largest = most[i] as number;
      if (sum < cheapest.cost) {
        cheapest.cost = sum;
        cheapest.at = first + i;
      }
      if (largest < fairest.cost || (largest === fairest.cost && sum < fairest.tie)) {
        fairest.cost = largest;
        fairest.tie = sum;
        fairest.at = first + i;
      }
      const mask = masks[i] as number;
      if (mask === 0 || (mask & (mask - 1)) !== 0) continue;
      const line = 31 - Math.clz32(mask);
      const { party, least } = lines[line] as Line;
      const short = least - ((payoffs[party] as Float64Array)[i] as number);
      const alone = single[line] as { cost: number; at: number };
      if (short < alone.cost) {
        alone.cost = short;
        alone.at = first + i;
      }
    }
  });

  const crossed = counts.entries();
  const corrections = minimalMasks(crossed.map(([mask]) => mask));
  const clean = countOf(crossed, 0);
  const named = ({ cost, at }: { cost: number; at: number }): Concession | undefined =>
    at < 0 ? undefined : { cost, at, shortfalls: [] };
  const found = withShortfalls(on, worth, lines, [named(cheapest), named(fairest), ...single.map(named)]);
  return {
    packages: crossed.reduce((sum, [, count]) => sum + count, 0),
    signable: clean,
    crossed,
    corrections: corrections.map(elementsOf),
    conflicts: hittingSets(corrections).map(elementsOf),
    without: lines.map((_, line) => clean + countOf(crossed, (1 << line) >>> 0)),
    cheapest: found[0],
    fairest: found[1],
    compensations: found.slice(2),
  };
}

const countOf = (crossed: Blockers['crossed'], mask: number): number =>
  crossed.find(([key]) => key === mask)?.[1] ?? 0;

function withShortfalls(
  on: Space,
  worth: Payoffs,
  lines: readonly Line[],
  found: readonly (Concession | undefined)[],
): readonly (Concession | undefined)[] {
  return found.map((concession) => {
    if (concession === undefined) return undefined;
    const payoffs = payoffsAt(on, worth, concession.at);
    const shortfalls = lines.map(({ party, least }) => Math.max(0, least - (payoffs[party] as number)));
    return { ...concession, shortfalls };
  });
}

/** The numbers of up to `most` signable packages (10,000 unless told), rising. */
export function signableSet(on: Space, worth: Payoffs, lines: readonly Line[], most = 10_000): Float64Array {
  checkLines(worth, lines);
  const found = growing(1);
  const bytesOf = scratch((length) => new Uint8Array(length));
  walk(on, worth, (chunk) => {
    if (found.length >= most) return;
    const wanted = signable(chunk, lines, bytesOf(chunk));
    for (let i = 0; i < chunk.length && found.length < most; i++)
      if (wanted === undefined || wanted[i] === 1) {
        const row = nextRow(found);
        found.values[row] = chunk.first + i;
      }
  });
  return found.values.slice(0, found.length);
}
