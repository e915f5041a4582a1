// Reads a talks folder, given as its texts by path, into talks that are checked throughout; every fault says file, line, field and what to write.

import type { z } from 'zod';
import { type Problem, readYaml } from '../../law/index.js';
import { checkOutcome, checkSnapshots } from './check-outcome.js';
import { checkCalendar, checkParties } from './check-parties.js';
import { checkEvidence, checkTable } from './check-table.js';
import { checkTerms } from './check-terms.js';
import { checkTitles } from './check-titles.js';
import { outcomeOf, snapshotsOf, talksOf, termsOf } from './convert.js';
import { namesOf, type Page, pageOf } from './names.js';
import { calendarShape, evidenceShape, partiesShape, talksShape } from './shape.js';
import { dealsShape, outcomeShape, snapshotsShape } from './shape-apart.js';
import { titlesShape } from './shape-titles.js';
import type { TalksFolder } from './talks.js';

export interface ReadTalks {
  /** `undefined` where something is wrong. */
  readonly folder: TalksFolder | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads the texts of a folder: talks.yaml, parties.yaml, calendar.yaml and evidence.yaml, and where they are there snapshots.yaml,
 * outcome.yaml, deals.yaml and ja.yaml; acts lie below `options/`. `name` goes before the paths in problems. Snapshots are compared by `checkSnapshotDigests`.
 */
export function readTalks(texts: ReadonlyMap<string, string>, name: string): ReadTalks {
  const problems: Problem[] = [];
  const page = <T>(path: string, shape: z.ZodType<T>, needed: boolean): Page<T> | undefined => {
    const text = texts.get(path);
    const file = `${name}/${path}`;
    if (text === undefined) {
      if (needed) problems.push({ file, message: 'is missing; docs/talks.md shows what it holds' });
      return undefined;
    }
    const read = readYaml({ path: file, text }, shape);
    problems.push(...read.problems);
    return pageOf(file, read, problems);
  };
  const table = page('talks.yaml', talksShape, true);
  const parties = page('parties.yaml', partiesShape, true);
  const calendar = page('calendar.yaml', calendarShape, true);
  const evidence = page('evidence.yaml', evidenceShape, true);
  const snapshots = page('snapshots.yaml', snapshotsShape, false);
  const outcome = page('outcome.yaml', outcomeShape, false);
  const deals = page('deals.yaml', dealsShape, false);
  const ja = page('ja.yaml', titlesShape, false);
  if (table === undefined || parties === undefined || calendar === undefined || evidence === undefined)
    return { folder: undefined, problems };

  const names = namesOf(table.value, evidence.value);
  checkTable(table, names, texts);
  checkEvidence(evidence, names);
  checkParties(parties, table.value, names);
  checkCalendar(calendar, names);
  if (snapshots !== undefined) checkSnapshots(snapshots);
  if (outcome !== undefined) checkOutcome(outcome, names);
  if (deals !== undefined) checkTerms(deals, table.value, names);
  if (problems.length > 0) return { folder: undefined, problems };
  const folder = {
    talks: talksOf(table.value, parties.value, calendar.value, evidence.value),
    snapshots: snapshots === undefined ? [] : snapshotsOf(snapshots.value),
    outcome: outcome === undefined ? undefined : outcomeOf(outcome.value),
    terms: deals === undefined ? [] : termsOf(deals.value),
    texts,
  };
  if (ja === undefined) return { folder, problems };
  checkTitles(ja, folder);
  return { folder: problems.length > 0 ? undefined : { ...folder, ja: ja.value }, problems };
}
