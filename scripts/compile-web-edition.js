// Compiles packages/cli/edition/ into packages/web/edition/: what a browser needs first is small, the rest is fetched as needed.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  buildIndex,
  compileHistory,
  formatProblem,
  openSchedule,
  parseYaml,
  readCompiled,
  readLawTitles,
  saveIndex,
} from '@parley/core/law';
import { folderUnder, readTalks } from '@parley/core/talks';

const from = new URL('../packages/cli/edition/', import.meta.url);
const to = new URL('../packages/web/edition/', import.meta.url);
const read = (name) => readFileSync(new URL(name, from), 'utf8');
const write = (name, value) =>
  writeFileSync(new URL(name, to), typeof value === 'string' ? value : JSON.stringify(value));

rmSync(to, { recursive: true, force: true });
mkdirSync(new URL('schedule/', to), { recursive: true });

// The law as it is; it is the smaller half.
const law = JSON.parse(read('law.json'));
write('law.json', law);

// The schedule whole, for search, and chapter by chapter, for the price of one good. Chapter 99 stands in the acts.
const history = readCompiled(read('schedule.json'));
const chapters = byChapter(history.versions);
chapters.delete('99');
const versions = [...chapters.values()].reverse().flat();
const schedule = openSchedule({ ...history, versions });
write('schedule.json', compileHistory(schedule.history));
for (const [chapter, rows] of chapters)
  write(`schedule/${chapter}.json`, compileHistory({ ...history, versions: rows }));
write('search.json', saveIndex(buildIndex(schedule, history.revisions.at(-1)?.effective ?? '')));
write('trade-words.json', read('trade-words.json'));

// Data of the other lenses, as they are, under the names that questions have for them.
cpSync(new URL('data/', from), new URL('data/', to), {
  recursive: true,
  filter: (path) => !path.endsWith('.md'),
});

// Deals, in the grammar of the law.
const folder = new URL('../deals/', import.meta.url);
const deals = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({
    path: `deals/${name}`,
    text: '',
    parsed: parseYaml(readFileSync(new URL(name, folder), 'utf8')),
  }));
write('deals.json', deals);

compileTalks();
compileTitles();

// What the first screen shows before any law is read: the acts as ticks, the countries, the days.
const acts = [...law.instruments, ...deals]
  .map(({ path, parsed }) => ({
    id: parsed.instrument,
    title: parsed.title,
    made: parsed.made,
    lane: path.startsWith('deals/') ? 'deals' : laneOf(parsed.under),
  }))
  .sort((a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : a.id < b.id ? -1 : 1));
const countries = law.countries.text
  .split('\n')
  .flatMap((line) => /^([A-Z]{2}),/.exec(line)?.[1] ?? [])
  .filter((code) => code !== 'US' && code !== 'PR');
write('first.json', {
  lawKnownFrom: law.edition.parsed['law known from'],
  lawKnownTo: law.edition.parsed['law known to'],
  acts,
  countries,
  measures: Object.fromEntries(
    Object.entries(law.measures.parsed.measures).map(([id, { title }]) => [id, title]),
  ),
});

/** Talks folders, read and checked here, so that a browser needs neither the parser nor the checks; and a list of them. */
function compileTalks() {
  const root = new URL('../talks/', import.meta.url);
  mkdirSync(new URL('talks/', to), { recursive: true });
  const folders = readdirSync(root).filter((name) => existsSync(new URL(`${name}/talks.yaml`, root)));
  const list = folders.map((name) => {
    const files = readdirSync(new URL(`${name}/`, root), { recursive: true });
    const texts = new Map(
      files
        .filter((file) => /\.(yaml|csv)$/.test(file))
        .map((file) => [file.replaceAll('\\', '/'), readFileSync(new URL(`${name}/${file}`, root), 'utf8')]),
    );
    const { folder, problems } = readTalks(texts, `talks/${name}`);
    if (folder === undefined) throw new Error(problems.map(formatProblem).join('\n'));
    const { talks, snapshots, outcome, terms, ja } = folder;
    const japanese = ja === undefined ? undefined : folderUnder(folder, ja);
    const acts = Object.fromEntries([...texts].filter(([path]) => path.startsWith('options/')));
    write(`talks/${name}.json`, {
      talks,
      snapshots,
      outcome,
      terms,
      ja,
      rates: texts.get('rates.csv'),
      acts,
    });
    // Nothing can be asked before the options of today were on the table and the law that others change was in force.
    const begins = talks.issues.flatMap(({ issue, options }) =>
      options.filter(({ option }) => option === talks.today[issue]).map(({ known }) => known),
    );
    return {
      folder: name,
      title: talks.title,
      sides: talks.sides.map(({ title }, k) => ({ title, ja: japanese?.talks.sides[k].title })),
      from: [talks.law?.on ?? '', ...begins].sort().at(-1),
      signed: outcome?.signed,
      stops: snapshots.map(({ asOf, title }, k) => ({ asOf, title, ja: japanese?.snapshots[k].title })),
    };
  });
  write('talks.json', list);
}

/** Titles in Japanese, fetched only where they are read. */
function compileTitles() {
  const written = [...law.instruments, ...deals].map(({ path, parsed }) => ({ path, ...parsed }));
  const { measures } = law.measures.parsed;
  const ids = (deal) =>
    written.filter(({ path }) => path.startsWith('deals/') === deal).map(({ instrument }) => instrument);
  const names = {
    acts: ids(false),
    deals: ids(true),
    measures: Object.keys(measures),
    authorities: written.map(({ under }) => under),
  };
  const text = readFileSync(new URL('../law/ja.yaml', import.meta.url), 'utf8');
  const { titles, problems } = readLawTitles({ path: 'law/ja.yaml', text }, names);
  if (titles === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  const { acts: ofActs, deals: ofDeals, ...rest } = titles;
  write('titles-ja.json', { acts: { ...ofActs, ...ofDeals }, ...rest });
}

/** Versions by chapter; a row without a code belongs with the code below it. */
function byChapter(versions) {
  const chapters = new Map();
  let chapter = '';
  for (const version of [...versions].reverse()) {
    if (version.row.code !== '') chapter = version.row.code.slice(0, 2);
    const rows = chapters.get(chapter) ?? [];
    chapters.set(chapter, rows);
    rows.unshift(version);
  }
  return chapters;
}

/** The line of the timeline an authority stands on. */
function laneOf(under) {
  if (under.startsWith('IEEPA')) return 'ieepa';
  if (under === 'judgment') return 'courts';
  const section = /^section (232|301|122|338)/.exec(under);
  return section === null ? 'other' : `s${section[1]}`;
}
