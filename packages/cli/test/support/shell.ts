// Runs a command as a person pastes it into a shell, in an empty folder, with `parley` on the path.

import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { edition, MAIN, type Ran } from './parley.js';

/** What the command printed, and the files it left in its folder. */
export interface Pasted extends Ran {
  readonly files: readonly string[];
}

/** Pastes a command into `sh`. */
export async function paste(command: string): Promise<Pasted> {
  await edition();
  const folder = mkdtempSync(join(tmpdir(), 'parley-shell-'));
  const [bin, here] = [join(folder, 'bin'), join(folder, 'here')];
  mkdirSync(bin);
  mkdirSync(here);
  writeFileSync(join(bin, 'parley'), `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`);
  chmodSync(join(bin, 'parley'), 0o755);
  const env = { PATH: `${bin}:${process.env.PATH ?? ''}` };
  const ran = await new Promise<Ran>((resolve) => {
    execFile('sh', ['-c', command], { cwd: here, env, maxBuffer: 2 ** 26 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, out, err });
    });
  });
  const files = readdirSync(here, { recursive: true }).map(String).sort();
  rmSync(folder, { recursive: true });
  return { ...ran, files };
}
