// User fees beside the duties: by fiscal year, between a least and a most, and free for originating goods.

import { describe, expect, it } from 'vitest';
import { ask } from '../support/reading.js';
import { smallLaw } from '../support/small-law.js';

const law = smallLaw();
const fees = (facts: object) =>
  Object.fromEntries(ask(law, facts).assessed.fees.map(({ fee, amount }) => [fee, amount]));
const processing = (facts: object) => fees(facts)['merchandise processing fee'];

describe('the merchandise processing fee', () => {
  it('is 0.3464 % of the value between its least and its most', () => {
    expect(processing({ value: '10000 USD' })).toBe(3464);
    expect(processing({ value: '100 USD' })).toBe(3271);
    expect(processing({ value: '9442 USD' })).toBe(3271);
    expect(processing({ value: '9445 USD' })).toBe(3272);
    expect(processing({ value: '183205 USD' })).toBe(63_462);
    expect(processing({ value: '5000000 USD' })).toBe(63_462);
  });

  it('says why it is what it is', () => {
    const because = (value: string) => ask(law, { value }).assessed.fees[0]?.because;
    expect(['100 USD', '10000 USD', '5000000 USD'].map(because)).toEqual([
      'minimum of a formal entry',
      '0.3464% of the value',
      'maximum of a formal entry',
    ]);
  });

  it('is a small sum for an informal entry', () => {
    expect(processing({ value: '800 USD', entry: 'informal' })).toBe(262);
  });

  it('changes with the fiscal year at midnight of 1 October', () => {
    const at = (entered: string) => processing({ value: '100 USD', entered });
    expect([at('2025-09-30T23:59'), at('2025-10-01T00:00'), at('2025-10-01')]).toEqual([3271, 3358, 3358]);
    expect(processing({ value: '5000000 USD', entered: '2025-10-01T00:00' })).toBe(65_150);
    expect(processing({ value: '800 USD', entry: 'informal', entered: '2025-10-01T00:00' })).toBe(269);
  });

  it('is free for originating goods of an agreement that says so', () => {
    const { fees: free } = ask(law, { of: 'KR', claims: 'KR' }).assessed;
    expect(free).toMatchObject([
      { fee: 'merchandise processing fee', amount: 0, because: 'free: originating goods, Korea FTA' },
    ]);
  });

  it('is free also where column 1 is free and the line has no special rate', () => {
    expect(processing({ of: 'CA', claims: 'S', good: '9503.00.00.13' })).toBe(0);
  });

  it('is owed under an agreement that does not free it, and where the claim does not hold', () => {
    expect(processing({ good: '6404.11.90.20', claims: 'JP' })).toBe(3464);
    expect(processing({ claims: 'KR' })).toBe(3464);
  });

  it('is charged on even dollars', () => {
    expect(processing({ value: '10000.49 USD' })).toBe(3464);
    expect(processing({ value: '10002.50 USD' })).toBe(3465);
  });
});

describe('the harbor maintenance fee', () => {
  it('is owed on what comes by vessel', () => {
    expect(fees({ mode: 'ocean' })['harbor maintenance fee']).toBe(1250);
    for (const mode of ['air', 'truck', 'rail'])
      expect(fees({ mode })['harbor maintenance fee'], mode).toBeUndefined();
  });

  it('has neither a least nor a most', () => {
    expect(fees({ mode: 'ocean', value: '1 USD' })['harbor maintenance fee']).toBe(0);
    expect(fees({ mode: 'ocean', value: '100000000 USD' })['harbor maintenance fee']).toBe(12_500_000);
  });

  it('is a question where the mode of transport is not stated', () => {
    const asked = (facts: object) =>
      ask(law, facts).assessed.unknown.some(({ fact }) => fact.includes('by vessel'));
    expect([asked({}), asked({ mode: 'air' }), asked({ mode: 'ocean' })]).toEqual([true, false, false]);
  });
});

describe('fees', () => {
  it('are in the total and not in the duty', () => {
    const { duty, total } = ask(law, { mode: 'ocean' }).assessed;
    expect([duty.amount, total.amount]).toEqual([25_000, 25_000 + 3464 + 1250]);
  });
});
