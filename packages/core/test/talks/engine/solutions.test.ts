import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Outcome,
  type Payoffs,
  payoffs as payoffsOn,
  type Solution,
  type Space,
  solve,
  space,
  walk,
} from '../../../src/talks/engine/index.js';
import { additive, BARTER, samples } from './samples.js';

const gainsOf = ({ agreements }: Solution) =>
  [...new Set(agreements.map(({ gains }) => gains.join()))].sort();
const numbersOf = ({ agreements }: Solution) => agreements.map(({ at }) => at);
const POINTS = ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const;

describe('the barter of Bill and Jack (Nash 1950)', () => {
  const outcome = solve(BARTER.space, BARTER.payoffs, { disagreement: [0, 0] });

  it('has 512 packages with 126 pairs of gains', () => {
    const pairs = new Set<string>();
    walk(BARTER.space, BARTER.payoffs, ({ length, payoffs: [x, y] }) => {
      for (let i = 0; i < length; i++) pairs.add(`${x?.[i]} ${y?.[i]}`);
    });
    expect(BARTER.space.size).toBe(512);
    expect(outcome.open).toBe(512);
    expect(pairs.size).toBe(126);
  });

  it('has the published frontier', () => {
    const { x, y } = outcome.frontier ?? { x: [], y: [] };
    expect(Array.from(x, (value, i) => [value, y[i]])).toEqual([
      [-12, 10],
      [-2, 9],
      [2, 8],
      [6, 7],
      [8, 6],
      [12, 5],
      [14, 4],
      [16, 2],
      [18, 0],
      [20, -2],
      [22, -6],
    ]);
  });

  it('ends at the reference points: Bill gives book, whip, ball and bat for pen, toy and knife', () => {
    expect(outcome.kind).toBe('agreement');
    expect([...outcome.ideal]).toEqual([18, 8]);
    expect(outcome.nash.score).toBe(60);
    expect(gainsOf(outcome.nash)).toEqual(['12,5']);
    expect(numbersOf(outcome.nash)).toEqual([0b111101110]);
    expect(gainsOf(outcome.kalaiSmorodinsky)).toEqual(['12,5']);
    expect(gainsOf(outcome.utilitarian)).toEqual(['14,4', '16,2', '18,0']);
    // Both leave the worse-off of the two with 6, and neither betters the other.
    expect(outcome.egalitarian.score).toBe(6);
    expect(gainsOf(outcome.egalitarian)).toEqual(['6,7', '8,6']);
  });

  it('pays out 18 by halves where money can change hands', () => {
    expect(outcome.sidePayments?.surplus).toBe(18);
    expect(outcome.sidePayments?.gains).toEqual([9, 9]);
    const weighted = solve(BARTER.space, BARTER.payoffs, { disagreement: [0, 0], weights: [2, 1] });
    expect(weighted.sidePayments?.gains).toEqual([12, 6]);
  });
});

