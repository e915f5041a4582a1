// The answer of the talks lens on a date: how many packages can be signed, marks among them, who gives what, what blocks and what opens a deal.

import { centreOf } from '../domain/span.js';
import type { Options, Party } from '../domain/talks.js';
import type { Concession } from '../engine/blockers.js';
import { optionsOf } from '../engine/space.js';
import { compactOf } from './compact.js';
import { explain, type LineAnswer, lineAnswer, type PackageAnswer } from './explain.js';
import { type MoveAnswer, movesOf } from './give.js';
import { type MarkAnswer, markedAt, marksIn } from './marks.js';
import { blockersWithVotes } from './quorum.js';
import type { Situation } from './situation.js';
import { type ThreatAnswer, threatsIn } from './threats.js';
import { type SchellingAnswer, schellingOf } from './tighten.js';

export interface ConcessionAnswer {
  /** What it costs those who make good, in the unit of the folder. */
  readonly cost: number;
  readonly options: Options;
  readonly shortfalls: readonly { readonly line: string; readonly short: number; readonly cost: number }[];
  /** Largest difference of a payoff between the table, by which the package was found, and the exact solve of what is told. */
  readonly surrogateError: number;
}

export interface Overview {
  readonly talks: string;
  readonly title: string;
  readonly unit: string;
  readonly asOf: string;
  readonly on: string;
  readonly sides: readonly SideAnswer[];
  readonly issues: readonly { readonly issue: string; readonly title: string; readonly options: number }[];
  readonly agreement: boolean;
  /** Packages of the space, those the rules allow, those that can be signed. */
  readonly packages: number;
  readonly allowed: number;
  readonly signable: number;
  readonly lines: readonly (LineAnswer & { readonly without: number })[];
  readonly marks: readonly MarkAnswer[];
  readonly sidePayments:
    | {
        readonly surplus: number;
        readonly options: Options;
        readonly gains: readonly number[];
        readonly surrogateError: number;
      }
    | undefined;
  /** The first Nash point where something can be signed, else the package of the cheapest opening. */
  readonly shown: { readonly is: 'nash' | 'opening'; readonly package: PackageAnswer } | undefined;
  readonly corrections: readonly (readonly string[])[];
  readonly conflicts: readonly (readonly string[])[];
  readonly cheapest: ConcessionAnswer | undefined;
  readonly fairest: ConcessionAnswer | undefined;
  readonly compensations: readonly {
    readonly line: string;
    readonly cost: number;
    readonly options: Options;
  }[];
  /** For each side, what to give first from the package shown, cheapest for each unit of the other's gain. */
  readonly give: readonly { readonly side: string; readonly moves: readonly MoveAnswer[] }[];
  readonly threats: readonly ThreatAnswer[];
  readonly schelling: SchellingAnswer | undefined;
  /** Largest difference between table and exact solve met so far, and the range of the table, for each number of a model. */
  readonly surrogate: readonly {
    readonly measure: string;
    readonly largest: number;
    readonly range: number;
  }[];
  readonly solves: number;
}

export interface SideAnswer {
  readonly side: string;
  readonly title: string;
  readonly government: string;
  readonly noDeal: number;
  readonly discount: number;
  readonly quorum: number | undefined;
}

/** Everything at once. Walks the space four times and more; exact solves only for what is shown. */
export function overview(situation: Situation): Overview {
  const { talks, space: on, lines, governments, noDeal } = situation;
  const disagreement = governments.map((place) => noDeal[place] as number);
  const compact = compactOf(situation);
  const blocked = blockersWithVotes(
    on,
    compact.payoffs,
    compact.lines,
    lines.map(({ costs }) => costs),
  );
  const { outcome, marks } = marksIn(situation, compact, blocked.signable);
  const start = outcome?.nash.agreements[0]?.at ?? blocked.cheapest?.at;
  const shown = start === undefined ? undefined : explain(situation, optionsOf(on, start));
  const name = (line: number) => lines[line]?.line ?? '';
  const [cheapest, fairest] = [blocked.cheapest, blocked.fairest].map((found) => openingAt(situation, found));
  const compensations =
    blocked.signable > 0 ? [] : blocked.compensations.map((found) => openingAt(situation, found));
  const threats = threatsIn(situation);
  const side = outcome?.sidePayments;
  const shared = side && markedAt(situation, side.packages.agreements[0]?.at ?? 0);
  const surplus = shared === undefined ? 0 : shared.gains[0] + shared.gains[1];
  // Asked last, so that every solve above is counted.
  const errors = situation.prices.tariffs?.errors() ?? [];
  return {
    talks: talks.talks,
    title: talks.title,
    unit: talks.unit,
    asOf: situation.day,
    on: situation.on,
    sides: talks.sides.map(({ side, title, discount, quorum }, k) => ({
      side,
      title,
      government: (talks.parties[governments[k] as number] as Party).party,
      noDeal: disagreement[k] as number,
      discount: centreOf(discount),
      quorum,
    })),
    issues: talks.issues.map(({ issue, title, options }) => ({ issue, title, options: options.length })),
    agreement: blocked.signable > 0,
    packages: on.size,
    allowed: blocked.packages,
    signable: blocked.signable,
    lines: lines.map((line, k) => ({
      ...lineAnswer(situation, line),
      without: blocked.without[k] as number,
    })),
    marks,
    sidePayments: shared && {
      surplus,
      options: shared.options,
      gains: [surplus / 2, surplus / 2],
      surrogateError: shared.surrogateError,
    },
    shown: shown && { is: outcome === undefined ? 'opening' : 'nash', package: shown },
    corrections: blocked.corrections.map((set) => set.map(name)),
    conflicts: blocked.conflicts.map((set) => set.map(name)),
    cheapest,
    fairest: fairest && { ...fairest, cost: Math.max(0, ...fairest.shortfalls.map(({ cost }) => cost)) },
    compensations: compensations.flatMap((found, line) => {
      const short = found?.shortfalls.find((each) => each.line === name(line))?.short ?? 0;
      return found === undefined ? [] : [{ line: name(line), cost: short, options: found.options }];
    }),
    give:
      start === undefined
        ? []
        : talks.sides.map(({ side }, k) => ({ side, moves: movesOf(situation, start, k) })),
    threats,
    schelling: schellingOf(situation, compact, blocked.without, blocked.signable),
    surrogate: errors.map(({ largest, range }, k) => {
      const {
        model,
        measure,
        of,
        sectors = [],
      } = situation.prices.tariffs?.measures[k] ?? { model: '', measure: '', of: '' };
      return { measure: [measure, of, ...sectors, `(${model})`].join(' '), largest, range };
    }),
    solves: situation.prices.tariffs?.solves() ?? 0,
  };
}

/** An opening that the table found, as it is when its package is solved exactly. */
function openingAt(situation: Situation, found: Concession | undefined): ConcessionAnswer | undefined {
  if (found === undefined) return undefined;
  const { options, lines, surrogateError } = explain(situation, optionsOf(situation.space, found.at));
  const shortfalls = lines.flatMap(({ line, margin }, k) => {
    // Of votes only those that were bought: the others may stay lost.
    if (!((found.shortfalls[k] as number) > 0) || margin >= 0) return [];
    return [{ line, short: -margin, cost: -margin * (situation.lines[k]?.costs ?? 1) }];
  });
  return { cost: shortfalls.reduce((sum, { cost }) => sum + cost, 0), options, shortfalls, surrogateError };
}
