// What the engine is asked: a folder as of a day, seen on a day on which it might be signed, as a space, payoffs, red lines and no-deal payoffs.

import { asOf, TalksError } from '../domain/as-of.js';
import { centreOf, type Span, sure } from '../domain/span.js';
import type { Party, RedLine, Talks } from '../domain/talks.js';
import type { Ballot, Line } from '../engine/lines.js';
import { type Payoffs, packageOf, payoffs, type Rule, type Space, space } from '../engine/space.js';
import { type Atom, atomsOf, todayOf, worthAt } from './atoms.js';
import { type Future, futuresOn } from './no-deal.js';
import type { Prices } from './prices.js';

/** What holds whatever the date: the space and what packages are worth, at the central value of every range. */
export interface Table {
  /** As of the day. */
  readonly talks: Talks;
  readonly day: string;
  readonly prices: Prices;
  readonly space: Space;
  readonly atoms: readonly Atom[];
  /** One row for each party, in the order of the folder. */
  readonly payoffs: Payoffs;
  readonly today: readonly number[];
  /** Places of the two governments, in the order of the sides. */
  readonly governments: readonly [number, number];
}

/** A red line that stands on a date. `rule` is absent for the line that every government has: no worse than without a deal. */
export interface StandingLine {
  readonly line: string;
  readonly title: string;
  readonly party: number;
  readonly kind: 'veto' | 'vote';
  readonly rule: RedLine | undefined;
  /** The threshold beside what no deal is worth; zero for a line that says `no deal`. */
  readonly span: Span;
  readonly noDeal: boolean;
  readonly least: number;
  readonly costs: number;
}

/** The talks on a date. */
export interface Situation extends Table {
  readonly on: string;
  readonly futures: readonly Future[];
  /** What each party has without a deal, a year, from this date to the next change. */
  readonly noDeal: readonly number[];
  readonly lines: readonly StandingLine[];
  /** The same as the engine takes them. */
  readonly engineLines: readonly Line[];
}

/** The space and payoffs of a folder as of a day. Throws `TalksError` where nothing was on the table yet. */
export function tableOf(talks: Talks, day: string, prices: Prices): Table {
  const then = asOf(talks, day);
  const on = space(
    then.issues.map(({ options }) => options.length),
    rulesOf(then),
  );
  const atoms = atomsOf(then, prices);
  const government = (side: string) =>
    then.parties.findIndex((party) => party.side === side && party.role === 'government');
  return {
    talks: then,
    day,
    prices,
    space: on,
    atoms,
    payoffs: payoffs(on, then.parties.length, blocksOf(atoms, then.parties.length)),
    today: todayOf(then),
    governments: [government(then.sides[0].side), government(then.sides[1].side)],
  };
}

function rulesOf({ issues, rules }: Talks): readonly Rule[] {
  return rules.map(({ not }) => {
    const banned = Object.entries(not)
      .map(([issue, options]) => {
        const at = issues.findIndex((each) => each.issue === issue);
        const names = issues[at]?.options.map(({ option }) => option) ?? [];
        return { at, flags: names.map((name) => options.includes(name)) };
      })
      .sort((a, b) => a.at - b.at);
    let cells: readonly boolean[] = [true];
    for (const { flags } of banned) cells = cells.flatMap((cell) => flags.map((flag) => cell && flag));
    return { issues: banned.map(({ at }) => at), allowed: Uint8Array.from(cells, (cell) => (cell ? 0 : 1)) };
  });
}

/** Atoms over the same issues, added up at the given values of their ranges: one block for each set of issues. */
export function blocksOf(
  atoms: readonly Atom[],
  parties: number,
  eachOf: (atom: Atom) => number = ({ worth }) => centreOf(worth.each),
) {
  const groups = new Map<string, { issues: readonly number[]; values: (Float64Array | undefined)[] }>();
  for (const atom of atoms) {
    const { issues, party, values } = atom;
    const group = groups.get(issues.join()) ?? { issues, values: new Array(parties).fill(undefined) };
    groups.set(issues.join(), group);
    const sum = group.values[party] ?? new Float64Array(values.length);
    const each = eachOf(atom);
    for (const [cell, value] of values.entries()) (sum[cell] as number) += each * value;
    group.values[party] = sum;
  }
  return [...groups.values()];
}

