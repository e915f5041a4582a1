// Trade words: what people call goods (`laptop`, `piggy bank`), and the lines the schedule puts them under in its own words.

import { parse } from 'yaml';
import { z } from 'zod';
import { digitsOf } from './row.js';

const CODE = /^\d{4}(?:\.\d{2}(?:\.\d{2}(?:\.\d{2})?)?)?$/;

export const TradeWordEntry = z.strictObject({
  /** Names of the good, in lower case; a name of several words counts when all of them are asked for. */
  words: z.array(z.string().regex(/^[^A-Z]+$/, 'expected lower case')).min(1),
  /** Candidate lines or headings as printed, the likeliest first. */
  codes: z.array(z.string().regex(CODE, 'expected a code such as 8471.30.01')).min(1),
  /** Why these lines: what decides between them. */
  why: z.string().min(1),
});

export type TradeWordEntry = z.infer<typeof TradeWordEntry>;

/** An entry with its codes as plain digits. */
export interface TradeWord {
  readonly words: readonly string[];
  readonly codes: readonly string[];
  readonly why: string;
}

/** A file of trade words that cannot be read. */
export class TradeWordError extends Error {
  constructor(file: string, why: string) {
    super(`${file}: ${why}`);
    this.name = 'TradeWordError';
  }
}

/** Reads `trade-words.yaml`: a list of `words`, `codes`, `why`. Throws `TradeWordError`. */
export function readTradeWords(text: string, file = 'trade-words.yaml'): readonly TradeWord[] {
  let data: unknown;
  try {
    data = parse(text, { schema: 'failsafe' });
  } catch (error) {
    throw new TradeWordError(file, error instanceof Error ? error.message : String(error));
  }
  const parsed = z.array(TradeWordEntry).safeParse(data);
  if (!parsed.success) throw new TradeWordError(file, z.prettifyError(parsed.error));
  return parsed.data.map((entry) => ({ ...entry, codes: entry.codes.map(digitsOf) }));
}
