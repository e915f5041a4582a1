// The question of negotiation research as a shape: what two profiles over one domain could agree on.

import { z } from 'zod';
import { fileText, type Plain } from './kit.js';

export const talksQuestion = z
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

export type TalksQuestion = Plain<z.infer<typeof talksQuestion>>;

const utilities = z.tuple([z.number(), z.number()]).describe('Utility of the first and the second party.');

export const talksAnswer = z
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

export type TalksAnswer = Plain<z.infer<typeof talksAnswer>>;
