// The economy view in a real browser: numbers of the command while a slider moves, published figures, scenarios, a search that is stopped.

import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { objections } from './axe.js';
import { openApp, saved } from './opening.js';
import { skipped } from './serving.js';
import { commandShown, shellJson } from './shell-command.js';

const app = openApp();
const LONG = { timeout: 90_000 };

interface Answer {
  readonly status: string;
  readonly countries: readonly {
    readonly iso3: string;
    readonly welfare: number;
    readonly employment: number | null;
  }[];
}

const welfare = (page: Page, id: string): Locator => page.getByTestId(`welfare-${id}`);
const figure = async (page: Page, id: string) =>
  Number.parseFloat(((await welfare(page, id).textContent(LONG)) ?? '').replace('−', '-').replace('+', ''));
const welfareOf = (answer: Answer, id: string) =>
  answer.countries.find(({ iso3 }) => iso3 === id)?.welfare ?? Number.NaN;

async function openEconomy(options = {}): Promise<Page> {
  const page = await app.open('', options);
  await page.getByRole('tab').nth(2).click();
  await welfare(page, 'USA').waitFor(LONG);
  await page.locator('.world path').first().waitFor(LONG);
  await page.getByText('Who makes what').or(page.getByText('誰が何を作るか')).first().waitFor(LONG);
  return page;
}

/** The control in the label that begins so. */
const field = (page: Page, label: RegExp, among = '.economy') =>
  page.locator(`${among} label`).filter({ hasText: label }).first().locator('select, input');

const slider = (page: Page, name: string) =>
  page.getByRole('slider', { name, exact: true }).and(page.locator('input'));

/** The page's numbers are those of the command it shows. */
async function expectSame(page: Page, ids: readonly string[]): Promise<Answer> {
  const answer = shellJson(await commandShown(page, 'parley economy')) as Answer;
  expect(JSON.parse(await saved(page, 'Save Both sides as JSON'))).toEqual(answer);
  for (const id of ids) {
    const ours = welfareOf(answer, id);
    expect(Math.abs((await figure(page, id)) - ours)).toBeLessThanOrEqual(
      Math.max(0.0051, 0.0051 * Math.abs(ours)),
    );
  }
  return answer;
}

