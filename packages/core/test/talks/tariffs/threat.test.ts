import { describe, expect, it } from 'vitest';
import { threatCost } from '../../../src/talks/tariffs/index.js';

// One issue with four options; the issuer's payoff, then the target's.
const PAYOFFS = [
  [0, 0],
  [-1, -4],
  [-2, -4],
  [1, -4],
  [-1, 2],
];
const block = { exact: ([option = 0]: readonly number[]) => PAYOFFS[option] ?? [] };
const cost = (before: number, after: number) =>
  threatCost(block, [before], [after], { issuer: 0, target: 1 });

describe('A threat', () => {
  it('costs each side what it loses against the schedule before', () => {
    expect(cost(0, 1)).toMatchObject({ issuer: 1, target: 4 });
    expect(cost(1, 0)).toMatchObject({ issuer: -1, target: -4 });
  });

  it('is strong when it costs its issuer less than half of what it costs the target, weak from there on', () => {
    expect(cost(0, 1)).toMatchObject({
      credibility: 'strong',
      why: 'it costs the issuer 25 % of what it costs the target',
    });
    expect(cost(0, 2)).toMatchObject({
      credibility: 'weak',
      why: 'it costs the issuer 50 % of what it costs the target',
    });
  });

  it('is strong when its issuer gains by it, weak when its target does not lose', () => {
    expect(cost(0, 3)).toMatchObject({ credibility: 'strong', why: 'the issuer gains by carrying it out' });
    expect(cost(0, 4)).toMatchObject({ credibility: 'weak', why: 'it costs the target nothing' });
    expect(cost(0, 0).credibility).toBe('weak');
  });
});
