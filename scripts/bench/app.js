#!/usr/bin/env node
// Times the app in Chromium: from moving a rate to the picture of the new equilibrium, worker, React and paint included, in milliseconds.
//
// usage: node scripts/bench/app.js        (after npm run build; without a chromium it says so and ends)

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { table } from './kit.js';

const DIST =
  process.env.PARLEY_WEB_DIST ?? fileURLToPath(new URL('../../packages/web/dist', import.meta.url));
const RUNS = 60;
const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.json': 'application/json',
  '.csv': 'text/csv',
};

const executable = chromiumOnPath();
if (executable === undefined || !existsSync(join(DIST, 'index.html'))) {
  console.log('the app in a browser: skipped, no chromium on this machine or no build');
} else {
  const server = createServer(serve);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.getByRole('tab').nth(2).click();
  await page.locator('.world path').first().waitFor();
  await page.locator('.economy .bars').nth(1).waitFor();
  const figures = (await page.evaluate(drag, RUNS)).sort((a, b) => a - b);
  await browser.close();
  server.close();
  const row = table('the app in Chromium, ms');
  row(
    'a rate dragged, input to paint (world model)',
    { median: figures[RUNS >> 1], least: figures[0], runs: RUNS },
    50,
  );
}

/** Runs in the page: moves the first slider, and waits until the figures of both sides have changed and been painted. */
async function drag(runs) {
  const slider = document.querySelector('.economy .sliders input[type=range]');
  const sides = document.querySelector('.economy .sides');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const figures = [];
  for (let run = -10; run < runs; run++) {
    const before = sides.textContent;
    const start = performance.now();
    set.call(slider, String(30 + run));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => {
      const seen = new MutationObserver(() => {
        if (sides.textContent === before) return;
        seen.disconnect();
        // What is posted from a frame is heard after its paint.
        requestAnimationFrame(() => setTimeout(resolve, 0));
      });
      seen.observe(sides, { subtree: true, childList: true, characterData: true });
    });
    if (run >= 0) figures.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return figures;
}

function serve(request, response) {
  const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
  const file = join(DIST, path === '/' ? 'index.html' : path);
  if (!file.startsWith(DIST) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  response.end(readFileSync(file));
}

function chromiumOnPath() {
  try {
    return execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
