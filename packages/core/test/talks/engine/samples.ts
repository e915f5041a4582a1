// Small spaces to test on: a published example and arbitrary ones with whole-number payoffs, whose sums are exact in any order.

import fc from 'fast-check';
import {
  type Block,
  type Payoffs,
  payoffs,
  type Rule,
  type Space,
  space,
} from '../../../src/talks/engine/index.js';

export interface Sample {
  readonly space: Space;
  readonly payoffs: Payoffs;
}

/** Goods of Bill and Jack with their worth to each, and who owns them (Nash, The Bargaining Problem, Econometrica 18(2), 1950, p. 161). */
const GOODS = [
  ['Bill', 2, 4],
  ['Bill', 2, 2],
  ['Bill', 2, 1],
  ['Bill', 2, 2],
  ['Bill', 4, 1],
  ['Jack', 10, 1],
  ['Jack', 4, 1],
  ['Jack', 6, 2],
  ['Jack', 2, 2],
] as const;

/** Each good is an issue: it stays (0) or changes hands (1). */
export const BARTER: Sample = additive(
  GOODS.map(([owner, bill, jack]) =>
    owner === 'Bill'
      ? [
          [0, -bill],
          [0, jack],
        ]
      : [
          [0, bill],
          [0, -jack],
        ],
  ),
);

/** Issues that add up: for each issue, for each party, the worth of each option. */
export function additive(worth: readonly (readonly (readonly number[])[])[]): Sample {
  const on = space(worth.map(([first]) => (first as readonly number[]).length));
  const blocks = worth.map((parties, issue) => ({
    issues: [issue],
    values: parties.map((options) => Float64Array.from(options)),
  }));
  return { space: on, payoffs: payoffs(on, (worth[0] as readonly unknown[]).length, blocks) };
}

const whole = fc.integer({ min: -20, max: 20 });

const cells = (counts: readonly number[], issues: readonly number[]) =>
  issues.reduce((product, issue) => product * (counts[issue] as number), 1);

/** Spaces of a few issues with blocks and rules over any of them. */
export function samples(parties: number, withRules = true): fc.Arbitrary<Sample> {
  const counts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });
  return counts.chain((options) => {
    const some = fc
      .subarray([...options.keys()], { minLength: 1, maxLength: Math.min(3, options.length) })
      .map((issues) => issues.toSorted((a, b) => a - b));
    const block = some.chain((issues) =>
      fc
        .array(fc.option(numbers(cells(options, issues)), { nil: undefined, freq: 5 }), {
          minLength: parties,
          maxLength: parties,
        })
        .map((values): Block => ({ issues, values })),
    );
    const rule = some.chain((issues) =>
      fc
        .array(fc.constantFrom(1, 1, 1, 0), {
          minLength: cells(options, issues),
          maxLength: cells(options, issues),
        })
        .map((allowed): Rule => ({ issues, allowed: Uint8Array.from(allowed) })),
    );
    const blocks = fc.array(block, { minLength: 1, maxLength: 6 });
    const rules = withRules ? fc.array(rule, { maxLength: 2 }) : fc.constant([]);
    return fc.tuple(blocks, rules).map(([given, ruled]) => {
      const on = space(options, ruled);
      return { space: on, payoffs: payoffs(on, parties, given) };
    });
  });
}

const numbers = (length: number) =>
  fc.array(whole, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values));
