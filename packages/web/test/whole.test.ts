// What is promised of the app as a whole: exports equal to the command's, offline, installable, keys, axe, languages, print, size.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { objections } from './axe.js';
import { reach } from './keys.js';
import { expectRate, openApp, parley, saved } from './opening.js';
import { DIST, openProfile, serveApp, skipped } from './serving.js';

const app = openApp();

describe.skipIf(skipped)('the app as a whole', () => {
  it('exports the numbers of the command it shows', async () => {
    const page = await app.open();
    await page.locator('.steps-chart').waitFor();
    await page.locator('.strip').waitFor();
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

  it('works offline after the first visit', async () => {
    const own = await serveApp();
    const context = await app.browser().newContext({ locale: 'en-US' });
    const page = await context.newPage();
    await page.goto(own.address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    own.close();
    await page.reload();
    await expectRate(page, 'CN', '145%');
    await page.getByRole('combobox', { name: 'Good' }).fill('rice');
    await page.locator('.hit').first().waitFor();
    expect((await page.locator('.hit').allTextContents()).join()).toContain('1006');
  });

  it('can be installed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-profile-'));
    const context = await openProfile(folder);
    try {
      const page = await context.newPage();
      await page.goto(app.serving().address);
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
    const page = await app.open();
    // An act on the timeline, along its line by arrows; opened, read, closed.
    await reach(page, page.getByRole('listbox'));
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('.act h2').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.act').count()).toBe(0);
    // The entry date, by a month and a day.
    await reach(page, page.getByRole('slider', { name: 'Entry date' }));
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowLeft');
    await expectRate(page, 'CN', '30%');
    // Another good, by typing and choosing.
    await reach(page, page.getByRole('combobox', { name: 'Good' }));
    await page.keyboard.type('8306.21');
    await page.locator('.hit').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.title h2').innerText()).toContain('8306.21');
    // Another view.
    await reach(page, page.getByRole('tab', { name: 'Product' }), 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: 'Deal' }).getAttribute('aria-selected')).toBe('true');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 360])
      it(`has nothing axe objects to, ${colorScheme}, ${width} pixels wide, and does not scroll sideways`, async () => {
        const page = await app.open('', { colorScheme, viewport: { width, height: 900 } });
        await page.locator('.steps-chart').waitFor();
        await page.evaluate(() => document.getElementById('tick-us-eo-14257')?.click());
        await page.locator('.act .headings').waitFor();
        await page.evaluate(() => {
          for (const it of document.querySelectorAll('details')) it.open = true;
        });
        expect(await objections(page)).toEqual([]);
      });

  it('speaks Japanese, and remembers it', async () => {
    const page = await app.open('', { locale: 'ja-JP' });
    await expect.poll(() => page.locator('main').innerText()).toContain('中国製');
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    await page.getByLabel('言語').selectOption('en');
    await page.reload();
    await expect.poll(() => page.locator('main').innerText()).toContain('Made in China');
  });

  it('prints, citations included, controls left out', async () => {
    const page = await app.open();
    await page.locator('.steps-chart').waitFor();
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.exports').first().isVisible()).toBe(false);
    const notes = await page.locator('.footnotes').first().innerText();
    expect(notes).toContain('EO 14266, sec. 3(b), (c); HTSUS 9903.01.63');
    expect(await page.locator('.stack sup').nth(1).innerText()).toBe('2');
  });

  it('loads less than 250 KB of script, gzipped, until the first answer, the worker included', async () => {
    const context = await app.browser().newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const scripts = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('.js')) scripts.add(pathname);
    });
    await page.goto(app.serving().address);
    await expectRate(page, 'CN', '145%');
    const sizes = [...scripts].map((path) => gzipSync(readFileSync(join(DIST, path))).length);
    expect([...scripts].join()).toMatch(/law\.worker/);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  });
});
