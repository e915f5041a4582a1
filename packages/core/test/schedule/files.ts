// Reads law/us/schedule/ from the repository for the tests, once.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openSchedule, readCorrectedHistory, readHistory } from '../../src/law/schedule/index.js';

const FOLDER = fileURLToPath(new URL('../../../../law/us/schedule/', import.meta.url));

export const files: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(tsv|csv|patch|yaml)$/.test(path))
    .map((path) => [path, readFileSync(FOLDER + path, 'utf8')]),
);

/** As printed. */
export const history = readHistory(files);

/** As the law had it. */
export const schedule = openSchedule(readCorrectedHistory(files));
