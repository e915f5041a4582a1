#!/usr/bin/env node
// Goods lists of the IEEPA acts other than the reciprocal tariff: Canada (energy, potash) and Brazil (Annex I, civil aircraft).
//
// usage: node scripts/import/lists-ieepa.js <source folder> [output folder]
//
// <source folder> holds
//   instruments/2025-07-30-addressing-threats-to-the-us.md   Executive Order 14323 with Annexes I and II (whitehouse.gov, as text)
//   notes/chapter99_2026_rev_6.txt                            HTSUS 2026 Revision 6, chapter 99 (hts.usitc.gov, PDF as text)
//   lists/fentanyl_carveout_products.csv                      hts8, ch99_code, category (from the spreadsheet CBP attached to its messages)
// [output folder] is law/us/lists unless given.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './kit.js';

const [source, output = join('law', 'us', 'lists')] = process.argv.slice(2);
if (source === undefined) stop('usage: node scripts/import/lists-ieepa.js <source folder> [output folder]');
mkdirSync(output, { recursive: true });

const order = read('instruments/2025-07-30-addressing-threats-to-the-us.md').replace(/<[^>]*>/g, '');
const note = read('notes/chapter99_2026_rev_6.txt');
const carveouts = read('lists/fentanyl_carveout_products.csv');

// Executive Order 14323: the language of Annex II governs; Annex I and the printed note are second and third sources.
const annexTwo = order.slice(order.lastIndexOf('**ANNEX II**'));
const exempt = codesOnLines(
  between(annexTwo, '(iii\\) As provided in heading', '(iv\\) As provided in heading'),
);
const aircraft = codesOnLines(
  between(annexTwo, '(iv\\) As provided in heading', '(v\\) The additional duties'),
);
const annexOne = codesOnLines(between(order, '**ANNEX I**', '**ANNEX II**'));
const noteExempt = codesIn(
  between(note, '(a) As provided in heading 9903.01.81', '(b) As provided in heading 9903.01.90'),
);
const noteAircraft = codesIn(
  between(
    note,
    '(iv) As provided in heading 9903.01.82',
    '(v) The additional duties imposed by heading 9903.01.77',
  ),
);
const same = (a, b) => a.size === b.size && [...a].every((code) => b.has(code));
const minus = (a, b) => new Set([...a].filter((code) => !b.has(code)));

if (!same(annexOne, new Set([...exempt, ...aircraft])))
  stop('Annexes I and II of Executive Order 14323 differ');
if (!same(aircraft, noteAircraft)) stop('civil aircraft: Executive Order 14323 and note 2(x)(iv) differ');
if (minus(exempt, noteExempt).size > 0) stop('note 2(x)(iii)(a) lacks codes of Executive Order 14323');
const added = minus(noteExempt, exempt);

const usa = 'public domain (US government work)';
const orderSource = 'President of the United States, Executive Order 14323, Annex II, subdivision';
const link = 'https://www.federalregister.gov/d/2025-14896';
const chapter98 = (code) => code.startsWith('98');

write('ieepa-brazil-annex-i', exempt, {
  title: 'Goods of Brazil outside the 40 % duty since 2025-08-06 (heading 9903.01.81)',
  source: `${orderSource} (x)(iii) of U.S. note 2`,
  link,
  licence: usa,
  'as of': '2025-07-30',
  checked: `equals Annex I of the order (${exempt.size} subheadings without asterisk); all in U.S. note 2(x)(iii)(a), HTSUS 2026 Revision 6`,
});
write('ieepa-brazil-civil-aircraft', new Set([...aircraft].filter((code) => !chapter98(code))), {
  title:
    'Articles of civil aircraft of Brazil outside the 40 % duty (heading 9903.01.82), if they meet general note 6',
  source: `${orderSource} (x)(iv) of U.S. note 2`,
  link,
  licence: usa,
  'as of': '2025-07-30',
  checked: `equals Annex I of the order (subheadings with asterisk) and U.S. note 2(x)(iv), HTSUS 2026 Revision 6; the ${[...aircraft].filter(chapter98).length} provisions of chapter 98 among them stand in the law file`,
});
write('ieepa-brazil-annex-i-2025-11-13', added, {
  title: 'Goods of Brazil outside the 40 % duty since 2025-11-13 (added to heading 9903.01.81)',
  source:
    'U.S. International Trade Commission, HTSUS 2026 Revision 6, chapter 99, subchapter III, U.S. note 2(x)(iii)(a), less the list of Executive Order 14323',
  link: 'https://hts.usitc.gov',
  licence: usa,
  'as of': 'HTSUS 2026 Revision 6',
  checked: `${added.size} subheadings, the number CBP gives in CSMS 66871909`,
});

// Canada and Mexico
const rows = carveouts
  .split(/\r?\n/)
  .slice(1)
  .filter(Boolean)
  .map((line) => line.split(','));
const carved = (category) =>
  new Set(
    rows
      .filter((row) => row[2]?.trim() === category)
      .map((row) => row[0].trim().replace(/^(\d{4})(\d\d)(\d\d)$/, '$1.$2.$3')),
  );
const energy = carved('energy_ca');
const potash = carved('potash_ca');
if (!same(potash, carved('potash_mx'))) stop('potash: the lists of Canada and Mexico differ');

write('ieepa-canada-energy', energy, {
  title: 'Energy, energy resources and critical minerals of Canada at 10 % (heading 9903.01.13)',
  source:
    'U.S. Customs and Border Protection, spreadsheet to CSMS 64472173 of 2025-03-19 as updated 2025-03-24; compiled by The Budget Lab at Yale',
  link: 'https://content.govdelivery.com/bulletins/gd/USDHSCBP-3d7c46d',
  licence: 'MIT (compilation); facts of a US government work',
  'as of': '2025-03-24',
  checked:
    'no second copy of the spreadsheet read. It is not exhaustive, and not every article under a listed number of chapters 72 and 76 is meant (CBP); the law file asks',
});
write('ieepa-potash', potash, {
  title: 'Potash of Canada and Mexico at 10 % since 2025-03-07 (headings 9903.01.15 and 9903.01.05)',
  source:
    'U.S. Customs and Border Protection, CSMS 64335789 and 64336037 of 2025-03-06; compiled by The Budget Lab at Yale',
  licence: 'MIT (compilation); facts of a US government work',
  'as of': '2025-03-06',
  checked: 'the ten-digit numbers of both messages are all those below these subheadings',
});

function read(name) {
  const path = join(source, name);
  if (!existsSync(path))
    stop(
      `${path} is missing: see the head of scripts/import/lists-ieepa.js for what the source folder must hold`,
    );
  return readFileSync(path, 'utf8');
}

function between(text, start, end) {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from + start.length);
  if (from < 0 || to < 0) stop(`the text between "${start}" and "${end}" was not found`);
  return text.slice(from, to);
}

/** Codes that stand alone on a line, as in the tables of an annex. */
function codesOnLines(text) {
  return new Set([...text.matchAll(/^\s*(\d{4}\.\d\d\.\d\d)\s*$/gm)].map((match) => match[1]));
}

/** Codes in several columns, without references to chapter 99. */
function codesIn(text) {
  return new Set([...text.matchAll(/\b(?!99)\d{4}\.\d\d\.\d\d\b/g)].map((match) => match[0]));
}

function write(name, codes, about) {
  const head = Object.entries(about).map(([key, value]) => `# ${key}: ${value}`);
  writeFileSync(join(output, `${name}.csv`), `${[...head, 'code', ...[...codes].sort()].join('\n')}\n`);
  console.log(`${name}: ${codes.size}`);
}
