import { describe, expect, it } from 'vitest';
import { type UncertainQuestion, uncertainty } from '../../../src/talks/engine/index.js';
import { additive } from './samples.js';

// Package 1 gives the first party 5 and costs the second an unknown sum, which it bears up to 4.
const { space: on, payoffs } = additive([
  [
    [0, 5],
    [0, 0],
  ],
]);
const question: UncertainQuestion = {
  ranges: [
    { kind: 'uniform', low: 0, high: 10 },
    { kind: 'triangular', low: 0, mode: 1, high: 2 },
  ],
  terms: [{ range: 0, party: 1, issues: [0], values: Float64Array.of(0, -1) }],
  lines: [
    { party: 1, least: -4 },
    { party: 0, least: 1 },
  ],
  bargainers: [
    { party: 0, least: 0 },
    { party: 1, least: -4 },
  ],
  draws: 4000,
  seed: 7,
};

describe('uncertainty', () => {
  const found = uncertainty(on, payoffs, question);

  it('gives the share of draws in which a package can be signed', () => {
    expect(found.signability[1]).toBeCloseTo(0.4, 1);
    expect(found.signability[0]).toBe(0);
    expect(found.open).toBeCloseTo(found.signability[1] as number, 6);
    expect(found.effective).toBeCloseTo(4000, 6);
  });

  it('says what must be believed, which line blocks and which range matters', () => {
    expect(found.central[0]?.at).toBe(1);
    expect(found.central[0]?.centre[0]).toBeCloseTo(2, 0);
    expect(found.central[0]?.centre[1]).toBeCloseTo(1, 1);
    expect(found.blocking[0]).toBe(1);
    expect(found.tornado.map(({ range }) => range)).toEqual([0, 1]);
    expect(found.tornado[0]).toMatchObject({ low: 1, high: 0 });
  });

  it('is the same for the same seed and not for another', () => {
    expect(uncertainty(on, payoffs, question)).toEqual(found);
    expect(uncertainty(on, payoffs, { ...question, seed: 8 }).open).not.toBe(found.open);
  });

  it('learns from an offer that was refused, and says how little is left to learn from', () => {
    const refused = uncertainty(on, payoffs, {
      ...question,
      evidence: [{ lines: [0], at: 1, accepted: false }],
    });
    expect(refused.open).toBeCloseTo((0.4 * 0.05) / (0.4 * 0.05 + 0.6 * 0.95), 1);
    expect(refused.effective).toBeLessThan(found.effective);
    expect(refused.contradicted).toBe(false);
    const impossible = { ...question, evidence: [{ lines: [0], at: 0, accepted: false }] };
    expect(uncertainty(on, payoffs, impossible).contradicted).toBe(true);
    expect(uncertainty(on, payoffs, { ...impossible, misleading: 0 })).toMatchObject({
      open: 0,
      effective: 0,
    });
  });

  it('is refused with ranges that are upside down or not there', () => {
    expect(() =>
      uncertainty(on, payoffs, { ...question, ranges: [{ kind: 'uniform', low: 1, high: 0 }] }),
    ).toThrow('range 0');
    expect(() => uncertainty(on, payoffs, { ...question, ranges: [] })).toThrow('names range 0');
    expect(() => uncertainty(on, payoffs, { ...question, draws: 0 })).toThrow('0 draws');
  });
});
