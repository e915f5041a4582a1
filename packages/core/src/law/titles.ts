// Reads law/ja.yaml: what acts, deals and measures are called in Japanese. Nothing is computed from it.

import { z } from 'zod';
import { didYouMean, type Problem } from './problem.js';
import { fieldName, type TextFile } from './shaped.js';
import { readYaml } from './yaml.js';

const byName = (what: string) => z.record(z.string(), z.string().min(1)).describe(what);

const shape = z
  .strictObject({
    acts: byName('Titles of acts, by id.'),
    deals: byName('Titles of deals, by id.'),
    measures: byName('Titles of measures, by id.'),
    authorities: byName('What acts and measures say they rest on, by the words of `under`.'),
  })
  .describe('Titles of the law in another language.');

/** What acts, deals, measures and authorities are called in another language, by id. */
export type LawTitles = Readonly<z.infer<typeof shape>>;
export type LawNames = { readonly [Kind in keyof LawTitles]: Iterable<string> };

const KINDS = { acts: 'act', deals: 'deal', measures: 'measure', authorities: 'authority' } as const;

/** Reads the file; a name that is not among `names` is refused. */
export function readLawTitles(
  file: TextFile,
  names: LawNames,
): { readonly titles: LawTitles | undefined; readonly problems: readonly Problem[] } {
  const { value, problems, place } = readYaml(file, shape);
  if (value === undefined) return { titles: undefined, problems };
  const found: Problem[] = [...problems];
  for (const [kind, what] of Object.entries(KINDS) as [keyof LawTitles, string][]) {
    const known = new Set(names[kind]);
    for (const name of Object.keys(value[kind])) {
      if (known.has(name)) continue;
      const path = [kind, name];
      const message = `there is no ${what} \`${name}\`.${didYouMean(name, known)}`;
      found.push({ file: file.path, ...place(path), field: fieldName(path), message });
    }
  }
  return { titles: found.length > 0 ? undefined : value, problems: found };
}

export function lawTitlesJsonSchema(): object {
  return { title: 'Parley law in Japanese', ...z.toJSONSchema(shape, { target: 'draft-7' }) };
}
