import { describe, expect, it } from 'vitest';
import {
  calendar,
  causesOfDelay,
  type Frontier,
  patienceWeights,
  rubinstein,
  type State,
} from '../../../src/talks/engine/index.js';

const points = (...pairs: readonly (readonly [number, number])[]): Frontier => ({
  x: Float64Array.from(pairs, ([x]) => x),
  y: Float64Array.from(pairs, ([, y]) => y),
  at: Float64Array.from(pairs, (_, at) => at),
});
const PIE = points([0, 1], [1, 0]);
const EMPTY = points();

/** Alternating offers over a pie, one round a year. */
const pie = (delta1: number, delta2: number, rounds: number) =>
  calendar({
    states: Array.from(
      { length: rounds },
      (_, round): State => ({
        years: round,
        frontier: PIE,
        noDeal: [0, 0],
        proposer: round % 2 === 0 ? 1 : 0,
      }),
    ),
    rates: [-Math.log(delta1), -Math.log(delta2)],
    offers: 'mixtures',
  });

describe('alternating offers (Rubinstein 1982)', () => {
  const published = [
    { deltas: [0.9, 0.9], share: 0.5263157895, three: 0.91 },
    { deltas: [0.9, 0.8], share: 0.7142857143, three: 0.92 },
    { deltas: [0.99, 0.95], share: 0.8403361345, three: 0.9905 },
  ] as const;
  it.each(published)(
    'give the first mover $share with discount factors $deltas, $three in three rounds',
    ({ deltas: [a, b], share, three }) => {
      expect(rubinstein(a, b)).toBeCloseTo(share, 10);
      expect(pie(a, b, 1201).dates[0]?.value[0]).toBeCloseTo(share, 9);
      expect(rubinstein(a, b, 3)).toBeCloseTo(three, 12);
      expect(pie(a, b, 3).dates[0]?.value[0]).toBeCloseTo(three, 12);
    },
  );

  it('agree in closed form and by recursion for any number of rounds, and sign at once', () => {
    for (let rounds = 1; rounds < 12; rounds++) {
      const { dates, signs } = pie(0.8, 0.7, rounds);
      expect(dates[0]?.value[0]).toBeCloseTo(rubinstein(0.8, 0.7, rounds), 12);
      expect(signs).toBe(0);
    }
  });

  it('give in the limit the weights of patience', () => {
    const [weight] = patienceWeights(0.02, 0.06);
    expect(weight).toBeCloseTo(0.75, 12);
    expect(rubinstein(Math.exp(-0.02 / 1e5), Math.exp(-0.06 / 1e5))).toBeCloseTo(weight, 5);
  });
});

describe('dated talks', () => {
  const state = (years: number, more: Partial<State> = {}): State => ({
    years,
    frontier: PIE,
    noDeal: [0, 0],
    ...more,
  });
  const rates = [0.05, 0.1] as const;
  const ask = (...states: readonly State[]) => ({ states, rates, offers: 'mixtures' as const });

  it('sign at once when nothing changes', () => {
    const question = ask(state(0), state(0.5), state(1));
    const { dates, never } = calendar(question);
    expect(dates[0]?.signed).toBe(1);
    expect(never).toBe(0);
    expect(dates[0]?.priceOfWaiting.every((price) => price > 0)).toBe(true);
    expect(causesOfDelay(question)).toEqual([]);
  });

  it('wait for red lines to fall', () => {
    const question = ask(state(0, { frontier: EMPTY }), state(0.3));
    expect(calendar(question).signs).toBe(1);
    expect(causesOfDelay(question)).toEqual(['red lines']);
    const better = ask(state(0, { frontier: points([0.2, 0.2]) }), state(0.1));
    expect(causesOfDelay(better)).toEqual(['red lines']);
  });

  it('wait for a day on which signing is worth more', () => {
    const question = ask(state(0), state(0.1, { bonus: [10, 10] }));
    expect(calendar(question).signs).toBe(1);
    expect(causesOfDelay(question)).toEqual(['political value']);
  });

  it('wait until a threat bites', () => {
    const question = {
      ...ask(state(0, { noDeal: [0.6, 0.6] }), state(0.1, { noDeal: [-1, -1] })),
      after: [-1, -1] as const,
    };
    expect(calendar(question).signs).toBe(1);
    expect(causesOfDelay(question)).toEqual(['nothing to gain yet']);
  });

  it('wait where packages are indivisible', () => {
    const either = points([0, 10], [10, 0]);
    const question = {
      ...ask(state(0, { frontier: either }), state(0.1, { frontier: either })),
      offers: 'packages' as const,
    };
    expect(calendar(question).dates[0]?.signing).toBe(0);
    expect(causesOfDelay(question)).toEqual(['indivisible packages']);
  });

  it('never sign what is worse than no deal', () => {
    const question = ask(state(0, { noDeal: [2, 2] }), state(1, { noDeal: [2, 2] }));
    const { never, dates } = calendar(question);
    expect(never).toBe(1);
    expect(dates[0]?.value).toEqual(dates[0]?.waiting);
    expect(causesOfDelay(question)).toEqual(['nothing to gain yet']);
  });

  it('are refused with dates that fall, rates that are not positive or chances above 1', () => {
    expect(() => calendar(ask(state(1), state(1)))).toThrow('date 1: 1 years; expected dates that rise');
    expect(() => calendar({ ...ask(state(0)), rates: [0, 1] })).toThrow('expected positive numbers a year');
    expect(() => calendar(ask(state(0, { proposer: 2 })))).toThrow('expected a probability');
    expect(() => calendar(ask())).toThrow('at least one date');
  });
});
