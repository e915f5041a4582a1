#!/usr/bin/env node
// Writes the goods lists of sections 301, 122, 338 and 201 and of Russia's column 2 increase to law/us/lists.
//
//   node scripts/import/lists-s301-s122-s338.js <sources>
//
// <sources> is a folder with
//   notes/chapter99_2026_rev_6.txt   text of HTSUS chapter 99 (USITC, PDF of 2026 revision 6 run through pdftotext -layout)
//   hts/hts_<year>_<revision>.json.gz  USITC exports of the schedule; their footnotes are the second source of the China lists
//   late-2026/s301-*.csv, s338-*.csv  the lists of notes 50, 51 and 52, first printed after revision 10
// Every list says in its header where it comes from and what it was checked against.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { dotted } from './kit.js';

const sources = process.argv[2];
if (sources === undefined) {
  console.error('usage: node scripts/import/lists-s301-s122-s338.js <folder of the sources>');
  process.exit(2);
}
const OUT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'law', 'us', 'lists');
const NOTES = '2026 revision 6';
const PUBLIC_DOMAIN = 'public domain (US government work)';
const FACTS = 'public domain (facts of US government acts)';

const read = (path) => {
  const file = join(sources, path);
  if (!existsSync(file)) {
    console.error(`${file} is missing; see the head of this script for what the folder must contain`);
    process.exit(1);
  }
  return readFileSync(file);
};

// ---------------------------------------------------------------------------------------------------------------- reading

const notes = read('notes/chapter99_2026_rev_6.txt').toString('latin1').split(/\r?\n/);
// Lines that a page break puts into the middle of a list.
const PAGE_BREAK =
  /^\s*(Harmonized Tariff Schedule of the United States.*|Annotated for Statistical Reporting Purposes|XXII|99 - III - \d+|U\.S\. Notes \(con\.\))?\s*$/;

/** The lines of a note between two lines; both are given by how they begin. */
function section(from, to) {
  const start = notes.findIndex((line) => from.test(line));
  const length = start < 0 ? -1 : notes.slice(start + 1).findIndex((line) => to.test(line));
  if (start < 0 || length < 0) {
    console.error(`the chapter 99 text has no section from ${from} to ${to}`);
    process.exit(1);
  }
  return notes.slice(start, start + 1 + length).filter((line) => !PAGE_BREAK.test(line));
}

// Some numbers are printed with a comma for a dot (7217,10.90) or semicolon (2803;00.00); chapter 99 headings are not goods.
const CODE = /(?<![\d.,])(\d{4})[.,;](\d{2})[.,](\d{2})(?:\.?(\d{2}))?(?!\d)/g;
const digits = (text) => text.replace(/\D/g, '');
const codesIn = (text) =>
  [...text.matchAll(CODE)].map((found) => digits(found[0])).filter((code) => !code.startsWith('99'));
const codesOf = (lines) => [...new Set(codesIn(lines.join('\n')))];

/** Numbered items "(1) ...", joined over line ends. */
function items(lines) {
  const found = [];
  for (const line of lines) {
    const numbered = /^\s*\((\d+)\)\s+(.*)$/.exec(line);
    if (numbered) found.push({ number: Number(numbered[1]), text: numbered[2].trim() });
    else if (found.length > 0) found.at(-1).text += ` ${line.trim()}`;
  }
  return found.map((item) => ({ ...item, text: item.text.replace(/\s+/g, ' ').trim() }));
}

function table(path) {
  const [head, ...rows] = read(path).toString('utf8').trim().split(/\r?\n/).map(cells);
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

function cells(line) {
  const found = [];
  let text = '';
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === ',' && !quoted) {
      found.push(text);
      text = '';
    } else text += letter;
  }
  return [...found, text];
}

