import { describe, expect, it } from 'vitest';
import {
  adjustedWinner,
  exchangeRates,
  fragility,
  interim,
  linkage,
  patienceNeeded,
  properSubsets,
  readingGap,
} from '../../../src/talks/engine/index.js';
import { additive, BARTER } from './samples.js';

describe('linkage', () => {
  it('sorts concessions by what they cost for each unit of the other side', () => {
    // Bill owns five goods; the book costs him least for what it is worth to Jack.
    const moves = exchangeRates(BARTER.space, BARTER.payoffs, 0, 0, 1);
    expect(moves.map(({ issue, rate }) => [issue, rate])).toEqual([
      [0, 0.5],
      [3, 1],
      [1, 1],
      [2, 2],
      [4, 4],
    ]);
  });

  it('is worth what neither side would give alone', () => {
    const { space: on, payoffs } = additive([
      [
        [0, -1],
        [0, 5],
      ],
      [
        [0, 5],
        [0, -1],
      ],
    ]);
    const { value, separate } = linkage(on, payoffs, { disagreement: [0, 0] }, new Map([[1, 0]]));
    expect(value).toEqual([4, 4]);
    expect(separate.nash.agreements.map(({ at }) => at)).toEqual([0]);
  });

  it('divides one issue at most, and leaves both with as many points', () => {
    const { shares, divided, points } = adjustedWinner([50, 20, 15, 10, 5], [40, 30, 10, 10, 10]);
    expect(points[0]).toBeCloseTo(points[1], 10);
    expect([...shares].filter((share) => share > 0 && share < 1)).toHaveLength(divided === undefined ? 0 : 1);
    expect(points[0]).toBeGreaterThan(50);
    expect(() => adjustedWinner([1], [1, 2])).toThrow('expected as many');
    expect(() => adjustedWinner([0], [1])).toThrow('positive sum');
  });
});

describe('interim deals', () => {
  it('move what no deal means for the rest, to the gain of one side', () => {
    // Issue 0 helps both; issue 1 is a pie, which the first party takes more of once it has its gain.
    const { space: on, payoffs } = additive([
      [
        [0, 6],
        [0, 0],
      ],
      [
        [0, 0, 3, 6],
        [0, 6, 3, 0],
      ],
    ]);
    const { whole, deals } = interim(on, payoffs, { disagreement: [0, 0] }, 0);
    // Products: (6, 6) 36; (9, 3) 27; (12, 0) 0.
    expect(whole.nash.agreements.map(({ gains }) => [...gains])).toEqual([[6, 6]]);
    const [first, second] = deals;
    expect(first?.issues).toEqual([0]);
    // Once the first party has its 6, the pie is shared by halves.
    expect(first).toMatchObject({ gains: [9, 3], against: [3, -3] });
    expect(second?.issues).toEqual([1]);
    expect(properSubsets(3)).toEqual([[0], [1], [2], [0, 1], [0, 2], [1, 2]]);
    expect(() => properSubsets(11)).toThrow('11 issues have too many subsets');
  });
});

describe('fragility', () => {
  it('asks for the patience that makes breaking a deal unprofitable', () => {
    expect(patienceNeeded({ keep: 3, deviate: 5, punished: 1 })).toBe(0.5);
    expect(patienceNeeded({ keep: 3, deviate: 2, punished: 1 })).toBe(0);
    expect(patienceNeeded({ keep: 3, deviate: 5, punished: 4 })).toBe(2);
    expect(patienceNeeded({ keep: 3, deviate: 5, punished: 5 })).toBe(Number.POSITIVE_INFINITY);
    expect(fragility({ keep: 3, deviate: 5, punished: 1 }, 0.9)).toMatchObject({
      needed: 0.5,
      margin: 0.4,
      holds: true,
    });
  });

  it('measures a clause that the sides read differently', () => {
    expect([...readingGap(BARTER.space, BARTER.payoffs, 1, 0)]).toEqual([2, -2]);
  });
});
