// Conditions are read as written, `and` before `or`, and printed so that reading them again gives the same.

import { describe, expect, it } from 'vitest';
import { type Condition, formatCondition, parseCondition, termsOf } from '../../src/law/index.js';

function read(text: string): Condition {
  const result = parseCondition(text);
  if (!result.ok) throw new Error(`${text}: ${result.message}`);
  return result.condition;
}

describe('a condition', () => {
  it('is printed in the words it was written in', () => {
    const written = [
      'loaded before 2025-04-05T00:01-04:00',
      'loaded from 2025-04-05T00:01-04:00',
      'in transit before 2025-02-01T00:01-05:00',
      'entered before 2025-05-27T00:01-04:00',
      'entered from 2025-05-27T00:01-04:00',
      'claims S|S+',
      'is donation',
      'content steel >= 15%',
      'weight metal < 15%',
      'us content >= 20%',
      'melted in US',
      'smelted in US|RU',
      'cast in RU',
      'column 1 >= 15%',
      'under chapter 98',
      'under 9802.00.40|9802.00.80',
      'shipped from US',
      'value < 800 USD',
      'is donation and not claims S',
      'not (is donation and claims S)',
      '(is donation or claims S) and value > 800 USD',
      '(is donation and claims S) or value <= 800 USD',
    ];
    expect(written.map((text) => formatCondition(read(text)))).toEqual(written);
  });

  it('joins `and` closer than `or`', () => {
    expect(read('is a or is b and is c')).toEqual(read('is a or (is b and is c)'));
    expect(read('is a and is b or is c')).toEqual(read('(is a and is b) or is c'));
  });

  it('binds `not` to the next term alone', () => {
    expect(read('not is a and is b')).toEqual(read('(not is a) and is b'));
    expect(read('not not is a')).toEqual({
      kind: 'not',
      term: { kind: 'not', term: { kind: 'fact', fact: 'a' } },
    });
  });

  it('keeps three terms of one joiner in one list', () => {
    const condition = read('is a and is b and is c');
    expect(condition.kind === 'and' ? condition.terms.length : 0).toBe(3);
  });

  it('reads a date alone as 12:01 a.m. Eastern', () => {
    expect(read('loaded before 2025-04-05')).toEqual(read('loaded before 2025-04-05T00:01-04:00'));
  });

  it('does not mind spaces and parentheses that change nothing', () => {
    expect(read('  ((is a))   and(is b)')).toEqual(read('is a and is b'));
  });

  it('names every elementary term, inside not and parentheses too', () => {
    const terms = [...termsOf(read('not (is a or claims S) and (us content >= 20% or not is b)'))];
    expect(terms.map(({ kind }) => kind)).toEqual(['fact', 'claims', 'us content', 'fact']);
  });

  it('that cannot be read says what was expected', () => {
    const message = (text: string) => {
      const result = parseCondition(text);
      return result.ok ? 'read' : result.message;
    };
    expect(message('')).toBe('the condition ends too early');
    expect(message('is a and')).toBe('the condition ends too early');
    expect(message('(is a and is b')).toBe('the condition ends too early');
    expect(message('(is a is b)')).toBe('a parenthesis is not closed');
    expect(message('is a)')).toBe('unexpected `)`');
    expect(message('is a is b')).toBe('unexpected `is`');
    expect(message('loaded after 2025-04-05')).toBe('expected `before` or `from`, found `after`');
    expect(message('loaded before April')).toBe(
      '`April` is not a time like 2025-04-05T00:01-04:00 or 2025-04-05',
    );
    expect(message('us content 20%')).toBe('expected <, <=, > or >=, found `20%`');
    expect(message('us value >= 20%')).toBe('expected `content`, found `value`');
    expect(message('column 2 >= 20%')).toBe('expected `1`, found `2`');
    expect(message('content gold >= 20%')).toBe('`gold` is not one of steel, aluminum, copper, metal');
    expect(message('melted at US')).toBe('expected `in`, found `at`');
    expect(message('shipped to US')).toBe('expected `from`, found `to`');
    expect(message('value < 800 EUR')).toBe('expected `USD`, found `EUR`');
  });
});
