// Goods lists of the reciprocal tariff (Executive Order 14257 and the acts that changed it).
//
// Usage: node scripts/import/lists-reciprocal.js <folder of sources> [<folder of lists>]
//
// <folder of sources> holds
//   notes/chapter99_2026_rev_6.txt       text of HTS chapter 99, 2026 revision 6 (hts.usitc.gov, PDF as plain text)
//   lists/annex_ii_first_appearance.csv  in which HTS revision each subheading of note 2(v)(iii) first and last stood (tariff-rate-tracker)
//   lists/floor_exempt_products.csv      the lists of headings 9903.02.74-.91 (tariff-rate-tracker)
//   instruments/2025-09-05-*.md          Executive Order 14346 with its Annex I (whitehouse.gov)
// <folder of lists> is where to write; left out: law/us/lists.
//
// The note's text is the first source; the other files date it and check it. Any disagreement is an error, nothing is written then.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dotted, stop } from './kit.js';

const [from, to = 'law/us/lists'] = process.argv.slice(2);
if (!from) stop('Usage: node scripts/import/lists-reciprocal.js <folder of sources> [<folder of lists>]');

function read(...path) {
  const file = join(from, ...path);
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return stop(`Missing file: ${file}`);
  }
}

const sorted = (codes) =>
  [...new Set(codes)].sort((a, b) => (a.replaceAll('.', '') < b.replaceAll('.', '') ? -1 : 1));

// ---------------------------------------------------------------- the note

const note = read('notes', 'chapter99_2026_rev_6.txt').split(/\r?\n/);

/** Lines of the note from the one that matches `start` to the one before the next that matches `end`. */
function passage(start, end) {
  const first = note.findIndex((line) => start.test(line));
  if (first < 0) stop(`Not found in the note: ${start}`);
  const length = note.slice(first + 1).findIndex((line) => end.test(line));
  if (length < 0) stop(`No end of the passage: ${end}`);
  return note.slice(first, first + 1 + length);
}

/** Codes printed in columns: lines of nothing but codes. */
function columns(start, end) {
  const lines = passage(start, end).filter((line) => /^\s*\d{4}[\d.\s]*$/.test(line));
  return sorted(lines.flatMap((line) => line.trim().split(/\s+/)).map(dotted));
}

/** Codes printed in running text, apart from chapter 99. */
function running(start, end) {
  const text = passage(start, end).join(' ');
  return sorted(
    (text.match(/\b\d{4}\.\d{2}\.\d{2}\b/g) ?? []).filter((code) => !code.startsWith('99')).map(dotted),
  );
}

const inNote = {
  annexII: columns(
    /^\s*\(a\) As provided for in heading 9903\.01\.32/,
    /^\(b\) As provided in heading 9903\.02\.78/,
  ),
  euResources: columns(/^\(xx\) As provided in heading 9903\.02\.74/, /^\(xxi\)/),
  euAircraft: columns(/^\(xxii\)\s+As provided in heading 9903\.02\.76/, /^\(xxiii\)/),
  euPharma: columns(/^\(xxiii\) As provided in heading 9903\.02\.77/, /^\(xxiv\)/),
  krAircraft: columns(/^\s*\(b\) As provided in heading 9903\.02\.81/, /^\(xxv\)/),
  chResources: columns(
    /^\s*\(b\) As provided in headings 9903\.02\.84/,
    /^\(c\) As provided in headings 9903\.02\.85/,
  ),
  chAircraft: columns(
    /^\s*\(c\) As provided in headings 9903\.02\.85/,
    /^\(d\) As provided in headings 9903\.02\.86/,
  ),
  chPharma: columns(/^\s*\(d\) As provided in headings 9903\.02\.86/, /^\s*\(x\)\s*$/),
  gbAircraft: running(
    /^\s*\(a\) As provided in heading 9903\.96\.01/,
    /^\s*\(b\) As provided in heading 9903\.96\.02/,
  ),
  jpAircraft: running(/^\s*\(b\) As provided in heading 9903\.96\.02/, /^36\. /),
};

