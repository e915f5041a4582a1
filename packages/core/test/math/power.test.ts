// Powers by exp and log against those of the engine.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { power } from '../../src/math/index.js';

describe('power', () => {
  it('is that of the engine up to rounding', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (base, exponent) => {
          const units = 2 + Math.abs(exponent * Math.log(base));
          expect(Math.abs(power(base, exponent) / base ** exponent - 1)).toBeLessThan(units * 2 ** -52);
        },
      ),
    );
  });

  it.each([
    [1, 7.3, 1],
    [5, 0, 1],
    [0, 0, 1],
    [0, 2.5, 0],
    [0, -1, Number.POSITIVE_INFINITY],
  ])('%d to the %d is %d', (base, exponent, expected) => {
    expect(power(base, exponent)).toBe(expected);
  });
});
