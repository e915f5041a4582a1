// The app in Japanese: what comes from data reads in Japanese too, stays marked where it is English, and no number depends on it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '@parley/core/law';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { objections } from './axe.js';
import { openApp, parley } from './opening.js';
import { ROOT, skipped } from './serving.js';

const app = openApp();
const LONG = { timeout: 60_000 };

interface TitlesOfLaw {
  readonly acts: Readonly<Record<string, string>>;
  readonly deals: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, string>>;
}
interface TitlesOfTalks {
  readonly issues: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly snapshots: Readonly<Record<string, string>>;
}

const read = (path: string) => parseYaml(readFileSync(join(ROOT, path), 'utf8'));
const law = read('law/ja.yaml') as TitlesOfLaw;
const folder = read('talks/us-jp-2025/ja.yaml') as TitlesOfTalks;

/** Names that are Latin in Japanese too: files, messages of customs, sides on a chart, the host of an address. */
const LATIN = /^(Parley|IEEPA|USTR|CSMS \d+|CSV|JSON|SVG|PNG|US|JP|[\w.-]+\.(com|gov|jp|org|net))$/;

/** Texts said to be Japanese in which no letter is. */
function notJapanese(page: Page, within: string): Promise<readonly string[]> {
  return page.evaluate(
    ([place, latin]) => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      const found: string[] = [];
      const root = document.querySelector(place as string) ?? document.body;
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const parent = text.parentElement;
        if (parent === null || parent.closest('code, script, style') !== null) continue;
        if (parent.closest('[lang]')?.getAttribute('lang') !== 'ja') continue;
        const said = (text.textContent ?? '').trim();
        if (
          /[A-Za-z]{2}/.test(said) &&
          !/[ぁ-んァ-ヶ一-鿿]/.test(said) &&
          !new RegExp(latin as string).test(said)
        )
          found.push(`${parent.tagName} ${said}`);
      }
      return found;
    },
    [within, LATIN.source],
  );
}

async function openView(at: number, options = {}): Promise<Page> {
  const page = await app.open('', { locale: 'ja-JP', ...options });
  await page.locator('.steps-chart').waitFor(LONG);
  await page.getByRole('tab').nth(at).click();
  return page;
}

async function openTalks(options = {}): Promise<Page> {
  const page = await openView(3, options);
  await page.locator('.signable-map path').first().waitFor(LONG);
  await page.locator('svg.calendar').waitFor(LONG);
  await page.locator('.talks .verdict strong').waitFor(LONG);
  return page;
}

