// `npm start`: builds when the sources are newer than the build, then tells the founding example.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = `${root}packages/cli/edition/schedule.json`;

/** The newest change below a folder, in milliseconds. */
function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile())
      latest = Math.max(latest, statSync(`${entry.parentPath ?? entry.path}/${entry.name}`).mtimeMs);
  }
  return latest;
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

const sources = ['law', 'packages/core/src', 'packages/cli/src', 'scripts'].map(
  (folder) => `${root}${folder}`,
);
if (!existsSync(built) || statSync(built).mtimeMs < Math.max(...sources.map(newest))) {
  process.stderr.write('Building (a few seconds, once) ...\n');
  run(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-b'], { stdio: ['ignore', 2, 2] });
  run(process.execPath, [`${root}scripts/compile-edition.js`], { stdio: ['ignore', 2, 2] });
}
run(process.execPath, [`${root}packages/cli/dist/main.js`, 'story']);
