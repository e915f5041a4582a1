// The shape of an instrument file, written once: types, checks and the JSON Schema for editors all come from it.

import { z } from 'zod';

/** A single word or a list; YAML authors write whichever reads better. */
const words = z.union([z.string(), z.array(z.string())]);

const yesNo = z.enum(['yes', 'no']);

const provision = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens, such as `annex-i`')
      .describe('Name of the provision, unique in the file.'),
    cite: z.string().min(1).describe('Pinpoint: section, clause, note subdivision, heading, message number.'),
    heading: z
      .string()
      .regex(/^99\d{2}\.\d{2}\.\d{2}$/, 'expected a chapter 99 heading such as 9903.01.25')
      .optional()
      .describe('The chapter 99 heading under which the duty or the exception is reported.'),
    from: z.string().optional().describe('First minute of legal effect; a date alone is 12:01 a.m. Eastern.'),
    to: z.string().optional().describe('End of legal effect, not included.'),
    known: z.string().optional().describe('When it could be known; left out: when the act could.'),
    collected: z
      .string()
      .optional()
      .describe('When customs began to apply it at entry; left out: when known.'),

    impose: z.string().optional().describe('The measure whose general rule this is.'),
    set: z.string().optional().describe('The measure for which this is a special rule.'),
    exempt: words.optional().describe('The measure or measures these goods do not owe.'),
    yield: words.optional().describe('The measure or measures that give way.'),
    suspend: words.optional().describe('Measures or provisions not collected in the interval.'),
    extend: words.optional().describe('Provisions whose end moves to `until`.'),
    end: words.optional().describe('Measures or provisions that stop.'),
    void: words.optional().describe('Authorities whose measures a judgment voids from the beginning.'),
    promise: z.string().optional().describe('What is not a duty: purchases, quotas abroad, investment.'),
    gap: words.optional().describe('Measures whose law for these goods is not fully written down here.'),

    goods: words.optional().describe('`all`, or codes and names of lists.'),
    except: words.optional().describe('Codes and names of lists taken away from `goods`.'),
    of: words.optional().describe('Origins: `JP`, `JP, KR, EU`, `any, not CA, not MX`.'),
    if: z.string().optional().describe('Condition that must hold.'),
    unless: z.string().optional().describe('Condition that must not hold.'),
    duty: z.string().optional().describe('`+ 24%`, `up to 15%`, `+ 0.50 USD/kg`, `free`, ...'),
    on: z
      .string()
      .optional()
      .describe('The base: `value` (default), `steel content`, `value without us content`, ...'),
    rates: z
      .record(z.string(), z.string())
      .optional()
      .describe('One provision an origin: `JP: 9903.01.53 + 24%`. In place of `of`, `heading` and `duty`.'),
    part: z.literal('us content').optional().describe('With `exempt`: only this part of the value is free.'),
    until: z.string().optional().describe('With `extend`: the new end.'),
    'yields to': words.optional().describe('Measures that go before this one (stacking).'),
    whole: yesNo
      .optional()
      .describe('With `yields to`: not owed at all where the other is owed, even on a part of the value.'),
    'counts as subject': yesNo
      .optional()
      .describe(
        'Whether an entry under this provision is "subject to" the measure; left out: when it owes more than 0 %.',
      ),
    'prevails over': words.optional().describe('Provisions this one goes before, against the general order.'),
    missing: z.string().optional().describe('With `gap`: what is missing, as a question or a statement.'),
    lowest: z.string().optional().describe('With `gap`: the lowest duty possible.'),
    highest: z.string().optional().describe('With `gap`: the highest duty possible.'),
    note: z.string().optional().describe('What a lawyer must know, for example why two sources disagree.'),
  })
  .describe('One rule of the act.');

export const instrumentShape = z
  .strictObject({
    instrument: z
      .string()
      .regex(/^[a-z]{2}\/[a-z0-9]+([-.][a-z0-9]+)*$/, 'expected a name such as us/eo-14257')
      .describe('Name of the act: country, slash, name of the file.'),
    title: z.string().min(1).describe('Title of the act in a few words.'),
    made: z.string().describe('The day it was signed or decided.'),
    known: z.string().optional().describe('When it could be known; left out: the day it was made.'),
    cite: z.string().min(1).describe('Citation of the act.'),
    link: z.string().url().optional().describe('Where the act can be read.'),
    under: z.string().min(1).describe('The authority it rests on: IEEPA, section 232, section 301, ...'),
    status: z
      .enum(['in force', 'proposed', 'signed, not in force'])
      .optional()
      .describe('Left out: in force. Deals that nobody has signed are `proposed`.'),
    note: z.string().optional(),
    facts: z
      .record(z.string(), z.string())
      .optional()
      .describe('Yes/no questions about an entry only this act asks.'),
    provisions: z.array(provision).describe('The rules of the act in its own order.'),
  })
  .describe('One act of tariff law, or a deal not yet signed.');

export type InstrumentFile = z.infer<typeof instrumentShape>;
export type ProvisionFile = z.infer<typeof provision>;

/** The JSON Schema by which editors complete and check `law/**\/*.yaml`. */
export function instrumentJsonSchema(): object {
  return { title: 'Parley instrument', ...z.toJSONSchema(instrumentShape, { target: 'draft-7' }) };
}
