// The best packages by some score, with everything that ties within a tolerance and nothing that another tie dominates.

import { growing, keepRows, nextRow } from './growing.js';

/** A package and what it gives each party above its disagreement payoff. */
export interface Agreement {
  readonly at: number;
  readonly gains: Float64Array;
}

export interface Solution {
  /** The best score. */
  readonly score: number;
  /** All that reach it within the tolerance, by number. */
  readonly agreements: readonly Agreement[];
}

/** Among what ties on the score, later scores decide; each rises with merit. */
export type Decider = (gains: Float64Array) => readonly number[];

export interface Keeper {
  /** Scores below this need not be offered. */
  floor: number;
  readonly offer: (score: number, at: number, gains: Float64Array) => void;
  readonly solution: (scale: number, decide?: Decider) => Solution;
}

/** Keeps the best of `parties`' packages; `epsilon` is relative to the best score. */
export function keeper(parties: number, epsilon: number): Keeper {
  const list = growing(2 + parties);
  let best = Number.NEGATIVE_INFINITY;
  let sifted = 64;
  const sift = () => keepRows(list, (row) => (list.values[row] as number) >= self.floor);
  const self: Keeper = {
    floor: Number.NEGATIVE_INFINITY,
    offer(score, at, gains) {
      if (score < self.floor) return;
      if (score > best) {
        best = score;
        self.floor = best - epsilon * Math.abs(best);
      }
      if (list.length >= 2 * sifted) {
        sift();
        sifted = Math.max(64, list.length);
      }
      const row = nextRow(list);
      list.values[row] = score;
      list.values[row + 1] = at;
      list.values.set(gains, row + 2);
    },
    solution(scale, decide) {
      sift();
      const { values, length, width } = list;
      const tied = Array.from({ length }, (_, k) => ({
        at: values[k * width + 1] as number,
        gains: values.slice(k * width + 2, (k + 1) * width),
      }));
      const near = epsilon * scale;
      const decided = decide === undefined ? tied : decideAmong(tied, decide, epsilon);
      return { score: best, agreements: undominated(decided, near).sort((a, b) => a.at - b.at) };
    },
  };
  return self;
}

function decideAmong(tied: readonly Agreement[], decide: Decider, epsilon: number): readonly Agreement[] {
  let left = tied.map((agreement) => ({ agreement, scores: decide(agreement.gains) }));
  const levels = left[0]?.scores.length ?? 0;
  for (let level = 0; level < levels; level++) {
    const best = left.reduce(
      (most, { scores }) => Math.max(most, scores[level] as number),
      Number.NEGATIVE_INFINITY,
    );
    left = left.filter(({ scores }) => (scores[level] as number) >= best - epsilon * Math.abs(best));
  }
  return left.map(({ agreement }) => agreement);
}

/** Drops what another of them betters for somebody by more than `near` and worsens for nobody by more. */
function undominated(tied: readonly Agreement[], near: number): Agreement[] {
  const betters = (a: Agreement, b: Agreement): boolean => {
    let more = false;
    for (const [party, gain] of a.gains.entries()) {
      const other = b.gains[party] as number;
      if (gain < other - near) return false;
      if (gain > other + near) more = true;
    }
    return more;
  };
  const distinct = new Map(tied.map((agreement) => [agreement.gains.join(), agreement]));
  const sum = ({ gains }: Agreement) => gains.reduce((total, gain) => total + gain, 0);
  const sorted = [...distinct].sort(([, a], [, b]) => sum(b) - sum(a));
  const kept = new Map<string, Agreement>();
  for (const [key, agreement] of sorted)
    if (![...kept.values()].some((other) => betters(other, agreement))) kept.set(key, agreement);
  return tied.filter(({ gains }) => kept.has(gains.join()));
}
