// Conditions against an entry, in three values: what is not stated counts as not claimed, and is remembered as a question.

import type { Comparison, Condition, Law, Ppm } from '../law/index.js';
import type { Entry } from './entry.js';

/** A fact that was needed and not given, with the other values worth trying. */
export interface Asked {
  readonly key: string;
  readonly fact: string;
  readonly alternatives: Entry[];
}

/** What conditions are judged by; `asked` grows while they are judged. */
export interface Situation {
  readonly law: Law;
  readonly entry: Entry;
  /** Duty of column 1 or 2 over value; undefined while it is not known. */
  readonly column1: Ppm | undefined;
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
      if (entry.loaded === undefined) {
        const loaded = condition.at - 1;
        if (loaded < entry.entered) ask(situation, 'loaded', 'when it was loaded on the final vessel', [{ ...entry, loaded }]);
      }
      const loaded = entry.loaded ?? entry.entered;
      return condition.when === 'before' ? loaded < condition.at : loaded >= condition.at;
    }
    case 'claims': {
      const open = condition.programmes.filter((symbol) => mayClaim(situation, symbol));
      if (entry.claims.length === 0) {
        for (const symbol of open) askClaim(situation, symbol);
      }
      return open.some((symbol) => entry.claims.includes(symbol));
    }
    case 'fact': {
      const given = entry.facts[condition.fact];
      if (given !== undefined) return given;
      const question = situation.law.questions.get(condition.fact) ?? condition.fact;
      ask(situation, `is ${condition.fact}`, question, [{ ...entry, facts: { ...entry.facts, [condition.fact]: true } }]);
      return false;
    }
    case 'content':
      return compare(contentShare(situation, condition.of, [condition.ppm]), condition.is, condition.ppm);
    case 'weight': {
      const given = entry.weight[condition.of];
      if (given === undefined) {
        const tried = [0, condition.ppm - 1].filter((ppm) => ppm >= 0);
        const entries = tried.map((ppm) => ({ ...entry, weight: { ...entry.weight, [condition.of]: ppm } }));
        ask(situation, `weight ${condition.of}`, `${condition.of} as a share of the weight`, entries);
      }
      return compare(given ?? 1_000_000, condition.is, condition.ppm);
    }
    case 'us content':
      return compare(usContent(situation, [condition.ppm]), condition.is, condition.ppm);
    case 'worked': {
      const given = entry[condition.how];
      if (given === undefined) {
        const entries = condition.in.map((country): Entry => ({ ...entry, [condition.how]: country }));
        ask(situation, condition.how, `where its metal was ${WORKED_WORDS[condition.how]}`, entries);
        return false;
      }
      return condition.in.includes(given);
    }
    case 'under': {
      if (entry.under === undefined) {
        const headings = condition.headings.length === 0 ? ['9801.00.10'] : condition.headings;
        ask(situation, 'under', 'whether it is entered under a provision of chapter 98', headings.map((under) => ({ ...entry, under })));
        return false;
      }
      return condition.headings.length === 0 || condition.headings.some((heading) => entry.under?.startsWith(heading) === true);
    }
    case 'shipped': {
      if (entry.shippedFrom === undefined) {
        const entries = condition.from.map((shippedFrom) => ({ ...entry, shippedFrom }));
        ask(situation, 'shipped', 'which country it was exported from', entries);
        return false;
      }
      return condition.from.includes(entry.shippedFrom);
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
  const tried = new Set([0, ...thresholds.flatMap((ppm) => [Math.max(0, ppm - 1), ppm])]);
  const entries = [...tried].map((ppm) => ({ ...entry, content: { ...entry.content, [material]: ppm } }));
  ask(situation, `content ${material}`, `${material} content as a share of the value`, entries);
  return Math.max(0, 1_000_000 - stated);
}

/** The US part of the value; not given, none. */
export function usContent(situation: Situation, thresholds: readonly Ppm[] = []): Ppm {
  const { entry } = situation;
  if (entry.usContent !== undefined) return entry.usContent;
  const tried = new Set([1_000_000, ...thresholds]);
  ask(situation, 'us content', 'US content as a share of the value', [...tried].map((ppm) => ({ ...entry, usContent: ppm })));
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
  const { entry } = situation;
  ask(situation, `claims ${symbol}`, `whether ${symbol} is claimed (${title})`, [{ ...entry, claims: [...entry.claims, symbol] }]);
}

/** Remembers a question; the same question asked again adds its alternatives. */
export function ask(situation: Situation, key: string, fact: string, alternatives: readonly Entry[]): void {
  if (situation.asked === undefined) return;
  const before = situation.asked.get(key);
  if (before === undefined) situation.asked.set(key, { key, fact, alternatives: [...alternatives] });
  else before.alternatives.push(...alternatives);
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
