// The Nash point of a large space without walking it: branch and bound over its parts, exact, because a bound only drops what cannot be better.
//
// A choice for some parts is given up when a line cannot be kept any more whatever the rest is, when a sum of what two lines ask cannot be
// reached, or when no rest brings the product of gains above the best found: g1 g2 <= (w g1 + (1 - w) g2)^2 / (4 w (1 - w)) for every w.

import { type Ballot, ballotsOf, type Line } from '../engine/lines.js';
import { isAllowed, optionsOf, type Space } from '../engine/space.js';
import type { Part } from './parts.js';

export interface Searched {
  /** The package with the largest product of gains among those that can be signed; -1 where none was found. */
  readonly at: number;
  /** Whether the search came to its end; if not, `at` is the best so far. */
  readonly ended: boolean;
}

export interface SearchQuestion {
  /** All lines, hard or with votes. */
  readonly lines: readonly Line[];
  /** The two that bargain, and what each has without a deal. */
  readonly bargainers: readonly [Line, Line];
  /** Stop at the first package that can be signed. */
  readonly any?: boolean;
}

/** Choices that are looked at before a search is given up. */
const MOST = 300_000;
/** Weights w of the bounds on the product of gains. */
const WEIGHTS = [0.15, 0.35, 0.5, 0.65, 0.85];
const NEAR = 1e-9;

/** A number for each cell of each part, in the order in which parts are chosen, and the most that the parts from each on can add. */
interface Sum {
  readonly tables: readonly Float64Array[];
  readonly rest: Float64Array;
  /** What all parts together must reach. */
  readonly least: number;
}

/** Searches the parts of a space, whose tables are read as they are now. */
export function search(on: Space, parts: readonly Part[], question: SearchQuestion): Searched {
  const { lines, bargainers, any = false } = question;
  const order = inOrder(parts, [...lines, ...bargainers]);
  const hard = lines.filter(({ vote }) => vote === undefined);
  const [one, two] = bargainers;
  const mixed = (terms: readonly (readonly [Line, number])[]): Sum => sumOf(order, terms);
  const alone = (line: Line) => mixed([[line, 1]]);
  const must = [...[...hard, one, two].map(alone), ...pairsOf(order, hard, bargainers).map(mixed)];
  const gains = [alone(one), alone(two)] as const;
  const products = WEIGHTS.map((weight) =>
    mixed([
      [one, weight],
      [two, 1 - weight],
    ]),
  );
  const voters = lines.filter(({ vote }) => vote !== undefined);
  const votes = voters.map(alone);
  const ballots = [...ballotsOf(lines)];
  const sums = [...must, ...gains, ...products, ...votes];
  const [gainAt, productAt, voteAt] = [must.length, must.length + 2, must.length + 2 + products.length];
  const width = sums.length;
  // One row of partial sums for each depth.
  const partial = new Float64Array((order.length + 1) * width);
  const cells = order.map((_, depth) => byMerit(products[2] as Sum, depth));
  let best = -1;
  let at = -1;
  let looked = 0;

  const most = (k: number, depth: number): number =>
    (partial[depth * width + k] as number) +
    ((sums[k] as Sum).rest[depth] as number) -
    (sums[k] as Sum).least;
  const reaches = (ballot: Ballot, depth: number): boolean =>
    voters.reduce(
      (total, { vote }, k) =>
        vote?.ballot === ballot && most(voteAt + k, depth) >= 0 ? total + vote.weight : total,
      0,
    ) >= ballot.quorum;
  const hopeful = (depth: number): boolean => {
    for (let k = 0; k < gainAt; k++) if (most(k, depth) < -NEAR) return false;
    for (const ballot of ballots) if (!reaches(ballot, depth)) return false;
    if (best < 0) return true;
    for (const [k, weight] of WEIGHTS.entries()) {
      const reach = most(productAt + k, depth);
      if ((reach * reach) / (4 * weight * (1 - weight)) <= best) return false;
    }
    return most(gainAt, depth) * most(gainAt + 1, depth) > best;
  };
  /** Answers whether to stop. */
  const choose = (depth: number, number: number): boolean => {
    if (++looked > MOST) return true;
    if (!hopeful(depth)) return false;
    if (depth === order.length) {
      if (!isAllowed(on, optionsOf(on, number))) return false;
      best = Math.max(0, most(gainAt, depth)) * Math.max(0, most(gainAt + 1, depth));
      at = number;
      return any;
    }
    const part = order[depth] as Part;
    const [from, to] = [depth * width, (depth + 1) * width];
    for (const cell of cells[depth] as Int32Array) {
      for (let k = 0; k < width; k++)
        partial[to + k] =
          (partial[from + k] as number) + (((sums[k] as Sum).tables[depth] as Float64Array)[cell] as number);
      if (choose(depth + 1, number + (part.offsets[cell] as number))) return true;
    }
    return false;
  };
  choose(0, 0);
  return { at, ended: looked <= MOST };
}

/** Parts that move most come first: what fails fails early. */
function inOrder(parts: readonly Part[], lines: readonly Line[]): readonly Part[] {
  const rows = [...new Set(lines.map(({ party }) => party))];
  const spread = (table: Float64Array) => {
    const [low, high] = extremes(table);
    return high - low;
  };
  const scale = rows.map(
    (row) => parts.reduce((sum, { values }) => sum + spread(values[row] as Float64Array), 0) || 1,
  );
  const stake = ({ values }: Part) =>
    rows.reduce((sum, row, k) => sum + spread(values[row] as Float64Array) / (scale[k] as number), 0);
  return [...parts].sort((a, b) => stake(b) - stake(a));
}

function extremes(table: Float64Array): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of table) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** A weighted sum of payoffs, and of what their lines ask. */
function sumOf(order: readonly Part[], terms: readonly (readonly [Line, number])[]): Sum {
  const tables = order.map(({ cells, values }) => {
    const sum = new Float64Array(cells);
    for (const [{ party }, weight] of terms) {
      const table = values[party] as Float64Array;
      for (let cell = 0; cell < cells; cell++) (sum[cell] as number) += weight * (table[cell] as number);
    }
    return sum;
  });
  const rest = new Float64Array(order.length + 1);
  for (let depth = order.length - 1; depth >= 0; depth--)
    rest[depth] = (rest[depth + 1] as number) + extremes(tables[depth] as Float64Array)[1];
  return { tables, rest, least: terms.reduce((sum, [{ least }, weight]) => sum + weight * least, 0) };
}

/** Lines two by two with each bargainer, scaled so that neither drowns the other: where both pull, their sum is the sharper test. */
function pairsOf(
  order: readonly Part[],
  hard: readonly Line[],
  bargainers: readonly [Line, Line],
): readonly (readonly (readonly [Line, number])[])[] {
  const unit = ({ party }: Line) =>
    1 /
    (order.reduce((sum, { values }) => {
      const [low, high] = extremes(values[party] as Float64Array);
      return sum + high - low;
    }, 0) || 1);
  const pairs = bargainers.flatMap((bargainer) =>
    hard.filter(({ party }) => party !== bargainer.party).map((line) => [bargainer, line] as const),
  );
  const everybody = [...new Map([...bargainers, ...hard].map((line) => [line.party, line])).values()];
  return [...pairs, everybody].map((group) => group.map((line) => [line, unit(line)] as const));
}

/** Cells of a part, those first that bring both together most. */
function byMerit({ tables }: Sum, depth: number): Int32Array {
  const table = tables[depth] as Float64Array;
  return Int32Array.from(
    [...table.keys()].sort((a, b) => (table[b] as number) - (table[a] as number) || a - b),
  );
}
