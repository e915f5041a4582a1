// Random numbers that are the same everywhere.

import { describe, expect, it } from 'vitest';
import { random } from '../../src/math/index.js';

describe('random', () => {
  it('repeats itself from the same seed and differs from another', () => {
    const sequence = (seed: number) => {
      const { bits } = random(seed);
      return Array.from({ length: 5 }, bits);
    };
    expect(sequence(42)).toEqual(sequence(42));
    expect(sequence(42)).not.toEqual(sequence(43));
  });

  it('fills the unit interval evenly', () => {
    const { uniform } = random(1);
    const buckets = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) {
      const at = Math.floor(uniform() * 10);
      buckets[at] = (buckets[at] ?? 0) + 1;
    }
    for (const count of buckets) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it('draws whole numbers below a limit', () => {
    const { integer } = random(9);
    const drawn = new Set(Array.from({ length: 200 }, () => integer(6)));
    expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
