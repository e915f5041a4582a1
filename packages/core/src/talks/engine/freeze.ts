// Settles some issues: what is left is a smaller space, whose packages can be traced back.

import { EngineError } from './error.js';
import { optionsOf, type Payoffs, packageOf, payoffs, type Space, space } from './space.js';

export interface Frozen {
  /** The same issues; a settled one has a single option. */
  readonly space: Space;
  readonly payoffs: Payoffs;
  /** The number, in the space that was given, of a package of the smaller one. */
  readonly thaw: (at: number) => number;
}

/** The options of some issues, settled; throws where one does not exist. */
export type Settled = ReadonlyMap<number, number>;

/** The space and payoffs that are left once `settled` is agreed or taken off the table. */
export function freeze(on: Space, worth: Payoffs, settled: Settled): Frozen {
  const { counts, strides } = on;
  for (const [issue, option] of settled) {
    const count = counts[issue];
    if (count === undefined)
      throw new EngineError(`issue ${issue}; expected a whole number from 0 to ${counts.length - 1}`);
    if (!Number.isInteger(option) || option < 0 || option >= count)
      throw new EngineError(
        `issue ${issue}: option ${option}; expected a whole number from 0 to ${count - 1}`,
      );
  }
  const smaller = counts.map((count, issue) => (settled.has(issue) ? 1 : count));
  const rules = on.rules.map(({ issues, allowed }) => ({
    issues,
    allowed: Uint8Array.from(cellsLeft(counts, issues, settled), (cell) => allowed[cell] as number),
  }));
  const blocks = worth.blocks.map(({ issues, values }) => {
    const cells = cellsLeft(counts, issues, settled);
    return {
      issues,
      values: values.map((table) => table && Float64Array.from(cells, (cell) => table[cell] as number)),
    };
  });
  const made = space(smaller, rules);
  const struck = (on.except ?? []).flatMap((at) => {
    const options = optionsOf(on, at);
    if ([...settled].some(([issue, option]) => options[issue] !== option)) return [];
    return [
      packageOf(
        made,
        options.map((option, issue) => (settled.has(issue) ? 0 : option)),
      ),
    ];
  });
  const left = struck.length === 0 ? made : { ...made, except: struck };
  let fixed = 0;
  for (const [issue, option] of settled) fixed += option * (strides[issue] as number);
  const thaw = (at: number): number =>
    smaller.reduce((sum, count, issue) => {
      const option = Math.floor(at / (left.strides[issue] as number)) % count;
      return sum + option * (strides[issue] as number);
    }, fixed);
  return { space: left, payoffs: payoffs(left, worth.parties, blocks), thaw };
}

/** Cells of a table over `issues` that are left, in order. */
function cellsLeft(
  counts: readonly number[],
  issues: readonly number[],
  settled: Settled,
): readonly number[] {
  let cells = [0];
  for (const issue of issues) {
    const count = counts[issue] as number;
    const option = settled.get(issue);
    const open = option === undefined ? Array.from({ length: count }, (_, level) => level) : [option];
    cells = cells.flatMap((cell) => open.map((level) => cell * count + level));
  }
  return cells;
}