describe.skipIf(skipped)('the app in Japanese', () => {
  it('names acts of the timeline and measures of a price by their Japanese titles', async () => {
    const page = await openView(0);
    const tick = page.locator('#tick-us-eo-14257');
    await expect.poll(() => tick.getAttribute('aria-label')).toContain(law.acts['us/eo-14257']);
    await tick.hover();
    await expect.poll(() => page.locator('.spine .hint').innerText()).toContain('大統領令第14257号 · ');
    await tick.click();
    await expect.poll(() => page.locator('.act h2').innerText()).toBe(law.acts['us/eo-14257']);
    expect(await page.locator('.act .cite').first().innerText()).toContain('国際緊急経済権限法（IEEPA）');
    await page.locator('details.acts summary').click();
    const listed = await page.locator('details.acts td button').allInnerTexts();
    const known = new Set([...Object.values(law.acts), ...Object.values(law.deals)]);
    expect(listed.length).toBeGreaterThan(100);
    expect(listed.filter((title) => !known.has(title))).toEqual([]);
    expect(await page.locator('.stack').first().innerText()).toContain(law.measures['us/fentanyl/china']);
    expect(await notJapanese(page, '#app')).toEqual([]);
  }, 90_000);

  it('shows English, said to be English, until the titles are there or where they cannot be had', async () => {
    const context = await app.browser().newContext({ locale: 'ja-JP', serviceWorkers: 'block' });
    const page = await context.newPage();
    let hold = () => {};
    const held = new Promise<void>((resolve) => {
      hold = resolve;
    });
    await page.route('**/titles-ja*.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(app.serving().address);
    await page.locator('.steps-chart').waitFor(LONG);
    const tick = page.locator('#tick-us-eo-14257');
    expect(await tick.getAttribute('aria-label')).toContain('Regulating imports');
    await tick.click();
    const title = page.locator('.act h2');
    await expect.poll(() => title.getAttribute('lang')).toBe('en');
    hold();
    await expect.poll(() => title.innerText()).toBe(law.acts['us/eo-14257']);
    expect(await title.getAttribute('lang')).toBe('ja');
  }, 90_000);

  it('names deals and measures in the deal view', async () => {
    const page = await openView(1);
    await page.locator('table.three').waitFor(LONG);
    await page.locator('fieldset select').first().waitFor(LONG);
    const deals = await page.getByTestId('head-a').locator('optgroup option').allTextContents();
    expect(deals.length).toBe(Object.keys(law.deals).length);
    for (const title of Object.values(law.deals))
      expect(
        deals.some((it) => it.endsWith(`· ${title}`)),
        title,
      ).toBe(true);
    const measures = await page.locator('fieldset select').first().locator('option').allTextContents();
    expect(measures).toEqual(expect.arrayContaining(Object.values(law.measures)));
    expect(await notJapanese(page, '#app')).toEqual([]);
  }, 120_000);

  it('names issues, options, parties, lines and days of talks, with the numbers of the command line', async () => {
    const page = await openTalks();
    const headings = await page.locator('.issues h4').allInnerTexts();
    for (const title of Object.values(folder.issues))
      expect(
        headings.some((it) => it.startsWith(title)),
        title,
      ).toBe(true);
    const cars = await page.locator('select[data-issue="autos"] option').allTextContents();
    expect(cars[0]).toBe(folder.options.autos?.['35']);
    const stops = await page.locator('.stops button').allInnerTexts();
    for (const title of Object.values(folder.snapshots)) expect(stops.join('\n')).toContain(title);
    await page.locator('.issues article button').first().click();
    await page.locator('.drawer').waitFor();
    expect(await notJapanese(page, '.talks')).toEqual([]);

    const { allowed, lines } = parley('parley talks talks/us-jp-2025 --as-of 2025-07-08') as {
      readonly allowed: number;
      readonly lines: readonly { readonly without: number }[];
    };
    expect(await page.getByTestId('talks-headline').innerText()).toContain(allowed.toLocaleString('ja-JP'));
    const most = Math.max(...lines.map(({ without }) => without));
    expect(await page.locator('.lifting .figure').first().innerText()).toBe(
      `+${most.toLocaleString('ja-JP')}`,
    );
  }, 120_000);

  it('names the same talks anew when the language changes, with the same figures', async () => {
    const page = await openTalks();
    const heading = page.locator('.issues h4').first();
    const figures = () => page.locator('.editor .lines td.figure').allInnerTexts();
    const before = await figures();
    await page.getByLabel('言語').selectOption('en');
    await expect.poll(() => heading.innerText(), LONG).toContain('Duty on cars and parts of Japan');
    expect(await figures()).toEqual(before);
    await page.getByLabel('Language').selectOption('ja');
    await expect.poll(() => heading.innerText(), { timeout: 5000 }).toContain(folder.issues.autos ?? '');
    expect(await figures()).toEqual(before);
  }, 120_000);

  for (const width of [1280, 360])
    it(`has nothing axe objects to in the talks and does not scroll sideways, ${width} pixels wide`, async () => {
      const page = await openTalks({ viewport: { width, height: 900 } });
      await page.locator('.issues article button').first().click();
      await page.locator('.drawer').waitFor();
      expect(await objections(page)).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBe(0);
    }, 120_000);
});
