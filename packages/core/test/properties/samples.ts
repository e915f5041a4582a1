// Entries to try the real law with: some 200 lines of the schedule, 40 origins, every minute of 2025-26, and stated facts.

import fc from 'fast-check';
import type { Entry } from '../../src/duty/index.js';
import { type Instant, type Law, lineAt, linesAt, parseInstant } from '../../src/law/index.js';

const FIRST = parseInstant('2025-01-01') ?? 0;
const LAST = parseInstant('2026-10-09') ?? 0;

/** Lines that acts of 2025-26 speak of by name; the first number below each is taken. */
const SPOKEN_OF = [
  '020714',
  '040610',
  '080390',
  '090111',
  '100630',
  '200911',
  '220300',
  '240220',
  '270900',
  '280469',
  '300490',
  '310420',
  '382499',
  '390110',
  '392640',
  '440710',
  '440910',
  '490199',
  '610910',
  '640411',
  '720839',
  '721049',
  '730890',
  '731815',
  '740811',
  '760612',
  '761090',
  '840734',
  '841112',
  '841510',
  '847130',
  '848180',
  '850760',
  '851713',
  '854231',
  '854143',
  '854449',
  '870120',
  '870210',
  '870323',
  '870380',
  '870421',
  '870829',
  '880240',
  '880730',
  '900490',
  '901890',
  '940161',
  '940340',
  '940360',
  '950300',
  '950450',
  '961900',
  '970121',
  '681019',
  '830629',
  '830621',
  '691390',
  '842649',
  '860900',
];

export const ORIGINS = [
  'CN',
  'HK',
  'MO',
  'JP',
  'KR',
  'TW',
  'VN',
  'IN',
  'ID',
  'TH',
  'MY',
  'PH',
  'KH',
  'BD',
  'LK',
  'PK',
  'CA',
  'MX',
  'BR',
  'AR',
  'CL',
  'CO',
  'EC',
  'GT',
  'GB',
  'DE',
  'FR',
  'IT',
  'IE',
  'CH',
  'LI',
  'NO',
  'TR',
  'IL',
  'ZA',
  'KE',
  'RU',
  'BY',
  'AU',
  'SG',
  'AE',
  'NI',
] as const;

/** Ten-digit lines (or eight where there are none below) that stand on the first day and on the last. */
export function sampleGoods(law: Law): readonly string[] {
  const lines = [...linesAt(law.schedule, '2025-01-01')].map(({ code }) => code);
  const step = Math.floor(lines.length / 150);
  const chosen = [
    ...SPOKEN_OF.flatMap((prefix) => lines.find((code) => code.startsWith(prefix)) ?? []),
    ...lines.filter((_, index) => index % step === 0),
  ];
  return [...new Set(chosen)].filter((code) => lineAt(law.schedule, code, '2026-10-09') !== undefined);
}

/** Moments at which the law changes are tried more often than others. */
function moments(law: Law): fc.Arbitrary<Instant> {
  const turns = [
    ...new Set(law.provisions.flatMap(({ from, to, known, collected }) => [from, to, known, collected])),
  ]
    .filter((at) => at > FIRST && at < LAST)
    .sort((a, b) => a - b);
  return fc.oneof(
    fc.integer({ min: FIRST, max: LAST }),
    fc.tuple(fc.constantFrom(...turns), fc.constantFrom(-1, 0)).map(([at, before]) => at + before),
  );
}

/** Entries with nothing stated but what must be. */
export function plainEntries(law: Law, goods: readonly string[] = sampleGoods(law)): fc.Arbitrary<Entry> {
  return fc.record({
    good: fc.constantFrom(...goods),
    origin: fc.constantFrom(...ORIGINS),
    entered: moments(law),
    value: fc.integer({ min: 1, max: 10_000_000 }).map((cents) => cents * 100),
    quantities: fc.constant([]),
    claims: fc.constant([]),
    content: fc.constant({}),
    weight: fc.constant({}),
    facts: fc.constant({}),
    informal: fc.constant(false),
  });
}

const share = fc.constantFrom(0, 100_000, 149_999, 150_000, 200_000, 333_333, 500_000, 1_000_000);

/** Entries of which some facts are stated. */
export function statedEntries(law: Law, goods: readonly string[] = sampleGoods(law)): fc.Arbitrary<Entry> {
  const facts = [...law.questions.keys()];
  const stated = fc.record(
    {
      usContent: share,
      melted: fc.constantFrom('US', 'JP', 'CN'),
      smelted: fc.constantFrom('US', 'RU', 'CA'),
      cast: fc.constantFrom('US', 'RU', 'CA'),
      mode: fc.constantFrom('ocean', 'air', 'truck', 'rail'),
      shippedFrom: fc.constantFrom('US', 'CA', 'JP'),
      under: fc.constantFrom('9802.00.80', '9801.00.10'),
    },
    { requiredKeys: [] },
  );
  const given = fc.record({
    claims: fc.subarray([...law.library.programmes.keys()], { maxLength: 2 }),
    content: fc.dictionary(
      fc.constantFrom('steel', 'aluminum'),
      fc.constantFrom(0, 100_000, 333_333, 500_000),
      { maxKeys: 2 },
    ),
    weight: fc.dictionary(fc.constant('metal'), share, { maxKeys: 1 }),
    facts: fc.dictionary(fc.constantFrom(...facts), fc.boolean(), { maxKeys: 3 }),
    quantities: fc.constantFrom(
      [],
      [{ millionths: 5_000_000_000, unit: 'kg' } as const, { millionths: 100_000_000, unit: 'No.' } as const],
    ),
  });
  return fc
    .tuple(plainEntries(law, goods), given, stated)
    .map(([entry, those, these]): Entry => ({ ...entry, ...those, ...these }) as Entry);
}
