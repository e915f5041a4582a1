// Deals in steps in a real browser: the figures of the command line, the reader's own issues, a reckoning that is stopped, links, exports, axe.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { talksPart } from '../src/talks/part.js';
import { objections } from './axe.js';
import { openApp, parley, saved } from './opening.js';
import { skipped } from './serving.js';

const app = openApp();
const LONG = { timeout: 60_000 };
/** A day on which something can be signed, and not in any order alike. */
const DAY = '2025-07-21';
const OWN = ['autos', 'rice', 'farm', 'investment', 'cars', 'review'];

interface Deals {
  readonly deals: readonly {
    readonly issues: readonly string[];
    readonly first?: object;
    readonly gains: readonly number[];
    readonly against: readonly number[];
  }[];
}

interface Ties {
  readonly issues: readonly { readonly issue: string; readonly value: readonly number[] }[];
}

const asked = (rest: string) => parley(`parley talks talks/us-jp-2025 ${rest}`);
const section = (page: Page) => page.locator('.in-steps');
/** A figure as the page writes it, to two digits after the point at least where it has them. */
const figure = (value: number) =>
  value
    .toLocaleString('en-US', {
      signDisplay: 'exceptZero',
      maximumFractionDigits: Math.abs(value) >= 1 ? 2 : 3,
    })
    .replace('-', '−');

/** The view as of a day, nothing of this section asked yet. */
async function openOn(day: string, options = {}): Promise<Page> {
  const page = await app.open('', options);
  await page.getByRole('tab').nth(3).click();
  await page.locator('svg.calendar').waitFor(LONG);
  if (day === '2025-07-08') return page;
  const clock = page.locator('.clock input').last();
  await clock.fill(day);
  await expect
    .poll(() => page.locator('.fig .command code').allTextContents(), LONG)
    .toContain(`parley talks talks/us-jp-2025 calendar --as-of ${day}`);
  return page;
}

/** Goes to the section and waits for both answers. */
async function come(page: Page): Promise<void> {
  await section(page).scrollIntoViewIfNeeded();
  await expect.poll(() => section(page).locator('.command').count(), LONG).toBeGreaterThanOrEqual(2);
  await expect.poll(() => section(page).locator('.waiting').count(), LONG).toBe(0);
}

async function json(page: Page, name: RegExp): Promise<unknown> {
  const label = await page.getByRole('button', { name }).first().getAttribute('aria-label');
  return JSON.parse(await saved(page, label ?? ''));
}

async function choose(page: Page, issues: readonly string[]): Promise<void> {
  for (const issue of issues) await page.locator(`input[data-first="${issue}"]`).check();
}

const own = (page: Page) => page.getByTestId('own-steps');

describe('the issues of a link that are signed first', () => {
  it('are names, each once, whatever the link says', () => {
    const read = (signedFirst: unknown) => talksPart.read({ signedFirst }).signedFirst;
    expect(read(['rice', 'autos', 'rice', 5, '', 'a b', null])).toEqual(['rice', 'autos']);
    expect(read('rice')).toEqual([]);
    expect(read(undefined)).toEqual([]);
    expect(read(Array.from({ length: 100 }, (_, at) => `issue-${at}`))).toHaveLength(60);
  });
});

