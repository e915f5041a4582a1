// The models answer with the same bits in a browser as in Node: a browser loads the built modules and solves (docs/decisions/024).

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nafta, regions, sectors, world } from '@parley/core/economy';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as math from '../../src/math/index.js';
import { answers, FILES } from './answers.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.csv': 'text/csv',
  '.html': 'text/html',
};

/** Where Debian puts chromium, or wherever the path finds it. */
function findChromium(): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

const browser = findChromium();
// A continuous-integration machine must not skip: there the test runs and fails without a browser.
const skipped = browser === undefined && process.env.CI === undefined;
if (skipped)
  process.stderr.write(
    'skipped: the models in a browser; no chromium on this machine (apt-get install chromium)\n',
  );

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(ROOT, path);
    if (path === '/')
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>bits</title>');
    else if (!existsSync(file)) response.writeHead(404).end();
    else response.setHeader('content-type', TYPES[extname(file)] ?? 'text/plain').end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

describe('the models in a browser', () => {
  it.skipIf(skipped)(
    'answer as they do in Node',
    async () => {
      const texts = Object.fromEntries(
        Object.entries(FILES).map(([folder, names]) => [
          folder,
          Object.fromEntries(
            names.map((name) => [
              name,
              readFileSync(join(ROOT, `data/economy/${folder}/${name}.csv`), 'utf8'),
            ]),
          ),
        ]),
      );
      const here = answers({ math, world, regions, sectors, nafta }, texts);
      if (browser === undefined) throw new Error('no chromium on this machine; apt-get install chromium');
      const opened = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] });
      try {
        const page = await opened.newPage();
        await page.goto(address);
        // As text, so that the page gets it as it is written here.
        const there = (await page.evaluate(`(async (texts) => {
          const load = (name) => import('/packages/core/dist/' + name + '/index.js');
          const { answers } = await import('/packages/core/test/browser/answers.js');
          const names = ['math', 'economy/world', 'economy/regions', 'economy/sectors', 'economy/nafta'];
          const [math, world, regions, sectors, nafta] = await Promise.all(names.map(load));
          return answers({ math, world, regions, sectors, nafta }, texts);
        })(${JSON.stringify(texts)})`)) as typeof here;
        for (const [model, numbers] of Object.entries(here)) {
          expect(numbers.length, model).toBeGreaterThan(20);
          expect(there[model]?.length, model).toBe(numbers.length);
          // One look over all, as tens of thousands of expectations are slow.
          const apart = numbers.findIndex((number, at) => !Object.is(number, there[model]?.[at]));
          const pair = apart < 0 ? [] : [numbers[apart], there[model]?.[apart]];
          expect(pair, `${model}, number ${apart}`).toEqual([]);
        }
      } finally {
        await opened.close();
      }
    },
    120_000,
  );
});