/** Goods whose footnote names a chapter 99 heading, 8 digits each, over all revisions of the schedule. */
function footnotes() {
  const folder = join(sources, 'hts');
  if (!existsSync(folder)) return undefined;
  const named = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json.gz'))) {
    for (const row of JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString('utf8'))) {
      const code = digits(row.htsno ?? '').slice(0, 8);
      if (code.length < 8 || code.startsWith('98')) continue;
      for (const note of row.footnotes ?? [])
        for (const [heading] of note.value.matchAll(/9903\.\d{2}\.\d{2}/g)) {
          if (!named.has(heading)) named.set(heading, new Set());
          named.get(heading).add(code);
        }
    }
  }
  return named;
}
const footnoted = footnotes();

/** One line on how a list compares with the footnotes in chapters 1 to 97 that name its heading. */
function against(heading, codes) {
  const other = footnoted?.get(heading);
  if (other === undefined) return undefined;
  const own = new Set(codes.map((code) => code.slice(0, 8)));
  const missing = [...own].filter((code) => !other.has(code)).map(dotted);
  const extra = [...other].filter((code) => !own.has(code)).map(dotted);
  const both = [...own].filter((code) => other.has(code)).length;
  const say = (list) => (list.length === 0 ? 'none' : list.sort().join(' '));
  return `${both} of ${own.size} codes have a footnote naming ${heading} in HTS 2025 Basic to 2026 revision 10; without footnote: ${say(missing)}; footnote only: ${say(extra)}`;
}

// ---------------------------------------------------------------------------------------------------------------- writing

const cell = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', "'")}"` : text);

/** `rows`: codes, or objects with code and any of from, to, known, note. */
function write(name, about, rows) {
  const full = rows.map((row) => (typeof row === 'string' ? { code: row } : row));
  const seen = new Set();
  const unique = full.filter((row) => {
    const key = JSON.stringify(row);
    return seen.has(key) ? false : seen.add(key);
  });
  unique.sort((a, b) =>
    a.code < b.code ? -1 : a.code > b.code ? 1 : (a.from ?? '') < (b.from ?? '') ? -1 : 1,
  );
  const columns = [
    'code',
    ...['from', 'to', 'known', 'note'].filter((column) => unique.some((row) => row[column])),
  ];
  const header = Object.entries({ ...about, rows: String(unique.length) })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `# ${key}: ${value}`);
  const body = unique.map((row) =>
    columns.map((column) => (column === 'code' ? dotted(row.code) : cell(row[column] ?? ''))).join(','),
  );
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, `${name}.csv`), `${[...header, columns.join(','), ...body].join('\n')}\n`);
  console.log(`${name}: ${unique.length}`);
}

const fromNotes = (note) => ({
  source: `USITC, HTSUS ${NOTES}, chapter 99, subchapter III, U.S. note ${note}`,
  link: 'https://hts.usitc.gov/',
  licence: PUBLIC_DOMAIN,
});

// ------------------------------------------------------------------------------------------------- section 301, China

const china = [
  [
    's301-list-1',
    'List 1',
    '20(b)',
    '9903.88.01',
    '83 FR 28710',
    /^\(b\) Heading 9903\.88\.01 applies/,
    /^\(c\) For the purposes of heading 9903\.88\.02/,
  ],
  [
    's301-list-2',
    'List 2',
    '20(d)',
    '9903.88.02',
    '83 FR 40823',
    /^\(d\) Heading 9903\.88\.02 applies/,
    /^\(e\) For the purposes of heading 9903\.88\.03/,
  ],
  [
    's301-list-3',
    'List 3',
    '20(f)',
    '9903.88.03',
    '83 FR 47974',
    /^\(f\) Heading 9903\.88\.03 applies/,
    /^\(g\) For the purposes of heading 9903\.88\.04/,
  ],
  [
    's301-list-4a',
    'List 4A',
    '20(s)(i)',
    '9903.88.15',
    '84 FR 43304',
    /^\(s\) Heading 9903\.88\.15 applies/,
    /^\(ii\) the following products of China/,
  ],
  [
    's301-list-4b',
    'List 4B (suspended)',
    '20(u)(i)',
    '9903.88.16',
    '84 FR 43304',
    /^\(u\) Heading 9903\.88\.16/,
    /^ii\) the following products of China/,
  ],
  [
    's301-review-25',
    '2024 review, 25 %',
    '31(b)',
    '9903.91.01',
    '89 FR 76581',
    /^\(b\) Heading 9903\.91\.01 applies/,
    /^\(c\) Heading 9903\.91\.02 applies/,
  ],
];
for (const [name, title, note, heading, act, from, to] of china) {
  const codes = codesOf(section(from, to));
  write(
    name,
    {
      title: `Section 301, China, ${title}: whole 8-digit subheadings (heading ${heading}, ${act})`,
      ...fromNotes(note),
      'as of': '2026-04-23; as the codes are numbered today, amended by every later act',
      checked:
        heading === '9903.88.16'
          ? 'one source: suspended, so the schedule has no footnotes for it'
          : against(heading, codes),
    },
    codes,
  );
}

