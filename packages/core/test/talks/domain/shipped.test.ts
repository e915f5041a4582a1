// The folders that are shipped: read without a fault, answerable on every frozen day, and as they were frozen.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '@parley/core/law';
import { asOf, canonicalJson, compareSnapshots, readTalks } from '@parley/core/talks';
import { describe, expect, it } from 'vitest';
import { sha256, writtenOn } from './support.js';

const ROOT = fileURLToPath(new URL('../../../../../talks/', import.meta.url));
const FOLDERS = readdirSync(ROOT).filter((name) => existsSync(`${ROOT}${name}/talks.yaml`));

function textsIn(name: string): Map<string, string> {
  const root = `${ROOT}${name}/`;
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = `${entry.parentPath.replace(/\/?$/, '/')}${entry.name}`;
      return [path.slice(root.length), readFileSync(path, 'utf8')];
    }),
  );
}

describe.each(FOLDERS)('talks/%s', (name) => {
  const { folder, problems } = readTalks(textsIn(name), name);

  it('is read without a fault', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it('can be asked about on every frozen day, and is as it was frozen', () => {
    if (folder === undefined) throw new Error('not read');
    for (const { asOf: day, changed } of compareSnapshots(folder.talks, folder.snapshots, sha256)) {
      expect([day, changed]).toEqual([day, []]);
      expect(asOf(folder.talks, day).issues.every(({ options }) => options.length > 0)).toBe(true);
    }
  });

  it('says the same on a frozen day when it is written without what came later', () => {
    for (const { asOf: day } of folder?.snapshots ?? []) {
      if (folder === undefined) continue;
      const then = canonicalJson(asOf(writtenOn(textsIn(name), day), day));
      expect(then).toBe(canonicalJson(asOf(folder.talks, day)));
    }
  });

  it('says of every judgement and line what it rests on', () => {
    for (const { worth, lines } of folder?.talks.parties ?? [])
      for (const { evidence, assumed } of [...worth, ...lines])
        expect(assumed || evidence.length > 0).toBe(true);
  });
});
