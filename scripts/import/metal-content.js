// Shares of steel, aluminum and copper in the value of goods, by ten-digit number, for averages over trade.
// Usage: node scripts/import/metal-content.js <folder with metal_content_shares_bea_hs10.csv>

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './kit.js';

const [folder] = process.argv.slice(2);
const path = join(folder ?? '', 'metal_content_shares_bea_hs10.csv');

if (folder === undefined || !existsSync(path))
  stop('expected the folder that holds metal_content_shares_bea_hs10.csv');
const [header, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
const columns = header.split(',');
const at = (name) => {
  const place = columns.indexOf(name);
  if (place < 0) stop(`the file has no column ${name}`);
  return place;
};
const [code, steel, aluminum, copper] = ['hs10', 'steel_share', 'aluminum_share', 'copper_share'].map(at);
const shares = new Map();
for (const [index, line] of lines.entries()) {
  const cells = line.split(',');
  const values = [steel, aluminum, copper].map((place) => Number(cells[place]));
  if (!/^\d{10}$/.test(cells[code]) || values.some((value) => !(value >= 0)))
    stop(`line ${index + 2} is not a number and three shares: ${line}`);
  shares.set(cells[code], values.map((value) => Math.round(Math.min(1, value) * 1000)).join(','));
}

/** The fewest prefixes of whole groups that give every number its shares: the longest prefix that fits decides. */
function prefixes(codes, length) {
  const groups = new Map();
  for (const one of codes) {
    const prefix = one.slice(0, length);
    groups.set(prefix, [...(groups.get(prefix) ?? []), one]);
  }
  return [...groups].flatMap(([prefix, members]) =>
    new Set(members.map((one) => shares.get(one))).size === 1
      ? [`${prefix},${shares.get(members[0])}`]
      : prefixes(members, length + 2),
  );
}

const rows = prefixes([...shares.keys()].sort(), 4);
const out = new URL('../../data/imports/', import.meta.url);
mkdirSync(out, { recursive: true });
writeFileSync(
  new URL('metal-content.csv', out),
  [
    '# title: Shares of steel, aluminum and copper in the value of goods, per mille, by the longest prefix that fits',
    '# source: direct requirements of the BEA input-output accounts by industry, matched to ten-digit numbers by The Budget Lab at Yale, in arifshehab/tariff-rate-tracker at 9919812',
    '# link: https://github.com/arifshehab/tariff-rate-tracker',
    '# licence: MIT (input-output accounts: public domain, US government work)',
    '# as of: 2026-06',
    '# note: industry averages rounded to a thousandth, and to one where the accounts give more; used for averages over trade only, never to price an entry',
    'prefix,steel,aluminum,copper',
    ...rows,
    '',
  ].join('\n'),
);
process.stdout.write(`${shares.size} numbers, ${rows.length} prefixes\n`);
