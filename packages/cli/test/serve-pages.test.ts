// The server's own parts: files of the app, the names it answers to, and what it says when it breaks.

import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { openEdition } from '@parley/core/ask';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../src/serve/app.js';
import { openSolves } from '../src/serve/solves.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-pages-'));
const dist = join(folder, 'dist');
const script = `export const words = ${JSON.stringify('coin bank '.repeat(500))};`;
const broken: string[] = [];

/** An app over an edition that has not one text. */
const appOf = (loopback: boolean) =>
  buildApp({
    edition: openEdition({ get: () => undefined }, '2026-11-22'),
    solves: openSolves({ solves: 1, seconds: 1 }),
    pages: dist,
    loopback,
    report: (line) => broken.push(line),
  });
const app = appOf(false);
const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  app.request(new Request(`http://127.0.0.1${path}`, { headers }));

beforeAll(() => {
  mkdirSync(join(dist, 'assets'), { recursive: true });
  mkdirSync(join(dist, '.hidden'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(dist, '.hidden', 'x.txt'), 'secret');
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Parley</title>');
  writeFileSync(join(dist, 'app.webmanifest'), '{}');
  writeFileSync(join(dist, 'assets', 'app-1a2b.js'), script);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('pages', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/app.webmanifest', 'application/manifest+json', 'no-cache'],
    ['/assets/app-1a2b.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('%s is %s, %s', async (path, type, cache) => {
    const { status, headers } = await get(path);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, cache]);
  });

  it.each([
    '/nothing.html',
    '/assets',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/.hidden/x.txt',
    '/%00',
    '/%ff',
    '//etc/passwd',
  ])('%s is not there', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret');
  });

  it('are not sent again to who has them', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const answer = await get('/', { 'if-none-match': known });
      expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('are another version when the file changes', async () => {
    const path = join(dist, 'page.html');
    writeFileSync(path, 'one');
    const before = (await get('/page.html')).headers.get('etag');
    writeFileSync(path, 'two');
    utimesSync(path, new Date(), new Date(Date.now() + 5000));
    const after = await get('/page.html');
    expect(await after.text()).toBe('two');
    expect(after.headers.get('etag')).not.toBe(before);
  });

  it.each([
    ['gzip, br', 'gzip', gunzipSync],
    ['br', 'br', brotliDecompressSync],
    ['gzip;q=0, br', 'br', brotliDecompressSync],
  ] as const)('come pressed to who takes %s', async (accepted, way, unpack) => {
    const { headers, ...answer } = await get('/assets/app-1a2b.js', { 'accept-encoding': accepted }).then(
      async (response) => ({ headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }),
    );
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([way, 'accept-encoding']);
    expect(answer.bytes.length).toBeLessThan(script.length / 10);
    expect(unpack(answer.bytes).toString()).toBe(script);
  });

  it('come as they are to who takes nothing else, and where it is not worth the while', async () => {
    expect((await get('/assets/app-1a2b.js')).headers.get('content-encoding')).toBe(null);
    expect((await get('/', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe(null);
  });
});

describe('a server of this machine', () => {
  const own = appOf(true);
  const under = (host: string) =>
    own.request(new Request('http://127.0.0.1/', { headers: { host } })).then(({ status }) => status);

  it.each(['localhost', 'localhost:4180', 'LOCALHOST:1', '127.0.0.1:4180', '127.8.9.10', '[::1]:4180'])(
    'answers as %s',
    async (host) => {
      expect(await under(host)).toBe(200);
    },
  );

  it.each([
    'parley.example',
    '127.0.0.1.example:80',
    'localhost.example',
    '10.0.0.1',
    '',
    'localhost@example',
  ])('does not answer as %j', async (host) => {
    expect(await under(host)).toBe(403);
  });
});

describe('what breaks in the server', () => {
  it('is told without a word of where, and written down', async () => {
    const answer = await get('/api/duty?good=9503.00.00.13&origin=CN&on=2025-04-16');
    expect(answer.status).toBe(500);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.json()).toEqual({
      error: { message: 'something broke in the server; it is written where the server runs', field: null },
    });
    expect(broken).toEqual([
      'GET /api/duty: MissingTextError: law.json of the edition is missing; run: npm run build',
    ]);
  });
});
