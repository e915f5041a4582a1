import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellOf,
  designOf,
  everyOne,
  familyOf,
  type Options,
  surrogate,
} from '../../../src/talks/tariffs/surrogate.js';

const counts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
const withBase = counts.chain((list) =>
  fc.tuple(fc.constant(list), fc.tuple(...list.map((count) => fc.nat(count - 1)))),
);

/** Some number for every combination, the same whenever it is asked. */
const any = (options: Options) =>
  Math.sin(options.reduce((sum, option, at) => sum + (option + 1) * (at + 2) ** 3, 0)) * 10;

describe('A table from effects', () => {
  it('asks for nothing outside its design, and is exact on all of it', () => {
    fc.assert(
      fc.property(withBase, ([list, base]) => {
        const family = familyOf(
          list.length,
          [[0, 1, 2]].filter(() => list.length > 2),
        );
        const design = new Set(designOf(list, base, family).map((options) => options.join()));
        const table = surrogate(list, base, family, (options) => {
          expect(design.has(options.join())).toBe(true);
          return any(options);
        });
        for (const key of design) {
          const options = key.split(',').map(Number);
          expect(table[cellOf(list, options)]).toBeCloseTo(any(options), 9);
        }
      }),
    );
  });

  it('solves nothing twice', () => {
    fc.assert(
      fc.property(withBase, ([list, base]) => {
        const design = designOf(list, base, familyOf(list.length)).map((options) => options.join());
        expect(new Set(design).size).toBe(design.length);
      }),
    );
  });

  it('is exact everywhere for what acts in pairs, whatever the base', () => {
    const pairwise = ([a = 0, b = 0, c = 0, d = 0]: Options) =>
      3 - a * a + 2 * a * b - Math.sqrt(b + c) + (c + 1) * d ** 3;
    fc.assert(
      fc.property(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(1), fc.nat(2)), (base) => {
        const list = [3, 4, 2, 3];
        const table = surrogate(list, base, familyOf(4), pairwise);
        for (const options of everyOne(list))
          expect(table[cellOf(list, options)]).toBeCloseTo(pairwise(options), 9);
      }),
    );
  });

  it('misses what acts in threes, unless it is told that they meet', () => {
    const three = ([a = 0, b = 0, c = 0, d = 0]: Options) => a * b * c + d * a;
    const list = [3, 3, 3, 3];
    const worst = (meeting: readonly (readonly number[])[]) => {
      const table = surrogate(list, [0, 0, 0, 0], familyOf(4, meeting), three);
      return Math.max(
        ...everyOne(list).map((options) => Math.abs((table[cellOf(list, options)] ?? 0) - three(options))),
      );
    };
    expect(worst([])).toBe(8);
    expect(worst([[0, 1, 2]])).toBe(0);
    expect(worst([[1, 2, 3]])).toBe(8);
  });
});
