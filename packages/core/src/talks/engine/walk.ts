// Walks every package of a space in the order of its numbers, in chunks of typed arrays, with the payoffs of all parties.

import { EngineError } from './error.js';
import { type Block, cellOf, completedBy, type Payoffs, type Rule, type Space } from './space.js';

/** Some packages in a row. The arrays are used again for the next chunk. */
export interface Chunk {
  /** Number of the first package. */
  readonly first: number;
  readonly length: number;
  /** For each party the payoff of each package. */
  readonly payoffs: readonly Float64Array[];
  /** 1 for a package that the rules allow; `undefined` where they allow all of the chunk. */
  readonly valid: Uint8Array | undefined;
}

/** Packages in a chunk, unless the last issue alone has more: payoffs of ten parties then stay in the second-level cache. */
const CHUNK = 8192;

/** Chunks can be numbered, but nobody waits for more packages than this. */
const MOST = 2 ** 36;

/** Calls `visit` for every chunk that has an allowed package. */
export function walk(on: Space, { parties, blocks }: Payoffs, visit: (chunk: Chunk) => void): void {
  const { counts, size, rules } = on;
  if (size > MOST)
    throw new EngineError(
      `${size} packages are too many to walk; expected at most ${MOST}: merge blocks instead`,
    );
  const head = headOf(counts);
  const length = (on.strides[head] as number) * (counts[head] as number);
  const ordered = counts.map((_, issue) => completedBy(blocks, issue));
  const ruled = counts.map((_, issue) => completedBy(rules, issue));
  const steps = counts.slice(head).map((count, at) => stepOf(on, head, head + at, count, ordered, ruled));
  const sums = Array.from({ length: parties }, () => new Float64Array(length));
  const bytes = rules.some(({ issues }) => (issues[issues.length - 1] as number) >= head)
    ? new Uint8Array(length)
    : undefined;
  const options = new Int32Array(counts.length);
  for (let first = 0; first < size; first += length) {
    if (headAllowed(on, head, ruled, options)) {
      for (const [party, sum] of sums.entries()) {
        sum[0] = headSum(on, head, ordered, options, party);
        for (const step of steps) grow(step, on, options, party, sum);
      }
      if (bytes !== undefined) {
        bytes[0] = 1;
        for (const step of steps) sift(step, on, options, bytes);
      }
      visit({ first, length, payoffs: sums, valid: without(on, first, length, bytes) });
    }
    turn(options, counts, head);
  }
}

/** What is allowed of a chunk once single packages are struck out. */
function without(
  { except = [] }: Space,
  first: number,
  length: number,
  bytes: Uint8Array | undefined,
): Uint8Array | undefined {
  const here = except.filter((at) => at >= first && at < first + length);
  if (here.length === 0) return bytes;
  const left = bytes ?? new Uint8Array(length).fill(1);
  for (const at of here) left[at - first] = 0;
  return left;
}

/** The first issue of the tail, whose combinations make a chunk. */
function headOf(counts: readonly number[]): number {
  let head = counts.length - 1;
  let length = counts[head] as number;
  while (head > 0 && length * (counts[head - 1] as number) <= CHUNK) {
    head--;
    length *= counts[head] as number;
  }
  return head;
}

/** What is added when one issue of the tail is settled. */
interface Step {
  readonly count: number;
  /** Combinations of the tail's issues before it. */
  readonly prefixes: number;
  readonly blocks: readonly (Block & Offsets)[];
  readonly rules: readonly (Rule & Offsets)[];
}

/** Where in a table each combination of the tail begins; `undefined` where the table knows no earlier issue of the tail. */
interface Offsets {
  readonly offsets: Int32Array | undefined;
  /** Whether the table knows issues of the head. */
  readonly fromHead: boolean;
}

function stepOf(
  on: Space,
  head: number,
  issue: number,
  count: number,
  blocks: readonly (readonly Block[])[],
  rules: readonly (readonly Rule[])[],
): Step {
  const within = on.counts.slice(head, issue);
  const prefixes = within.reduce((product, each) => product * each, 1);
  const placed = <T extends { readonly issues: readonly number[] }>(table: T): T & Offsets => ({
    ...table,
    fromHead: (table.issues[0] as number) < head,
    offsets: table.issues.some((other) => other >= head && other < issue)
      ? offsetsOf(on, head, issue, table.issues, prefixes)
      : undefined,
  });
  return {
    count,
    prefixes,
    blocks: (blocks[issue] ?? []).map(placed),
    rules: (rules[issue] ?? []).map(placed),
  };
}

