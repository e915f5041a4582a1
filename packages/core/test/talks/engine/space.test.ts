import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  freeze,
  isAllowed,
  optionsOf,
  packageOf,
  payoffs,
  payoffsAt,
  space,
  walk,
} from '../../../src/talks/engine/index.js';
import { type Sample, samples } from './samples.js';

/** Allowed packages with their payoffs, as the walk gives them. */
function listed({ space: on, payoffs: worth }: Sample) {
  const found: (readonly [number, readonly number[]])[] = [];
  walk(on, worth, ({ first, length, payoffs: columns, valid }) => {
    for (let i = 0; i < length; i++)
      if (valid === undefined || valid[i] === 1)
        found.push([first + i, columns.map((column) => column[i] as number)]);
  });
  return found;
}

describe('a space', () => {
  it('numbers packages in mixed radix, the last issue running fastest', () => {
    const on = space([2, 3, 4]);
    expect(on.size).toBe(24);
    expect(optionsOf(on, 23)).toEqual([1, 2, 3]);
    expect(packageOf(on, [1, 0, 2])).toBe(14);
  });

  it('is walked in order, every allowed package once, with the payoffs of its options', () => {
    const property = fc.property(samples(3), (sample) => {
      const expected = Array.from({ length: sample.space.size }, (_, at) => at)
        .filter((at) => isAllowed(sample.space, optionsOf(sample.space, at)))
        .map((at) => [at, [...payoffsAt(sample.space, sample.payoffs, at)]]);
      expect(listed(sample)).toEqual(expected);
    });
    fc.assert(property, { numRuns: 150, seed: 1 });
  });

  it('is walked the same in many chunks, with blocks and rules across the border of a chunk', () => {
    const on = space(
      [3, 5, 4, 20, 30, 7],
      [
        { issues: [0, 4], allowed: Uint8Array.from({ length: 90 }, (_, cell) => (cell % 4 ? 1 : 0)) },
        { issues: [0, 1], allowed: Uint8Array.from({ length: 15 }, (_, cell) => (cell % 3 ? 1 : 0)) },
      ],
    );
    const table = (length: number, by: number) =>
      Float64Array.from({ length }, (_, cell) => Math.sin(cell * by));
    const worth = payoffs(on, 2, [
      { issues: [1, 3, 4], values: [table(3000, 1), undefined] },
      { issues: [2], values: [table(4, 2), table(4, 3)] },
      { issues: [0, 5], values: [table(21, 4), table(21, 5)] },
      { issues: [3, 5], values: [undefined, table(140, 6)] },
    ]);
    const found = listed({ space: on, payoffs: worth });
    let at = 0;
    for (const [number, columns] of found) {
      at++;
      if (at % 97 !== 0) continue;
      expect(isAllowed(on, optionsOf(on, number))).toBe(true);
      // The same bits, so that ties stay ties.
      expect(columns).toEqual([...payoffsAt(on, worth, number)]);
    }
    let allowed = 0;
    for (let number = 0; number < on.size; number += 1) {
      const o = [
        Math.floor(number / 84000) % 3,
        Math.floor(number / 16800) % 5,
        Math.floor(number / 7) % 30,
      ] as const;
      if ((o[0] * 30 + o[2]) % 4 !== 0 && (o[0] * 5 + o[1]) % 3 !== 0) allowed++;
    }
    expect(found).toHaveLength(allowed);
  });

  it('is smaller once issues are settled, and its packages can be traced back', () => {
    const property = fc.property(samples(2), fc.integer({ min: 0, max: 1000 }), (sample, pick) => {
      const options = optionsOf(sample.space, pick % sample.space.size);
      const settled = new Map([...options.entries()].filter(([issue]) => (pick >> issue) & 1));
      const frozen = freeze(sample.space, sample.payoffs, settled);
      const expected = listed(sample).filter(([at]) => {
        const here = optionsOf(sample.space, at);
        return [...settled].every(([issue, option]) => here[issue] === option);
      });
      expect(listed(frozen).map(([at, columns]) => [frozen.thaw(at), columns])).toEqual(expected);
    });
    fc.assert(property, { numRuns: 100, seed: 2 });
  });
});

describe('what is refused', () => {
  const on = space([2, 3]);
  const table = (length: number) => new Float64Array(length);
  const refused: readonly (readonly [string, () => unknown, string])[] = [
    ['no issues', () => space([]), 'a space needs at least one issue'],
    ['an issue without options', () => space([2, 0]), 'issue 1: 0 options; expected a whole number from 1'],
    ['more packages than can be numbered', () => space(new Array(60).fill(4)), 'too many to number'],
    [
      'a rule of the wrong size',
      () => space([2], [{ issues: [0], allowed: new Uint8Array(3) }]),
      'rule 0: 3 cells',
    ],
    [
      'issues out of order',
      () => payoffs(on, 1, [{ issues: [1, 0], values: [table(6)] }]),
      'expected rising numbers from 0 to 1',
    ],
    [
      'a table of the wrong size',
      () => payoffs(on, 1, [{ issues: [1], values: [table(2)] }]),
      'block 0, party 0: 2 cells; expected 3',
    ],
    [
      'a missing party',
      () => payoffs(on, 2, [{ issues: [1], values: [table(3)] }]),
      'tables for 1 parties; expected 2',
    ],
    [
      'a number that is not finite',
      () => payoffs(on, 1, [{ issues: [0], values: [Float64Array.of(0, Number.NaN)] }]),
      'cell 1: NaN',
    ],
    [
      'an option that does not exist',
      () => packageOf(on, [0, 3]),
      'issue 1: option 3; expected a whole number from 0 to 2',
    ],
    [
      'settling an issue that does not exist',
      () => freeze(on, payoffs(on, 1, []), new Map([[2, 0]])),
      'issue 2; expected',
    ],
  ];
  it.each(refused)('%s', (_, ask, message) => expect(ask).toThrow(message));
});
