// A body of law small enough to hold in the head: five measures, a dozen lines of the schedule, and whatever acts a test writes.

import { type Entry, entryOf, type GoldenCase } from '../../src/duty/index.js';
import {
  checkLaw,
  foldHistory,
  type Instrument,
  type Law,
  LawError,
  type LawFiles,
  openSchedule,
  type Problem,
  parseTable,
  readInstrument,
  type TextFile,
} from '../../src/law/index.js';

const file = (path: string, text: string): TextFile => ({ path, text });

/** Everything but the acts. The measures stand in another order than that of their lines. */
export const SMALL_LIBRARY: Omit<LawFiles, 'instruments'> = {
  measures: file(
    'law/us/measures.yaml',
    `measures:
  us/232/steel: {title: Steel, under: section 232, order: 46}
  us/232/autos: {title: Cars, under: section 232, order: 40}
  us/232/copper: {title: Copper, under: section 232, order: 47}
  us/reciprocal: {title: Reciprocal tariff, under: IEEPA, order: 25}
  us/fentanyl/china: {title: Synthetic opioids, under: IEEPA, order: 20}
  us/122: {title: Surcharge, under: section 122, order: 30}
  us/301/china: {title: Section 301, under: section 301, order: 10}
`,
  ),
  groups: file(
    'law/us/groups.yaml',
    `groups:
  EU: {title: European Union, cite: test, members: [DE, FR]}
  column-2: {title: Column 2, cite: general note 3(b), members: [BY, RU]}
`,
  ),
  facts: file(
    'law/us/facts.yaml',
    'facts:\n  donation: Is it a donation?\n  civil-aircraft: Is it civil aircraft?\n',
  ),
  programmes: file(
    'law/us/programmes.yaml',
    `programmes:
  KR: {title: Korea FTA, of: [KR], cite: general note 33, free of processing fee: yes, periods: [{from: 2012-03-15}]}
  JP: {title: Japan agreement, of: [JP], cite: general note 36, free of processing fee: no, periods: [{from: 2020-01-01}]}
  S: {title: USMCA, of: [CA, MX], cite: general note 11, free of processing fee: yes, periods: [{from: 2020-07-01}]}
  S+: {title: USMCA with conditions, of: [CA, MX], cite: general note 11, free of processing fee: yes, periods: [{from: 2020-07-01}]}
  D:
    title: AGOA
    of: [ZA]
    cite: general note 16
    free of processing fee: no
    periods:
      - {from: 2000-10-01, to: 2025-10-01}
      - {from: 2025-10-01, to: 2027-01-01, known: 2026-02-03}
`,
  ),
  fees: file(
    'law/us/fees.yaml',
    `merchandise processing fee:
  - {fiscal year: 2025, from: 2024-10-01, to: 2025-10-01, known: 2024-07-31, rate: 0.3464%, least: 32.71, most: 634.62, informal: 2.62, cite: fy 2025}
  - {fiscal year: 2026, from: 2025-10-01, to: 2026-10-01, known: 2025-07-23, rate: 0.3464%, least: 33.58, most: 651.50, informal: 2.69, cite: fy 2026}
harbor maintenance fee: {rate: 0.125%, cite: 19 CFR 24.24}
`,
  ),
  edition: file(
    'law/us/edition.yaml',
    'law known from: 2025-01-01\nlaw known to: 2026-10-09\nlooked: nothing\n',
  ),
  countries: file(
    'law/countries.csv',
    'code,name\nBY,Belarus\nCA,Canada\nCN,China\nDE,Germany\nFR,France\nGB,United Kingdom\nJP,Japan\nKR,South Korea\nMX,Mexico\nNO,Norway\nRU,Russia\nUS,United States\nVN,Vietnam\nZA,South Africa\n',
  ),
  lists: [
    file('law/us/lists/toys.csv', '# source: test\ncode\n9503.00.00\n'),
    file(
      'law/us/lists/dated.csv',
      '# source: test\ncode,from,to,known,note\n8703.23,2025-05-01,2025-06-01,,a month\n6404,,,2025-07-01,known late\n',
    ),
  ],
};

