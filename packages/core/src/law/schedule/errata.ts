// Lines that USITC left out of an export by mistake: the law had them, so an entry of those days must find them.

import type { History, Version } from './history.js';
import { PatchError } from './patch.js';
import { digitsOf } from './row.js';

/** A code that was missing from the revisions `from` to `to` (names, both included) though nothing repealed it. */
export interface Erratum {
  /** As printed, `4420.19.00.00`. */
  readonly code: string;
  readonly from: string;
  readonly to: string;
  /** How we know. */
  readonly because: string;
}

/**
 * The history with every erratum's row standing in the revisions it was missing from, as it was printed just before,
 * or, when it was missing from the very first, just after. Throws `PatchError` when an erratum does not fit.
 */
export function correctHistory(history: History, errata: readonly Erratum[]): History {
  const versions = [...history.versions];
  for (const erratum of errata) {
    const from = revisionIndex(history, erratum.from, erratum);
    const to = revisionIndex(history, erratum.to, erratum) + 1;
    const code = digitsOf(erratum.code);
    const mine = versions.flatMap((version, place) =>
      digitsOf(version.row.code) === code ? [{ version, place }] : [],
    );
    if (mine.some(({ version }) => version.from < to && from < version.to)) {
      throw new PatchError(
        `erratum ${erratum.code}`,
        0,
        `the code is printed between ${erratum.from} and ${erratum.to}`,
      );
    }
    const before = mine.find(({ version }) => version.to === from);
    const after = mine.find(({ version }) => version.from === to);
    if (before !== undefined) versions[before.place] = { ...before.version, to } satisfies Version;
    else if (after !== undefined) versions[after.place] = { ...after.version, from } satisfies Version;
    else
      throw new PatchError(
        `erratum ${erratum.code}`,
        0,
        'the code is printed neither just before nor just after',
      );
  }
  return { ...history, versions };
}

function revisionIndex(history: History, name: string, erratum: Erratum): number {
  const index = history.revisions.findIndex((revision) => revision.name === name);
  if (index < 0) throw new PatchError(`erratum ${erratum.code}`, 0, `there is no revision ${name}`);
  return index;
}