// Exclusions: an item is a whole statistical number, or an article described within one.
const exclusions = [
  ['(i)', 'List 1', /^\(vvv\)\s+\(i\)/, /^\(ii\) The U\.S\. Trade/],
  ['(ii)', 'List 2', /^\(ii\) The U\.S\. Trade Representative.*/, /^\(iii\) The U\.S\. Trade/],
  ['(iii)', 'Lists 3', /^\(iii\) The U\.S\. Trade Representative.*/, /^\(iv\) The U\.S\. Trade/],
  ['(iv)', 'List 4A', /^\(iv\) The U\.S\. Trade Representative.*/, /^\(www\)/],
];
const vvv = notes.findIndex((line) => /^\(vvv\)\s+\(i\)/.test(line));
const after = (pattern, at) => notes.findIndex((line, index) => index >= at && pattern.test(line));
const whole = [];
const described = [];
let at = vvv;
for (const [part, , from, to] of exclusions) {
  const start = after(from, at);
  const end = after(to, start + 1);
  if (start < 0 || end < 0) throw new Error(`note 20(vvv)${part} is not where it should be`);
  for (const item of items(notes.slice(start, end).filter((line) => !PAGE_BREAK.test(line)))) {
    for (const code of current(item.text)) {
      const row = { code, note: `20(vvv)${part}(${item.number})` };
      (/^\d{4}\./.test(item.text) ? whole : described).push(row);
    }
  }
  at = end;
}
/** The statistical numbers of an exclusion that are in use; "prior to" and "through" mark numbers gone before 2025. */
function current(text) {
  const found = [...text.matchAll(CODE)].filter((match) => !match[0].startsWith('99'));
  return found
    .filter((match, index) => {
      const next = found[index + 1];
      const between = text.slice(match.index + match[0].length, next?.index ?? text.length);
      // "A or B effective ...": what is said after B holds for A.
      let rest = between;
      for (
        let later = index + 1;
        /^\s*(,|or|and)?\s*(or|and)?\s*$/.test(rest) && later < found.length;
        later++
      )
        rest = text.slice(
          found[later].index + found[later][0].length,
          found[later + 1]?.index ?? text.length,
        );
      return !/^\s*prior to/.test(rest) && !/^\s*effective [^;]* through/.test(rest);
    })
    .map((match) => digits(match[0]));
}
const exclusionsChecked = (rows) => {
  const other = footnoted?.get('9903.88.69');
  if (other === undefined) return undefined;
  const without = [...new Set(rows.map((row) => row.code.slice(0, 8)))]
    .filter((code) => !other.has(code))
    .map(dotted);
  return `footnotes naming 9903.88.69 in HTS 2025 Basic to 2026 revision 10; codes without one: ${without.length === 0 ? 'none' : without.join(' ')}`;
};
write(
  's301-exclusions-whole',
  {
    title: 'Section 301, China: exclusions that cover a whole statistical number (heading 9903.88.69)',
    ...fromNotes('20(vvv)'),
    'as of': '2026-04-23',
    checked: exclusionsChecked(whole),
  },
  whole,
);
write(
  's301-exclusions-described',
  {
    title:
      'Section 301, China: statistical numbers within which an article is excluded; the note of a row describes it (heading 9903.88.69)',
    ...fromNotes('20(vvv)'),
    'as of': '2026-04-23',
    checked: exclusionsChecked(described),
  },
  described,
);
const solar = items(section(/^\(www\)/, /^\(21\) \(a\)/)).flatMap((item) =>
  current(item.text).map((code) => ({ code, note: `20(www)(${item.number})` })),
);
write(
  's301-exclusions-solar',
  {
    title:
      'Section 301, China: solar manufacturing equipment excluded from List 2; the note of a row describes it (heading 9903.88.70)',
    ...fromNotes('20(www)'),
    'as of': '2026-04-23',
    checked: against(
      '9903.88.70',
      solar.map((row) => row.code),
    ),
  },
  solar,
);

