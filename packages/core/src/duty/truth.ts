// Conditions against an entry, in three values: what is not stated counts as not claimed, and is remembered as a question.

import type { Comparison, Condition, Law, Ppm } from '../law/index.js';
import type { Entry } from './entry.js';

/** A fact that was needed and not given, with the other values worth trying. */
export interface Asked {
  readonly fact: string;
  /** What would be stated instead, by a key that keeps each alternative single. */
  readonly alternatives: Map<string, Partial<Entry>>;
}

/** What conditions are judged by; `asked` grows while they are judged. */
export interface Situation {
  readonly law: Law;
  readonly entry: Entry;
  /** Duty of column 1 or 2 over value; undefined while it is not known. */
  readonly column1: Ppm | undefined;
  /** Programmes that have a special rate on this line and may be claimed. */
  readonly claimable: readonly string[];
  /** Undefined when nobody will ask which facts were missing. */
  readonly asked: Map<string, Asked> | undefined;
}

/** Whether a condition holds, unknown facts counting as not claimed. */
export function holds(situation: Situation, condition: Condition): boolean {
  const { entry } = situation;
  switch (condition.kind) {
    case 'and':
      return condition.terms.every((term) => holds(situation, term));
    case 'or':
      return condition.terms.some((term) => holds(situation, term));
    case 'not':
      return !holds(situation, condition.term);
    case 'entered':
      return condition.when === 'before' ? entry.entered < condition.at : entry.entered >= condition.at;
    case 'value':
      return compare(entry.value, condition.is, condition.usd * 100);
    case 'column 1':
      return compare(situation.column1 ?? 0, condition.is, condition.ppm);
    case 'loaded': {
      if (!condition.anyMode && entry.mode !== undefined && entry.mode !== 'ocean') return false;
      if (entry.loaded === undefined && condition.at <= entry.entered) {
        ask(situation, 'loaded', 'when it was loaded on the final vessel', condition.at, () => ({
          loaded: condition.at - 1,
        }));
      }
      const loaded = entry.loaded ?? entry.entered;
      return condition.when === 'before' ? loaded < condition.at : loaded >= condition.at;
    }
    case 'claims': {
      const open = condition.programmes.filter((symbol) => mayClaim(situation, symbol));
      if (entry.claims.length === 0) {
        // S+ is asked for only where the line has it; where no symbol has a rate (column 1 free), the first will do.
        const onLine = open.filter((symbol) => situation.claimable.includes(symbol));
        for (const symbol of onLine.length > 0 ? onLine : open.slice(0, 1)) askClaim(situation, symbol);
      }
      return open.some((symbol) => entry.claims.includes(symbol));
    }
    case 'fact': {
      const { fact } = condition;
      const given = entry.facts[fact];
      if (given !== undefined) return given;
      ask(situation, `is ${fact}`, situation.law.questions.get(fact) ?? fact, 'yes', () => ({
        facts: { ...entry.facts, [fact]: true },
      }));
      return false;
    }
    case 'content':
      return compare(contentShare(situation, condition.of, [condition.ppm]), condition.is, condition.ppm);
    case 'weight': {
      const { of, ppm } = condition;
      const given = entry.weight[of];
      if (given === undefined) {
        for (const tried of [0, Math.max(0, ppm - 1)]) {
          ask(situation, `weight ${of}`, `${of} as a share of the weight`, tried, () => ({
            weight: { ...entry.weight, [of]: tried },
          }));
        }
      }
      return compare(given ?? 1_000_000, condition.is, ppm);
    }
    case 'us content':
      return compare(usContent(situation, [condition.ppm]), condition.is, condition.ppm);
    case 'worked': {
      const { how } = condition;
      const given = entry[how];
      if (given !== undefined) return condition.in.includes(given);
      for (const country of condition.in) {
        ask(situation, how, `where its metal was ${WORKED_WORDS[how]}`, country, () => ({ [how]: country }));
      }
      return false;
    }
    case 'under': {
      const { headings } = condition;
      const given = entry.under;
      if (given !== undefined)
        return headings.length === 0 || headings.some((heading) => given.startsWith(heading));
      for (const under of headings.length === 0 ? ['9801.00.10'] : headings) {
        ask(situation, 'under', 'whether it is entered under a provision of chapter 98', under, () => ({
          under,
        }));
      }
      return false;
    }
    case 'shipped': {
      if (entry.shippedFrom !== undefined) return condition.from.includes(entry.shippedFrom);
      for (const shippedFrom of condition.from) {
        ask(situation, 'shipped', 'which country it was exported from', shippedFrom, () => ({ shippedFrom }));
      }
      return false;
    }
  }
}

const WORKED_WORDS = { melted: 'melted and poured', smelted: 'smelted', cast: 'last cast' } as const;

/** The share of a metal in the value; not given, all of the value that no stated metal takes, as customs charges it. */
export function contentShare(situation: Situation, material: string, thresholds: readonly Ppm[] = []): Ppm {
  const { entry } = situation;
  const given = entry.content[material];
  if (given !== undefined) return given;
  const stated = Object.values(entry.content).reduce((sum, ppm) => sum + ppm, 0);
  if (material === 'metal' && stated > 0) return stated;
  // No share, the least that makes a dollar (what yields as a whole yields to it too), and both sides of each threshold.
  const dollar = Math.min(1_000_000, Math.ceil(100_000_000 / Math.max(1, entry.value)));
  for (const ppm of [
    0,
    dollar,
    ...thresholds.flatMap((threshold) => [Math.max(0, threshold - 1), threshold]),
  ]) {
    ask(situation, `content ${material}`, `${material} content as a share of the value`, ppm, () => ({
      content: { ...entry.content, [material]: ppm },
    }));
  }
  return Math.max(0, 1_000_000 - stated);
}

/** The US part of the value; not given, none. */
export function usContent(situation: Situation, thresholds: readonly Ppm[] = []): Ppm {
  const { entry } = situation;
  if (entry.usContent !== undefined) return entry.usContent;
  for (const ppm of [1_000_000, ...thresholds]) {
    ask(situation, 'us content', 'US content as a share of the value', ppm, () => ({ usContent: ppm }));
  }
  return 0;
}

/** Whether products of this origin may claim a programme when the entry is made. */
export function mayClaim(situation: Situation, symbol: string): boolean {
  const programme = situation.law.library.programmes.get(symbol);
  const { origin } = situation.entry;
  return programme !== undefined && (programme.of.includes(origin) || programme.of.includes('any'));
}

/** Asks whether a programme is claimed. */
export function askClaim(situation: Situation, symbol: string): void {
  const title = situation.law.library.programmes.get(symbol)?.title ?? symbol;
  const { claims } = situation.entry;
  ask(situation, `claims ${symbol}`, `whether ${symbol} is claimed (${title})`, symbol, () => ({
    claims: [...claims, symbol],
  }));
}

/** Remembers a question and one other answer to it; the same answer is kept once. */
export function ask(
  situation: Situation,
  key: string,
  fact: string,
  answer: string | number,
  alternative: () => Partial<Entry>,
): void {
  const { asked } = situation;
  if (asked === undefined) return;
  let question = asked.get(key);
  if (question === undefined) {
    question = { fact, alternatives: new Map() };
    asked.set(key, question);
  }
  const name = String(answer);
  if (!question.alternatives.has(name)) question.alternatives.set(name, alternative());
}

function compare(left: number, is: Comparison, right: number): boolean {
  switch (is) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}
