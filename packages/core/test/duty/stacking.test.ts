// Stacking: one measure gives way to another on as much of the value as the other is charged on, or altogether.

import { describe, expect, it } from 'vitest';
import { amounts, ask, reasons } from '../support/reading.js';
import { actFile, smallLaw } from '../support/small-law.js';

const one = (...provisions: readonly string[]) =>
  smallLaw(actFile('act', provisions.map((it) => `  - {cite: x, ${it}}`).join('\n')));

const YIELDS =
  'id: general, from: 2025-04-05, impose: us/reciprocal, goods: all, of: any, duty: + 10%, yields to: [us/232/autos, us/232/steel, us/232/copper]';
const CARS =
  'id: cars, heading: 9903.94.01, from: 2025-04-05, impose: us/232/autos, goods: 8703, of: any, duty: + 25%';
const STEEL =
  'id: steel, from: 2025-04-05, impose: us/232/steel, goods: 7318, of: any, on: steel content, duty: + 50%';
const COPPER =
  'id: copper, from: 2025-04-05, impose: us/232/copper, goods: 7318, of: any, on: copper content, duty: + 50%';
const BOLTS = { good: '7318.15.20' };

describe('a measure that yields', () => {
  it('is not owed where the other takes the full value', () => {
    const { assessed } = ask(one(YIELDS, CARS));
    expect(amounts(assessed)).toEqual({ 'us/232/autos': 250_000, 'column 1': 25_000 });
    expect(reasons(assessed)).toEqual(['us/reciprocal: yields to us/232/autos (9903.94.01): x']);
  });

  it('is owed on what the content of the other leaves', () => {
    const { assessed } = ask(one(YIELDS, STEEL), { ...BOLTS, content: { steel: '60%' } });
    expect(amounts(assessed)).toEqual({ 'us/reciprocal': 40_000, 'us/232/steel': 300_000, 'column 1': 0 });
    expect(assessed.lines.map(({ base }) => base)).toEqual([400_000, 600_000, 1_000_000]);
    expect(reasons(assessed)).toEqual([
      'us/reciprocal: yields to us/232/steel on 6000 of 10000 dollars of value: x',
    ]);
  });

  it('is owed on what two contents leave', () => {
    const { assessed } = ask(one(YIELDS, STEEL, COPPER), {
      ...BOLTS,
      content: { steel: '60%', copper: '30%' },
    });
    expect(amounts(assessed)).toEqual({
      'us/reciprocal': 10_000,
      'us/232/steel': 300_000,
      'us/232/copper': 150_000,
      'column 1': 0,
    });
  });

  it('is not owed where contents together take everything', () => {
    const { assessed } = ask(one(YIELDS, STEEL, COPPER), {
      ...BOLTS,
      content: { steel: '60%', copper: '40%' },
    });
    expect(Object.keys(amounts(assessed))).toEqual(['us/232/steel', 'us/232/copper', 'column 1']);
  });

  it('is not owed where the content is not given, for then customs charges the full value', () => {
    const { assessed } = ask(one(YIELDS, STEEL), BOLTS);
    expect(amounts(assessed)).toEqual({ 'us/232/steel': 500_000, 'column 1': 0 });
  });

  it('is owed in full where the other does not speak of the good', () => {
    expect(amounts(ask(one(YIELDS, CARS), BOLTS).assessed)).toEqual({
      'us/reciprocal': 100_000,
      'column 1': 0,
    });
  });

  it('is owed in full where the other is exempt, suspended or not in force yet', () => {
    const exempt = 'id: free, exempt: us/232/autos, goods: all, of: JP';
    const pause = 'id: pause, from: 2025-05-01, suspend: cars';
    for (const law of [
      one(YIELDS, CARS, exempt),
      one(YIELDS, CARS, pause),
      one(YIELDS, CARS.replace('2025-04-05', '2025-06-01')),
    ]) {
      expect(amounts(ask(law).assessed)['us/reciprocal']).toBe(100_000);
    }
  });

  it('is owed in full where the other owes nothing', () => {
    expect(amounts(ask(one(YIELDS, CARS.replace('+ 25%', 'free'))).assessed)).toEqual({
      'us/reciprocal': 100_000,
      'us/232/autos': 0,
      'column 1': 25_000,
    });
    const ceiling = ask(one(YIELDS, CARS.replace('+ 25%', 'up to 2.5%'))).assessed;
    expect(amounts(ceiling)['us/reciprocal']).toBe(100_000);
  });

  it('yields to a zero that counts as subject', () => {
    const law = one(YIELDS, `${CARS.replace('+ 25%', 'free')}, counts as subject: yes`);
    expect(amounts(ask(law).assessed)).toEqual({ 'us/232/autos': 0, 'column 1': 25_000 });
  });

  it('does not yield to a duty that does not count as subject', () => {
    const law = one(YIELDS, `${CARS}, counts as subject: no`);
    expect(amounts(ask(law).assessed)).toEqual({
      'us/reciprocal': 100_000,
      'us/232/autos': 250_000,
      'column 1': 25_000,
    });
  });

  it('yields to an exemption that counts as subject', () => {
    const law = one(
      YIELDS,
      CARS,
      'id: free, exempt: us/232/autos, goods: all, of: JP, counts as subject: yes',
    );
    expect(amounts(ask(law).assessed)).toEqual({ 'column 1': 25_000 });
  });

  it('as a whole yields even to a part', () => {
    const law = one(`${YIELDS}, whole: yes`, STEEL);
    expect(amounts(ask(law, { ...BOLTS, content: { steel: '1%' } }).assessed)).toEqual({
      'us/232/steel': 5000,
      'column 1': 0,
    });
  });

  it('as a whole is owed where the part is none', () => {
    const law = one(`${YIELDS}, whole: yes`, STEEL);
    expect(amounts(ask(law, { ...BOLTS, content: { steel: '0%' } }).assessed)['us/reciprocal']).toBe(100_000);
  });

  it('yields in its era alone', () => {
    const general = 'id: general, from: 2025-02-01, impose: us/reciprocal, goods: all, of: any, duty: + 10%';
    const era = 'id: era, from: 2025-05-01, to: 2025-06-01, yield: us/reciprocal, yields to: us/232/autos';
    const law = one(general, CARS, era);
    const paid = ['2025-04-30', '2025-05-01', '2025-06-01'].map(
      (entered) => amounts(ask(law, { entered }).assessed)['us/reciprocal'] ?? 0,
    );
    expect(paid).toEqual([100_000, 0, 100_000]);
  });

  it('yields under its condition alone', () => {
    const general = 'id: general, from: 2025-02-01, impose: us/reciprocal, goods: all, of: any, duty: + 10%';
    const law = one(
      general,
      CARS,
      'id: era, from: 2025-05-01, yield: us/reciprocal, yields to: us/232/autos, unless: is donation',
    );
    const paid = (donation: 'yes' | 'no') =>
      amounts(ask(law, { is: { donation } }).assessed)['us/reciprocal'] ?? 0;
    expect([paid('yes'), paid('no')]).toEqual([100_000, 0]);
  });

  it('yields to one that yields itself only as far as that one is owed', () => {
    const chain = one(
      'id: r, from: 2025-04-05, impose: us/reciprocal, goods: all, of: any, duty: + 10%, yields to: us/232/steel',
      'id: s, from: 2025-04-05, impose: us/232/steel, goods: all, of: any, duty: + 25%, yields to: us/232/autos',
      CARS,
    );
    expect(amounts(ask(chain).assessed)).toEqual({
      'us/reciprocal': 100_000,
      'us/232/autos': 250_000,
      'column 1': 25_000,
    });
  });
});
