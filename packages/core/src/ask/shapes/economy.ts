// The policy question of the economy lens as a shape: what a tariff or a change of law does to everyone.

import { z } from 'zod';
import { policyShape } from '../../economy/index.js';
import { choice, figure, fileText, number, type Plain, text } from './kit.js';

const factor = (about: string) =>
  number('a number above zero such as 4', { above: 0, below: 1000 }).describe(about).exactOptional();

/** Options of the world model, the same for policies and searches. */
export const worldOptions = {
  io: z.boolean().describe('World: round-about production, half of cost is inputs.').exactOptional(),
  rebate: choice(['income-tax', 'lump-sum'], 'income-tax or lump-sum')
    .describe('World: what becomes of the revenue.')
    .exactOptional(),
  elasticity: factor('World: trade elasticity; 4 unless told.'),
  passThrough: factor('World: pass-through of a tariff to the price at the border; 1 unless told.'),
  deficits: choice(['fixed', 'balanced', 'endogenous'], 'fixed, balanced or endogenous')
    .describe('World: what becomes of trade deficits.')
    .exactOptional(),
};

export const economyQuestion = z
  .strictObject({
    policy: z
      .union([z.string(), fileText, policyShape], {
        error:
          'expected a name such as liberation-day or paper:B1, a file as path and text, or a policy as data with a title and tariffs or law',
      })
      .describe(
        'A name (liberation-day, japan-deal, rice-for-cars, paper:B1, ...), a file (YAML or CSV) by its text, or a policy as data.',
      ),
    deals: z
      .record(z.string(), z.string())
      .describe('Texts of the deals that the policy names under `law.deal`, by that name.')
      .exactOptional(),
    model: choice(['world', 'sectors', 'regions', 'nafta'])
      .describe('Left out: what the policy says, else world.')
      .exactOptional(),
    ...worldOptions,
  })
  .describe('What a tariff or a deal does to everyone, by a general-equilibrium model solved live.');

export type EconomyQuestion = Plain<z.infer<typeof economyQuestion>>;

const changes = {
  welfare: figure('Real income, percent.'),
  deficit: figure('Imports less exports, in percent of the size of the benchmark balance.'),
  exports: figure('Percent.'),
  imports: figure('Percent.'),
  employment: figure('Percent.'),
  prices: figure('Consumer prices, percent, against the numeraire of the model.'),
  revenueShare: figure('Tariff revenue as a share of spending or income, percent.'),
};

/** The answer of every model, flat: how it ended, then percent changes, unrounded. */
export const economyAnswer = z
  .strictObject({
    status: z
      .enum(['converged', 'stalled', 'infeasible', 'cancelled'])
      .describe('How the solve ended; only a converged one has numbers.'),
    advice: text('Where it did not converge: why, and what to try.').exactOptional(),
    model: z.enum(['world', 'sectors', 'regions', 'nafta']).describe('The model.'),
    title: text('Of the policy.'),
    residual: figure('Largest open market, relative to its size.'),
    iterations: z.int().describe('Residual evaluations.'),
    countries: z
      .array(z.strictObject({ iso3: text('Id in the model.'), name: text('Economy.'), ...changes }))
      .describe('Percent changes against the benchmark.'),
    groups: z.record(z.string(), z.strictObject(changes)).describe('The same for groups.'),
    worldTrade: figure('Percent.'),
    sectors: z
      .array(
        z.strictObject({
          iso3: text('Economy.'),
          sector: text('Id of the sector.'),
          name: text('Sector.'),
          income: figure('Value added, or profits, percent.'),
          output: figure('Percent.'),
          employment: figure('Percent.'),
          price: figure('Percent.'),
          exports: figure('Percent.'),
          imports: figure('Percent.'),
        }),
      )
      .describe('Where the model has sectors.')
      .exactOptional(),
    caveat: text('What a reader must know of the model.'),
    coverage: z
      .strictObject({
        imports: z.number().describe('US dollars of imports in the statistics.'),
        covered: z.number().describe('Of them, priced, with a partner and a sector in the model.'),
        note: text('How the weights are made.'),
      })
      .describe('Of a change of law: what of the trade it stands on.')
      .exactOptional(),
    rates: z
      .array(
        z.strictObject({
          partner: text('Partner in the model.'),
          sector: text('Sector in the model, or `all`.'),
          from: z.number().describe('Average duty before, as a fraction.'),
          to: z.number().describe('Average duty after, as a fraction.'),
          value: z.number().describe('US dollars of imports.'),
          covered: z.number().describe('Of them priced under both states.'),
        }),
      )
      .describe('Of a change of law: average duties before and after.')
      .exactOptional(),
    sides: z.array(z.string()).describe('The economies the policy is between, where few.').exactOptional(),
  })
  .describe('Percent changes, unrounded; null where the model has no such thing.');

export type EconomyAnswer = Plain<z.infer<typeof economyAnswer>>;

const state = text('A day, or `2025-08-20 as known on 2025-10-01`.');

export const ratesQuestion = z
  .strictObject({
    on: state,
    to: state.describe('A second state of the law, beside the first.').exactOptional(),
    by: choice(['partner', 'sector', 'both']).describe('Left out: partner.').exactOptional(),
  })
  .describe('Average US duties by partner and sector, weighted by the imports of 2024.');

export type RatesQuestion = Plain<z.infer<typeof ratesQuestion>>;

export const ratesAnswer = z
  .strictObject({
    states: z.array(z.string()).describe('The states of the law, as asked.'),
    by: z.enum(['partner', 'sector', 'both']).describe('How the rows are cut.'),
    weights: text('What the averages are weighted by.'),
    rows: z.array(
      z.strictObject({
        of: text('Partner, GTAP sector, or both.'),
        imports: z.number().describe('US dollars of 2024.'),
        covered: z.number().describe('Of them priced under every state asked for.'),
        rates: z.array(z.number().nullable()).describe('Average duty under each state, as a fraction.'),
      }),
    ),
  })
  .describe('Those with most imports first.');

export type RatesAnswer = Plain<z.infer<typeof ratesAnswer>>;

export const valueAddedQuestion = z
  .strictObject({
    of: text('Country that makes it, such as JP.'),
    sector: text('Sector by id or name, such as motor vehicles.'),
    to: text('Country it is sold to: shows whose value the buyer pays for.').exactOptional(),
    table: choice(['icio-2017', 'wiod-2011'])
      .describe('icio-2017 (7 economies, 44 industries; unless told) or wiod-2011 (41 by 35).')
      .exactOptional(),
  })
  .describe('Whose value is in a product: every round of inputs back to where it was added.');

export type ValueAddedQuestion = Plain<z.infer<typeof valueAddedQuestion>>;

export const valueAddedAnswer = z
  .strictObject({
    table: z.enum(['icio-2017', 'wiod-2011']).describe('The input-output table.'),
    economy: text('Who makes it.'),
    sector: text('Id of the sector.'),
    economies: z
      .array(
        z.strictObject({ economy: text('Who added value.'), percent: z.number().describe('Of the value.') }),
      )
      .describe('They sum to 100.'),
    sectors: z
      .array(
        z.strictObject({
          economy: text('Economy.'),
          sector: text('Sector.'),
          percent: z.number().describe('Of the value.'),
        }),
      )
      .describe('The fifty sectors that added most.'),
    to: text('The buyer.').exactOptional(),
    ofBuyer: z.number().describe("Percent of the price that is the buyer's own value.").exactOptional(),
  })
  .describe('Whose value is in it.');

export type ValueAddedAnswer = Plain<z.infer<typeof valueAddedAnswer>>;
