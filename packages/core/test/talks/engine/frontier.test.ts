import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { random } from '../../../src/math/index.js';
import { sieve } from '../../../src/talks/engine/frontier.js';
import {
  behind,
  frontier,
  frontiersByDate,
  hull,
  merge,
  type Payoffs,
  payoffsAt,
  payoffs as payoffsOn,
  type Space,
  space,
  walk,
} from '../../../src/talks/engine/index.js';
import { BARTER, samples } from './samples.js';

/** Points that no other point betters, by comparing all pairs; with the lowest package at each. */
function byPairs(on: Space, worth: Payoffs) {
  const points = new Map<string, readonly [number, number, number]>();
  walk(on, worth, ({ first, length, payoffs, valid }) => {
    for (let i = 0; i < length; i++) {
      if (valid !== undefined && valid[i] === 0) continue;
      const [x, y] = payoffs.map((column) => column[i] as number) as [number, number];
      if (!points.has(`${x} ${y}`)) points.set(`${x} ${y}`, [x, y, first + i]);
    }
  });
  const all = [...points.values()];
  return all
    .filter(([x, y]) => !all.some(([a, b]) => a >= x && b >= y && (a > x || b > y)))
    .sort(([a], [b]) => a - b);
}

const rows = ({ x, y, at }: { x: Float64Array; y: Float64Array; at: Float64Array }) =>
  Array.from(x, (value, i) => [value, y[i], at[i]]);

describe('the frontier', () => {
  it('is what comparing all pairs leaves, with the lowest-numbered package at each point', () => {
    const property = fc.property(samples(2), ({ space: on, payoffs }) => {
      expect(rows(frontier(on, payoffs))).toEqual(byPairs(on, payoffs));
    });
    fc.assert(property, { numRuns: 150, seed: 3 });
  });

  it('is the same when blocks are merged without a walk, and every package behind a point is found', () => {
    const property = fc.property(samples(2), ({ space: on, payoffs }) => {
      const merged = merge(on, payoffs);
      expect(rows(merged).map(([x, y]) => [x, y])).toEqual(byPairs(on, payoffs).map(([x, y]) => [x, y]));
      for (const [point, at] of merged.at.entries()) {
        const same: number[] = [];
        walk(on, payoffs, ({ first, length, payoffs: [x, y], valid }) => {
          for (let i = 0; i < length; i++)
            if (valid?.[i] !== 0 && x?.[i] === merged.x[point] && y?.[i] === merged.y[point])
              same.push(first + i);
        });
        expect(behind(merged, point)).toEqual(same);
        expect(same).toContain(at);
      }
    });
    fc.assert(property, { numRuns: 100, seed: 4 });
  });

  it('is merged for spaces far too large to walk', () => {
    const { uniform } = random(5);
    const on = space(new Array<number>(30).fill(3));
    const worth = payoffsOn(
      on,
      2,
      on.counts.map((_, issue) => ({
        issues: [issue],
        values: [0, 1].map(() => Float64Array.from({ length: 3 }, () => Math.floor(20 * uniform()))),
      })),
    );
    const { x, y, at } = merge(on, worth);
    expect(on.size).toBe(3 ** 30);
    for (const [point, package_] of at.entries())
      expect([...payoffsAt(on, worth, package_)]).toEqual([x[point], y[point]]);
  });

  it('stays exact when candidates pile up in the worst order', () => {
    const { put, frontier: result } = sieve(0, 1);
    for (let k = 0; k < 200_000; k++) put(0.5 - k * 1e-7, k, k);
    expect(result().x).toHaveLength(200_000);
    put(2, 1e9, 200_000);
    expect(rows(result())).toEqual([[2, 1e9, 200_000]]);
  });

  it('is found for several dates in one walk', () => {
    const property = fc.property(
      samples(3),
      fc.array(
        fc.array(
          fc.record({ party: fc.integer({ min: 0, max: 2 }), least: fc.integer({ min: -9, max: 9 }) }),
          { maxLength: 3 },
        ),
        { minLength: 1, maxLength: 4 },
      ),
      ({ space: on, payoffs }, lines) => {
        const apart = lines.map((own) => frontier(on, payoffs, { lines: own }));
        expect(frontiersByDate(on, payoffs, lines).map(rows)).toEqual(apart.map(rows));
      },
    );
    fc.assert(property, { numRuns: 80, seed: 6 });
  });

  it('has a hull that no point lies above', () => {
    const { x, y } = hull(frontier(BARTER.space, BARTER.payoffs));
    expect([...x].map((value, i) => [value, y[i]])).toEqual([
      [-12, 10],
      [-2, 9],
      [6, 7],
      [12, 5],
      [14, 4],
      [20, -2],
      [22, -6],
    ]);
  });
});
