// Compiles law/ into packages/cli/edition/: law.json (YAML already parsed) and schedule.json; refuses law with problems.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildIndex,
  checkLaw,
  compileHistory,
  compileList,
  formatProblem,
  openSchedule,
  parseYaml,
  readCorrectedHistory,
  readTradeWords,
  saveIndex,
} from '@parley/core/law';
import { readLawFiles, readScheduleFiles } from '../packages/cli/dist/law-files.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = new URL('../packages/cli/edition/', import.meta.url);

const history = readCorrectedHistory(readScheduleFiles(root));
const files = readLawFiles(root);
const { law, problems } = checkLaw(files, openSchedule(history));
if (problems.length > 0) {
  process.stderr.write(
    `${problems.map(formatProblem).join('\n')}\nThe law has ${problems.length} problems; no edition was compiled.\n`,
  );
  process.exit(2);
}

/** YAML and lists are parsed here so that they need not be at every start. */
const parsed = (file) => ({
  path: file.path,
  text: '',
  parsed: file.path.endsWith('.csv') ? compileList(file, []) : parseYaml(file.text),
});
const compiled = Object.fromEntries(
  Object.entries(files).map(([role, value]) => [
    role,
    role === 'countries' ? value : Array.isArray(value) ? value.map(parsed) : parsed(value),
  ]),
);
mkdirSync(out, { recursive: true });
writeFileSync(new URL('law.json', out), JSON.stringify(compiled));
writeFileSync(new URL('schedule.json', out), compileHistory(history));
const last = history.revisions.at(-1)?.effective ?? '';
writeFileSync(new URL('search.json', out), saveIndex(buildIndex(law.schedule, last)));
const tradeWords = readFileSync(new URL('../law/us/schedule/trade-words.yaml', import.meta.url), 'utf8');
writeFileSync(new URL('trade-words.json', out), JSON.stringify(readTradeWords(tradeWords)));
// What the economy lens computes from, as it is, and the deals.
for (const folder of ['economy', 'imports', 'concordance', 'policies']) {
  const to = new URL(`data/${folder}`, out);
  rmSync(to, { recursive: true, force: true });
  cpSync(new URL(`../data/${folder}`, import.meta.url), to, { recursive: true });
}
const deals = new URL('data/deals', out);
rmSync(deals, { recursive: true, force: true });
cpSync(new URL('../deals', import.meta.url), deals, { recursive: true });
// Talks folders, each as one text: its files by path.
const talks = new URL('data/talks/', out);
rmSync(talks, { recursive: true, force: true });
mkdirSync(talks, { recursive: true });
for (const name of readdirSync(new URL('../talks', import.meta.url))) {
  const folder = fileURLToPath(new URL(`../talks/${name}/`, import.meta.url));
  if (!existsSync(`${folder}talks.yaml`)) continue;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(yaml|csv)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const texts = Object.fromEntries(files.map((path) => [path, readFileSync(`${folder}${path}`, 'utf8')]));
  writeFileSync(new URL(`${name}.json`, talks), JSON.stringify(texts));
}
process.stdout.write(
  `edition: ${law.instruments.length} acts, ${law.provisions.length} provisions, ${law.library.lists.size} goods lists, ${law.schedule.codes.length} codes\n`,
);
