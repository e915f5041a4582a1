// Writes the goods lists of section 232 other than metals (cars, trucks, their parts, pharmaceuticals) to law/us/lists.
//
// Usage: node scripts/import/lists-s232-other.js <folder>
//
// <folder> holds
//   notes/chapter99_2026_rev_6.txt            text of the HTS chapter 99 PDF, 2026 Revision 6 (USITC)
//   lists/s232_auto_parts.txt, s232_mhd_parts.txt, s232_pharma_products.csv
//                                             the same lists as kept by The Budget Lab at Yale: the second source
//   late-2026/s232-pharmaceuticals.csv        note 40(c) of 2026 Revisions 14 and 20 (hts,...,from,to,...)
//   hts/hts_2025_rev_11.json.gz, hts/hts_2026_rev_10.json.gz
//                                             USITC exports, to check that every code exists

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { dotted, stop } from './kit.js';

const folder = process.argv[2];
if (folder === undefined) stop('usage: node scripts/import/lists-s232-other.js <folder>');
const target = join(dirname(fileURLToPath(import.meta.url)), '../../law/us/lists');

const notes = read('notes/chapter99_2026_rev_6.txt');
const schedules = ['2025_rev_11', '2026_rev_10'].map(schedule);

// U.S. notes 33 and 38: each list stands between two phrases of the printed note.
const cars = codesBetween(
  'certain entries under 9903.94.31, apply to all imported',
  '(c) Heading 9903.94.02 applies to',
);
const autoParts = codesBetween(
  "(g) Subject to a manufacturer's import adjustment offset amount",
  '(h) Heading 9903.94.06 applies to',
);
const printed = codesBetween('(j) Heading 9903.94.32 sets forth', 'Any automotive part, except those');
// 8507.60.0010 and .0020 were all of 8507.60.00 when the list was made; .0020 was divided in 2026.
const britishParts = [...printed.filter((code) => !code.startsWith(digits('8507.60'))), digits('8507.60.00')];
const trucks = codesBetween('(b) The rate of duty set forth in heading 9903.74.01', '(c) Heading 9903.74.02');
const truckParts = codesBetween(
  '(i) The rates of duty set forth in heading 9903.74.08',
  '(j) Heading 9903.74.09',
);

expectSame('note 33(g)', autoParts, lines('lists/s232_auto_parts.txt'));
expectSame('note 38(i)', truckParts, lines('lists/s232_mhd_parts.txt'));
const strangers = printed.filter((code) => !covered(code, autoParts));
if (strangers.length > 0) stop(`note 33(j) has codes outside note 33(g): ${strangers.join(', ')}`);

/*
 * Being listed is not enough: headings 9903.94.05 and 9903.74.08 apply to parts of the vehicles, headings 9903.94.06 (note 33(h)(ii))
 * and 9903.74.11 (note 38(l)) to everything else under the same codes. Where the description of a code names these vehicles, or the
 * engines that drive them, a good is taken to be such a part unless the importer says otherwise. Where it does not (computers, electric motors,
 * bearings, batteries, pumps) only the use decides, and the good is taken to be no such part until the use is given.
 */
