// What must be believed for a deal: seeded draws of every range of the folder, weighed by what was offered and refused (after SMAA, Lahdelma and Salminen, 2001).

import { random } from '../../math/index.js';
import type { Span } from '../domain/span.js';
import type { Options } from '../domain/talks.js';
import { centralPackages, type Draws, drawAll, tornado } from '../engine/beliefs.js';
import { optionsOf } from '../engine/space.js';
import { type Beliefs, beliefsOf } from './beliefs.js';
import { type Drawer, drawerOf } from './draws.js';
import { named } from './explain.js';
import { acceptance } from './quorum.js';
import type { Situation } from './situation.js';
import { type WeighedEvidence, type Weigher, weigherOf, weightOf } from './weigh.js';

export interface UncertainPackage {
  readonly options: Options;
  /** Share of draws in which it can be signed. */
  readonly signable: number;
  /** Share of draws in which it is the Nash mark. */
  readonly central: number;
  /** What must be believed for that: means over those draws that lie far from the mean of all draws, the farthest first. */
  readonly believe: readonly { readonly belief: string; readonly mean: number; readonly all: number }[];
}

export interface UncertaintyAnswer {
  readonly asOf: string;
  readonly on: string;
  readonly seed: number;
  readonly draws: number;
  /** Packages of the space, and how they were looked at in each draw: one by one, or by branch and bound (exact, but they are not counted). */
  readonly packages: number;
  readonly way: 'walk' | 'search';
  /** Draws whose search was given up: they count as without a deal unless one was found. */
  readonly undecided: number;
  /** As many equally weighted draws would tell as much. */
  readonly effective: number;
  /** Share of draws that agree with all evidence; under 1 % the evidence contradicts the ranges. */
  readonly consistent: number;
  readonly contradicted: boolean;
  readonly evidence: readonly WeighedEvidence[];
  /** Probability that some package can be signed. */
  readonly open: number;
  /** Mean number of packages that can be signed; `undefined` where they were not counted. */
  readonly size: number | undefined;
  readonly top: readonly UncertainPackage[];
  /** For each line, of the draws with nothing to sign the share that would have something without it. */
  readonly blocking: readonly { readonly line: string; readonly share: number }[];
  /** How the probability that something can be signed moves with each range, the largest first. */
  readonly tornado: readonly {
    readonly belief: string;
    readonly low: number | undefined;
    readonly high: number | undefined;
    readonly assumed: boolean;
  }[];
}

export interface UncertaintyQuestion {
  readonly draws: number;
  readonly seed: number;
}

/** What draws have found so far; one array element a draw. */
export interface Found {
  readonly situation: Situation;
  readonly beliefs: Beliefs;
  readonly drawer: Drawer;
  readonly drawn: Draws;
  readonly done: number;
  /** The Nash mark of each draw; -1 for none. */
  readonly chosen: Float64Array;
  readonly undecided: number;
  readonly consistent: number;
  readonly pieces: Weigher['pieces'];
  readonly agreed: readonly number[];
  readonly sizes: number;
  readonly blocking: Float64Array;
  /** Share weights by package, where each package is looked at. */
  readonly signability: Float64Array | undefined;
}

/** Draws are made this many at a time, so that somebody can look up. */
const BATCH = 10;

/** Looks at the draws, batch by batch; what is yielded can be told by `tellUncertainty` at any time. */
export function* drawUncertainty(
  situation: Situation,
  { draws, seed }: UncertaintyQuestion,
): Generator<Found, Found> {
  const beliefs = beliefsOf(situation);
  const drawer = drawerOf(situation);
  const weigher = weigherOf(situation, drawer.parts);
  const drawn = drawAll(beliefs.ranges, draws, random(seed));
  const width = beliefs.ranges.length;
  drawn.weights.fill(0);
  const chosen = new Float64Array(draws).fill(-1);
  const agreed = weigher.pieces.map(() => 0);
  const blocking = new Float64Array(situation.lines.length);
  const signability = drawer.way === 'walk' ? new Float64Array(situation.space.size) : undefined;
  let undecided = 0;
  let consistent = 0;
  let sizes = 0;
  const found = (done: number): Found => ({
    ...{
      pieces: weigher.pieces,
      situation,
      beliefs,
      drawer,
      drawn,
      done,
      chosen,
      undecided,
      consistent,
      agreed,
      sizes,
      blocking,
      signability,
    },
  });
  for (let d = 0; d < draws; d++) {
    if (d > 0 && d % BATCH === 0) yield found(d);
    const values = drawn.values.subarray(d * width, (d + 1) * width);
    const read = (span: Span) => beliefs.read(span, values);
    const draw = drawer.put(read);
    const agree = weigher.agree(read);
    for (const [k, each] of agree.entries()) if (each) (agreed[k] as number)++;
    if (!agree.includes(false)) consistent++;
    const weight = weightOf(agree);
    drawn.weights[d] = weight;
    const seen =
      signability &&
      ((first: number, bytes: Uint8Array, length: number) => {
        for (let i = 0; i < length; i++) if (bytes[i] === 1) (signability[first + i] as number) += weight;
      });
    const { at, ended, size = 0, alone } = drawer.look(draw, seen);
    chosen[d] = at;
    if (!ended) undecided++;
    sizes += weight * size;
    for (const line of blocking.keys()) if ((alone >>> line) & 1) (blocking[line] as number) += weight;
  }
  return found(draws);
}

