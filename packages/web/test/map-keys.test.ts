// Keys on the signable map: every square can be reached from every other, whatever the map looks like.

import type { MapAnswer } from '@parley/core/talks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSquare, nextSquare } from '../src/talks/map-keys.js';

const COLUMNS = 9;
const mapOf = (squares: readonly number[], canSign: readonly number[] = [], fewest: readonly number[] = []) =>
  ({
    columns: COLUMNS,
    squares: Int32Array.from(squares),
    counts: Float64Array.from(squares, () => 1),
    canSign: Float64Array.from(squares, (_, at) => canSign[at] ?? 0),
    fewest: Uint8Array.from(squares, (_, at) => fewest[at] ?? 1),
  }) as unknown as MapAnswer;

describe('keys on the signable map', () => {
  it('lead from any square to all the others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 62 }), { minLength: 1 }), fc.nat(), (squares, seed) => {
        const map = mapOf(squares);
        const reached = new Set([seed % squares.length]);
        for (const at of reached)
          for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
            const next = nextSquare(key, map, at);
            if (next !== undefined) reached.add(next);
          }
        expect(reached.size).toBe(squares.length);
      }),
    );
  });

  it('go to the nearest square of the next row that has any, and to the ends of a row', () => {
    // Rows from the least gains upward: two squares, none, three.
    const map = mapOf([1, 7, 18, 20, 25]);
    expect(nextSquare('ArrowUp', map, 0)).toBe(2);
    expect(nextSquare('ArrowUp', map, 1)).toBe(4);
    expect(nextSquare('ArrowDown', map, 3)).toBe(0);
    expect(nextSquare('ArrowUp', map, 3)).toBeUndefined();
    expect(nextSquare('End', map, 2)).toBe(4);
    expect(nextSquare('Home', map, 4)).toBe(2);
    expect(nextSquare('ArrowRight', map, 1)).toBeUndefined();
    expect(nextSquare('a', map, 1)).toBeUndefined();
  });

  it('begin where most can be signed, or else where the fewest lines are crossed', () => {
    expect(firstSquare(mapOf([3, 4, 5], [0, 2, 1]))).toBe(1);
    expect(firstSquare(mapOf([3, 4, 5], [], [3, 2, 1]))).toBe(2);
    expect(firstSquare(mapOf([]))).toBeUndefined();
  });
});
