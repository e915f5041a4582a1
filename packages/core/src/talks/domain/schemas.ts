// The JSON Schemas of a talks folder, from its shapes.

import { z } from 'zod';
import { calendarShape, evidenceShape, partiesShape, talksShape } from './shape.js';
import { dealsShape, outcomeShape, snapshotsShape } from './shape-apart.js';
import { titlesShape } from './shape-titles.js';

/** The JSON Schemas by which editors complete and check the files of a talks folder, by file. */
export function talksJsonSchemas(): Readonly<Record<string, object>> {
  const schema = (title: string, shape: z.ZodType) => ({
    title,
    ...z.toJSONSchema(shape, { target: 'draft-7' }),
  });
  return {
    talks: schema('Parley talks', talksShape),
    parties: schema('Parley parties', partiesShape),
    calendar: schema('Parley calendar', calendarShape),
    evidence: schema('Parley evidence', evidenceShape),
    snapshots: schema('Parley snapshots', snapshotsShape),
    outcome: schema('Parley outcome', outcomeShape),
    deals: schema('Parley deals on a table', dealsShape),
    ja: schema('Parley talks in Japanese', titlesShape),
  };
}
