// What the names of a folder lead to, and the words for a name that leads nowhere.

import { didYouMean, type Problem, type Read } from '../../law/index.js';
import { fieldName } from '../../law/shaped.js';
import { listOf } from './convert.js';
import type { EvidenceFile, TalksFile } from './shape.js';

export type Path = readonly PropertyKey[];

/** A file of the folder that has the right shape, and its problems. */
export interface Page<T> {
  readonly value: T;
  readonly fault: (path: Path, message: string) => void;
}

export function pageOf<T>(file: string, { value, place }: Read<T>, problems: Problem[]): Page<T> | undefined {
  if (value === undefined) return undefined;
  return {
    value,
    fault: (path, message) => void problems.push({ file, ...place(path), field: fieldName(path), message }),
  };
}

/** Names that others refer to. */
export interface Names {
  readonly sides: ReadonlySet<string>;
  /** Options of each issue, with the day since when each was public. */
  readonly issues: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly kinds: ReadonlyMap<string, string>;
  /** Day of each piece of evidence. */
  readonly evidence: ReadonlyMap<string, string>;
}

export function namesOf(talks: TalksFile, { evidence }: EvidenceFile): Names {
  return {
    sides: new Set(talks.sides.map(({ side }) => side)),
    issues: new Map(
      talks.issues.map(({ issue, options }) => [
        issue,
        new Map(options.map(({ option, known }) => [option, known])),
      ]),
    ),
    kinds: new Map(talks.issues.map(({ issue, kind }) => [issue, kind])),
    evidence: new Map(evidence.map(({ id, date }) => [id, date])),
  };
}

/** ` Did you mean ...?`, or what there is. */
export function hint(word: string, known: Iterable<string>): string {
  const all = [...known];
  // Of figures the nearest spelling says nothing: 15 is not a slip for 10.
  const near = /^[\d.]+$/.test(word) ? '' : didYouMean(word, all);
  return near || ` Known here: ${all.join(', ')}.`;
}

/** Refuses a name that is not there. */
export function mustBe<T>(
  page: Page<T>,
  path: Path,
  what: string,
  name: string,
  known: Iterable<string>,
): boolean {
  const all = [...known];
  if (all.includes(name)) return true;
  page.fault(path, `there is no ${what} \`${name}\`.${hint(name, all)}`);
  return false;
}

/** Refuses options by issue that do not exist; answers whether all do. */
export function checkOptions<T>(
  page: Page<T>,
  path: Path,
  options: Readonly<Record<string, string | readonly string[]>> | undefined,
  names: Names,
): boolean {
  let good = true;
  for (const [issue, wanted] of Object.entries(options ?? {})) {
    const known = names.issues.get(issue);
    if (known === undefined) {
      page.fault([...path, issue], `there is no issue \`${issue}\`.${hint(issue, names.issues.keys())}`);
      good = false;
    } else
      for (const option of listOf(wanted))
        good = mustBe(page, [...path, issue], `option of \`${issue}\``, option, known.keys()) && good;
  }
  return good;
}

/** Refuses evidence that does not exist, that was not public by `known`, or that stands beside the word `assumed`. */
export function checkSource<T>(
  page: Page<T>,
  path: Path,
  source: string | readonly string[],
  known: string | undefined,
  names: Names,
): void {
  const list = listOf(source);
  if (list.length === 0) page.fault(path, 'is empty; write names of evidence, or `assumed`');
  if (list.length > 1 && list.includes('assumed'))
    page.fault(path, 'a statement is sourced or assumed, not both; write only the names, or only `assumed`');
  for (const name of list) {
    if (name === 'assumed') continue;
    const date = names.evidence.get(name);
    if (date === undefined)
      page.fault(
        path,
        `there is no evidence \`${name}\`.${hint(name, ['assumed', ...names.evidence.keys()])}`,
      );
    else if (known !== undefined && date > known)
      page.fault(
        path,
        `evidence \`${name}\` is of ${date}, and this was known on ${known}: a belief cannot rest on what was not public yet; write known: ${date} or later, or evidence of ${known} or earlier`,
      );
  }
}

/** Refuses a key that stands twice. */
export function checkUnique<T>(
  page: Page<T>,
  keys: readonly (readonly [Path, string])[],
  what: string,
): void {
  const seen = new Set<string>();
  for (const [path, key] of keys) {
    if (seen.has(key)) page.fault(path, `${what} \`${key}\` stands twice; give each its own name`);
    seen.add(key);
  }
}

/** Refuses days that are no days of the calendar, such as 2025-02-30. */
export function checkDay<T>(page: Page<T>, path: Path, day: string | undefined): void {
  if (day !== undefined && !isDay(day))
    page.fault(path, `there is no day ${day}; write one such as 2025-04-16`);
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
