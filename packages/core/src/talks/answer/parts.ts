// The issues of a space in parts that can be chosen for themselves: no atom speaks of two of them, so payoffs are a sum over parts, drawn anew quickly.

import { centreOf, isSure, type Span } from '../domain/span.js';
import type { Block, Payoffs, Space } from '../engine/space.js';
import type { Atom } from './atoms.js';

export interface Part {
  /** Rising. */
  readonly issues: readonly number[];
  readonly cells: number;
  /** What each cell adds to the number of a package. */
  readonly offsets: Float64Array;
  /** For each party one number per cell: the sum of its atoms at the drawn values. Written anew by `fill`. */
  readonly values: readonly Float64Array[];
}

export interface Parts {
  readonly parts: readonly Part[];
  /** Puts the drawn values in place. */
  readonly fill: (read: (span: Span) => number) => void;
  /** The same as the engine takes them, sharing the tables. */
  readonly payoffs: Payoffs;
}

/** Splits a space by its atoms; every issue is in one part. */
export function partsOf(on: Space, atoms: readonly Atom[], parties: number): Parts {
  const group = on.counts.map((_, issue) => issue);
  for (const { issues } of atoms) {
    const joined = new Set(issues.map((issue) => group[issue] as number));
    const least = Math.min(...joined);
    for (const [issue, of] of group.entries()) if (joined.has(of)) group[issue] = least;
  }
  const lists = [...new Set(group)].map((of) => [...group.keys()].filter((issue) => group[issue] === of));
  const parts = lists.map((issues): Part => {
    const cells = issues.reduce((product, issue) => product * (on.counts[issue] as number), 1);
    const offsets = new Float64Array(cells);
    for (let cell = 0; cell < cells; cell++)
      offsets[cell] = optionsIn(on, issues, cell).reduce(
        (sum, option, k) => sum + option * (on.strides[issues[k] as number] as number),
        0,
      );
    return { issues, cells, offsets, values: Array.from({ length: parties }, () => new Float64Array(cells)) };
  });
  const placed = atoms.map((atom) => {
    const part = parts.find(({ issues }) => issues.includes(atom.issues[0] as number)) as Part;
    return { atom, part, from: cellsOf(on, part, atom) };
  });
  const fixed = parts.map(({ values }) => values.map((table) => table.slice()));
  const drawn: typeof placed = [];
  for (const each of placed) {
    const { atom, part, from } = each;
    if (!isSure(atom.worth.each)) {
      drawn.push(each);
      continue;
    }
    const sum = fixed[parts.indexOf(part)]?.[atom.party] as Float64Array;
    for (let cell = 0; cell < part.cells; cell++)
      (sum[cell] as number) += centreOf(atom.worth.each) * (atom.values[from[cell] as number] as number);
  }
  return {
    parts,
    fill: (read) => {
      for (const [k, { values }] of parts.entries())
        for (const [party, table] of values.entries()) table.set(fixed[k]?.[party] as Float64Array);
      for (const { atom, part, from } of drawn) {
        const each = read(atom.worth.each);
        const sum = part.values[atom.party] as Float64Array;
        for (let cell = 0; cell < part.cells; cell++)
          (sum[cell] as number) += each * (atom.values[from[cell] as number] as number);
      }
    },
    payoffs: { parties, blocks: parts.map(({ issues, values }): Block => ({ issues, values })) },
  };
}

/** The options of a part's issues in one of its cells, the last issue running fastest. */
export function optionsIn({ counts }: Space, issues: readonly number[], cell: number): readonly number[] {
  const options: number[] = [];
  let rest = cell;
  for (const issue of [...issues].reverse()) {
    const count = counts[issue] as number;
    options.unshift(rest % count);
    rest = Math.floor(rest / count);
  }
  return options;
}

function cellsOf(on: Space, { issues, cells }: Part, atom: Atom): Int32Array {
  const from = new Int32Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const options = optionsIn(on, issues, cell);
    from[cell] = atom.issues.reduce(
      (sum, issue) => sum * (on.counts[issue] as number) + (options[issues.indexOf(issue)] as number),
      0,
    );
  }
  return from;
}
