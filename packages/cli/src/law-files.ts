// The files of law/ on a disk, gathered by role for the readers in core.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  type LawFiles,
  openSchedule,
  readCorrectedHistory,
  type Schedule,
  type ScheduleFiles,
  type TextFile,
} from '@parley/core/law';

/** Reads every file of `root/law` but the schedule; throws with the missing path when the folder is not a body of law. */
export function readLawFiles(root: string): LawFiles {
  const file = (path: string): TextFile => ({ path: below(root, path), text: readFileSync(path, 'utf8') });
  const us = join(root, 'law', 'us');
  if (!existsSync(us)) throw new Error(`${us} does not exist; give the folder that holds law/`);
  const years = readdirSync(us)
    .filter((name) => /^\d{4}$/.test(name))
    .sort();
  return {
    measures: file(join(us, 'measures.yaml')),
    groups: file(join(us, 'groups.yaml')),
    facts: file(join(us, 'facts.yaml')),
    programmes: file(join(us, 'programmes.yaml')),
    fees: file(join(us, 'fees.yaml')),
    edition: file(join(us, 'edition.yaml')),
    countries: file(join(root, 'law', 'countries.csv')),
    lists: filesBelow(join(us, 'lists'))
      .filter((path) => path.endsWith('.csv'))
      .map(file),
    instruments: years
      .flatMap((year) => filesBelow(join(us, year)))
      .filter((path) => path.endsWith('.yaml'))
      .map(file),
  };
}

/** The files of `root/law/us/schedule`, by path below it. */
export function readScheduleFiles(root: string): ScheduleFiles {
  const folder = join(root, 'law', 'us', 'schedule');
  return new Map(filesBelow(folder).map((path) => [below(folder, path), readFileSync(path, 'utf8')]));
}

/** The schedule, opened from its text files. */
export function readSchedule(root: string): Schedule {
  return openSchedule(readCorrectedHistory(readScheduleFiles(root)));
}

function below(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}

/** Every file below a folder, in order of path; none when the folder does not exist. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
}
