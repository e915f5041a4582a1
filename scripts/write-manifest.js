// Writes data/MANIFEST.json: every data file with its publisher, licence, day and hash, and the script that made it.
//
//   node scripts/write-manifest.js           writes the manifest
//   node scripts/write-manifest.js --check   compares it with the one on disk
//
// A file says where it comes from in comment lines at its head: `# source:`, `# licence:`, `# title:`, `# link:`, `# as of:`,
// `# derived:`, `# rows:`. A file of data/ that can hold no comments has a neighbour `<file>.about` with these lines.
// Exit codes: 0 written or equal, 1 --check found differences, 2 bad command line, or a file without source or licence.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MANIFEST = 'data/MANIFEST.json';
const SCHEDULE = 'law/us/schedule';

const USITC = {
  link: 'https://hts.usitc.gov/',
  licence: 'public domain (US government work); the collection of exports: MIT',
};
const EXPORTS = 'JSON exports as collected in arifshehab/tariff-rate-tracker @ 9919812';

/** Files whose form leaves no room for a head, or whose head is read by another program. What a file says itself goes first. */
const DESCRIBED = {
  'law/countries.csv': {
    title: 'Countries and territories: ISO 3166-1 alpha-2 codes and English names',
    source: 'Unicode CLDR, English names of territories; codes of ISO 3166-1',
    link: 'https://cldr.unicode.org/',
    licence: 'Unicode License v3',
  },
  [`${SCHEDULE}/base`]: {
    ...USITC,
    title: 'Harmonized Tariff Schedule of the United States, base table, one file a chapter',
    source: `USITC, Harmonized Tariff Schedule; ${EXPORTS}`,
    derived: 'scripts/import/schedule.js',
  },
  [`${SCHEDULE}/patches`]: {
    ...USITC,
    title: 'Harmonized Tariff Schedule of the United States, what each later revision changed',
    source: `USITC, Harmonized Tariff Schedule; ${EXPORTS}`,
    derived: 'scripts/import/schedule.js',
  },
  [`${SCHEDULE}/revisions.csv`]: {
    ...USITC,
    title: 'Revisions of the schedule: when published, when in effect and why, rows, hash',
    source: 'USITC, archive and change records of the Harmonized Tariff Schedule',
    derived: 'scripts/import/schedule.js',
  },
  [`${SCHEDULE}/dates.csv`]: {
    link: USITC.link,
    title: 'Days on which a revision governs entries, where that is not the day of publication',
    source: 'USITC, change records and 484(f) documents; the acts named in each row',
    licence: 'public domain (US government work)',
  },
  [`${SCHEDULE}/errata.csv`]: {
    link: USITC.link,
    title: 'Lines that an export of the schedule left out by mistake',
    source: 'Parley, from USITC exports and US Census imports by ten-digit number, 2024',
    licence: 'MIT; facts of US government works',
  },
  [`${SCHEDULE}/trade-words.yaml`]: {
    title: 'What people call goods, and the lines of the schedule that may cover them',
    source: 'Parley, own work, from the text of the Harmonized Tariff Schedule',
    licence: 'MIT',
  },
};

