import { describe, expect, it } from 'vitest';
import { calibrate, RegionsCalibrationError, readRegions } from '../../../src/economy/regions/index.js';
import { BENCHMARK, DATA, TEXTS } from './support.js';

describe('the data of the regions model', () => {
  it('have 7 regions, 33 sectors and the published figures unchanged', () => {
    expect(DATA.regions).toEqual(['BRA', 'CHN', 'EUN', 'IND', 'JPN', 'ROW', 'USA']);
    expect(DATA.sectors).toHaveLength(33);
    expect(DATA.sectors[28]).toEqual({ id: 'mvh', name: 'Motor vehicles and parts' });
    expect(DATA.sectors[3]?.name).toBe('Vegetables, fruit, nuts');
    // Rice from China to Japan: 57.70868 million USD at a tariff of 513.1616 percent.
    expect(DATA.trade[(4 * 33 + 0) * 7 + 1]).toBe(57.70868);
    expect(DATA.tariffs[(4 * 33 + 0) * 7 + 1]).toBe(5.131616);
    expect(DATA.elasticities[0]).toBe(7.007203);
    expect(DATA.noncooperative[4 * 33]).toBe(6.9145);
  });

  it('are refused with file and line where a cell is no number, a row is missing or a name is not the expected one', () => {
    const broken = (name: keyof typeof TEXTS, from: string, to: string) => () =>
      readRegions({ ...TEXTS, [name]: TEXTS[name].replace(from, to) });
    expect(broken('trade', '.1069007', 'x')).toThrow('trade:9: "x" is not a number that is not negative');
    expect(broken('trade', '.1069007', '-1')).toThrow('trade:9: "-1" is not a number that is not negative');
    expect(broken('trade', 'ric,CHN,', 'ric,CHI,')).toThrow('trade:10: expected CHN, found CHI');
    expect(broken('trade', 'ric,BRA,10172.62,', 'ric,BRA,')).toThrow('trade:9: expected 9 cells, found 8');
    expect(broken('sectors', '7.007203', '0.9')).toThrow('sectors:9: "0.9" is not a number that is above 1');
    expect(broken('tariffs', 'sector,exporter', 'exporter,sector')).toThrow('tariffs:8: expected the header');
    expect(broken('tariffs', 'ric,BRA,0,', 'ric,BRA,.5,')).toThrow("a region's own goods bear none");
    expect(() => readRegions({ ...TEXTS, trade: '' })).toThrow('trade: no rows');
  });

  it('give a benchmark in which trade balances and incomes add up', () => {
    const { spending, wages, revenue, sales, elasticities, trade } = BENCHMARK;
    for (let j = 0; j < 7; j++) {
      let profits = 0;
      let surplus = 0;
      for (let s = 0; s < 33; s++) {
        const sold = sales[j * 33 + s] as number;
        profits += sold / (elasticities[s] as number);
        surplus += sold;
        for (let i = 0; i < 7; i++) surplus -= trade[(j * 33 + s) * 7 + i] as number;
      }
      const income = (wages[j] as number) + profits + (revenue[j] as number);
      expect(Math.abs(income / (spending[j] as number) - 1)).toBeLessThan(1e-12);
      expect(Math.abs(surplus / (spending[j] as number))).toBeLessThan(1e-12);
    }
    // What balancing took out: the United States had a deficit, China a surplus; the sum is zero.
    expect(BENCHMARK.removed[6]).toBeCloseTo(-556_523.63, 1);
    expect(BENCHMARK.removed[1]).toBeCloseTo(406_596.79, 1);
    expect(Math.abs(BENCHMARK.removed.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-5);
  });

  it('give no benchmark with an elasticity of 1, or for a region without income', () => {
    expect(() => calibrate(DATA, { elasticities: new Float64Array(33).fill(1) })).toThrow(
      RegionsCalibrationError,
    );
    const poor = DATA.trade.map((value, cell) => (cell % 7 === 3 ? 0 : value));
    expect(() => calibrate({ ...DATA, trade: poor })).toThrow('IND earns nothing in the data');
  });
});
