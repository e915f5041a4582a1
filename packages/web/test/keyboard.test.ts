// Every view by the keyboard alone: no mouse, each stop seen, each effect a number that changes, and the way back.

import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '../src/shell/views.js';
import { focused, reach, walk } from './keys.js';
import { openApp, parley } from './opening.js';
import { skipped } from './serving.js';

const app = openApp();
const LONG = { timeout: 90_000 };

type View = (typeof VIEWS)[number];
const tab = (page: Page): Locator => page.getByRole('tab', { selected: true });

/** What stands in a view once it has answered. */
const ANSWERED: Readonly<Record<View, string>> = {
  product: '.steps-chart',
  deal: 'td.b strong',
  economy: '.world path',
  talks: 'svg.calendar',
};

/** The view, by Tab to the tabs and along them by arrows. */
async function openView(view: View, options = {}): Promise<Page> {
  const page = await app.open('', options);
  await reach(page, tab(page));
  for (let presses = 0; presses < VIEWS.indexOf(view); presses++) await page.keyboard.press('ArrowRight');
  await page.locator(ANSWERED[view]).first().waitFor(LONG);
  return page;
}

/** What a button saves, pressed by Enter. */
async function savedByKeys(page: Page, name: string): Promise<string> {
  await reach(page, page.getByRole('button', { name, exact: true }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  return readFileSync(await download.path(), 'utf8');
}

async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let presses = 0; presses < times; presses++) await page.keyboard.press(key);
}

