// How much of each ten-digit number from Canada and Mexico claimed USMCA in 2024.
// Usage: node scripts/import/usmca-shares.js <folder with usmca_product_shares_2024.csv>

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const path = join(folder ?? '', 'usmca_product_shares_2024.csv');
if (folder === undefined || !existsSync(path)) {
  process.stderr.write('usmca-shares: expected the folder that holds usmca_product_shares_2024.csv\n');
  process.exit(2);
}
const COUNTRIES = { 1220: 'CA', 2010: 'MX' };
const byCode = new Map();
for (const [index, line] of readFileSync(path, 'utf8').trim().split('\n').entries()) {
  if (index === 0) continue;
  const [code, census, share] = line.split(',');
  const country = COUNTRIES[census];
  if (!/^\d{10}$/.test(code) || country === undefined || !(Number(share) >= 0 && Number(share) <= 1)) {
    process.stderr.write(
      `usmca-shares: line ${index + 1} is not a code, 1220 or 2010, and a share: ${line}\n`,
    );
    process.exit(2);
  }
  const perMille = Math.round(Number(share) * 1000);
  if (perMille > 0) byCode.set(code, [...(byCode.get(code) ?? []), `${country}:${perMille}`]);
}
const rows = [...byCode]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, cells]) => `${code},${cells.join(' ')}`);
const out = new URL('../../data/imports/', import.meta.url);
mkdirSync(out, { recursive: true });
writeFileSync(
  new URL('usmca-2024.csv', out),
  [
    '# title: Share of imports from Canada and Mexico that claimed USMCA in 2024, per mille of value, by ten-digit number',
    '# source: US Census Bureau imports by rate provision, compiled by The Budget Lab at Yale, in arifshehab/tariff-rate-tracker at 9919812',
    '# link: https://github.com/arifshehab/tariff-rate-tracker',
    '# licence: MIT',
    '# as of: 2024-12',
    '# note: rounded to a thousandth; a number that is not here claimed nothing',
    'code,shares',
    ...rows,
    '',
  ].join('\n'),
);
process.stdout.write(`${rows.length} numbers\n`);