// ---------------------------------------------------------------- the dates, and the checks

const rows = read('lists', 'annex_ii_first_appearance.csv')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','))
  // The tracker keeps eight digits; order and note name only the statistical line 8505.11.0070.
  .map(([code, first, , , removed]) => ({
    code: code === '85051100' ? '8505.11.0070' : dotted(code),
    first,
    removed,
  }));
const group = (first, removed) =>
  sorted(
    rows.filter((r) => r.first === first && (removed === '*' || r.removed === removed)).map((r) => r.code),
  );

const floor = read('lists', 'floor_exempt_products.csv')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','));
const tracked = (heading) => sorted(floor.filter((r) => r[3] === heading).map((r) => dotted(r[0])));

function same(what, a, b) {
  const left = a.filter((code) => !b.includes(code));
  const right = b.filter((code) => !a.includes(code));
  if (left.length || right.length)
    stop(
      `${what}: the two sources differ. Only in the first: ${left.join(' ') || '-'}. Only in the second: ${right.join(' ') || '-'}.`,
    );
}

const orders = readdirSync(join(from, 'instruments')).filter((name) => name.startsWith('2025-09-05-'));
if (orders.length !== 1) stop(`Expected one instruments/2025-09-05-*.md, found ${orders.length}`);
const order = read('instruments', orders[0]);
const [added14346, removed14346] = order
  .slice(order.indexOf('**ANNEX I**'))
  .split('removing the following provisions')
  .map((text) => sorted((text.match(/\b\d{4}\.\d{2}\.\d{2,4}\b/g) ?? []).map(dotted)));

const original = group('rev_7', '*');
const agricultural = group('rev_29', 'NA');
const memo = sorted([...group('rev_10', 'NA')]);
same('Executive Order 14346, codes added', added14346, group('rev_22', 'NA'));
same('Executive Order 14346, codes removed', removed14346, group('rev_7', 'rev_22'));
// 8542 stands in the note both as a heading (memorandum of 2025-04-11) and by its five subheadings (Annex II).
same(
  'note 2(v)(iii)(a)',
  inNote.annexII,
  sorted([...group('rev_7', 'NA'), ...memo, ...added14346, ...agricultural]),
);
same('note 2(v)(xx)', inNote.euResources, tracked('9903.02.74'));
same('note 2(v)(xxii)', inNote.euAircraft, tracked('9903.02.76'));
same('note 2(v)(xxiii)', inNote.euPharma, tracked('9903.02.77'));
same('note 2(v)(xxiv)(b)', inNote.krAircraft, tracked('9903.02.81'));
same('note 2(v)(xxv)(b)', inNote.chResources, tracked('9903.02.84'));
same('note 2(v)(xxv)(c)', inNote.chAircraft, tracked('9903.02.85'));
same('note 2(v)(xxv)(d)', inNote.chPharma, tracked('9903.02.86'));
same('notes 35(b) and 2(v)(xxiv)(b)', inNote.jpAircraft, inNote.krAircraft);
same(
  'notes 35(a) and 35(b)',
  inNote.gbAircraft.filter((code) => !code.startsWith('8806')),
  inNote.jpAircraft,
);
for (const code of group('rev_7', 'rev_25')) if (!code.startsWith('44')) stop(`Not of chapter 44: ${code}`);

// ---------------------------------------------------------------- the lists

