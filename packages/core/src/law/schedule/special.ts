// The special column: which trade programmes give which rate, with the programme codes of general note 3(c) kept.

import { cleanCell } from './cell.js';
import { parseRate, type Rate } from './rate.js';

/** One rate of the special column. No programmes: the rate stands for every programme (chapter 99), or none is printed. */
export interface SpecialRate {
  /** Symbols as general note 3(c) lists them: `JP`, `S+`, `A*`, `P`. */
  readonly programmes: readonly string[];
  readonly rate: Rate;
}

/** A list of symbols in parentheses. USITC forgets commas, doubles them and writes `(PA (PA)`. */
const PROGRAMMES = /\(\s*[A-Z]{1,2}[+*]?(?:[\s,.(]+[A-Z]{1,2}[+*]?)*[\s,.]*\)/g;
const SYMBOL = /[A-Z]{1,2}[+*]?/g;

/** Reads `Free (A+,AU,BH) 2.5% (JP) See 9823.10.01 (S+)` into one entry for each rate; an empty cell gives no entry. */
export function parseSpecial(cell: string | null | undefined): readonly SpecialRate[] {
  const text = cleanCell(cell);
  const rates: SpecialRate[] = [];
  let from = 0;
  for (const list of text.matchAll(PROGRAMMES)) {
    const words = text.slice(from, list.index).trim();
    from = list.index + list[0].length;
    rates.push({ programmes: [...new Set(list[0].match(SYMBOL) ?? [])], rate: parseRate(words) });
  }
  const rest = text.slice(from).trim();
  if (rest !== '' && rest !== '.') rates.push({ programmes: [], rate: parseRate(rest) });
  return rates;
}

/** The rate a programme gives on this line; undefined when the line does not name it. */
export function rateUnder(rates: readonly SpecialRate[], programme: string): Rate | undefined {
  return rates.find((rate) => rate.programmes.includes(programme))?.rate;
}
