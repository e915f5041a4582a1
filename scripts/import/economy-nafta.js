#!/usr/bin/env node
// The data of Caliendo and Parro (2015) as labelled tables: 31 countries, 40 sectors, trade and tariffs of 1993, tariffs of 2005.
//
// usage: node scripts/import/economy-nafta.js <source folder> [output folder]
//
// <source folder> holds the text files of the paper's replication package (Review of Economic Studies, supplementary data):
//   xbilat1993.txt    620 x 31, thousand USD: 20 sectors of goods, in each a row per importer and a column per exporter
//   tariffs1993.txt, tariffs2005.txt    620 x 31, percent, laid out alike
//   GO.txt    40 x 31, gross output in USD; B.txt    40 x 31, share of value added in gross output
//   IO.txt    31 blocks of 40 x 40, share of an input (row) in the materials of a sector (column)
//   T.txt    20, trade elasticities of the goods
// The files carry no labels. Countries are in the alphabetical order of the paper (30 countries and the rest of the world): the
// value added of a row fits that country and no neighbour (Japan, Germany, the United States). Sectors are those of the paper's Table 1 and appendix.
// [output folder] is data/economy/nafta unless given. Values are kept as they are written. Exit code 2: a file is missing or malformed.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './kit.js';

const COUNTRIES = [
  ['ARG', 'Argentina'],
  ['AUS', 'Australia'],
  ['AUT', 'Austria'],
  ['BRA', 'Brazil'],
  ['CAN', 'Canada'],
  ['CHL', 'Chile'],
  ['CHN', 'China'],
  ['DNK', 'Denmark'],
  ['FIN', 'Finland'],
  ['FRA', 'France'],
  ['DEU', 'Germany'],
  ['GRC', 'Greece'],
  ['HUN', 'Hungary'],
  ['IND', 'India'],
  ['IDN', 'Indonesia'],
  ['IRL', 'Ireland'],
  ['ITA', 'Italy'],
  ['JPN', 'Japan'],
  ['KOR', 'Korea'],
  ['MEX', 'Mexico'],
  ['NLD', 'Netherlands'],
  ['NZL', 'New Zealand'],
  ['NOR', 'Norway'],
  ['PRT', 'Portugal'],
  ['ZAF', 'South Africa'],
  ['ESP', 'Spain'],
  ['SWE', 'Sweden'],
  ['TUR', 'Turkey'],
  ['GBR', 'United Kingdom'],
  ['USA', 'United States'],
  ['ROW', 'Rest of the world'],
];

const GOODS = [
  ['agriculture', 'Agriculture'],
  ['mining', 'Mining'],
  ['food', 'Food'],
  ['textile', 'Textiles'],
  ['wood', 'Wood'],
  ['paper', 'Paper'],
  ['petroleum', 'Petroleum'],
  ['chemicals', 'Chemicals'],
  ['plastic', 'Plastics'],
  ['minerals', 'Minerals'],
  ['basic-metals', 'Basic metals'],
  ['metal-products', 'Metal products'],
  ['machinery', 'Machinery n.e.c.'],
  ['office', 'Office machinery'],
  ['electrical', 'Electrical machinery'],
  ['communication', 'Communication equipment'],
  ['medical', 'Medical instruments'],
  ['auto', 'Motor vehicles'],
  ['other-transport', 'Other transport equipment'],
  ['other', 'Other manufactures'],
];

const SERVICES = [
  ['electricity', 'Electricity'],
  ['construction', 'Construction'],
  ['retail', 'Retail'],
  ['hotels', 'Hotels'],
  ['land-transport', 'Land transport'],
  ['water-transport', 'Water transport'],
  ['air-transport', 'Air transport'],
  ['auxiliary-transport', 'Auxiliary transport'],
  ['post', 'Post'],
  ['finance', 'Finance'],
  ['real-estate', 'Real estate'],
  ['renting', 'Renting of machinery'],
  ['computer', 'Computer services'],
  ['research', 'Research and development'],
  ['other-business', 'Other business'],
  ['public', 'Public administration'],
  ['education', 'Education'],
  ['health', 'Health'],
  ['other-services', 'Other services'],
  ['private', 'Private households'],
];

