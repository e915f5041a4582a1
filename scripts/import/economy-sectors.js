#!/usr/bin/env node
// Seven economies and 44 industries in 2017 as labelled tables: flows, tariffs, input-output, value-added and final shares, elasticities.
//
// usage: node scripts/import/economy-sectors.js <source folder> [output folder]
//
// <source folder> holds, as prepared from the OECD Inter-Country Input-Output tables (2021 edition) and tariff statistics,
//   TradeFlow2017.csv          iso_o, iso_d, indcode, tradevalue      million USD at basic prices, domestic sales included
//   tariff_prewar2017.csv      iso_o, iso_d, indcode, AHS_simple      applied tariff, a fraction
//   IOshare.csv                iso_o, input_ind, output_ind, valueshare   share of an input in intermediate cost
//   vashare.csv                iso_o, indcode, vashare                share of value added in output
//   finalshare.csv             iso_o, input_ind, finalshare           share in final demand
//   cal_elasticities.csv       industry, theta, psi                   trade and scale elasticity
// The files do not list the members of the EU: its value added, 15.5 trillion USD, is that of 28 members with the United Kingdom.
// Industries are numbered 1 to 44 in the order of the OECD list (its 45th, households as employers, is left out).
// [output folder] is data/economy/sectors unless given. Values are kept as they are written. Exit code 2: a file is missing or malformed.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './kit.js';

/** Code in the files, code in the model, name. */
const ECONOMIES = [
  ['BRA', 'BRA', 'Brazil'],
  ['CHN', 'CHN', 'China'],
  ['EU', 'EUN', 'European Union'],
  ['IND', 'IND', 'India'],
  ['JPN', 'JPN', 'Japan'],
  ['ROW', 'ROW', 'Rest of the world'],
  ['USA', 'USA', 'United States'],
];

const INDUSTRIES = [
  ['D01T02', 'Agriculture, hunting, forestry'],
  ['D03', 'Fishing and aquaculture'],
  ['D05T06', 'Mining and quarrying, energy producing products'],
  ['D07T08', 'Mining and quarrying, non-energy producing products'],
  ['D09', 'Mining support service activities'],
  ['D10T12', 'Food products, beverages and tobacco'],
  ['D13T15', 'Textiles, textile products, leather and footwear'],
  ['D16', 'Wood and products of wood and cork'],
  ['D17T18', 'Paper products and printing'],
  ['D19', 'Coke and refined petroleum products'],
  ['D20', 'Chemical and chemical products'],
  ['D21', 'Pharmaceuticals, medicinal chemical and botanical products'],
  ['D22', 'Rubber and plastics products'],
  ['D23', 'Other non-metallic mineral products'],
  ['D24', 'Basic metals'],
  ['D25', 'Fabricated metal products'],
  ['D26', 'Computer, electronic and optical equipment'],
  ['D27', 'Electrical equipment'],
  ['D28', 'Machinery and equipment, nec'],
  ['D29', 'Motor vehicles, trailers and semi-trailers'],
  ['D30', 'Other transport equipment'],
  ['D31T33', 'Manufacturing nec; repair and installation of machinery and equipment'],
  ['D35', 'Electricity, gas, steam and air conditioning supply'],
  ['D36T39', 'Water supply; sewerage, waste management and remediation activities'],
  ['D41T43', 'Construction'],
  ['D45T47', 'Wholesale and retail trade; repair of motor vehicles'],
  ['D49', 'Land transport and transport via pipelines'],
  ['D50', 'Water transport'],
  ['D51', 'Air transport'],
  ['D52', 'Warehousing and support activities for transportation'],
  ['D53', 'Postal and courier activities'],
  ['D55T56', 'Accommodation and food service activities'],
  ['D58T60', 'Publishing, audiovisual and broadcasting activities'],
  ['D61', 'Telecommunications'],
  ['D62T63', 'IT and other information services'],
  ['D64T66', 'Financial and insurance activities'],
  ['D68', 'Real estate activities'],
  ['D69T75', 'Professional, scientific and technical activities'],
  ['D77T82', 'Administrative and support services'],
  ['D84', 'Public administration and defence; compulsory social security'],
  ['D85', 'Education'],
  ['D86T88', 'Human health and social work activities'],
  ['D90T93', 'Arts, entertainment and recreation'],
  ['D94T96', 'Other service activities'],
];
const GOODS = 22;

const [source, output = join('data', 'economy', 'sectors')] = process.argv.slice(2);
if (source === undefined)
  stop('usage: node scripts/import/economy-sectors.js <source folder> [output folder]');

const codes = ECONOMIES.map(([code]) => code);
const numbers = INDUSTRIES.map((_, index) => String(index + 1));
const ids = ECONOMIES.map(([, id]) => id);

