// The server of the built app, and the browser that looks at it.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** The built app. */
export const DIST = join(ROOT, 'packages/web/dist');

export interface Serving {
  readonly address: string;
  /** Ends the server, so that the app has no network. */
  readonly close: () => void;
}

/** The server that `npm start` starts, with all that it asks of a browser, on a port that is free. */
export async function serveApp(): Promise<Serving> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error(`${DIST} is not built; run: npm run build`);
  const server = spawn(process.execPath, [join(ROOT, 'packages/cli/bin/parley.js'), 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (text) => {
      said += text;
      const found = /http:\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    server.once('exit', (code) => reject(new Error(`parley serve ended with ${code}: ${said}`)));
  });
  return { address, close: () => void server.kill() };
}

/** Where Debian puts chromium, or wherever the path finds it. */
function findChromium(): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

const executable = findChromium();

/** A continuous-integration machine must not skip: there the tests run and fail without a browser. */
export const skipped = executable === undefined && process.env.CI === undefined;
if (skipped)
  process.stderr.write(
    'skipped: the app in a browser; no chromium on this machine (apt-get install chromium)\n',
  );

export async function openBrowser(): Promise<Browser> {
  if (executable === undefined) throw new Error('no chromium on this machine; apt-get install chromium');
  return chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
}

/** A browser that keeps what it is given, as a reader's does: apps can be installed only into such a one. */
export async function openProfile(folder: string): Promise<BrowserContext> {
  if (executable === undefined) throw new Error('no chromium on this machine; apt-get install chromium');
  return chromium.launchPersistentContext(folder, { executablePath: executable, args: ['--no-sandbox'] });
}