const [source, output = join('data', 'economy', 'nafta')] = process.argv.slice(2);
if (source === undefined) stop('usage: node scripts/import/economy-nafta.js <source folder> [output folder]');

const SECTORS = [...GOODS, ...SERVICES];
const ids = COUNTRIES.map(([id]) => id);
const rowsOf = GOODS.length * COUNTRIES.length;

const trade = read('xbilat1993.txt', rowsOf, ids.length);
const before = read('tariffs1993.txt', rowsOf, ids.length);
const after = read('tariffs2005.txt', rowsOf, ids.length);
const output1993 = read('GO.txt', SECTORS.length, ids.length);
const share = read('B.txt', SECTORS.length, ids.length);
const inputs = read('IO.txt', ids.length * SECTORS.length, SECTORS.length);
const elasticities = read('T.txt', GOODS.length, 1);

mkdirSync(output, { recursive: true });
write('countries', 'Countries of the NAFTA model, in the order of its data', 'id,name', COUNTRIES);
write(
  'sectors',
  'Sectors of the NAFTA model; trade elasticities of the goods (Table 1); services, which are not traded, have none of their own',
  'id,name,kind,theta',
  SECTORS.map(([id, name], j) => [
    id,
    name,
    j < GOODS.length ? 'goods' : 'services',
    elasticities[j]?.[0] ?? '',
  ]),
);
const bilateral = (rows) =>
  rows.map((row, r) => [GOODS[Math.floor(r / ids.length)][0], ids[r % ids.length], ...row]);
const partners = `sector,importer,${ids.join(',')}`;
write(
  'trade-1993',
  'Trade in goods, 1993, thousand USD; a column an exporter; no domestic sales',
  partners,
  bilateral(trade),
);
write(
  'tariffs-1993',
  'Applied tariffs on goods, 1993, percent; a column an exporter',
  partners,
  bilateral(before),
);
write(
  'tariffs-2005',
  'Applied tariffs on goods, 2005, percent; a column an exporter',
  partners,
  bilateral(after),
);
const bySector = (rows) => rows.map((row, j) => [SECTORS[j][0], ...row]);
write('gross-output', 'Gross output, USD', `sector,${ids.join(',')}`, bySector(output1993));
write('value-added', 'Share of value added in gross output', `sector,${ids.join(',')}`, bySector(share));
write(
  'inputs',
  'Share of an input in the materials of a sector; a column a using sector',
  `country,input,${SECTORS.map(([id]) => id).join(',')}`,
  inputs.map((row, r) => [ids[Math.floor(r / SECTORS.length)], SECTORS[r % SECTORS.length][0], ...row]),
);

/** A table of numbers as written, checked for size and for being numbers. */
function read(name, rows, columns) {
  const path = join(source, name);
  if (!existsSync(path)) stop(`${path}: no such file`);
  const table = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/\s+/));
  if (table.length !== rows) stop(`${path}: ${table.length} rows, expected ${rows}`);
  table.forEach((row, r) => {
    if (row.length !== columns) stop(`${path}, row ${r + 1}: ${row.length} columns, expected ${columns}`);
    const odd = row.find((cell) => !Number.isFinite(Number(cell)));
    if (odd !== undefined) stop(`${path}, row ${r + 1}: ${odd} is not a number`);
  });
  return table;
}

function write(name, title, header, rows) {
  const head = [
    `# title: ${title}`,
    '# source: Caliendo and Parro, "Estimates of the Trade and Welfare Effects of NAFTA", Review of Economic Studies 82(1), 2015, replication data',
    '# link: https://academic.oup.com/restud/article/82/1/1/1547758',
    '# licence: published replication data; cite the paper',
    '# as of: 1993 (tariffs also 2005)',
    '# derived: scripts/import/economy-nafta.js',
  ];
  writeFileSync(
    join(output, `${name}.csv`),
    `${[...head, header, ...rows.map((row) => row.join(','))].join('\n')}\n`,
  );
}
