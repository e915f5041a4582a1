// US imports for consumption of 2024 by ten-digit number and country: Census files (Parquet) to one compact text.
// Usage: node scripts/import/imports-2024.js <folder with 2024-hs10-imports*.parquet> [out]

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet/src/node.js';
import { stop } from './kit.js';

const [folder, out = fileURLToPath(new URL('../../data/imports/us-2024.csv', import.meta.url))] =
  process.argv.slice(2);

/** Census Schedule C country codes of the files, as ISO 3166 alpha-2; 0003 is the European Union as one. */
const COUNTRIES = {
  1220: 'CA',
  2010: 'MX',
  2050: 'GT',
  2110: 'SV',
  2150: 'HN',
  2190: 'NI',
  2230: 'CR',
  2470: 'DO',
  2740: 'TT',
  3010: 'CO',
  3070: 'VE',
  3310: 'EC',
  3330: 'PE',
  3370: 'CL',
  3510: 'BR',
  3570: 'AR',
  4039: 'NO',
  4120: 'GB',
  4419: 'CH',
  4621: 'RU',
  4890: 'TR',
  5050: 'IQ',
  5081: 'IL',
  5130: 'KW',
  5170: 'SA',
  5200: 'AE',
  5330: 'IN',
  5350: 'PK',
  5380: 'BD',
  5420: 'LK',
  5490: 'TH',
  5520: 'VN',
  5550: 'KH',
  5570: 'MY',
  5590: 'SG',
  5600: 'ID',
  5650: 'PH',
  5700: 'CN',
  5800: 'KR',
  5820: 'HK',
  5830: 'TW',
  5880: 'JP',
  6021: 'AU',
  6141: 'NZ',
  7210: 'DZ',
  7290: 'EG',
  7530: 'NG',
  7620: 'AO',
  7910: 'ZA',
  '0003': 'EU',
};
/** A member of the European Union that the files also have by itself: counted within it. */
const WITHIN_EU = ['4359'];

if (folder === undefined) stop('expected the folder that holds 2024-hs10-imports*.parquet');
if (!existsSync(folder)) stop(`${folder} does not exist`);
const files = readdirSync(folder)
  .filter((name) => /^2024-hs10-imports\w+\.parquet$/.test(name))
  .sort();
if (files.length === 0) stop(`${folder} holds no file named 2024-hs10-imports*.parquet`);

const byCode = new Map();
let total = 0;
for (const [index, name] of files.entries()) {
  const census = /imports(\w+)\.parquet$/.exec(name)[1];
  if (WITHIN_EU.includes(census)) continue;
  const country = COUNTRIES[census];
  if (country === undefined)
    stop(`${name}: no country is known for the Census code ${census}; add it to COUNTRIES`);
  const file = await asyncBufferFromFile(join(folder, name));
  const rows = await parquetReadObjects({
    file,
    columns: ['I_COMMODITY', 'CTY_CODE', 'CON_VAL_YR', 'CAL_DUT_YR'],
  });
  for (const [
    row,
    { I_COMMODITY: code, CTY_CODE: partner, CON_VAL_YR: value, CAL_DUT_YR: duty },
  ] of rows.entries()) {
    if (!/^\d{10}$/.test(code) || !/^\d+$/.test(value) || !/^\d+$/.test(duty) || partner !== census) {
      stop(
        `${name}: row ${row + 1} is not ten digits, country ${census}, whole dollars: ${code} ${partner} ${value} ${duty}`,
      );
    }
    if (value === '0') continue;
    const cells = byCode.get(code) ?? [];
    cells.push(`${country}:${value}${duty === '0' ? '' : `:${duty}`}`);
    byCode.set(code, cells);
    total += Number(value);
  }
  process.stderr.write(`\r${index + 1} of ${files.length} files`);
}
process.stderr.write('\n');

const lines = [...byCode]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, cells]) => `${code},${cells.sort().join(' ')}`);
const header = [
  '# title: US imports for consumption and calculated duty, 2024, by ten-digit number and country of origin',
  '# source: US Census Bureau, USA Trade Online, HS10 annual 2024 (49 countries and the European Union as one), as published in tradewartracker/trade-war-redux-2025 at 726c595',
  '# link: https://github.com/tradewartracker/trade-war-redux-2025',
  '# licence: public domain, US government work (collection: MIT)',
  '# as of: 2024-12',
  '# note: cells are country:customs value:calculated duty in US dollars, no duty left out; about 98 % of all imports; no quantities',
];
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${header.join('\n')}\ncode,imports\n${lines.join('\n')}\n`);
process.stdout.write(`${out}: ${lines.length} numbers, ${total.toLocaleString('en-US')} dollars\n`);
