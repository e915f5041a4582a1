// The same question with fewer rows: parties that neither bargain nor have a line are left out of the walk, and where few packages can be signed, all others are.

import { signableSet } from '../engine/blockers.js';
import type { Line } from '../engine/lines.js';
import { type Payoffs, payoffs, payoffsAt, type Space, space } from '../engine/space.js';
import type { Situation } from './situation.js';

/** Payoffs of the parties that matter on a date; `lines` and `governments` number them anew, in the order of `situation.lines`. */
export interface Compact {
  readonly payoffs: Payoffs;
  readonly lines: readonly Line[];
  readonly governments: readonly [number, number];
}

export function compactOf({ payoffs: worth, engineLines, governments }: Situation): Compact {
  const rows = [...new Set([...governments, ...engineLines.map(({ party }) => party)])];
  const place = new Map(rows.map((party, row) => [party, row]));
  const row = (party: number): number => place.get(party) as number;
  return {
    payoffs: {
      parties: rows.length,
      blocks: worth.blocks.map(({ issues, values }) => ({
        issues,
        values: rows.map((party) => values[party]),
      })),
    },
    lines: engineLines.map((line) => ({ ...line, party: row(line.party) })),
    governments: [row(governments[0]), row(governments[1])],
  };
}

/** Sets up to this size are listed. */
const MOST = 500_000;

/** The packages that can be signed as a space of their own, with the payoffs of the two governments. */
export interface Listed {
  readonly space: Space;
  readonly payoffs: Payoffs;
  /** The number of a package in the whole space. */
  readonly numberOf: (at: number) => number;
}

/** Lists the signable set of so many packages; `undefined` where they are too many. */
export function listSignable(
  on: Space,
  { payoffs: worth, lines, governments }: Compact,
  signable: number,
): Listed | undefined {
  if (signable === 0 || signable > MOST) return undefined;
  const numbers = signableSet(on, worth, lines, signable);
  const columns = governments.map(() => new Float64Array(numbers.length));
  for (const [k, number] of numbers.entries()) {
    const values = payoffsAt(on, worth, number);
    for (const [side, party] of governments.entries())
      (columns[side] as Float64Array)[k] = values[party] as number;
  }
  const made = space([numbers.length]);
  return {
    space: made,
    payoffs: payoffs(made, 2, [{ issues: [0], values: columns }]),
    numberOf: (at) => numbers[at] as number,
  };
}
