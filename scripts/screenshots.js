// Takes the pictures of the README from the built app: node scripts/screenshots.js (after npm run build; needs chromium).

import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Name, view (its tab), theme, what must be there before the picture is taken. */
const PICTURES = [
  ['app-product', 'Product', 'light', '.verdict .now'],
  ['app-economy', 'Economy', 'dark', 'main .fig svg'],
];

const server = spawn('node', ['packages/cli/bin/parley.js', 'serve', '--port', '4185'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((resolve) => {
  server.stdout.on('data', (text) => {
    const found = /http:\/\/\S+/.exec(String(text));
    if (found !== null) resolve(found[0]);
  });
});
const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const [name, view, colorScheme, there] of PICTURES) {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 900 },
      deviceScaleFactor: 1.5,
      colorScheme,
      locale: 'en-US',
    });
    await page.goto(address);
    await page.getByRole('tab', { name: view }).click();
    await page.locator(there).first().waitFor({ timeout: 120_000 });
    await page.waitForTimeout(2_000);
    await page.screenshot({ path: `${root}docs/images/${name}.png` });
    await page.close();
  }
} finally {
  await browser.close();
  server.kill();
}
