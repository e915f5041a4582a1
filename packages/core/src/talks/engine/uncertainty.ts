// What must be believed for a deal: seeded draws from all ranges, the share in which each package can be signed, which line blocks, and which range matters (after SMAA, Lahdelma and Salminen, Operations Research 49(3), 2001).

import { power, random } from '../../math/index.js';
import { type Belief, centralPackages, type Draws, drawAll, type Swing, tornado } from './beliefs.js';
import { EngineError } from './error.js';
import { checkLines, type Line, maskChunk, scratch } from './lines.js';
import { checkRanges, type Range } from './ranges.js';
import { type Block, type Payoffs, payoffs, payoffsAt, type Space } from './space.js';
import { walk } from './walk.js';

/** A payoff whose size is a range: the drawn value times `values`. */
export interface Term {
  readonly range: number;
  readonly party: number;
  readonly issues: readonly number[];
  /** Payoff for each unit of the drawn value, one number per combination of the issues. */
  readonly values: Float64Array;
}

/** A threshold of `least`, plus the drawn value of a range where there is one. */
export interface UncertainLine extends Line {
  readonly range?: number;
}

/** Something that was offered to, or by, those for whom some lines speak. */
export interface Evidence {
  /** Lines, by number, that decide: a package that keeps all of them would have been taken. */
  readonly lines: readonly number[];
  readonly at: number;
  readonly accepted: boolean;
}

export interface UncertainQuestion {
  readonly ranges: readonly Range[];
  readonly terms: readonly Term[];
  /** Red lines, up to 32. */
  readonly lines: readonly UncertainLine[];
  /** Who bargains, and what each gets if there is no deal. */
  readonly bargainers: readonly UncertainLine[];
  /** 1,000 unless told. */
  readonly draws?: number;
  readonly seed: number;
  readonly evidence?: readonly Evidence[];
  /** Probability that a piece of evidence misleads: an offer that was a bluff, a refusal for other reasons; 0.05 unless told. */
  readonly misleading?: number;
}

export interface Uncertainty {
  readonly draws: number;
  /** As many equally weighted draws would tell as much, (sum w)^2 / sum w^2. */
  readonly effective: number;
  /** Share of draws that agree with every piece of evidence. */
  readonly consistent: number;
  /** Whether that is under 1 %: the evidence contradicts the ranges, and one of the two should be looked at again. */
  readonly contradicted: boolean;
  /** Probability that some package can be signed. */
  readonly open: number;
  /** Mean number of packages that can be signed. */
  readonly size: number;
  /** For each package the share of draws in which it can be signed. */
  readonly signability: Float32Array;
  /** Packages that are the Nash point of some draw, the likeliest first, with the mean beliefs that make them so. */
  readonly central: readonly Belief[];
  /** For each line, of the draws with nothing to sign the share that would have something without it. */
  readonly blocking: readonly number[];
  /** How the probability that something can be signed moves with each range, the largest first. */
  readonly tornado: readonly Swing[];
}

/** Largest space whose signability is kept for every package. */
const MOST = 2 ** 26;

/** Walks the space once for every draw that the evidence leaves a weight. */
export function uncertainty(on: Space, base: Payoffs, question: UncertainQuestion): Uncertainty {
  const { ranges, terms, lines, bargainers, seed, evidence = [], misleading = 0.05 } = question;
  const count = question.draws ?? 1000;
  check(on, base, question, count, misleading);
  const tablesOf = merged(base, terms);
  const drawn = drawAll(ranges, count, random(seed));
  const weights = new Float64Array(count);
  const opens = new Uint8Array(count);
  const chosen = new Float64Array(count).fill(-1);
  const signability = new Float32Array(on.size);
  const blocking = new Float64Array(lines.length);
  const masksOf = scratch((length) => new Uint32Array(length));
  let consistent = 0;
  let sizes = 0;
  for (let d = 0; d < count; d++) {
    const values = drawn.values.subarray(d * ranges.length, (d + 1) * ranges.length);
    const worth = tablesOf(values);
    const limits = lines.map((line) => limitOf(line, values));
    const wrong = evidence.filter((piece) => !agrees(on, worth, limits, piece)).length;
    if (wrong === 0) consistent++;
    const weight = power(misleading, wrong) * power(1 - misleading, evidence.length - wrong);
    weights[d] = weight;
    if (weight === 0) continue;
    const without = bargainers.map((line) => limitOf(line, values).least);
    let signable = 0;
    let alone = 0;
    let best = -1;
    walk(on, worth, (chunk) => {
      const { first, length, valid } = chunk;
      const masks = maskChunk(chunk, limits, masksOf(chunk));
      const columns = bargainers.map(({ party }) => chunk.payoffs[party] as Float64Array);
      for (let i = 0; i < length; i++) {
        if (valid !== undefined && valid[i] === 0) continue;
        const mask = masks[i] as number;
        if (mask !== 0) {
          if ((mask & (mask - 1)) === 0) alone |= mask;
          continue;
        }
        signable++;
        (signability[first + i] as number) += weight;
        let product = 1;
        for (let k = 0; k < columns.length && product >= 0; k++) {
          const gain = ((columns[k] as Float64Array)[i] as number) - (without[k] as number);
          product = gain < 0 ? -1 : product * gain;
        }
        if (product > best) {
          best = product;
          chosen[d] = first + i;
        }
      }
    });
    sizes += weight * signable;
    if (signable > 0) opens[d] = 1;
    else
      for (let line = 0; line < lines.length; line++)
        if ((alone >>> line) & 1) (blocking[line] as number) += weight;
  }
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const shut = weights.reduce((sum, weight, d) => sum + (opens[d] === 0 ? weight : 0), 0);
  const share = (part: number, of: number) => (of > 0 ? part / of : 0);
  for (let at = 0; at < on.size; at++) signability[at] = share(signability[at] as number, whole);
  const draws: Draws = { ...drawn, weights };
  return {
    draws: count,
    effective: share(whole * whole, squares),
    consistent: consistent / count,
    contradicted: consistent / count < 0.01,
    open: share(whole - shut, whole),
    size: share(sizes, whole),
    signability,
    central: centralPackages(draws, chosen, whole),
    blocking: Array.from(blocking, (weight) => share(weight, shut)),
    tornado: tornado(ranges, draws, opens),
  };
}

