// The app in a real browser: the founding story, search, both clocks, shared addresses, exports, offline, keys, axe, print.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toFragment } from '../src/state/fragment.js';
import { objections } from './axe.js';
import { DIST, openBrowser, openProfile, ROOT, type Serving, serveDist, skipped } from './serving.js';

let serving: Serving;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  if (skipped) return;
  serving = await serveDist();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  serving?.close();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** A fresh profile on the app, the first answer there. */
async function open(hash = '', options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${serving.address}${hash}`);
  await page
    .getByTestId(/^rate-/)
    .first()
    .waitFor();
  return page;
}

const rate = (page: Page, origin: string) => page.getByTestId(`rate-${origin}`);

function parley(command: string): unknown {
  const words = command.replace(/^parley /, '').split(' ');
  const text = execFileSync('node', [join(ROOT, 'packages/cli/bin/parley.js'), ...words, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return JSON.parse(text);
}

async function saved(page: Page, label: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label }).first().click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** Waits until a text is on the page, and says what was there instead. */
async function expectText(page: Page, origin: string, text: string): Promise<void> {
  await expect.poll(() => rate(page, origin).textContent(), { timeout: 10_000 }).toBe(text);
}

describe.skipIf(skipped)('the app', () => {
  it('begins with the founding story, answered without a click', async () => {
    const page = await open();
    await expectText(page, 'CN', '145%');
    await expectText(page, 'JP', '10%');
    const text = await page.locator('main').innerText();
    expect(text).toContain('gold coin bank');
    expect(text).toContain('$1,450.00 to be refunded');
    expect(text).toContain('Learning Resources v. Trump');
    expect(text).toContain('9903.01.63');
    await expect.poll(() => page.locator('main').innerText()).toContain('The same entered on');
    expect(complaints).toEqual([]);
  });

  it('says that shipping the bank from Japan changes nothing', async () => {
    const page = await open();
    await page.getByLabel('Shipped from').selectOption('JP');
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('Shipping it from Japan changes nothing');
    await expectText(page, 'CN', '145%');
  });

  it('finds a good in spite of a typo and prices it', async () => {
    const page = await open();
    const field = page.getByRole('combobox', { name: 'Good' });
    await field.click();
    await field.fill('coin bnak');
    await page.locator('.hit').first().waitFor();
    const options = await page.locator('.hit').allTextContents();
    expect(options.some((it) => it.includes('8306.29.00.00'))).toBe(true);
    await page.locator('.hit', { hasText: '8306.21' }).first().click();
    await expectText(page, 'CN', '157%');
    await expectText(page, 'JP', '14.5%');
    expect(await field.inputValue()).toBe('8306.21.00.00');
  });

  it('prices anew while either clock is dragged', async () => {
    const page = await open();
    const drag = async (name: string, to: number) => {
      const handle = page.getByRole('slider', { name });
      const grip = await handle.locator('.grip').boundingBox();
      const field = await page.locator('.spine .field').boundingBox();
      if (grip === null || field === null) throw new Error('no handle');
      await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
      await page.mouse.down();
      await page.mouse.move(field.x + field.width * to, grip.y + 5, { steps: 8 });
    };
    await drag('Entry date', 0.3);
    // Still held: the answer has followed.
    await expectText(page, 'CN', '30%');
    await page.mouse.up();
    await drag('Law as known on', 0.35);
    await page.mouse.up();
    await expect.poll(() => page.locator('.verdict').first().innerText()).toContain('2025: the same.');
    await page.goBack();
    await expect.poll(() => page.locator('.verdict').first().innerText()).toContain('to be refunded');
    await page.goBack();
    await expectText(page, 'CN', '145%');
  });

  it('restores a shared address exactly in a fresh profile', async () => {
    const page = await open();
    await page.getByLabel('Entry date', { exact: true }).and(page.locator('input')).fill('2025-08-20');
    await page.getByLabel('Compared with').selectOption('KR');
    await page.getByLabel('Value in US dollars').fill('2,500');
    await page.getByLabel('Value in US dollars').press('Enter');
    await page.getByLabel('Arrives by').selectOption('ocean');
    await expect.poll(() => page.locator('.verdict').first().innerText()).toContain('Harbor');
    const first = await page.locator('main').innerText();
    const address = page.url();
    expect(address).toMatch(/#1\.[\w-]+$/);
    const other = await open(address.slice(address.indexOf('#')));
    await expect.poll(() => other.locator('main').innerText(), { timeout: 10_000 }).toBe(first);
  });

  it('goes back and forward through what was asked, without loading anew', async () => {
    const page = await open();
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.getByLabel('Made in', { exact: true }).selectOption('VN');
    await expectText(page, 'VN', '10%');
    await page.getByLabel('Made in', { exact: true }).selectOption('CA');
    await expectText(page, 'CA', '25%');
    await page.goBack();
    await expectText(page, 'VN', '10%');
    await page.goBack();
    await expectText(page, 'CN', '145%');
    await page.goForward();
    await expectText(page, 'VN', '10%');
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
  });

  it('says plainly that a damaged address cannot be read, and begins anew', async () => {
    for (const hash of ['#1.AAAA', '#nonsense', '#9.AAAA']) {
      const page = await open(hash);
      expect(await page.getByRole('alert').innerText()).toContain('This link could not be read');
      await expectText(page, 'CN', '145%');
    }
  });

  it('takes whatever a link says: what does not fit becomes the beginning, a wrong fact can be taken back', async () => {
    const facts = { mode: 'camel', is: ['no-such-fact'], value: 12 };
    const parts = { product: { good: '<b>', origin: 'XX', beside: 7, facts }, deal: 'none' };
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-US' });
    const page = await context.newPage();
    await page.goto(
      `${serving.address}#${await toFragment({ on: '2025-99-99', known: 3, view: '?', parts })}`,
    );
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('no-such-fact');
    await page.getByRole('button', { name: 'is no-such-fact' }).click();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('camel');
    await page.getByRole('button', { name: 'mode' }).click();
    await expectText(page, 'CN', '145%');
  });

  it('exports the numbers of the command it shows', async () => {
    const page = await open();
    const commands = await page.locator('.command code').allTextContents();
    const duty = commands.find((it) => it.startsWith('parley duty'));
    if (duty === undefined) throw new Error('no command');
    expect(JSON.parse(await saved(page, 'Save Duties, made in China as JSON'))).toEqual(parley(duty));
    const csv = await saved(page, 'Save Duties, made in China as CSV');
    expect(csv).toContain('law known to');
    expect(csv).toContain('9903.01.63,us/reciprocal,+ 125%,100000,125000,0,us/eo-14266');

    await page.locator('.strip').waitFor();
    const origins = parley(
      (await page.locator('.command code').allTextContents()).find((it) => it.startsWith('parley origins')) ??
        '',
    ) as {
      readonly origins: readonly { readonly origin: string; readonly assessed: { readonly ppm: number } }[];
    };
    const rows = (await saved(page, 'Save Origin decides: 9503.00.00.13 as CSV')).split('\r\n');
    for (const { origin, assessed } of origins.origins) {
      const row = rows.find((it) => it.startsWith(`${origin},`));
      expect(row, origin).toContain(`,${assessed.ppm},`);
    }
    const history = (await page.locator('.command code').allTextContents()).find((it) =>
      it.startsWith('parley history'),
    );
    const name = 'Through time: 9503.00.00.13, China';
    expect(JSON.parse(await saved(page, `Save ${name} as JSON`))).toEqual(parley(history ?? ''));
    const svg = await saved(page, `Save ${name} as SVG`);
    expect(svg).toContain('<path');
    expect(svg).toContain('law known to');
    const png = await saved(page, `Save ${name} as PNG`);
    expect(png.slice(1, 4)).toBe('PNG');
  });

  it('asks only for facts that matter, and prices them as the command does', async () => {
    const page = await open();
    const field = page.getByRole('combobox', { name: 'Good' });
    await field.click();
    await field.fill('7326.90.86');
    await page.locator('.hit').first().click();
    await page.getByLabel('Entry date', { exact: true }).and(page.locator('input')).fill('2025-08-20');
    await expectText(page, 'CN', '97.9%');
    const questions = page.getByRole('region', { name: 'What is not known, and what it could make' });
    expect(await questions.innerText()).toContain(
      'Until these are answered the duty stands between $0.00 and',
    );
    expect(await questions.innerText()).not.toContain('Loaded on the vessel');
    await questions.getByLabel('Content of steel, share of the value').fill('60');
    await questions.getByLabel('Content of steel, share of the value').press('Enter');
    await expect.poll(() => rate(page, 'CN').textContent()).not.toBe('97.9%');
    const command = (await page.locator('.command code').allTextContents())[0] ?? '';
    expect(command).toContain('steel=60%');
    expect(JSON.parse(await saved(page, 'Save Duties, made in China as JSON'))).toEqual(
      parley(command.replaceAll("'", '')),
    );
    await questions.getByRole('button', { name: 'content steel' }).click();
    await expectText(page, 'CN', '97.9%');
  });

  it('opens an act: what it did heading by heading, what became of it, its source', async () => {
    const page = await open();
    await page.locator('.verdict').first().getByRole('button', { name: 'EO 14266' }).first().click();
    const act = page.locator('.act');
    await act.getByRole('heading', { level: 2 }).waitFor();
    const text = await act.innerText();
    expect(text).toContain('90 FR 15625');
    expect(text).toContain('9903.01.63');
    expect(text).toContain('+ 125%');
    expect(text).toContain('void since the beginning, Learning Resources v. Trump');
    expect(await act.getByRole('link', { name: 'Read it at the source' }).getAttribute('href')).toMatch(
      /^https:/,
    );
    // A deal nobody needed to sign is an act in the same grammar.
    await page.evaluate(() => document.getElementById('tick-us-deal-japan-2025')?.click());
    await expect.poll(() => act.innerText()).toContain('Strategic Trade and Investment');
    await page.goBack();
    await expect.poll(() => act.innerText()).toContain('90 FR 15625');
  });

  it('works offline after the first visit', async () => {
    const own = await serveDist();
    const context = await browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    await page.goto(own.address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    own.close();
    await page.reload();
    await expectText(page, 'CN', '145%');
    await page.getByRole('combobox', { name: 'Good' }).fill('rice');
    await page.locator('.hit').first().waitFor();
    expect((await page.locator('.hit').allTextContents()).join()).toContain('1006');
  });

  it('can be installed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-profile-'));
    const context = await openProfile(folder);
    try {
      const page = await context.newPage();
      await page.goto(serving.address);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      const session = await context.newCDPSession(page);
      expect(await session.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
      expect((await session.send('Page.getAppManifest')).errors).toEqual([]);
    } finally {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('can be used by keys alone', async () => {
    const page = await open();
    const reach = async (found: (name: string) => boolean) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        const name = await page.evaluate(() => {
          const it = document.activeElement;
          return `${it?.getAttribute('role') ?? it?.tagName} ${it?.getAttribute('aria-label') ?? ''} ${it?.id ?? ''} ${it?.closest('label')?.textContent ?? ''}`;
        });
        if (found(name)) return;
      }
      throw new Error('not reached by the tab key');
    };
    // An act on the timeline, along its line by arrows; opened, read, closed.
    await reach((name) => name.startsWith('listbox'));
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('.act h2').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.act').count()).toBe(0);
    // The entry date, by a month and a day.
    await page.getByRole('slider', { name: 'Entry date' }).focus();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowLeft');
    await expectText(page, 'CN', '30%');
    // Another good, by typing and choosing.
    await reach((name) => name.startsWith('combobox'));
    await page.keyboard.type('8306.21');
    await page.locator('.hit').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.title h2').innerText()).toContain('8306.21');
    // Another view.
    await page.getByRole('tab', { name: 'Product' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: 'Deal' }).getAttribute('aria-selected')).toBe('true');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 360])
      it(`has nothing axe objects to, ${colorScheme}, ${width} pixels wide, and does not scroll sideways`, async () => {
        const page = await open('', { colorScheme, viewport: { width, height: 900 } });
        await page.locator('.steps-chart').waitFor();
        await page.evaluate(() => document.getElementById('tick-us-eo-14257')?.click());
        await page.locator('.act .headings').waitFor();
        await page.evaluate(() => {
          for (const it of document.querySelectorAll('details')) it.open = true;
        });
        expect(await objections(page)).toEqual([]);
      });

  it('speaks Japanese, and remembers it', async () => {
    const page = await open('', { locale: 'ja-JP' });
    expect(await page.locator('main').innerText()).toContain('中国製');
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    await page.getByLabel('言語').selectOption('en');
    await page.reload();
    await expect.poll(() => page.locator('main').innerText()).toContain('Made in China');
  });

  it('prints, citations included, controls left out', async () => {
    const page = await open();
    await page.locator('.steps-chart').waitFor();
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.exports').first().isVisible()).toBe(false);
    const notes = await page.locator('.footnotes').first().innerText();
    expect(notes).toContain('EO 14266, sec. 3(b), (c); HTSUS 9903.01.63');
    expect(await page.locator('.stack sup').nth(1).innerText()).toBe('2');
  });
});

it('loads less than 250 KB of script, gzipped, for the first screen', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
  // The view and the worker of the first answer are named in the scripts, not in the page.
  const scripts = named.map((file) => readFileSync(join(DIST, file), 'utf8')).join();
  const later = [...scripts.matchAll(/((?:product|law\.worker)-[\w-]+\.js)/g)].map(
    (match) => `assets/${match[1]}`,
  );
  const files = [...new Set([...named, ...later])];
  expect(files.filter((file) => /product|law\.worker/.test(file)).length).toBe(2);
  expect(files.length).toBeGreaterThan(3);
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0);
  expect(bytes).toBeLessThan(250_000);
});
