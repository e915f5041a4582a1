// Average duties with a deal: reckoned only for those it speaks of, and the same as if everybody were.

import { describe, expect, it } from 'vitest';
import { averagesOf, statesOf, type Written } from '../../../src/ask/economy/law-change.js';
import type { Edition } from '../../../src/ask/index.js';
import { averageRates, readImports, type TradeWeights } from '../../../src/economy/index.js';
import { actFile, smallLaw } from '../../support/small-law.js';

const law = smallLaw(
  actFile(
    'reciprocal',
    '  - {id: ten, cite: x, from: 2025-04-05, impose: us/reciprocal, goods: all, of: any, duty: + 10%}',
  ),
);
const weights: TradeWeights = {
  imports: readImports(
    'code,imports\n6404119020,JP:100:20 VN:300 EU:70\n8703230110,JP:300 VN:100 EU:900\n7318152000,JP:600\n',
  ),
  claims: new Map(),
  concordance: {
    gtapOf: (code) => (code.startsWith('87') ? 'mvh' : 'lea'),
    icio: new Map(),
    ossa: new Map(),
  },
};

/** An edition of this law whose weights are read, counting what is reckoned anew. */
function editionOf(): Edition {
  const kept = new Map<string, unknown>([['trade weights', weights]]);
  return {
    law,
    index: () => {
      throw new Error('nothing is searched');
    },
    text: (name) => {
      throw new Error(`${name} is not needed`);
    },
    once: <T>(name: string, make: () => T): T => {
      if (!kept.has(name)) kept.set(name, make());
      return kept.get(name) as T;
    },
    today: '2026-10-01',
  };
}

const deal = (...provisions: readonly string[]) =>
  `instrument: us/deal-test\ntitle: A test\nmade: 2026-01-01\nknown: 2026-01-01\ncite: invented\nunder: a draft\nstatus: proposed\nprovisions:\n${provisions.map((it) => `  - {cite: x, ${it}}`).join('\n')}\n`;
const cars = (of: string, duty: string) =>
  `id: cars, from: 2025-04-05, set: us/reciprocal, goods: [8703], of: ${of}, duty: ${duty}`;

const asked = (text: string): Written => ({
  policy: { title: 'A deal', tariffs: [], law: { on: '2025-04-16', deal: 'deal.yaml' } },
  deals: { 'deal.yaml': text },
});

describe('Average duties with a deal', () => {
  for (const [what, of] of [
    ['one partner', 'JP'],
    ['two partners', '[JP, VN]'],
    ['the European Union', 'EU'],
    ['everybody', 'any'],
    ['nobody in the statistics', 'CA'],
  ] as const)
    it(`of ${what} are those of a sweep of all`, () => {
      const edition = editionOf();
      const written = asked(deal(cars(of, 'up to 5%')));
      const states = statesOf(edition, written);
      const averages = averagesOf(edition, written, states);
      expect(averages).toEqual(averageRates(law, weights, states));
      const moved = averages.filter(({ rates: [before, after] }) => before !== after).length;
      expect(moved).toBe({ JP: 1, '[JP, VN]': 2, EU: 1, any: 3, CA: 0 }[of]);
    });

  it('with an act that ends a measure for everybody are those of a sweep of all', () => {
    const edition = editionOf();
    const written = asked(deal(cars('JP', 'up to 5%'), 'id: stop, from: 2025-04-10, end: us/reciprocal'));
    const states = statesOf(edition, written);
    const averages = averagesOf(edition, written, states);
    expect(averages).toEqual(averageRates(law, weights, states));
    expect(averages.every(({ rates: [before = 0, after = 0] }) => after < before)).toBe(true);
  });

  it('are reckoned anew for a deal of the same name that was edited', () => {
    const edition = editionOf();
    const rate = (duty: string) => {
      const written = asked(deal(cars('JP', duty)));
      const averages = averagesOf(edition, written, statesOf(edition, written));
      return averages.find(({ partner, sector }) => partner === 'JP' && sector === 'mvh')?.rates;
    };
    expect(rate('up to 5%')).toEqual([0.125, 0.05]);
    expect(rate('up to 7%')).toEqual([0.125, 0.07]);
    expect(rate('free')).toEqual([0.125, 0.025]);
  });
});
