#!/usr/bin/env node
// Data of the world model: 194 countries with GDP and the rate announced on 2 April 2025, and goods trade between them in 2023.
//
// usage: node scripts/import/economy-world.js <source folder> [output folder]
//
// <source folder> holds the files of the replication package of Ignatenko, Lashkaripour, Macedoni and Simonovska (2025)
//   country_labels.csv   iso3, iso_code (1, 2, ...), CountryName
//   gdp.csv              one column, USD, in the order of the labels
//   tariffs.csv          one column, fractions, the rate by exporting country
//   trade_cepii.csv      exporter (row) by importer (column), thousand USD; empty where there is no trade and on the diagonal
// [output folder] is data/economy/world unless given. Values are kept as published.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './kit.js';

const [source, output = join('data', 'economy', 'world')] = process.argv.slice(2);
if (source === undefined) stop('usage: node scripts/import/economy-world.js <source folder> [output folder]');

const labels = table('country_labels.csv', 'iso3,iso_code,CountryName').map(cells);
const size = labels.length;
labels.forEach(([iso3, number, name], at) => {
  if (!/^[A-Z]{3}$/.test(iso3 ?? '') || number !== String(at + 1) || !name)
    stop(`country_labels.csv, line ${at + 2}: expected an alpha-3 code, the number ${at + 1} and a name`);
});
if (new Set(labels.map(([iso3]) => iso3)).size !== size) stop('country_labels.csv: a code stands twice');

const gdp = column('gdp.csv', 'gdp', (value) => value > 0);
const announced = column('tariffs.csv', 'applied_tariff', (value) => value >= 0 && value < 10);

const rows = table('trade_cepii.csv').map((line) => line.split(','));
if (rows.length !== size) stop(`trade_cepii.csv: ${rows.length} rows, expected ${size}`);
rows.forEach((row, at) => {
  if (row.length !== size) stop(`trade_cepii.csv, line ${at + 2}: ${row.length} cells, expected ${size}`);
  row.forEach((cell, to) => {
    if (cell !== '' && !(Number(cell) >= 0))
      stop(`trade_cepii.csv, line ${at + 2}, cell ${to + 1}: not an amount: ${cell}`);
    if (to === at && cell !== '' && Number(cell) !== 0)
      stop(`trade_cepii.csv, line ${at + 2}: trade of a country with itself`);
  });
});

mkdirSync(output, { recursive: true });
const prepared =
  'as prepared for Ignatenko, Lashkaripour, Macedoni and Simonovska, Journal of International Economics 157, 2025';
write('countries.csv', {
  title:
    'World model: countries, GDP in 2023 in USD, and the US rate announced for each on 2 April 2025 (China with the 20 % before it)',
  source: `World Bank, World Development Indicators (GDP, current USD); Executive Order 14257, Annex I; ${prepared}`,
  link: 'https://doi.org/10.1016/j.jinteco.2025.104138',
  licence: 'CC BY 4.0 (World Bank); public domain (US government work)',
  'as of': '2025-04-02',
  rows: [
    'iso3,gdp,announced,name',
    ...labels.map(([iso3, , name], at) => `${iso3},${gdp[at]},${announced[at]},${quoted(name)}`),
  ],
});
write('trade.csv', {
  title:
    'World model: goods trade in 2023, thousand USD, one row an exporter, columns importers in the same order; empty is none',
  source: `CEPII, BACI (HS22, V202501); ${prepared}`,
  link: 'https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37',
  licence: 'Etalab 2.0',
  'as of': '2023-12-31',
  rows: [
    `exporter,${labels.map(([iso3]) => iso3).join(',')}`,
    ...rows.map((row, at) => `${labels[at][0]},${row.join(',')}`),
  ],
});

function column(name, head, good) {
  const values = table(name, head);
  if (values.length !== size) stop(`${name}: ${values.length} values, expected ${size}`);
  values.forEach((value, at) => {
    if (value === '' || !good(Number(value))) stop(`${name}, line ${at + 2}: not a value: ${value}`);
  });
  return values;
}

function table(name, head) {
  const path = join(source, name);
  if (!existsSync(path)) stop(`missing: ${path}`);
  const [first, ...lines] = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  if (head !== undefined && first !== head) stop(`${name}: the first line is not ${head}`);
  return lines;
}

function cells(line) {
  const found = /^([^,]*),([^,]*),(?:"(.*)"|(.*))$/.exec(line);
  return found === null ? [] : [found[1], found[2], (found[3] ?? found[4]).replaceAll('""', '"')];
}

function quoted(text) {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function write(name, { rows: lines, ...about }) {
  const head = Object.entries({ ...about, derived: 'scripts/import/economy-world.js' }).map(
    ([key, value]) => `# ${key}: ${value}`,
  );
  writeFileSync(join(output, name), `${[...head, ...lines].join('\n')}\n`);
  console.log(`${join(output, name)}: ${lines.length - 1} rows`);
}