/** Which importer writes which file, where it does not say so; the first pattern that fits. Else it was made by hand. */
const IMPORTERS = [
  [/\/s232-(aluminum|steel|copper|metals)|\/civil-aircraft-tw\./, 'scripts/import/lists-s232-metals.js'],
  [/\/s232-/, 'scripts/import/lists-s232-other.js'],
  [/\/ieepa-/, 'scripts/import/lists-ieepa.js'],
  [/\/(s122|s201|s301|s338|column-2)-/, 'scripts/import/lists-s301-s122-s338.js'],
  [/\/(annex-ii|ch-li|civil-aircraft|eu-|informational)/, 'scripts/import/lists-reciprocal.js'],
  [/^data\/imports\/us-/, 'scripts/import/imports-2024.js'],
  [/^data\/imports\/usmca-/, 'scripts/import/usmca-shares.js'],
  [/^data\/concordance\/(hts-gtap|gtap-sectors)/, 'scripts/import/concordance.js'],
  [/^data\/economy\/world\//, 'scripts/import/economy-world.js'],
];

/** A mistake in the command line or the data, not in the program. */
class InputError extends Error {}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function main(options) {
  const odd = options.find((option) => option !== '--check');
  if (odd !== undefined) throw new InputError(`unknown option ${odd}; the only one is --check`);
  const entries = [...singleFiles(), folder('base'), folder('patches')].sort(byPath);
  refuseUnnamed(entries);
  const text = `${JSON.stringify(entries.map(clean), null, 2)}\n`;
  if (options.length === 0) {
    mkdirSync(join(ROOT, dirname(MANIFEST)), { recursive: true });
    writeFileSync(join(ROOT, MANIFEST), text);
    process.stdout.write(`${MANIFEST}: ${entries.length} entries\n`);
    return;
  }
  const differing = differences(JSON.parse(text));
  if (differing.length > 0) {
    process.stdout.write(`${differing.join('\n')}\n`);
    process.stderr.write(`${MANIFEST} is not up to date; run: node scripts/write-manifest.js\n`);
    process.exitCode = 1;
  }
}

function singleFiles() {
  const lists = below('law/us/lists').filter((path) => path.endsWith('.csv'));
  const schedule = below(SCHEDULE).filter((path) => !/\/(base|patches)\//.test(path));
  const data = [...schedule, ...below('data')].filter(
    (path) => path !== MANIFEST && !/\.(about|md)$/.test(path),
  );
  return ['law/countries.csv', ...lists, ...data].map((path) => {
    const bytes = readFileSync(join(ROOT, path));
    const rows = rowsOf(path, bytes);
    return { ...about(path, bytes), path, sha256: sha256(bytes), bytes: bytes.length, rows };
  });
}

/** One entry for a folder of the schedule; its hash is that of what `sha256sum base/*` prints there. */
function folder(name) {
  const path = `${SCHEDULE}/${name}`;
  const files = below(path).map((file) => ({ file, bytes: readFileSync(join(ROOT, file)) }));
  const sums = files.map(({ file, bytes }) => `${sha256(bytes)}  ${name}/${file.slice(path.length + 1)}\n`);
  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  return {
    ...DESCRIBED[path],
    asOf: revisionHeld(name === 'base' ? 'first' : 'last'),
    path,
    sha256: sha256(sums.join('')),
    bytes: sum(files.map(({ bytes }) => bytes.length)),
    rows: sum(files.map(({ file, bytes }) => rowsOf(file, bytes))),
  };
}

/** The first or last revision whose rows are held, with the day it was published. */
function revisionHeld(which) {
  const [header, ...records] = readFileSync(join(ROOT, SCHEDULE, 'revisions.csv'), 'utf8')
    .trim()
    .split('\n');
  const [name, published, rows] = ['revision', 'published', 'rows'].map((column) =>
    header.split(',').indexOf(column),
  );
  const held = records.map((record) => record.split(',')).filter((cells) => cells[rows] !== '');
  const record = held.at(which === 'first' ? 0 : -1);
  return record === undefined ? undefined : `${record[published]} (${record[name]})`;
}

/** What a file says of itself at its head or in its `.about`, completed by what is said of it here. */
function about(path, bytes) {
  const beside = join(ROOT, `${path}.about`);
  const head = headOf(existsSync(beside) ? readFileSync(beside, 'utf8') : isText(path) ? String(bytes) : '');
  const { 'as of': asOf, ...said } = head;
  return {
    derived: IMPORTERS.find(([pattern]) => pattern.test(path))?.[1] ?? 'by hand',
    ...DESCRIBED[path],
    ...said,
    ...(asOf === undefined ? {} : { asOf }),
    saidRows: head.rows === undefined ? undefined : Number(head.rows),
  };
}

/** The `# key: value` lines before the first line of data. */
function headOf(text) {
  const head = {};
  for (const line of text.split('\n')) {
    if (!line.startsWith('#')) break;
    const match = /^#\s*([a-z ]+):\s*(.+?)\s*$/.exec(line);
    if (match) head[match[1]] = match[2];
  }
  return head;
}

function isText(path) {
  return /\.(csv|tsv|txt|yaml|patch)$/.test(path);
}

/** Rows of a table without comments and header; edits of a patch; null for a form that has no rows. */
function rowsOf(path, bytes) {
  if (!/\.(csv|tsv|patch)$/.test(path)) return null;
  const lines = String(bytes)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  if (path.endsWith('.patch')) return lines.filter((line) => /^[-+~] /.test(line)).length;
  return Math.max(0, lines.length - 1);
}

/** Refuses data that nobody could check: every file at once, each with what is missing. */
function refuseUnnamed(entries) {
  const problems = entries.flatMap((entry) => {
    const missing = ['source', 'licence'].filter((key) => (entry[key] ?? '') === '');
    const wrong = missing.map((key) => `${entry.path}: no \`# ${key}:\``);
    const { rows, saidRows } = entry;
    if (rows !== null && saidRows !== undefined && saidRows !== rows)
      wrong.push(`${entry.path}: says \`# rows: ${saidRows}\` and has ${rows}`);
    if (entry.derived.startsWith('scripts/') && !existsSync(join(ROOT, entry.derived.split(' ')[0])))
      wrong.push(`${entry.path}: derived by ${entry.derived}, which does not exist`);
    return wrong;
  });
  if (problems.length === 0) return;
  throw new InputError(
    `${problems.join('\n')}\nEvery data file says where it comes from: \`# source: ...\` and \`# licence: ...\` at its head, ` +
      'or in <file>.about beside it.',
  );
}

/** The entry as it stands in the manifest, its keys in one order; what is not known is null. */
function clean(entry) {
  const keys = [
    'path',
    'title',
    'source',
    'link',
    'licence',
    'asOf',
    'checked',
    'sha256',
    'bytes',
    'rows',
    'derived',
  ];
  return Object.fromEntries(keys.map((key) => [key, entry[key] ?? null]));
}

/** Paths whose entry is missing, new or different in the manifest on disk. */
function differences(entries) {
  const path = join(ROOT, MANIFEST);
  const onDisk = new Map(existsSync(path) ? readEntries(path) : []);
  const now = new Map(entries.map((entry) => [entry.path, JSON.stringify(entry)]));
  return [...new Set([...onDisk.keys(), ...now.keys()])]
    .sort()
    .filter((key) => onDisk.get(key) !== now.get(key));
}

function readEntries(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).map((entry) => [entry.path, JSON.stringify(entry)]);
  } catch {
    throw new InputError(
      `${MANIFEST} is not a list of entries; write it again: node scripts/write-manifest.js`,
    );
  }
}

/** Every file below a folder, sorted, as paths from the root; none when there is no such folder. */
function below(path) {
  if (!existsSync(join(ROOT, path))) return [];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => {
      const inner = `${path}/${name}`;
      return statSync(join(ROOT, inner)).isDirectory() ? below(inner) : [inner];
    });
}

function byPath(a, b) {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}
