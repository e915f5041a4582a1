// Whether a package would hold once signed: the patience it asks of each side, and clauses that the sides read differently.

import { exp } from '../../math/index.js';
import { centreOf } from '../domain/span.js';
import { fragility } from '../engine/fragility.js';
import { worthAt } from './atoms.js';
import { likeliestOn } from './no-deal.js';
import type { Situation } from './situation.js';

/** What one side would win by taking back what it gave while the other still keeps its word. */
export interface FragilityAnswer {
  readonly side: string;
  /** Issues it would take back: each alone is worth more to it as without a deal. */
  readonly takesBack: readonly string[];
  /** Flows a year: from keeping, from breaking, and once nothing holds any more. */
  readonly keep: number;
  readonly deviate: number;
  readonly punished: number;
  /** Least discount factor from one year to the next at which it keeps the deal; above 1 (null in JSON) no patience is enough. */
  readonly needed: number;
  /** Its own, from its discount rate. */
  readonly patience: number;
  readonly holds: boolean;
}

/** Patience that a package asks of both sides, a year being the time in which a breach is answered; by the table. */
export function fragilityOf(situation: Situation, options: readonly number[]): readonly FragilityAnswer[] {
  const { talks, governments, noDeal } = situation;
  const state = likeliestOn(situation);
  return talks.sides.map(({ side, discount }, k): FragilityAnswer => {
    const party = governments[k] as number;
    const keep = valueTo(situation, party, options);
    const back = options.map((option, issue) => {
      const alone = options.map((each, other) => (other === issue ? (state[other] as number) : each));
      return valueTo(situation, party, alone) > keep ? (state[issue] as number) : option;
    });
    const flows = { keep, deviate: valueTo(situation, party, back), punished: noDeal[party] as number };
    const patience = exp(-centreOf(discount));
    const { needed, holds } = fragility(flows, patience);
    const takesBack = talks.issues.flatMap(({ issue }, at) => (back[at] === options[at] ? [] : [issue]));
    return { side, takesBack, ...flows, needed, patience, holds };
  });
}

/** A clause read differently: what each government has in the reading of each side. */
export interface ReadingAnswer {
  readonly issue: string;
  readonly readings: readonly {
    readonly side: string;
    readonly option: string;
    readonly payoffs: readonly number[];
  }[];
  /** For each government, what it believes to have above what it has in the reading of the other side. */
  readonly gaps: readonly number[];
}

/** The issues of a package that the sides read differently, by the table; only where the package holds one of the readings. */
export function readingsOf(situation: Situation, options: readonly number[]): readonly ReadingAnswer[] {
  const { talks, governments } = situation;
  return talks.issues.flatMap(({ issue, readings, options: all }, at): readonly ReadingAnswer[] => {
    const held = all[options[at] as number]?.option;
    if (readings.length < 2 || !readings.some(({ option }) => option === held)) return [];
    const told = readings.map(({ side, option }) => {
      const place = all.findIndex((each) => each.option === option);
      const read = options.map((each, other) => (other === at ? place : each));
      return { side, option, payoffs: governments.map((party) => valueTo(situation, party, read)) };
    });
    const gaps = talks.sides.map(({ side }, k) => {
      const own = told.find((each) => each.side === side)?.payoffs[k] ?? 0;
      const other = told.find((each) => each.side !== side)?.payoffs[k] ?? 0;
      return own - other;
    });
    return [{ issue, readings: told, gaps }];
  });
}

function valueTo({ atoms, space: on }: Situation, party: number, options: readonly number[]): number {
  return atoms.reduce((sum, atom) => (atom.party === party ? sum + worthAt(on, atom, options) : sum), 0);
}
