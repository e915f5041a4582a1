// One meaning, two engines: the sweep over the whole schedule answers as pricing one entry does.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutyUnder, EntryError, plainEntry, readingsOf, sweep } from '../../src/duty/index.js';
import { endOfDay, linesAt, parseInstant } from '../../src/law/index.js';
import { lawOfRepository } from '../support/law.js';

const { law } = lawOfRepository();
const KNOWN = endOfDay('2026-10-09') ?? 0;
const ORIGINS = [
  'CN',
  'HK',
  'JP',
  'KR',
  'DE',
  'GB',
  'CH',
  'CA',
  'MX',
  'BR',
  'IN',
  'RU',
  'BY',
  'VN',
  'TW',
  'NI',
  'LS',
  'XK',
];
const DAYS = [
  '2025-01-15',
  '2025-03-20',
  '2025-04-09',
  '2025-08-20',
  '2025-11-20',
  '2026-03-01',
  '2026-06-10',
  '2026-10-01',
];

describe('a sweep', () => {
  for (const reading of ['assessed', 'owed'] as const) {
    it(`gives every cell the duty that pricing that entry gives, as ${reading}`, () => {
      const property = fc.property(fc.constantFrom(...DAYS), fc.nat(), (day, seed) => {
        const entered = parseInstant(day) ?? 0;
        const goods = [...linesAt(law.schedule, day)].filter((_, index) => index % 397 === seed % 397);
        const grid = sweep(law, entered, ORIGINS, (entry) => readingsOf(entry, KNOWN)[reading], {
          goods,
        });
        for (const [row, line] of grid.goods.entries()) {
          for (const [column, origin] of ORIGINS.entries()) {
            const entry = plainEntry(line.code, origin, entered, 100_000_000);
            const at = row * ORIGINS.length + column;
            const { ppm, complete } = dutyUnder(law, entry, readingsOf(entry, KNOWN)[reading]);
            expect([line.printed, origin, grid.ppm[at], grid.complete[at] === 1]).toEqual([
              line.printed,
              origin,
              ppm,
              complete,
            ]);
          }
        }
      });
      fc.assert(property, { numRuns: 12 });
    });
  }

  it('is refused for a good the schedule does not have, as pricing is', () => {
    const entry = plainEntry('9503000099', 'JP', parseInstant('2025-04-16') ?? 0, 100_000);
    expect(() => dutyUnder(law, entry, readingsOf(entry, KNOWN).owed)).toThrow(EntryError);
  });
});
