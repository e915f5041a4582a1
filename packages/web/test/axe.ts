// What axe objects to on a page, in words, by WCAG 2.2 AA and good practice; and whether the page scrolls sideways.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Empty when all is well. */
export async function objections(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const violations = (await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations)`,
  )) as readonly Violation[];
  const found = violations.map(({ id, nodes }) => {
    const where = nodes
      .slice(0, 3)
      .map((it) => `${it.html.slice(0, 160)} ${it.failureSummary?.slice(0, 200)}`);
    return `${id}: ${where.join(' | ')}`;
  });
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return sideways > 0 ? [...found, `scrolls sideways by ${sideways} pixels`] : found;
}