// ------------------------------------------------------------------------------------------------------------ section 122

write(
  's122-exempt',
  {
    title: 'Section 122: articles that do not owe the surcharge (heading 9903.03.03)',
    ...fromNotes('2(aa)(ii)'),
    'as of': '2026-04-23',
    checked: 'one source',
  },
  codesOf(
    section(/^\(ii\) As provided in heading 9903\.03\.03/, /^\(iii\) As provided in heading 9903\.03\.04/),
  ),
);
write(
  's122-particular-articles',
  {
    title: 'Section 122: subheadings within which one described article is free (heading 9903.03.04)',
    ...fromNotes('2(aa)(iii)'),
    'as of': '2026-04-23',
    checked: 'one source',
  },
  codesOf(
    section(/^\(iii\) As provided in heading 9903\.03\.04/, /^\(iv\) As provided in heading 9903\.03\.05/),
  ),
);
write(
  's122-aircraft',
  {
    title: 'Section 122: civil aircraft, parts and simulators (heading 9903.03.05)',
    ...fromNotes('2(aa)(iv)'),
    'as of': '2026-04-23',
    checked: 'one source',
  },
  codesOf(
    section(/^\(iv\) As provided in heading 9903\.03\.05/, /^\(v\) As provided in heading 9903\.03\.06/),
  ).filter((code) => !code.startsWith('98')),
);

// ------------------------------------------------------------------------------------------------------- Russia, column 2

for (const [rate, note, heading, from, to] of [
  [
    '35',
    '30(b)',
    '9903.90.08',
    /^\(b\) Heading 9903\.90\.08 applies/,
    /^\(c\) For the purposes of heading 9903\.90\.09/,
  ],
  ['70', '30(d)', '9903.90.09', /^\(d\) Heading 9903\.90\.09 applies/, /^31\. \(a\)/],
]) {
  const codes = codesOf(section(from, to));
  write(
    `column-2-russia-${rate}`,
    {
      title: `Russia: goods that owe ${rate} % instead of column 2 (heading ${heading})`,
      ...fromNotes(note),
      'as of': '2026-04-23',
      checked: against(heading, codes),
    },
    codes,
  );
}

// ----------------------------------------------------------------------------- sections 301 and 338 of July to September 2026

const late = (path) => table(`late-2026/${path}.csv`).map((row) => ({ ...row, code: digits(row.hts) }));