const hts = 'USITC, HTS 2026 revision 6, chapter 99, subchapter III';
const tracker = 'equal to The Budget Lab at Yale, tariff-rate-tracker';
const lists = {
  'annex-ii': {
    title: 'Annex II to Executive Order 14257 as it stood on 2025-04-05: goods free of the reciprocal tariff',
    source: `${hts}, U.S. note 2(v)(iii)(a), with the codes that left it since (tariff-rate-tracker, from HTS 2025 revisions 7-25)`,
    asOf: '2025-04-05',
    checked: `${original.length} codes; those still standing are in the note of 2026; those removed on 2025-09-08 are in Executive Order 14346, Annex I`,
    codes: original,
  },
  'annex-ii-removed-2025-08-01': {
    title: 'Codes of copper that left Annex II when the copper tariff began (Proclamation 10962)',
    source: 'HTS 2025 revision 17, U.S. note 2(v)(iii), compared with revision 16 (tariff-rate-tracker)',
    asOf: '2025-08-01',
    checked: `${group('rev_7', 'rev_17').length} codes, none of them in the note of 2026; the proclamation prints them as a picture`,
    codes: group('rev_7', 'rev_17'),
  },
  'annex-ii-added-2025-09-08': {
    title: 'Codes added to Annex II by Executive Order 14346',
    source: 'White House, Executive Order 14346, Annex I',
    link: 'https://www.federalregister.gov/d/2025-17507',
    asOf: '2025-09-08',
    checked: `${added14346.length} codes, all in U.S. note 2(v)(iii)(a) of HTS 2026 revision 6; ${tracker}`,
    codes: added14346,
  },
  'annex-ii-removed-2025-10-14': {
    title:
      'Codes of wood (chapter 44) that left Annex II when the timber tariff began (Proclamation 10976, clause 12)',
    source: 'HTS 2025 revision 25, U.S. note 2(v)(iii), compared with revision 24 (tariff-rate-tracker)',
    asOf: '2025-10-14',
    checked: `${group('rev_7', 'rev_25').length} codes, all of chapter 44, none of them in the note of 2026`,
    codes: group('rev_7', 'rev_25'),
  },
  'annex-ii-agricultural-2025-11-13': {
    title: 'Agricultural products added to Annex II by Executive Order 14360',
    source: `${hts}, U.S. note 2(v)(iii)(a): the codes that HTS 2025 revision 29 added (tariff-rate-tracker)`,
    link: 'https://www.federalregister.gov/d/2025-21203',
    asOf: '2025-11-13',
    checked: `${agricultural.length} codes, the number CSMS 66814923 gives; all in the note of 2026`,
    codes: agricultural,
  },
  'civil-aircraft-gb': {
    title: 'Civil aircraft and parts, United Kingdom (heading 9903.96.01)',
    source: `${hts}, U.S. note 35(a)`,
    link: 'https://www.federalregister.gov/d/2025-12060',
    asOf: '2026-04-23',
    checked: `${inNote.gbAircraft.length} codes: those of Japan (note 35(b)) and the unmanned aircraft of heading 8806`,
    codes: inNote.gbAircraft,
  },
  'civil-aircraft-jp': {
    title: 'Civil aircraft and parts, Japan (heading 9903.96.02)',
    source: `${hts}, U.S. note 35(b)`,
    link: 'https://www.federalregister.gov/d/2025-17908',
    asOf: '2026-04-23',
    checked: `${inNote.jpAircraft.length} codes: those of Korea, note 2(v)(xxiv)(b)`,
    codes: inNote.jpAircraft,
  },
  'civil-aircraft-eu': {
    title: 'Civil aircraft and parts, European Union (heading 9903.02.76)',
    source: `${hts}, U.S. note 2(v)(xxii)`,
    link: 'https://www.federalregister.gov/d/2025-18660',
    asOf: '2026-04-23',
    checked: `${inNote.euAircraft.length} codes, ${tracker}`,
    codes: inNote.euAircraft,
  },
  'civil-aircraft-kr': {
    title: 'Civil aircraft and parts, South Korea (heading 9903.02.81)',
    source: `${hts}, U.S. note 2(v)(xxiv)(b)`,
    link: 'https://www.federalregister.gov/d/2025-21940',
    asOf: '2026-04-23',
    checked: `${inNote.krAircraft.length} codes, ${tracker}`,
    codes: inNote.krAircraft,
  },
  'civil-aircraft-ch-li': {
    title: 'Civil aircraft and parts, Switzerland and Liechtenstein (headings 9903.02.85 and 9903.02.90)',
    source: `${hts}, U.S. note 2(v)(xxv)(c)`,
    link: 'https://www.federalregister.gov/d/2025-23316',
    asOf: '2026-04-23',
    checked: `${inNote.chAircraft.length} codes, ${tracker}`,
    codes: inNote.chAircraft,
  },
  'eu-natural-resources': {
    title: 'Natural resources that the United States lacks, European Union (heading 9903.02.74)',
    source: `${hts}, U.S. note 2(v)(xx)`,
    link: 'https://www.federalregister.gov/d/2025-18660',
    asOf: '2026-04-23',
    checked: `${inNote.euResources.length} codes, ${tracker}`,
    codes: inNote.euResources,
  },
  'eu-pharmaceuticals': {
    title:
      'Non-patented articles for use in pharmaceutical applications, European Union (heading 9903.02.77)',
    source: `${hts}, U.S. note 2(v)(xxiii)`,
    link: 'https://www.federalregister.gov/d/2025-18660',
    asOf: '2026-04-23',
    checked: `${inNote.euPharma.length} codes, ${tracker}`,
    codes: inNote.euPharma,
  },
  'ch-li-agricultural-natural-resources': {
    title:
      'Agricultural goods and natural resources, Switzerland and Liechtenstein (headings 9903.02.84 and 9903.02.89)',
    source: `${hts}, U.S. note 2(v)(xxv)(b)`,
    link: 'https://www.federalregister.gov/d/2025-23316',
    asOf: '2026-04-23',
    checked: `${inNote.chResources.length} codes, ${tracker}`,
    codes: inNote.chResources,
  },
  'ch-li-pharmaceuticals': {
    title:
      'Non-patented articles for use in pharmaceutical applications, Switzerland and Liechtenstein (headings 9903.02.86 and 9903.02.91)',
    source: `${hts}, U.S. note 2(v)(xxv)(d)`,
    link: 'https://www.federalregister.gov/d/2025-23316',
    asOf: '2026-04-23',
    checked: `${inNote.chPharma.length} codes, ${tracker}`,
    codes: inNote.chPharma,
  },
};

