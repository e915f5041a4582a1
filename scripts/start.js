// `npm start`: builds what is older than its sources, tells the founding example, and serves the app until Ctrl-C.
//
//   npm start             the story, then the address of the app as the last line
//   npm start -- --once   the same, asks the server for its first page and one duty, and ends: 0 when both were answered
//
// Other options are those of `parley serve`.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const parley = `${root}packages/cli/dist/main.js`;
const edition = `${root}packages/cli/edition/search.json`;
const app = `${root}packages/web/dist/index.html`;

/** The newest change of a file or below a folder, in milliseconds; 0 when there is none. */
function newest(path) {
  if (!existsSync(path)) return 0;
  if (statSync(path).isFile()) return statSync(path).mtimeMs;
  let latest = 0;
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    if (entry.isFile())
      latest = Math.max(latest, statSync(`${entry.parentPath ?? entry.path}/${entry.name}`).mtimeMs);
  }
  return latest;
}

/** Whether something that is built is missing or older than one of its sources. */
function isOld(built, sources) {
  const changed = sources.map((source) => newest(`${root}${source}`));
  return !existsSync(built) || statSync(built).mtimeMs < Math.max(...changed);
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Builds speak on the error stream: the story is what stands on standard output. */
const aside = { stdio: ['ignore', 2, 2] };

function build() {
  const compiler = 'scripts/compile-edition.js';
  if (isOld(edition, ['law', 'data', 'deals', 'talks', 'packages/core/src', 'packages/cli/src', compiler])) {
    process.stderr.write('Building the command (a few seconds, once) ...\n');
    run(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-b'], aside);
    run(process.execPath, [`${root}${compiler}`], aside);
  }
  const { scripts = {} } = JSON.parse(readFileSync(`${root}packages/web/package.json`, 'utf8'));
  const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json'];
  const web = [
    ...sources.map((source) => `packages/web/${source}`),
    'packages/core/src',
    'packages/cli/edition',
  ];
  if (scripts.build === undefined || !isOld(app, web)) return;
  process.stderr.write('Building the app (a few seconds, once) ...\n');
  const { npm_execpath: npm } = process.env;
  const [command, ...before] = npm === undefined ? ['npm'] : [process.execPath, npm];
  run(command, [...before, 'run', '--silent', 'build', '-w', '@parley/web'], aside);
}

/** Serves until the server ends; what ends this program ends the server. */
function serve(options) {
  const server = spawn(process.execPath, [parley, 'serve', ...options], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code ?? 1));
}

/** Serves until the first page and one duty were answered, and says the address last. */
async function serveOnce(options) {
  const server = spawn(process.execPath, [parley, 'serve', ...options], { stdio: ['ignore', 'pipe', 2] });
  const ended = new Promise((resolve) => server.on('exit', resolve));
  try {
    const line = await Promise.race([
      new Promise((resolve) => server.stdout.on('data', (text) => resolve(String(text)))),
      ended.then((code) => Promise.reject(new Error(`parley serve ended with ${code}`))),
    ]);
    const address = /http:\S+/.exec(line)?.[0];
    const page = await fetch(address);
    if (!page.ok) throw new Error(`GET / answered ${page.status}`);
    const duty = await fetch(`${address}api/duty?good=9503.00.00.13&origin=CN&on=2025-04-16`);
    const { assessed } = await duty.json();
    if (assessed?.duty.ppm !== 1_450_000) throw new Error(`GET /api/duty answered ${duty.status}`);
    process.stdout.write(line);
  } finally {
    server.kill('SIGTERM');
  }
  const code = await ended;
  if (code !== 0) throw new Error(`parley serve ended with ${code}`);
}

build();
run(process.execPath, [parley, 'story']);
process.stdout.write('\n');
const options = process.argv.slice(2);
if (!options.includes('--once')) serve(options);
else {
  try {
    await serveOnce(options.filter((option) => option !== '--once'));
  } catch (error) {
    process.stderr.write(`npm start -- --once: ${error.message}\n`);
    process.exitCode = 1;
  }
}
