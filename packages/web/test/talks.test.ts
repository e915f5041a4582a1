// The talks view in a real browser: the numbers of the command line, a package, both clocks, a run that is stopped, links, exports, axe.

import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { objections } from './axe.js';
import { reach } from './keys.js';
import { openApp, parley, saved } from './opening.js';
import { skipped } from './serving.js';

const app = openApp();

interface Answer {
  readonly allowed: number;
  readonly signable: number;
  readonly agreement: boolean;
  readonly marks: readonly {
    readonly mark: string;
    readonly packages: readonly { readonly options: Readonly<Record<string, string>> }[];
  }[];
}

const asked = (rest: string, folder = 'us-jp-2025') => parley(`parley talks talks/${folder} ${rest}`);
const overviewOn = (day: string, folder?: string) => asked(`--as-of ${day}`, folder) as Answer;
const count = (packages: number) => packages.toLocaleString('en-US');
/** What the headline says of an answer. */
const told = ({ agreement, signable, allowed }: Answer) =>
  agreement ? `${count(signable)} of ${count(allowed)}` : `No agreement: none of ${count(allowed)}`;
const headline = (page: Page): Locator => page.getByTestId('talks-headline');
const LONG = { timeout: 60_000 };

/** The view with all its parts there. */
async function there(page: Page): Promise<Page> {
  await page.locator('.signable-map path').first().waitFor(LONG);
  await page.locator('svg.calendar').waitFor(LONG);
  await page.locator('.talks .verdict strong').waitFor(LONG);
  return page;
}

async function openTalks(options = {}): Promise<Page> {
  const page = await app.open('', options);
  await page.getByRole('tab').nth(3).click();
  return there(page);
}

/** Moves the clock to a day and waits for the answer of that day. */
async function asOf(page: Page, day: string): Promise<void> {
  await page.getByLabel('Law as known on', { exact: true }).and(page.locator('input')).fill(day);
  await expect.poll(() => headline(page).textContent(), LONG).toContain(told(overviewOn(day)));
  await there(page);
}

const MAP = /^Save The signable map: .* as JSON$/;

async function savedJson(page: Page, name: RegExp): Promise<unknown> {
  const label = await page.getByRole('button', { name }).first().getAttribute('aria-label');
  return JSON.parse(await saved(page, label ?? ''));
}

