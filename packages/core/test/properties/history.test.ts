// The history of a good is complete: between two of its moments nothing changes, and every country is priced as if asked alone.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutiesByOrigin, dutyHistory, dutyUnder, plainEntry, readingsOf } from '../../src/duty/index.js';
import { formatDay, lineAt, NO_END, parseInstant } from '../../src/law/index.js';
import { lawOfRepository } from '../support/law.js';
import { ORIGINS, plainEntries, sampleGoods } from './samples.js';

const { law } = lawOfRepository();
const goods = sampleGoods(law);
const since = parseInstant('2025-01-01') ?? 0;

describe('the history of a good', () => {
  const asked = fc.record({
    good: fc.constantFrom(...goods),
    origin: fc.constantFrom(...ORIGINS),
    moments: fc.array(
      plainEntries(law, goods).map(({ entered }) => entered),
      { minLength: 12, maxLength: 12 },
    ),
  });

  it('says what is assessed and owed on entries of any moment since', () => {
    const property = fc.property(asked, ({ good, origin, moments }) => {
      const entry = plainEntry(good, origin, since, 100_000);
      const history = dutyHistory(law, entry, since, NO_END);
      for (const entered of moments) {
        if (lineAt(law.schedule, good, formatDay(entered)) === undefined) continue;
        const last = history.findLast(({ at }) => (parseInstant(at) ?? 0) <= entered);
        const then = { ...entry, entered };
        const readings = readingsOf(then, NO_END);
        const where = `${good} of ${origin} on ${formatDay(entered)}`;
        expect(last?.assessed.amount, `${where}, assessed`).toBe(
          dutyUnder(law, then, readings.assessed).amount,
        );
        expect(last?.owed.amount, `${where}, owed`).toBe(dutyUnder(law, then, readings.owed).amount);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('names an act for every change of a measure', () => {
    const property = fc.property(fc.constantFrom(...goods), fc.constantFrom(...ORIGINS), (good, origin) => {
      const [, ...changes] = dutyHistory(law, plainEntry(good, origin, since, 100_000), since, NO_END);
      const silent = changes.filter(
        ({ measures, acts }) =>
          measures.some(({ measure }) => law.library.measures.has(measure)) && acts.length === 0,
      );
      expect(silent.map(({ at }) => `${good} of ${origin} on ${at}`)).toEqual([]);
    });
    fc.assert(property, { numRuns: 60 });
  });
});

describe('the duties by origin', () => {
  it('are those of every country asked alone, the dearest first', () => {
    const property = fc.property(plainEntries(law, goods), (entry) => {
      fc.pre(lineAt(law.schedule, entry.good, formatDay(entry.entered)) !== undefined);
      const duties = dutiesByOrigin(law, entry, NO_END);
      expect(duties.map(({ assessed }) => assessed.ppm)).toEqual(
        duties.map(({ assessed }) => assessed.ppm).sort((a, b) => b - a),
      );
      for (const { origin, assessed, owed } of duties.filter((_, index) => index % 7 === 0)) {
        const made = { ...entry, origin };
        const readings = readingsOf(made, NO_END);
        expect([assessed, owed]).toEqual([
          dutyUnder(law, made, readings.assessed),
          dutyUnder(law, made, readings.owed),
        ]);
      }
    });
    fc.assert(property, { numRuns: 10 });
  });
});
