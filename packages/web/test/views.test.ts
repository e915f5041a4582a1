// Every view, in both themes, on a desk and on a phone: nothing for axe to object to, nothing that scrolls sideways, nothing that fails.

import { describe, expect, it } from 'vitest';
import { VIEWS } from '../src/shell/views.js';
import { objections } from './axe.js';
import { openApp } from './opening.js';
import { skipped } from './serving.js';

const app = openApp();

/** What stands in a view once it has answered. */
const ANSWERED: Readonly<Record<(typeof VIEWS)[number], string>> = {
  product: '.steps-chart',
  deal: 'main .fig',
  economy: 'main .fig svg',
  talks: 'main .fig svg',
};

describe.skipIf(skipped)('every view', () => {
  for (const view of VIEWS)
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 360],
    ] as const)
      it(`${view}, ${colorScheme}, ${width} pixels wide, has nothing that axe objects to`, async () => {
        const page = await app.open('', { colorScheme, viewport: { width, height: 900 } });
        await page.getByRole('tab').nth(VIEWS.indexOf(view)).click();
        await page.locator(ANSWERED[view]).first().waitFor({ timeout: 90_000 });
        await page.waitForTimeout(1000);
        expect(await page.locator('main .error').allInnerTexts()).toEqual([]);
        expect(await objections(page)).toEqual([]);
        expect(app.complaints).toEqual([]);
      }, 120_000);
});
