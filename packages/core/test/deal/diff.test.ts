// What a deal would change: lines, partners, trade and averages, and nothing in the law it is held against.

import { describe, expect, it } from 'vitest';
import { DealError, diffOf, firstDayOf } from '../../src/deal/index.js';
import { readConcordance, readImports, type TradeWeights } from '../../src/economy/index.js';
import { amend, type Instrument, parseInstant, readInstrument } from '../../src/law/index.js';
import { lawOfRepository } from '../support/law.js';

const { law } = lawOfRepository();
// Two numbers: a bearing at 9 % and a plastic article at 5.3 %, of Japan, Germany and the rest of the Union.
const imports = readImports('code,imports\n3926909989,EU:500 JP:1000\n8482105004,EU:700 JP:3000\n');

const weights = {
  imports,
  claims: new Map<string, number>(),
  concordance: readConcordance('prefix,gtap\n3926,crp\n8482,omf\n', 'gtap,icio,ossa\ncrp,13,\nomf,20,\n'),
};

function dealOf(provisions: string): Instrument {
  const text = `instrument: us/deal-test\ntitle: A test\nmade: 2025-05-01\ncite: invented\nunder: IEEPA\nstatus: proposed\nprovisions:\n${provisions}`;
  const { instrument, problems } = readInstrument({ path: 'deals/deal-test.yaml', text }, law.library);
  expect(problems).toEqual([]);
  if (instrument === undefined) throw new Error('the deal of the test cannot be read');
  return instrument;
}

function diff(provisions: string, on = '2025-08-20', by: TradeWeights = weights) {
  const deal = dealOf(provisions);
  return diffOf(law, amend(law, [deal]).law, deal, parseInstant(on) ?? 0, by);
}

const TEN =
  '  - {id: ten, cite: c, from: 2025-08-20, set: us/reciprocal, goods: all, of: JP, duty: up to 10%}\n';

describe('a deal', () => {
  it('changes the lines it speaks of, for the partner it names', () => {
    const { partners, cells } = diff(TEN);
    expect(partners.map(({ origin }) => origin)).toEqual(['JP']);
    expect(cells.length).toBe(partners[0]?.lines);
    const plastic = cells.find(({ line }) => line.code === '3926909989');
    expect([plastic?.before, plastic?.after]).toEqual([203_000, 100_000]);
  });

  it('is weighed by the trade in those lines', () => {
    const [japan] = diff(TEN).partners;
    expect([japan?.imports, japan?.changed]).toEqual([4000, 1000]);
    // The bearing pays column 1 and the steel tariff, before and after.
    expect(japan?.before).toBeCloseTo((1000 * 0.203 + 3000 * 0.59) / 4000, 12);
    expect(japan?.after).toBeCloseTo((1000 * 0.1 + 3000 * 0.59) / 4000, 12);
  });

  it('charges metal on the content of the industry, as the economy lens does', () => {
    const content = () => ({ steel: 200_000, aluminum: 0, copper: 0 });
    const [japan] = diff(TEN, '2025-08-20', { ...weights, content }).partners;
    // A fifth of the bearing is steel, at 50 %; the rest of it pays the reciprocal tariff: 15 % then, in all 10 % under the deal.
    const bearing = (reciprocal: number) => 0.09 + 0.2 * 0.5 + 0.8 * reciprocal;
    expect(japan?.before).toBeCloseTo((1000 * 0.203 + 3000 * bearing(0.15)) / 4000, 12);
    expect(japan?.after).toBeCloseTo((1000 * 0.1 + 3000 * bearing(0.01)) / 4000, 12);
  });

  it('counts the European Union as one partner', () => {
    const { partners } = diff(TEN.replace('of: JP', 'of: EU'));
    expect(partners.map(({ name, imports: value }) => [name, value])).toEqual([['European Union', 1200]]);
  });

  it('keeps its promises apart from its duties', () => {
    const { promises } = diff(`${TEN}  - {id: rice, cite: c, promise: More rice.}\n`);
    expect(promises.map(({ text }) => text)).toEqual(['More rice.']);
  });

  it('that changes nothing and promises nothing is refused with the reason', () => {
    const same =
      '  - {id: same, cite: c, from: 2025-08-20, set: us/reciprocal, goods: 3926.90.99, of: JP, duty: + 15%}\n';
    expect(() => diff(same)).toThrow(DealError);
    expect(() => diff(same)).toThrow(/us\/deal-test changes nothing for entries of 2025-08-20/);
  });

  it('begins on the first day on which something of it runs', () => {
    expect(firstDayOf(dealOf(TEN))).toBe(parseInstant('2025-08-20'));
    expect(firstDayOf(dealOf('  - {id: rice, cite: c, promise: More rice.}\n'))).toBeUndefined();
  });

  it('leaves the law it is held against as it was', () => {
    const before = law.provisions.length;
    diff(TEN);
    expect(law.provisions.length).toBe(before);
  });
});
