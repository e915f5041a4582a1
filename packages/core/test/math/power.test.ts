// Exponentials, logarithms and powers against exact ones: how far off at most, at the ends of the range, and the very bits.

import { describe, expect, it } from 'vitest';
import { exp, log, power, random } from '../../src/math/index.js';
import { type Exact, exactExp, exactLog, exactPower, unitsApart } from './reference.js';

const RUNS = 6_000;

/** Numbers between two others, evenly or with evenly spread logarithms. */
function numbers(from: number, to: number, spread: 'even' | 'octaves' = 'even', seed = 1): number[] {
  const { uniform } = random(seed);
  return Array.from({ length: RUNS }, () => {
    const part = uniform();
    return spread === 'even' ? from + (to - from) * part : from ** (1 - part) * to ** part;
  });
}

/** The largest distance of pairs, in units in the last place. */
function worst(found: readonly number[], exact: readonly Exact[]): number {
  return found.reduce((most, value, at) => Math.max(most, unitsApart(value, exact[at] as Exact)), 0);
}

const next = (value: number): number => value + 2 ** (Math.floor(Math.log2(Math.abs(value))) - 52);

describe('the reference', () => {
  it('knows e, log 2 and the square root of 2', () => {
    expect(unitsApart(Math.E, exactExp(1))).toBeLessThan(0.5);
    expect(unitsApart(Math.LN2, exactLog(2))).toBeLessThan(0.5);
    expect(unitsApart(-Math.LN2, exactLog(0.5))).toBeLessThan(0.5);
    expect(unitsApart(Math.SQRT2, exactPower(2, 0.5))).toBeLessThan(0.5);
    expect(unitsApart(Math.SQRT1_2, exactPower(2, -0.5))).toBeLessThan(0.5);
    expect(unitsApart(1e-300, exactPower(10, -300))).toBeLessThan(0.5);
  });

  it('sees one unit', () => {
    expect(unitsApart(next(Math.E), exactExp(1))).toBeGreaterThan(0.5);
    expect(unitsApart(next(Math.LN2), exactLog(2))).toBeGreaterThan(0.5);
    expect(unitsApart(2 * Number.MIN_VALUE, { fraction: 1n, exponent: -2000 })).toBe(2);
  });
});

// Nothing can be nearer than half a unit at its worst, so a smaller worst would mean that nothing was measured.
describe('exp', () => {
  it.each([
    ['where models live', numbers(-3, 3)],
    ['over its range', numbers(-708, 709.7)],
    ['near zero', numbers(1e-18, 1, 'octaves')],
    ['below zero, near it', numbers(1e-18, 1, 'octaves').map((x) => -x)],
  ])('%s is off by less than 0.51 units', (_, xs) => {
    const off = worst(xs.map(exp), xs.map(exactExp));
    expect(off).toBeGreaterThan(0.49);
    expect(off).toBeLessThan(0.51);
  });

  it('of what gives subnormals is off by less than a unit of those', () => {
    const xs = numbers(-745.2, -708);
    expect(worst(xs.map(exp), xs.map(exactExp))).toBeLessThan(0.76);
  });

  it.each([
    [0, 1],
    [-0, 1],
    [1, Math.E],
    [Number.MIN_VALUE, 1],
    [709.782712893384, 1.7976931348622732e308],
    [709.7827128933841, Number.POSITIVE_INFINITY],
    [-745.1332191019411, Number.MIN_VALUE],
    [-745.1332191019412, 0],
    [1e300, Number.POSITIVE_INFINITY],
    [-1e300, 0],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, 0],
    [Number.NaN, Number.NaN],
  ])('of %d is %d', (x, expected) => {
    expect(exp(x)).toBe(expected);
  });
});

