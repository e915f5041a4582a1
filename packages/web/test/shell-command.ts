// Runs a command as the page shows it, in a shell and an empty folder: files that it writes first, then parley.

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from './serving.js';

/** The answer of a command as data; it may be several lines long. */
export function shellJson(command: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'parley-'));
  try {
    const parley = join(folder, 'parley');
    writeFileSync(
      parley,
      `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'packages/cli/bin/parley.js')}" "$@"\n`,
    );
    chmodSync(parley, 0o755);
    // Commands name the talks folders of the repository as seen from its root.
    symlinkSync(join(ROOT, 'talks'), join(folder, 'talks'));
    const text = execFileSync('sh', ['-ec', `${command} --json`], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e8,
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
    });
    return JSON.parse(text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The whole command that begins so, folded away or not. */
export async function commandShown(page: Page, beginning: string): Promise<string> {
  const all = await page.locator('.command code').allTextContents();
  const found = all.filter((it) => it.split('\n').at(-1)?.startsWith(beginning));
  // Folded commands stand twice: their last line, then the whole.
  const command = found.at(-1);
  if (command === undefined) throw new Error(`no command begins with ${beginning}: ${all.join(' | ')}`);
  return command;
}
