// Average US duties under one or two states of the law, by partner, sector or both.

import { averageRates } from '../../economy/index.js';
import type { Edition } from '../edition.js';
import type { RatesAnswer, RatesQuestion } from '../shapes/economy.js';
import { tradeWeights } from '../weights.js';
import { stateOf } from './law-change.js';
import { refusing } from './refusal.js';

/** The answer of `parley economy rates --json`. Throws an `AskError`. */
export function askRates(edition: Edition, { on, to, by = 'partner' }: RatesQuestion): RatesAnswer {
  const { law } = edition;
  const states = [stateOf('on', on, law), ...(to === undefined ? [] : [stateOf('to', to, law)])];
  const averages = refusing('on', () => averageRates(law, tradeWeights(edition), states));
  const sums = new Map<string, { value: number; covered: number; duties: readonly number[] }>();
  for (const { partner, sector, value, covered, rates } of averages) {
    const key = by === 'partner' ? partner : by === 'sector' ? sector : `${partner} ${sector}`;
    const sum = sums.get(key) ?? { value: 0, covered: 0, duties: states.map(() => 0) };
    const duties = sum.duties.map((duty, state) => duty + covered * (rates[state] ?? 0));
    sums.set(key, { value: sum.value + value, covered: sum.covered + covered, duties });
  }
  const rows = [...sums]
    .map(([of, { value, covered, duties }]) => ({
      of,
      imports: value,
      covered,
      rates: duties.map((duty) => (covered === 0 ? null : duty / covered)),
    }))
    .sort((a, b) => b.imports - a.imports);
  return { states: [on, ...(to === undefined ? [] : [to])], by, weights: 'US imports of 2024', rows };
}
