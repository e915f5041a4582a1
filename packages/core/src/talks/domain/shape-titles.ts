// The shape of ja.yaml: what a folder is called in another language than its own, by kind and name.

import { z } from 'zod';
import { day } from './shape-kit.js';

const title = z.string().min(1);

const byName = (what: string) => z.record(z.string(), title).optional().describe(what);

/** Of several statements with one name each may have a title of its own; then the title of the folder leads to it. */
const byStatement = (what: string) =>
  z
    .record(z.string(), z.union([title, z.record(z.string(), title)]))
    .optional()
    .describe(`${what} Where one name has had several titles, a map of each to its own.`);

export const titlesShape = z
  .strictObject({
    title: title.optional().describe('Of the talks.'),
    sides: byName('By name of the side.'),
    issues: byName('By name of the issue.'),
    options: z
      .record(z.string(), z.record(z.string(), title))
      .optional()
      .describe('By issue, then by option. What stands in brackets is left out where there is little room.'),
    parties: byName('By name of the party.'),
    worth: byName('By name of the entry, which has no title in the folder.'),
    lines: byStatement('By name of the red line.'),
    events: byStatement('By name of the event.'),
    snapshots: z.record(day, title).optional().describe('By day.'),
    targets: byName('By name of the target in outcome.yaml.'),
    baselines: byName('By name of the baseline in outcome.yaml.'),
  })
  .describe('Titles in another language. What has none keeps its own.');

/** Titles of a folder in another language, by kind and name. */
export type Titles = Readonly<z.infer<typeof titlesShape>>;