function offsetsOf(on: Space, head: number, issue: number, issues: readonly number[], prefixes: number) {
  const options = new Int32Array(on.counts.length);
  const offsets = new Int32Array(prefixes);
  const tail = on.counts.slice(0, issue);
  for (let prefix = 0; prefix < prefixes; prefix++) {
    offsets[prefix] = cellOf(on, issues, options);
    for (let at = issue - 1; at >= head; at--) {
      const next = (options[at] as number) + 1;
      if (next < (tail[at] as number)) {
        options[at] = next;
        break;
      }
      options[at] = 0;
    }
  }
  return offsets;
}

/** Where the options of the head begin in a table. The tail's are zero in `options`. */
const baseOf = (on: Space, table: { readonly issues: readonly number[] } & Offsets, options: Int32Array) =>
  table.fromHead ? cellOf(on, table.issues, options) : 0;

/** Turns the sums of the combinations so far into those with one more issue, from the back so that nothing is overwritten early. */
function grow(step: Step, on: Space, options: Int32Array, party: number, sum: Float64Array): void {
  const { count, prefixes, blocks } = step;
  const tables = blocks.filter(({ values }) => values[party] !== undefined);
  const [only] = tables;
  if (tables.length === 1 && only?.offsets === undefined) {
    const base = only === undefined ? 0 : baseOf(on, only, options);
    const values = only?.values[party] as Float64Array;
    for (let prefix = prefixes - 1, to = prefixes * count - 1; prefix >= 0; prefix--) {
      const before = sum[prefix] as number;
      for (let option = base + count - 1; option >= base; option--)
        sum[to--] = before + (values[option] as number);
    }
    return;
  }
  if (count > 1)
    for (let prefix = prefixes - 1, to = prefixes * count - 1; prefix >= 0; prefix--) {
      const before = sum[prefix] as number;
      for (let option = count; option > 0; option--) sum[to--] = before;
    }
  for (const table of tables) {
    const base = baseOf(on, table, options);
    const values = table.values[party] as Float64Array;
    const { offsets } = table;
    for (let prefix = 0, to = 0; prefix < prefixes; prefix++) {
      const from = offsets === undefined ? base : base + (offsets[prefix] as number);
      for (let option = 0; option < count; option++) (sum[to++] as number) += values[from + option] as number;
    }
  }
}

/** The same for what the rules allow. */
function sift(step: Step, on: Space, options: Int32Array, bytes: Uint8Array): void {
  const { count, prefixes, rules } = step;
  if (count > 1)
    for (let prefix = prefixes - 1; prefix >= 0; prefix--)
      bytes.fill(bytes[prefix] as number, prefix * count, (prefix + 1) * count);
  for (const rule of rules) {
    const base = baseOf(on, rule, options);
    const { allowed, offsets } = rule;
    for (let prefix = 0, to = 0; prefix < prefixes; prefix++) {
      const from = offsets === undefined ? base : base + (offsets[prefix] as number);
      for (let option = 0; option < count; option++)
        (bytes[to++] as number) &= allowed[from + option] as number;
    }
  }
}

function headSum(
  on: Space,
  head: number,
  ordered: readonly (readonly Block[])[],
  options: Int32Array,
  party: number,
): number {
  let sum = 0;
  for (let issue = 0; issue < head; issue++)
    for (const { issues, values } of ordered[issue] ?? [])
      sum += values[party]?.[cellOf(on, issues, options)] ?? 0;
  return sum;
}

function headAllowed(
  on: Space,
  head: number,
  ruled: readonly (readonly Rule[])[],
  options: Int32Array,
): boolean {
  for (let issue = 0; issue < head; issue++)
    for (const { issues, allowed } of ruled[issue] ?? [])
      if (allowed[cellOf(on, issues, options)] !== 1) return false;
  return true;
}

/** The next combination of the head. */
function turn(options: Int32Array, counts: readonly number[], head: number): void {
  for (let issue = head - 1; issue >= 0; issue--) {
    const next = (options[issue] as number) + 1;
    options[issue] = next < (counts[issue] as number) ? next : 0;
    if (next < (counts[issue] as number)) return;
  }
}
