// The questions about talks as shapes: a folder of parties, red lines and dates; two profiles of negotiation research.

import { z } from 'zod';
import { choice, fileText, type Plain } from './kit.js';

/** What can be asked of a folder. */
export const FOLDER_QUESTIONS = [
  'overview',
  'package',
  'calendar',
  'uncertainty',
  'interim',
  'linkage',
  'retrospect',
] as const;

const day = (about: string) => z.string().describe(`${about} A day such as 2025-07-08.`);
const whole = (least: number, about: string) =>
  z
    .int({
      error: ({ input }) =>
        `cannot read \`${String(input)}\`; expected a whole number from ${least} to 1000000`,
    })
    .min(least, { error: `expected a whole number from ${least} to 1000000` })
    .max(1_000_000, { error: `expected a whole number from ${least} to 1000000` })
    .describe(about);

export const talksQuestion = z
  .strictObject({
    folder: z
      .union(
        [
          z.string(),
          z.strictObject({
            path: z.string().min(1).max(300).describe('Name of the folder, for messages; nothing is opened.'),
            texts: z
              .record(z.string(), z.string())
              .describe('Texts of its files by path below it: talks.yaml, parties.yaml, rates.csv, ...'),
          }),
        ],
        { error: 'expected the name of a talks folder such as us-jp-2025, or its path and texts' },
      )
      .describe('A talks folder of the edition by its name, such as us-jp-2025, or its texts.'),
    ask: choice(FOLDER_QUESTIONS)
      .describe(
        'overview: what can be signed, blockers, openings (unless told). package: one explained. calendar: the dates ahead. uncertainty: draws from the ranges. interim, linkage: issues first, or apart. retrospect: scored against what came.',
      )
      .exactOptional(),
    detail: z
      .string()
      .describe('Of package: issue=option,... (not needed with a deal). Of interim and linkage: issue,...')
      .exactOptional(),
    deal: z
      .union([z.string(), fileText], {
        error: 'expected the name of a deal such as deal-japan-2025, or its path and text',
      })
      .describe(
        'Of package: a deal of the edition by its name, or its text, as the package it is; options of detail are set on top.',
      )
      .exactOptional(),
    asOf: day('Only what was public on this day. Left out: today.').exactOptional(),
    on: day('The day of signing. Left out: the day of asOf.').exactOptional(),
    draws: whole(1, 'Of uncertainty (1000 unless told) and retrospect (300).').exactOptional(),
    seed: whole(0, 'Of uncertainty and retrospect; 1 unless told.').exactOptional(),
  })
  .describe('Which deals two parties could both sign, what blocks them and what opens them.');

export type TalksQuestion = Plain<z.infer<typeof talksQuestion>>;

/** Fields differ by what is asked; the interfaces of `talks/answer` have them all. */
export const talksAnswer = z
  .looseObject({
    asOf: z.string().describe('What was public by then counts.').exactOptional(),
    on: z.string().describe('The day of signing.').exactOptional(),
    unit: z.string().describe('Unit of every payoff.').exactOptional(),
  })
  .describe('What `parley talks <folder> <question> --json` prints; its fields differ by the question.');

export type TalksAnswer = Readonly<Record<string, unknown>>;

export const researchQuestion = z
  .strictObject({
    domain: fileText.describe(
      'The domain: GENIUS XML or GeniusWeb JSON; of NegoLog, which has none, either profile.',
    ),
    profileA: fileText.describe('What the first party wants.'),
    profileB: fileText.describe('What the second party wants.'),
    raw: z
      .boolean()
      .describe('GENIUS evaluations as they are written, neither divided by the greatest nor cut at 1.')
      .exactOptional(),
  })
  .describe('Frontier and solutions of two profiles: GENIUS XML, GeniusWeb JSON or NegoLog JSON.');

export type ResearchQuestion = Plain<z.infer<typeof researchQuestion>>;

const utilities = z.tuple([z.number(), z.number()]).describe('Utility of the first and the second party.');

export const researchAnswer = z
  .strictObject({
    packages: z.int().describe('Packages of the domain.'),
    frontier: z.array(utilities).describe('Packages that no other betters for both.'),
    rational: z.int().describe('Packages that give both at least their reservation.'),
    nash: z.array(utilities).describe('The Nash solution with its ties.'),
    kalaiSmorodinsky: z.array(utilities).describe('The Kalai-Smorodinsky solution with its ties.'),
    egalitarian: z.array(utilities).describe('The egalitarian solution with its ties.'),
    utilitarian: z.array(utilities).describe('The utilitarian solution with its ties.'),
    agreement: z.boolean().describe('Whether some package leaves neither worse off than no agreement.'),
  })
  .describe('What the two could agree on, in utilities.');

export type ResearchSolved = Plain<z.infer<typeof researchAnswer>>;
