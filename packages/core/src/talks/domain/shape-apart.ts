// The shapes of what stands apart from the talks themselves: days on which they are frozen, what happened, and what deals stand for on this table.

import { z } from 'zod';
import { day, known, name, options, source } from './shape-kit.js';

export const snapshotsShape = z
  .strictObject({
    snapshots: z.array(
      z.strictObject({
        'as of': day,
        title: z.string().min(1),
        digest: z
          .string()
          .optional()
          .describe(
            'Of everything that was public then, as this folder has it: a later edit that changes it is refused.',
          ),
      }),
    ),
  })
  .describe('Days on which the folder is frozen.');

export const outcomeShape = z
  .strictObject({
    signed: day.optional().describe('Left out: nothing was signed.'),
    package: options,
    why: z.string().min(1),
    source,
    targets: z.array(
      z.strictObject({
        target: name,
        title: z.string().min(1),
        'signed by': day.optional(),
        issue: name.optional(),
        'one of': z.array(z.string()).optional().describe('With `issue`: options that count.'),
        came: z.enum(['yes', 'no', 'not known']),
      }),
    ),
    baselines: z
      .array(
        z.strictObject({
          baseline: name,
          title: z.string().min(1),
          package: options,
          known,
          why: z.string().min(1),
          source,
        }),
      )
      .optional()
      .describe(
        'Packages that a simpler head would have named: the template of another deal, the last similar one.',
      ),
  })
  .describe('What happened, apart from what was known before.');

export const dealsShape = z
  .strictObject({
    terms: z.array(
      z.strictObject({
        term: z
          .string()
          .regex(/^us\/[\w.-]+#[\w.-]+$/, 'expected a provision of a deal such as us/deal-japan-2025#rice'),
        issue: name,
        option: name
          .optional()
          .describe(
            'The option it stands for; left out: the option nearest to its rate, where options are rates.',
          ),
        why: z.string().min(1).describe('Why these words are that option, in a sentence.'),
      }),
    ),
  })
  .describe(
    'Which options the provisions of deals stand for. What options write as law is read off the law, and has no entry.',
  );

export type SnapshotsFile = z.infer<typeof snapshotsShape>;
export type OutcomeFile = z.infer<typeof outcomeShape>;
export type DealsFile = z.infer<typeof dealsShape>;
