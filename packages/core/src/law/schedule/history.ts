// The history of the schedule: every row there ever was, in printing order, with the revisions it stood in.

import { type Patch, PatchError, walkPatch } from './patch.js';
import type { Row } from './row.js';

/** One edition of the schedule as USITC published it. */
export interface Revision {
  /** `2025 Rev 16`. */
  readonly name: string;
  /** The day USITC put it online. */
  readonly published: string;
  /** The first day its lines govern entries; see `basis`. */
  readonly effective: string;
  /** Why `effective` is that day, with the source. */
  readonly basis: string;
}

/** A row and the half-open span of revisions (by index) it stood in unchanged. */
export interface Version {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

export interface History {
  readonly revisions: readonly Revision[];
  /** In printing order: the versions alive in a revision, taken in this order, are that revision. */
  readonly versions: readonly Version[];
  /** The first day that an edition not held here governs; absent when none is known. */
  readonly knownTo?: string;
}

interface Node {
  readonly row: Row;
  readonly from: number;
  to: number | undefined;
  next: Node | undefined;
}

/** Folds a base table and its patches, oldest first. Throws `PatchError` when a patch does not fit what it follows. */
export function foldHistory(
  first: Revision,
  base: readonly Row[],
  patches: readonly Patch[],
  knownTo?: string,
): History {
  const revisions = [first];
  let top: Node | undefined;
  let alive: Node[] = [];

  /** Links a new row in behind another, or at the very top. */
  const insert = (behind: Node | undefined, row: Row, from: number): Node => {
    const node: Node = { row, from, to: undefined, next: behind === undefined ? top : behind.next };
    if (behind === undefined) top = node;
    else behind.next = node;
    return node;
  };

  for (const row of base) alive.push(insert(alive.at(-1), row, 0));
  for (const patch of patches) {
    const previous = revisions.at(-1);
    if (patch.follows !== previous?.name) {
      throw new PatchError(
        patch.revision.name,
        0,
        `follows ${patch.follows}, but the revision before it is ${previous?.name}`,
      );
    }
    if (patch.revision.effective < previous.effective) {
      const why = `effective ${patch.revision.effective} is earlier than ${previous.effective} of ${previous.name}`;
      throw new PatchError(patch.revision.name, 0, why);
    }
    const index = revisions.length;
    const next: Node[] = [];
    let behind: Node | undefined;
    walkPatch(alive, (node) => node.row, patch, {
      keep(node) {
        behind = node;
        next.push(node);
      },
      end(node) {
        behind = node;
        node.to = index;
      },
      add(row) {
        behind = insert(behind, row, index);
        next.push(behind);
      },
    });
    alive = next;
    revisions.push(patch.revision);
  }

  const versions: Version[] = [];
  for (let node = top; node !== undefined; node = node.next) {
    versions.push({ row: node.row, from: node.from, to: node.to ?? revisions.length });
  }
  return knownTo === undefined ? { revisions, versions } : { revisions, versions, knownTo };
}

/** The rows of one revision, in printing order. */
export function rowsOf(history: History, revision: number): readonly Row[] {
  return history.versions.filter((version) => isAlive(version, revision)).map((version) => version.row);
}

export function isAlive(version: Version, revision: number): boolean {
  return version.from <= revision && revision < version.to;
}
