// Votes against a quorum: blockers, corrections and the cheapest opening agree with a plain count over every package.

import {
  type Ballot,
  blockersWithVotes,
  type Line,
  payoffs,
  payoffsAt,
  signableSet,
  space,
} from '@parley/core/talks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const small = fc.integer({ min: -4, max: 4 });

/** Three issues, four parties, two vetoes, up to four votes in up to two ballots. */
const cases = fc
  .record({
    counts: fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 2 }),
    ),
    numbers: fc.array(small, { minLength: 40, maxLength: 40 }),
    vetoes: fc.array(fc.record({ party: fc.integer({ min: 0, max: 3 }), least: small }), { maxLength: 2 }),
    votes: fc.array(
      fc.record({
        party: fc.integer({ min: 0, max: 3 }),
        least: small,
        weight: fc.integer({ min: 1, max: 3 }),
        ballot: fc.integer({ min: 0, max: 1 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    quorums: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
  })
  .map(({ counts, numbers, vetoes, votes, quorums }) => {
    const on = space(counts);
    let at = 0;
    const next = (length: number) =>
      Float64Array.from({ length }, () => numbers[at++ % numbers.length] as number);
    const worth = payoffs(
      on,
      4,
      counts.map((count, issue) => ({
        issues: [issue],
        values: [next(count), next(count), next(count), next(count)],
      })),
    );
    const ballots = quorums.map((quorum, k): Ballot => {
      const weight = votes.reduce((sum, vote) => (vote.ballot === k ? sum + vote.weight : sum), 0);
      return { quorum: Math.min(quorum, weight) };
    });
    const lines: readonly Line[] = [
      ...vetoes,
      ...votes.map(({ party, least, weight, ballot }) => ({
        party,
        least,
        vote: { ballot: ballots[ballot] as Ballot, weight },
      })),
    ];
    return { on, worth, lines, ballots };
  });

/** Whether a package can be signed once some lines are dropped: said as the design says it. */
function signs(lines: readonly Line[], values: ArrayLike<number>, dropped: ReadonlySet<number>): boolean {
  const kept = (line: Line, k: number) => dropped.has(k) || (values[line.party] as number) >= line.least;
  if (lines.some((line, k) => line.vote === undefined && !kept(line, k))) return false;
  return [...new Set(lines.flatMap(({ vote }) => vote?.ballot ?? []))].every(
    (ballot) =>
      lines.reduce(
        (sum, line, k) => (line.vote?.ballot === ballot && kept(line, k) ? sum + line.vote.weight : sum),
        0,
      ) >= ballot.quorum,
  );
}

const subsets = (count: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** count }, (_, mask) =>
    Array.from({ length: count }, (_, k) => k).filter((k) => (mask >> k) & 1),
  );

const minimal = (sets: readonly (readonly number[])[]) =>
  sets.filter(
    (set) => !sets.some((other) => other.length < set.length && other.every((k) => set.includes(k))),
  );

const sorted = (sets: readonly (readonly number[])[]) =>
  sets.map((set) => [...set].sort((a, b) => a - b).join()).sort();

describe('Blockers with votes', () => {
  it('count, correct and open as a plain count over every package does', () => {
    fc.assert(
      fc.property(cases, ({ on, worth, lines }) => {
        const all = Array.from({ length: on.size }, (_, at) => payoffsAt(on, worth, at));
        const weights = lines.map((_, k) => 1 + (k % 3));
        const found = blockersWithVotes(on, worth, lines, weights);
        const none = new Set<number>();
        expect(found.signable).toBe(all.filter((values) => signs(lines, values, none)).length);
        expect(found.without).toEqual(
          lines.map((_, k) => all.filter((values) => signs(lines, values, new Set([k]))).length),
        );
        const opening = subsets(lines.length).filter((set) =>
          all.some((values) => signs(lines, values, new Set(set))),
        );
        expect(sorted(found.corrections)).toEqual(sorted(minimal(opening)));
        // A conflict is a smallest set of lines that no correction leaves whole.
        const hits = subsets(lines.length).filter((set) =>
          found.corrections.every((correction) => correction.some((k) => set.includes(k))),
        );
        expect(sorted(found.conflicts)).toEqual(sorted(minimal(hits)));
        // The cheapest opening: for some package make good what is missing of lines enough.
        const costOf = (values: ArrayLike<number>, set: readonly number[], sum: boolean) => {
          const parts = set.map((k) => {
            const { party, least } = lines[k] as Line;
            return Math.max(0, least - (values[party] as number)) * (weights[k] as number);
          });
          return sum ? parts.reduce((total, part) => total + part, 0) : Math.max(0, ...parts);
        };
        const openings = (sum: boolean) =>
          Math.min(
            ...all.flatMap((values) =>
              subsets(lines.length).flatMap((set) =>
                signs(lines, values, new Set(set)) ? [costOf(values, set, sum)] : [],
              ),
            ),
          );
        expect(found.cheapest?.cost).toBeCloseTo(openings(true), 9);
        expect(found.fairest?.cost).toBeCloseTo(openings(false), 9);
        expect([...signableSet(on, worth, lines)]).toEqual(
          all.flatMap((values, at) => (signs(lines, values, none) ? [at] : [])),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('on the river: two of three votes of East are enough', () => {
    const ballot = { quorum: 2 };
    const on = space([2]);
    const worth = payoffs(on, 3, [
      { issues: [0], values: [Float64Array.of(1, 1), Float64Array.of(-1, 1), Float64Array.of(-1, -1)] },
    ]);
    const lines = [0, 1, 2].map((party) => ({ party, least: 0, vote: { ballot, weight: 1 } }));
    const found = blockersWithVotes(on, worth, lines, [1, 1, 1]);
    expect(found).toMatchObject({
      packages: 2,
      signable: 1,
      corrections: [[]],
      conflicts: [],
      without: [1, 2, 2],
    });
    expect(found.cheapest).toMatchObject({ cost: 0, at: 1 });
  });
});
