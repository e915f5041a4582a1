// The law of this repository for tests, read from its text files once in a worker.

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow, readLawFiles, readSchedule } from '../../../cli/src/law-files.js';
import { checkLaw, type Law, type Problem, type TextFile } from '../../src/law/index.js';

export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

let read: { readonly law: Law; readonly problems: readonly Problem[] } | undefined;

export function lawOfRepository(): { readonly law: Law; readonly problems: readonly Problem[] } {
  read ??= checkLaw(readLawFiles(ROOT), readSchedule(ROOT));
  return read;
}

/** Every YAML file below a folder of the repository. */
export function yamlFiles(folder: string): readonly TextFile[] {
  return filesBelow(`${ROOT}${folder}`)
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }));
}
