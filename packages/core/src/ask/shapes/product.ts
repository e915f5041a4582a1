// The questions of the product lens as shapes: what a good pays, from every origin, through time.

import { z } from 'zod';
import { deal } from './deal.js';
import { cents, day, type Plain, ppm, text } from './kit.js';

const good = text('Eight or ten digits of the US tariff schedule, such as 9503.00.00.13.');
const knownOn = day('The law as known on this day decides what is owed. Left out: today.').exactOptional();
const under = deal
  .exactOptional()
  .describe('The law with this deal, as if signed and collected. Left out: the law as it is.');
const origin = (about: string) => z.string().describe(`${about} ISO 3166 code of two letters.`);

export const dutyQuestion = z
  .strictObject({
    good,
    origin: origin('Country where it was really made, such as CN.'),
    on: text('Entry date, or time such as 2025-04-09T00:01-04:00; a date is 12:01 a.m. Eastern.'),
    knownOn,
    value: text('Customs value in US dollars, such as 30000USD. Left out: 1000USD.').exactOptional(),
    quantity: z
      .array(z.string())
      .describe('Quantities in units of the schedule, such as 100kg or 12 doz.')
      .exactOptional(),
    loaded: text('When it was loaded on the vessel at the port of loading.').exactOptional(),
    from: origin('Country it was exported from.').exactOptional(),
    claim: z.array(z.string()).describe('Special programmes claimed, such as JP or S.').exactOptional(),
    content: text('Metal content as shares of the value: steel=60%,aluminum=5%.').exactOptional(),
    weight: text('Metal as shares of the weight: metal=10%.').exactOptional(),
    usContent: text('US content as a share of the value, such as 40%.').exactOptional(),
    foreignWork: text('Value of work abroad as a share, for 9802.00.40 to .60.').exactOptional(),
    mode: text('How it arrives: ocean, air, truck or rail.').exactOptional(),
    melted: origin('Where the steel was melted and poured.').exactOptional(),
    smelted: origin('Where the aluminum was smelted.').exactOptional(),
    cast: origin('Where the aluminum was last cast.').exactOptional(),
    under: text('Chapter 98 provision it is entered under, such as 9802.00.80.').exactOptional(),
    is: z.array(z.string()).describe('Facts that hold, such as informational-material.').exactOptional(),
    isNot: z.array(z.string()).describe('Facts that do not hold.').exactOptional(),
    informal: z.boolean().describe('An informal entry (at most 2,500 USD).').exactOptional(),
    deal: under,
  })
  .describe('What a good pays on a date, line by line with citations.');

export type DutyQuestion = Plain<z.infer<typeof dutyQuestion>>;

const dutyLine = z
  .strictObject({
    measure: text('Measure, such as us/reciprocal, or `column 1` or `column 2`.'),
    heading: z
      .string()
      .nullable()
      .describe('Chapter 99 heading it is reported under; null for the schedule.'),
    instrument: text('Name of the act, such as us/eo-14257.'),
    cite: text('Pinpoint in the act.'),
    rate: text('In the words of the law files, `+ 24%`; for the schedule as printed.'),
    base: cents('What the rate is charged on.'),
    amount: cents('The duty; null when a fact is missing without which it cannot be computed.').nullable(),
  })
  .describe('A line of the entry summary.');

const answer = z
  .strictObject({
    lines: z.array(dutyLine).describe('What is charged, in reporting order.'),
    notApplied: z
      .array(
        z.strictObject({
          measure: text('The measure.'),
          heading: z.string().nullable().describe('Its heading, where it has one.'),
          because: text('Why it is not owed, with the citation.'),
        }),
      )
      .describe('What would have applied and why it did not.'),
    unknown: z
      .array(
        z.strictObject({
          key: text('Names the question in few words, such as `is donation` or `loaded`.'),
          fact: text('The question.'),
          lowest: cents('The duty at the least.'),
          highest: cents('The duty at the most; null when there is no bound.').nullable(),
        }),
      )
      .describe('Facts that are not given and would change the duty, with the range they span.'),
    duty: z.strictObject({ amount: cents('All duties.'), ppm: ppm('Duty over customs value.') }),
    fees: z
      .array(
        z.strictObject({
          fee: z.enum(['merchandise processing fee', 'harbor maintenance fee']).describe('The fee.'),
          amount: cents('The fee.'),
          cite: text('Where it is laid down.'),
          because: text('Why it is that much.'),
        }),
      )
      .describe('User fees; they are not duties.'),
    total: z.strictObject({ amount: cents('Duties and fees.') }),
  })
  .describe('The answer under one reading of the law.');

const shares = (about: string) => z.record(z.string(), ppm('A share.')).describe(about);