const brazil = late('s301-brazil-exempt');
const brazilAbout = (note, title) => ({
  title: `Section 301, Brazil: ${title}`,
  source: `USTR, notice of action, Annex I, U.S. note 50(a)${note}; 91 FR 45516 (2026-14542)`,
  link: 'https://www.federalregister.gov/d/2026-14542',
  licence: FACTS,
  'as of': '2026-07-22',
  checked: 'parsed from the text of the notice and equal to a second public transcription',
});
for (const [name, heading, note, title] of [
  ['s301-brazil-exempt', '9903.05.03', '(ii)', 'exempt articles (heading 9903.05.03)'],
  [
    's301-brazil-particular-articles',
    '9903.05.04',
    '(iii)',
    'subheadings within which one described article is exempt (heading 9903.05.04)',
  ],
  ['s301-brazil-aircraft', '9903.05.05', '(iv)', 'civil aircraft, parts and simulators (heading 9903.05.05)'],
  [
    's301-brazil-pharmaceutical-use',
    '9903.05.06',
    '(v)',
    'articles exempt when for use in pharmaceutical applications (heading 9903.05.06)',
  ],
])
  write(
    name,
    brazilAbout(note, title),
    brazil.filter((row) => row.heading === heading && !row.code.startsWith('98')).map((row) => row.code),
  );

const labour = late('s301-forced-labour-exempt-common');
const labourAbout = (note, title, checked) => ({
  title: `Section 301, forced labour: ${title}`,
  source: `USTR, notice of actions, Annex II, U.S. note 52${note}; 91 FR 47318 (2026-15181)`,
  link: 'https://www.federalregister.gov/d/2026-15181',
  licence: FACTS,
  'as of': '2026-07-24',
  checked,
});
const COUNTS = 'number of 8-digit codes equal to an independent count of the printed note';
for (const [name, heading, note, title, checked] of [
  [
    's301-forced-labour-exempt',
    '9903.05.86',
    '(b)',
    'exempt articles of every economy (heading 9903.05.86)',
    'codes compared with the printed note',
  ],
  [
    's301-forced-labour-particular-articles',
    '9903.05.87',
    '(c)',
    'subheadings within which one described article is exempt (heading 9903.05.87)',
    COUNTS,
  ],
  [
    's301-forced-labour-aircraft',
    '9903.05.88',
    '(d)',
    'civil aircraft, parts and simulators (heading 9903.05.88)',
    COUNTS,
  ],
  [
    's301-forced-labour-pharmaceutical-use',
    '9903.05.89',
    '(e)',
    'articles exempt when for use in pharmaceutical applications (heading 9903.05.89)',
    COUNTS,
  ],
])
  write(
    name,
    labourAbout(note, title, checked),
    labour.filter((row) => row.heading === heading && !row.code.startsWith('98')).map((row) => row.code),
  );

const country = late('s301-forced-labour-exempt-country');
for (const [code, note, heading] of [
  ['GB', '(j)(1)', '9903.05.96'],
  ['EU', '(j)(2)', '9903.05.97'],
  ['CH', '(j)(3)', '9903.05.98'],
  ['MY', '(j)(4)(i)', '9903.05.99'],
  ['KH', '(j)(5)(i)', '9903.06.02'],
  ['GT', '(j)(6)(i)', '9903.06.04'],
  ['SV', '(j)(7)(i)', '9903.06.07'],
  ['AR', '(j)(8)(i)', '9903.06.10'],
  ['BD', '(j)(9)(i)', '9903.06.12'],
  ['TW', '(j)(10)(i)', '9903.06.14'],
  ['ID', '(j)(11)(i)', '9903.06.16'],
  ['EC', '(j)(12)(i)', '9903.06.18'],
  ['JO', '(j)(13)(i)', '9903.06.20'],
])
  write(
    `s301-forced-labour-${code.toLowerCase()}`,
    labourAbout(note, `exempt articles of ${code} (heading ${heading})`, 'one transcription'),
    country.filter((row) => row.heading === heading).map((row) => row.code),
  );
write(
  's301-forced-labour-dr-cafta-textiles',
  labourAbout(
    '(j)(6)(iii) and (j)(7)(iii)',
    'textiles and apparel of Guatemala and El Salvador with a DR-CAFTA claim (headings 9903.06.06 and 9903.06.09)',
    'one transcription, which gives both countries the same list; another reading of the printed notes counts 1,737 codes for Guatemala and 1,707 for El Salvador',
  ),
  late('s301-forced-labour-dr-cafta-textiles').map((row) => row.code),
);

