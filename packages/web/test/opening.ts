// Opens the built app in a fresh profile, reads it, saves from it, and asks the command line the same.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser, ROOT, type Serving, serveApp, skipped } from './serving.js';

export interface Opened {
  readonly serving: () => Serving;
  readonly browser: () => Browser;
  /** A fresh profile on the app, the first answer there. */
  readonly open: (hash?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** What pages complained of. */
  readonly complaints: readonly string[];
}

/** One server and one browser for the tests of a file; every test begins with fresh profiles. */
export function openApp(): Opened {
  let serving: Serving | undefined;
  let browser: Browser | undefined;
  const complaints: string[] = [];
  beforeAll(async () => {
    if (skipped) return;
    serving = await serveApp();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    serving?.close();
  });
  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
  });
  const there = <T>(it: T | undefined): T => {
    if (it === undefined) throw new Error('the browser is not open yet');
    return it;
  };
  return {
    serving: () => there(serving),
    browser: () => there(browser),
    complaints,
    async open(hash = '', options = {}) {
      const context = await there(browser).newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'en-US',
        serviceWorkers: 'block',
        ...options,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${there(serving).address}${hash}`);
      await page.locator('.tabs').waitFor();
      return page;
    },
  };
}

/** The rate the product view shows for an origin. */
export function rate(page: Page, origin: string): Locator {
  return page.getByTestId(`rate-${origin}`);
}

/** Waits until a rate is on the page, and says what was there instead. */
export async function expectRate(page: Page, origin: string, text: string): Promise<void> {
  await expect.poll(() => rate(page, origin).textContent()).toBe(text);
}

/** The answer of the command as data. */
export function parley(command: string): unknown {
  const words = command.replace(/^parley /, '').split(' ');
  const text = execFileSync('node', [join(ROOT, 'packages/cli/bin/parley.js'), ...words, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return JSON.parse(text);
}

/** What a button saves, as text. */
export async function saved(page: Page, label: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label }).first().click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}