const entry = z
  .strictObject({
    good: text('The code as printed.'),
    origin: text('Country of origin.'),
    entered: text('When it is entered, Eastern time.'),
    value: cents('Customs value.'),
    quantities: z.array(
      z.strictObject({
        millionths: z.int().describe('Whole millionths of the unit.'),
        unit: text('Unit of the schedule.'),
        of: text('Of what, when not of the article itself.').exactOptional(),
      }),
    ),
    claims: z.array(z.string()).describe('Special programmes claimed.'),
    content: shares('Metals as shares of the value.'),
    weight: shares('Metals as shares of the weight.'),
    facts: z.record(z.string(), z.boolean()).describe('Facts stated to hold or not to hold.'),
    informal: z.boolean().describe('Whether the entry is informal.'),
    loaded: text('When it was loaded, Eastern time.').exactOptional(),
    shippedFrom: text('Country of exportation.').exactOptional(),
    mode: text('How it arrives.').exactOptional(),
    usContent: ppm('US content.').exactOptional(),
    foreignWork: ppm('Work abroad.').exactOptional(),
    melted: text('Where the steel was melted and poured.').exactOptional(),
    smelted: text('Where the aluminum was smelted.').exactOptional(),
    cast: text('Where the aluminum was last cast.').exactOptional(),
    under: text('Chapter 98 provision.').exactOptional(),
    description: z.array(z.string()).describe('The good in words, every ancestor first.'),
    originName: text('Name of the country of origin.').exactOptional(),
    knownOn: text('The day of the second clock.'),
  })
  .describe('The entry that was priced.');

const lawKnownTo = day('The last day whose law is written down.');

export const dutyAnswer = z
  .strictObject({
    entry,
    lawKnownTo,
    assessed: answer.describe('As customs assessed it at entry.'),
    owed: answer.describe('As owed under the law as known on the day asked.'),
    difference: z
      .strictObject({
        amount: cents('Owed less assessed: below zero a refund.'),
        refund: cents('What comes back.'),
        bill: cents('What is billed.'),
        lines: z.array(
          z.strictObject({
            measure: text('The measure that changed.'),
            amount: cents('By how much.'),
            instrument: text('The act that changed it.'),
            cite: text('Pinpoint.'),
          }),
        ),
      })
      .describe('From assessed to owed, act by act.'),
  })
  .describe('What the good pays, with the legal reason for every number.');

export type DutyAnswer = Plain<z.infer<typeof dutyAnswer>>;

const total = z.strictObject({
  amount: cents('The duty.'),
  ppm: ppm('Duty over customs value.'),
  complete: z.boolean().describe('False where facts or law are missing.'),
});

export const originsQuestion = z
  .strictObject({ good, on: text('Entry date or time.'), knownOn, deal: under })
  .describe('The same good from every country, sorted by what it pays.');

export type OriginsQuestion = Plain<z.infer<typeof originsQuestion>>;

export const originsAnswer = z
  .strictObject({
    good: text('The code as asked.'),
    on: text('The entry date as asked.'),
    knownOn: text('The day of the second clock.'),
    lawKnownTo,
    origins: z
      .array(
        z.strictObject({
          origin: text('Country code.'),
          name: text('Country.'),
          assessed: total.describe('As assessed at entry.'),
          owed: total.describe('As owed in the light of the day asked.'),
        }),
      )
      .describe('The highest assessed duty first. An entry of 1,000 USD, nothing claimed.'),
  })
  .describe('One good from every origin.');

export type OriginsAnswer = Plain<z.infer<typeof originsAnswer>>;

export const historyQuestion = z
  .strictObject({ good, origin: origin('Country where it was really made.'), knownOn, deal: under })
  .describe('Every change since 2025-01-01 of what a good pays, with the act that made it.');

export type HistoryQuestion = Plain<z.infer<typeof historyQuestion>>;

const measureChange = z.strictObject({
  measure: text('The measure.'),
  from: cents('Paid before.'),
  to: cents('Pays since.'),
});

export const historyAnswer = z
  .strictObject({
    good: text('The code as asked.'),
    origin: text('Country of origin.'),
    knownOn: text('The day of the second clock.'),
    lawKnownTo,
    history: z
      .array(
        z.strictObject({
          at: text('Entries from this moment on, Eastern time.'),
          day: day('Its day.'),
          assessed: total.describe('As assessed on such entries.'),
          owed: total.describe('The same entries in the light of the day asked.'),
          lines: z.array(dutyLine).describe('The lines of the entry summary since.'),
          measures: z.array(measureChange).describe('Changes of what is assessed.'),
          owedMeasures: z.array(measureChange).describe('Changes of what is owed.'),
          acts: z.array(z.string()).describe('The acts that made the change.'),
        }),
      )
      .describe('In the order of time; an entry of 1,000 USD, nothing claimed.'),
  })
  .describe('One good through time.');

export type HistoryAnswer = Plain<z.infer<typeof historyAnswer>>;
