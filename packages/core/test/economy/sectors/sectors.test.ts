import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/economy/model.js';
import { calibrate, effects, readSectors, solve } from '../../../src/economy/sectors/index.js';
import { SECTORS_FILES, textsOf } from '../caliendo-parro/texts.js';

const texts = textsOf('sectors', SECTORS_FILES);
const data = readSectors(texts);
const benchmark = calibrate(data);
const ids = ['BRA', 'CHN', 'EUN', 'IND', 'JPN', 'ROW', 'USA'];

const everywhere = (rate: (importer: string, exporter: string) => number | undefined): Policy => ({
  tariffs: ids.flatMap((importer) =>
    ids.flatMap((exporter) => {
      const asked = importer === exporter ? undefined : rate(importer, exporter);
      return asked === undefined ? [] : [{ importer, exporter, rate: asked }];
    }),
  ),
});

describe('The benchmark of seven economies and 44 industries', () => {
  it('has the economies and the industries of the tables', () => {
    expect(benchmark.economies.map(({ id }) => id)).toEqual(ids);
    expect(benchmark.sectors).toHaveLength(44);
    expect(benchmark.sectors.filter(({ kind }) => kind === 'goods')).toHaveLength(22);
    expect([0, 5, 14, 16, 18, 19].map((j) => benchmark.sectors[j]?.id)).toEqual([
      'D01T02',
      'D10T12',
      'D24',
      'D26',
      'D28',
      'D29',
    ]);
  });

  it('says how far the tables were from balance: a median gap of 1.9 %, and incomes that move by less than 0.3 %', () => {
    const { medianGap, moved, income, residual } = benchmark.balancing;
    expect((100 * medianGap).toFixed(1)).toBe('1.9');
    expect(moved).toBeLessThan(0.025);
    for (const change of income) expect(Math.abs(change)).toBeLessThan(0.003);
    expect(residual).toBeLessThan(1e-12);
  });

  it('keeps the deficits of 2017: the United States and India buy more than they sell', () => {
    const inDeficit = benchmark.economies.filter((_, n) => (benchmark.deficits[n] as number) > 0);
    expect(inDeficit.map(({ id }) => id)).toEqual(['IND', 'USA']);
  });

  it('can close them', () => {
    const closed = calibrate(data, { deficits: 'closed' });
    expect(closed.deficits.every((deficit) => deficit === 0)).toBe(true);
    expect(closed.balancing.residual).toBeLessThan(1e-12);
  });

  it('stays where it is when nothing changes', () => {
    for (const { welfare, prices } of effects(benchmark, solve(benchmark, { tariffs: [] })).economies) {
      expect(Math.abs(welfare)).toBeLessThan(1e-10);
      expect(Math.abs(prices)).toBeLessThan(1e-10);
    }
  });
});

describe('24 % on Japan and 25 % on its cars', () => {
  const policy: Policy = {
    tariffs: [
      { importer: 'USA', exporter: 'JPN', rate: 0.24 },
      { importer: 'USA', exporter: 'JPN', sector: 'D29', rate: 0.25 },
    ],
  };
  const equilibrium = solve(benchmark, policy);
  const found = effects(benchmark, equilibrium);
  const of = (economy: string) => found.economies.find((row) => row.economy === economy);
  const sector = (economy: string, id: string) =>
    found.sectors.find((row) => row.economy === economy && row.sector === id);

  it('makes Japan poorer and hardly changes the others', () => {
    expect(equilibrium.status).toEqual({ kind: 'converged' });
    expect(of('JPN')?.welfare).toBeLessThan(-0.1);
    for (const id of ids.filter((id) => id !== 'JPN'))
      expect(Math.abs(of(id)?.welfare ?? Number.NaN)).toBeLessThan(0.02);
  });

  it('shrinks Japanese car making and lifts American', () => {
    expect(sector('JPN', 'D29')?.output).toBeLessThan(-5);
    expect(sector('USA', 'D29')?.output).toBeGreaterThan(0);
    expect(sector('USA', 'D29')?.price).toBeGreaterThan(0);
    expect(sector('JPN', 'D29')?.income.percent).toBeCloseTo(sector('JPN', 'D29')?.sales.percent ?? 0, 9);
  });

  it('brings revenue and leaves the overall deficit as it is, which the model fixes', () => {
    expect(of('USA')?.revenue.after).toBeGreaterThan(of('USA')?.revenue.before ?? 0);
    expect(Math.abs(of('USA')?.deficit.percent ?? 1)).toBeLessThan(1e-6);
  });

  it('may name an industry by its full name', () => {
    const named = solve(benchmark, {
      tariffs: policy.tariffs.map((tariff) =>
        tariff.sector === undefined
          ? tariff
          : { ...tariff, sector: 'Motor vehicles, trailers and semi-trailers' },
      ),
    });
    expect(named.state).toEqual(equilibrium.state);
  });
});

describe('Extreme policies converge', () => {
  it.each([
    ['free trade', everywhere(() => 0)],
    ['200 % everywhere', everywhere(() => 2)],
    ['500 % everywhere', everywhere(() => 5)],
    ['a million percent everywhere', everywhere(() => 1e4)],
    ['an embargo of the United States', everywhere((a, b) => (a === 'USA' || b === 'USA' ? 1e4 : undefined))],
    ['an embargo on the exports of China', everywhere((_, b) => (b === 'CHN' ? 1e4 : undefined))],
    [
      '145 % on China and 125 % back',
      {
        tariffs: [
          { importer: 'USA', exporter: 'CHN', rate: 1.45 },
          { importer: 'CHN', exporter: 'USA', rate: 1.25 },
        ],
      },
    ],
  ])('%s', (_, policy) => {
    const equilibrium = solve(benchmark, policy);
    expect(equilibrium.status).toEqual({ kind: 'converged' });
    for (const { welfare } of effects(benchmark, equilibrium).economies)
      expect(Number.isFinite(welfare)).toBe(true);
  });
});

describe('Data that cannot be read', () => {
  it('name the file and what is wrong', () => {
    expect(() => readSectors({ ...texts, flows: texts.flows.replace('D01T02,CHN', 'D01T02,CHX') })).toThrow(
      'flows, row 2: CHX stands where CHN is expected',
    );
    expect(() => readSectors({ ...texts, final: texts.final.replace('.023751795', 'much') })).toThrow(
      '"much" is not a number',
    );
  });
});