const flows = read('TradeFlow2017.csv', [codes, codes, numbers]);
const tariffs = read('tariff_prewar2017.csv', [codes, codes, numbers]);
const inputs = read('IOshare.csv', [codes, numbers, numbers]);
const added = read('vashare.csv', [codes, numbers]);
const final = read('finalshare.csv', [codes, numbers]);
const elasticities = read('cal_elasticities.csv', [numbers], 2);

mkdirSync(output, { recursive: true });
const OECD =
  'OECD, Inter-Country Input-Output tables, 2021 edition, 2017, aggregated to seven economies (the value added of the EU fits its 28 members of 2017)';
const ATTRIBUTION = 'OECD terms and conditions: attribution';
write(
  'economies',
  'Economies of the sector model',
  OECD,
  ATTRIBUTION,
  'id,name',
  ECONOMIES.map(([, id, name]) => [id, name]),
);
write(
  'industries',
  'Industries of the sector model; trade elasticity theta and scale elasticity psi of each',
  'Industries: OECD Inter-Country Input-Output tables, 2021 edition; elasticities as calibrated with the tables, services at 10',
  ATTRIBUTION,
  'id,name,kind,theta,psi',
  INDUSTRIES.map(([id, name], j) => [
    id,
    `"${name}"`,
    j < GOODS ? 'goods' : 'services',
    ...elasticities.get(String(j + 1)),
  ]),
);
const bilateral = (cells) =>
  INDUSTRIES.flatMap(([id], j) =>
    ECONOMIES.map(([code, importer]) => [
      id,
      importer,
      ...codes.map((exporter) => cells.get(`${exporter} ${code} ${j + 1}`)),
    ]),
  );
write(
  'flows',
  'Sales by seller and buyer, 2017, million USD, without tariffs, domestic sales included; a column a seller',
  OECD,
  ATTRIBUTION,
  `sector,importer,${ids.join(',')}`,
  bilateral(flows),
);
write(
  'tariffs',
  'Applied tariffs of 2017, before the trade war of 2018, simple averages, fractions; a column an exporter',
  'WITS/TRAINS, effectively applied tariffs, averaged to the industries and economies of the tables',
  'facts of national tariffs',
  `sector,importer,${ids.join(',')}`,
  bilateral(tariffs),
);
write(
  'inputs',
  'Share of an input in the intermediate cost of an industry; a column a using industry',
  OECD,
  ATTRIBUTION,
  `economy,input,${INDUSTRIES.map(([id]) => id).join(',')}`,
  ECONOMIES.flatMap(([code, id]) =>
    INDUSTRIES.map(([input], k) => [
      id,
      input,
      ...numbers.map((user) => inputs.get(`${code} ${k + 1} ${user}`)),
    ]),
  ),
);
const bySector = (cells) =>
  INDUSTRIES.map(([id], j) => [id, ...codes.map((code) => cells.get(`${code} ${j + 1}`))]);
write(
  'value-added',
  'Share of value added in output; a column an economy',
  OECD,
  ATTRIBUTION,
  `sector,${ids.join(',')}`,
  bySector(added),
);
write(
  'final',
  'Share of an industry in final demand; a column an economy',
  OECD,
  ATTRIBUTION,
  `sector,${ids.join(',')}`,
  bySector(final),
);

/** A long table by its key columns; every combination must stand there once. */
function read(name, keys, values = 1) {
  const path = join(source, name);
  if (!existsSync(path)) stop(`${path}: no such file`);
  const [, ...lines] = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const cells = new Map();
  lines.forEach((line, index) => {
    const parts = line.split(',').map((part) => part.trim());
    const where = `${path}, line ${index + 2}`;
    if (parts.length !== keys.length + values)
      stop(`${where}: ${parts.length} columns, expected ${keys.length + values}`);
    keys.forEach((known, k) => {
      if (!known.includes(parts[k])) stop(`${where}: ${parts[k]} is not known`);
    });
    const figures = parts.slice(keys.length);
    const odd = figures.find((figure) => figure === '' || !Number.isFinite(Number(figure)));
    if (odd !== undefined) stop(`${where}: "${odd}" is not a number`);
    const key = parts.slice(0, keys.length).join(' ');
    if (cells.has(key)) stop(`${where}: ${key} stands there twice`);
    cells.set(key, values === 1 ? figures[0] : figures);
  });
  const expected = keys.reduce((product, known) => product * known.length, 1);
  if (cells.size !== expected) stop(`${path}: ${cells.size} rows, expected ${expected}`);
  return cells;
}

function write(name, title, from, licence, header, rows) {
  const head = [
    `# title: ${title}`,
    `# source: ${from}`,
    '# link: https://www.oecd.org/en/data/datasets/inter-country-input-output-tables.html',
    `# licence: ${licence}`,
    '# as of: 2017',
    '# derived: scripts/import/economy-sectors.js',
  ];
  writeFileSync(
    join(output, `${name}.csv`),
    `${[...head, header, ...rows.map((row) => row.join(','))].join('\n')}\n`,
  );
}
