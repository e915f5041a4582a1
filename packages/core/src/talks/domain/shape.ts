// The shape of a talks folder, written once: what is on the table, who must agree, what is known since when, and what happened.
//
// Two clocks, as in the law: `from`/`to` say when a thing holds, `known` since when it was public. A question is asked as of a day,
// and whatever was not public by then is not there: neither the option, nor the belief, nor the event.

import { z } from 'zod';
import { belief, day, known, name, number, options, range, source } from './shape-kit.js';

const option = z.strictObject({
  option: name,
  title: z.string().min(1),
  known,
  source,
  law: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('Acts of this folder that the option adds to the law; left out: the law as it is.'),
  tariffs: z
    .array(
      z.strictObject({
        importer: z.string(),
        exporter: z.string(),
        sector: z.string().optional(),
        rate: z.string().describe('Ad valorem rate under the option, such as `0%`.'),
      }),
    )
    .optional()
    .describe("A partner's duties under the option, by sector of the model."),
  quota: z
    .strictObject({
      volume: number,
      'in quota': z.string().optional(),
      'from partner': number.optional(),
      'to market': number
        .optional()
        .describe('Tonnes of the quota that may be sold beside the home product.'),
      'out of quota': number.optional().describe('Duty beyond the quota, in currency a kilogram.'),
    })
    .optional()
    .describe(
      'A tariff-rate quota under the option: tonnes, rate inside it, tonnes of them from the partner. What is left out is as today.',
    ),
});

/** Figures of the market of a quota; money in its currency a kilogram, quantities in tonnes a year, elasticities by size. */
export const MARKET_FIGURES = [
  'currency per USD',
  'price',
  'production',
  'demand elasticity',
  'supply elasticity',
  'discount',
  'to market',
  'out of quota',
  'mark-up',
  'net resale',
  'above quota',
  'above quota elasticity',
  'cost',
  'elsewhere',
  'most',
] as const;

const market = z
  .strictObject({
    form: z
      .enum(['linear', 'constant elasticity'])
      .optional()
      .describe('Of demand and supply; linear unless told.'),
    partner: z.string().describe('The origin whose share options change.'),
    origins: z
      .array(
        z.strictObject({
          origin: z.string(),
          market: z.enum(['yes', 'no']).describe('Whether buyers take it in place of the home product.'),
        }),
      )
      .min(1),
    figures: z.array(
      z.strictObject({
        figure: z.enum(MARKET_FIGURES),
        of: z.string().optional().describe('The origin, for `cost`, `elsewhere` and `most`.'),
        value: number,
        ...belief,
      }),
    ),
  })
  .describe('The market that a quota issue is priced on; docs/models/quota.md says what each figure is.');

const issue = z.strictObject({
  issue: name,
  title: z.string().min(1),
  kind: z
    .enum(['tariff', 'quota', 'judgement'])
    .describe('`tariff` and `quota` are priced by models, `judgement` by the ranges of the parties.'),
  unit: z.string().optional(),
  readings: z
    .array(z.strictObject({ side: name, option: name }))
    .optional()
    .describe('Options that are one clause read differently by the sides; the gap is reported.'),
  options: z
    .array(option)
    .min(1)
    .describe('In order, from what the side with the tariff wants to what the other wants.'),
  market: market.optional(),
});

export const talksShape = z
  .strictObject({
    talks: name.describe('Name of the folder.'),
    title: z.string().min(1),
    unit: z.string().min(1).describe('Unit of every payoff, such as `bn USD a year`.'),
    note: z.string().optional(),
    sides: z
      .array(
        z.strictObject({
          side: name,
          title: z.string().min(1),
          economy: z.string().describe('Economy of the models, such as JPN.'),
          country: z.string().describe('ISO 3166 alpha-2 code, as in the law.'),
          income: range
            .optional()
            .describe('National income in bn USD a year, for the egalitarian point in percent.'),
          discount: range.describe(
            'Discount rate of the government, a year; the hurried side has the higher one.',
          ),
          'discount why': z.string().min(1),
          'discount source': source,
          quorum: number
            .optional()
            .describe('Weight of lines with a `vote` that must be kept; left out: only hard lines count.'),
        }),
      )
      .length(2),
    law: z
      .strictObject({
        on: day.describe('Entries of this day are priced, under the law as known on it.'),
        importer: name.describe('The side whose law the options change.'),
      })
      .optional()
      .describe('Left out where no option is law.'),
    models: z
      .array(z.enum(['sectors', 'regions']))
      .optional()
      .describe('Models that price tariffs; the first unless an entry of a party names another.'),
    today: options.describe(
      'The package that payoffs are measured from: nothing is agreed and the schedule of its day stays.',
    ),
    issues: z.array(issue).min(1),
    rules: z
      .array(
        z.strictObject({
          not: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
          why: z.string().min(1),
        }),
      )
      .optional()
      .describe('Options that cannot go together.'),
  })
  .describe('What is on the table, and between whom.');

