import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/economy/model.js';
import { agreement, calibrate, effects, readNafta, solve } from '../../../src/economy/nafta/index.js';
import { NAFTA_FILES, textsOf } from '../caliendo-parro/texts.js';
import { TABLE_2 } from './table2.js';

const texts = textsOf('nafta', NAFTA_FILES);
const data = readNafta(texts);
const benchmark = calibrate(data);

describe('NAFTA between 1993 and 2005, all else equal', () => {
  const equilibrium = solve(benchmark, agreement(data));
  const { economies } = effects(benchmark, equilibrium);

  it.each(TABLE_2)('has the effects on $country that Table 2 prints', (row) => {
    const found = economies.find(({ economy }) => economy === row.country);
    expect(found?.firstOrder.welfare.toFixed(2)).toBe(row.welfare.toFixed(2));
    expect(found?.firstOrder.termsOfTrade.toFixed(2)).toBe(row.termsOfTrade.toFixed(2));
    expect(found?.firstOrder.volumeOfTrade.toFixed(2)).toBe(row.volumeOfTrade.toFixed(2));
    expect(found?.realWage.toFixed(2)).toBe(row.realWage.toFixed(2));
  });

  it('clears every market', () => {
    expect(equilibrium.status).toEqual({ kind: 'converged' });
    expect(equilibrium.residual).toBeLessThan(1e-10);
  });

  it('has a baseline without deficits in which nothing happens when nothing changes', () => {
    expect(benchmark.deficits.every((deficit) => deficit === 0)).toBe(true);
    expect(benchmark.balancing.residual).toBeLessThan(1e-12);
    const still = effects(benchmark, solve(benchmark, { tariffs: [] }));
    for (const { welfare, firstOrder } of still.economies) {
      expect(Math.abs(welfare)).toBeLessThan(1e-10);
      expect(Math.abs(firstOrder.welfare)).toBeLessThan(1e-10);
    }
  });

  it('reports that real income moves far less than the first-order measure says for Mexico', () => {
    const mexico = economies.find(({ economy }) => economy === 'MEX');
    expect(mexico?.welfare).toBeGreaterThan(0);
    expect(mexico?.welfare).toBeLessThan(0.05);
  });
});

describe('The order of countries', () => {
  it('fits the size of economies in 1993: the United States, Japan and Germany lead, Chile and New Zealand are last', () => {
    const order = benchmark.economies
      .map(({ id }, n) => ({ id, income: benchmark.income[n] as number }))
      .filter(({ id }) => id !== 'ROW')
      .sort((a, b) => b.income - a.income)
      .map(({ id }) => id);
    expect(order.slice(0, 6)).toEqual(['USA', 'JPN', 'DEU', 'FRA', 'ITA', 'GBR']);
    expect(new Set(order.slice(-4))).toEqual(new Set(['HUN', 'NZL', 'IRL', 'CHL']));
  });

  it('makes neighbours trade: Canada and Mexico buy most from the United States', () => {
    const largest = (importer: string): string | undefined => {
      const N = data.countries.length;
      const n = data.countries.findIndex(({ id }) => id === importer);
      const totals = data.countries.map(({ id }, i) => {
        let sum = 0;
        for (let j = 0; j < data.elasticity.length; j++) sum += data.trade[(j * N + n) * N + i] as number;
        return { id, sum };
      });
      return totals.sort((a, b) => b.sum - a.sum)[0]?.id;
    };
    expect([largest('CAN'), largest('MEX'), largest('AUT')]).toEqual(['USA', 'USA', 'DEU']);
  });
});

describe('Extreme tariffs in a world with an elasticity of 65', () => {
  const ids = benchmark.economies.map(({ id }) => id);
  const everywhere = (rate: (importer: string, exporter: string) => number | undefined): Policy => ({
    tariffs: ids.flatMap((importer) =>
      ids.flatMap((exporter) => {
        const asked = importer === exporter ? undefined : rate(importer, exporter);
        return asked === undefined ? [] : [{ importer, exporter, rate: asked }];
      }),
    ),
  });

  it.each([
    ['free trade', everywhere(() => 0)],
    ['200 % everywhere', everywhere(() => 2)],
    ['500 % by the United States', everywhere((importer) => (importer === 'USA' ? 5 : undefined))],
    [
      'an embargo of India, which makes no office machines',
      everywhere((a, b) => (a === 'IND' || b === 'IND' ? 1e4 : undefined)),
    ],
    ['an embargo on the exports of China', everywhere((_, b) => (b === 'CHN' ? 1e4 : undefined))],
  ])('%s', (_, policy) => {
    const equilibrium = solve(benchmark, policy);
    expect(equilibrium.status).toEqual({ kind: 'converged' });
    expect(equilibrium.residual).toBeLessThan(1e-10);
  });
});

describe('Data that cannot be read', () => {
  it('name the file and the row', () => {
    const swapped = texts['trade-1993'].replace('agriculture,AUS', 'agriculture,XXX');
    expect(() => readNafta({ ...texts, 'trade-1993': swapped })).toThrow(
      'trade-1993, row 2: XXX stands where AUS is expected',
    );
    expect(() =>
      readNafta({ ...texts, 'gross-output': texts['gross-output'].split('\n').slice(0, -2).join('\n') }),
    ).toThrow('gross-output: 39 rows, expected 40');
    expect(() => readNafta({ ...texts, sectors: texts.sectors.replace(',goods,', ',godos,') })).toThrow(
      '"godos" is neither goods nor services',
    );
  });
});