describe('the reference points', () => {
  it('are none where every package leaves somebody worse off, even if both losses multiply to a gain', () => {
    const { space: on, payoffs } = additive([
      [
        [-3, -1, 5],
        [-4, 2, -1],
      ],
    ]);
    const outcome = solve(on, payoffs, { disagreement: [0, 0] });
    expect(outcome.kind).toBe('none');
    expect(outcome.rational).toBe(0);
    expect(outcome.nash.agreements).toEqual([]);
    // Money could still open it: the third package has a surplus of 4.
    expect(outcome.sidePayments?.surplus).toBe(4);
    expect(outcome.sidePayments && numbersOf(outcome.sidePayments.packages)).toEqual([2]);
  });

  it('let those gain who can where somebody can gain nothing', () => {
    const { space: on, payoffs } = additive([
      [
        [0, 0, 0],
        [1, 3, 2],
      ],
    ]);
    const { nash, kalaiSmorodinsky, egalitarian } = solve(on, payoffs, { disagreement: [0, 0] });
    for (const solution of [nash, kalaiSmorodinsky, egalitarian]) expect(numbersOf(solution)).toEqual([1]);
  });

  it('break ties of the least share by the next', () => {
    const { space: on, payoffs } = additive([
      [
        [5, 5, 10, 0, 0],
        [5, 6, 0, 10, 0],
        [5, 5, 0, 0, 10],
      ],
    ]);
    expect(numbersOf(solve(on, payoffs, { disagreement: [0, 0, 0] }).kalaiSmorodinsky)).toEqual([1]);
  });

  it('follow weights: who weighs more gets more', () => {
    const pie = additive([
      [Array.from({ length: 101 }, (_, k) => k), Array.from({ length: 101 }, (_, k) => 100 - k)],
    ]);
    const { nash } = solve(pie.space, pie.payoffs, { disagreement: [0, 0], weights: [3, 1] });
    expect(gainsOf(nash)).toEqual(['75,25']);
    const { egalitarian } = solve(pie.space, pie.payoffs, { disagreement: [0, 0], measures: [4, 1] });
    expect(gainsOf(egalitarian)).toEqual(['80,20']);
  });

  it('are what a plain search over the rational set finds', () => {
    const property = fc.property(samples(3), ({ space: on, payoffs }) => {
      const disagreement = [-3, 0, -1];
      const outcome = solve(on, payoffs, { disagreement });
      let product = Number.NEGATIVE_INFINITY;
      let least = Number.NEGATIVE_INFINITY;
      let sum = Number.NEGATIVE_INFINITY;
      let rational = 0;
      walk(on, payoffs, ({ length, payoffs: columns, valid }) => {
        for (let i = 0; i < length; i++) {
          const gains = columns.map((column, k) => (column[i] as number) - (disagreement[k] as number));
          if (valid?.[i] === 0 || gains.some((gain) => gain < 0)) continue;
          rational++;
          product = Math.max(
            product,
            gains.reduce((a, b) => a * b, 1),
          );
          least = Math.max(least, ...[Math.min(...gains)]);
          sum = Math.max(
            sum,
            gains.reduce((a, b) => a + b, 0),
          );
        }
      });
      expect(outcome.rational).toBe(rational);
      expect([outcome.nash.score, outcome.egalitarian.score, outcome.utilitarian.score]).toEqual([
        product,
        least,
        sum,
      ]);
    });
    fc.assert(property, { numRuns: 150, seed: 7 });
  });

  it('do not move when units and zero of the Nash payoffs change, and the egalitarian does', () => {
    const property = fc.property(
      samples(2),
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
      ({ space: on, payoffs }, scales) => {
        const scaled: Payoffs = {
          ...payoffs,
          blocks: payoffs.blocks.map((block) => ({
            ...block,
            values: block.values.map((table, party) =>
              table?.map((value) => value * (scales[party] as number)),
            ),
          })),
        };
        const shift = [7, -5] as const;
        const moved = {
          parties: 2,
          blocks: [
            ...scaled.blocks,
            {
              issues: [0],
              values: shift.map((by) => new Float64Array(on.counts[0] as number).fill(by)),
            },
          ],
        };
        const before = solve(on, payoffs, { disagreement: [-2, -2] });
        const after = solve(on, moved, {
          disagreement: scales.map((scale, party) => -2 * scale + (shift[party] as number)),
        });
        expect(numbersOf(after.nash)).toEqual(numbersOf(before.nash));
        expect(numbersOf(after.kalaiSmorodinsky)).toEqual(numbersOf(before.kalaiSmorodinsky));
      },
    );
    fc.assert(property, { numRuns: 120, seed: 8 });
    const { space: on, payoffs } = additive([
      [
        [1, 4],
        [4, 2],
      ],
    ]);
    const doubled = additive([
      [
        [1, 4],
        [8, 4],
      ],
    ]);
    expect(numbersOf(solve(on, payoffs, { disagreement: [0, 0] }).egalitarian)).toEqual([1]);
    expect(solve(doubled.space, doubled.payoffs, { disagreement: [0, 0] }).egalitarian.score).toBe(4);
    const tenfold = additive([
      [
        [10, 40],
        [4, 2],
      ],
    ]);
    expect(numbersOf(solve(tenfold.space, tenfold.payoffs, { disagreement: [0, 0] }).egalitarian)).toEqual([
      0,
    ]);
  });

  it('stay where they are when a package nobody chose is deleted, or one that is dominated is added', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
      minLength: 2,
      maxLength: 30,
    });
    const outcomeOf = (points: readonly (readonly [number, number])[]): Outcome => {
      const { space: on, payoffs } = additive([[points.map(([x]) => x), points.map(([, y]) => y)]]);
      return solve(on, payoffs, { disagreement: [0, 0] });
    };
    const property = fc.property(pairs, fc.nat(), (points, pick) => {
      const before = outcomeOf(points);
      const drop = pick % points.length;
      if (points.length > 1 && !numbersOf(before.nash).includes(drop)) {
        const after = outcomeOf(points.filter((_, at) => at !== drop));
        expect(gainsOf(after.nash)).toEqual(gainsOf(before.nash));
      }
      const [x, y] = points[drop] as readonly [number, number];
      for (const dominated of [
        [x - 1, y],
        [x, y - 1],
        [x - 2, y - 1],
      ] as const) {
        const after = outcomeOf([...points, dominated]);
        for (const point of POINTS) {
          // No agreement at all can only become one if what was added is rational, and then so was what dominates it.
          expect(gainsOf(after[point])).toEqual(gainsOf(before[point]));
        }
      }
    });
    fc.assert(property, { numRuns: 150, seed: 9 });
  });

  it('keep to the red lines of others', () => {
    const { space: on, payoffs } = additive([
      [
        [9, 5, 4],
        [9, 5, 6],
        [-1, 0, 2],
      ],
    ]);
    const question = { among: [0, 1], disagreement: [0, 0] };
    expect(numbersOf(solve(on, payoffs, question).nash)).toEqual([0]);
    const bound = solve(on, payoffs, { ...question, lines: [{ party: 2, least: 0 }] });
    expect(bound.open).toBe(2);
    expect(numbersOf(bound.nash)).toEqual([1]);
  });

  it('are refused for lists of the wrong length and weights that are not positive', () => {
    const on: Space = space([2]);
    const worth = payoffsOn(on, 2, []);
    expect(() => solve(on, worth, { disagreement: [0] })).toThrow(
      'disagreement: 1 numbers; expected one for each of 2',
    );
    expect(() => solve(on, worth, { disagreement: [0, 0], weights: [1, 0] })).toThrow(
      'expected positive numbers',
    );
    expect(() => solve(on, worth, { disagreement: [0, 0], among: [0, 5] })).toThrow(
      'party 5; expected 0 to 1',
    );
    expect(() => solve(on, worth, { disagreement: [0, 0], lines: [{ party: 3, least: 0 }] })).toThrow(
      'red line 0: party 3',
    );
  });
});
