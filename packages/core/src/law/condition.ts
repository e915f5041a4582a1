// Conditions are facts about an entry joined by and, or and not; this module reads and prints them.

import { formatPercent, type Ppm, parsePercent } from './duty.js';
import { formatInstant, type Instant, parseInstant } from './time.js';

export type Comparison = '<' | '<=' | '>' | '>=';
export type Material = 'steel' | 'aluminum' | 'copper' | 'metal';
export type Worked = 'melted' | 'smelted' | 'cast';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Condition[] }
  | { readonly kind: 'not'; readonly term: Condition }
  /** Loaded on a vessel; `anyMode` for the one order that also spoke of other final modes of transport. */
  | {
      readonly kind: 'loaded';
      readonly when: 'before' | 'from';
      readonly at: Instant;
      readonly anyMode: boolean;
    }
  | { readonly kind: 'entered'; readonly when: 'before' | 'from'; readonly at: Instant }
  | { readonly kind: 'claims'; readonly programmes: readonly string[] }
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'content' | 'weight'; readonly of: Material; readonly is: Comparison; readonly ppm: Ppm }
  | { readonly kind: 'us content'; readonly is: Comparison; readonly ppm: Ppm }
  | { readonly kind: 'worked'; readonly how: Worked; readonly in: readonly string[] }
  | { readonly kind: 'column 1'; readonly is: Comparison; readonly ppm: Ppm }
  /** An empty list means any provision of chapter 98. */
  | { readonly kind: 'under'; readonly headings: readonly string[] }
  | { readonly kind: 'shipped'; readonly from: readonly string[] }
  | { readonly kind: 'value'; readonly is: Comparison; readonly usd: number };

export type ConditionRead =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly message: string };

const MATERIALS: readonly string[] = ['steel', 'aluminum', 'copper', 'metal'];
const WORKED: readonly string[] = ['melted', 'smelted', 'cast'];

class ConditionSyntax extends Error {}

/** Reads a condition such as `loaded before 2025-04-05 and not claims S|S+`. */
export function parseCondition(text: string): ConditionRead {
  const words = text.replaceAll('(', ' ( ').replaceAll(')', ' ) ').split(/\s+/).filter(Boolean);
  const reader = { words, at: 0 };
  try {
    const condition = readOr(reader);
    if (reader.at < words.length) throw new ConditionSyntax(`unexpected \`${words[reader.at]}\``);
    return { ok: true, condition };
  } catch (error) {
    if (error instanceof ConditionSyntax) return { ok: false, message: error.message };
    throw error;
  }
}

/** The condition in the words of the law files. */
export function formatCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.terms
        .map((term) =>
          term.kind === 'and' || term.kind === 'or' ? `(${formatCondition(term)})` : formatCondition(term),
        )
        .join(` ${condition.kind} `);
    case 'not':
      return condition.term.kind === 'and' || condition.term.kind === 'or'
        ? `not (${formatCondition(condition.term)})`
        : `not ${formatCondition(condition.term)}`;
    case 'loaded':
      return `${condition.anyMode ? 'in transit' : 'loaded'} ${condition.when} ${formatInstant(condition.at)}`;
    case 'entered':
      return `entered ${condition.when} ${formatInstant(condition.at)}`;
    case 'claims':
      return `claims ${condition.programmes.join('|')}`;
    case 'fact':
      return `is ${condition.fact}`;
    case 'content':
    case 'weight':
      return `${condition.kind} ${condition.of} ${condition.is} ${formatPercent(condition.ppm)}`;
    case 'us content':
    case 'column 1':
      return `${condition.kind} ${condition.is} ${formatPercent(condition.ppm)}`;
    case 'worked':
      return `${condition.how} in ${condition.in.join('|')}`;
    case 'under':
      return condition.headings.length === 0 ? 'under chapter 98' : `under ${condition.headings.join('|')}`;
    case 'shipped':
      return `shipped from ${condition.from.join('|')}`;
    case 'value':
      return `value ${condition.is} ${condition.usd} USD`;
  }
}

/** Every elementary term of a condition. */
export function* termsOf(condition: Condition): Generator<Condition> {
  if (condition.kind === 'and' || condition.kind === 'or') {
    for (const term of condition.terms) yield* termsOf(term);
  } else if (condition.kind === 'not') yield* termsOf(condition.term);
  else yield condition;
}

interface Reader {
  readonly words: readonly string[];
  at: number;
}

