// A small server for the built app, and the browser that looks at it.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** The built app; another build is tested by naming its folder. */
export const DIST = process.env.PARLEY_WEB_DIST ?? join(ROOT, 'packages/web/dist');

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface Serving {
  readonly address: string;
  /** Ends the server, so that the app has no network. */
  readonly close: () => void;
}

/** Serves `dist`, gzipped files as such. */
export async function serveDist(): Promise<Serving> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error(`${DIST} is not built; run: npm run build`);
  const server: Server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(DIST, path === '/' ? 'index.html' : path);
    if (!file.startsWith(DIST) || !existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    if (!existsSync(`${file}.gz`)) return void response.end(readFileSync(file));
    response.setHeader('content-encoding', 'gzip').end(readFileSync(`${file}.gz`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
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