const worth = z.strictObject({
  worth: name.describe(
    'Name of the entry, unique in the party; a later one of the same name takes its place.',
  ),
  ...belief,
  economy: z
    .strictObject({
      measure: z
        .enum(['welfare', 'government', 'income', 'revenue'])
        .describe(
          '`welfare`: equivalent variation of the economy; `government`: the same with political weights (regions); `income`: value added of a sector, deflated; `revenue`: tariff revenue.',
        ),
      of: z.string().describe('Economy of the model, such as JPN.'),
      sector: z
        .union([z.string(), z.array(z.string())])
        .optional()
        .describe('For `income`: sectors of the model.'),
      model: z.enum(['sectors', 'regions']).optional(),
    })
    .optional()
    .describe('Model arithmetic: an output of the economy lens on the tariff issues, in bn USD a year.'),
  quota: z
    .strictObject({
      issue: name,
      measure: z.enum(['consumers', 'producers', 'revenue', 'mark-up', 'welfare', 'exporters']),
    })
    .optional()
    .describe('Model arithmetic: an output of the quota model on a quota issue.'),
  issue: name.optional().describe('Judgement: the issue that the amounts speak of.'),
  amounts: z
    .record(z.string(), number)
    .optional()
    .describe('By option, how many times `each` it is worth; options left out are worth nothing.'),
  each: range
    .optional()
    .describe('What one unit of amount is worth; for `economy` and `quota` the weight. 1 unless told.'),
});

const line = z.strictObject({
  line: name.describe(
    'Name of the red line, unique in the folder; a later one of the same name takes its place.',
  ),
  title: z.string().min(1),
  ...belief,
  kind: z
    .enum(['veto', 'vote'])
    .describe('`veto`: no deal crosses it. `vote`: it counts its weight towards the quorum.'),
  weight: number.optional().describe('Of a `vote`; 1 unless told.'),
  'at least': z
    .union([range, z.literal('no deal')])
    .describe('Least payoff of the party; `no deal`: what it would have on that date without one.'),
  from: day.optional().describe('First day on which the line stands; left out: from the start.'),
  to: day.optional().describe('Day on which it falls, not included; left out: never.'),
  costs: range
    .optional()
    .describe('What one unit short of the line costs the side to make good; 1 unless told.'),
});

export const partiesShape = z
  .strictObject({
    parties: z.array(
      z.strictObject({
        party: name,
        side: name,
        title: z.string().min(1),
        role: z
          .enum(['government', 'constituency'])
          .describe('One government a side: it is the one that bargains.'),
        note: z.string().optional(),
        worth: z.array(worth),
        lines: z.array(line),
      }),
    ),
  })
  .describe('Who gains and loses, and what each will not accept.');

export const calendarShape = z
  .strictObject({
    events: z.array(
      z.strictObject({
        event: name,
        date: day,
        ...belief,
        title: z.string().min(1),
        talks: z
          .enum(['yes', 'no'])
          .optional()
          .describe('Whether a deal can be signed on this day; no unless told.'),
        'no deal': options
          .optional()
          .describe('What holds without a deal from this day on: options of tariff issues that change.'),
        chance: range
          .optional()
          .describe('Probability that the change without a deal comes true; 1 unless told.'),
        threat: name.optional().describe('The side that threatens it, for a change that is not yet law.'),
        cost: z
          .record(z.string(), range)
          .optional()
          .describe('By side, what waiting costs from this day on, a year.'),
        bonus: z
          .record(z.string(), range)
          .optional()
          .describe('By side, what signing on just this day is worth, once (bn USD).'),
        proposer: z
          .record(z.string(), number)
          .optional()
          .describe('By side, probability of making the offer.'),
      }),
    ),
  })
  .describe('Dated events, and what each changes.');

export const evidenceShape = z
  .strictObject({
    evidence: z.array(
      z.strictObject({
        id: name,
        date: day.describe('The day it was public.'),
        who: z.string().min(1).describe('Who said or did it.'),
        kind: z.enum(['demand', 'offer', 'refusal', 'statement', 'law', 'fact']),
        fact: z.string().min(1).describe('What, in our own words.'),
        about: options.optional().describe('Options it puts on the table, asks for or refuses.'),
        by: name.optional().describe('Of an offer, demand or refusal: the side.'),
        address: z.union([z.string(), z.array(z.string())]).describe('Where it can be read.'),
        note: z.string().optional().describe('For example that two sources disagree.'),
      }),
    ),
  })
  .describe('Dated facts with their addresses.');

export type TalksFile = z.infer<typeof talksShape>;
export type PartiesFile = z.infer<typeof partiesShape>;
export type CalendarFile = z.infer<typeof calendarShape>;
export type EvidenceFile = z.infer<typeof evidenceShape>;
