// What happened to one code: which revisions brought it, changed it, took it away, and what stood in its place afterwards.

import type { Revision } from './history.js';
import { type CellChange, changesBetween } from './patch.js';
import { digitsOf } from './row.js';
import { type Schedule, versionsOf } from './schedule.js';

export type CodeChange =
  | { readonly kind: 'added'; readonly revision: Revision }
  | { readonly kind: 'changed'; readonly revision: Revision; readonly cells: readonly CellChange[] }
  /** `instead` are the codes that came in the same revision under the same 8 digits (else 6), in order: candidates, not law. */
  | { readonly kind: 'removed'; readonly revision: Revision; readonly instead: readonly string[] };

/** Every change of a code (digits only), oldest first. A code that always stood unchanged gives none. */
export function changesOf(schedule: Schedule, code: string): readonly CodeChange[] {
  const { revisions } = schedule.history;
  const changes: CodeChange[] = [];
  const versions = versionsOf(schedule, code);
  for (const [place, version] of versions.entries()) {
    const before = versions[place - 1];
    const came = revisions[version.from];
    if (came !== undefined && version.from > 0) {
      if (before?.to === version.from) {
        const cells = changesBetween(before.row, version.row);
        if (cells.length > 0) changes.push({ kind: 'changed', revision: came, cells });
      } else {
        changes.push({ kind: 'added', revision: came });
      }
    }
    const went = revisions[version.to];
    if (went !== undefined && versions[place + 1]?.from !== version.to) {
      changes.push({ kind: 'removed', revision: went, instead: cameInstead(schedule, code, version.to) });
    }
  }
  return changes;
}

function cameInstead(schedule: Schedule, code: string, revision: number): readonly string[] {
  const came = schedule.codes.filter(
    (other) =>
      other.startsWith(code.slice(0, 6)) &&
      other.length >= code.length &&
      versionsOf(schedule, other).some((version) => version.from === revision) &&
      !versionsOf(schedule, other).some((version) => version.to === revision),
  );
  const near = came.filter((other) => other.startsWith(code.slice(0, 8)));
  return (near.length > 0 ? near : came).map(digitsOf);
}
