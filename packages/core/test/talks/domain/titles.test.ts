// ja.yaml of talks folders: all that has a title has one in Japanese, names that lead nowhere are refused, and no number or digest depends on it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '@parley/core/law';
import {
  asOf,
  compareSnapshots,
  digestOf,
  folderUnder,
  NO_PRICES,
  overview,
  readTalks,
  situationOn,
  type TalksFolder,
  tableOf,
  talksUnder,
} from '@parley/core/talks';
import { describe, expect, it } from 'vitest';
import { folderOf, sha256, textsOf } from './support.js';

const ROOT = fileURLToPath(new URL('../../../../../talks/', import.meta.url));
const FOLDERS = readdirSync(ROOT).filter((name) => existsSync(`${ROOT}${name}/talks.yaml`));
const RIVER = textsOf('river');

const TITLES = `title: 川の東西
sides: {east: 東, west: 西}
options: {toll: {20: 現状の20%}}
worth: {harvest: 収穫}
events: {toll-30: {Toll of 30 %: 通行料30%}}
snapshots: {2025-04-15: 四月}
`;

function shipped(name: string): TalksFolder {
  const root = `${ROOT}${name}/`;
  const files = readdirSync(root, { recursive: true }).map(String);
  const texts = files.filter((file) => /\.(yaml|csv)$/.test(file));
  return folderOf(new Map(texts.map((file) => [file, readFileSync(`${root}${file}`, 'utf8')])), name);
}

const withTitles = (text: string) => readTalks(new Map([...RIVER, ['ja.yaml', text]]), 'river');

/** Every title in a folder, by where it stands. */
function titlesIn(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'title' ? [[path, String(member)] as const] : titlesIn(member, `${path}.${key}`),
  );
}

describe.each(FOLDERS)('talks/%s in Japanese', (name) => {
  const folder = shipped(name);
  const { talks, snapshots, outcome } = folder;
  const japanese = folderUnder({ talks, snapshots, outcome }, folder.ja ?? {});

  it('has a title for everything that has one', () => {
    const own = new Map(titlesIn({ talks, snapshots, outcome }, name));
    const theirs = titlesIn(japanese, name).filter(([path]) => !/\.worth\.\d+$/.test(path));
    expect(theirs.map(([path]) => path)).toEqual([...own.keys()]);
    const same = theirs.filter(([path, title]) => own.get(path) === title);
    expect(same).toEqual([]);
    expect(theirs.filter(([, title]) => !/[ぁ-んァ-ヶ一-鿿]|^[\d.]+%$/.test(title))).toEqual([]);
  });

  it('has a name for every entry of worth', () => {
    const entries = japanese.talks.parties.flatMap(({ worth }) => worth);
    expect(entries.filter(({ title }) => title === undefined)).toEqual([]);
  });

  it('says the figures of the English titles', () => {
    const own = new Map(titlesIn({ talks, snapshots, outcome }, name));
    for (const [path, title] of titlesIn(japanese, name)) {
      const percents = [...(own.get(path) ?? '').matchAll(/(\d+(?:\.\d+)?) %/g)].map(([, figure]) => figure);
      for (const figure of percents) expect(title, path).toContain(figure);
    }
  });

  it('is frozen as without it', () => {
    for (const { changed } of compareSnapshots(talks, snapshots, sha256)) expect(changed).toEqual([]);
  });
});