describe.skipIf(skipped)('deals in steps', () => {
  it('are reckoned when the reader comes near, with the numbers of the command line', async () => {
    const page = await openOn(DAY);
    expect(await section(page).locator('.command').count()).toBe(0);
    await come(page);
    const deals = asked(`interim --as-of ${DAY}`) as Deals;
    const ties = asked(`linkage --as-of ${DAY}`) as Ties;
    expect(await json(page, /^Save In steps, or all at once\?.* as JSON$/)).toEqual(deals);
    expect(await json(page, /^Save What tying each issue .* as JSON$/)).toEqual(ties);
    const [any] = deals.deals;
    const atOnce = any?.gains.map((gain, k) => gain - (any.against[k] ?? 0)) ?? [];
    const told = await section(page).innerText();
    for (const gain of atOnce) expect(told).toContain(figure(gain));
    const best = Math.max(
      ...deals.deals.filter(({ first }) => first !== undefined).map(({ against }) => against[0] ?? 0),
    );
    expect(told).toContain(`United States ${figure(best)} and`);
    // Every difference is drawn, by both sides.
    const drawn = deals.deals.filter(
      ({ first, against }) => first !== undefined && against.some((value) => Math.abs(value) >= 0.0005),
    );
    expect(await section(page).locator('.pairs').first().locator('.name').count()).toBe(drawn.length);
    const autos = ties.issues.find(({ issue }) => issue === 'autos');
    expect(await section(page).locator('.pairs').last().textContent()).toContain(
      figure(autos?.value[0] ?? Number.NaN),
    );
    expect(app.complaints).toEqual([]);
  }, 120_000);

  it('can begin with issues of the reader, by keys, and a link keeps them', async () => {
    const page = await openOn(DAY);
    await come(page);
    await page.locator('input[data-first="autos"]').focus();
    await page.keyboard.press('Space');
    await own(page).locator('.lead').waitFor(LONG);
    expect(await own(page).innerText()).toContain('cannot be signed');
    await choose(page, OWN);
    const command = own(page).locator('.command code');
    await expect.poll(() => command.textContent(), LONG).toContain(OWN.join(','));
    const answer = parley((await command.textContent()) ?? '') as Deals;
    expect(await json(page, /^Save Choose what to sign first: .* as JSON$/)).toEqual(answer);
    const [deal] = answer.deals;
    for (const value of [...(deal?.gains ?? []), ...(deal?.against ?? [])])
      expect(await own(page).innerText()).toContain(figure(value));
    expect(await section(page).locator('.pairs .chosen').count()).toBe(1);
    const text = await own(page).innerText();
    const address = page.url();
    const other = await app.open(address.slice(address.indexOf('#')));
    await other.locator('svg.calendar').waitFor(LONG);
    await come(other);
    await expect.poll(() => own(other).innerText(), LONG).toBe(text);
    await other.getByRole('button', { name: 'Clear' }).press('Enter');
    expect(await other.evaluate(() => document.activeElement?.getAttribute('data-first'))).toBe('autos');
    await expect.poll(() => other.locator('.own-steps input:checked').count()).toBe(0);
    expect(await own(other).innerText()).toBe('');
  }, 120_000);

  it('say so where nothing can be signed', async () => {
    const page = await openOn('2025-07-08');
    await come(page);
    expect(await section(page).innerText()).toContain('neither all at once nor in steps');
    expect(await section(page).locator('.pairs').count()).toBe(0);
    expect(await json(page, /^Save What tying each issue .* as JSON$/)).toEqual(
      asked('linkage --as-of 2025-07-08'),
    );
  }, 90_000);

  it('tell how far they are, and stop', async () => {
    // All that was ever named is on the table: 15 million packages.
    const page = await openOn('2026-02-21');
    await section(page).scrollIntoViewIfNeeded();
    await expect.poll(() => section(page).innerText(), LONG).toMatch(/Keeping each issue apart, \d+ \/ 14/);
    await section(page).getByRole('button', { name: 'Stop' }).last().click();
    await section(page).getByText('Stopped.').waitFor();
    await section(page).getByRole('button', { name: 'Go on' }).click();
    await come(page);
    expect(await section(page).innerText()).toContain('and nothing can be signed');
  }, 120_000);

  it('are saved with their day and with what is judgement, and printed without boxes', async () => {
    const page = await openOn(DAY);
    await come(page);
    const name = /^Save In steps, or all at once\?.* as SVG$/;
    const label = (await page.getByRole('button', { name }).getAttribute('aria-label')) ?? '';
    for (const kind of ['SVG', 'CSV']) {
      const text = await saved(page, label.replace('SVG', kind));
      expect(text).toContain(`as public on ${DAY}`);
      expect(text).toContain('judgement');
    }
    expect((await saved(page, label.replace('SVG', 'PNG'))).slice(1, 4)).toBe('PNG');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.own-steps fieldset').isVisible()).toBe(false);
    expect(await section(page).locator('.pairs').first().isVisible()).toBe(true);
  }, 90_000);

  it('are told in Japanese', async () => {
    const page = await openOn(DAY, { locale: 'ja-JP' });
    await come(page);
    const text = await section(page).innerText();
    expect(text).toContain('一括合意による利得は');
    expect(text).not.toContain('undefined');
  }, 90_000);

  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)
    it(`have nothing axe objects to, ${colorScheme}, ${width} pixels wide`, async () => {
      const page = await openOn(DAY, { colorScheme, viewport: { width, height: 900 } });
      await come(page);
      await choose(page, OWN);
      await expect.poll(() => own(page).innerText(), LONG).toContain(OWN.join(','));
      await expect.poll(() => page.locator('.own-steps .stale').count(), LONG).toBe(0);
      await page.evaluate(() => {
        for (const it of document.querySelectorAll('.in-steps details'))
          (it as HTMLDetailsElement).open = true;
      });
      expect(await objections(page)).toEqual([]);
    }, 120_000);
});
