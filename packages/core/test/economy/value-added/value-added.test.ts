import { describe, expect, it } from 'vitest';
import { inventTables } from '../../../src/economy/caliendo-parro/index.js';
import { readSectors, tablesOf } from '../../../src/economy/sectors/index.js';
import {
  ChainError,
  chainOf,
  contents,
  origins,
  readWiod,
  requirements,
} from '../../../src/economy/value-added/index.js';
import { factor, solve } from '../../../src/math/index.js';
import { SECTORS_FILES, textsOf } from '../caliendo-parro/texts.js';

const chain = chainOf(tablesOf(readSectors(textsOf('sectors', SECTORS_FILES))));
const percent = (
  parts: readonly { readonly economy: string; readonly percent: number }[],
  id: string,
): number => parts.find(({ economy }) => economy === id)?.percent ?? Number.NaN;

describe('A dollar of Japanese motor vehicles in 2017', () => {
  const { economies, sectors } = origins(chain, 'JPN', 'D29');

  it('is 81 % Japanese, 3.9 % Chinese, 3.8 % European and 2.3 % American', () => {
    expect(percent(economies, 'JPN').toFixed(0)).toBe('81');
    expect(percent(economies, 'CHN').toFixed(1)).toBe('3.9');
    expect(percent(economies, 'EUN').toFixed(1)).toBe('3.8');
    expect(percent(economies, 'USA').toFixed(1)).toBe('2.3');
  });

  it('adds up, by economy and by sector', () => {
    expect(economies.reduce((sum, part) => sum + part.percent, 0)).toBeCloseTo(100, 5);
    expect(sectors.reduce((sum, part) => sum + part.percent, 0)).toBeCloseTo(100, 5);
  });

  it('begins with the car makers themselves', () => {
    expect(sectors[0]).toMatchObject({ economy: 'JPN', sector: 'D29' });
  });
});

describe('Tracing value', () => {
  it('gives the same for one product as for all at once', () => {
    const all = contents(chain);
    const N = chain.economies.length;
    const product = 4 * chain.sectors.length + 19;
    origins(chain, 'JPN', 'D29').economies.forEach((part, n) => {
      expect(100 * (all[product * N + n] as number)).toBeCloseTo(part.percent, 9);
    });
  });

  it('is a column of the Leontief inverse', () => {
    const small = chainOf(inventTables(3, 4, 2));
    const size = 12;
    const matrix = new Float64Array(size * size);
    for (let p = 0; p < size; p++) {
      matrix[p * size + p] = 1;
      for (let at = small.starts[p] as number; at < (small.starts[p + 1] as number); at++)
        (matrix[p * size + (small.users[at] as number)] as number) -= small.coefficients[at] as number;
    }
    const factors = factor(matrix, size);
    if (factors === undefined) throw new Error('singular');
    const unit = new Float64Array(size);
    unit[5] = 1;
    const column = solve(factors, unit);
    requirements(small, 5).forEach((value, p) => {
      expect(value).toBeCloseTo(column[p] as number, 12);
    });
  });

  it('refuses what it does not know, and chains without end', () => {
    expect(() => origins(chain, 'FRA', 'D29')).toThrow('FRA is no economy of this table');
    expect(() => origins(chain, 'JPN', 'cars')).toThrow('cars is no sector of this table');
    const endless = { ...chain, coefficients: chain.coefficients.map((value) => 4 * value) };
    expect(() => requirements(endless, 0)).toThrow(ChainError);
  });
});

describe('The world table of 2011', () => {
  const texts = textsOf('value-added', ['wiod-2011', 'wiod-2011-countries', 'wiod-2011-industries']);
  const world = readWiod(texts);

  it('finds Japanese transport equipment 84 % Japanese and 3 % Chinese', () => {
    const { economies } = origins(world, 'JPN', 'Transport equipment');
    expect(percent(economies, 'JPN').toFixed(1)).toBe('84.4');
    expect(percent(economies, 'CHN').toFixed(1)).toBe('3.1');
    expect(economies.reduce((sum, part) => sum + part.percent, 0)).toBeCloseTo(100, 6);
  });

  it('never has less than nothing as value added', () => {
    expect(world.valueAdded.every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it('says which row is wrong', () => {
    expect(() =>
      readWiod({ ...texts, 'wiod-2011': texts['wiod-2011'].replace('\nAUS,c2,', '\nAUS,c9,') }),
    ).toThrow('AUS c9 stands where AUS c2 is expected');
  });
});
