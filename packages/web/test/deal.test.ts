// The deal view in a real browser: the diff of law equals the command's, editing changes every lens, an empty deal is refused, undo.

import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { objections } from './axe.js';
import { expectRate, openApp, saved } from './opening.js';
import { skipped } from './serving.js';
import { commandShown, shellJson } from './shell-command.js';

const app = openApp();
const LONG = { timeout: 60_000 };
/** Rows of the table of three columns. */
const ROW = { average: 2, lines: 3, usIncome: 7, partnerIncome: 8 };

const cell = (page: Page, side: 'a' | 'b', row: number): Locator => page.getByTestId(`${side}-${row}`);
const average = async (page: Page, side: 'a' | 'b' = 'a') =>
  (await cell(page, side, ROW.average).locator('strong').textContent(LONG)) ?? '';

interface Weighed {
  readonly partners: readonly { readonly lines: number; readonly after: number }[];
}

interface Package {
  readonly options: Readonly<Record<string, string>>;
  readonly deal: { readonly duties: { readonly mean: number } };
  readonly lines: readonly { readonly line: string; readonly value: number }[];
}

/** The red lines of the package that the talks view holds, as it saves them. */
const lines = async (page: Page) =>
  (JSON.parse(await saved(page, 'Save Red lines of the package as JSON')) as Package).lines;

/** The average after the first deal, as the page says it. */
const afterOf = (answers: readonly Weighed[]) =>
  `${Number((100 * (answers[0]?.partners[0]?.after ?? 0)).toFixed(2))}%`;

async function openDeal(options = {}): Promise<Page> {
  const page = await app.open('', options);
  await page.getByRole('tab').nth(1).click();
  await cell(page, 'a', ROW.average).locator('strong').waitFor(LONG);
  await cell(page, 'b', ROW.average).locator('strong').waitFor(LONG);
  return page;
}

/** The number field of a rate of deal A. */
const rateField = (page: Page, number: number) =>
  page.getByLabel(`Rate in percent, Duty ${number}`, { exact: true }).and(page.locator('.percent')).first();

async function setRate(page: Page, number: number, percent: string): Promise<void> {
  await rateField(page, number).fill(percent);
  await rateField(page, number).press('Enter');
}

