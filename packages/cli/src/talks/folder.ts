// A talks folder on a disk: read, checked, and its frozen snapshots compared with what the folder says now.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { formatProblem } from '@parley/core/law';
import { compareSnapshots, type FrozenSnapshot, readTalks, type TalksFolder } from '@parley/core/talks';
import { InputError } from '../input.js';

/** Texts larger than this are no part of a negotiation. */
const LARGEST = 16_000_000;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface OpenFolder extends TalksFolder {
  readonly path: string;
  readonly frozen: readonly FrozenSnapshot[];
}

/** Reads a folder. Throws `InputError` with every fault, and where a frozen snapshot was changed by a later edit. */
export function openFolder(path: string): OpenFolder {
  const folder = folderFaulty(path);
  const changed = folder.frozen.filter((snapshot) => snapshot.changed.length > 0);
  if (changed.length > 0)
    throw new InputError(
      changed
        .map(
          ({ asOf, changed: parts, now }) =>
            `${path}/snapshots.yaml: the snapshot of ${asOf} is frozen, and what was public then was changed since in: ${parts.join(', ')}. Undo the edit, or date it later (known:); to freeze it anew write digest: ${now}`,
        )
        .join('\n'),
    );
  return folder;
}

/** The same, whatever the snapshots say. */
export function folderFaulty(path: string): OpenFolder {
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new InputError(
      `folder: there is no folder \`${path}\`; give one such as talks/us-jp-2025, or a command: solve, import`,
    );
  const name = path.replace(/[/\\]+$/, '');
  const { folder, problems } = readTalks(textsIn(name), name);
  if (folder === undefined) throw new InputError(problems.map(formatProblem).join('\n'));
  return { ...folder, path: name, frozen: compareSnapshots(folder.talks, folder.snapshots, sha256) };
}

function textsIn(root: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.(yaml|csv)$/.test(entry.name)) continue;
    if (statSync(path).size > LARGEST)
      throw new InputError(`${path}: is larger than ${LARGEST / 1_000_000} MB, the most that is read`);
    texts.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
  }
  return texts;
}
