// Imports USITC exports of the Harmonized Tariff Schedule into law/us/schedule/: a base table and one dated patch a revision.
//
//   node scripts/import/schedule.js <folder with *.json or *.json.gz> --revisions <csv: revision,from,...>
//   node scripts/import/schedule.js --append <file> --revision "2026 Rev 11" --published 2026-07-01
//
// Exit codes: 0 done, 2 bad input or a bad command line.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  diffRows,
  ExportError,
  formatPatch,
  formatTable,
  PatchError,
  REVISION_COLUMNS,
  readHistory,
  readRevisions,
  rowsOf,
  splitByChapter,
  TableError,
} from '../../packages/core/dist/law/schedule/index.js';
import { exportsIn, FOLDER, nameOfFile, readExport, readFiles } from './schedule-files.js';

const UNKNOWN = 'day of publication; the legal day of these changes is not established';
const NOTES =
  'day of publication; no line of chapters 1 to 97 changed; what chapters 98 and 99 print is dated by the acts in law/';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A mistake of the person who called, not of the program. */
class UsageError extends Error {}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      revisions: { type: 'string' },
      append: { type: 'string' },
      revision: { type: 'string' },
      published: { type: 'string' },
      to: { type: 'string', default: FOLDER },
    },
  });
  if (values.append !== undefined) appendOne(values.to, values.append, values.revision, values.published);
  else importAll(values.to, positionals[0], values.revisions);
} catch (error) {
  const known = [UsageError, ExportError, PatchError, TableError].some((kind) => error instanceof kind);
  const badCommand = error instanceof TypeError && String(error.code ?? '').startsWith('ERR_PARSE_ARGS');
  const noFile = ['ENOENT', 'ENOTDIR', 'EISDIR', 'Z_DATA_ERROR'].includes(error.code);
  if (!known && !badCommand && !noFile) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function importAll(to, folder, revisionsFile) {
  if (folder === undefined || revisionsFile === undefined) {
    throw new UsageError(
      'expected a folder with USITC exports and --revisions <csv>; or --append <file> --revision <name> --published <day>',
    );
  }
  const files = new Map(exportsIn(folder).map((file) => [nameOfFile(file), join(folder, file)]));
  if (files.size === 0) throw new UsageError(`${folder}: no file such as hts_2025_rev_16.json or .json.gz`);
  const dates = readDates(to);
  const records = [];
  const texts = new Map();
  let before;
  for (const { revision, published } of readPublished(revisionsFile)) {
    const file = files.get(revision);
    files.delete(revision);
    if (file === undefined) {
      records.push({ revision, published, ...dated(revision, published, dates, undefined) });
      continue;
    }
    const rows = readExport(file);
    const patch =
      before === undefined ? undefined : diffRows(before.rows, rows, { name: revision }, before.revision);
    const record = {
      revision,
      published,
      ...dated(revision, published, dates, patch),
      rows: rows.length,
      sha256: hashOf(rows),
    };
    if (patch === undefined)
      for (const [chapter, part] of splitByChapter(rows)) texts.set(`base/${chapter}.tsv`, formatTable(part));
    else
      texts.set(
        `patches/${fileOf(revision)}`,
        formatPatch({ ...patch, revision: { ...record, name: revision } }),
      );
    console.log(
      `${revision.padEnd(12)} ${String(rows.length).padStart(6)} rows  ${patch === undefined ? 'base' : countEdits(patch)}`,
    );
    warnOfCut(revision, patch);
    records.push(record);
    before = { revision, rows };
  }
  if (files.size > 0) throw new UsageError(`${revisionsFile}: does not date ${[...files.keys()].join(', ')}`);
  for (const part of ['base', 'patches']) {
    rmSync(join(to, part), { recursive: true, force: true });
    mkdirSync(join(to, part), { recursive: true });
  }
  for (const [path, text] of texts) writeFileSync(join(to, path), text);
  writeRecords(to, records);
  summarise(to);
}

function appendOne(to, file, revision, published) {
  if (revision === undefined || published === undefined || !DAY.test(published)) {
    throw new UsageError('--append needs --revision "2026 Rev 11" and --published 2026-07-01');
  }
  if (!existsSync(file)) throw new UsageError(`${file}: no such file`);
  const held = readFiles(to);
  const history = readHistory(held);
  const records = [...readRevisions(held)];
  const last = records.findLastIndex((record) => record.rows !== undefined);
  const at = records.findIndex((record) => record.revision === revision);
  if (at >= 0 && at <= last)
    throw new UsageError(`${revision} is already held; the last one is ${records[last].revision}`);
  const rows = readExport(file);
  const patch = diffRows(
    rowsOf(history, history.revisions.length - 1),
    rows,
    { name: revision },
    records[last].revision,
  );
  const record = {
    revision,
    published,
    ...dated(revision, published, readDates(to), patch),
    rows: rows.length,
    sha256: hashOf(rows),
  };
  writeFileSync(
    join(to, 'patches', fileOf(revision)),
    formatPatch({ ...patch, revision: { ...record, name: revision } }),
  );
  const skipped = at < 0 ? 0 : at - last - 1;
  records.splice(last + 1, at < 0 ? 0 : at - last, record);
  writeRecords(to, records);
  warnOfCut(revision, patch);
  if (skipped > 0)
    console.log(`${skipped} revisions between are not held: their changes are dated with ${revision}`);
  console.log(
    `${revision}: ${rows.length} rows, ${countEdits(patch)}, effective ${record.effective} (${record.basis})`,
  );
  summarise(to);
}

/** Headings of chapters 1 to 97 are not repealed between editions: one that vanishes was cut off by the export. */
function warnOfCut(revision, patch) {
  for (const edit of (patch?.hunks ?? []).flatMap((hunk) => hunk.edits)) {
    if (edit.op !== 'remove' || !/^(?!9[89])\d{4}$/.test(edit.row.code)) continue;
    console.log(
      `${revision.padEnd(12)} lacks heading ${edit.row.code}: probably cut off by the export; see errata.csv`,
    );
  }
}

/** The first day the lines govern entries: from dates.csv, else the day of publication, saying why. */
function dated(revision, published, dates, patch) {
  const known = dates.get(revision);
  if (known !== undefined) return known;
  const codes = (patch?.hunks ?? []).flatMap((hunk) =>
    hunk.edits.map((edit) => (edit.op === 'change' ? edit.key : edit.row.code || hunk.after)),
  );
  const goods = patch === undefined || codes.some((code) => code < '98');
  return { effective: published, basis: goods ? UNKNOWN : NOTES };
}

function readDates(to) {
  const path = join(to, 'dates.csv');
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.slice(1).map((line) => {
      const [revision, effective, basis, ...more] = line.split(',');
      if (!DAY.test(effective ?? '') || basis === undefined || more.length > 0) {
        throw new UsageError(
          `${path}: expected revision,effective,basis without other commas, found ${line}`,
        );
      }
      return [revision, { effective, basis }];
    }),
  );
}