describe.skipIf(skipped)('the economy view', () => {
  it('begins with the announced rates, both sides first, published figures beside ours', async () => {
    const page = await openEconomy();
    const answer = await expectSame(page, ['USA', 'JPN']);
    expect(answer.status).toBe('converged');
    const sides = await page.locator('.sides').innerText();
    expect(sides).toContain('Tables 1 and 3');
    const row = page.locator('.sides tbody tr').first();
    expect(await row.locator('td').allTextContents()).toEqual([
      'Real income',
      '+1.13',
      '1.13',
      '−0.29',
      '−0.58',
      '−0.58',
    ]);
    expect(await page.locator('.status').first().innerText()).toMatch(
      /Solved: .*e-1\d of its size, \d+ evaluations/,
    );
    const csv = await saved(page, 'Save Real income around the world as CSV');
    expect(csv).toContain('law known to');
    expect(csv.split('\r\n').filter((it) => /^[A-Z]{3},/.test(it))).toHaveLength(194);
    expect(await saved(page, 'Save Real income around the world as SVG')).toContain('<path');
    expect((await saved(page, 'Save Real income around the world as PNG')).slice(1, 4)).toBe('PNG');
    expect(app.complaints).toEqual([]);
  });

  it('solves anew while a rate is dragged, with the numbers of the command', async () => {
    const page = await openEconomy();
    const before = await welfare(page, 'JPN').textContent();
    const tariff = slider(page, 'US tariff on goods of Japan');
    const box = await tariff.boundingBox();
    if (box === null) throw new Error('no slider');
    await page.mouse.move(box.x + box.width * 0.24, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 6 });
    // Still held: the answer has followed.
    await expect.poll(() => welfare(page, 'JPN').textContent()).not.toBe(before);
    await page.mouse.up();
    await slider(page, 'Tariff of Japan on US goods').focus();
    for (let presses = 0; presses < 8; presses++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('.economy .title').innerText()).toContain('JPN on US goods 4%');
    await expect.poll(() => page.locator('.economy').getAttribute('aria-busy')).toBe('false');
    await expectSame(page, ['USA', 'JPN']);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => welfare(page, 'JPN').textContent()).toBe(before);
  });

  it('answers retaliation, parameters, other models and published scenarios with the numbers of the command', async () => {
    const page = await openEconomy();
    const changed = async (act: () => Promise<unknown>) => {
      const before = await page.getByTestId('headline').textContent();
      await act();
      await expect.poll(() => page.getByTestId('headline').textContent(), LONG).not.toBe(before);
      await expect.poll(() => page.locator('.economy').getAttribute('aria-busy')).toBe('false');
    };
    await changed(() => field(page, /Partners answer/).check());
    await expectSame(page, ['USA', 'JPN']);
    await page.getByText('Parameters of the world model').click();
    await changed(() => field(page, /^\s*Round-about production/).check());
    await changed(() => field(page, /^The revenue becomes/).selectOption('lump-sum'));
    await expectSame(page, ['USA', 'JPN']);
    await changed(() => field(page, /^Model/).selectOption('sectors'));
    await expectSame(page, ['USA', 'JPN']);
    await changed(() => field(page, /^Scenario/).selectOption('paper:B3'));
    await expectSame(page, ['USA', 'JPN']);
    expect(await page.locator('.sides').innerText()).toContain('1.79');
  }, 180_000);

  it('goes between two states of the law, weighed by trade', async () => {
    const page = await openEconomy();
    await page.getByLabel('Law as known on', { exact: true }).and(page.locator('input')).fill('2025-09-20');
    await field(page, /^Scenario/).selectOption('clocks');
    await expect.poll(() => page.locator('.economy .title').innerText(), LONG).toContain('From the law of');
    await expect.poll(() => page.locator('.status').first().innerText(), LONG).toContain('Weighed by $');
    await expectSame(page, ['USA']);
  }, 180_000);

  it('shows how far a search is, stops it with what it found, and lets one end', async () => {
    const page = await openEconomy();
    await field(page, /^Search/, '.searches').selectOption('nash');
    await field(page, /^Model/, '.searches').selectOption('world');
    await page.getByRole('button', { name: 'Start' }).click();
    const progress = page.getByTestId('progress');
    await expect.poll(() => progress.textContent(), LONG).toMatch(/reply of .*e-\d+.* s/);
    await page.getByRole('button', { name: 'Stop and keep what was found' }).click();
    const found = page.getByTestId('found');
    await found.waitFor(LONG);
    expect(await found.innerText()).toContain('Stopped');
    expect(await found.innerText()).toMatch(/All tariffs found \(\d+/);
    expect(await found.innerText()).not.toContain('Infinity');
    // Others take part, to the end, with the numbers of the command.
    await page.getByRole('group', { name: 'Between' }).getByLabel('European Union').uncheck();
    await page.getByRole('group', { name: 'Between' }).getByLabel('Japan').check();
    await page.getByRole('button', { name: 'Start' }).click();
    await expect.poll(() => found.innerText(), LONG).toContain('Solved');
    const war = await commandShown(page, 'parley economy nash');
    expect(war).toBe('parley economy nash --model world --players USA,CHN,JPN');
    expect(JSON.parse(await saved(page, 'Save Tariffs found, and what they do as JSON'))).toEqual(
      shellJson(war),
    );
    // Regions, to the end, against the command and the article.
    await field(page, /^Search/, '.searches').selectOption('optimal');
    await field(page, /^Model/, '.searches').selectOption('regions');
    await field(page, /^Of/, '.searches').selectOption('JPN');
    await page.getByRole('button', { name: 'Start' }).click();
    await expect.poll(() => found.innerText(), LONG).toContain('Solved');
    expect(await found.innerText()).toContain('59.6');
    expect(JSON.parse(await saved(page, 'Save Tariffs found, and what they do as JSON'))).toEqual(
      shellJson(await commandShown(page, 'parley economy optimal')),
    );
  }, 180_000);

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 360])
      it(`has nothing axe objects to, ${colorScheme}, ${width} pixels wide, tables open`, async () => {
        const page = await openEconomy({ colorScheme, viewport: { width, height: 900 } });
        await page.evaluate(() => {
          for (const it of document.querySelectorAll('details')) it.open = true;
        });
        await page.waitForTimeout(800);
        expect(await objections(page)).toEqual([]);
      });

  it('speaks Japanese', async () => {
    const page = await openEconomy({ locale: 'ja-JP' });
    expect(await page.locator('main').innerText()).toContain('実質所得');
  });
});
