#!/usr/bin/env node
// Data of the `regions` model: trade, tariffs, elasticities and non-cooperative tariffs of 7 regions and 33 sectors, 2007.
//
//   node scripts/import/economy-regions.js <source folder> [<output folder>]
//
// The source folder holds files of the replication data of R. Ossa, "Trade Wars and Trade Talks with Data", American Economic
// Review 104(12), 2014, without headers:
//   trade_ijs.csv        231 x 7: rows (sector, exporter), sector-major; columns importers; million USD net of tariff, domestic sales included
//   tariff_ijs.csv       231 x 7: the same order; ad valorem tariffs as fractions
//   sigma_s.csv          33 x 5: elasticities of substitution; the first column is the one of the article's Table 1
//   tariff_noncoop.csv   33 x 7: non-cooperative tariffs; a column of zeros where no measure exists
//   regions.csv, sectors.csv   number and name; number, id and name (with a header line)
// [output folder] is data/economy/regions unless given. Numbers are written as they stand in the source.
// Exit codes: 0 written; 2 wrong command line, a file missing or malformed.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './kit.js';

const REGIONS = ['BRA', 'CHN', 'EUN', 'IND', 'JPN', 'ROW', 'USA'];
const NAMES = ['Brazil', 'China', 'EU', 'India', 'Japan', 'ROW', 'US'];
const SECTORS = 33;
const ARTICLE =
  'R. Ossa, Trade Wars and Trade Talks with Data, American Economic Review 104(12), 2014, replication data';
const LINK = 'https://doi.org/10.1257/aer.104.12.4104';
const LICENCE = 'published replication data of the article; cite it';

const [source, output = join('data', 'economy', 'regions')] = process.argv.slice(2);
if (source === undefined)
  stop('usage: node scripts/import/economy-regions.js <source folder> [<output folder>]');

const regions = named('regions.csv').map(([, name]) => name);
if (regions.join() !== NAMES.join())
  stop(`regions.csv: expected ${NAMES.join(', ')}; found ${regions.join(', ')}`);
const sectors = named('sectors.csv').slice(0, SECTORS);
if (sectors.length !== SECTORS || sectors.some((cells) => cells.length !== 3))
  stop(`sectors.csv: expected at least ${SECTORS} lines of number, id and name`);

const trade = table('trade_ijs.csv', SECTORS * REGIONS.length, REGIONS.length, (value) => value >= 0);
const tariffs = table('tariff_ijs.csv', SECTORS * REGIONS.length, REGIONS.length, (value) => value >= 0);
const sigma = table('sigma_s.csv', SECTORS, undefined, (value) => value > 1);
const targets = table('tariff_noncoop.csv', SECTORS, REGIONS.length, (value) => value >= 0);

mkdirSync(output, { recursive: true });
write('sectors.csv', {
  title: 'Sectors with their elasticities of substitution',
  source: `${ARTICLE} (sectors.csv; sigma_s.csv, first column, the one of Table 1)`,
  header: 'sector,name,sigma',
  rows: sectors.map(([, id, name], s) => [id, quoted(name), sigma[s][0]]),
});
write('regions.csv', {
  title: 'Regions of the model and the names the article gives them',
  source: `${ARTICLE} (regions.csv)`,
  header: 'region,name',
  rows: REGIONS.map((id, i) => [id, NAMES[i]]),
});
const cells = (rows) =>
  rows.map((row, at) => [sectors[Math.floor(at / REGIONS.length)][1], REGIONS[at % REGIONS.length], ...row]);
write('trade.csv', {
  title: 'Trade among 7 regions in 33 sectors, sales at home included, million USD net of tariff',
  source: `${ARTICLE} (trade_ijs.csv)`,
  header: `sector,exporter,${REGIONS.join(',')}`,
  rows: cells(trade),
});
write('tariffs.csv', {
  title: 'Applied tariffs among 7 regions in 33 sectors, fractions ad valorem',
  source: `${ARTICLE} (tariff_ijs.csv)`,
  header: `sector,exporter,${REGIONS.join(',')}`,
  rows: cells(tariffs),
});
write('noncooperative.csv', {
  title: 'Non-cooperative tariffs by sector, fractions ad valorem; a column of zeros where no measure exists',
  source: `${ARTICLE} (tariff_noncoop.csv)`,
  header: `sector,${REGIONS.join(',')}`,
  rows: targets.map((row, s) => [sectors[s][1], ...row]),
});

/** A headerless table of numbers, its cells kept as text; every mistake is named with its line. */
function table(name, rows, columns, holds) {
  const lines = read(name).trim().split(/\r?\n/);
  if (lines.length !== rows) stop(`${name}: expected ${rows} lines, found ${lines.length}`);
  return lines.map((line, at) => {
    const found = line.split(',').map((cell) => cell.trim());
    if (columns !== undefined && found.length !== columns)
      stop(`${name}:${at + 1}: expected ${columns} numbers, found ${found.length}`);
    const odd = found.find((cell) => cell === '' || !Number.isFinite(Number(cell)) || !holds(Number(cell)));
    if (odd !== undefined) stop(`${name}:${at + 1}: "${odd}" is not a number that may stand here`);
    return found;
  });
}

function named(name) {
  return read(name)
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, inside, plain]) => inside ?? plain));
}

function write(name, { title, source: from, header, rows }) {
  const head = [
    `# title: ${title}`,
    `# source: ${from}`,
    `# link: ${LINK}`,
    `# licence: ${LICENCE}`,
    '# as of: 2007',
    '# derived: scripts/import/economy-regions.js',
    `# rows: ${rows.length}`,
  ];
  writeFileSync(join(output, name), `${[...head, header, ...rows.map((row) => row.join(','))].join('\n')}\n`);
}

function quoted(text) {
  return text.includes(',') ? `"${text}"` : text;
}

function read(name) {
  const path = join(source, name);
  if (!existsSync(path)) stop(`${path} is missing; the first lines of this script say what the folder holds`);
  return readFileSync(path, 'utf8');
}
