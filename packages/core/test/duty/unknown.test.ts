// What was not said about an entry: it counts as not claimed, and the answer names it with the range it spans.

import { describe, expect, it } from 'vitest';
import { price } from '../../src/duty/index.js';
import { NO_END } from '../../src/law/index.js';
import { amounts, ask, questions } from '../support/reading.js';
import { actFile, entryLike, smallLaw } from '../support/small-law.js';

const one = (...provisions: readonly string[]) =>
  smallLaw(
    actFile('act', provisions.map((it) => `  - {cite: x, ${it}}`).join('\n'), {
      facts: '{gift: Is it a gift?}',
    }),
  );
const GENERAL = 'id: general, from: 2025-04-05, impose: us/reciprocal, goods: all, of: any, duty: + 10%';
const free = (condition: string) =>
  one(GENERAL, `id: free, exempt: us/reciprocal, goods: all, of: any, if: ${condition}`);

describe('a fact not stated', () => {
  it('counts as not claimed and spans a range', () => {
    const { assessed } = ask(free('is donation'));
    expect(assessed.duty.amount).toBe(125_000);
    expect(questions(assessed)).toEqual(['Is it a donation?: 25000..125000']);
  });

  it('of the act itself is asked in its own words', () => {
    expect(questions(ask(free('is gift')).assessed)).toEqual(['Is it a gift?: 25000..125000']);
  });

  it('that a suspension or an end asks about is a question too', () => {
    for (const change of ['suspend', 'end']) {
      const law = one(GENERAL, `id: change, from: 2025-05-01, ${change}: general, if: is donation`);
      expect(questions(ask(law).assessed)).toEqual(['Is it a donation?: 25000..125000']);
    }
  });

  it('is no question once it is stated, either way', () => {
    for (const donation of ['yes', 'no'] as const)
      expect(questions(ask(free('is donation'), { is: { donation } }).assessed)).toEqual([]);
  });

  it('is no question where it would change nothing', () => {
    expect(
      questions(
        ask(one(GENERAL, 'id: free, exempt: us/232/autos, goods: all, of: any, if: is donation')).assessed,
      ),
    ).toEqual([]);
    expect(questions(ask(free('is donation and entered before 2025-05-01')).assessed)).toEqual([]);
  });

  it('may be the moment of loading', () => {
    const law = free('loaded before 2025-04-05');
    expect(questions(ask(law).assessed)).toEqual(['when it was loaded on the final vessel: 25000..125000']);
    const paid = (loaded: string) => amounts(ask(law, { loaded }).assessed)['us/reciprocal'] ?? 0;
    expect([paid('2025-04-05T00:00'), paid('2025-04-05T00:01')]).toEqual([0, 100_000]);
  });

  it('about a vessel is none for what comes by air', () => {
    const { assessed } = ask(free('loaded before 2025-04-05'), { mode: 'air', loaded: '2025-04-01' });
    expect(assessed.duty.amount).toBe(125_000);
    expect(questions(assessed)).toEqual([]);
    expect(
      ask(free('in transit before 2025-04-05'), { mode: 'air', loaded: '2025-04-01' }).assessed.duty.amount,
    ).toBe(25_000);
  });

  it('may be the US content, up to all of it', () => {
    const law = one(GENERAL.replace('duty:', 'on: value without us content, duty:'));
    expect(questions(ask(law).assessed)).toEqual(['US content as a share of the value: 25000..125000']);
  });

  it('may be a content, down to none of it', () => {
    const law = one(GENERAL.replace('duty:', 'on: steel content, duty:'));
    expect(questions(ask(law).assessed)).toEqual(['steel content as a share of the value: 25000..125000']);
  });

  it('may be a content of which the least part is cheaper than none: what yields as a whole yields to it', () => {
    const law = one(
      'id: steel, from: 2025-04-05, impose: us/232/steel, goods: all, of: any, on: steel content, duty: + 5%',
      `${GENERAL}, yields to: us/232/steel, whole: yes`,
    );
    const duty = (steel: string) => ask(law, { content: { steel } }).assessed.duty.amount;
    expect([duty('0%'), duty('1%'), duty('100%')]).toEqual([125_000, 25_500, 75_000]);
    const [question] = ask(law).assessed.unknown.filter(({ fact }) => fact.startsWith('steel content'));
    expect(question?.lowest).toBeLessThanOrEqual(25_500);
    expect(question?.highest).toBe(125_000);
  });

  it('may be a share of the weight', () => {
    const { assessed } = ask(free('weight metal < 15%'));
    expect(assessed.duty.amount).toBe(125_000);
    expect(questions(assessed)).toEqual(['metal as a share of the weight: 25000..125000']);
  });

  it('may be where the metal was made', () => {
    expect(questions(ask(free('melted in US')).assessed)).toEqual([
      'where its metal was melted and poured: 25000..125000',
    ]);
    expect(ask(free('melted in US'), { melted: 'US' }).assessed.duty.amount).toBe(25_000);
    expect(
      ask(free('smelted in US|CA and cast in US'), { smelted: 'CA', cast: 'US' }).assessed.duty.amount,
    ).toBe(25_000);
  });

  it('may be chapter 98, any of it or a provision', () => {
    const question = 'whether it is entered under a provision of chapter 98';
    expect(questions(ask(free('under chapter 98')).assessed)).toEqual([`${question}: 0..125000`]);
    expect(questions(ask(free('under 9802.00.80')).assessed)).toEqual([`${question}: 25000..125000`]);
    const paid = (under: string) =>
      amounts(ask(free('under 9802.00.40|9802.00.80'), { under }).assessed)['us/reciprocal'] ?? 0;
    expect([paid('9802.00.80'), paid('9801.00.10')]).toEqual([0, 100_000]);
  });

  it('may be the country of exportation', () => {
    expect(questions(ask(free('shipped from CA')).assessed)).toEqual([
      'which country it was exported from: 25000..125000',
    ]);
    expect(ask(free('shipped from CA'), { from: 'CA' }).assessed.duty.amount).toBe(25_000);
  });

  it('may be a claim, asked of those only who may make it', () => {
    const law = free('claims S|S+');
    expect(questions(ask(law, { of: 'JP' }).assessed)).toEqual([]);
    // Column 1 is free and has no special rate: one symbol of the two is question enough.
    const asked = questions(ask(law, { of: 'CA', good: '9503.00.00.13' }).assessed);
    expect(asked).toEqual(['whether S is claimed (USMCA): 0..100000']);
    expect(ask(law, { of: 'CA', claims: 'S', good: '9503.00.00.13' }).assessed.duty.amount).toBe(0);
  });

  it('may be the special rate of the schedule alone', () => {
    expect(questions(ask(smallLaw(), { of: 'KR' }).assessed)).toEqual([
      'whether KR is claimed (Korea FTA): 0..25000',
    ]);
  });

  it('is no question about the value or column 1, which are known', () => {
    expect(questions(ask(free('value < 800 USD and column 1 >= 15%')).assessed)).toEqual([]);
    expect(ask(free('value < 800 USD'), { value: '799.99 USD' }).assessed.duty.amount).toBe(2000);
    expect(ask(free('column 1 >= 2.5%')).assessed.duty.amount).toBe(25_000);
    expect(ask(free('column 1 > 2.5%')).assessed.duty.amount).toBe(125_000);
  });
});

