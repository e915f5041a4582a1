// The signable map by keys: along a row of squares by arrows, up and down to the nearest square of the next row that has any.

import type { MapAnswer } from '@parley/core/talks';

interface Square {
  /** Its place among the squares. */
  readonly at: number;
  readonly column: number;
  readonly row: number;
}

const squaresOf = ({ squares, columns }: MapAnswer): readonly Square[] =>
  Array.from(squares, (square, at) => ({ at, column: square % columns, row: Math.floor(square / columns) }));

/** Where keys begin: where most can be signed, or else where the fewest lines are crossed. */
export function firstSquare({ canSign, fewest, counts }: MapAnswer): number | undefined {
  const better = (one: number, other: number) =>
    (canSign[one] ?? 0) - (canSign[other] ?? 0) ||
    (fewest[other] ?? 0) - (fewest[one] ?? 0) ||
    (counts[one] ?? 0) - (counts[other] ?? 0);
  return Array.from(counts.keys()).reduce<number | undefined>(
    (best, at) => (best === undefined || better(at, best) > 0 ? at : best),
    undefined,
  );
}

/** The place of the square that a key leads to from another; undefined for other keys, and at the edge. */
export function nextSquare(key: string, map: MapAnswer, from: number): number | undefined {
  const squares = squaresOf(map);
  const here = squares[from];
  if (here === undefined) return undefined;
  const row = squares.filter((it) => it.row === here.row).sort((a, b) => a.column - b.column);
  const along = row.indexOf(here);
  if (key === 'ArrowLeft') return row[along - 1]?.at;
  if (key === 'ArrowRight') return row[along + 1]?.at;
  if (key === 'Home') return row[0]?.at;
  if (key === 'End') return row.at(-1)?.at;
  const up = key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0;
  const distance = (it: Square) => [up * (it.row - here.row), Math.abs(it.column - here.column)] as const;
  return squares
    .filter((it) => up * (it.row - here.row) > 0)
    .reduce<Square | undefined>((best, it) => {
      if (best === undefined) return it;
      const [[rows, columns], [least, nearest]] = [distance(it), distance(best)];
      return rows < least || (rows === least && columns < nearest) ? it : best;
    }, undefined)?.at;
}