// Customs' answers on the emergency duties, under headings 9903.01.03, .12, .22 and .31; there is no file to read it from.
lists['informational-materials'] = {
  title: 'Informational materials: the codes that may be entered under headings 9903.01.03, .12, .22 and .31',
  source: 'US Customs and Border Protection, frequently asked questions on IEEPA duties',
  link: 'https://www.cbp.gov/trade/programs-administration/trade-remedies/IEEPA-FAQ',
  asOf: 'undated page, read in a stored copy',
  checked: 'one source; the statute (50 U.S.C. 1702(b)(3)) and the headings name kinds of goods, no codes',
  codes: sorted(
    '49 3704 3705 3706 5807 6307.90.30 6307.90.85 8310 8523.29 8523.41 8523.49 8523.80.10 9405.61 9405.69 9701 9702 9703 9704 9705'.split(
      ' ',
    ),
  ),
};

mkdirSync(to, { recursive: true });
for (const [name, list] of Object.entries(lists)) {
  const lines = [
    `# title: ${list.title}`,
    `# source: ${list.source}`,
    ...(list.link ? [`# link: ${list.link}`] : []),
    '# licence: public domain (US government work); tariff-rate-tracker: MIT',
    `# as of: ${list.asOf}`,
    `# checked: ${list.checked}`,
    'code',
    ...list.codes,
  ];
  writeFileSync(join(to, `${name}.csv`), `${lines.join('\n')}\n`);
  console.log(`${name}: ${list.codes.length} codes`);
}
console.log(`memorandum of 2025-04-11, codes new to the note: ${memo.join(' ')}`);