describe.skipIf(skipped)('the deal view', () => {
  it('holds two deals against the law with the numbers of the command', async () => {
    const page = await openDeal();
    const command = await commandShown(page, 'parley deal');
    expect(command).toBe('parley deal deal-japan-2025 --against deal-korea-2025');
    const name = 'Save Partner by partner: average duty before and after as JSON';
    const answers = shellJson(command) as readonly Weighed[];
    expect(JSON.parse(await saved(page, name))).toEqual(answers);
    expect(await average(page)).toBe(afterOf(answers));
    const csv = await saved(page, name.replace('JSON', 'CSV'));
    expect(csv).toContain('law known to');
    expect(csv).toContain(`A,Japan,${answers[0]?.partners[0]?.lines},`);
    expect((await saved(page, name.replace('JSON', 'SVG'))).startsWith('<svg')).toBe(true);
    expect(app.complaints).toEqual([]);
  });

  it('edits a rate, changes the other lenses with it, and gives the same as a command that carries the file', async () => {
    const page = await openDeal();
    const before = await average(page);
    await setRate(page, 2, '5');
    await expect.poll(() => average(page), LONG).not.toBe(before);
    const edited = await average(page);
    const command = await commandShown(page, 'parley deal deal-a.yaml');
    expect(command).toContain('up to 5%');
    expect(afterOf(shellJson(command) as readonly Weighed[])).toBe(edited);
    // What it does to everyone stands beside it, solved with the edited file.
    const solvedFor = (text: string) =>
      page.locator('.compared .command code').filter({ hasText: text }).last();
    await expect.poll(() => solvedFor('up to 5%').count(), LONG).toBe(1);
    const solved = shellJson((await solvedFor('up to 5%').textContent()) ?? '') as {
      readonly countries: readonly { readonly iso3: string; readonly welfare: number }[];
    };
    for (const [row, iso3] of [
      [ROW.usIncome, 'USA'],
      [ROW.partnerIncome, 'JPN'],
    ] as const) {
      const { welfare = 0 } = solved.countries.find((it) => it.iso3 === iso3) ?? {};
      const figure = async () =>
        Number.parseFloat(((await cell(page, 'a', row).textContent()) ?? '').replace('−', '-'));
      await expect.poll(figure, LONG).toBeCloseTo(welfare, 2);
    }

    // Product: a car of Japan on a day when the deal runs.
    await page.getByRole('button', { name: 'what a good pays with it' }).first().click();
    await page.getByLabel('Entry date', { exact: true }).and(page.locator('input')).fill('2025-09-10');
    await page.getByLabel('Compared with').selectOption('');
    await page.getByLabel('Made in', { exact: true }).selectOption('JP');
    const good = page.getByRole('combobox', { name: 'Good' });
    await good.click();
    await good.fill('8703.23.01');
    await page.locator('.hit').filter({ hasText: '8703.23.01.40' }).click();
    await expectRate(page, 'JP', '5%');
    const duty = await commandShown(page, 'parley duty');
    const priced = shellJson(duty) as { readonly assessed: { readonly duty: { readonly ppm: number } } };
    expect(priced.assessed.duty.ppm).toBe(50_000);
    // The other two figures and all exports are of the law with the deal too.
    await page.locator('.steps-chart').waitFor(LONG);
    for (const [command, name] of [
      ['parley origins', /^Save Origin decides: 8703/],
      ['parley history', /^Save Through time: 8703/],
    ] as const) {
      const shown = await commandShown(page, command);
      expect(shown).toContain('--deal deal-a.yaml');
      const buttons = page.getByRole('button', { name });
      const json = await buttons.filter({ hasText: 'JSON' }).first().getAttribute('aria-label');
      expect(JSON.parse(await saved(page, json ?? ''))).toEqual(shellJson(shown));
      const csv = await buttons.filter({ hasText: 'CSV' }).first().getAttribute('aria-label');
      expect(await saved(page, csv ?? '')).toContain('the law with deal A');
    }
    await page.getByLabel('Asked of').selectOption('law');
    await expectRate(page, 'JP', '27.5%');

    // Economy: the same deal, and not the shipped one.
    await page.getByRole('tab').nth(1).click();
    await page.getByRole('button', { name: 'what it does to everyone' }).first().click();
    const welfare = page.getByTestId('welfare-JPN');
    await welfare.waitFor({ timeout: 120_000 });
    const economy = shellJson(await commandShown(page, 'parley economy')) as {
      readonly countries: readonly { readonly iso3: string; readonly welfare: number }[];
    };
    const japan = economy.countries.find(({ iso3 }) => iso3 === 'JPN')?.welfare ?? 0;
    expect(Number.parseFloat((await welfare.textContent())?.replace('+', '') ?? '')).toBeCloseTo(japan, 2);

    // Talks: the same deal as a package, its own duties solved.
    await page.getByRole('tab').nth(1).click();
    await page.getByRole('button', { name: 'who could sign it' }).first().click();
    const reading = page.getByTestId('talks-reading');
    const told = async () => (await reading.textContent(LONG)) ?? '';
    await expect.poll(told, { timeout: 120_000 }).toContain('on average on goods of Japan');
    const shown = await commandShown(page, 'parley talks talks/us-jp-2025 package');
    expect(shown).toContain('--deal deal-a.yaml');
    const asPackage = shellJson(shown) as Package;
    expect(await told()).toContain(`${Number((100 * asPackage.deal.duties.mean).toFixed(2))}%`);
    expect(await lines(page)).toEqual(asPackage.lines);
    expect(asPackage.options.autos).not.toBe('5');
    // Another rate is another package, though no option has it.
    await page.getByRole('button', { name: 'Edit the deal' }).click();
    await setRate(page, 2, '8');
    await page.getByRole('tab').nth(3).click();
    const less = Number((100 * asPackage.deal.duties.mean).toFixed(2));
    await expect
      .poll(async () => Number.parseFloat(/solved, ([\d.]+)%/.exec(await told())?.[1] ?? '0'), LONG)
      .toBeGreaterThan(less);
    const higher = shellJson(await commandShown(page, 'parley talks talks/us-jp-2025 package')) as Package;
    await expect.poll(() => lines(page), LONG).toEqual(higher.lines);
    expect(higher.lines).not.toEqual(asPackage.lines);
    expect(app.complaints).toEqual([]);
  }, 300_000);

  it('refuses a deal that changes nothing with the reason, and takes it when it says something', async () => {
    const page = await openDeal();
    await page.getByLabel('Deal A: which deal').selectOption('empty');
    const alert = page.getByTestId('head-a').getByRole('alert');
    await expect.poll(() => alert.textContent(), LONG).toContain('No rule of this deal has a day');
    await page.getByRole('button', { name: 'Add a duty' }).first().click();
    // What goods of Japan pay anyway.
    await setRate(page, 1, '12.5');
    await expect.poll(() => alert.textContent(), LONG).toContain('changes nothing');
    await setRate(page, 1, '3');
    await expect.poll(() => alert.count(), LONG).toBe(0);
    expect(await cell(page, 'a', ROW.lines).textContent()).not.toBe('0');
  });

  it('takes steps back and forward, by button and by key', async () => {
    const page = await openDeal();
    const before = await average(page);
    await setRate(page, 1, '2');
    await expect.poll(() => average(page), LONG).not.toBe(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => average(page), LONG).toBe(before);
    expect(await rateField(page, 1).inputValue()).toBe('15');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => rateField(page, 1).inputValue()).toBe('2');
    await page.getByRole('button', { name: 'Swap A and B' }).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => rateField(page, 1).inputValue()).toBe('15');
  });

  it('says line and column of what is wrong in a file, and carries the file in its address', async () => {
    const page = await openDeal();
    await page.getByLabel('Edit as').selectOption('file');
    const file = page.getByLabel('Deal A as a file');
    const text = await file.inputValue();
    const before = await average(page);
    expect(text).toContain('# Japan: 15 % in all');
    await file.fill(text.replace('duty: up to 15%', 'duty: fifteen'));
    const alert = page.getByTestId('head-a').getByRole('alert');
    await expect.poll(() => alert.textContent(), LONG).toMatch(/line 29, column \d+/);
    await file.fill(text.replace('duty: up to 15%', 'duty: up to 7%'));
    await expect.poll(() => alert.count(), LONG).toBe(0);
    await expect.poll(() => average(page), LONG).not.toBe(before);
    const figure = await average(page);
    await file.blur();
    await page.waitForTimeout(300);
    const address = page.url();
    const other = await app.open(address.slice(address.indexOf('#')));
    await expect.poll(() => average(other), LONG).toBe(figure);
    expect(await other.getByLabel('Deal A as a file').inputValue()).toContain('duty: up to 7%');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 360])
      it(`has nothing axe objects to, ${colorScheme}, ${width} pixels wide, folds and a refusal open`, async () => {
        const page = await openDeal({ colorScheme, viewport: { width, height: 900 } });
        await page.getByLabel('Deal B: which deal').selectOption('empty');
        await page.getByRole('alert').first().waitFor(LONG);
        await page.evaluate(() => {
          for (const it of document.querySelectorAll('details')) it.open = true;
        });
        await page.waitForTimeout(500);
        expect(await objections(page)).toEqual([]);
      });

  it('speaks Japanese', async () => {
    const page = await openDeal({ locale: 'ja-JP' });
    expect(await page.locator('main').innerText()).toContain('合意は法令をどう変えるか');
  });
});
