// The app in a real browser: the founding story, search, facts, both clocks, addresses, opened acts.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { toFragment } from '../src/state/fragment.js';
import { expectRate, openApp, parley, rate, saved } from './opening.js';
import { skipped } from './serving.js';

const app = openApp();

describe.skipIf(skipped)('the app', () => {
  it('begins with the founding story, answered without a click', async () => {
    const page = await app.open();
    await expectRate(page, 'CN', '145%');
    await expectRate(page, 'JP', '10%');
    const text = await page.locator('main').innerText();
    expect(text).toContain('gold coin bank');
    expect(text).toContain('$1,450.00 to be refunded');
    expect(text).toContain('Learning Resources v. Trump');
    expect(text).toContain('9903.01.63');
    await expect.poll(() => page.locator('main').innerText()).toContain('The same entered on');
    expect(app.complaints).toEqual([]);
  });

  it('says that shipping the bank from Japan changes nothing', async () => {
    const page = await app.open();
    await page.getByLabel('Shipped from').selectOption('JP');
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('Shipping it from Japan changes nothing');
    await expectRate(page, 'CN', '145%');
  });

  it('finds a good in spite of a typo and prices it', async () => {
    const page = await app.open();
    const field = page.getByRole('combobox', { name: 'Good' });
    await field.click();
    await field.fill('coin bnak');
    await page.locator('.hit').first().waitFor();
    const options = await page.locator('.hit').allTextContents();
    expect(options.some((it) => it.includes('8306.29.00.00'))).toBe(true);
    await page.locator('.hit', { hasText: '8306.21' }).first().click();
    await expectRate(page, 'CN', '157%');
    await expectRate(page, 'JP', '14.5%');
    expect(await field.inputValue()).toBe('8306.21.00.00');
  });

  it('prices anew while either clock is dragged', async () => {
    const page = await app.open();
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
    await expectRate(page, 'CN', '30%');
    await page.mouse.up();
    await drag('Law as known on', 0.35);
    await page.mouse.up();
    await expect.poll(() => page.locator('.verdict').first().innerText()).toContain('2025: the same.');
    await page.goBack();
    await expect.poll(() => page.locator('.verdict').first().innerText()).toContain('to be refunded');
    await page.goBack();
    await expectRate(page, 'CN', '145%');
  });

  it('restores a shared address exactly in a fresh profile', async () => {
    const page = await app.open();
    await page.getByLabel('Entry date', { exact: true }).and(page.locator('input')).fill('2025-08-20');
    await page.getByLabel('Compared with').selectOption('KR');
    await page.getByLabel('Value in US dollars').fill('2,500');
    await page.getByLabel('Value in US dollars').press('Enter');
    await page.getByLabel('Arrives by').selectOption('ocean');
    await expect.poll(() => page.locator('.verdict').first().innerText()).toContain('Harbor');
    const address = page.url();
    expect(address).toMatch(/#1\.[\w-]+$/);
    const other = await app.open(address.slice(address.indexOf('#')));
    // Both are read at the end, when their drawings have settled: a label that has no room yet comes later.
    const lines = async (it: Page) => (await it.locator('main').innerText()).split('\n');
    const different = async () => {
      const [there, here] = [await lines(other), await lines(page)];
      return [
        ...there.filter((line) => !here.includes(line)),
        ...here.filter((line) => !there.includes(line)),
      ];
    };
    await expect.poll(different).toEqual([]);
    expect(await lines(other)).toEqual(await lines(page));
    expect((await lines(page)).join('\n')).toContain('Harbor');
  });

  it('goes back and forward through what was asked, without loading anew', async () => {
    const page = await app.open();
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.getByLabel('Made in', { exact: true }).selectOption('VN');
    await expectRate(page, 'VN', '10%');
    await page.getByLabel('Made in', { exact: true }).selectOption('CA');
    await expectRate(page, 'CA', '25%');
    await page.goBack();
    await expectRate(page, 'VN', '10%');
    await page.goBack();
    await expectRate(page, 'CN', '145%');
    await page.goForward();
    await expectRate(page, 'VN', '10%');
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
  });

  it('says plainly that a damaged address cannot be read, and begins anew', async () => {
    for (const hash of ['#1.AAAA', '#nonsense', '#9.AAAA']) {
      const page = await app.open(hash);
      expect(await page.getByRole('alert').innerText()).toContain('This link could not be read');
      await expectRate(page, 'CN', '145%');
    }
  });

  it('takes whatever a link says: what does not fit becomes the beginning, a wrong fact can be taken back', async () => {
    const facts = { mode: 'camel', is: ['no-such-fact'], value: 12 };
    const parts = { product: { good: '<b>', origin: 'XX', beside: 7, facts }, deal: 'none' };
    const context = await app.browser().newContext({ serviceWorkers: 'block', locale: 'en-US' });
    const page = await context.newPage();
    await page.goto(
      `${app.serving().address}#${await toFragment({ on: '2025-99-99', known: 3, view: '?', parts })}`,
    );
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('no-such-fact');
    await page.getByRole('button', { name: 'is no-such-fact' }).click();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('camel');
    await page.getByRole('button', { name: 'mode' }).click();
    await expectRate(page, 'CN', '145%');
  });

  it('asks only for facts that matter, and prices them as the command does', async () => {
    const page = await app.open();
    const field = page.getByRole('combobox', { name: 'Good' });
    await field.click();
    await field.fill('7326.90.86');
    await page.locator('.hit').first().click();
    await page.getByLabel('Entry date', { exact: true }).and(page.locator('input')).fill('2025-08-20');
    await expectRate(page, 'CN', '97.9%');
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
    await expectRate(page, 'CN', '97.9%');
  });

  it('opens an act: what it did heading by heading, what became of it, its source', async () => {
    const page = await app.open();
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
});