function readPublished(file) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  if (!lines[0]?.startsWith('revision,'))
    throw new UsageError(`${file}: expected a header that begins revision,from`);
  return lines.slice(1).map((line) => {
    const [revision, published] = line.split(',');
    if (!DAY.test(published ?? ''))
      throw new UsageError(`${file}: expected a day in the second column of ${line}`);
    return { revision, published };
  });
}

function writeRecords(to, records) {
  const lines = records.map((record) => REVISION_COLUMNS.map((column) => record[column] ?? ''));
  const bad = lines.flat().find((cell) => /[,"\n]/.test(String(cell)));
  if (bad !== undefined)
    throw new UsageError(`a cell of revisions.csv may hold no comma, quote or line end: ${bad}`);
  writeFileSync(
    join(to, 'revisions.csv'),
    `${[REVISION_COLUMNS, ...lines].map((cells) => cells.join(',')).join('\n')}\n`,
  );
}

function summarise(to) {
  const size = (folder) =>
    readdirSync(join(to, folder)).reduce((sum, file) => sum + readFileSync(join(to, folder, file)).length, 0);
  const held = readRevisions(readFiles(to)).filter((record) => record.rows !== undefined);
  console.log(
    `${held.length} revisions, ${held[0].revision} to ${held.at(-1).revision}; base ${size('base')} bytes, patches ${size('patches')} bytes`,
  );
}

function countEdits(patch) {
  const edits = patch.hunks.flatMap((hunk) => hunk.edits.map((edit) => edit.op));
  return ['add', 'remove', 'change']
    .map((op) => `${op} ${edits.filter((other) => other === op).length}`)
    .join(', ');
}

function hashOf(rows) {
  return createHash('sha256').update(formatTable(rows)).digest('hex');
}

/** `2025 Rev 3` -> `2025-rev-03.patch`, so that files sort as the revisions followed each other. */
function fileOf(revision) {
  return `${revision
    .toLowerCase()
    .replace(/ rev (\d+)$/, (_, number) => `-rev-${number.padStart(2, '0')}`)
    .replaceAll(' ', '-')}.patch`;
}
