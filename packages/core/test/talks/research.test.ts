// Two profiles against each other, compared with every package looked at by hand, with and without the cut at 1.

import {
  packageAt,
  packageCount,
  type ResearchDomain,
  type ResearchProfile,
  solveResearch,
  toTables,
  utilityOf,
} from '@parley/core/talks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

interface Game {
  readonly domain: ResearchDomain;
  readonly profiles: readonly [ResearchProfile, ResearchProfile];
}

/** GENIUS-like profiles on up to four issues; weights up to 0.8 each, so that many games reach past 1. */
const games: fc.Arbitrary<Game> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
  .chain((counts) => {
    const domain = {
      name: 'invented',
      issues: counts.map((count, k) => ({
        name: `issue ${k}`,
        options: Array.from({ length: count }, (_, option) => `${option}`),
      })),
    };
    const profile = fc
      .record({
        weights: fc.tuple(...counts.map(() => fc.integer({ min: 0, max: 8 }))),
        values: fc.tuple(
          ...counts.map((count) =>
            fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }),
          ),
        ),
        reservation: fc.integer({ min: 0, max: 9 }),
      })
      .map(
        ({ weights, values, reservation }): ResearchProfile => ({
          name: 'somebody',
          weights: weights.map((weight) => weight / 10),
          values,
          scale: { kind: 'greatest', greatest: values.map((list) => Math.max(...list)) },
          reservation: reservation / 10,
          discount: 1,
        }),
      );
    return fc.tuple(profile, profile).map((profiles) => ({ domain, profiles }));
  });

const near = 1e-9;

describe('two profiles', () => {
  it.each([false, true])('have the frontier and the Nash point of every package in turn, raw: %s', (raw) => {
    fc.assert(
      fc.property(games, ({ domain, profiles }) => {
        const [a, b] = profiles.map((profile) => toTables(domain, profile, { raw }));
        if (a === undefined || b === undefined) throw new Error('two profiles');
        const points = Array.from({ length: packageCount(domain) }, (_, at) => {
          const chosen = packageAt(domain, at);
          return [utilityOf(a, chosen), utilityOf(b, chosen)] as const;
        });
        const answer = solveResearch(domain, profiles, { raw });
        expect(answer.packages).toBe(points.length);

        // Nothing on the frontier is bettered clearly, and everything off it is matched by something on it.
        for (const { utilities } of answer.frontier)
          expect(points.some(([x, y]) => x > utilities[0] + near && y > utilities[1] + near)).toBe(false);
        for (const [x, y] of points)
          expect(answer.frontier.some(({ utilities: [u, v] }) => u >= x - near && v >= y - near)).toBe(true);

        const gains = points.map(([x, y]) => [x - a.reservation, y - b.reservation] as const);
        const rational = gains.filter(([x, y]) => x >= near && y >= near);
        expect(answer.rational).toBeGreaterThanOrEqual(rational.length);
        expect(answer.rational).toBeLessThanOrEqual(
          gains.filter(([x, y]) => x >= -near && y >= -near).length,
        );
        expect(answer.agreement).toBe(answer.rational > 0);
        if (rational.length > 0) {
          const most = Math.max(...rational.map(([x, y]) => x * y));
          for (const {
            utilities: [u, v],
          } of answer.nash)
            expect((u - a.reservation) * (v - b.reservation)).toBeCloseTo(most, 8);
          expect(answer.nash.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are cut at 1 where weights come to more', () => {
    const domain = {
      name: 'cut',
      issues: ['one', 'two'].map((name) => ({ name, options: ['no', 'yes'] })),
    };
    const greedy = (values: readonly (readonly number[])[]): ResearchProfile => ({
      name: 'greedy',
      weights: [0.8, 0.8],
      values,
      scale: { kind: 'greatest', greatest: [1, 1] },
      reservation: 0,
      discount: 1,
    });
    const both = [
      greedy([
        [0, 1],
        [0, 1],
      ]),
      greedy([
        [0, 1],
        [0, 1],
      ]),
    ] as const;
    expect(solveResearch(domain, both).frontier.map(({ utilities }) => utilities)).toEqual([[1, 1]]);
    expect(solveResearch(domain, both, { raw: true }).frontier[0]?.utilities).toEqual([1.6, 1.6]);
  });
});
