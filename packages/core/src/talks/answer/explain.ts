// One package explained: what every party gets from it entry by entry, which red lines it keeps, and how well the table of the models stands for it.

import { centreOf } from '../domain/span.js';
import type { Issue, Options, Party } from '../domain/talks.js';
import { elementsOf } from '../engine/hitting.js';
import { isAllowed, packageOf } from '../engine/space.js';
import type { Duty, TariffBlock } from '../tariffs/index.js';
import { worthAt } from './atoms.js';
import { type FragilityAnswer, fragilityOf, type ReadingAnswer, readingsOf } from './hold.js';
import { tariffIssues } from './prices.js';
import { acceptance } from './quorum.js';
import type { Situation, StandingLine } from './situation.js';

/** What one entry of a party comes to in a package. */
export interface AtomAnswer {
  readonly worth: string;
  /** `model`: arithmetic of a model, times a weight; `judgement`: amounts of the folder. */
  readonly kind: 'model' | 'judgement';
  readonly issues: readonly string[];
  readonly value: number;
  /** Least and most over the range of the entry. */
  readonly low: number;
  readonly high: number;
  readonly why: string;
  readonly evidence: readonly string[];
  readonly assumed: boolean;
}

export interface PartyAnswer {
  readonly party: string;
  readonly title: string;
  readonly side: string;
  readonly role: Party['role'];
  readonly value: number;
  readonly noDeal: number;
  readonly model: number;
  readonly judgement: number;
  readonly atoms: readonly AtomAnswer[];
}

export interface LineAnswer {
  readonly line: string;
  readonly title: string;
  readonly party: string;
  readonly side: string;
  readonly kind: 'veto' | 'vote';
  /** The weight of a vote; `undefined` of a veto. */
  readonly weight: number | undefined;
  readonly least: number;
  /** Of the threshold's range; equal to `least` where it is no range. */
  readonly low: number;
  readonly high: number;
  readonly why: string;
  readonly evidence: readonly string[];
  readonly assumed: boolean;
}

export interface LineInPackage extends LineAnswer {
  readonly value: number;
  readonly kept: boolean;
  /** Value less threshold: negative where the line is crossed. */
  readonly margin: number;
}

export interface PackageAnswer {
  readonly at: number;
  readonly options: Options;
  readonly allowed: boolean;
  /** Whether every veto is kept and every quorum reached, by the exact values. */
  readonly signable: boolean;
  /** The same by the table that the whole space was searched with. */
  readonly signableByTable: boolean;
  readonly parties: readonly PartyAnswer[];
  readonly lines: readonly LineInPackage[];
  /** Largest difference of a party's payoff between the table and the exact solve of this package, in the unit of the folder. */
  readonly surrogateError: number;
  /** Change of imports at existing world prices, which is what negotiators count; empty without a trade model. */
  readonly balance: ReturnType<TariffBlock['concessions']>;
  /** The patience it asks of each side. */
  readonly fragility: readonly FragilityAnswer[];
  /** Clauses that the sides read differently. */
  readonly readings: readonly ReadingAnswer[];
}

/** A package by its option numbers, solved exactly; duties that are given stand in place of those of its options. */
export function explain(
  situation: Situation,
  options: readonly number[],
  duties?: readonly Duty[],
): PackageAnswer {
  const { talks, space: on, prices } = situation;
  const tariffs = tariffIssues(talks).map((at) => options[at] as number);
  const under = duties === undefined ? undefined : prices.tariffs?.under(tariffs, duties);
  const exact = under?.values ?? prices.tariffs?.exact(tariffs);
  const parties = talks.parties.map((party, place): PartyAnswer => {
    const atoms = situation.atoms
      .filter((atom) => atom.party === place)
      .map((atom): AtomAnswer => {
        const { worth, issues, measure } = atom;
        const unit = measure === undefined ? worthAt(on, atom, options, 1) : (exact?.[measure] as number);
        const ends = [unit * worth.each.low, unit * worth.each.high];
        return {
          worth: worth.worth,
          kind: worth.size.kind === 'judgement' ? 'judgement' : 'model',
          issues: issues.map((at) => (talks.issues[at] as Issue).issue),
          value: centreOf(worth.each) * unit,
          low: Math.min(...ends),
          high: Math.max(...ends),
          why: worth.why,
          evidence: worth.evidence,
          assumed: worth.assumed,
        };
      });
    const total = (kind: AtomAnswer['kind']) =>
      atoms.reduce((sum, atom) => (atom.kind === kind ? sum + atom.value : sum), 0);
    const [model, judgement] = [total('model'), total('judgement')];
    return {
      party: party.party,
      title: party.title,
      side: party.side,
      role: party.role,
      value: model + judgement,
      noDeal: situation.noDeal[place] as number,
      model,
      judgement,
      atoms,
    };
  });
  const tabled = talks.parties.map((_, place) =>
    situation.atoms.reduce((sum, atom) => (atom.party === place ? sum + worthAt(on, atom, options) : sum), 0),
  );
  const values = parties.map(({ value }) => value);
  const allowed = isAllowed(on, options);
  return {
    at: packageOf(on, options),
    options: named(situation, options),
    allowed,
    signable: allowed && keepsAll(situation, values),
    signableByTable: allowed && keepsAll(situation, tabled),
    parties,
    lines: situation.lines.map((line): LineInPackage => {
      const value = values[line.party] as number;
      const margin = value - line.least;
      return { ...lineAnswer(situation, line), value, kept: margin >= -NEAR, margin };
    }),
    surrogateError: values.reduce(
      (most, value, place) => Math.max(most, Math.abs(value - (tabled[place] as number))),
      0,
    ),
    balance: under?.concessions ?? prices.tariffs?.concessions(tariffs) ?? [],
    fragility: fragilityOf(situation, options),
    readings: readingsOf(situation, options),
  };
}

/** Sums in another order differ in their last bits; a line is not crossed by less than this. */
const NEAR = 1e-9;

function keepsAll({ lines, engineLines }: Situation, values: readonly number[]): boolean {
  const crossed = lines.reduce(
    (mask, { party, least }, bit) => ((values[party] as number) < least - NEAR ? mask | (1 << bit) : mask),
    0,
  );
  return acceptance(engineLines)(crossed >>> 0);
}

/** The options of a package by issue. */
export function named({ talks }: Situation, options: readonly number[]): Options {
  return Object.fromEntries(
    talks.issues.map(({ issue, options: all }, at) => [issue, all[options[at] as number]?.option ?? '']),
  );
}

export function lineAnswer({ talks }: Situation, line: StandingLine): LineAnswer {
  const { rule, span, noDeal, least } = line;
  const party = talks.parties[line.party] as Party;
  return {
    line: line.line,
    title: line.title,
    party: party.party,
    side: party.side,
    kind: line.kind,
    weight: line.kind === 'vote' ? (rule?.weight ?? 1) : undefined,
    least,
    low: noDeal ? least : span.low,
    high: noDeal ? least : span.high,
    why: rule?.why ?? 'Nobody signs what is worse than not signing.',
    evidence: rule?.evidence ?? [],
    assumed: rule?.assumed ?? false,
  };
}

/** The lines of a mask, by name. */
export const lineNames = ({ lines }: Situation, mask: number): readonly string[] =>
  elementsOf(mask).map((bit) => lines[bit]?.line ?? '');
