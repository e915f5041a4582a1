// Finds and reads the files of the schedule: USITC exports on one side, law/us/schedule/ on the other.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readUsitc } from '../../packages/core/dist/law/schedule/index.js';

export const FOLDER =
  relative(process.cwd(), fileURLToPath(new URL('../../law/us/schedule', import.meta.url))) || '.';

const EXPORT = /^hts_(\d{4})_(basic|rev_(\d+))\.json(?:\.gz)?$/i;

/** Names of the exports in a folder, in the order of the revisions; of two forms of one revision, the plain one. */
export function exportsIn(folder) {
  const found = new Map();
  for (const file of readdirSync(folder).sort().reverse())
    if (EXPORT.test(file)) found.set(nameOfFile(file), file);
  return [...found.values()].sort((a, b) => orderOf(a) - orderOf(b));
}

/** `hts_2025_rev_16.json.gz` -> `2025 Rev 16`. */
export function nameOfFile(file) {
  const [, year, kind, number] = EXPORT.exec(basename(file)) ?? [];
  return kind?.toLowerCase() === 'basic' ? `${year} Basic` : `${year} Rev ${number}`;
}

/** Rows of one export, plain or gzipped. Throws ExportError. */
export function readExport(path) {
  const bytes = readFileSync(path);
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return readUsitc((zipped ? gunzipSync(bytes) : bytes).toString('utf8'), basename(path));
}

/** Every text file below law/us/schedule/, by its path there. */
export function readFiles(folder = FOLDER) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    paths.map((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')];
    }),
  );
}

function orderOf(file) {
  const [, year, , number] = EXPORT.exec(file) ?? [];
  return Number(year) * 1000 + Number(number ?? 0);
}
