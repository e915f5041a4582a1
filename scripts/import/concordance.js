// Which sector of a model a tariff line belongs to, and the alpha-3 codes of countries.
// Usage: node scripts/import/concordance.js <folder with hs10_gtap_crosswalk.csv>

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './kit.js';

const [folder] = process.argv.slice(2);

const path = join(folder ?? '', 'hs10_gtap_crosswalk.csv');
if (folder === undefined || !existsSync(path)) stop('expected the folder that holds hs10_gtap_crosswalk.csv');

/** GTAP sectors: industry of the OECD inter-country tables (number of 44), and sector of Ossa (2014), empty where he has none. */
const SECTORS = {
  pdr: [1, 'ric'],
  wht: [1, 'wht'],
  gro: [1, 'gro'],
  v_f: [1, 'v_f'],
  osd: [1, 'osd'],
  c_b: [1, 'sug'],
  pfb: [1, 'pfb'],
  ocr: [1, 'ocr'],
  ctl: [1, 'ctl'],
  oap: [1, 'oap'],
  wol: [1, 'wol'],
  frs: [1, 'frs'],
  fsh: [2, ''],
  coa: [3, ''],
  oil: [3, ''],
  gas: [3, ''],
  oxt: [4, ''],
  cmt: [6, 'cmt'],
  omt: [6, 'omt'],
  vol: [6, 'vol'],
  mil: [6, 'dry'],
  pcr: [6, 'ric'],
  sgr: [6, 'sug'],
  ofd: [6, 'ofd'],
  b_t: [6, 'b_t'],
  tex: [7, 'tex'],
  wap: [7, 'wap'],
  lea: [7, 'lea'],
  lum: [8, 'lum'],
  ppp: [9, 'ppp'],
  p_c: [10, ''],
  chm: [11, 'crp'],
  bph: [12, 'crp'],
  rpp: [13, 'crp'],
  nmm: [14, 'nmm'],
  i_s: [15, 'i_s'],
  nfm: [15, 'nfm'],
  fmp: [16, 'fmp'],
  ele: [17, 'ele'],
  eeq: [18, 'ome'],
  ome: [19, 'ome'],
  mvh: [20, 'mvh'],
  otn: [21, 'otn'],
  omf: [22, 'omf'],
  ely: [23, ''],
};

const sectorOf = new Map();
for (const [index, line] of readFileSync(path, 'utf8').trim().split('\n').entries()) {
  const [code, , gtap] = line.split(',');
  if (index === 0 || gtap === 'NA') continue;
  if (!/^\d{10}$/.test(code)) stop(`line ${index + 1}: \`${code}\` is not ten digits`);
  if (SECTORS[gtap.toLowerCase()] === undefined)
    stop(`line ${index + 1}: \`${gtap}\` is not a GTAP sector known here`);
  sectorOf.set(code, gtap.toLowerCase());
}

/** The fewest prefixes of whole groups that give every code its sector: the longest prefix that fits a code decides. */
function prefixes(codes, length) {
  const groups = new Map();
  for (const code of codes) {
    const prefix = code.slice(0, length);
    groups.set(prefix, [...(groups.get(prefix) ?? []), code]);
  }
  return [...groups].flatMap(([prefix, members]) => {
    const sectors = new Set(members.map((code) => sectorOf.get(code)));
    return sectors.size === 1 ? [`${prefix},${sectorOf.get(members[0])}`] : prefixes(members, length + 2);
  });
}

const rows = prefixes([...sectorOf.keys()].sort(), 4);
const out = new URL('../../data/concordance/', import.meta.url);
mkdirSync(out, { recursive: true });
writeFileSync(
  new URL('hts-gtap.csv', out),
  [
    '# title: Tariff lines to GTAP sectors, by the longest prefix that fits',
    '# source: HTS10 to GTAP crosswalk compiled by The Budget Lab at Yale, in arifshehab/tariff-rate-tracker at 9919812',
    '# link: https://github.com/arifshehab/tariff-rate-tracker',
    '# licence: MIT',
    '# as of: 2026-06',
    'prefix,gtap',
    ...rows,
    '',
  ].join('\n'),
);
writeFileSync(
  new URL('gtap-sectors.csv', out),
  [
    '# title: GTAP sectors to the industries of the OECD inter-country tables (44) and the sectors of Ossa (2014)',
    '# source: definitions of GTAP 10 sectors, ISIC Rev. 4 and the sector labels of the replication data of Ossa, AER 104(12), 2014; matched here',
    '# licence: MIT',
    '# as of: 2026-11',
    '# note: no entry under ossa where his 33 sectors do not cover the good (fish, mining, fuels, electricity)',
    'gtap,icio,ossa',
    ...Object.entries(SECTORS).map(([gtap, [icio, ossa]]) => `${gtap},${icio},${ossa}`),
    '',
  ].join('\n'),
);
process.stdout.write(
  `${sectorOf.size} numbers, ${rows.length} prefixes, ${Object.keys(SECTORS).length} sectors\n`,
);