const NAMES_NO_VEHICLE = [
  '4012.19.40',
  '4012.19.80',
  '7007.21.51',
  '7320.10.90',
  '8413.30',
  '8413.91',
  '8414.59.30',
  '8414.80.05',
  '8421.23',
  '8421.32',
  '8425.49',
  '8426.91',
  '8431.10',
  '8471',
  '8482',
  '8483.10.10',
  '8483.10.30',
  '8501',
  '8507',
  '8511',
  '8525.60',
  '8537',
  '8544.30',
  '8716.90',
  '9015.10',
  '9029.10',
  '9029.20',
].map(digits);
// Engines and parts for farm tractors, other tractors that are not road tractors, snowmobiles and golf carts, though heading 8407 or 8708 is named.
const NAMES_OTHER_VEHICLES = [
  '8407.32.10',
  '8407.33.10',
  '8407.33.30',
  '8407.34.05',
  '8407.34.35',
  '8707.90.10',
  '8708.29.21',
  '8708.30.10',
  '8708.40.30',
  '8708.40.60',
  '8708.40.65',
  '8708.50.11',
  '8708.50.31',
  '8708.50.70',
  '8708.50.75',
  '8708.70.05',
  '8708.70.15',
  '8708.70.25',
  '8708.70.35',
  '8708.80.03',
  '8708.80.05',
  '8708.80.51',
  '8708.80.55',
  '8708.91.10',
  '8708.91.60',
  '8708.91.65',
  '8708.92.65',
  '8708.94.10',
  '8708.94.60',
  '8708.94.65',
  '8708.95.10',
  '8708.95.15',
  '8708.99.03',
  '8708.99.06',
  '8708.99.23',
  '8708.99.27',
  '8708.99.31',
  '8708.99.41',
  '8708.99.48',
].map(digits);
const NAMES_A_VEHICLE_AFTER_ALL = ['8483.10.1030'].map(digits); // camshafts and crankshafts for vehicles of chapter 87
// Codes of both lists whose description fits the heavy vehicles: truck and bus tires and tubes, leaf springs above 4 t, bodies and
// chassis for road tractors, buses, special-purpose vehicles and trucks above 5 t.
const NAMES_HEAVY_VEHICLES = [
  '4011.20.1015',
  '4011.20.1025',
  '4011.20.1035',
  '4013.10.0020',
  '7320.10.60',
  '8706.00.05',
  '8706.00.25',
  '8707.90.5020',
  '8707.90.5040',
  '8707.90.5080',
  '8707.90.5090',
].map(digits);

const byUse = (code) =>
  covered(code, NAMES_OTHER_VEHICLES) ||
  (covered(code, NAMES_NO_VEHICLE) && !covered(code, NAMES_A_VEHICLE_AFTER_ALL));
const heavy = (code) => covered(code, NAMES_HEAVY_VEHICLES);
// 8507.60 has its own number for batteries that drive cars; the rest of it is for anything. 8507.60.0020 was divided in 2026.
const BATTERIES = ['8507.60.0010', '8507.60.0020', '8507.60.0030', '8507.60.0090'].map(digits);
const autoPartsByUse = [
  ...autoParts.filter((code) => (byUse(code) || heavy(code)) && code !== digits('8507.60')),
  ...BATTERIES.slice(1),
  // Shorter numbers of note 33(g) with heavy or undecided numbers below them.
  ...[...NAMES_HEAVY_VEHICLES, ...NAMES_OTHER_VEHICLES, digits('7320.10.90')].filter(
    (code) => covered(code, autoParts) && !autoParts.includes(code),
  ),
];
const autoPartsByName = [...autoParts.filter((code) => !byUse(code) && !heavy(code)), BATTERIES[0]];
const truckPartsByUse = truckParts.filter(
  (code) => !heavy(code) && (byUse(code) || touches(code, autoPartsByName)),
);
const truckPartsByName = truckParts.filter((code) => !truckPartsByUse.includes(code));

/*
 * What an importer may certify as a part (Proc. 10984 clause 12, notes 33(p), (q), (r) and 38(j)) is not listed: anything used to make or repair
 * vehicles in the United States, outside chapters 72, 73 and 76 and outside the two lists. These are the headings in which parts of vehicles
 * are classified; toys, food, clothes and tableware are not asked about.
 */
