// Branch and bound finds what a walk over every package finds.

import { payoffs, solve, space } from '@parley/core/talks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/talks/answer/parts.js';
import { search } from '../../../src/talks/answer/search.js';

const number = fc.integer({ min: -8, max: 8 });

describe('The search', () => {
  it('finds the Nash product of the walk, or that nothing can be signed', () => {
    const cases = fc.record({
      counts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 5 }),
      numbers: fc.array(number, { minLength: 60, maxLength: 90 }),
      lines: fc.array(
        fc.record({ party: fc.integer({ min: 0, max: 3 }), least: fc.integer({ min: -20, max: 12 }) }),
        { maxLength: 3 },
      ),
      disagreement: fc.tuple(number, number),
      ruled: fc.boolean(),
      struck: fc.nat(),
    });
    fc.assert(
      fc.property(cases, ({ counts, numbers, lines, disagreement, ruled, struck }) => {
        const made = space(
          counts,
          ruled
            ? [
                {
                  issues: [0, 1],
                  allowed: Uint8Array.from(
                    { length: (counts[0] as number) * (counts[1] as number) },
                    (_, k) => (k % 2 === 0 ? 1 : 0),
                  ),
                },
              ]
            : [],
        );
        const on = { ...made, except: [struck % made.size] };
        let at = 0;
        // The first two issues hang together for party 0, all others are apart.
        const groups = counts.map((_, issue) => (issue === 0 ? [0, 1] : [issue]));
        const atoms = groups.flatMap((issues) =>
          [0, 1, 2, 3].map((party) => ({
            party,
            issues: party === 0 ? issues : issues.slice(-1),
            values: Float64Array.from(
              {
                length: (party === 0 ? issues : issues.slice(-1)).reduce(
                  (cells, issue) => cells * (counts[issue] as number),
                  1,
                ),
              },
              () => numbers[at++ % numbers.length] as number,
            ),
            measure: undefined,
            worth: { each: { low: 1, mode: 1, high: 1 } } as never,
          })),
        );
        const { parts, fill, payoffs: worth } = partsOf(on, atoms, 4);
        fill(() => 1);
        const bargainers = disagreement.map((least, party) => ({ party, least })) as unknown as Parameters<
          typeof search
        >[2]['bargainers'];
        const found = search(on, parts, { lines, bargainers });
        const walked = solve(on, payoffs(on, 4, worth.blocks), { among: [0, 1], disagreement, lines });
        expect(found.ended).toBe(true);
        expect(found.at >= 0).toBe(walked.kind === 'agreement');
        if (found.at < 0) return;
        const best = walked.nash.agreements.map((agreement) => agreement.at);
        const product = (number: number) => {
          const gains =
            walked.frontier &&
            [0, 1].map((party) => {
              const options = counts.map(
                (count, issue) => Math.floor(number / (on.strides[issue] as number)) % count,
              );
              return (
                worth.blocks.reduce(
                  (sum, { issues, values }) =>
                    sum +
                    (values[party]?.[
                      issues.reduce(
                        (cell, issue) => cell * (counts[issue] as number) + (options[issue] as number),
                        0,
                      )
                    ] as number),
                  0,
                ) - (disagreement[party] as number)
              );
            });
          return (gains?.[0] as number) * (gains?.[1] as number);
        };
        expect(product(found.at)).toBe(product(best[0] as number));
      }),
      { numRuns: 300 },
    );
  });
});
