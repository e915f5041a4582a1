// What the shapes of questions and answers are made of.

import { z } from 'zod';

/** Data that nobody writes to, all the way down. */
export type Plain<T> = T extends (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

/** One of a few words; anything else is refused with all of them. */
export function choice<const Words extends readonly [string, ...string[]]>(
  words: Words,
  expected = words.join(', '),
) {
  return z.enum(words, { error: ({ input }) => `cannot read \`${String(input)}\`; expected ${expected}` });
}

/** A number between two others; anything else is refused with `expected`. */
export function number(
  expected: string,
  { above = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY } = {},
) {
  const error = ({ input }: { readonly input?: unknown }) =>
    `cannot read \`${String(input)}\`; expected ${expected}`;
  return z.number({ error }).refine((value) => value > above && value < below, { error });
}

export const text = (about: string) => z.string().describe(about);
export const day = (about: string) => z.string().describe(`${about} A day such as 2025-04-16.`);
/** Whole US cents. */
export const cents = (about: string) => z.int().describe(`${about} In whole US cents.`);
/** Parts per million: 1,000,000 is 100 %. */
export const ppm = (about: string) => z.int().describe(`${about} In parts per million.`);
/** Null where a model or the statistics have no such thing. */
export const figure = (about: string) => z.number().nullable().describe(about);

/** A file by its text; the path stands in messages only and is never opened. */
export const fileText = z
  .strictObject({
    path: z
      .string()
      .min(1)
      .max(300)
      .describe('Name of the file, for messages and to tell YAML from CSV; nothing is opened.'),
    text: z.string().describe('What the file holds.'),
  })
  .describe('A file by its text.');

export type FileText = Plain<z.infer<typeof fileText>>;