function readOr(reader: Reader): Condition {
  return readChain(reader, 'or', readAnd);
}

function readAnd(reader: Reader): Condition {
  return readChain(reader, 'and', readNot);
}

function readChain(reader: Reader, joiner: 'and' | 'or', readTerm: (reader: Reader) => Condition): Condition {
  const first = readTerm(reader);
  const terms = [first];
  while (reader.words[reader.at] === joiner) {
    reader.at++;
    terms.push(readTerm(reader));
  }
  return terms.length === 1 ? first : { kind: joiner, terms };
}

function readNot(reader: Reader): Condition {
  if (reader.words[reader.at] === 'not') {
    reader.at++;
    return { kind: 'not', term: readNot(reader) };
  }
  if (reader.words[reader.at] === '(') {
    reader.at++;
    const inner = readOr(reader);
    if (next(reader) !== ')') throw new ConditionSyntax('a parenthesis is not closed');
    return inner;
  }
  return readTerm(reader);
}

function readTerm(reader: Reader): Condition {
  const word = next(reader);
  switch (word) {
    case 'loaded':
      return { kind: 'loaded', ...readWhen(reader), anyMode: false };
    case 'in':
      expect(reader, 'transit');
      return { kind: 'loaded', ...readWhen(reader), anyMode: true };
    case 'entered':
      return { kind: 'entered', ...readWhen(reader) };
    case 'claims':
      return { kind: 'claims', programmes: next(reader).split('|') };
    case 'is':
      return { kind: 'fact', fact: next(reader) };
    case 'content':
    case 'weight': {
      const material = next(reader);
      if (!MATERIALS.includes(material))
        throw new ConditionSyntax(`\`${material}\` is not one of ${MATERIALS.join(', ')}`);
      return { kind: word, of: material as Material, ...readShare(reader) };
    }
    case 'us':
      expect(reader, 'content');
      return { kind: 'us content', ...readShare(reader) };
    case 'column':
      expect(reader, '1');
      return { kind: 'column 1', ...readShare(reader) };
    case 'under': {
      const headings = next(reader);
      if (headings !== 'chapter') return { kind: 'under', headings: headings.split('|') };
      expect(reader, '98');
      return { kind: 'under', headings: [] };
    }
    case 'shipped':
      expect(reader, 'from');
      return { kind: 'shipped', from: next(reader).split('|') };
    case 'value': {
      const is = readComparison(reader);
      const usd = next(reader);
      expect(reader, 'USD');
      if (!/^\d+$/.test(usd)) throw new ConditionSyntax(`\`${usd}\` is not a whole number of dollars`);
      return { kind: 'value', is, usd: Number(usd) };
    }
    default:
      if (WORKED.includes(word)) {
        expect(reader, 'in');
        return { kind: 'worked', how: word as Worked, in: next(reader).split('|') };
      }
      throw new ConditionSyntax(
        `\`${word}\` does not begin a condition; write loaded, in transit, entered, claims, is, content, weight, us content, melted, smelted, cast, column 1, under, shipped from or value`,
      );
  }
}

function readWhen(reader: Reader): { when: 'before' | 'from'; at: Instant } {
  const when = next(reader);
  if (when !== 'before' && when !== 'from')
    throw new ConditionSyntax(`expected \`before\` or \`from\`, found \`${when}\``);
  const text = next(reader);
  const at = parseInstant(text);
  if (at === undefined)
    throw new ConditionSyntax(`\`${text}\` is not a time like 2025-04-05T00:01-04:00 or 2025-04-05`);
  return { when, at };
}

function readShare(reader: Reader): { is: Comparison; ppm: Ppm } {
  const is = readComparison(reader);
  const text = next(reader);
  const ppm = parsePercent(text);
  if (ppm === undefined) throw new ConditionSyntax(`\`${text}\` is not a percentage like 20%`);
  return { is, ppm };
}

function readComparison(reader: Reader): Comparison {
  const word = next(reader);
  if (word === '<' || word === '<=' || word === '>' || word === '>=') return word;
  throw new ConditionSyntax(`expected <, <=, > or >=, found \`${word}\``);
}

function expect(reader: Reader, word: string): void {
  const found = next(reader);
  if (found !== word) throw new ConditionSyntax(`expected \`${word}\`, found \`${found}\``);
}

function next(reader: Reader): string {
  const word = reader.words[reader.at];
  if (word === undefined) throw new ConditionSyntax('the condition ends too early');
  reader.at++;
  return word;
}
