// Rates of duty as a closed type: a rate that is not a plain number is kept as what it is, and is never 0 by accident.

import { cleanCell } from './cell.js';
import { parsePer, type Unit } from './unit.js';

/** A share of a value. */
export interface AdValorem {
  readonly kind: 'adValorem';
  /** Whole parts per million: 2.5 % is 25,000. */
  readonly ppm: number;
  /** Thirds of one ppm on top. Only `33 1/3%` needs it: 333,333 ppm and one third. */
  readonly thirds?: 1 | 2;
  /** The value it is a share of when that is not the value of the article: `the battery`, `the value of the lead content`. */
  readonly on?: string;
}

/** Money for each unit of quantity. */
export interface Specific {
  readonly kind: 'specific';
  /** Whole millionths of a US dollar: 4.4 cents is 44,000. */
  readonly microUsd: number;
  readonly per: Unit;
  /** What is counted or weighed when that is not the article: kg of `lead content`, kg on `drained weight`. */
  readonly of?: string;
}

export type RatePart = AdValorem | Specific;

export type Rate =
  /** The column is empty: a statistical line takes the rate of its 8-digit parent. */
  | { readonly kind: 'none' }
  | { readonly kind: 'free' }
  | RatePart
  /** Several parts, all of them owed: `1.5¢/kg + 3.2%`. */
  | { readonly kind: 'compound'; readonly parts: readonly RatePart[] }
  /** Chapters 98 and 99: the duty of the subheading the good is classified in, with something on top or (no parts) unchanged. */
  | { readonly kind: 'applicable'; readonly plus: readonly RatePart[] }
  /** Words that are no number until somebody answers the question. */
  | { readonly kind: 'prose'; readonly text: string; readonly question: string };

export type RateKind = Rate['kind'];

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const AD_VALOREM = new RegExp(
  `^(?:a duty of )?(${NUMBER}|33 1/3) ?(?:%|percent)(?: (?:on|of|upon) (.+))?$`,
  'i',
);
const DOLLARS = new RegExp(`^\\$(${NUMBER})(?: ?/ ?(.+)| (each)(?: .+)?)$`);
const CENTS = new RegExp(`^(${NUMBER}) ?¢(?: ?/ ?(.+)| (each)(?: .+)?)$`);
const APPLICABLE =
  /^(?:no change|the duty provided (?:for )?in ?the applicable subheading|the rate applicable in the absence of this (?:sub)?heading)$/i;
const APPLICABLE_HEAD = /^the duty provided/i;
/** Words that make a phrase more than the name of a value or a content. */
const ARITHMETIC = /\b(?:less|minus|but|exceed|excess|plus|sum|equal|each)\b|%|¢|\$/i;

/** Reads a cell of a rate column. Whatever is not surely a number comes back as `prose`, with its question. */
export function parseRate(cell: string | null | undefined): Rate {
  const text = cleanCell(cell);
  if (text === '') return { kind: 'none' };
  const bare = text.replace(/(?<=[a-z%])(?:\.| ?\/)$/i, '');
  if (/^free$/i.test(bare)) return { kind: 'free' };
  if (APPLICABLE.test(bare)) return { kind: 'applicable', plus: [] };
  const terms = (APPLICABLE_HEAD.test(bare) ? bare : text.replace(/ ?\/$/, '')).split(/ ?\+ ?| plus (?=\d)/);
  const [head = '', ...more] = terms;
  if (APPLICABLE.test(head)) {
    const plus = parseParts(more);
    return plus === undefined ? prose(text) : { kind: 'applicable', plus };
  }
  const parts = parseParts(terms);
  if (parts === undefined || parts[0] === undefined) return prose(text);
  return parts.length === 1 ? parts[0] : { kind: 'compound', parts };
}

