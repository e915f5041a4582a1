// law/ja.yaml: everything that the law ships has a title in Japanese, and a name that leads nowhere is refused with its place.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatProblem, type LawNames, parseYaml, readLawTitles } from '@parley/core/law';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const textOf = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');

interface Written {
  readonly instrument: string;
  readonly title: string;
  readonly under: string;
}

/** The first lines of each file, which are all that is needed here. */
function writtenIn(folder: string): readonly Written[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true })
    .filter((name): name is string => typeof name === 'string' && name.endsWith('.yaml'))
    .map((name) => parseYaml(textOf(`${folder}/${name}`).split(/^provisions:/m)[0] ?? '') as Written);
}

const years = readdirSync(`${ROOT}law/us`).filter((name) => /^\d{4}$/.test(name));
const acts = years.flatMap((year) => writtenIn(`law/us/${year}`));
const deals = writtenIn('deals');
const { measures } = parseYaml(textOf('law/us/measures.yaml')) as {
  readonly measures: Readonly<Record<string, { readonly title: string }>>;
};
const names: LawNames = {
  acts: acts.map(({ instrument }) => instrument),
  deals: deals.map(({ instrument }) => instrument),
  measures: Object.keys(measures),
  authorities: [...acts, ...deals].map(({ under }) => under),
};
const file = { path: 'law/ja.yaml', text: textOf('law/ja.yaml') };

describe('Titles of the law in Japanese', () => {
  const { titles, problems } = readLawTitles(file, names);

  it('are read without a fault', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it.each(['acts', 'deals', 'measures', 'authorities'] as const)('are there for all %s', (kind) => {
    const all = [...names[kind]];
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter((name) => titles?.[kind][name] === undefined)).toEqual([]);
  });

  it('are Japanese', () => {
    for (const kind of ['acts', 'deals', 'measures', 'authorities'] as const)
      for (const [name, title] of Object.entries(titles?.[kind] ?? {}))
        expect(title, name).toMatch(/[ぁ-んァ-ヶ一-鿿]/);
  });

  it('are refused where a name leads nowhere, with its place and what was meant', () => {
    const text = file.text.replace('us/eo-14257:', 'us/eo-142577:').replace('us/122:', 'us/123:');
    const line = text.split('\n').findIndex((it) => it.includes('us/eo-142577:')) + 1;
    const faulty = readLawTitles({ ...file, text }, names);
    expect(faulty.titles).toBeUndefined();
    expect(faulty.problems.map(formatProblem)).toEqual([
      `law/ja.yaml:${line}:3: acts.us/eo-142577: there is no act \`us/eo-142577\`. Did you mean \`us/eo-14257\`?`,
      expect.stringContaining('measures.us/123: there is no measure `us/123`. Did you mean `us/122`?'),
    ]);
  });
});