describe('law not written down', () => {
  it('is a question with its range, and charges nothing itself', () => {
    const law = one(
      'id: gap, gap: us/reciprocal, goods: 8703, of: any, missing: the annex, lowest: free, highest: + 25%',
    );
    const { assessed } = ask(law);
    expect(assessed.duty.amount).toBe(25_000);
    expect(questions(assessed)).toEqual(['the annex: 25000..275000']);
    expect(questions(ask(law, { good: '9503.00.00.13' }).assessed)).toEqual([]);
  });

  it('spans its range in place of what the measure charges now', () => {
    const law = one(
      GENERAL,
      'id: gap, gap: us/reciprocal, goods: all, of: any, missing: the annex, lowest: + 5%, highest: + 25%',
    );
    expect(questions(ask(law).assessed)).toEqual(['the annex: 75000..275000']);
  });
});

describe('eight digits', () => {
  const TOY = '9503.00.00';

  it('are priced as any of their numbers where all pay the same', () => {
    const { assessed } = ask(one(GENERAL), { good: TOY });
    expect(assessed.duty.amount).toBe(100_000);
    expect(questions(assessed)).toEqual([]);
  });

  it('are priced as the number that pays most where they do not, with the number as a question', () => {
    const { assessed } = ask(one(GENERAL.replace('goods: all', 'goods: 9503.00.00.90')), { good: TOY });
    expect(assessed.duty.amount).toBe(100_000);
    expect(questions(assessed)).toEqual([
      'which ten-digit number under 9503.00.00 (priced as 9503.00.00.90): 0..100000',
    ]);
  });

  it('span a range under each reading of its own', () => {
    const ruling = actFile('ruling', '  - {id: void, cite: x, void: IEEPA}', {
      made: '2026-02-20',
      under: 'judgment',
    });
    const numbers = actFile('act', `  - {cite: x, ${GENERAL.replace('goods: all', 'goods: 9503.00.00.90')}}`);
    const { owed } = ask(smallLaw(numbers, ruling), { good: TOY });
    expect(owed.duty.amount).toBe(0);
    expect(questions(owed)).toEqual([]);
  });

  it('without numbers below them are a line of their own', () => {
    expect(ask(one(GENERAL), { good: '6404.19.15' }).assessed.duty.amount).toBe(205_000);
  });
});

describe('an entry that cannot be priced', () => {
  const refusal = (facts: object) => {
    try {
      price(smallLaw(), entryLike(facts), NO_END);
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
    return 'priced';
  };

  it('is refused with what to write instead', () => {
    expect(refusal({ good: '8703.23' })).toBe(
      '8703.23 is not a whole tariff line; give eight or ten digits. Under 8703.23: 8703.23.01.10, 8703.23.01.90',
    );
    expect(refusal({ good: '9503.00.00.14' })).toBe(
      'the schedule has no 9503.00.00.14 on that day. Under 9503.00.00: 9503.00.00.13, 9503.00.00.90',
    );
    expect(refusal({ good: '4202.11.00' })).toBe(
      'the schedule has no 4202.11.00 on that day; search with words: parley find "coin bank"',
    );
    expect(refusal({ good: '9903.01.25' })).toBe(
      '9903.01.25 is a provision of chapter 99, reported beside the good; give the number of chapters 1 to 97 in which the good is classified',
    );
    expect(refusal({ of: 'UK' })).toBe(
      '`UK` is not an ISO 3166 alpha-2 country code; write for example JP or CN',
    );
    expect(refusal({ of: 'US' })).toContain('chapter 98 (9801.00.10)');
    expect(refusal({ value: '0 USD' })).toBe(
      'the customs value must be above zero and at most 1,000,000,000 USD',
    );
    expect(refusal({ value: '1,000,000,000.01 USD' })).toBe(
      'the customs value must be above zero and at most 1,000,000,000 USD',
    );
    expect(refusal({ value: '1,000,000,000 USD' })).toBe('priced');
  });
});
