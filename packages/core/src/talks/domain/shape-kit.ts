// The words that every file of a talks folder is written in: names, days, figures and their ranges, beliefs and where they come from.

import { z } from 'zod';

export const name = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'expected lower-case words and figures such as `autos` or `27.5`');

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day such as 2025-04-16');

export const number = z.string().regex(/^[+-]?(\d+(\.\d+)?|\.\d+)$/, 'expected a number such as -2.5');

/** One option of several issues: `{autos: '15', general: '15'}`. */
export const options = z
  .record(z.string(), z.string())
  .describe('Options by issue, such as {autos: 15, rice: none}.');

export const range = z
  .union([
    number,
    z.strictObject({
      low: number.describe('Least that is thought possible.'),
      mode: number.optional().describe('Most likely; left out: all values are equally likely.'),
      high: number.describe('Most that is thought possible.'),
    }),
  ])
  .describe('A number, or what it may be. In the unit of the folder unless something else is said.');

/** Where a statement comes from: evidence of this folder, or the word `assumed`. */
export const source = z
  .union([z.string(), z.array(z.string())])
  .describe('Names of evidence, or `assumed` where no source is at hand.');

export const known = day.describe(
  'Since when it was public; it is not there for questions as of an earlier day.',
);

/** A belief: what is thought, why, and since when. Of several with one name the last that was public counts. */
export const belief = {
  known,
  why: z.string().min(1).describe('The reason for the figures, in a sentence or two.'),
  source,
};
