// What a question of core asks for, by its key, and which facts have been given.

import type { Facts } from '../worker/law-questions.js';

/** What is entered to answer a question. */
export type Asked =
  | { readonly kind: 'yes-no'; readonly fact: string }
  | { readonly kind: 'claim'; readonly programme: string }
  | { readonly kind: 'day'; readonly field: 'loaded' }
  | { readonly kind: 'share'; readonly field: 'usContent' }
  | { readonly kind: 'metal'; readonly field: 'content' | 'weight'; readonly metal: string }
  | { readonly kind: 'country'; readonly field: 'melted' | 'smelted' | 'cast' | 'from' }
  | { readonly kind: 'mode' }
  | { readonly kind: 'under' }
  | { readonly kind: 'number' }
  | { readonly kind: 'quantity'; readonly unit: string }
  /** Law that is not written down: nothing the reader could say would settle it. */
  | { readonly kind: 'none' };

export function askedBy(key: string, fact: string): Asked {
  const [head = '', ...rest] = key.split(' ');
  const tail = rest.join(' ');
  if (key === 'us content') return { kind: 'share', field: 'usContent' };
  if (key === 'shipped') return { kind: 'country', field: 'from' };
  if (key === 'loaded') return { kind: 'day', field: 'loaded' };
  if (key === 'mode' || key === 'under' || key === 'number') return { kind: key };
  if (key === 'melted' || key === 'smelted' || key === 'cast') return { kind: 'country', field: key };
  if (head === 'is') return { kind: 'yes-no', fact: tail };
  if (head === 'claims') return { kind: 'claim', programme: tail };
  if (head === 'content' || head === 'weight') return { kind: 'metal', field: head, metal: tail };
  const unit = /^quantity in (.+)$/.exec(fact)?.[1];
  return unit === undefined ? { kind: 'none' } : { kind: 'quantity', unit };
}

export interface Given {
  readonly key: string;
  readonly fact: string;
  /** What takes it back. */
  readonly clear: Partial<Facts>;
}

/** The facts given, under the keys by which core would ask for them; value and place of shipment have fields of their own. */
export function givenFacts(facts: Facts): readonly Given[] {
  const given: Given[] = [];
  const single = { loaded: 'loaded', usContent: 'us content', mode: 'mode', under: 'under' } as const;
  for (const [field, key] of Object.entries(single))
    if (facts[field as keyof typeof single] !== undefined)
      given.push({ key, fact: '', clear: { [field]: '' } });
  for (const field of ['melted', 'smelted', 'cast'] as const)
    if (facts[field] !== undefined) given.push({ key: field, fact: '', clear: { [field]: '' } });
  for (const field of ['content', 'weight'] as const)
    for (const metal of shares(facts[field]).keys())
      given.push({
        key: `${field} ${metal}`,
        fact: '',
        clear: { [field]: withShare(facts[field], metal, '') },
      });
  for (const fact of [...(facts.is ?? []), ...(facts.isNot ?? [])])
    given.push({ key: `is ${fact}`, fact: '', clear: withYesNo(facts, fact, '') });
  for (const programme of facts.claim ?? [])
    given.push({ key: `claims ${programme}`, fact: '', clear: { claim: without(facts.claim, programme) } });
  for (const quantity of facts.quantity ?? []) {
    const unit = quantity.replace(/^[\d.]+\s*/, '');
    given.push({
      key: 'missing',
      fact: `quantity in ${unit}`,
      clear: { quantity: without(facts.quantity, quantity) },
    });
  }
  return given;
}

export function without(list: readonly string[] | undefined, item: string): readonly string[] {
  return (list ?? []).filter((it) => it !== item);
}

export function withYesNo(facts: Facts, fact: string, answer: 'yes' | 'no' | ''): Partial<Facts> {
  const is = without(facts.is, fact);
  const isNot = without(facts.isNot, fact);
  return {
    is: answer === 'yes' ? [...is, fact] : is,
    isNot: answer === 'no' ? [...isNot, fact] : isNot,
  };
}

/** `steel=60%,aluminum=5%` by metal. */
export function shares(text: string | undefined): ReadonlyMap<string, string> {
  return new Map(
    (text ?? '')
      .split(',')
      .filter((part) => part.includes('='))
      .map((part) => [part.split('=')[0]?.trim() ?? '', part.split('=')[1]?.trim() ?? ''] as const),
  );
}

export function withShare(text: string | undefined, metal: string, share: string): string {
  const all = new Map(shares(text));
  if (share === '') all.delete(metal);
  else all.set(metal, `${share.replace(/%$/, '')}%`);
  return [...all].map(([name, value]) => `${name}=${value}`).join(',');
}