/** All draws at once. */
export function uncertaintyOf(situation: Situation, question: UncertaintyQuestion): UncertaintyAnswer {
  const steps = drawUncertainty(situation, question);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return tellUncertainty(value, question.seed);
  }
}

/** Packages that are told. */
const TOLD = 8;
const BELIEVED = 4;

/** What the draws made so far say. */
export function tellUncertainty(found: Found, seed: number): UncertaintyAnswer {
  const { situation, beliefs, drawer, done, signability } = found;
  const drawn: Draws = {
    values: found.drawn.values.subarray(0, done * beliefs.ranges.length),
    weights: found.drawn.weights.subarray(0, done),
  };
  const { weights } = drawn;
  const chosen = found.chosen.subarray(0, done);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const opens = Uint8Array.from(chosen, (at) => (at >= 0 ? 1 : 0));
  const shut = weights.reduce((sum, weight, d) => sum + (opens[d] === 0 ? weight : 0), 0);
  const share = (part: number, of: number) => (of > 0 ? part / of : 0);
  const central = centralPackages(drawn, chosen, whole);
  const shares = new Map(central.map((belief) => [belief.at, belief]));
  const told = [...new Set([...central.slice(0, TOLD).map(({ at }) => at), ...mostSignable(signability)])];
  const signable =
    signability === undefined ? signabilityOf(found, told) : told.map((at) => signability[at] as number);
  const usual = meansOf(drawn, beliefs.ranges.length, whole);
  const byName = (belief: number) => beliefs.list[belief]?.name ?? '';
  return {
    asOf: situation.day,
    on: situation.on,
    seed,
    draws: done,
    packages: situation.space.size,
    way: drawer.way,
    undecided: found.undecided,
    effective: share(whole * whole, squares),
    consistent: share(found.consistent, done),
    contradicted: found.consistent < 0.01 * done,
    evidence: found.pieces.map((piece, k) => ({
      ...piece,
      agrees: share(found.agreed[k] as number, done),
    })),
    open: share(whole - shut, whole),
    size: signability && share(found.sizes, whole),
    top: told.map((at, k) => ({
      options: named(situation, optionsOf(situation.space, at)),
      signable: share(signable[k] as number, whole),
      central: shares.get(at)?.share ?? 0,
      believe: believed(beliefs, usual, shares.get(at)?.centre),
    })),
    blocking: situation.lines
      .map(({ line }, k) => ({ line, share: share(found.blocking[k] as number, shut) }))
      .filter(({ share: part }) => part > 0)
      .sort((a, b) => b.share - a.share),
    tornado: tornado(beliefs.ranges, drawn, opens).map(({ range, low, high }) => ({
      belief: byName(range),
      low,
      high,
      assumed: beliefs.list[range]?.assumed ?? false,
    })),
  };
}

function mostSignable(signability: Float64Array | undefined): readonly number[] {
  if (signability === undefined) return [];
  const order = [...signability.keys()].filter((at) => (signability[at] as number) > 0);
  return order.sort((a, b) => (signability[b] as number) - (signability[a] as number) || a - b).slice(0, 4);
}

/** Weight of the draws in which each of some packages can be signed. */
function signabilityOf(found: Found, packages: readonly number[]): readonly number[] {
  const { situation, beliefs, drawer, drawn, done } = found;
  const sums = packages.map(() => 0);
  const width = beliefs.ranges.length;
  const cells = packages.map((at) => cellsAt(situation, drawer, at));
  for (let d = 0; d < done; d++) {
    const values = drawn.values.subarray(d * width, (d + 1) * width);
    const { lines } = drawer.put((span) => beliefs.read(span, values));
    const accepts = acceptance(lines);
    for (const [k, places] of cells.entries()) {
      const mask = lines.reduce((crossed, { party, least }, bit) => {
        let value = 0;
        for (const [p, part] of drawer.parts.parts.entries())
          value += part.values[party]?.[places[p] as number] as number;
        return value < least - 1e-9 ? crossed | (1 << bit) : crossed;
      }, 0);
      if (accepts(mask >>> 0)) (sums[k] as number) += drawn.weights[d] as number;
    }
  }
  return sums;
}

function cellsAt({ space: on }: Situation, { parts }: Drawer, at: number): readonly number[] {
  const options = optionsOf(on, at);
  return parts.parts.map(({ issues }) =>
    issues.reduce((cell, issue) => cell * (on.counts[issue] as number) + (options[issue] as number), 0),
  );
}

/** Beliefs whose mean lies farthest from that of all draws, by their range. */
function believed(
  { list }: Beliefs,
  all: readonly number[],
  centre: readonly number[] | undefined,
): UncertainPackage['believe'] {
  const moved = (centre ?? []).map((mean, k) => {
    const { span, name } = list[k] as Beliefs['list'][number];
    const usual = all[k] as number;
    return { belief: name, mean, all: usual, far: Math.abs(mean - usual) / (span.high - span.low) };
  });
  return moved
    .sort((a, b) => b.far - a.far)
    .slice(0, BELIEVED)
    .map(({ belief, mean, all: usual }) => ({ belief, mean, all: usual }));
}

/** The weighted mean of each range over all draws. */
function meansOf({ values, weights }: Draws, width: number, whole: number): readonly number[] {
  return Array.from({ length: width }, (_, r) =>
    weights.reduce((sum, weight, d) => sum + (weight * (values[d * width + r] as number)) / whole, 0),
  );
}
