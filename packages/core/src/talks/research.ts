// A negotiation of two research profiles as the engine sees it: its space, its payoffs, and the answer in utilities.

import { EngineError } from './engine/error.js';
import { solve } from './engine/solutions.js';
import { type Block, payoffs, space } from './engine/space.js';
import type { Agreement, Solution } from './engine/ties.js';
import type { ResearchDomain, ResearchProfile } from './formats/domain.js';
import { packageAt, toTables, type UtilityTables, utilityOf } from './formats/tables.js';

/** Utilities of the first and the second profile, without a unit. */
export type Utilities = readonly [number, number];

/** A package by its options, one per issue, and what it is worth to both. */
export interface ResearchAgreement {
  readonly options: readonly string[];
  readonly utilities: Utilities;
}

export interface ResearchAnswer {
  /** Packages of the domain. */
  readonly packages: number;
  /** Packages that no other betters for both or for one at no loss to the other; the first profile's utility rises. */
  readonly frontier: readonly ResearchAgreement[];
  /** How many packages give both at least their reservation. */
  readonly rational: number;
  /** Whether there is one. If not, the solutions below are empty. */
  readonly agreement: boolean;
  /** Every solution with all its ties. */
  readonly nash: readonly ResearchAgreement[];
  readonly kalaiSmorodinsky: readonly ResearchAgreement[];
  readonly egalitarian: readonly ResearchAgreement[];
  readonly utilitarian: readonly ResearchAgreement[];
  /** The utility of no agreement. */
  readonly reservation: Utilities;
}

/** The most packages whose utilities are tabulated one by one, where the cut at 1 binds and they do not add up. */
const MOST_CUT = 20_000_000;

/**
 * The bargaining set of two profiles over one domain. Disagreement is worth the reservation to each. `raw`: evaluations are not divided
 * by the greatest of their issue and sums are not cut at 1 (the reading of NegMAS). Throws {@link EngineError} where there are too many packages.
 */
export function solveResearch(
  domain: ResearchDomain,
  profiles: readonly [ResearchProfile, ResearchProfile],
  options: { readonly raw?: boolean } = {},
): ResearchAnswer {
  const tables = profiles.map((profile) => toTables(domain, profile, options)) as [
    UtilityTables,
    UtilityTables,
  ];
  const on = space(domain.issues.map((issue) => issue.options.length));
  const blocks = tables.some((table) => table.capBinds)
    ? [cutBlock(domain, on.size, tables)]
    : domain.issues.map(
        (_, issue): Block => ({ issues: [issue], values: tables.map((table) => table.issues[issue]) }),
      );
  const reservation = tables.map((table) => table.reservation) as [number, number];
  const found = solve(on, payoffs(on, 2, blocks), { disagreement: reservation });
  const agreement = (at: number): ResearchAgreement => {
    const chosen = packageAt(domain, at);
    return {
      options: domain.issues.map((issue, k) => issue.options[chosen[k] as number] as string),
      utilities: [utilityOf(tables[0], chosen), utilityOf(tables[1], chosen)],
    };
  };
  const all = ({ agreements }: Solution) => agreements.map(({ at }: Agreement) => agreement(at));
  return {
    packages: on.size,
    frontier: Array.from(found.frontier?.at ?? [], agreement),
    rational: found.rational,
    agreement: found.kind === 'agreement',
    nash: all(found.nash),
    kalaiSmorodinsky: all(found.kalaiSmorodinsky),
    egalitarian: all(found.egalitarian),
    utilitarian: all(found.utilitarian),
    reservation,
  };
}

/** Utilities cut at 1 do not add up over issues: one table over all of them. */
function cutBlock(domain: ResearchDomain, size: number, tables: readonly UtilityTables[]): Block {
  if (size > MOST_CUT)
    throw new EngineError(
      `weights that come to more than 1 make ${size} packages be tabulated one by one; expected at most ${MOST_CUT}, or the reading without the cut (raw)`,
    );
  const values = tables.map((table) => {
    const worth = new Float64Array(size);
    for (let at = 0; at < size; at++) worth[at] = utilityOf(table, packageAt(domain, at));
    return worth;
  });
  return { issues: domain.issues.map((_, issue) => issue), values };
}
