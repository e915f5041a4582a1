// Two equal countries that tax each other's goods: what no deal means, and the deal that both prefer.

import { describe, expect, it } from 'vitest';
import { optionsOf, payoffs, payoffsAt, solve, space } from '../../../src/talks/engine/index.js';

/** The root of a function that rises through zero between two points. */
function root(rises: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let turn = 0; turn < 200; turn++) {
    const middle = (low + high) / 2;
    if (rises(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The tariff t with t (s - 1) (1 + t)^s = 1 + (1 + t)^s: best against itself in the economy below. */
const nashTariff = (sigma: number) =>
  root((t) => t * (sigma - 1) * (1 + t) ** sigma - 1 - (1 + t) ** sigma, 0, 100);

/** Welfare of both: each owns one unit of its good, both goods count alike at elasticity `sigma`, tariffs are paid back. */
function welfare(sigma: number, mine: number, theirs: number): readonly [number, number] {
  // Of a country with own price `own`, foreign price `other` and tariff t.
  const country = (own: number, other: number, t: number) => {
    const [a, b] = [own ** (1 - sigma), (other * (1 + t)) ** (1 - sigma)];
    const abroad = b / (a + b);
    const income = own / (1 - (t / (1 + t)) * abroad);
    return { imports: (abroad * income) / (1 + t), welfare: income / (a + b) ** (1 / (1 - sigma)) };
  };
  const price = root((p) => country(1, p, mine).imports * -1 + country(p, 1, theirs).imports, 1e-3, 1e3);
  return [country(1, price, mine).welfare, country(price, 1, theirs).welfare];
}

describe('tariffs of two equal countries', () => {
  it('settle without a deal at (sqrt 5 - 1) / 2 where the elasticity is 3', () => {
    expect(nashTariff(3)).toBeCloseTo((Math.sqrt(5) - 1) / 2, 12);
  });

  it.each([2, 3, 5, 8])(
    'are best against each other at the formula, and gone in the deal, at elasticity %d',
    (sigma) => {
      const t = nashTariff(sigma);
      const [stands] = welfare(sigma, t, t);
      for (const other of [0, 0.5 * t, 0.98 * t, 1.02 * t, 2 * t])
        expect(welfare(sigma, other, t)[0]).toBeLessThan(stands);

      const levels = [0, 0.25 * t, 0.5 * t, 0.75 * t, t, 1.25 * t];
      const on = space([levels.length, levels.length]);
      const cells = levels.flatMap((mine) => levels.map((theirs) => welfare(sigma, mine, theirs)));
      const worth = payoffs(on, 2, [
        {
          issues: [0, 1],
          values: [0, 1].map((party) => Float64Array.from(cells, (cell) => cell[party] as number)),
        },
      ]);
      const war = payoffsAt(on, worth, 4 * levels.length + 4);
      const { nash, egalitarian } = solve(on, worth, { disagreement: [...war] });
      for (const { agreements } of [nash, egalitarian])
        expect(agreements.map(({ at }) => optionsOf(on, at))).toEqual([[0, 0]]);
    },
  );
});
