// What each kind of duty comes to: ceilings, floors, parts of the value, specific rates, and the schedule's own rate.

import { describe, expect, it } from 'vitest';
import { evenDollars } from '../../src/duty/index.js';
import { amounts, ask, questions, reasons } from '../support/reading.js';
import { actFile, smallLaw } from '../support/small-law.js';

const one = (...provisions: readonly string[]) =>
  smallLaw(actFile('act', provisions.map((it) => `  - {cite: x, ${it}}`).join('\n')));
const rate = (duty: string, more = '') =>
  one(`id: rate, from: 2025-04-05, impose: us/reciprocal, goods: all, of: any, duty: "${duty}"${more}`);
const paid = (law: ReturnType<typeof one>, facts = {}) => amounts(ask(law, facts).assessed)['us/reciprocal'];

const SHOES = { good: '6404.11.90.20' };
const POULTRY = { good: '0207.14.00.10' };

describe('a ceiling', () => {
  it('fills column 1 up', () => {
    expect(paid(rate('up to 15%'))).toBe(125_000);
    expect(ask(rate('up to 15%')).assessed.duty.amount).toBe(150_000);
  });

  it('adds nothing where column 1 is as high or higher, and takes nothing away', () => {
    const { assessed } = ask(rate('up to 15%'), SHOES);
    expect(amounts(assessed)).toEqual({ 'us/reciprocal': 0, 'column 1': 200_000 });
    expect(paid(rate('up to 20%'), SHOES)).toBe(0);
    expect(paid(rate('up to 20.0001%'), SHOES)).toBe(1);
  });

  it('counts the special rate where one is claimed', () => {
    expect(paid(rate('up to 15%'), { ...SHOES, claims: 'JP' })).toBe(50_000);
    expect(paid(rate('up to 15%'), { of: 'KR', claims: 'KR' })).toBe(150_000);
  });

  it('on a part of the value counts the part of column 1 that falls on it', () => {
    const law = rate('up to 15%', ', on: steel content');
    expect(paid(law, { content: { steel: '40%' } })).toBe(50_000);
  });

  it('takes a specific rate of column 1 at its equivalent', () => {
    expect(paid(rate('up to 15%'), { ...POULTRY, quantity: '2000 kg' })).toBe(150_000 - 35_200);
    expect(paid(rate('up to 15%'), { ...POULTRY, quantity: '20000 kg' })).toBe(0);
  });
});

describe('a floor', () => {
  it('lifts column 1 and the duty together, not the duty alone', () => {
    expect(paid(rate('+ 10%, at least 15%'))).toBe(125_000);
    expect(paid(rate('+ 25%, at least 15%'))).toBe(250_000);
    expect(paid(rate('+ 10%, at least 15%'), SHOES)).toBe(100_000);
  });

  it('is measured on the whole value also where the duty is charged on a part', () => {
    const law = rate('+ 25%, at least 15%', ', on: steel content');
    expect(paid(law, { content: { steel: '10%' } })).toBe(125_000);
    expect(paid(law, { content: { steel: '80%' } })).toBe(200_000);
  });
});

describe('a part of the value', () => {
  it('is the content, and all of it where the content is not given', () => {
    const law = rate('+ 50%', ', on: copper content');
    expect(paid(law, { content: { copper: '30%' } })).toBe(150_000);
    expect(paid(law)).toBe(500_000);
    expect(paid(law, { content: { steel: '30%' } })).toBe(350_000);
  });

  it('without US content leaves out what is American, and nothing where that is not said', () => {
    const law = rate('+ 25%', ', on: value without us content');
    expect(paid(law, { 'us content': '40%' })).toBe(150_000);
    expect(paid(law)).toBe(250_000);
  });

  it('may be the work done abroad', () => {
    const law = rate('+ 25%', ', on: foreign work');
    expect(paid(law, { 'foreign work': '10%' })).toBe(25_000);
  });

  it('is free of a measure where only the US content is exempt', () => {
    const law = one(
      'id: rate, from: 2025-04-05, impose: us/reciprocal, goods: all, of: any, duty: + 10%',
      'id: us, exempt: us/reciprocal, goods: all, of: any, part: us content, if: us content >= 20%',
    );
    expect(paid(law, { 'us content': '20%' })).toBe(80_000);
    expect(paid(law, { 'us content': '19.9999%' })).toBe(100_000);
    expect(paid(law)).toBe(100_000);
    expect(ask(law, { 'us content': '100%' }).assessed.duty.amount).toBe(25_000);
  });

  it('is a whole number of dollars', () => {
    const { assessed } = ask(rate('+ 10%', ', on: steel content'), {
      value: '999.50 USD',
      content: { steel: '33.3333%' },
    });
    expect(assessed.lines[0]?.base).toBe(33_300);
    expect(assessed.lines[0]?.amount).toBe(3330);
  });
});

describe('a rate in money', () => {
  it('needs a quantity and says so: an amount not known is null, never zero', () => {
    const { assessed } = ask(rate('+ 0.50 USD/kg'));
    expect(amounts(assessed)).toEqual({ 'us/reciprocal': null, 'column 1': 25_000 });
    expect(questions(assessed)).toEqual(['quantity for + 0.5 USD/kg: 25000..']);
    expect(paid(rate('+ 0.50 USD/kg'), { quantity: '100 kg' })).toBe(5000);
  });

  it('joins one in percent', () => {
    expect(paid(rate('+ 5% + 0.50 USD/kg'), { quantity: '100 kg' })).toBe(55_000);
    expect(paid(rate('+ 5% + 0.50 USD/kg'))).toBeNull();
  });

  it('counts as owed, so that what yields to it yields, though the amount is not known', () => {
    const law = one(
      'id: rate, from: 2025-04-05, impose: us/232/steel, goods: all, of: any, duty: + 0.50 USD/kg',
      'id: other, from: 2025-04-05, impose: us/reciprocal, goods: all, of: any, duty: + 10%, yields to: us/232/steel',
    );
    expect(amounts(ask(law).assessed)).toEqual({ 'us/232/steel': null, 'column 1': 25_000 });
  });
});