const limitOf = ({ party, least, range }: UncertainLine, values: Float64Array): Line => ({
  party,
  least: least + (range === undefined ? 0 : (values[range] as number)),
});

function agrees(
  on: Space,
  worth: Payoffs,
  limits: readonly Line[],
  { lines, at, accepted }: Evidence,
): boolean {
  const found = payoffsAt(on, worth, at);
  const kept = lines.every((line) => {
    const { party, least } = limits[line] as Line;
    return (found[party] as number) >= least;
  });
  return kept === accepted;
}

/** Blocks and terms over the same issues as one block, so that a draw costs no more than a walk without ranges. */
function merged({ parties, blocks }: Payoffs, terms: readonly Term[]): (values: Float64Array) => Payoffs {
  const groups = new Map<string, { issues: readonly number[]; blocks: Block[]; terms: Term[] }>();
  const groupOf = (issues: readonly number[]) => {
    const group = groups.get(issues.join()) ?? { issues, blocks: [], terms: [] };
    groups.set(issues.join(), group);
    return group;
  };
  for (const block of blocks) groupOf(block.issues).blocks.push(block);
  for (const term of terms) groupOf(term.issues).terms.push(term);
  const tables = [...groups.values()].map((group) => ({
    issues: group.issues,
    parties: Array.from({ length: parties }, (_, party) => ({
      sure: sumOf(group.blocks.flatMap(({ values }) => values[party] ?? [])),
      terms: group.terms.filter((term) => term.party === party),
    })),
  }));
  return (drawn) => ({
    parties,
    blocks: tables.map(({ issues, parties: each }) => ({
      issues,
      values: each.map(({ sure, terms: own }) => {
        if (own.length === 0) return sure;
        const sum = sure?.slice() ?? new Float64Array((own[0] as Term).values.length);
        for (const { range, values } of own)
          for (let cell = 0; cell < sum.length; cell++)
            (sum[cell] as number) += (drawn[range] as number) * (values[cell] as number);
        return sum;
      }),
    })),
  });
}

function sumOf(tables: readonly Float64Array[]): Float64Array | undefined {
  const [first, ...rest] = tables;
  return first?.map((value, cell) => rest.reduce((sum, table) => sum + (table[cell] as number), value));
}

function check(
  on: Space,
  { parties }: Payoffs,
  { ranges, terms, lines, bargainers, evidence = [] }: UncertainQuestion,
  draws: number,
  misleading: number,
): void {
  if (on.size > MOST) throw new EngineError(`${on.size} packages; expected at most ${MOST}`);
  if (!Number.isInteger(draws) || draws < 1)
    throw new EngineError(`${draws} draws; expected a whole number from 1`);
  if (!(misleading >= 0 && misleading < 1))
    throw new EngineError(`misleading ${misleading}; expected a probability below 1`);
  checkRanges(ranges);
  checkLines({ parties, blocks: [] }, lines);
  checkLines({ parties, blocks: [] }, bargainers);
  for (const [at, { range }] of [...terms, ...lines, ...bargainers].entries())
    if (range !== undefined && ranges[range] === undefined)
      throw new EngineError(`entry ${at} names range ${range}; expected 0 to ${ranges.length - 1}`);
  for (const { party, issues, values } of terms)
    payoffs(on, parties, [
      { issues, values: Array.from({ length: parties }, (_, p) => (p === party ? values : undefined)) },
    ]);
  for (const { lines: named, at } of evidence)
    if (named.some((line) => lines[line] === undefined) || !(at >= 0 && at < on.size))
      throw new EngineError(
        `evidence on package ${at}: expected lines from 0 to ${lines.length - 1} and a package that exists`,
      );
}
