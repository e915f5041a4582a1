#!/usr/bin/env node
// Goods lists of section 232 on steel, aluminum and copper, written to law/us/lists/s232-*.csv.
//
//   node scripts/import/lists-s232-metals.js <source folder> [<output folder>]
//
// The source folder holds
//   notes/chapter99_2026_rev_6.txt       notes to chapter 99 of the tariff schedule, 2026 Revision 6 (USITC): notes 16(c) and 19(i)-(k)
//   notes/s232_annexes_2026-04-02.txt    annexes to Proclamation 11021 (White House): Annex IV, new note 16
//   lists/s232_metal_chapter_products.csv, s232_derivative_products.csv, s232_annex_products.csv, s232_copper_products.csv, s232_aircraft_exempt_taiwan.csv
//                                        compiled by The Budget Lab at Yale from the U.S. notes (MIT)
// Two sources are compared wherever there are two; a difference that is not explained below stops the program.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, out = 'law/us/lists'] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node scripts/import/lists-s232-metals.js <source folder> [<output folder>]');
  process.exit(2);
}
const read = (name) => {
  const file = join(folder, name);
  if (!existsSync(file)) {
    console.error(
      `${file} is missing. It should hold ${name}; see the first lines of this script for what is needed.`,
    );
    process.exit(1);
  }
  return readFileSync(file, 'latin1');
};
const rowsOf = (name) => {
  const [head, ...lines] = read(name).split(/\r?\n/).filter(Boolean);
  const keys = head.split(',');
  return lines.map((line) =>
    Object.fromEntries(
      line
        .match(/("[^"]*"|[^,]*)(,|$)/g)
        .map((cell, i) => [keys[i], cell.replace(/,$/, '').replace(/^"|"$/g, '')]),
    ),
  );
};
const digits = (code) => code.replace(/\./g, '');
const dotted = (code) => {
  const d = digits(code);
  return d.length <= 4
    ? d
    : d.length <= 6
      ? `${d.slice(0, 4)}.${d.slice(4)}`
      : `${d.slice(0, 4)}.${d.slice(4, 6)}.${d.slice(6)}`;
};
// 8302.20.0000 says no more than 8302.20.00, nor 7616.99.5190 less: cut the empty statistical suffix only.
const short = (code) =>
  digits(code).length === 10 && digits(code).endsWith('00') ? dotted(digits(code).slice(0, 8)) : dotted(code);
const codesIn = (text) =>
  (text.match(/\b\d{4}\.\d\d(?:\.\d\d(?:\.?\d\d)?)?\b/g) ?? []).filter((c) => !c.startsWith('99'));
const set = (codes) => [...new Set(codes.map(short))].sort((a, b) => (digits(a) < digits(b) ? -1 : 1));
const problems = [];
const same = (what, a, b) => {
  const A = new Set(a),
    B = new Set(b);
  const only = [[...A].filter((c) => !B.has(c)), [...B].filter((c) => !A.has(c))];
  if (only[0].length || only[1].length)
    problems.push(
      `${what}: only in the first ${only[0].join(' ') || '-'}; only in the second ${only[1].join(' ') || '-'}`,
    );
};
const between = (text, from, to, what) => {
  const i = text.indexOf(from);
  const j = to === undefined ? text.length : text.indexOf(to, i + from.length);
  if (i < 0 || j < 0) {
    console.error(`${what}: "${i < 0 ? from : to}" not found`);
    process.exit(1);
  }
  return text.slice(i + from.length, j);
};

// White space runs differently through the two texts: one blank everywhere.
const oneBlank = (text) => text.replace(/\s+/g, ' ');
const notes = oneBlank(read('notes/chapter99_2026_rev_6.txt'));
const annexes = oneBlank(read('notes/s232_annexes_2026-04-02.txt'));
const chapterRows = rowsOf('lists/s232_metal_chapter_products.csv');
const derivativeRows = rowsOf('lists/s232_derivative_products.csv');
const annexRows = rowsOf('lists/s232_annex_products.csv');
const copperRows = rowsOf('lists/s232_copper_products.csv');

// ---------------------------------------------------------------------------------------------------------------
// 2018-2025: notes 16 (steel), 19 (aluminum) and 36 (copper)

const chapter = (metal, kind, date) =>
  chapterRows
    .filter(
      (r) => r.metal_type === metal && r.kind === kind && (date === undefined || r.effective_date === date),
    )
    .map((r) => r.hts_prefix);
const steelMill = set(chapter('steel', 'mill'));
const steel2020 = set(chapter('steel', 'derivative', ''));
const steelMarch73 = set(chapter('steel', 'derivative', '2025-03-12'));
const aluminumMill = ['7601', '7604', '7605', '7606', '7607', '7608', '7609', '7616.99.5160', '7616.99.5170'];
same(
  'aluminum articles, note 19(b)/(g) and the compiled list',
  set(chapter('aluminum', 'mill')),
  aluminumMill,
);

// Note 19(j) and (k) as printed in 2026 Revision 6: everything that was ever added. Later additions by the notices that made them.
const note19 = notes.slice(notes.indexOf('19. (a) This note and the tariff provisions'));
const j19 = codesIn(
  between(
    note19,
    '(j) The rates of duty set forth in heading 9903.85.07',
    '(k) The rates of duty',
    'note 19(j)',
  ),
);
const k19 = codesIn(
  between(
    note19,
    '(k) The rates of duty in heading 9903.85.08',
    'For any derivative aluminum product',
    'note 19(k)',
  ),
);
const APRIL = { j: ['7612.90.10'], k: ['2203.00.00'] }; // 2025-04-04, empty cans and beer
const AUGUST_J = ['7612.10.00', '7612.90.50', '7613.00.00', '7614.10.10']; // 90 FR 40326, Annex I
const marchJ = set(j19).filter((c) => !APRIL.j.includes(c) && !AUGUST_J.includes(c));
same('note 19(j), March 2025', marchJ, set(chapter('aluminum', 'derivative', '2025-03-12')));
const augustAluminum8 = derivativeRows
  .filter((r) => r.ch99_code === '9903.85.08' && r.effective_date === '2025-08-18')
  .map((r) => r.hts_prefix);
const marchAluminum8 = derivativeRows
  .filter((r) => r.ch99_code === '9903.85.08' && r.effective_date === '')
  .map((r) => r.hts_prefix);
// In both: 8503.00.95 (.20 since March, .46 and .70 since August) and 9401.99.90 (.81 since March, split into .30 and .70 on 2025-07-01).
const MARCH_IN_BOTH = ['8503.00.9520', '9401.99.9030', '9401.99.9070', '8708.10.3050'];
const isMarch = (c) =>
  MARCH_IN_BOTH.includes(c) ||
  (marchAluminum8.includes(digits(c).slice(0, 8)) && !augustAluminum8.includes(digits(c).slice(0, 8)));
const marchK = set(k19).filter(isMarch);
const augustK = set(k19).filter((c) => !isMarch(c) && !APRIL.k.includes(c));
same(
  'note 19(k) at 8 digits and the compiled list',
  [...new Set([...marchK, ...augustK].map((c) => digits(c).slice(0, 8)))],
  [...new Set([...augustAluminum8, ...marchAluminum8, '87081030'])].filter((c) => c !== '73029000'),
);
// 7302.90.00 stands in the compiled list by mistake for steel's 7302.90.9000; it is not in note 19(k).

// Note 16(n), steel derivatives outside chapter 73: 12 provisions of 2025-03-12 (90 FR 11249), 9 of 2025-06-23 (90 FR 25208), the rest of
// 2025-08-18 (90 FR 40326, Annex I). The compiled list has the last group cut to 8 digits; these are its statistical numbers.
const STEEL_MARCH =
  '8431.31.00 8431.42.00 8431.49.10 8431.49.90 8432.10.00 8432.90.00 8547.90.00 9403.20.00 9405.99.20 9405.99.40 9406.20.00 9406.90.01'.split(
    ' ',
  );
const STEEL_AUGUST_10 =
  `2106.90.9998 2710.19.3050 2711.12.0020 2804.29.0010 3004.90.9244 3824.99.9397 8202.39.0040 8207.20.0070 8207.30.6062 8207.30.6095
  8412.90.9070 8412.90.9075 8413.91.9055 8413.91.9060 8413.91.9096 8454.20.0010 8454.20.0060 8477.90.8601 8480.49.0010 8480.71.8045 8480.71.8060 8480.79.9010
  8482.10.5004 8482.10.5008 8482.10.5012 8482.10.5016 8482.10.5024 8482.10.5028 8482.10.5032 8482.10.5036 8482.10.5052 8482.10.5056 8482.10.5060 8482.10.5064
  8482.10.5068 8482.20.0064 8482.20.0067 8482.20.0090 8483.10.1010 8483.10.1050 8483.40.5020 8501.64.0110 8504.90.9634 8504.90.9638 8504.90.9642
  8607.30.1010 8607.30.1050 8607.30.1090 8701.21.0080 8701.22.0080 8701.23.0080 8701.24.0080 8701.29.0080 8705.90.0010 8705.90.0020
  9403.99.9010 9403.99.9015 9403.99.9040 9403.99.9045 9403.99.9051 9403.99.9061`.split(/\s+/);
const steelAugust8 = derivativeRows.filter((r) => r.ch99_code === '9903.81.91').map((r) => r.hts_prefix);
const stats = new Set(STEEL_AUGUST_10.map((c) => digits(c).slice(0, 8)));
same(
  'statistical numbers of 90 FR 40326 inside the compiled list',
  [...stats],
  [...stats].filter((c) => steelAugust8.includes(c)),
);
const augustN = set([...steelAugust8.filter((c) => !stats.has(c)).map(dotted), ...STEEL_AUGUST_10]);
// Every statistical number must also stand in the annexes of April 2026, which took these goods over or dropped them one by one.
const annexCodes = new Set(codesIn(annexes).map(digits));
const RENUMBERED = { 3004909244: '3004909251' }; // statistical numbers of 2026
same(
  'statistical numbers in the annexes to Proclamation 11021',
  STEEL_AUGUST_10.map(digits),
  STEEL_AUGUST_10.map(digits).filter((c) => annexCodes.has(RENUMBERED[c] ?? c)),
);
const copper = set(copperRows.map((r) => r.hts10));

// ---------------------------------------------------------------------------------------------------------------
// 2026: note 16(c)(i)-(xi)

const note16 = between(notes, '16. (a) Except as provided in headings 9903.85.67', '17. (a)', 'note 16');
const section = (from, to) => set(codesIn(between(note16, from, to, 'note 16(c)')));
const c16 = {
  vi: section('(vi) Derivative aluminum', '(vii) Derivative steel'),
  vii: section('(vii) Derivative steel', '(viii) Articles'),
  viii: section('(viii) Articles', '(ix) Derivative'),
  ix: section('(ix) Derivative aluminum', '(x) Derivative steel'),
  x: section('(x) Derivative steel', '(d) Headings'),
};
// (i)-(v) are printed in interleaved columns: take them together, then sort them by what they are.
const firstFive = set([
  ...codesIn(between(note16, '(i) Articles of aluminum', '(vi) Derivative', 'note 16(c)(i)')),
  ...aluminumMill,
  ...steelMill,
]);
c16.i = aluminumMill;
c16.iii = steelMill;
c16.v = firstFive.filter((c) => c.startsWith('74'));
c16.ii = firstFive.filter((c) => (c.startsWith('76') || c === '7308.20.0035') && !c16.i.includes(c));
const under = (code, list) => list.some((c) => digits(code).startsWith(digits(c)));
c16.iv = [
  ...firstFive.filter((c) => /^7[23]/.test(c) && c !== '7308.20.0035' && !under(c, c16.iii)),
  '7614.10.10',
];
const annexIV = annexes.slice(annexes.indexOf('Annex IV'));
same(
  'note 16(c)(i)-(x) in 2026 Revision 6 and in Annex IV to Proclamation 11021',
  set(
    Object.values(c16)
      .flat()
      .filter((c) => !under(c, c16.iii) && c.length > 4),
  ),
  set(
    codesIn(between(annexIV, '(i) Articles of aluminum', '(d) Headings 9903.82.04', 'Annex IV')).filter(
      (c) => !under(c, c16.iii),
    ),
  ),
);
const compiled = (annex, metal, date = '2026-04-06') =>
  set(
    annexRows
      .filter((r) => r.annex === annex && r.metal_type === metal && r.effective_date === date)
      .map((r) => dotted(r.hts_prefix)),
  );
same('Annex I-B copper', set([...compiled('1b', 'copper'), '8544.42.90']), c16.viii); // the compiled list has 8544.42.90 under aluminum only
// The compiled lists of derivatives also carry shorter prefixes and mix old and new lists; what stands in the note must be covered by them.
for (const [roman, annex] of [
  ['ii', '1a'],
  ['iv', '1a'],
  ['vi', '1b'],
  ['vii', '1b'],
  ['ix', '3'],
  ['x', '3'],
]) {
  const missing = c16[roman].filter(
    (c) =>
      !under(
        c,
        annexRows
          .filter((r) => r.annex === annex && r.effective_date === '2026-04-06')
          .map((r) => r.hts_prefix),
      ),
  );
  if (missing.length)
    problems.push(`note 16(c)(${roman}) not in the compiled Annex ${annex}: ${missing.join(' ')}`);
}
same('Annex I-A copper', compiled('1a', 'copper'), c16.v);
same('copper, note 36(b) and note 16(c)(v), (viii)', copper, set([...c16.v, ...c16.viii]));

// 2026-06-08, Proclamation 11032: Annexes I-A to III amended, Annex I-C new.
const june = (annex, metal) => compiled(annex, metal, '2026-06-08');
const JUNE = '2026-06-08',
  SIGNED = '2026-06-01';
c16.xi = june('1c', 'steel');
const moved = [...june('3', 'steel'), ...june('3', 'aluminum'), ...june('1c', 'steel'), '8708.29.21'];
const withJune = (codes, added) => [
  ...codes.map((code) => ({ code, ...(moved.includes(code) ? { to: JUNE } : {}) })),
  ...added.map((code) => ({ code, from: JUNE, known: SIGNED })),
];
const dated = {
  vi: withJune(c16.vi, june('1b', 'aluminum')),
  vii: withJune(c16.vii, june('1b', 'steel')),
  ix: withJune(c16.ix, june('3', 'aluminum')),
  x: withJune(c16.x, june('3', 'steel')),
};
// ---------------------------------------------------------------------------------------------------------------
const FR = 'https://www.govinfo.gov/content/pkg/';
const HTS = 'https://hts.usitc.gov/';
const PD = 'public domain, US government work';
const YALE = 'compiled by The Budget Lab at Yale from the U.S. notes (MIT)';
const plain = (codes) => codes.map((code) => ({ code }));
const files = [];
const write = (name, title, source, link, asOf, checked, rows) => {
  const seen = new Map(rows.map((r) => [r.code + (r.from ?? ''), r]));
  const sorted = [...seen.values()].sort((a, b) =>
    digits(a.code) + (a.from ?? '') < digits(b.code) + (b.from ?? '') ? -1 : 1,
  );
  const wide = sorted.some((r) => r.from || r.to || r.note);
  const body = sorted.map((r) =>
    wide ? [r.code, r.from ?? '', r.to ?? '', r.known ?? '', r.note ?? ''].join(',') : r.code,
  );
  const head = [
    `# title: ${title}`,
    `# source: ${source}`,
    `# link: ${link}`,
    `# licence: ${PD}`,
    `# as of: ${asOf}`,
    `# checked: ${checked}`,
  ];
  files.push({
    name,
    size: sorted.length,
    text: [...head, wide ? 'code,from,to,known,note' : 'code', ...body, ''].join('\n'),
  });
};
const renumbered = (rows, changes) =>
  rows.flatMap((r) => {
    const change = changes[r.code];
    if (!change) return [r];
    const [when, successors, note, before] = change;
    return [
      ...(before ?? [r.code]).map((code) => ({ code, to: when, note })),
      ...successors.map((code) => ({ code, from: when, known: '', note })),
    ];
  });
const SPLIT_2026 = '2026-01-30';

write(
  's232-steel-articles',
  'Steel mill articles, note 16(b), later 16(j) and 16(q)',
  `HTSUS chapter 99, subchapter III, U.S. note 16 (Proclamation 9705); ${YALE}`,
  HTS,
  '2025-03-12',
  'the same 39 provisions stand in note 16(c)(iii) of Annex IV to Proclamation 11021',
  plain(steelMill),
);
write(
  's232-steel-derivatives-2020',
  'Steel derivatives of 2020 in chapter 73, note 16(a)(ii), later 16(l)(A)-(B)',
  `HTSUS chapter 99, subchapter III, U.S. note 16 (Proclamation 9980, Annex II); ${YALE}`,
  HTS,
  '2020-02-08',
  'CSMS 65936570 names the same statistical numbers. Stampings of 8708.10.3020 and 8708.29.2120 are named in the acts themselves',
  plain(steel2020),
);
write(
  's232-steel-derivatives-2025-03-12-chapter-73',
  'Steel derivatives of March 2025 in chapter 73, note 16(m)',
  `BIS, Implementation of duties on steel pursuant to Proclamation 10896, 90 FR 11249 (2025-03598), Annex 1; ${YALE}`,
  `${FR}FR-2025-03-05/html/2025-03598.htm`,
  '2025-03-12',
  '154 provisions; 7317.00.55 and 7317.00.65 only with the statistical numbers not named in note 16(l); all stand in note 16(c) of Annex IV to Proclamation 11021',
  plain(steelMarch73),
);
write(
  's232-steel-derivatives-2025-03-12',
  'Steel derivatives of March 2025 outside chapter 73, note 16(n)',
  'BIS, Implementation of duties on steel pursuant to Proclamation 10896, 90 FR 11249 (2025-03598), Annex 1',
  `${FR}FR-2025-03-05/html/2025-03598.htm`,
  '2025-03-12',
  '12 provisions, the number customs brokers counted in the notice; codes from a public transcription of note 16(n) in HTS 2026 Revision 4',
  plain(STEEL_MARCH),
);
write(
  's232-steel-derivatives-2025-08-18',
  'Steel derivatives of August 2025 outside chapter 73, note 16(n)',
  `BIS, Adoption and procedures of the section 232 steel and aluminum tariff inclusions process, 90 FR 40326 (2025-15819), Annex I; ${YALE}`,
  `${FR}FR-2025-08-19/html/2025-15819.htm`,
  '2025-08-18',
  '8-digit provisions from the compiled list, statistical numbers from the notice and found again in the annexes to Proclamation 11021',
  renumbered(plain(augustN), {
    '3004.90.9244': [
      SPLIT_2026,
      ['3004.90.9251'],
      'renumbered in HTS 2026 Rev 2; Annex II to Proclamation 11021 uses the new number',
    ],
  }),
);
write(
  's232-aluminum-articles',
  'Aluminum articles, note 19(b), later 19(g) and 19(o)',
  'HTSUS chapter 99, subchapter III, U.S. note 19(b) and (g) (Proclamation 9704)',
  HTS,
  '2025-03-12',
  'note text of HTS 2026 Revision 6. The note says castings and forgings provided for in 7616.99.51: the statistical numbers .60 and .70',
  plain(aluminumMill),
);
write(
  's232-aluminum-derivatives-2020',
  'Aluminum derivatives of 2020 in chapter 76, note 19(a)(iii), later 19(i)(A)-(D)',
  'HTSUS chapter 99, subchapter III, U.S. note 19(a)(iii) and 19(i) (Proclamation 9980, Annex I)',
  HTS,
  '2020-02-08',
  'note text of HTS 2026 Revision 6 and the compiled list agree. Stampings of 8708.10.3030 and 8708.29.2130 are named in the acts themselves',
  plain(set(chapter('aluminum', 'derivative', ''))),
);
write(
  's232-aluminum-derivatives-2025-03-12-chapter-76',
  'Aluminum derivatives of March 2025 in chapter 76, note 19(j)',
  'BIS, Implementation of duties on aluminum pursuant to Proclamation 10895, 90 FR 11251 (2025-03596), Annex 1',
  `${FR}FR-2025-03-05/html/2025-03596.htm`,
  '2025-03-12',
  `19 provisions: note 19(j) of HTS 2026 Revision 6 less later additions equals the list ${YALE}`,
  plain(marchJ),
);
write(
  's232-aluminum-derivatives-2025-03-12',
  'Aluminum derivatives of March 2025 outside chapter 76, note 19(k)',
  'BIS, Implementation of duties on aluminum pursuant to Proclamation 10895, 90 FR 11251 (2025-03596), Annex 1',
  `${FR}FR-2025-03-05/html/2025-03596.htm`,
  '2025-03-12',
  `note 19(k) of HTS 2026 Revision 6 less later additions; 104 numbers as first published, the count of customs brokers; the list ${YALE} agrees at 8 digits`,
  renumbered(plain(marchK), {
    '8415.90.8025': [
      SPLIT_2026,
      ['8415.90.8010', '8415.90.8020'],
      'evaporator coils: split in HTS 2026 Rev 2',
    ],
    '9401.99.9030': [
      '2025-07-01',
      ['9401.99.9030'],
      'of 9401.99.9081 as first listed; split on 2025-07-01',
      ['9401.99.9081'],
    ],
    '9401.99.9070': [
      '2025-07-01',
      ['9401.99.9070'],
      'of 9401.99.9081 as first listed; split on 2025-07-01',
      [],
    ],
  }),
);
write(
  's232-aluminum-derivatives-2025-08-18',
  'Aluminum derivatives of August 2025 outside chapter 76, note 19(k)',
  'BIS, Adoption and procedures of the section 232 steel and aluminum tariff inclusions process, 90 FR 40326 (2025-15819), Annex I',
  `${FR}FR-2025-08-19/html/2025-15819.htm`,
  '2025-08-18',
  `note 19(k) of HTS 2026 Revision 6 less the provisions of March and April 2025; the list ${YALE} agrees at 8 digits`,
  renumbered(plain(augustK), {
    '3004.90.9244': [
      SPLIT_2026,
      ['3004.90.9251'],
      'renumbered in HTS 2026 Rev 2; Annex II to Proclamation 11021 uses the new number',
    ],
  }),
);
write(
  's232-copper',
  'Semi-finished copper and copper-intensive derivatives, note 36(b)',
  `Proclamation 10962, Annex; HTSUS chapter 99, subchapter III, U.S. note 36(b); ${YALE}`,
  'https://www.whitehouse.gov/presidential-actions/2025/07/adjusting-imports-of-copper-into-the-united-states/',
  '2025-08-01',
  '80 provisions, equal to note 16(c)(v) and (viii) of Annex IV to Proclamation 11021',
  plain(copper),
);

const P11021 = 'Proclamation 11021, Annex IV, U.S. note 16(c)';
const LINK =
  'https://www.whitehouse.gov/presidential-actions/2026/04/strengthening-actions-taken-to-adjust-imports-of-aluminum-steel-and-copper-into-the-united-states/';
const both = 'note 16(c) in Annex IV to Proclamation 11021 and in HTS 2026 Revision 6 agree';
const andJune = `${both}; changes of 2026-06-08 from Proclamation 11032 as ${YALE}, equal to the USITC change record of HTS 2026 Revision 10`;
const metals = [
  ['i', 'aluminum-articles', 'Annex I-A: aluminum articles', plain(c16.i), both],
  ['ii', 'aluminum-derivatives', 'Annex I-A: aluminum derivatives', plain(c16.ii), both],
  ['iii', 'steel-articles', 'Annex I-A: steel articles', plain(c16.iii), both],
  ['iv', 'steel-derivatives', 'Annex I-A: steel derivatives', plain(c16.iv), both],
  ['v', 'copper-articles', 'Annex I-A: copper articles', plain(c16.v), both],
  ['vi', 'aluminum-derivatives', 'Annex I-B: aluminum derivatives', dated.vi, andJune],
  ['vii', 'steel-derivatives', 'Annex I-B: steel derivatives', dated.vii, andJune],
  ['viii', 'copper-articles', 'Annex I-B: copper articles', plain(c16.viii), both],
  ['ix', 'aluminum-derivatives', 'Annex III: aluminum derivatives', dated.ix, andJune],
  ['x', 'steel-derivatives', 'Annex III: steel derivatives', dated.x, andJune],
  ['xi', 'steel-derivatives', 'Annex I-C: mobile industrial equipment', plain(c16.xi), andJune],
];
const tier = {
  i: '1a',
  ii: '1a',
  iii: '1a',
  iv: '1a',
  v: '1a',
  vi: '1b',
  vii: '1b',
  viii: '1b',
  ix: '3',
  x: '3',
  xi: '1c',
};
for (const [roman, kind, title, rows, checked] of metals) {
  write(
    `s232-metals-annex-${tier[roman]}-${kind}`,
    `Metals since 2026-04-06, ${title}, note 16(c)(${roman})`,
    roman === 'xi' ? 'Proclamation 11032, Annexes I-C and IV, U.S. note 16(c)(xi)' : `${P11021}(${roman})`,
    roman === 'xi'
      ? LINK.replace(
          /2026\/04.*/,
          '2026/06/further-adjusting-the-tariff-regimes-for-imports-of-aluminum-steel-and-copper-into-the-united-states/',
        )
      : LINK,
    roman === 'xi' ? JUNE : '2026-04-06',
    checked,
    rows,
  );
}

// Aluminum derivatives that are steel derivatives too: the requirements on US metal are cumulative there (note 16(e)).
const two = (aluminum, steel) =>
  aluminum.filter((a) =>
    steel.some((b) => digits(a.code).startsWith(digits(b.code)) && (a.from ?? '') === (b.from ?? '')),
  );
for (const [annex, aluminum, steel] of [
  ['1b', dated.vi, dated.vii],
  ['3', dated.ix, dated.x],
]) {
  const wider = steel.filter((b) =>
    aluminum.some((a) => digits(b.code).startsWith(digits(a.code)) && b.code !== a.code),
  );
  if (wider.length)
    problems.push(
      `Annex ${annex}: steel provisions inside wider aluminum ones: ${wider.map((r) => r.code).join(' ')}`,
    );
  write(
    `s232-metals-annex-${annex}-two-metals`,
    `Metals since 2026-04-06, Annex ${annex === '3' ? 'III' : 'I-B'}: aluminum derivatives that are steel derivatives too`,
    `${P11021}`,
    LINK,
    '2026-04-06',
    'what the two lists of the annex have in common',
    two(aluminum, steel),
  );
}

// Taiwan: civil aircraft, note 35(c) of HTS 2026 Revision 9.
const taiwan = set(rowsOf('lists/s232_aircraft_exempt_taiwan.csv').map((r) => r.hts8));
write(
  'civil-aircraft-tw',
  'Civil aircraft and parts, Taiwan (heading 9903.96.03)',
  `HTSUS chapter 99, subchapter III, U.S. note 35(c) of 2026 Revision 9; ${YALE}`,
  'https://www.federalregister.gov/d/2026-10571',
  '2026-05-28',
  'one source only',
  plain(taiwan),
);

// Whole machines, appliances and vehicles of Annex I-B in chapters 84, 85 and 87: they are no parts for making motorcycles or other equipment,
// so nobody is asked whether they are.
const WHOLE = [
  '8403.10',
  '8415.10',
  '8415.81',
  '8415.82',
  '8415.83',
  '8418.10',
  '8418.21',
  '8418.29',
  '8418.30',
  '8418.40',
  '8419.81',
  '8422.11',
];
WHOLE.push(
  '8425',
  '8426',
  '8427',
  '8429',
  '8432.10',
  '8433.11',
  '8433.20',
  '8433.51',
  '8433.59',
  '8443.16',
  '8450',
  '8451.21',
  '8451.29',
  '8467',
);
WHOLE.push(
  '8502.20',
  '8502.31',
  '8508',
  '8509',
  '8514.20',
  '8516.29',
  '8516.60',
  '8701',
  '8702',
  '8703',
  '8705',
  '8716.10',
  '8716.39',
  '8716.80',
);
write(
  's232-metals-no-parts',
  'Metals since 2026-04-06: whole machines, appliances and vehicles that are no parts of motorcycles or of other equipment',
  'this project, from the descriptions of the codes; U.S. note 16(g) and (k) speak of parts without naming codes',
  HTS,
  '2026-06-08',
  'an estimate; it only keeps senseless questions out',
  plain(set(WHOLE)),
);

// Parts of other things, and machines that no motorcycle holds.
const NO_MOTORCYCLE = [
  '8406',
  '8410',
  '8411',
  '8414.30',
  '8414.59',
  '8414.80',
  '8415',
  '8418',
  '8419',
  '8422',
  '8424',
  '8431',
  '8432',
  '8433',
];
NO_MOTORCYCLE.push(
  '8443',
  '8479',
  '8501.53',
  '8501.64',
  '8504.21',
  '8504.22',
  '8504.33',
  '8508',
  '8513',
  '8514',
  '8515',
  '8516',
  '8517',
);
NO_MOTORCYCLE.push('8529', '8708', '8716');
write(
  's232-metals-no-motorcycle-parts',
  'Metals since 2026-04-06: parts of other things, and machines, that are no parts of motorcycles',
  'this project, from the descriptions of the codes; U.S. note 16(g) speaks of motorcycle parts without naming codes',
  HTS,
  '2026-06-08',
  'an estimate; it only keeps senseless questions out',
  plain(set(NO_MOTORCYCLE)),
);

if (problems.length) {
  console.error(`The sources differ:\n  ${problems.join('\n  ')}`);
  process.exit(1);
}
mkdirSync(out, { recursive: true });
for (const { name, size, text } of files) {
  writeFileSync(join(out, `${name}.csv`), text);
  console.log(`${name} ${size}`);
}
