// The long questions of the economy lens as shapes: optimal tariffs, a trade war, trade talks.

import { z } from 'zod';
import { economyAnswer, worldOptions } from './economy.js';
import { choice, figure, type Plain, text } from './kit.js';

const political = z.boolean().describe('Regions: with political weights.').exactOptional();

export const optimalQuestion = z
  .strictObject({
    country: text('US, JP, ... or an id of the model.'),
    uniform: z.boolean().describe('One tariff for everybody.').exactOptional(),
    model: choice(['world', 'regions']).describe('Left out: world.').exactOptional(),
    political,
    ...worldOptions,
  })
  .describe('The tariffs that are best for one country, with a certificate.');

export type OptimalQuestion = Plain<z.infer<typeof optimalQuestion>>;

export const nashQuestion = z
  .strictObject({
    model: choice(['regions', 'world']).describe('Left out: regions.').exactOptional(),
    players: z
      .array(z.string())
      .min(1)
      .describe('World: who takes part, such as USA, CHN, EU (which they are unless told).')
      .exactOptional(),
    political,
    ...worldOptions,
  })
  .describe('A trade war: the tariffs of all are best replies.');

export type NashQuestion = Plain<z.infer<typeof nashQuestion>>;

export const cooperateQuestion = z
  .strictObject({
    model: choice(['regions']).describe('Regions.').exactOptional(),
    from: choice(['nash', 'factual', 'free-trade'])
      .describe('Where the talks start; factual unless told.')
      .exactOptional(),
    political,
  })
  .describe('Trade talks: the tariffs that give every government the same, largest gain.');

export type CooperateQuestion = Plain<z.infer<typeof cooperateQuestion>>;

const rate = (about: string) => z.number().describe(`${about} A fraction.`);

export const searchAnswer = z
  .strictObject({
    status: z.enum(['converged', 'stalled', 'infeasible', 'cancelled']).describe('How the search ended.'),
    advice: text('Where it did not converge: why, and what to try.').exactOptional(),
    certificate: figure(
      'Norm of the projected gradient: what a small change of a tariff could still gain, percent.',
    ),
    rounds: z.int().describe('Rounds or evaluations.'),
    tariffs: z
      .array(
        z.strictObject({
          importer: text('Who sets it.'),
          exporter: text('On whose goods.'),
          sector: text('Left out: every sector.').exactOptional(),
          rate: rate('The tariff.'),
        }),
      )
      .describe('The tariffs found.'),
    summary: z
      .array(
        z.strictObject({
          importer: text('Who sets them.'),
          lowest: rate('The lowest.'),
          median: rate('The median.'),
          highest: rate('The highest.'),
        }),
      )
      .describe('By importer.'),
    gain: figure('Talks: gain of every government over the start, percent.').exactOptional(),
    inequality: figure('Talks: the largest difference between two gains, percent.').exactOptional(),
    effects: economyAnswer.describe('What the tariffs do to everyone.'),
  })
  .describe('What the search found.');

export type SearchAnswer = Plain<z.infer<typeof searchAnswer>>;
