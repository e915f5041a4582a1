// The packages that can be agreed: one option per issue, numbered in mixed radix (the last issue runs fastest), with payoffs U_i(p) = sum over blocks of f_bi(p_b).

import { EngineError } from './error.js';

/** What may go together: a table over some issues, 1 for a combination that is allowed. */
export interface Rule {
  /** Issues in rising order. */
  readonly issues: readonly number[];
  /** One byte per combination, the last issue running fastest. */
  readonly allowed: Uint8Array;
}

export interface Space {
  /** Options of each issue. */
  readonly counts: readonly number[];
  /** What one step of each issue adds to the number of a package. */
  readonly strides: readonly number[];
  /** Packages, allowed or not. */
  readonly size: number;
  readonly rules: readonly Rule[];
  /** Single packages that are no deal, such as the one that changes nothing; none where it is left out. */
  readonly except?: readonly number[];
}

/** What some issues together are worth. */
export interface Block {
  /** Issues in rising order. */
  readonly issues: readonly number[];
  /** For each party one number per combination, the last issue running fastest; `undefined` where the block leaves it cold. */
  readonly values: readonly (Float64Array | undefined)[];
}

/** Payoffs of `parties`: governments, constituencies, anybody who gains or loses, all in one unit such as billions of dollars a year. */
export interface Payoffs {
  readonly parties: number;
  readonly blocks: readonly Block[];
}

/** A space from the options of each issue; throws where a count or a rule is malformed. */
export function space(counts: readonly number[], rules: readonly Rule[] = []): Space {
  if (counts.length === 0) throw new EngineError('a space needs at least one issue');
  const strides = new Array<number>(counts.length).fill(1);
  let size = 1;
  for (let issue = counts.length - 1; issue >= 0; issue--) {
    const count = counts[issue] as number;
    if (!Number.isInteger(count) || count < 1)
      throw new EngineError(`issue ${issue}: ${count} options; expected a whole number from 1`);
    strides[issue] = size;
    size *= count;
  }
  if (size > Number.MAX_SAFE_INTEGER)
    throw new EngineError(`${size} packages are too many to number; expected at most 2^53`);
  const made: Space = { counts, strides, size, rules };
  for (const [at, rule] of rules.entries())
    if (rule.allowed.length !== cellsOf(made, rule.issues, `rule ${at}`))
      throw new EngineError(
        `rule ${at}: ${rule.allowed.length} cells; expected one for each combination of its issues`,
      );
  return made;
}

/** Payoffs on a space; throws where a table has the wrong length or a number that is not finite. */
export function payoffs(on: Space, parties: number, blocks: readonly Block[]): Payoffs {
  for (const [at, block] of blocks.entries()) {
    const cells = cellsOf(on, block.issues, `block ${at}`);
    if (block.values.length !== parties)
      throw new EngineError(`block ${at}: tables for ${block.values.length} parties; expected ${parties}`);
    for (const [party, table] of block.values.entries()) {
      if (table === undefined) continue;
      if (table.length !== cells)
        throw new EngineError(`block ${at}, party ${party}: ${table.length} cells; expected ${cells}`);
      const odd = table.findIndex((value) => !Number.isFinite(value));
      if (odd >= 0)
        throw new EngineError(
          `block ${at}, party ${party}, cell ${odd}: ${table[odd]}; expected a finite number`,
        );
    }
  }
  return { parties, blocks };
}

/** Combinations of some issues; throws unless they are known and rise. */
function cellsOf({ counts }: Space, issues: readonly number[], where: string): number {
  let cells = 1;
  let before = -1;
  for (const issue of issues) {
    const count = counts[issue];
    if (count === undefined || issue <= before)
      throw new EngineError(
        `${where}: issues ${issues.join(', ')}; expected rising numbers from 0 to ${counts.length - 1}`,
      );
    cells *= count;
    before = issue;
  }
  if (before < 0) throw new EngineError(`${where}: no issues; expected at least one`);
  return cells;
}

/** The option of each issue in a package. */
export function optionsOf({ counts, strides }: Space, at: number): number[] {
  return counts.map((count, issue) => Math.floor(at / (strides[issue] as number)) % count);
}

/** The number of the package with these options; throws where one does not exist. */
export function packageOf({ counts, strides }: Space, options: readonly number[]): number {
  if (options.length !== counts.length)
    throw new EngineError(`${options.length} options; expected one for each of ${counts.length} issues`);
  return options.reduce((sum, option, issue) => {
    const count = counts[issue] as number;
    if (!Number.isInteger(option) || option < 0 || option >= count)
      throw new EngineError(
        `issue ${issue}: option ${option}; expected a whole number from 0 to ${count - 1}`,
      );
    return sum + option * (strides[issue] as number);
  }, 0);
}

/** The cell of a table over `issues` for given options. */
export function cellOf({ counts }: Space, issues: readonly number[], options: ArrayLike<number>): number {
  let cell = 0;
  for (const issue of issues) cell = cell * (counts[issue] as number) + (options[issue] as number);
  return cell;
}

export function isAllowed(on: Space, options: readonly number[]): boolean {
  return (
    on.rules.every(({ issues, allowed }) => allowed[cellOf(on, issues, options)] === 1) &&
    on.except?.includes(packageOf(on, options)) !== true
  );
}

/** Payoff of every party from one package, added up in the order of the walk, so that it is the same number. */
export function payoffsAt(on: Space, { parties, blocks }: Payoffs, at: number): Float64Array {
  const options = optionsOf(on, at);
  const sums = new Float64Array(parties);
  for (let issue = 0; issue < options.length; issue++)
    for (const block of completedBy(blocks, issue)) {
      const cell = cellOf(on, block.issues, options);
      for (let party = 0; party < parties; party++)
        (sums[party] as number) += block.values[party]?.[cell] ?? 0;
    }
  return sums;
}

/** The tables whose last issue is this one: they can be added once it is settled. */
export function completedBy<T extends { readonly issues: readonly number[] }>(
  tables: readonly T[],
  issue: number,
): readonly T[] {
  return tables.filter(({ issues }) => issues[issues.length - 1] === issue);
}

/** Least and most a party could get if every block were chosen for itself; no package lies outside. */
export function rangeOf({ blocks }: Payoffs, party: number): { readonly low: number; readonly high: number } {
  let low = 0;
  let high = 0;
  for (const { values } of blocks) {
    const table = values[party];
    if (table === undefined) continue;
    low += table.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
    high += table.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  }
  return { low, high };
}
