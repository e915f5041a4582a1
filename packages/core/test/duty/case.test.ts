// Golden cases are only as good as the comparison: it finds every disagreement, and never agrees by accident.

import { describe, expect, it } from 'vitest';
import { disagreements, type GoldenCase, readCases } from '../../src/duty/index.js';
import { actFile, smallLaw } from '../support/small-law.js';

const law = smallLaw(
  actFile(
    'act',
    `  - {id: cars, cite: x, heading: 9903.94.01, from: 2025-04-03, impose: us/232/autos, goods: 8703, of: any, duty: + 25%}
  - {id: general, cite: y, from: 2025-04-05, impose: us/reciprocal, goods: all, of: any, duty: + 10%, yields to: us/232/autos}`,
  ),
);
const CAR: GoldenCase = {
  case: 'a car',
  why: 'a test',
  good: '8703.23.01.10',
  of: 'JP',
  entered: '2025-05-15',
  value: '30000 USD',
};
const wrong = (pays: NonNullable<GoldenCase['pays']>, more: Partial<GoldenCase> = {}) =>
  disagreements(law, { ...CAR, pays, ...more });
const RIGHT = {
  'column 1': '2.5% 750.00',
  'us/232/autos': '+ 25% 7500.00',
  'us/reciprocal': 'yields to us/232/autos',
  total: '27.5% 8250.00',
};

describe('a golden case', () => {
  it('agrees when everything it says is so', () => {
    expect(wrong(RIGHT)).toEqual([]);
    expect(wrong({ total: '27.5%' })).toEqual([]);
    expect(wrong({ total: '8250.00' })).toEqual([]);
  });

  it('disagrees about an amount, a rate, a total', () => {
    expect(wrong({ ...RIGHT, 'us/232/autos': '+ 25% 7500.01' })).toEqual([
      'assessed, us/232/autos: expected 7500.01, found 7500.00',
    ]);
    expect(wrong({ ...RIGHT, 'us/232/autos': '+ 24% 7500.00' })).toEqual([
      'assessed, us/232/autos: expected the rate + 24%, found + 25%',
    ]);
    expect(wrong({ ...RIGHT, total: '27.5% 8250.01' })).toEqual([
      'assessed, total: expected 8250.01, found 8250.00',
    ]);
    expect(wrong({ ...RIGHT, total: '27.6%' })).toEqual(['assessed, total: expected 27.6%, found 27.5%']);
  });

  it('disagrees about a rate without an amount', () => {
    expect(wrong({ total: '27.5%', 'us/232/autos': '+ 24%' })).toEqual([
      'assessed, us/232/autos: expected + 24%, found + 25% 7500.00',
    ]);
    expect(wrong({ total: '27.5%', 'us/232/autos': '+ 25%' })).toEqual([]);
  });

  it('disagrees about a line that is not there, and a reason that is not given', () => {
    expect(wrong({ ...RIGHT, 'us/122': '+ 10% 3000.00' })).toEqual([
      'assessed, us/122: expected + 10% 3000.00, found nothing',
    ]);
    expect(wrong({ ...RIGHT, 'us/reciprocal': 'suspended by' })).toEqual([
      'assessed, us/reciprocal: expected suspended by, found yields to us/232/autos (9903.94.01): y',
    ]);
    expect(wrong({ ...RIGHT, 'us/232/autos': 'yields to' })).toEqual([
      'assessed, us/232/autos: expected yields to, found + 25% 7500.00',
    ]);
  });

  it('disagrees about a duty it passes over, unless it states the total', () => {
    expect(wrong({ 'column 1': '2.5% 750.00' })).toEqual([
      'assessed: us/232/autos (9903.94.01) pays + 25% 7500.00 and the case does not name it',
    ]);
  });

  it('disagrees about a line there should not be', () => {
    expect(wrong(RIGHT, { not: ['us/232/autos', 'us/122'] })).toEqual([
      'us/232/autos has a line and should not',
    ]);
  });

  it('disagrees about an unknown fact that is not listed', () => {
    expect(wrong(RIGHT, { unknown: 'by vessel' })).toEqual([]);
    expect(wrong(RIGHT, { unknown: 'by balloon', mode: 'air' })).toEqual([
      'unknown does not list "by balloon"; it lists nothing',
    ]);
  });

  it('disagrees about a fee', () => {
    expect(wrong(RIGHT, { fees: { 'merchandise processing fee': '103.92' } })).toEqual([]);
    expect(wrong(RIGHT, { fees: { 'merchandise processing fee': '103.93' } })).toEqual([
      'merchandise processing fee: expected 103.93, found 103.92',
    ]);
    expect(wrong(RIGHT, { fees: { 'harbor maintenance fee': '0.00' } })).toEqual([
      'harbor maintenance fee: expected 0.00, found none',
    ]);
  });

  it('of a refusal agrees with that refusal alone', () => {
    expect(disagreements(law, { ...CAR, of: 'UK', refused: 'ISO 3166' })).toEqual([]);
    expect(disagreements(law, { ...CAR, of: 'UK', refused: 'chapter 98' })[0]).toMatch(
      /^refused: `UK` is not an ISO 3166/,
    );
    expect(disagreements(law, { ...CAR, refused: 'ISO 3166' })).toEqual(['expected a refusal']);
  });

  it('that says nothing of what is paid disagrees: it would pass whatever the law', () => {
    expect(disagreements(law, CAR)).not.toEqual([]);
  });

  it('with a day of knowledge that is none disagrees: it would be judged by all that is known', () => {
    expect(disagreements(law, { ...CAR, 'known on': '2025-02-30', owes: { total: '27.5%' } })).not.toEqual(
      [],
    );
  });

  it('is refused with an unknown key, or without its citation', () => {
    const problems = (text: string) =>
      readCases({ path: 'cases/x.yaml', text }).problems.map(({ line, message }) => [line, message]);
    expect(
      problems(
        '- case: a car\n  why: a test\n  good: 8703.23.01\n  of: JP\n  enterd: 2025-05-15\n  entered: 2025-05-15\n',
      ),
    ).toEqual([[5, 'unknown key. Did you mean `entered`?']]);
    expect(problems('- case: a car\n  good: 8703.23.01\n  of: JP\n  entered: 2025-05-15\n')).toEqual([
      [1, 'is missing'],
    ]);
  });
});
