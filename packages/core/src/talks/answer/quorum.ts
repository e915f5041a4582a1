// Blockers where some lines are votes: exact, from the sets of lines that packages cross, and one walk for each smallest winning coalition where money is asked.

import { type Blockers, blockers, type Concession } from '../engine/blockers.js';
import { EngineError } from '../engine/error.js';
import { elementsOf, hittingSets, minimalMasks } from '../engine/hitting.js';
import { type Ballot, ballotsOf, type Line } from '../engine/lines.js';
import type { Payoffs, Space } from '../engine/space.js';

/** Combinations of winning coalitions that are walked. */
const MOST = 256;

/** As `blockers`, where a line with a vote may be crossed as long as its ballot reaches the quorum. */
export function blockersWithVotes(
  on: Space,
  worth: Payoffs,
  lines: readonly Line[],
  weights: readonly number[],
): Blockers {
  const hard = lines.map(({ party, least }): Line => ({ party, least }));
  const all = blockers(on, worth, hard, { weights });
  const ballots = [...ballotsOf(lines)];
  if (ballots.length === 0) return all;
  const accepts = acceptance(lines);
  const signable = count(all.crossed, accepts);
  const corrections = minimalMasks(all.crossed.flatMap(([mask]) => dropsFor(lines, mask)));
  const money = coalitionsOf(lines).map((mask) => {
    const chosen = elementsOf(mask);
    const found = blockers(
      on,
      worth,
      chosen.map((line) => hard[line] as Line),
      {
        weights: chosen.map((line) => weights[line] as number),
      },
    );
    return { chosen, found };
  });
  const spread = ({ chosen }: { chosen: readonly number[] }, concession: Concession | undefined) =>
    concession && {
      ...concession,
      shortfalls: lines.map((_, line) => concession.shortfalls[chosen.indexOf(line)] ?? 0),
    };
  const least = (of: (each: (typeof money)[number]) => Concession | undefined): Concession | undefined =>
    money
      .map((each) => spread(each, of(each)))
      .reduce(
        (best, next) => (next !== undefined && (best === undefined || next.cost < best.cost) ? next : best),
        undefined,
      );
  return {
    packages: all.packages,
    signable,
    crossed: all.crossed,
    corrections: corrections.map(elementsOf),
    conflicts: hittingSets(corrections).map(elementsOf),
    without: lines.map((_, line) => count(all.crossed, (mask) => accepts((mask & ~(1 << line)) >>> 0))),
    cheapest: least(({ found }) => found.cheapest),
    fairest: least(({ found }) => found.fairest),
    compensations: lines.map((_, line) =>
      least(({ chosen, found }) => found.compensations[chosen.indexOf(line)]),
    ),
  };
}

const count = (crossed: Blockers['crossed'], accepts: (mask: number) => boolean): number =>
  crossed.reduce((sum, [mask, packages]) => (accepts(mask) ? sum + packages : sum), 0);

/** Whether a package that crosses these lines is signable: no veto, and every ballot has its quorum. */
export function acceptance(lines: readonly Line[]): (mask: number) => boolean {
  const vetoes = maskOf(lines, ({ vote }) => vote === undefined);
  const ballots = [...ballotsOf(lines)];
  return (mask) =>
    (mask & vetoes) === 0 && ballots.every((ballot) => votesOf(lines, ballot, mask) >= ballot.quorum);
}

function maskOf(lines: readonly Line[], wanted: (line: Line) => boolean): number {
  return lines.reduce((mask, line, bit) => (wanted(line) ? (mask | (1 << bit)) >>> 0 : mask), 0);
}

/** Votes for a package that crosses these lines. */
function votesOf(lines: readonly Line[], ballot: Ballot, mask: number): number {
  return lines.reduce(
    (sum, { vote }, bit) => (vote?.ballot === ballot && ((mask >>> bit) & 1) === 0 ? sum + vote.weight : sum),
    0,
  );
}

/** Smallest sets of lines to drop so that a package that crosses `mask` can be signed: its vetoes, and votes enough. */
function dropsFor(lines: readonly Line[], mask: number): readonly number[] {
  const vetoes = maskOf(lines, ({ vote }) => vote === undefined) & mask;
  let drops = [vetoes >>> 0];
  for (const ballot of ballotsOf(lines)) {
    const lost = elementsOf(mask).filter((line) => lines[line]?.vote?.ballot === ballot);
    const enough = subsets(lost).filter(
      (drop) => votesOf(lines, ballot, (mask & ~drop) >>> 0) >= ballot.quorum,
    );
    const smallest = minimalMasks(enough);
    drops = drops.flatMap((drop) => smallest.map((more) => (drop | more) >>> 0));
  }
  return drops;
}

/** All vetoes with, for every ballot, a smallest set of lines that reaches its quorum. */
function coalitionsOf(lines: readonly Line[]): readonly number[] {
  const vetoes = maskOf(lines, ({ vote }) => vote === undefined);
  let coalitions = [vetoes];
  for (const ballot of ballotsOf(lines)) {
    const voters = elementsOf(maskOf(lines, ({ vote }) => vote?.ballot === ballot));
    const everybody = maskOf(lines, () => true);
    const winning = minimalMasks(
      subsets(voters).filter((set) => votesOf(lines, ballot, (everybody & ~set) >>> 0) >= ballot.quorum),
    );
    coalitions = coalitions.flatMap((coalition) => winning.map((more) => (coalition | more) >>> 0));
  }
  if (coalitions.length > MOST)
    throw new EngineError(
      `${coalitions.length} smallest winning coalitions; expected at most ${MOST}: fewer votes`,
    );
  return coalitions;
}

/** Every subset of some elements as a mask; throws beyond 16 elements. */
function subsets(elements: readonly number[]): readonly number[] {
  if (elements.length > 16)
    throw new EngineError(`${elements.length} votes in one ballot; expected at most 16`);
  let sets = [0];
  for (const element of elements) sets = sets.flatMap((set) => [set, (set | (1 << element)) >>> 0]);
  return sets;
}