/** One line for every kind of rate. 9503.00.00 has two numbers. */
const LINES: readonly (readonly [
  code: string,
  indent: number,
  description: string,
  units: string,
  general: string,
  special: string,
  other: string,
])[] = [
  ['0207', 0, 'Meat of poultry:', '', '', '', ''],
  ['0207.14.00', 1, 'Cuts, frozen', '', '17.6¢/kg', 'Free (KR,S)', '22¢/kg'],
  ['0207.14.00.10', 2, 'Legs', 'kg', '', '', ''],
  ['2009', 0, 'Juices:', '', '', '', ''],
  [
    '2009.90.40',
    1,
    'Mixtures',
    'liters',
    'The rate applicable to the natural juice in heading 2009',
    '',
    'The rate applicable to the natural juice in heading 2009',
  ],
  ['6404', 0, 'Footwear:', '', '', '', ''],
  ['6404.11.90', 1, 'Sports footwear', '', '20%', 'Free (D,KR,S) 10% (JP)', '35%'],
  ['6404.11.90.20', 2, 'For men', 'prs.', '', '', ''],
  ['6404.19.15', 1, 'Other footwear', 'prs.', '10.5%', '', '35%'],
  ['7318', 0, 'Screws:', '', '', '', ''],
  ['7318.15.20', 1, 'Bolts', 'kg', 'Free', '', '3.5%'],
  ['7318.16.00', 1, 'Nuts', 'kg', '$0.05/kg + 2.5%', '', '10%'],
  ['8703', 0, 'Motor cars:', '', '', '', ''],
  ['8703.23.01', 1, 'Of 1,500 to 3,000 cc', '', '2.5%', 'Free (KR,S)', '10%'],
  ['8703.23.01.10', 2, 'New', 'No.', '', '', ''],
  ['8703.23.01.90', 2, 'Used', 'No.', '', '', ''],
  ['9503.00.00', 0, 'Toys', '', 'Free', '', '70%'],
  ['9503.00.00.13', 1, 'For children', 'No.', '', '', ''],
  ['9503.00.00.90', 1, 'Other', 'No.', '', '', ''],
  ['9801.00.10', 0, 'Products of the United States returned', '', 'Free', '', 'Free'],
  [
    '9802.00.40',
    0,
    'Repaired abroad',
    '',
    'A duty upon the value of the repairs or alterations',
    '',
    'A duty upon the value of the repairs',
  ],
  [
    '9802.00.80',
    0,
    'Assembled abroad',
    '',
    'A duty upon the full value, less the products of the United States',
    '',
    'A duty upon the full value, less',
  ],
];

const header = 'code\tindent\tdescription\tunits\tgeneral\tspecial\tother\tfootnotes\tquota\tadditional';
const table = `${header}\n${LINES.map((cells) => cells.join('\t')).join('\n')}\n`;

export const SMALL_SCHEDULE = openSchedule(
  foldHistory(
    { name: 'test', published: '2024-12-31', effective: '2025-01-01', basis: 'test' },
    parseTable(table),
    [],
  ),
);

/** What an act says of itself; the rest is the same in every test. */
export interface About {
  readonly made?: string;
  readonly known?: string;
  readonly under?: string;
  readonly facts?: string;
}

/** An act as its file would be; `provisions` is YAML, a list. */
export function actFile(name: string, provisions: string, about: About = {}): TextFile {
  const { made = '2025-01-01', known, under = 'IEEPA', facts } = about;
  const head = [
    `instrument: us/${name}`,
    `title: ${name}`,
    `made: ${made}`,
    ...(known === undefined ? [] : [`known: ${known}`]),
    `cite: cite of ${name}`,
    `under: ${under}`,
    ...(facts === undefined ? [] : [`facts: ${facts}`]),
  ];
  return file(`law/us/2025/${name}.yaml`, `${head.join('\n')}\nprovisions:\n${provisions}\n`);
}

/** The small body of law with these acts, as far as it can be read, and every problem. */
export function checkSmallLaw(
  instruments: readonly TextFile[],
  instead: Partial<LawFiles> = {},
): { readonly law: Law; readonly problems: readonly Problem[] } {
  return checkLaw({ ...SMALL_LIBRARY, instruments, ...instead }, SMALL_SCHEDULE);
}

/** The small body of law with these acts; throws when they have a problem. */
export function smallLaw(...instruments: readonly TextFile[]): Law {
  const { law, problems } = checkSmallLaw(instruments);
  if (problems.length > 0) throw new LawError(problems);
  return law;
}

/** An act read against the names of a law; throws when it has a problem of its own. */
export function readAct(law: Law, text: TextFile): Instrument {
  const { instrument, problems } = readInstrument(text, law.library);
  if (instrument === undefined || problems.length > 0) throw new LawError(problems);
  return instrument;
}

/** An entry in the words of a golden case: a car from Japan of 10,000 USD unless told otherwise. */
export function entryLike(facts: Partial<GoldenCase> = {}): Entry {
  return entryOf({
    case: 'test',
    why: 'test',
    good: '8703.23.01.10',
    of: 'JP',
    entered: '2025-05-15',
    value: '10000 USD',
    ...facts,
  });
}
