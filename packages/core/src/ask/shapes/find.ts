// The search of the schedule as a shape.

import { z } from 'zod';
import { day, number, type Plain, text } from './kit.js';

export const findQuestion = z
  .strictObject({
    words: z
      .string()
      .max(500)
      .describe('Words of the schedule, words of the trade, or a code: coin bank, laptop, 8703.23.'),
    on: day('The schedule of this day. Left out: today.').exactOptional(),
    limit: number('a number from 1 to 500', { above: 0, below: 501 })
      .refine(Number.isInteger, {
        error: ({ input }) => `cannot read \`${String(input)}\`; expected a number from 1 to 500`,
      })
      .describe('How many lines at most. Left out: 12.')
      .exactOptional(),
  })
  .describe('Lines of the schedule by words, trade words or code.');

export type FindQuestion = Plain<z.infer<typeof findQuestion>>;

export const findAnswer = z
  .strictObject({
    query: text('The words as asked.'),
    on: day('The day of the schedule.'),
    found: z
      .array(
        z.strictObject({
          code: text('Digits only: 4, 6, 8 or 10.'),
          printed: text('The code as printed.'),
          chain: z.array(z.string()).describe('Descriptions from the heading down to its own.'),
          score: z.number().describe('Higher fits better; comparable within one answer only.'),
          why: text('Why a trade word led here.').exactOptional(),
        }),
      )
      .describe('The best first.'),
  })
  .describe('What fits the words.');

export type FindAnswer = Plain<z.infer<typeof findAnswer>>;