const canada = late('s338-canada');
const JULY = 'parsed from the text of the annex and equal to a second public transcription';
const SEPTEMBER =
  'one transcription; the number of codes added on 2026-09-15, 122 in both lists, is the one customs gives';
// What began with the proclamations of July is one list; what those of September added is another; what they took out stands in the acts.
for (const [name, heading, note, title, act, checked, chosen] of [
  [
    's338-alcohol',
    '9903.03.12',
    '51(b)(1)',
    'alcoholic beverages',
    'Proclamation 11046, Annex II',
    JULY,
    (row) => row.from.startsWith('2026-08-22'),
  ],
  [
    's338-alcohol-added-2026-09-15',
    '9903.03.12',
    '51(b)(1)',
    'articles added on 2026-09-15',
    'Proclamation 11064, Annex I',
    SEPTEMBER,
    (row) => row.from.startsWith('2026-09-15'),
  ],
  [
    's338-dairy',
    '9903.03.13',
    '51(b)(2)',
    'dairy and related articles',
    'Proclamation 11047, Annex II',
    JULY,
    () => true,
  ],
  [
    's338-vehicles',
    '9903.03.14',
    '51(b)(3)',
    'articles listed in answer to the treatment of motor vehicles',
    'Proclamation 11048, Annex II',
    JULY,
    (row) => row.from.startsWith('2026-08-22'),
  ],
  [
    's338-vehicles-added-2026-09-15',
    '9903.03.14',
    '51(b)(3)',
    'articles added on 2026-09-15',
    'Proclamation 11065, Annex I',
    SEPTEMBER,
    (row) => row.from.startsWith('2026-09-15'),
  ],
])
  write(
    name,
    {
      title: `Section 338, Canada: ${title} (heading ${heading})`,
      source: `White House, ${act}; USITC, HTSUS 2026 revisions 17 and 19, U.S. note ${note}`,
      link: 'https://hts.usitc.gov/',
      licence: FACTS,
      'as of': name.endsWith('15') ? '2026-09-15' : '2026-08-22',
      checked,
    },
    canada.filter((row) => row.heading === heading && chosen(row)).map((row) => row.code),
  );
console.log(
  `taken out on 2026-09-15: ${canada
    .filter((row) => row.to !== '')
    .map((row) => `${row.heading} ${dotted(row.code)}`)
    .join('; ')}`,
);
write(
  's338-aircraft',
  {
    title: 'Section 338, Canada: civil aircraft and parts, not unmanned (heading 9903.03.16)',
    source: 'White House, Proclamation 11046, Annex II, U.S. note 51(d)',
    link: 'https://www.whitehouse.gov/presidential-actions/',
    licence: FACTS,
    'as of': '2026-08-22',
    checked: 'parsed from the text of the annex and equal to a second public transcription',
  },
  late('s338-canada-aircraft-exempt')
    .filter((row) => !row.code.startsWith('98'))
    .map((row) => row.code),
);
for (const [name, title, act, chosen] of [
  [
    's338-ban-alcohol',
    'alcoholic beverages',
    'Proclamation 11061',
    (row) => row.category.startsWith('alcohol'),
  ],
  [
    's338-ban-dairy',
    'dairy and related articles',
    'Proclamation 11062',
    (row) => row.category.startsWith('dairy'),
  ],
  ['s338-ban-vehicles', 'motorcycles', 'Proclamation 11063', (row) => row.category.startsWith('motorcycles')],
])
  write(
    name,
    {
      title: `Section 338, Canada: ${title} excluded from import since 2026-09-29`,
      source: `White House, ${act}, annex; CBP, CSMS 70050970`,
      link: 'https://www.whitehouse.gov/presidential-actions/',
      licence: FACTS,
      'as of': '2026-09-29',
      checked: 'one transcription',
    },
    late('s338-canada-bans')
      .filter(chosen)
      .map((row) => ({ code: row.code, note: row.category })),
  );
