// Runs the parley command as a person does, built; builds it first when a source or a file of law is newer.

import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
export const MAIN = join(ROOT, 'packages/cli/dist/main.js');
const EDITION = join(ROOT, 'packages/cli/edition/law.json');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let built: Promise<void> | undefined;

/** Runs `parley` with these arguments in a folder without law, piped; `environment` is added to a bare one. */
export async function parley(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  await edition();
  const env = { PATH: process.env.PATH ?? '', ...environment };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [MAIN, ...args],
      { cwd: tmpdir(), env, maxBuffer: 2 ** 26 },
      (error, out, err) => {
        resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, out, err });
      },
    );
  });
}

/** Waits for the edition that the build compiles. */
export function edition(): Promise<void> {
  built ??= build();
  return built;
}

/** Builds once, however many test files ask at the same time; a build that fails is the failure of every test. */
async function build(): Promise<void> {
  const lock = join(ROOT, 'packages/cli/.build-for-tests');
  for (let waited = 0; waited < 600 && !isFresh(); waited++) {
    if (!isMine(lock)) {
      await setTimeout(200);
      continue;
    }
    try {
      execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, encoding: 'utf8' });
    } catch (error) {
      throw new Error(
        `the build fails; run npm run build: ${error instanceof Error && 'stdout' in error ? error.stdout : error}`,
      );
    } finally {
      rmdirSync(lock);
    }
    return;
  }
}

/** Whether the lock was free; it is taken now. */
function isMine(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function isFresh(): boolean {
  if (!existsSync(MAIN) || !existsSync(EDITION)) return false;
  const sources = ['packages/core/src', 'packages/cli/src', 'law'].map((folder) =>
    newest(join(ROOT, folder)),
  );
  return Math.max(...sources) <= statSync(EDITION).mtimeMs;
}

/** When the newest file below a folder was written. */
function newest(folder: string): number {
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}
