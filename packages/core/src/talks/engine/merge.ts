// The frontier of two parties without a walk: a Minkowski sum of the frontiers of blocks that share no issue, pruned after each; exact for any size.

import { freeze, type Settled } from './freeze.js';
import { type Frontier, sieve } from './frontier.js';
import type { Payoffs, Space } from './space.js';
import { walk } from './walk.js';

/** A frontier with what is needed to name every package behind its points. */
export interface Merged extends Frontier {
  readonly parts: readonly Part[];
}

/** Issues that hang together, by blocks or rules, and what they add. */
interface Part {
  readonly issues: readonly number[];
  /** Of this part alone; the other issues stand at their first option and count for nothing. */
  readonly own: Frontier;
  /** Of the parts up to and with this one. */
  readonly upTo: Frontier;
  /** Every combination at a point of `own`, as what it adds to the number of a package. */
  readonly ties: () => readonly (readonly number[])[];
}

/** The frontier of parties `among` (0 and 1 unless told), and one package at each point. Sums are of blocks in the order of their first issues. */
export function merge(on: Space, worth: Payoffs, among: readonly [number, number] = [0, 1]): Merged {
  let sum: Frontier = { x: Float64Array.of(0), y: Float64Array.of(0), at: Float64Array.of(0) };
  const parts: Part[] = [];
  for (const issues of together(on, worth)) {
    const { own, ties } = partOf(on, worth, among, issues);
    sum = add(sum, own);
    parts.push({ issues, own, upTo: sum, ties });
  }
  return { ...sum, parts };
}

/** Issues by the blocks and rules that tie them to each other. */
function together({ counts, rules }: Space, { blocks }: Payoffs): readonly (readonly number[])[] {
  const group = counts.map((_, issue) => issue);
  for (const { issues } of [...rules, ...blocks]) {
    const joined = new Set(issues.map((issue) => group[issue] as number));
    const least = Math.min(...joined);
    for (const [issue, of] of group.entries()) if (joined.has(of)) group[issue] = least;
  }
  return [...new Set(group)].map((of) => [...group.keys()].filter((issue) => group[issue] === of));
}

function partOf(
  on: Space,
  worth: Payoffs,
  [first, second]: readonly [number, number],
  issues: readonly number[],
) {
  const inside = new Set(issues);
  const mine = (table: { readonly issues: readonly number[] }) => inside.has(table.issues[0] as number);
  const settled: Settled = new Map(
    [...on.counts.keys()].filter((issue) => !inside.has(issue)).map((issue) => [issue, 0]),
  );
  const alone = freeze(
    { ...on, rules: on.rules.filter(mine) },
    {
      parties: 2,
      blocks: worth.blocks
        .filter(mine)
        .map(({ issues, values }) => ({ issues, values: [values[first], values[second]] })),
    },
    settled,
  );
  const each = (visit: (x: number, y: number, at: number) => void) =>
    walk(alone.space, alone.payoffs, ({ first, length, payoffs, valid }) => {
      const [x, y] = payoffs as readonly [Float64Array, Float64Array];
      for (let i = 0; i < length; i++)
        if (valid === undefined || valid[i] === 1) visit(x[i] as number, y[i] as number, first + i);
    });
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  each((x) => {
    low = Math.min(low, x);
    high = Math.max(high, x);
  });
  const points = sieve(low, high);
  each(points.put);
  const { x, y, at } = points.frontier();
  const ties = () => {
    const found = Array.from(x, (): number[] => []);
    const where = new Map(Array.from(x, (value, i) => [value, i]));
    each((here, there, package_) => {
      const i = where.get(here);
      if (i !== undefined && y[i] === there) found[i]?.push(alone.thaw(package_));
    });
    return found;
  };
  return { own: { x, y, at: at.map(alone.thaw) }, ties };
}

/** Every sum of a point of one and a point of the other, without the dominated. */
function add(one: Frontier, other: Frontier): Frontier {
  const ends = ({ x }: Frontier) => [x[0] ?? 0, x[x.length - 1] ?? 0] as const;
  const [low, high] = ends(one);
  const [lower, higher] = ends(other);
  const { put, frontier } = sieve(low + lower, high + higher);
  // From the right, so that what comes first dominates most of what follows.
  for (let j = 0; j < other.x.length; j++) {
    const x = other.x[j] as number;
    const y = other.y[j] as number;
    const at = other.at[j] as number;
    for (let i = one.x.length - 1; i >= 0; i--)
      put((one.x[i] as number) + x, (one.y[i] as number) + y, (one.at[i] as number) + at);
  }
  return frontier();
}

/**
 * Every package at a point of a merged frontier, `most` at most (10,000 unless told). Payoffs within `tolerance` (relative, 1e-12
 * unless told) count as equal, because sums in another order differ in their last bits.
 */
export function behind(
  { parts, x, y }: Merged,
  point: number,
  { most = 10_000, tolerance = 1e-12 }: { readonly most?: number; readonly tolerance?: number } = {},
): readonly number[] {
  const ends = [x[0], x[x.length - 1], y[0], y[y.length - 1]].map((value) => Math.abs(value ?? 0));
  const near = tolerance * Math.max(1, ...ends);
  const ties = parts.map((part) => part.ties());
  const found: number[] = [];
  const search = (part: number, restX: number, restY: number, number: number): void => {
    const { own } = parts[part] as Part;
    for (let j = 0; j < own.x.length && found.length < most; j++) {
      const leftX = restX - (own.x[j] as number);
      const leftY = restY - (own.y[j] as number);
      if (
        part === 0
          ? Math.abs(leftX) > near || Math.abs(leftY) > near
          : !has(parts[part - 1], leftX, leftY, near)
      )
        continue;
      for (const tie of ties[part]?.[j] ?? []) {
        if (part > 0) search(part - 1, leftX, leftY, number + tie);
        else if (found.length < most) found.push(number + tie);
      }
    }
  };
  search(parts.length - 1, x[point] as number, y[point] as number, 0);
  return found.sort((a, b) => a - b);
}

/** Whether the parts up to this one have a point so near. */
function has(part: Part | undefined, x: number, y: number, near: number): boolean {
  if (part === undefined) return false;
  const { upTo } = part;
  let low = 0;
  let high = upTo.x.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo.x[middle] as number) < x - near) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < upTo.x.length && (upTo.x[i] as number) <= x + near; i++)
    if (Math.abs((upTo.y[i] as number) - y) <= near) return true;
  return false;
}
