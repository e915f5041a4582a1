// From one day's law to another on the models with sectors, on a sample of the imports: the change arrives where the law makes it.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  averageRates,
  policyFrom,
  ratesOf,
  readClaimShares,
  readConcordance,
  readImports,
} from '../../../src/economy/index.js';
import { parseInstant } from '../../../src/law/index.js';
import { lawOfRepository, ROOT } from '../../support/law.js';
import { CODES, lensOf } from '../lens/support.js';

const { law } = lawOfRepository();
const text = (path: string) => readFileSync(`${ROOT}data/${path}`, 'utf8');
const concordance = readConcordance(text('concordance/hts-gtap.csv'), text('concordance/gtap-sectors.csv'));
const rows = text('imports/us-2024.csv')
  .split('\n')
  .filter((line) => /^(8703|0201|7208|8471|9503)/.test(line));
const weights = {
  imports: readImports(['code,imports', ...rows].join('\n')),
  claims: readClaimShares(text('imports/usmca-2024.csv')),
  concordance,
};
const state = (day: string) => ({ on: parseInstant(day) ?? 0 });
const averages = averageRates(law, weights, [state('2025-03-01'), state('2025-04-04'), state('2025-09-17')]);

const models = [
  {
    model: 'sectors',
    cars: 'D29',
    sector: (gtap: string) =>
      lensOf('sectors').vocabulary.sectors[Number(concordance.icio.get(gtap) ?? 0) - 1]?.id,
  },
  { model: 'regions', cars: 'mvh', sector: (gtap: string) => concordance.ossa.get(gtap) },
] as const;

describe.each(models)('on $model', ({ model, cars, sector }) => {
  const { vocabulary, solve } = lensOf(model);
  const partner = (alpha2: string) => {
    const id = CODES.get(alpha2) ?? '';
    return alpha2 === 'EU' ? 'EUN' : vocabulary.economies.includes(id) ? id : 'ROW';
  };
  const change = (from: number, to: number) => ratesOf(averages, { partner, sector }, from, to);
  const solved = (from: number, to: number) => solve(policyFrom(change(from, to).rates, () => 0.02));

  it('the duty on Japanese cars is about 2.5 %, then 27.5 %, then 15 %, all of them covered', () => {
    const of = (from: number, to: number) =>
      change(from, to).rates.find((rate) => rate.partner === 'JPN' && rate.sector === cars);
    expect(of(0, 1)?.from).toBeCloseTo(0.025, 2);
    expect(of(0, 1)?.to).toBeCloseTo(0.275, 2);
    expect(of(1, 2)?.to).toBeCloseTo(0.15, 2);
    const { covered, value } = of(0, 1) ?? { covered: 0, value: 1 };
    expect(covered / value).toBeGreaterThan(0.99);
  });

  it('sales of Japanese cars fall with the tariff and come back with the agreement', () => {
    const exports = (from: number, to: number) =>
      solved(from, to).sectors?.find((one) => one.iso3 === 'JPN' && one.sector === cars)?.exports ?? 0;
    expect(exports(0, 1)).toBeLessThan(-5);
    expect(exports(1, 2)).toBeGreaterThan(2);
  });

  it('names partners and sectors of the model only', () => {
    for (const tariff of policyFrom(change(0, 2).rates, () => 0).tariffs) {
      expect(vocabulary.economies).toContain(tariff.exporter);
      expect(vocabulary.sectors.map(({ id }) => id)).toContain(tariff.sector);
    }
    expect(solved(0, 2).status).toEqual({ kind: 'converged' });
  });
});
