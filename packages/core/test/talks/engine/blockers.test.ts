import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockers,
  hittingSets,
  type Line,
  minimalMasks,
  optionsOf,
  payoffsAt,
  schelling,
  signableSet,
  solve,
} from '../../../src/talks/engine/index.js';
import { tally } from '../../../src/talks/engine/tally.js';
import { additive, BARTER, samples } from './samples.js';

const line = fc.record({ party: fc.integer({ min: 0, max: 2 }), least: fc.integer({ min: -15, max: 25 }) });

describe('blockers', () => {
  it('name the lines to drop, those that cannot all stand, and the cheapest way out', () => {
    // Farmers lose by more rice, carmakers by dear cars; each package satisfies two of three.
    const { space: on, payoffs } = additive([
      [
        [5, 0, 4],
        [3, 6, -1],
        [-2, 1, 2],
      ],
    ]);
    const lines: readonly Line[] = [
      { party: 0, least: 4 },
      { party: 1, least: 3 },
      { party: 2, least: 0 },
    ];
    const found = blockers(on, payoffs, lines);
    expect(found.signable).toBe(0);
    expect(found.corrections).toEqual([[0], [1], [2]]);
    expect(found.conflicts).toEqual([[0, 1, 2]]);
    expect(found.without).toEqual([1, 1, 1]);
    expect(found.cheapest).toEqual({ cost: 2, at: 0, shortfalls: [0, 0, 2] });
    expect(found.compensations.map((each) => each?.cost)).toEqual([4, 4, 2]);
    expect(blockers(on, payoffs, lines, { weights: [1, 0.25, 3] }).cheapest?.at).toBe(2);
  });

  it('agree with a plain count, and corrections and conflicts are dual', () => {
    const property = fc.property(
      samples(3),
      fc.array(line, { maxLength: 20 }),
      ({ space: on, payoffs }, lines) => {
        const found = blockers(on, payoffs, lines);
        expect([...signableSet(on, payoffs, lines)]).toHaveLength(found.signable);
        const maskOf = (set: readonly number[]) => set.reduce((mask, each) => (mask | (1 << each)) >>> 0, 0);
        const corrections = found.corrections.map(maskOf);
        const conflicts = found.conflicts.map(maskOf);
        expect(hittingSets(conflicts)).toEqual(corrections);
        expect(hittingSets(corrections)).toEqual(conflicts);
        if (found.packages === 0) {
          expect(found.conflicts).toEqual([[]]);
          return;
        }
        for (const correction of found.corrections) {
          const rest = lines.filter((_, at) => !correction.includes(at));
          expect(blockers(on, payoffs, rest).signable).toBeGreaterThan(0);
        }
        for (const conflict of found.conflicts) {
          const alone = conflict.map((at) => lines[at] as Line);
          expect(blockers(on, payoffs, alone).signable).toBe(0);
          expect(blockers(on, payoffs, alone.slice(1)).signable).toBeGreaterThan(0);
        }
        const costs = found.crossed.length > 0 ? found.cheapest?.cost : undefined;
        let least = Number.POSITIVE_INFINITY;
        for (const at of signableSet(on, payoffs, [], 5000)) {
          const worth = payoffsAt(on, payoffs, at);
          least = Math.min(
            least,
            lines.reduce((sum, { party, least: r }) => sum + Math.max(0, r - (worth[party] as number)), 0),
          );
        }
        expect(costs).toBe(least);
      },
    );
    fc.assert(property, { numRuns: 100, seed: 11 });
  });

  it('use all 32 lines', () => {
    const { space: on, payoffs } = additive([[[0, 1, 2]]]);
    const lines = Array.from({ length: 32 }, (_, k) => ({ party: 0, least: k < 31 ? 1 : 3 }));
    const found = blockers(on, payoffs, lines);
    expect(found.corrections).toEqual([[31]]);
    expect(found.conflicts).toEqual([[31]]);
    expect(found.compensations[31]?.cost).toBe(1);
    expect(() => blockers(on, payoffs, [...lines, ...lines])).toThrow('64 red lines; expected at most 32');
  });

  it('count masks alike in a table and in a hash', () => {
    const keys = Uint32Array.from({ length: 30_000 }, (_, k) => Math.imul(k, k) & 0xffff);
    const [small, large] = [tally(16), tally(32)];
    for (const each of [small, large]) each.add(keys, keys.length, undefined);
    expect(large.entries()).toEqual(small.entries());
    expect(minimalMasks([0b11, 0b1, 0b110])).toEqual([0b1, 0b110]);
  });
});

describe('a line that tightens', () => {
  it('moves the Nash point to its owner until nothing is left', () => {
    const steps = schelling(BARTER.space, BARTER.payoffs, {
      among: [0, 1],
      disagreement: [0, 0],
      party: 1,
      thresholds: [0, 5, 6, 7, 8, 9],
    });
    expect(steps.map(({ nash }) => nash?.gains)).toEqual([
      [12, 5],
      [12, 5],
      [8, 6],
      [6, 7],
      [2, 8],
      undefined,
    ]);
    expect(steps.at(-1)?.packages).toBe(0);
    for (const { threshold, nash, packages } of steps) {
      const again = solve(BARTER.space, BARTER.payoffs, {
        disagreement: [0, 0],
        lines: [{ party: 1, least: threshold }],
      });
      expect(again.rational).toBe(packages);
      expect(again.nash.agreements[0]?.at).toBe(nash?.at);
    }
    expect(optionsOf(BARTER.space, steps[0]?.nash?.at ?? 0)).toEqual([1, 1, 1, 1, 0, 1, 1, 1, 0]);
  });
});