describe('the duty of the schedule', () => {
  const none = smallLaw();
  const column = (facts: object) => amounts(ask(none, facts).assessed);

  it('is charged in percent, in money, and in both', () => {
    expect(column({})).toEqual({ 'column 1': 25_000 });
    expect(column({ ...POULTRY, quantity: '1000 kg' })).toEqual({ 'column 1': 17_600 });
    expect(column({ good: '7318.16.00', quantity: '1000 kg' })).toEqual({ 'column 1': 30_000 });
  });

  it('converts between units of one kind', () => {
    expect(column({ ...POULTRY, quantity: '1 t' })).toEqual({ 'column 1': 17_600 });
  });

  it('in words is not known, never zero', () => {
    const { assessed } = ask(none, { good: '2009.90.40' });
    expect(amounts(assessed)).toEqual({ 'column 1': null });
    expect(questions(assessed).length).toBe(1);
    expect(assessed.unknown[0]).toMatchObject({ lowest: 0, highest: null });
  });

  it('without its quantity is not known, never zero', () => {
    expect(column(POULTRY)).toEqual({ 'column 1': null });
    expect(questions(ask(none, POULTRY).assessed)).toContain('quantity in kg: 0..');
  });

  it('is column 2 for countries without normal trade relations, whatever they claim', () => {
    const { assessed } = ask(none, { of: 'RU', claims: 'KR' });
    expect(amounts(assessed)).toEqual({ 'column 2': 100_000 });
    expect(reasons(assessed)).toEqual([
      'column 2: claim not allowed: KR: products of column 2 countries have no special rate',
    ]);
  });

  it('is the special rate where its claim holds', () => {
    expect(column({ of: 'KR', claims: 'KR' })).toEqual({ 'column 1': 0 });
    expect(column({ ...SHOES, claims: 'JP' })).toEqual({ 'column 1': 100_000 });
  });

  it('is the general rate where the claim does not hold, with the reason', () => {
    const because = (facts: object) => reasons(ask(none, facts).assessed);
    expect(because({ claims: 'KR' })).toEqual([
      'column 1: claim not allowed: KR: JP is not a beneficiary of Korea FTA',
    ]);
    expect(because({ claims: 'JP' })).toEqual([
      'column 1: claim not allowed: JP: the line has no special rate under Japan agreement',
    ]);
    expect(because({ ...SHOES, of: 'ZA', claims: 'D', entered: '2025-10-15' })).toEqual([
      'column 1: claim not allowed: D: AGOA does not run on that day (general note 16)',
    ]);
  });

  it('of a programme renewed for the time since it lapsed is refunded', () => {
    const { assessed, owed, difference } = ask(none, {
      ...SHOES,
      of: 'ZA',
      claims: 'D',
      entered: '2025-10-15',
    });
    expect([assessed.duty.amount, owed.duty.amount]).toEqual([200_000, 0]);
    expect(difference.lines).toEqual([
      {
        measure: 'column 1',
        amount: -200_000,
        instrument: 'us/hts',
        cite: 'preference programme lapsed or renewed',
      },
    ]);
  });

  it('gives way to a measure that stands in its place', () => {
    const { assessed } = ask(rate('instead of column 1: 35%'));
    expect(amounts(assessed)).toEqual({ 'us/reciprocal': 350_000 });
    expect(reasons(assessed)).toEqual(['column 1: replaced by us/reciprocal: x']);
  });

  it('of less than half a dollar is nothing, on whatever base', () => {
    for (const duty of ['up to 15%', '+ 10%, at least 15%', '+ 10%']) {
      const law = rate(duty, ', on: steel content');
      const { assessed } = ask(law, { value: '0.49 USD', under: '9802.00.80', 'us content': '50%' });
      expect(assessed.duty).toEqual({ amount: 0, ppm: 0 });
    }
    expect(ask(rate('up to 15%'), { value: '0.50 USD' }).assessed.duty).toEqual({ amount: 15, ppm: 150_000 });
  });

  it('is what chapter 98 leaves of it', () => {
    expect(column({ under: '9801.00.10' })).toEqual({ 'column 1': 0 });
    expect(column({ under: '9802.00.40', 'foreign work': '10%' })).toEqual({ 'column 1': 2500 });
    expect(column({ under: '9802.00.40' })).toEqual({ 'column 1': 25_000 });
    expect(column({ under: '9802.00.80', 'us content': '60%' })).toEqual({ 'column 1': 10_000 });
    expect(column({ under: '9802.00.80' })).toEqual({ 'column 1': 25_000 });
  });

  it('is charged on even dollars: 50 cents count as one, 49 as none (19 CFR 159.3)', () => {
    expect([99_949, 99_950, 100_000, 100_049].map(evenDollars)).toEqual([999, 1000, 1000, 1000]);
    expect(column({ value: '999.49 USD' })).toEqual({ 'column 1': 2498 });
    expect(column({ value: '999.50 USD' })).toEqual({ 'column 1': 2500 });
  });
});