describe('log', () => {
  it.each([
    ['where models live', numbers(0.2, 5)],
    ['over its range', numbers(1e-307, 1e308, 'octaves')],
    ['near one', numbers(0.98, 1.02)],
    ['as near to one as it gets', numbers(1e-15, 0.01, 'octaves').map((x) => 1 + x)],
    ['as near to one as it gets, from below', numbers(1e-15, 0.01, 'octaves').map((x) => 1 - x)],
    ['of subnormals', numbers(Number.MIN_VALUE, 2e-308, 'octaves')],
  ])('%s is off by less than 0.52 units', (_, xs) => {
    const off = worst(xs.map(log), xs.map(exactLog));
    expect(off).toBeGreaterThan(0.49);
    expect(off).toBeLessThan(0.52);
  });

  it.each([
    [1, 0],
    [2, Math.LN2],
    [10, Math.LN10],
    [Math.E, 1],
    [0, Number.NEGATIVE_INFINITY],
    [-0, Number.NEGATIVE_INFINITY],
    [-1, Number.NaN],
    [-Number.MIN_VALUE, Number.NaN],
    [Number.NEGATIVE_INFINITY, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.MAX_VALUE, 709.782712893384],
    [Number.MIN_VALUE, -744.4400719213812],
    [Number.NaN, Number.NaN],
  ])('of %d is %d', (x, expected) => {
    expect(log(x)).toBe(expected);
  });
});

describe('power', () => {
  it.each([
    ['where models live', numbers(0.2, 5), numbers(-20, 20, 'even', 2)],
    ['of large bases', numbers(1, 1e10, 'octaves'), numbers(-30, 30, 'even', 2)],
    ['of bases over their range', numbers(1e-307, 1e308, 'octaves'), numbers(-0.99, 0.99, 'even', 2)],
    ['of subnormals', numbers(Number.MIN_VALUE, 2e-308, 'octaves'), numbers(-0.9, 0.9, 'even', 2)],
    ['near one', numbers(0.9, 1.1), numbers(1, 6_000, 'octaves', 2)],
  ])('%s is off by less than 0.6 units', (_, bases, exponents) => {
    const at = bases.map((_, k) => k);
    const of = <T>(f: (base: number, exponent: number) => T): T[] =>
      at.map((k) => f(bases[k] as number, exponents[k] as number));
    const off = worst(of(power), of(exactPower));
    expect(off).toBeGreaterThan(0.49);
    expect(off).toBeLessThan(0.6);
  });

  it('near one, of exponents that take it to the ends of the range', () => {
    const bases = numbers(1e-12, 1e-2, 'octaves').map((x) => 1 + x);
    const exponents = bases.map((base, k) => ((k % 1400) - 700) / Math.log(base));
    const found = bases.map((base, k) => power(base, exponents[k] as number));
    const exact = bases.map((base, k) => exactPower(base, exponents[k] as number));
    expect(worst(found, exact)).toBeLessThan(0.6);
  });

  const ends = [0, Number.MIN_VALUE, 1e-310, 0.5, 1, 2, 1e300, Number.POSITIVE_INFINITY, Number.NaN];
  const exponents = ends.flatMap((end) => [end, -end]);
  it('is that of the engine where that is exact', () => {
    let met = 0;
    for (const base of ends)
      for (const exponent of exponents) {
        const expected = base ** exponent;
        if (Number.isFinite(expected) && expected !== 0 && expected !== 1) continue;
        expect(power(base, exponent), `${base} to the ${exponent}`).toBe(expected);
        met++;
      }
    expect(met).toBeGreaterThan(100);
  });

  it.each([
    [3, 4, 81],
    [10, 22, 1e22],
    [2, 1023, 2 ** 1023],
    [2, 1024, Number.POSITIVE_INFINITY],
    [2, -1074, Number.MIN_VALUE],
    [2, -1076, 0],
    [Number.MAX_VALUE, 1, Number.MAX_VALUE],
    [Number.MIN_VALUE, 1, Number.MIN_VALUE],
    [-2, 3, Number.NaN],
    [-2, 0, 1],
    [-0, 2, 0],
    [Number.NEGATIVE_INFINITY, 2, Number.NaN],
  ])('%d to the %d is %d', (base, exponent, expected) => {
    expect(power(base, exponent)).toBe(expected);
  });
});

describe('the bits', () => {
  it('are those of every engine, and of every edition', () => {
    const bits = new Uint32Array(2);
    const double = new Float64Array(bits.buffer);
    let sum = 0;
    const take = (value: number): void => {
      double[0] = value;
      for (const word of bits) sum = (Math.imul(sum, 31) + word) | 0;
    };
    const { uniform } = random(7);
    for (let k = 0; k < 50_000; k++) {
      const x = 20 * uniform() - 10;
      take(exp(x));
      take(log(x * x));
      take(power(x * x, 10 - 20 * uniform()));
    }
    expect(sum >>> 0).toBe(2_519_287_307);
  });
});
