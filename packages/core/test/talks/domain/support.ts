// Folders of the tests, read from the disk.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '@parley/core/law';
import { readTalks, type TalksFolder } from '@parley/core/talks';

export function textsOf(name: string): Map<string, string> {
  const root = fileURLToPath(new URL(`${name}/`, import.meta.url));
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = `${entry.parentPath.replace(/\/?$/, '/')}${entry.name}`;
      return [path.slice(root.length), readFileSync(path, 'utf8')];
    }),
  );
}

/** Reads texts that must be without fault. */
export function folderOf(texts: ReadonlyMap<string, string>, name = 'river'): TalksFolder {
  const { folder, problems } = readTalks(texts, name);
  if (folder === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return folder;
}

export const river = (): TalksFolder => folderOf(textsOf('river'));

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
