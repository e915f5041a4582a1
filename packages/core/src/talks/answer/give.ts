// What to give first: single steps from a package that help the other side, cheapest for each unit of its gain.

import type { Issue } from '../domain/talks.js';
import { exchangeRates } from '../engine/linkage.js';
import { optionsOf, payoffsAt } from '../engine/space.js';
import type { Situation } from './situation.js';

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

/** Moves that are told of each side. */
const TOLD = 8;
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
