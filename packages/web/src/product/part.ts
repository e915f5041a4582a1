// The product view's part of the state: the good, where it was made, and the facts that were given.

import { first } from '../first.js';
import { fields, text, texts } from '../state/read.js';
import type { Part } from '../state/state.js';
import type { Facts } from '../worker/law-questions.js';

export interface ProductState {
  /** As printed, `9503.00.00.13`. */
  readonly good: string;
  readonly origin: string;
  /** A second origin to compare with; empty for none. */
  readonly beside: string;
  readonly facts: Facts;
}

export const FOUNDING_GOOD = '9503.00.00.13';

const GOOD = /^\d{4}\.\d{2}\.\d{2}(\.\d{2})?$/;
const SINGLE = [
  'value',
  'loaded',
  'from',
  'content',
  'weight',
  'usContent',
  'mode',
  'melted',
  'smelted',
  'cast',
  'under',
] as const;
const LISTS = ['quantity', 'claim', 'is', 'isNot'] as const;

export type SingleFact = (typeof SINGLE)[number];

export const productPart: Part<ProductState> = {
  id: 'product',
  initial: { good: FOUNDING_GOOD, origin: 'CN', beside: 'JP', facts: { value: '1000' } },
  read(value) {
    const given = fields(value);
    const country = (it: unknown, fallback: string) =>
      first.countries.find((code) => code === it) ?? fallback;
    return {
      good: text(given.good, FOUNDING_GOOD, GOOD),
      origin: country(given.origin, 'CN'),
      beside: country(given.beside, ''),
      facts: readFacts(given.facts),
    };
  },
};

function readFacts(value: unknown): Facts {
  const given = fields(value);
  const facts: Record<string, string | readonly string[]> = { value: '1000' };
  for (const key of SINGLE) {
    const fact = text(given[key], null);
    if (fact !== null && fact !== '') facts[key] = fact;
  }
  for (const key of LISTS) {
    const list = texts(given[key]);
    if (list.length > 0) facts[key] = list;
  }
  return facts;
}

/** Facts with one set anew; an empty one is taken away. */
export function withFact(facts: Facts, patch: Partial<Facts>): Facts {
  return Object.fromEntries(
    Object.entries({ ...facts, ...patch }).filter(([, value]) => value !== undefined && value.length > 0),
  );
}
