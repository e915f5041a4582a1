// The deal question as a shape: what a deal changes in the law.

import { z } from 'zod';
import { day, figure, fileText, type Plain, text } from './kit.js';

export const deal = z
  .union([z.string(), fileText], {
    error: 'expected the name of a deal such as deal-japan-2025, or its file as path and text',
  })
  .describe(
    'A deal of the edition by its name, such as deal-japan-2025, or a file in the grammar of law files.',
  );

export const dealQuestion = z
  .strictObject({
    deal,
    against: deal.describe('A second deal, beside the first.').exactOptional(),
    on: text('Entries of this day. Left out: the first day on which the deal runs.').exactOptional(),
  })
  .describe('The diff of law a deal makes: lines, partners, trade, average rates, promises.');

export type DealQuestion = Plain<z.infer<typeof dealQuestion>>;

export const dealAnswer = z
  .array(
    z.strictObject({
      deal: text('Name of the act.'),
      title: text('Its title.'),
      status: text('In force, proposed, or signed and not in force.'),
      on: day('The day whose entries are compared.'),
      linesChanged: z.int().describe('Lines of all partners whose duty changes.'),
      partners: z
        .array(
          z.strictObject({
            origin: text('Country code; DE stands for the European Union where all of it is meant.'),
            name: text('Partner.'),
            lines: z.int().describe('Ten-digit lines that pay something else.'),
            imports: figure(
              'US dollars of imports in 2024; null where the statistics do not have the partner.',
            ),
            changed: figure('Of them in lines that change.'),
            before: figure('Average duty before, as a fraction.'),
            after: figure('Average duty after, as a fraction.'),
          }),
        )
        .describe('Partners that change, those with most imports first.'),
      promises: z
        .array(
          z.strictObject({
            id: text('Provision.'),
            text: text('What is promised.'),
            cite: text('Pinpoint.'),
          }),
        )
        .describe('What is not a duty.'),
    }),
  )
  .describe('One for each deal, in the order asked.');

export type DealAnswer = Plain<z.infer<typeof dealAnswer>>;
