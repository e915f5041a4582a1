// Average duties under the law of this repository, against entries priced one by one and against what is known of the days.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dutyUnder, plainEntry, readingsOf } from '../../../src/duty/index.js';
import {
  averageRates,
  type LawState,
  policyFrom,
  ratesOf,
  readClaimShares,
  readConcordance,
  readImports,
  type TradeWeights,
} from '../../../src/economy/index.js';
import { endOfDay, formatDay, lineAt, parseInstant } from '../../../src/law/index.js';
import { lawOfRepository, ROOT } from '../../support/law.js';

const { law } = lawOfRepository();
const text = (path: string) => readFileSync(`${ROOT}data/${path}`, 'utf8');
const concordance = readConcordance(text('concordance/hts-gtap.csv'), text('concordance/gtap-sectors.csv'));
const claims = readClaimShares(text('imports/usmca-2024.csv'));
const YEAR = text('imports/us-2024.csv');

/** The imports of one code in so many. */
const sample = (every: number): TradeWeights => {
  const lines = YEAR.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const kept = lines.filter((_, at) => at === 0 || at % every === 0);
  return { imports: readImports(kept.join('\n')), claims, concordance };
};
const small = (rows: readonly string[]): TradeWeights => ({
  imports: readImports(`code,imports\n${rows.join('\n')}\n`),
  claims,
  concordance,
});
const on = (day: string, knownOn?: string): LawState => ({
  on: parseInstant(day) ?? 0,
  ...(knownOn === undefined ? {} : { knownOn: endOfDay(knownOn) ?? 0 }),
});
const percent = (weights: TradeWeights, ...states: readonly LawState[]) => {
  const cells = averageRates(law, weights, states);
  expect(cells).toHaveLength(1);
  return cells[0]?.rates.map((rate) => Number((100 * rate).toFixed(4)));
};

const CAR = '8703230190';
const TOY = '9503000073';

describe('single goods', () => {
  it('a Japanese car: 2.5 %, 27.5 % from 3 April 2025, 15 % from 16 September 2025', () => {
    const days = ['2025-04-01', '2025-04-09', '2025-09-17'].map((day) => on(day));
    expect(percent(small([`${CAR},JP:100:2`]), ...days)).toEqual([2.5, 27.5, 15]);
  });

  it('a Chinese toy: 0 %, 20 % in March, 145 % in April, nothing owed since the judgment', () => {
    const states = [
      on('2025-01-15'),
      on('2025-03-20'),
      on('2025-04-16'),
      on('2025-04-16', '2026-01-31'),
      on('2025-04-16', '2026-03-01'),
    ];
    expect(percent(small([`${TOY},CN:100`]), ...states)).toEqual([0, 20, 145, 145, 0]);
  });

  it('a Mexican car: free for the 41.7 % that claim USMCA, 27.5 % for the rest', () => {
    expect(claims.get(`${CAR} MX`)).toBe(0.417);
    expect(percent(small([`${CAR},MX:100`]), on('2025-03-20'))).toEqual([16.0325]);
  });

  it('a Vietnamese toy: 10 % from 5 April 2025', () => {
    expect(percent(small([`${TOY},VN:100`]), on('2025-04-01'), on('2025-04-06'))).toEqual([0, 10]);
  });
});

describe('many goods', () => {
  it('are the weighted means of entries priced one by one, where nothing is claimed', () => {
    const partners = ['CN', 'VN', 'BR', 'RU', 'TW'];
    const weights = sample(301);
    const { imports } = weights;
    const days = ['2025-01-15', '2025-04-16', '2025-08-20', '2026-03-01'].map((day) => on(day));
    // No preference: none of these has an agreement.
    const cells = averageRates(law, weights, days).filter(({ partner }) => partners.includes(partner));
    expect(cells.length).toBeGreaterThan(30);
    for (const cell of cells) {
      const column = imports.countries.indexOf(cell.partner);
      const rows = imports.codes
        .map((code, row) => ({ code, value: imports.value[row * imports.countries.length + column] ?? 0 }))
        .filter(({ code, value }) => value > 0 && (concordance.gtapOf(code) ?? '?') === cell.sector);
      expect(cell.value).toBe(rows.reduce((sum, { value }) => sum + value, 0));
      const standing = rows.every(({ code }) =>
        days.every((day) => lineAt(law.schedule, code, formatDay(day.on)) !== undefined),
      );
      if (!standing || cell.covered < cell.value) continue;
      for (const [at, state] of days.entries()) {
        const owed = rows.reduce((sum, { code, value }) => {
          const entry = plainEntry(code, cell.partner, state.on, 100_000_000);
          return sum + value * dutyUnder(law, entry, readingsOf(entry, 0).assessed).ppm;
        }, 0);
        expect(cell.rates[at], `${cell.partner} ${cell.sector}`).toBeCloseTo(owed / cell.value / 1e6, 9);
      }
    }
  });

  it('are covered for more than four fifths of the imports on every day', () => {
    const states = ['2025-01-15', '2025-08-20', '2026-03-01'].map((day) => on(day));
    const cells = averageRates(law, sample(23), states);
    const sum = (of: (cell: (typeof cells)[number]) => number) =>
      cells.reduce((total, cell) => total + of(cell), 0);
    expect(sum(({ covered }) => covered) / sum(({ value }) => value)).toBeGreaterThan(0.8);
    for (const { value, covered, rates } of cells) {
      expect(covered).toBeLessThanOrEqual(value);
      for (const rate of rates) expect(rate).toBeGreaterThanOrEqual(0);
    }
  });

  it('change nothing between a day and itself', () => {
    const averages = averageRates(law, sample(101), [on('2025-08-20'), on('2025-08-20')]);
    const naming = { partner: (alpha2: string) => alpha2, sector: (gtap: string) => gtap };
    const { rates } = ratesOf(averages, naming, 0, 1);
    for (const { rate } of policyFrom(rates, () => 0.07).tariffs) expect(rate).toBeCloseTo(0.07, 14);
  });
});