function parseParts(terms: readonly string[]): readonly RatePart[] | undefined {
  const parts: RatePart[] = [];
  for (const term of terms) {
    const part = parseAdValorem(term) ?? parseSpecific(term);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts;
}

function parseAdValorem(term: string): AdValorem | undefined {
  const match = AD_VALOREM.exec(term);
  if (match?.[1] === undefined) return undefined;
  const on = match[2];
  if (on !== undefined && ARITHMETIC.test(on)) return undefined;
  const base = on === undefined ? {} : { on };
  if (match[1] === '33 1/3') return { kind: 'adValorem', ppm: 333_333, thirds: 1, ...base };
  const ppm = scaleDecimal(match[1], 4);
  return ppm === undefined ? undefined : { kind: 'adValorem', ppm, ...base };
}

function parseSpecific(term: string): Specific | undefined {
  const dollars = DOLLARS.exec(term);
  const match = dollars ?? CENTS.exec(term);
  if (match?.[1] === undefined) return undefined;
  const microUsd = scaleDecimal(match[1], dollars === null ? 4 : 6);
  if (microUsd === undefined) return undefined;
  if (match[3] !== undefined)
    return term.endsWith('each') ? { kind: 'specific', microUsd, per: 'No.' } : undefined;
  const quantity = parsePer(match[2] ?? '');
  if (quantity === undefined || (quantity.of !== undefined && ARITHMETIC.test(quantity.of))) return undefined;
  const of = quantity.of === undefined ? {} : { of: quantity.of };
  return { kind: 'specific', microUsd, per: quantity.unit, ...of };
}

/** `1.646`, 6 -> 1,646,000: exact, by moving the point; undefined when digits would be lost. */
export function scaleDecimal(text: string, places: number): number | undefined {
  const [whole = '', fraction = ''] = text.split('.');
  const kept = fraction.slice(0, places);
  if (/[1-9]/.test(fraction.slice(places))) return undefined;
  const scaled = Number(whole + kept.padEnd(places, '0'));
  return Number.isSafeInteger(scaled) ? scaled : undefined;
}

function prose(text: string): Rate {
  return { kind: 'prose', text, question: askAbout(text) };
}

/** What must be known before words become a number; the first pattern that fits asks. */
const QUESTIONS: readonly (readonly [RegExp, string])[] = [
  [
    /for each degree under 100 degrees/i,
    'How many sugar degrees does the polariscope show, and what is the net weight in kg?',
  ],
  [
    /natural juice in heading 2009/i,
    'Which subheading of heading 2009 covers the natural juice, and what does that juice pay?',
  ],
  [
    /each (?:garment|article) in the (?:in the )?(?:ensemble|absence)|each article in the absence/i,
    'Which subheading would each piece fall in if it were entered separately, and what is the value of each?',
  ],
  [
    /article in the set/i,
    'Which article of the set bears the highest rate of duty, and which subheading covers that article?',
  ],
  [
    /the article of which it is/i,
    'Of which article is it a part or accessory, and what does that article pay?',
  ],
  [
    /complete, assembled/i,
    'Which subheading covers the complete, assembled movement, and what does that movement pay?',
  ],
  [
    /other piece or part/i,
    'How many jewels and how many other pieces or parts are there, and what would the complete movement pay?',
  ],
  [
    /^free,? under bond|^free, for such temporary/i,
    'Is it entered under a temporary importation bond, as the note cited requires?',
  ],
  [/^free\b/i, 'Are the conditions stated with the word "Free" met?'],
  [
    /value of the (?:repairs or ?alterations|such processing)|value of such processing/i,
    'What is the value of the repairs, alterations or processing done abroad, and what rate does the article pay?',
  ],
  [
    /less the (?:cost or )?value of/i,
    'What is the value of the United States products, fabrics or components in it, and what rate does the article pay?',
  ],
  [
    /cost of such parts|absence of this subheading on/i,
    'What is the cost of the parts, and what would they pay without this subheading?',
  ],
  [
    /upon the importation of like articles/i,
    'What would a like article pay that had not been exported before, and how much drawback was allowed on export?',
  ],
  [/^see\b.*\bnote\b/i, 'What rate does the note cited give for this good?'],
  [/^see\b/i, 'Is the good entered under the heading cited, and within its quota?'],
  [
    /in such subheading/i,
    'What rate does the subheading give for originating goods of the partner named in the note?',
  ],
  [
    /provided in subheading/i,
    'Which of the subheadings named covers the good, and what does that subheading charge?',
  ],
];

function askAbout(text: string): string {
  const found = QUESTIONS.find(([pattern]) => pattern.test(text));
  return found === undefined ? `What rate do the words "${text}" give for this good?` : found[1];
}