describe('Titles of a talks folder', () => {
  it('stand in place of those of the folder, and nothing else changes', () => {
    const { folder, problems } = withTitles(TITLES);
    expect(problems).toEqual([]);
    if (folder?.ja === undefined) throw new Error('not read');
    const { talks, snapshots } = folderUnder(folder, folder.ja);
    expect(talks.title).toBe('川の東西');
    expect(talks.sides.map(({ title }) => title)).toEqual(['東', '西']);
    expect(talks.issues[0]?.title).toBe('Toll of East on boats of West');
    expect(talks.issues[0]?.options.map(({ title }) => title)).toEqual([
      '30 %',
      '現状の20%',
      '10 %',
      'no toll',
    ]);
    expect(talks.events.filter(({ event }) => event === 'toll-30').map(({ title }) => title)).toEqual([
      '通行料30%',
      '通行料30%',
    ]);
    expect(snapshots.find(({ asOf: day }) => day === '2025-04-15')?.title).toBe('四月');
    // The folder itself, and so its digest, is as it was.
    expect(folder.talks).toEqual(folderOf(RIVER).talks);
    expect(digestOf(folder.talks, '2025-06-01', sha256)).toBe(
      digestOf(folderOf(RIVER).talks, '2025-06-01', sha256),
    );
  });

  it('change no number, whether they are put on the talks or on their table', () => {
    const { folder } = withTitles(TITLES);
    if (folder?.ja === undefined) throw new Error('not read');
    const day = '2025-06-01';
    const table = tableOf(folder.talks, day, NO_PRICES);
    const under = { ...table, talks: talksUnder(table.talks, folder.ja) };
    expect(under.talks).toEqual(asOf(talksUnder(folder.talks, folder.ja), day));
    const bare = (answer: object) =>
      JSON.parse(JSON.stringify(answer, (key, it) => (key === 'title' ? '' : it)));
    expect(bare(overview(situationOn(under, day)))).toEqual(bare(overview(situationOn(table, day))));
  });

  it.each([
    ['issues: {tol: 通行料}', 'issues.tol: there is no issue `tol`. Did you mean `toll`?'],
    ['options: {tol: {20: 現状}}', 'options.tol: there is no issue `tol`. Did you mean `toll`?'],
    [
      'options: {toll: {25: 中間}}',
      'options.toll.25: there is no option of `toll` `25`. Known here: 30, 20, 10, 0.',
    ],
    [
      'lines: {millers-watr: 水}',
      'lines.millers-watr: there is no red line `millers-watr`. Did you mean `millers-water`?',
    ],
    ['events: {elecion: 選挙}', 'events.elecion: there is no event `elecion`. Did you mean `election`?'],
    [
      'events: {toll-30: {Toll of 40 %: 通行料}}',
      'events.toll-30.Toll of 40 %: `toll-30` was never called `Toll of 40 %`. Did you mean `Toll of 30 %`?',
    ],
    ['parties: {crown: 王室}', 'parties.crown: there is no party `crown`.'],
    ['snapshots: {2025-04-16: 四月}', 'snapshots.2025-04-16: there is no snapshot `2025-04-16`.'],
    ['targets: {by-spring: 春まで}', 'targets.by-spring: there is no target `by-spring`.'],
    ['baselines: {other: 他}', 'baselines.other: there is no baseline `other`.'],
    ['worth: {harvst: 収穫}', 'worth.harvst: there is no entry of worth `harvst`. Did you mean `harvest`?'],
    ['isues: {toll: 通行料}', 'isues: unknown key. Did you mean `issues`?'],
  ])('are refused: %s', (text, said) => {
    const { folder, problems } = withTitles(`\n${text}\n`);
    expect(folder).toBeUndefined();
    expect(problems.map(formatProblem).join('\n')).toContain(`river/ja.yaml:2:`);
    expect(problems.map(formatProblem).join('\n')).toContain(said);
  });

  it('are one for each where a name has had several', () => {
    const calendar = RIVER.get('calendar.yaml') ?? '';
    const at = calendar.lastIndexOf('title: Toll of 30 %');
    const changed = `${calendar.slice(0, at)}title: Toll of 30 % in July${calendar.slice(at + 'title: Toll of 30 %'.length)}`;
    const texts = new Map([
      ...RIVER,
      ['calendar.yaml', changed],
      ['ja.yaml', 'events: {toll-30: 通行料30%}\n'],
    ]);
    expect(readTalks(texts, 'river').problems.map(formatProblem)).toEqual([
      'river/ja.yaml:1:10: events.toll-30: `toll-30` has had 2 titles; write a map with one for each: Toll of 30 % / Toll of 30 % in July',
    ]);
  });
});