const CERTIFIABLE = [
  '3916',
  '3917',
  '3919',
  '3920',
  '3921',
  '3926.30',
  '3926.90',
  '4005',
  '4006',
  '4007',
  '4008',
  '4009',
  '4010',
  '4011',
  '4012',
  '4013',
  '4016',
  '4017',
  '4504',
  '5602',
  '5603',
  '57',
  '5903',
  '5906',
  '5909',
  '5910',
  '5911',
  '6307',
  '6806',
  '6812',
  '6813',
  '6815',
  '7007',
  '7009',
  '7019',
  '7411',
  '7412',
  '7415',
  '7419',
  '7508',
  '7907',
  '8108',
  '8301',
  '8302',
  '8307',
  '8308',
  '8309',
  '8310',
  '8311',
  '8407',
  '8408',
  '8409',
  '8412',
  '8413',
  '8414',
  '8415',
  '8418.99',
  '8419.50',
  '8419.90',
  '8421',
  '8424.89',
  '8424.90',
  '8425.31',
  '8425.39',
  '8425.42',
  '8425.49',
  '8426.91',
  '8431',
  '8473.30',
  '8479.89',
  '8479.90',
  '8481',
  '8482',
  '8483',
  '8484',
  '8487',
  '8501',
  '8503',
  '8504',
  '8505',
  '8507',
  '8511',
  '8512',
  '8516.80',
  '8516.90',
  '8517.62',
  '8517.69',
  '8517.71',
  '8517.79',
  '8518',
  '8519',
  '8521',
  '8522',
  '8523',
  '8525',
  '8526',
  '8527',
  '8528.42',
  '8528.49',
  '8528.52',
  '8528.59',
  '8529',
  '8531',
  '8532',
  '8533',
  '8534',
  '8535',
  '8536',
  '8537',
  '8538',
  '8539',
  '8541',
  '8542',
  '8543',
  '8544',
  '8545',
  '8546',
  '8547',
  '8706',
  '8707',
  '8708',
  '8716',
  '9013',
  '9014',
  '9015',
  '9025',
  '9026',
  '9029',
  '9030',
  '9031',
  '9032',
  '9033',
  '9104',
  '9114',
  '9401.99',
  '9613.80',
  '9613.90',
].map(digits);

const USITC = {
  source:
    'USITC, Harmonized Tariff Schedule of the United States, chapter 99, subchapter III, 2026 Revision 6',
  link: 'https://hts.usitc.gov',
  licence: 'public domain, US government work',
  'as of': '2026 Revision 6',
};
const split =
  'The split into two lists follows the descriptions of the codes; it is not in the law and decides only what is assumed when the use is not given.';

write(
  's232-autos',
  {
    title: 'Passenger vehicles and light trucks, U.S. note 33(b)',
    ...USITC,
  },
  cars,
);
write(
  's232-auto-parts',
  {
    title:
      'Parts of passenger vehicles and light trucks, U.S. note 33(g): codes whose description names such vehicles',
    ...USITC,
    note: split,
    checked:
      'with s232-auto-parts-by-use equal to the 130 codes kept by The Budget Lab at Yale; covers every code of note 33(j)',
  },
  autoPartsByName,
);
write(
  's232-auto-parts-by-use',
  {
    title:
      'Parts of passenger vehicles and light trucks, U.S. note 33(g): codes of which only the use decides',
    ...USITC,
    note: split,
    checked: 'see s232-auto-parts',
  },
  autoPartsByUse,
);
write(
  's232-uk-auto-parts',
  {
    title: 'Parts of passenger vehicles and light trucks of the United Kingdom, U.S. note 33(j)',
    ...USITC,
    source: `${USITC.source} (as made by 90 FR 27851)`,
    checked: 'every code lies below a code of note 33(g)',
  },
  britishParts,
);
write(
  's232-trucks',
  {
    title: 'Medium- and heavy-duty vehicles, U.S. note 38(b)',
    ...USITC,
  },
  trucks,
);
write(
  's232-truck-parts',
  {
    title:
      'Parts of medium- and heavy-duty vehicles, U.S. note 38(i): codes whose description fits such vehicles and not light ones',
    ...USITC,
    note: split,
    checked: 'with s232-truck-parts-by-use equal to the 182 codes kept by The Budget Lab at Yale',
  },
  truckPartsByName,
);
write(
  's232-truck-parts-by-use',
  {
    title: 'Parts of medium- and heavy-duty vehicles, U.S. note 38(i): codes of which only the use decides',
    ...USITC,
    note: split,
    checked: 'see s232-truck-parts',
  },
  truckPartsByUse,
);
write(
  's232-certifiable',
  {
    title: 'Headings in which parts of vehicles may be certified under Proclamation 10984, clause 12',
    source: 'this project: the proclamation names no codes',
    licence: 'MIT',
    'as of': '2026 Revision 10',
    note: 'An estimate of where parts of vehicles are classified. The law would let any part be certified; goods of other headings (whole appliances, machine tools, telephones) are taken to be none.',
  },
  CERTIFIABLE,
);
writePharmaceuticals();

