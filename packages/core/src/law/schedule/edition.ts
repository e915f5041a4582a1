// Reads `law/us/schedule/` (base tables, patches, revisions, errata) into a history, and says which file is wrong when one is.

import { correctHistory, type Erratum } from './errata.js';
import { foldHistory, type History } from './history.js';
import { type Patch, PatchError } from './patch.js';
import { parsePatch } from './patch-text.js';
import { parseTable, TableError } from './table.js';

/** One line of `revisions.csv`. `rows` and `sha256` are absent for revisions known to exist and not held. */
export interface RevisionRecord {
  readonly revision: string;
  readonly published: string;
  readonly effective: string;
  readonly basis: string;
  readonly rows?: number;
  /** SHA-256 of `formatTable(rows)` of that revision, lower-case hex. */
  readonly sha256?: string;
}

/** Text files of the folder by path below it: `base/01.tsv`, `patches/2025-rev-01.patch`, `revisions.csv`, `errata.csv`. */
export type ScheduleFiles = ReadonlyMap<string, string>;

export const REVISION_COLUMNS = ['revision', 'published', 'effective', 'basis', 'rows', 'sha256'] as const;
export const ERRATA_COLUMNS = ['code', 'from', 'to', 'because'] as const;

/** The schedule as printed, revision by revision, misprints included. Throws `TableError` or `PatchError`. */
export function readHistory(files: ScheduleFiles): History {
  const records = readRevisions(files);
  const [first, ...rest] = records.filter((record) => record.rows !== undefined);
  if (first === undefined)
    throw new TableError('revisions.csv', 1, 'expected at least one revision with rows');
  const paths = [...files.keys()].sort();
  const base = paths
    .filter((path) => /^base\/.+\.tsv$/.test(path))
    .flatMap((path) => parseTable(files.get(path) ?? '', path));
  const patches = new Map<string, Patch>();
  for (const path of paths.filter((path) => path.startsWith('patches/'))) {
    const patch = parsePatch(files.get(path) ?? '', path);
    patches.set(patch.revision.name, patch);
  }
  const chain = rest.map((record) => {
    const patch = patches.get(record.revision);
    if (patch === undefined)
      throw new PatchError(record.revision, 0, 'revisions.csv lists it, but no patch is there');
    return patch;
  });
  const { revision: name, published, effective, basis } = first;
  const later = records.slice(records.findLastIndex((record) => record.rows !== undefined) + 1);
  return foldHistory({ name, published, effective, basis }, base, chain, later[0]?.effective);
}

/** The schedule as the law had it: as printed, with the lines of `errata.csv` put back. */
export function readCorrectedHistory(files: ScheduleFiles): History {
  return correctHistory(readHistory(files), readErrata(files));
}

export function readRevisions(files: ScheduleFiles): readonly RevisionRecord[] {
  return readCsv(files, 'revisions.csv', REVISION_COLUMNS).map(
    ([revision, published, effective, basis, rows, sha256]) => {
      const record = {
        revision: revision ?? '',
        published: published ?? '',
        effective: effective ?? '',
        basis: basis ?? '',
      };
      return rows === undefined || rows === ''
        ? record
        : { ...record, rows: Number(rows), sha256: sha256 ?? '' };
    },
  );
}

export function readErrata(files: ScheduleFiles): readonly Erratum[] {
  if (!files.has('errata.csv')) return [];
  return readCsv(files, 'errata.csv', ERRATA_COLUMNS).map(
    ([code = '', from = '', to = '', because = '']) => ({
      code,
      from,
      to,
      because,
    }),
  );
}

/** Cells of these files hold no comma and no quote, so that a line splits at its commas. */
function readCsv(
  files: ScheduleFiles,
  path: string,
  columns: readonly string[],
): readonly (readonly string[])[] {
  const lines = (files.get(path) ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const [header, ...body] = lines;
  if (header !== columns.join(',')) throw new TableError(path, 1, `expected the header ${columns.join(',')}`);
  return body.map((line, index) => {
    const cells = line.split(',');
    if (cells.length !== columns.length || line.includes('"')) {
      throw new TableError(
        path,
        index + 2,
        `expected ${columns.length} cells without commas or quotes, found ${cells.length}`,
      );
    }
    return cells;
  });
}
