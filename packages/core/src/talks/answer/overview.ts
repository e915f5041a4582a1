// The answer of the talks lens on a date: how many packages can be signed, marks among them, who gives what, what blocks and what opens a deal.

import { centreOf } from '../domain/span.js';
import type { Issue, Options, Party } from '../domain/talks.js';
import type { Concession } from '../engine/blockers.js';
import type { Line } from '../engine/lines.js';
import { exchangeRates, renumbered } from '../engine/linkage.js';
import { patienceWeights } from '../engine/rubinstein.js';
import { schelling } from '../engine/schelling.js';
import { type Outcome, type Question, solve } from '../engine/solutions.js';
import { optionsOf, payoffsAt, rangeOf } from '../engine/space.js';
import type { Solution } from '../engine/ties.js';
import { type Compact, compactOf, listSignable } from './compact.js';
import { explain, type LineAnswer, lineAnswer, named, type PackageAnswer } from './explain.js';
import { blockersWithVotes } from './quorum.js';
import type { Situation } from './situation.js';
import { type ThreatAnswer, threatsIn } from './threats.js';

/** Called marks, not forecasts: points of reference on the set of what can be signed. */
export const MARKS = [
  'nash',
  'kalaiSmorodinsky',
  'egalitarianMoney',
  'egalitarianPercent',
  'utilitarian',
  'patience',
] as const;
export type MarkName = (typeof MARKS)[number];

export interface MarkAnswer {
  readonly mark: MarkName;
  /** Packages that tie; the first is shown in full. */
  readonly ties: number;
  readonly packages: readonly MarkedPackage[];
}

export interface MarkedPackage {
  readonly at: number;
  readonly options: Options;
  /** What each government has above no deal, by side, from the exact solve. */
  readonly gains: readonly [number, number];
  /** Whether it can still be signed when it is solved exactly. */
  readonly signable: boolean;
  readonly surrogateError: number;
}

export interface ConcessionAnswer {
  /** What it costs those who make good, in the unit of the folder. */
  readonly cost: number;
  readonly options: Options;
  readonly shortfalls: readonly { readonly line: string; readonly short: number; readonly cost: number }[];
}

