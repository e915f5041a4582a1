// The page as those use it who have no mouse: from stop to stop by Tab, each of them seen, each of them left again.

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export type Way = 'Tab' | 'Shift+Tab';

/** A field for a date holds its year, month, day and picker: Tab stays in it so often at most. */
const PARTS = 4;

/** What has the focus, told apart from all else by its place, and what is wrong with how it shows. */
interface Stop {
  readonly name: string;
  readonly faults: readonly string[];
}

/** The stop that the focus is at; undefined at the ends of the page, where it goes to the browser. */
async function stopAt(page: Page): Promise<Stop | undefined> {
  return await page.evaluate(() => {
    const it = document.activeElement;
    if (it === null || it === document.body) return undefined;
    const { left, right, top, bottom, width, height } = it.getBoundingClientRect();
    const style = getComputedStyle(it);
    const outlined =
      style.outlineStyle !== 'none' &&
      Number.parseFloat(style.outlineWidth) > 0 &&
      !/^transparent$|, 0\)$/.test(style.outlineColor);
    const faults = [
      width > 0 && height > 0 && it.checkVisibility({ visibilityProperty: true }) ? '' : 'has no size',
      left >= 0 && right <= document.documentElement.clientWidth ? '' : 'lies outside sideways',
      bottom > 0 && top < window.innerHeight ? '' : 'was not scrolled to',
      outlined || style.boxShadow !== 'none' ? '' : 'has no ring',
    ];
    const labels = it instanceof HTMLInputElement || it instanceof HTMLSelectElement ? it.labels : undefined;
    const label = it.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? it.textContent ?? '';
    const place = `${Math.round(left + window.scrollX)},${Math.round(top + window.scrollY)}`;
    return {
      name: `${it.getAttribute('role') ?? it.tagName.toLowerCase()} "${label.trim().slice(0, 60)}" at ${place}`,
      faults: faults.filter((fault) => fault !== ''),
    };
  });
}

/** The next stop, which must be seen to have the focus. */
async function step(page: Page, way: Way): Promise<string | undefined> {
  await page.keyboard.press(way);
  const stop = await stopAt(page);
  expect(stop?.faults ?? [], stop?.name).toEqual([]);
  return stop?.name;
}

/** Whether it is what has the focus. */
export async function focused(page: Page, wanted: Locator): Promise<boolean> {
  return (await wanted.and(page.locator(':focus')).count()) > 0;
}

/** Goes on by Tab, or back, until what is wanted has the focus; every stop on the way is looked at. */
export async function reach(page: Page, wanted: Locator, way: Way = 'Tab', most = 400): Promise<void> {
  let last: string | undefined;
  let stays = 0;
  for (let presses = 0; presses < most; presses++) {
    const name = await step(page, way);
    if (await focused(page, wanted)) return;
    stays = name === last ? stays + 1 : 0;
    if (stays > PARTS) throw new Error(`${way} does not leave ${name ?? 'the ends of the page'}`);
    last = name;
  }
  throw new Error(`not reached by ${most} presses of ${way}: ${wanted.toString()}`);
}

/** All stops of the page from where the focus is to the end. */
export async function walk(page: Page, way: Way = 'Tab', most = 1500): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    const name = await step(page, way);
    if (name === undefined) return stops;
    if (name !== stops.at(-1)) stops.push(name);
  }
  throw new Error(`${most} presses of ${way} do not lead to the end: ${stops.slice(-3).join('; ')}`);
}
