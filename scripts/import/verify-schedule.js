// Proves that law/us/schedule/ reproduces USITC exports: rebuilds every revision from base and patches and compares each cell.
//
//   node scripts/import/verify-schedule.js <folder with *.json or *.json.gz>
//
// Exit codes: 0 every cell agrees, 1 some do not, 2 bad input.

import { join } from 'node:path';
import {
  COLUMNS,
  cellsOf,
  ExportError,
  PatchError,
  readHistory,
  rowsOf,
  TableError,
} from '../../packages/core/dist/law/schedule/index.js';
import { exportsIn, nameOfFile, readExport, readFiles } from './schedule-files.js';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('expected a folder with USITC exports, such as hts_2025_rev_16.json or .json.gz');
  process.exit(2);
}
try {
  verify(folder);
} catch (error) {
  const known = [ExportError, PatchError, TableError].some((kind) => error instanceof kind);
  if (!known && error.code !== 'ENOENT') throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function verify(folder) {
  const history = readHistory(readFiles());
  let cells = 0;
  let wrong = 0;
  let revisions = 0;
  for (const file of exportsIn(folder)) {
    const name = nameOfFile(file);
    const index = history.revisions.findIndex((revision) => revision.name === name);
    if (index < 0) {
      console.log(`${name.padEnd(12)} not held`);
      continue;
    }
    const expected = readExport(join(folder, file));
    const found = rowsOf(history, index);
    const differences = compare(expected, found);
    revisions++;
    cells += expected.length * COLUMNS.length;
    wrong += differences.length;
    console.log(`${name.padEnd(12)} ${expected.length} rows, ${differences.length} differences`);
    for (const line of differences.slice(0, 10)) console.log(`  ${line}`);
  }
  console.log(`${revisions} revisions, ${cells} cells compared, ${wrong} differ`);
  if (wrong > 0) process.exitCode = 1;
}

function compare(expected, found) {
  const differences =
    expected.length === found.length ? [] : [`${found.length} rows rebuilt, ${expected.length} exported`];
  expected.forEach((row, place) => {
    const theirs = cellsOf(row);
    const ours = found[place] === undefined ? [] : cellsOf(found[place]);
    COLUMNS.forEach((column, cell) => {
      if (theirs[cell] !== ours[cell]) {
        differences.push(
          `row ${place + 1} (${row.code}), ${column}: exported "${theirs[cell]}", rebuilt "${ours[cell] ?? ''}"`,
        );
      }
    });
  });
  return differences;
}