describe.skipIf(skipped)('by the keyboard alone', () => {
  it('a deal is edited, taken back, read as a file, exchanged for another, and saved', async () => {
    const page = await openView('deal');
    const average = (side: 'a' | 'b') => page.getByTestId(`${side}-2`).locator('strong').textContent(LONG);
    const undo = page.getByRole('button', { name: 'Undo' });
    const redo = page.getByRole('button', { name: 'Redo' });
    const rate = page.getByLabel('Rate in percent, Duty 1', { exact: true });
    const [slider, percent] = [
      rate.and(page.locator('[type=range]')).first(),
      rate.and(page.locator('.percent')).first(),
    ];
    const before = await average('a');

    await reach(page, percent);
    await page.keyboard.type('5');
    await press(page, 'Enter');
    await expect.poll(() => average('a'), LONG).not.toBe(before);
    const edited = await average('a');

    await reach(page, undo, 'Shift+Tab');
    await press(page, 'Enter');
    await expect.poll(() => average('a'), LONG).toBe(before);
    expect(await percent.inputValue()).toBe('15');
    // Nothing is left to undo, and the keys are where they were.
    await expect.poll(() => focused(page, undo)).toBe(true);
    await reach(page, redo);
    await press(page, 'Enter');
    await expect.poll(() => average('a'), LONG).toBe(edited);
    await expect.poll(() => focused(page, redo)).toBe(true);
    await press(page, 'Control+z');
    await expect.poll(() => average('a'), LONG).toBe(before);
    await reach(page, slider);
    await press(page, 'Control+Shift+z');
    await expect.poll(() => average('a'), LONG).toBe(edited);
    await press(page, 'ArrowRight', 2);
    await expect.poll(() => percent.inputValue()).toBe('6');
    await expect.poll(() => average('a'), LONG).not.toBe(edited);

    const form = page.getByLabel('Edit as');
    await reach(page, form, 'Shift+Tab');
    await press(page, 'ArrowDown');
    const file = page.getByLabel('Deal A as a file');
    await reach(page, file);
    expect(await file.inputValue()).toContain('duty: up to 6%');
    await reach(page, page.getByRole('button', { name: 'Download the file' }).first());
    await reach(page, form, 'Shift+Tab');
    await press(page, 'ArrowUp');
    await percent.waitFor();

    const other = await average('b');
    await reach(page, page.getByLabel('Deal B: which deal'));
    await press(page, 'ArrowDown');
    await expect.poll(() => average('b'), LONG).not.toBe(other);

    const duties = page.locator('[aria-label="Deal A"] fieldset');
    const count = await duties.count();
    await reach(page, page.getByRole('button', { name: 'Remove Duty 1' }).first());
    await press(page, 'Enter');
    await expect.poll(() => duties.count()).toBe(count - 1);
    await expect
      .poll(() => focused(page, page.getByRole('button', { name: 'Add a duty' }).first()))
      .toBe(true);
    await press(page, 'Enter');
    await expect.poll(() => duties.count()).toBe(count);

    const csv = await savedByKeys(page, 'Save Partner by partner: average duty before and after as CSV');
    expect(csv).toContain('law known to');
    expect(csv).toContain('A,Japan,');
    await reach(page, tab(page), 'Shift+Tab');
    expect(app.complaints).toEqual([]);
  }, 240_000);

  it('a policy is chosen, a rate moved, a table opened, and a trade war begun and stopped', async () => {
    const page = await openView('economy');
    const welfare = page.getByTestId('welfare-USA');
    const figure = () => welfare.textContent(LONG);
    /** The control in the label that begins so. */
    const field = (label: RegExp, among = '.asked') =>
      page.locator(`${among} label`).filter({ hasText: label }).first().locator('select');
    const announced = await figure();

    const changed = async (key: string) => {
      const before = await figure();
      await press(page, key);
      await expect.poll(figure, LONG).not.toBe(before);
    };
    await reach(page, field(/^Scenario/));
    await changed('ArrowDown');
    await changed('ArrowUp');
    await expect.poll(figure, LONG).toBe(announced);
    await reach(page, field(/^Model/));
    await changed('s');
    // Not by its letter: typed soon after the other it would be the second of a word.
    await changed('ArrowUp');
    await expect.poll(figure, LONG).toBe(announced);

    const rate = page.getByRole('slider', { name: 'US tariff on goods of Japan', exact: true });
    await reach(page, rate);
    await press(page, 'ArrowRight', 40);
    expect(await rate.inputValue()).toBe('44');
    await expect.poll(figure, LONG).not.toBe(announced);
    await expect.poll(() => page.locator('.economy .title').innerText(), LONG).toContain('JPN 44%');
    await reach(page, page.getByRole('button', { name: 'As announced' }));
    await press(page, 'Enter');
    await expect.poll(figure, LONG).toBe(announced);

    const sectors = page.locator('.fig').filter({ hasText: 'Who makes what' });
    await reach(page, sectors.locator('summary'));
    await press(page, 'Enter');
    const table = sectors.locator('.scroll');
    await reach(page, table);
    expect(await table.locator('tbody tr').count()).toBeGreaterThan(40);
    await press(page, 'ArrowDown', 3);
    await expect.poll(() => table.evaluate((it) => it.scrollTop)).toBeGreaterThan(0);
    const csv = await savedByKeys(page, 'Save Real income around the world as CSV');
    expect(csv).toContain('law known to');

    await reach(page, field(/^Search/, '.searches'));
    await press(page, 'Home');
    await page.keyboard.type('Trade war');
    await reach(page, field(/^Model/, '.searches'));
    await press(page, 'w');
    await reach(page, page.getByRole('button', { name: 'Start' }));
    await press(page, 'Enter');
    await expect.poll(() => page.getByTestId('progress').textContent(), LONG).toMatch(/e-\d+.* s/);
    expect(await focused(page, page.getByRole('button', { name: 'Stop and keep what was found' }))).toBe(
      true,
    );
    await press(page, 'Enter');
    await expect.poll(() => page.getByTestId('found').innerText(), LONG).toContain('Stopped');
    await expect.poll(() => focused(page, page.getByRole('button', { name: 'Start' }))).toBe(true);
    await reach(page, tab(page), 'Shift+Tab');
    expect(app.complaints).toEqual([]);
  }, 240_000);

  it('a package is changed, found on the map, its evidence read, the clock moved, and a run of draws stopped', async () => {
    const page = await openView('talks');
    const command = page.locator('.judged .command code');
    const asked = () => command.textContent(LONG);
    const lines = page.locator('.judged .lines');
    await lines.waitFor(LONG);

    const autos = page.locator('select[data-issue="autos"]');
    await reach(page, autos);
    const [start, kept, option] = [await asked(), await lines.innerText(), await autos.inputValue()];
    const last = await autos.locator('option').last().getAttribute('value');
    await press(page, option === last ? 'Home' : 'End');
    await expect.poll(() => autos.inputValue()).not.toBe(option);
    await expect.poll(asked, LONG).not.toBe(start);
    await expect.poll(() => lines.innerText(), LONG).not.toBe(kept);
    const { signable } = parley((await asked()) ?? '') as { readonly signable: boolean };
    await expect
      .poll(() => page.getByTestId('talks-verdict').innerText(), LONG)
      .toContain(signable ? 'could be signed' : 'could not be signed');

    const map = page.getByRole('application');
    const readout = page.locator('.readout');
    const hint = await readout.innerText();
    await reach(page, map, 'Shift+Tab');
    await expect.poll(() => readout.innerText()).toMatch(/\d packages here/);
    const first = await readout.innerText();
    await press(page, 'ArrowLeft');
    await press(page, 'ArrowDown');
    await expect.poll(() => readout.innerText()).not.toBe(first);
    const own = await asked();
    await press(page, 'Enter');
    await expect.poll(asked, LONG).not.toBe(own);
    await press(page, 'Tab');
    await expect.poll(() => readout.innerText()).toBe(hint);

    const opener = page.getByRole('button', { name: /^Evidence .*cars and parts/ });
    await reach(page, opener);
    await press(page, 'Enter');
    const drawer = page.locator('.drawer');
    await drawer.waitFor();
    expect(await drawer.locator('.facts li').count()).toBeGreaterThan(0);
    await reach(page, drawer.getByRole('link').first());
    await reach(page, drawer.getByRole('button', { name: 'Close' }), 'Shift+Tab');
    await press(page, 'Enter');
    await expect.poll(() => drawer.count()).toBe(0);
    await expect.poll(() => focused(page, opener)).toBe(true);

    await reach(page, page.getByRole('button', { name: /^8 Jul 2025/ }), 'Shift+Tab');
    await press(page, 'Enter');
    const clock = page.getByRole('slider', { name: 'Law as known on' });
    await reach(page, clock, 'Shift+Tab');
    expect(await clock.getAttribute('aria-valuetext')).toBe('8 July 2025');
    await press(page, 'Shift+ArrowRight', 2);
    await press(page, 'ArrowLeft');
    expect(await clock.getAttribute('aria-valuetext')).toBe('21 July 2025');
    const answer = parley('parley talks talks/us-jp-2025 --as-of 2025-07-21') as {
      readonly agreement: boolean;
      readonly signable: number;
    };
    await expect
      .poll(() => page.getByTestId('talks-headline').textContent(), LONG)
      .toContain(answer.agreement ? answer.signable.toLocaleString('en-US') : 'No agreement');
    expect(await page.locator('.talks .lead').first().innerText()).toContain('21 July 2025');
    await page.locator(ANSWERED.talks).waitFor(LONG);

    const form = page.locator('.uncertain');
    await reach(page, form.getByLabel('Draws'));
    await page.keyboard.type('20000');
    await press(page, 'Enter');
    await expect.poll(() => form.innerText(), LONG).toMatch(/Drawing [1-9][\d,]* \/ 20,000/);
    await expect.poll(() => focused(page, form.getByRole('button', { name: 'Stop' }))).toBe(true);
    await press(page, 'Enter');
    const run = form.getByRole('button', { name: 'Run' });
    await run.waitFor(LONG);
    await expect.poll(() => focused(page, run)).toBe(true);
    expect(await page.getByTestId('talks-open').count()).toBe(0);
    await reach(page, tab(page), 'Shift+Tab');
    expect(app.complaints).toEqual([]);
  }, 240_000);

  for (const view of VIEWS)
    it(`${view}, 360 pixels wide, all that folds open: every stop is seen, passing changes nothing, no stop is a trap`, async () => {
      const page = await openView(view, { viewport: { width: 360, height: 800 }, colorScheme: 'dark' });
      await page.evaluate(() => {
        for (const it of document.querySelectorAll('details')) it.open = true;
      });
      const address = page.url();
      const there = await walk(page);
      const back = await walk(page, 'Shift+Tab');
      expect(page.url()).toBe(address);
      expect(back.length).toBeGreaterThanOrEqual(there.length);
    }, 120_000);
});