export interface MoveAnswer {
  readonly issue: string;
  readonly from: string;
  readonly to: string;
  readonly cost: number;
  readonly gain: number;
  /** Cost to the giver for one unit of the taker's gain; negative: the giver gains too. */
  readonly rate: number;
  /** Whether what it moves rests on assumptions only. */
  readonly assumed: boolean;
  /** Red lines that the move crosses, of anybody. */
  readonly crosses: readonly string[];
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
    | { readonly surplus: number; readonly options: Options; readonly gains: readonly number[] }
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

export interface SchellingAnswer {
  readonly line: string;
  readonly steps: readonly {
    readonly threshold: number;
    readonly packages: number;
    readonly gains: readonly number[] | undefined;
  }[];
}

/** Moves that are told of each side. */
const TOLD = 8;
/** Steps of the read-out of one line. */
const STEPS = 9;

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
  const solved = solver(situation, compact, blocked.signable);
  const outcome = solved?.({ disagreement });
  const incomes = talks.sides.map(({ income }) => (income === undefined ? undefined : centreOf(income)));
  const measures = incomes.every((income) => income !== undefined) ? (incomes as number[]) : undefined;
  const percent = measures && solved?.({ disagreement, measures }).egalitarian;
  const [one, two] = talks.sides.map(({ discount }) => centreOf(discount)) as [number, number];
  const patience =
    one === two ? undefined : solved?.({ disagreement, weights: patienceWeights(one, two) }).nash;
  const marks = outcome === undefined ? [] : marksOf(situation, outcome, percent, patience);
  const start = outcome?.nash.agreements[0]?.at ?? blocked.cheapest?.at;
  const shown = start === undefined ? undefined : explain(situation, optionsOf(on, start));
  const concession = (found: Concession | undefined): ConcessionAnswer | undefined =>
    found && {
      cost: found.cost,
      options: named(situation, optionsOf(on, found.at)),
      shortfalls: found.shortfalls.flatMap((short, line) =>
        short > 0 ? [{ line: lines[line]?.line ?? '', short, cost: short * (lines[line]?.costs ?? 1) }] : [],
      ),
    };
  const name = (line: number) => lines[line]?.line ?? '';
  const errors = situation.prices.tariffs?.errors() ?? [];
  const side = outcome?.sidePayments;
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
    sidePayments: side && {
      surplus: side.surplus,
      options: named(situation, optionsOf(on, side.packages.agreements[0]?.at ?? 0)),
      gains: side.gains,
    },
    shown: shown && { is: outcome === undefined ? 'opening' : 'nash', package: shown },
    corrections: blocked.corrections.map((set) => set.map(name)),
    conflicts: blocked.conflicts.map((set) => set.map(name)),
    cheapest: concession(blocked.cheapest),
    fairest: concession(blocked.fairest),
    compensations: blocked.compensations.flatMap((found, line) =>
      found === undefined || blocked.signable > 0
        ? []
        : [{ line: name(line), cost: found.cost, options: named(situation, optionsOf(on, found.at)) }],
    ),
    give:
      start === undefined
        ? []
        : talks.sides.map(({ side }, k) => ({ side, moves: movesOf(situation, start, k) })),
    threats: threatsIn(situation),
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

/** Answers questions about the marks: among the listed packages where they are few, by walking the space otherwise. */
function solver(
  { space: on }: Situation,
  compact: Compact,
  signable: number,
): ((question: Pick<Question, 'disagreement' | 'measures' | 'weights'>) => Outcome) | undefined {
  if (signable === 0) return undefined;
  const listed = listSignable(on, compact, signable);
  if (listed !== undefined)
    return (question) => renumbered(solve(listed.space, listed.payoffs, question), listed.numberOf);
  const { payoffs: worth, lines, governments: among } = compact;
  return (question) => solve(on, worth, { ...question, among, lines });
}

/** Ties that are listed of each mark. */
const LISTED = 3;

function marksOf(
  situation: Situation,
  outcome: Outcome,
  percent: Solution | undefined,
  patience: Solution | undefined,
): readonly MarkAnswer[] {
  const found: Readonly<Record<MarkName, Solution | undefined>> = {
    nash: outcome.nash,
    kalaiSmorodinsky: outcome.kalaiSmorodinsky,
    egalitarianMoney: outcome.egalitarian,
    egalitarianPercent: percent,
    utilitarian: outcome.utilitarian,
    patience,
  };
  return MARKS.flatMap((mark): readonly MarkAnswer[] => {
    const agreements = found[mark]?.agreements ?? [];
    if (agreements.length === 0) return [];
    return [
      {
        mark,
        ties: agreements.length,
        packages: agreements.slice(0, LISTED).map(({ at }) => markedAt(situation, at)),
      },
    ];
  });
}

/** A package with the gains of both governments, solved exactly. */
export function markedAt(situation: Situation, at: number): MarkedPackage {
  const { parties, options, signable, surrogateError } = explain(situation, optionsOf(situation.space, at));
  const gain = (place: number) => (parties[place]?.value ?? 0) - (parties[place]?.noDeal ?? 0);
  const [first, second] = situation.governments;
  return { at, options, gains: [gain(first), gain(second)], signable, surrogateError };
}

/** What side `k` can give from a package, cheapest for each unit of the other government's gain. */
export function movesOf(situation: Situation, from: number, k: number): readonly MoveAnswer[] {
  const { talks, space: on, payoffs: worth, governments } = situation;
  const giver = governments[k] as number;
  const taker = governments[1 - k] as number;
  const before = optionsOf(on, from);
  return exchangeRates(on, worth, from, giver, taker)
    .slice(0, TOLD)
    .map(({ issue, option, at, cost, gain, rate }) => {
      const after = payoffsAt(on, worth, at);
      const { issue: name, options } = talks.issues[issue] as Issue;
      const atoms = situation.atoms.filter(
        ({ party, issues }) => (party === giver || party === taker) && issues.includes(issue),
      );
      return {
        issue: name,
        from: options[before[issue] as number]?.option ?? '',
        to: options[option]?.option ?? '',
        cost,
        gain,
        rate,
        crosses: situation.lines.flatMap(({ line, party, least }) =>
          (after[party] as number) < least ? [line] : [],
        ),
        assumed: atoms.every(({ worth: { assumed, size } }) => assumed && size.kind === 'judgement'),
      };
    });
}

/** How the set and the Nash point move as the line that closes most tightens until nothing is left. */
function schellingOf(
  { space: on, lines, governments: bargainers, noDeal }: Situation,
  { payoffs: worth, lines: engineLines, governments }: Compact,
  without: readonly number[],
  signable: number,
): SchellingAnswer | undefined {
  if (signable === 0) return undefined;
  const vetoes = lines.flatMap(({ kind }, k) => (kind === 'veto' ? [k] : []));
  const stated = vetoes.filter((k) => lines[k]?.rule !== undefined);
  const hard = stated.length > 0 ? stated : vetoes;
  const chosen = hard.reduce(
    (best, k) => ((without[k] as number) > (without[best] as number) ? k : best),
    hard[0] as number,
  );
  const { least, line } = lines[chosen] as Situation['lines'][number];
  const { party } = engineLines[chosen] as Line;
  const { high } = rangeOf(worth, party);
  if (!(high > least)) return undefined;
  const steps = schelling(on, worth, {
    among: governments,
    disagreement: bargainers.map((place) => noDeal[place] as number),
    lines: engineLines.filter((_, k) => k !== chosen),
    party,
    thresholds: Array.from({ length: STEPS }, (_, step) => least + ((high - least) * step) / (STEPS - 1)),
  });
  return {
    line,
    steps: steps.map(({ threshold, packages, nash }) => ({ threshold, packages, gains: nash?.gains })),
  };
}