/** The talks on a date not before the day they are seen from. */
export function situationOn(table: Table, on: string): Situation {
  if (on < table.day) throw new TalksError(`${on} is before ${table.day}, as of which is asked`);
  const futures = futuresOn(table, on);
  const noDeal = noDealPayoffs(table, futures);
  const lines = linesOn(table.talks, on).map(({ rule, party, ...rest }): StandingLine => {
    const span = rule === undefined || rule.atLeast === 'no deal' ? sure(0) : rule.atLeast;
    const relative = rule === undefined || rule.atLeast === 'no deal';
    const least = relative ? (noDeal[party] as number) : centreOf(span);
    return {
      ...rest,
      rule,
      party,
      span,
      noDeal: relative,
      least,
      costs: rule === undefined ? 1 : centreOf(rule.costs),
    };
  });
  // To sign what holds anyhow is no deal.
  const nothing = futures.length === 1 ? futures.map(({ options }) => packageOf(table.space, options)) : [];
  return {
    ...table,
    space: { ...table.space, except: nothing },
    on,
    futures,
    noDeal,
    lines,
    engineLines: engineLinesOf(table.talks, lines),
  };
}

/** Payoff of each party without a deal: the mean over what may come. */
export function noDealPayoffs(
  { space: on, atoms, talks }: Table,
  futures: readonly Future[],
  eachOf?: (atom: Atom) => number,
): readonly number[] {
  const sums = talks.parties.map(() => 0);
  for (const { options, chance } of futures)
    for (const atom of atoms)
      (sums[atom.party] as number) += chance * worthAt(on, atom, options, eachOf?.(atom));
  return sums;
}

/** Lines in force on a date; every government has one more, unless it says the same itself. */
function linesOn({ parties }: Talks, on: string) {
  const standing = (line: RedLine) =>
    (line.from === undefined || line.from <= on) && (line.to === undefined || on < line.to);
  return parties.flatMap(({ party, title, role, lines }: Party, place) => {
    const own = lines.filter(standing).map((rule) => ({
      line: rule.line,
      title: rule.title,
      party: place,
      kind: rule.kind,
      rule: rule as RedLine | undefined,
    }));
    const says = own.some(({ rule, kind }) => kind === 'veto' && rule?.atLeast === 'no deal');
    if (role !== 'government' || says) return own;
    const implied = {
      line: `${party}.no-deal`,
      title: `${title}: no worse than without a deal`,
      party: place,
      kind: 'veto' as const,
      rule: undefined,
    };
    return [implied, ...own];
  });
}

/** Lines for the engine; those with a vote share the ballot of their side. */
export function engineLinesOf(talks: Talks, lines: readonly StandingLine[]): readonly Line[] {
  const ballots = new Map<string, Ballot>();
  const sideOf = (party: number) => (talks.parties[party] as Party).side;
  for (const { side, quorum } of talks.sides) {
    if (quorum === undefined) continue;
    const voters = lines.filter(({ kind, party }) => kind === 'vote' && sideOf(party) === side);
    const votes = voters.reduce((sum, { rule }) => sum + (rule?.weight ?? 1), 0);
    // Where fewer votes stand than the quorum asks, all of them are needed.
    ballots.set(side, { quorum: Math.min(quorum, votes) });
  }
  return lines.map(({ party, least, kind, rule }): Line => {
    const ballot = ballots.get(sideOf(party));
    return kind === 'vote' && ballot !== undefined
      ? { party, least, vote: { ballot, weight: rule?.weight ?? 1 } }
      : { party, least };
  });
}