describe.skipIf(skipped)('the talks view', () => {
  it('opens on the day after the letter with the numbers of the command line, whether anything can be signed or not', async () => {
    const page = await openTalks();
    const answer = overviewOn('2025-07-08');
    expect(await headline(page).textContent()).toContain(told(answer));
    expect(await savedJson(page, MAP)).toEqual(answer);
    if (!answer.agreement) expect(await page.locator('main').innerText()).toContain('Cheapest opening');
    expect(await savedJson(page, /^Save The dates ahead: .* as JSON$/)).toEqual(
      asked('calendar --as-of 2025-07-08'),
    );
    expect(app.complaints).toEqual([]);
  }, 90_000);

  it('follows the clock: another day is another map, every package counted', async () => {
    const page = await openTalks();
    const before = await page.locator('.signable-map').innerHTML();
    await asOf(page, '2025-07-21');
    const answer = overviewOn('2025-07-21');
    await expect.poll(() => page.locator('.signable-map .frontier').count(), LONG).toBe(1);
    await page.locator('.signable-map .sign-0').waitFor(LONG);
    expect(await page.locator('.signable-map').innerHTML()).not.toBe(before);
    expect(await savedJson(page, MAP)).toEqual(answer);
    await page.getByRole('button', { name: 'All packages' }).click();
    await expect.poll(() => page.locator('.map-key').innerText(), LONG).not.toContain('outside this frame');
    const squares = (await saved(page, 'Save The signable map: United States, Japan, 2025-07-21 as CSV'))
      .split('\r\n')
      .filter((line) => /^-?\d/.test(line))
      .map((line) => line.split(',').map(Number));
    const sum = (column: number) => squares.reduce((total, row) => total + (row[column] ?? 0), 0);
    expect(sum(4)).toBe(answer.allowed);
    expect(sum(5)).toBe(answer.signable);
    // The stops are the same clock.
    await page.getByRole('button', { name: /^8 Jul 2025/ }).click();
    await expect.poll(() => headline(page).textContent(), LONG).toContain(told(overviewOn('2025-07-08')));
    expect(
      await page.getByLabel('Law as known on', { exact: true }).and(page.locator('input')).inputValue(),
    ).toBe('2025-07-08');
  }, 120_000);

  it('explains what was signed, and any change of it, as the command does', async () => {
    const page = await openTalks();
    await page.getByRole('button', { name: 'as signed' }).click();
    const command = page.locator('.judged .command code');
    await expect.poll(() => command.textContent(), LONG).toContain('autos=15');
    const words = (await command.textContent()) ?? '';
    const explained = parley(words) as { readonly signable: boolean };
    expect(await savedJson(page, /^Save Red lines of the package as JSON$/)).toEqual(explained);
    expect(await page.locator('.talks .verdict').innerText()).toContain(
      explained.signable ? 'could be signed' : 'could not be signed',
    );
    await page.locator('select[data-issue="autos"]').selectOption('12.5');
    await expect.poll(() => command.textContent(), LONG).toContain('autos=12.5');
    const after = (await command.textContent()) ?? '';
    expect(await savedJson(page, /^Save Red lines of the package as JSON$/)).toEqual(parley(after));
    await page.goBack();
    await expect.poll(() => command.textContent(), LONG).toBe(words);
  }, 90_000);

  it('takes a deal as a package, sets options on top, leaves it, and says why one has no place here', async () => {
    const page = await openTalks();
    const reading = page.getByTestId('talks-reading');
    const command = page.locator('.judged .command code').last();
    const start = (name: RegExp) => page.locator('.starts').getByRole('button', { name }).click();
    await start(/^deal A/);
    await expect.poll(() => reading.textContent(), LONG).toContain('Its own duties are solved');
    await expect.poll(() => command.textContent(), LONG).toContain('--deal deal-japan-2025');
    expect(await page.locator('select[data-issue="rice"]').inputValue()).toBe('plus-75');
    expect(await page.locator('select[data-issue="autos"] option:checked').textContent()).toContain(
      'nearest',
    );
    expect(await objections(page)).toEqual([]);
    expect(await saved(page, 'Save Red lines of the package as CSV')).toContain(
      'package: us/deal-japan-2025, its duties solved as they are',
    );
    // What the deal says nothing of is chosen on top of it.
    await page.locator('select[data-issue="rice"]').selectOption('none');
    await expect.poll(() => reading.textContent(), LONG).toContain('Set aside for your own choice: rice');
    const words = (await command.textContent()) ?? '';
    expect(words).toContain('package rice=none --deal deal-japan-2025');
    expect(await savedJson(page, /^Save Red lines of the package as JSON$/)).toEqual(parley(words));
    // A fresh profile restores it from the address.
    const hash = await page.evaluate(() => window.location.hash);
    const other = await there(await app.open(hash));
    await expect
      .poll(() => other.getByTestId('talks-reading').textContent(), LONG)
      .toContain('Set aside for your own choice: rice');
    // A duty is settled by the deal: choosing one leaves it, and keeps the rest.
    await page.locator('select[data-issue="autos"]').selectOption('20');
    await expect.poll(() => reading.count()).toBe(0);
    await expect.poll(() => command.textContent(), LONG).toContain('autos=20');
    expect(await page.locator('select[data-issue="steel"]').inputValue()).toBe('50');
    await start(/^deal B/);
    await expect
      .poll(() => reading.textContent(), LONG)
      .toContain('us/deal-korea-2025 says nothing to us-jp-2025');
    await page.getByRole('button', { name: 'Leave the deal' }).click();
    await expect.poll(() => reading.count()).toBe(0);
    expect(app.complaints).toEqual([]);
  }, 120_000);

  it('tells how far a run of draws is, stops it, and gives the numbers of the command', async () => {
    const page = await openTalks();
    const form = page.locator('.uncertain');
    await form.getByLabel('Draws').fill('20000');
    await form.getByRole('button', { name: 'Run' }).click();
    await expect.poll(() => form.innerText(), LONG).toMatch(/Drawing [1-9][\d,]* \/ 20,000/);
    await form.getByRole('button', { name: 'Stop' }).click();
    await form.getByRole('button', { name: 'Run' }).waitFor(LONG);
    expect(await page.getByTestId('talks-open').count()).toBe(0);
    await form.getByLabel('Draws').fill('60');
    await form.getByLabel('Seed').fill('7');
    await form.getByRole('button', { name: 'Run' }).click();
    await page.getByTestId('talks-open').waitFor(LONG);
    const command = await form.locator('.command code').textContent();
    expect(command).toContain('--draws 60 --seed 7');
    expect(await savedJson(page, /^Save What moves the chance of a deal: .* as JSON$/)).toEqual(
      parley(command ?? ''),
    );
  }, 120_000);

  it('restores what was asked from its address in a fresh profile', async () => {
    const page = await openTalks();
    await asOf(page, '2025-07-21');
    await page.locator('.lifting button').first().click();
    await page.locator('select[data-issue="rice"]').selectOption('larger-quota');
    await page.getByRole('button', { name: /^Evidence .*cars and parts/ }).click();
    const opens = page.locator('.signable-map [class^="opens"]').first();
    await opens.waitFor(LONG);
    await expect
      .poll(() => page.locator('.judged .command code').textContent(), LONG)
      .toContain('rice=larger-quota');
    await page.locator('.drawer').waitFor();
    const text = await page.locator('main').innerText();
    const address = page.url();
    const other = await there(await app.open(address.slice(address.indexOf('#'))));
    await other.locator('.signable-map [class^="opens"]').first().waitFor(LONG);
    await expect.poll(() => other.locator('main').innerText(), LONG).toBe(text);
  }, 120_000);

  it('asks another negotiation, and says what the test in hindsight found', async () => {
    const page = await openTalks();
    await page.getByLabel('Negotiation').selectOption('us-kr-2025');
    const answer = overviewOn('2025-07-29', 'us-kr-2025');
    await expect.poll(() => headline(page).textContent(), LONG).toContain(count(answer.allowed));
    await there(page);
    expect(await savedJson(page, MAP)).toEqual(answer);
    const form = page.locator('section[aria-labelledby="retrospect-title"]');
    await form.getByLabel('Draws').fill('20');
    await form.getByRole('button', { name: 'Run' }).click();
    await page.getByTestId('talks-beats').waitFor(LONG);
    const command = await form.locator('.command code').textContent();
    const scored = parley(command ?? '') as { readonly beats: boolean };
    expect(await savedJson(page, /^Save The test in hindsight: .* as JSON$/)).toEqual(scored);
    expect(await page.getByTestId('talks-beats').innerText()).toContain(
      scored.beats ? 'no licence to predict' : 'for exploration only',
    );
  }, 120_000);

  it('saves drawings with their day, and prints without controls', async () => {
    const page = await openTalks();
    const label = await page
      .getByRole('button', { name: /^Save The signable map: .* as SVG$/ })
      .getAttribute('aria-label');
    const svg = await saved(page, label ?? '');
    expect(svg).toContain('<path');
    expect(svg).toContain('as public on 2025-07-08');
    const png = await saved(page, (label ?? '').replace('SVG', 'PNG'));
    expect(png.slice(1, 4)).toBe('PNG');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.talks .run').first().isVisible()).toBe(false);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 4).toString()).toBe('%PDF');
  }, 90_000);

  it('can be used by keys alone', async () => {
    const page = await openTalks();
    await asOf(page, '2025-07-21');
    await reach(page, page.getByRole('tab', { name: 'Talks' }));
    await reach(page, page.getByRole('button', { name: 'Kalai-Smorodinsky' }));
    await page.keyboard.press('Enter');
    const command = page.locator('.judged .command code');
    const { marks } = overviewOn('2025-07-21');
    const mark = marks.find((each) => each.mark === 'kalaiSmorodinsky')?.packages[0]?.options ?? {};
    await expect.poll(() => page.locator('select[data-issue="farm"]').inputValue(), LONG).toBe(mark.farm);
    await expect.poll(() => command.textContent(), LONG).toContain(`cars=${mark.cars}`);
    await reach(page, page.locator('select[data-issue="energy"]'));
    await page.keyboard.press('Home');
    await expect.poll(() => command.textContent(), LONG).toContain('energy=binding');
    await reach(page, page.getByRole('button', { name: /^Evidence/ }).first());
    await page.keyboard.press('Enter');
    await page.locator('.drawer').waitFor();
  }, 90_000);

  it('speaks Japanese', async () => {
    const page = await openTalks({ locale: 'ja-JP' });
    const text = await page.locator('main').innerText();
    expect(text).toContain('合意なし');
    expect(text).toContain('米国');
    expect(text).not.toContain('undefined');
  }, 90_000);

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 360])
      it(`has nothing axe objects to, ${colorScheme}, ${width} pixels wide`, async () => {
        const page = await openTalks({ colorScheme, viewport: { width, height: 900 } });
        await asOf(page, '2025-07-21');
        await page.locator('.lifting button').first().click();
        await page.getByRole('button', { name: /^Evidence .*cars and parts/ }).click();
        const form = page.locator('.uncertain');
        await form.getByLabel('Draws').fill('20');
        await form.getByRole('button', { name: 'Run' }).click();
        await page.getByTestId('talks-open').waitFor(LONG);
        await page.evaluate(() => {
          for (const it of document.querySelectorAll('details')) it.open = true;
        });
        expect(await objections(page)).toEqual([]);
      }, 120_000);
});
