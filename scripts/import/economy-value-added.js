#!/usr/bin/env node
// The world input-output table of 2011 in compact form: who uses what of whose, 41 countries x 35 industries.
//
// usage: node scripts/import/economy-value-added.js <source folder> [output folder]
//
// <source folder> holds, from the 2013 release of the World Input-Output Database,
//   inter_2011.csv.gz   1435 x 1435 uses of products (rows) by products (columns), million USD, country by country
//   output_2011.csv     1435 outputs, million USD
//   countries.csv       41 codes; industries.csv   35 codes, c1 to c35
// Written is one row per product: country, industry, output, then the uses, where a negative number -k stands for k zeros. Nothing
// is rounded. WIOD's ROM and RoW are written as ROU and ROW. Exit code 2: a file is missing or malformed.
// [output folder] is data/economy/value-added unless given.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { stop } from './kit.js';

const NAMES = {
  AUS: 'Australia',
  AUT: 'Austria',
  BEL: 'Belgium',
  BGR: 'Bulgaria',
  BRA: 'Brazil',
  CAN: 'Canada',
  CHN: 'China',
  CYP: 'Cyprus',
  CZE: 'Czechia',
  DEU: 'Germany',
  DNK: 'Denmark',
  ESP: 'Spain',
  EST: 'Estonia',
  FIN: 'Finland',
  FRA: 'France',
  GBR: 'United Kingdom',
  GRC: 'Greece',
  HUN: 'Hungary',
  IDN: 'Indonesia',
  IND: 'India',
  IRL: 'Ireland',
  ITA: 'Italy',
  JPN: 'Japan',
  KOR: 'Korea',
  LTU: 'Lithuania',
  LUX: 'Luxembourg',
  LVA: 'Latvia',
  MEX: 'Mexico',
  MLT: 'Malta',
  NLD: 'Netherlands',
  POL: 'Poland',
  PRT: 'Portugal',
  ROU: 'Romania',
  RUS: 'Russia',
  SVK: 'Slovakia',
  SVN: 'Slovenia',
  SWE: 'Sweden',
  TUR: 'Turkey',
  TWN: 'Taiwan',
  USA: 'United States',
  ROW: 'Rest of the world',
};

const INDUSTRIES = [
  'Agriculture, hunting, forestry and fishing',
  'Mining and quarrying',
  'Food, beverages and tobacco',
  'Textiles and textile products',
  'Leather and footwear',
  'Wood and products of wood and cork',
  'Pulp, paper, printing and publishing',
  'Coke, refined petroleum and nuclear fuel',
  'Chemicals and chemical products',
  'Rubber and plastics',
  'Other non-metallic minerals',
  'Basic metals and fabricated metal',
  'Machinery, nec',
  'Electrical and optical equipment',
  'Transport equipment',
  'Manufacturing, nec; recycling',
  'Electricity, gas and water supply',
  'Construction',
  'Sale and repair of motor vehicles; retail sale of fuel',
  'Wholesale trade',
  'Retail trade; repair of household goods',
  'Hotels and restaurants',
  'Inland transport',
  'Water transport',
  'Air transport',
  'Supporting transport activities; travel agencies',
  'Post and telecommunications',
  'Financial intermediation',
  'Real estate activities',
  'Renting of machinery and other business activities',
  'Public administration and defence; compulsory social security',
  'Education',
  'Health and social work',
  'Other community, social and personal services',
  'Private households with employed persons',
];

const [source, output = join('data', 'economy', 'value-added')] = process.argv.slice(2);
if (source === undefined)
  stop('usage: node scripts/import/economy-value-added.js <source folder> [output folder]');

const countries = lines('countries.csv').map((code) => ({ ROM: 'ROU', RoW: 'ROW' })[code] ?? code);
const industries = lines('industries.csv');
const odd = countries.find((code) => NAMES[code] === undefined);
if (odd !== undefined) stop(`countries.csv: ${odd} is not known`);
if (industries.length !== INDUSTRIES.length)
  stop(`industries.csv: ${industries.length} industries, expected ${INDUSTRIES.length}`);
const size = countries.length * industries.length;
const made = lines('output_2011.csv');
const uses = lines('inter_2011.csv.gz').map((line) => line.split(','));
if (made.length !== size) stop(`output_2011.csv: ${made.length} rows, expected ${size}`);
if (uses.length !== size) stop(`inter_2011.csv.gz: ${uses.length} rows, expected ${size}`);

const rows = uses.map((row, product) => {
  if (row.length !== size)
    stop(`inter_2011.csv.gz, row ${product + 1}: ${row.length} columns, expected ${size}`);
  const cells = [];
  let zeros = 0;
  for (const cell of row) {
    const value = Number(cell);
    if (cell === '' || !(value >= 0))
      stop(`inter_2011.csv.gz, row ${product + 1}: "${cell}" is not a number from zero up`);
    if (value === 0) zeros++;
    else {
      if (zeros > 0) cells.push(-zeros);
      zeros = 0;
      cells.push(cell);
    }
  }
  if (zeros > 0) cells.push(-zeros);
  if (!Number.isFinite(Number(made[product])))
    stop(`output_2011.csv, row ${product + 1}: ${made[product]} is not a number`);
  return [
    countries[Math.floor(product / industries.length)],
    industries[product % industries.length],
    made[product],
    ...cells,
  ];
});

mkdirSync(output, { recursive: true });
write(
  'wiod-2011-countries',
  'Countries of the world input-output table, in its order',
  'id,name',
  countries.map((code) => [code, NAMES[code]]),
);
write(
  'wiod-2011-industries',
  'Industries of the world input-output table, in its order',
  'id,name',
  industries.map((code, at) => [code, `"${INDUSTRIES[at]}"`]),
);
write(
  'wiod-2011',
  'World input-output table 2011, million USD: output of a product and its uses by all products; -k stands for k zeros',
  'country,industry,output,uses',
  rows,
);

function lines(name) {
  const path = join(source, name);
  if (!existsSync(path)) stop(`${path}: no such file`);
  const bytes = readFileSync(path);
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function write(name, title, header, body) {
  const head = [
    `# title: ${title}`,
    '# source: World Input-Output Database, release 2013: Timmer, Dietzenbacher, Los, Stehrer and de Vries, Review of International Economics 23(3), 2015',
    '# link: https://www.rug.nl/ggdc/valuechain/wiod/wiod-2013-release',
    '# licence: free to use with citation of Timmer et al. (2015)',
    '# as of: 2011',
    '# derived: scripts/import/economy-value-added.js',
  ];
  writeFileSync(
    join(output, `${name}.csv`),
    `${[...head, header, ...body.map((row) => row.join(','))].join('\n')}\n`,
  );
}
