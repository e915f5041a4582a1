// The files of law/ on a disk, gathered by role for the reader in core.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { LawFiles, TextFile } from '@parley/core/law';

/** Reads every file of `root/law`; throws with the missing path when the folder is not a body of law. */
export function readLawFiles(root: string): LawFiles {
  const file = (path: string): TextFile => ({
    path: relative(root, path).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  });
  const us = join(root, 'law', 'us');
  if (!existsSync(us)) throw new Error(`${us} does not exist; give the folder that holds law/`);
  const years = readdirSync(us).filter((name) => /^\d{4}$/.test(name)).sort();
  return {
    measures: file(join(us, 'measures.yaml')),
    groups: file(join(us, 'groups.yaml')),
    facts: file(join(us, 'facts.yaml')),
    programmes: file(join(us, 'programmes.yaml')),
    fees: file(join(us, 'fees.yaml')),
    edition: file(join(us, 'edition.yaml')),
    countries: file(join(root, 'law', 'countries.csv')),
    lists: filesIn(join(us, 'lists'), '.csv').map(file),
    instruments: years.flatMap((year) => filesIn(join(us, year), '.yaml')).map(file),
  };
}

function filesIn(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}