function writePharmaceuticals() {
  const [head, ...rows] = lines('late-2026/s232-pharmaceuticals.csv').map((line) => line.split(','));
  const column = (row, name) => row[head.indexOf(name)] ?? '';
  const entries = rows.map((row) => ({
    code: dotted(shortest(digits(column(row, 'hts')))),
    from: column(row, 'from'),
    to: column(row, 'to'),
  }));
  entries.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.from < b.from ? -1 : 1));
  const july = entries.filter((entry) => entry.from.startsWith('2026-07-31'));
  const second = lines('lists/s232_pharma_products.csv').slice(1);
  expectSame(
    'note 40(c) of July',
    july.map((entry) => digits(entry.code)),
    second,
  );
  const autumn = entries.filter((entry) => entry.to === '').length;
  const about = {
    title:
      'Patented pharmaceuticals and ingredients, U.S. note 40(c): scope of headings 9903.04.60 to 9903.04.70',
    source:
      'Proc. 11020, Annex I; USITC, HTS chapter 99, subchapter III, 2026 Revisions 14 and 20, as tabulated in brendanxmac/hts-hero',
    link: 'https://www.federalregister.gov/d/2026-06956',
    licence: 'public domain, US government work',
    'as of': '2026 Revision 20',
    checked: `the ${july.length} codes of 2026-07-31 equal the list kept by The Budget Lab at Yale; the ${autumn} codes from 2026-09-29 have one source`,
  };
  const body = entries.map(({ code, from, to }) => `${code},${from},${to}`);
  writeFileSync(
    join(target, 's232-pharmaceuticals.csv'),
    `${header(about)}code,from,to\n${body.join('\n')}\n`,
  );
  console.log(`s232-pharmaceuticals: ${body.length} rows`);
}

function write(name, about, codes) {
  const sorted = [...new Set(codes)].sort();
  for (const code of sorted) {
    if (!schedules.some((known) => known.some((other) => other.startsWith(code)))) {
      stop(`${name}: ${dotted(code)} is neither in HTS 2025 Revision 11 nor in 2026 Revision 10`);
    }
  }
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, `${name}.csv`), `${header(about)}code\n${sorted.map(dotted).join('\n')}\n`);
  console.log(`${name}: ${sorted.length} codes`);
}

function header(about) {
  return Object.entries(about)
    .map(([key, value]) => `# ${key}: ${value}\n`)
    .join('');
}

/** The tariff codes printed between two phrases of the notes; page heads in between hold none. */
function codesBetween(first, last) {
  const from = notes.indexOf(first);
  const to = notes.indexOf(last, from);
  if (from < 0 || to < 0) stop(`chapter 99 notes: cannot find the list between "${first}" and "${last}"`);
  const text = notes.slice(from, to).replace(/\b99\d\d\.\d\d\.\d\d/g, '');
  const found = text.match(/\b\d{4}\.\d{2}(?:\.\d{2}(?:\d{2})?)?\b|(?<![\d.(])\b8(?:471|707)\b(?!\.)/g) ?? [];
  return [...new Set(found.map(digits).map(shortest))];
}

/** A ten-digit number that ends in 00 is the eight-digit one. */
function shortest(code) {
  return code.length === 10 && code.endsWith('00') ? code.slice(0, 8) : code;
}

function expectSame(what, ours, theirs) {
  const a = new Set(ours);
  const b = new Set(theirs.map(digits).map(shortest));
  const odd = [...[...a].filter((code) => !b.has(code)), ...[...b].filter((code) => !a.has(code))];
  if (odd.length > 0) stop(`${what}: the two sources differ at ${odd.join(', ')}`);
}

function covered(code, by) {
  return by.some((prefix) => code.startsWith(prefix));
}

function touches(code, others) {
  return others.some((other) => code.startsWith(other) || other.startsWith(code));
}

function digits(code) {
  return code.replaceAll('.', '');
}

function schedule(name) {
  const path = join(folder, `hts/hts_${name}.json.gz`);
  if (!existsSync(path)) stop(`missing ${path}`);
  const rows = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
  return rows.map((row) => digits(row.htsno ?? '')).filter(Boolean);
}

function lines(path) {
  return read(path)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function read(path) {
  const full = join(folder, path);
  if (!existsSync(full)) stop(`missing ${full}`);
  return readFileSync(full, 'utf8');
}
