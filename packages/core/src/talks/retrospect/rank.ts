// Where the package that was signed stands among those that could have been, seen from a day before.

import { compactOf } from '../answer/compact.js';
import { explain } from '../answer/explain.js';
import type { Situation } from '../answer/situation.js';
import type { Options } from '../domain/talks.js';
import { scratch, signable } from '../engine/lines.js';
import { packageOf, payoffsAt } from '../engine/space.js';
import { walk } from '../engine/walk.js';

export interface Rank {
  /** Issues whose outcome nobody had named by then; they are taken as of today, and the package is not in the space. */
  readonly unnamed: readonly string[];
  /** Packages that can be signed, and of all that the rules allow. */
  readonly size: number;
  readonly allowed: number;
  /** Place of the package by the product of gains, 1 the first; `undefined` where it cannot be signed. */
  readonly rank: number | undefined;
  /** Lines it crosses. */
  readonly crosses: readonly string[];
}

/** Ranks an outcome at the central value of every range; ties count half. */
export function rankOf(situation: Situation, outcome: Options): Rank {
  const { talks, space: on, payoffs: worth, governments, noDeal, today } = situation;
  const compact = compactOf(situation);
  const unnamed: string[] = [];
  const options = talks.issues.map(({ issue, options: all }, at) => {
    const place = all.findIndex(({ option }) => option === outcome[issue]);
    if (place < 0) unnamed.push(issue);
    return place < 0 ? (today[at] as number) : place;
  });
  const answer = explain(situation, options);
  const values = payoffsAt(on, worth, packageOf(on, options));
  const productOf = (first: number, second: number): number => {
    const [a, b] = [first - (noDeal[governments[0]] as number), second - (noDeal[governments[1]] as number)];
    return a < 0 || b < 0 ? -1 : a * b;
  };
  const own = productOf(values[governments[0]] as number, values[governments[1]] as number);
  const bytesOf = scratch((length) => new Uint8Array(length));
  let [size, better, level, allowed] = [0, 0, 0, 0];
  walk(on, compact.payoffs, (chunk) => {
    const { length, payoffs, valid } = chunk;
    const bytes = signable(chunk, compact.lines, bytesOf(chunk)) ?? bytesOf(chunk).fill(1);
    const x = payoffs[compact.governments[0]] as Float64Array;
    const y = payoffs[compact.governments[1]] as Float64Array;
    for (let i = 0; i < length; i++) {
      if (valid === undefined || valid[i] === 1) allowed++;
      if (bytes[i] === 0) continue;
      size++;
      const product = productOf(x[i] as number, y[i] as number);
      if (product > own) better++;
      else if (product === own) level++;
    }
  });
  return {
    unnamed,
    size,
    allowed,
    rank: answer.signableByTable ? better + (level + 1) / 2 : undefined,
    crosses: answer.lines.filter(({ kept }) => !kept).map(({ line }) => line),
  };
}
