// Origins: countries, groups, everybody, and who is taken away again.

import { describe, expect, it } from 'vitest';
import { includesOrigin, type Origins, parseOrigins } from '../../src/law/index.js';
import { smallLaw } from '../support/small-law.js';

const { countries, groups } = smallLaw().library;

function read(text: string): Origins {
  const result = parseOrigins(text, countries, groups);
  if (!result.ok) throw new Error(`unknown: ${result.unknown}`);
  return result.origins;
}

const among = (text: string) =>
  [...countries.keys()].filter((country) => includesOrigin(read(text), country));

describe('origins', () => {
  it('are one country or several', () => {
    expect(among('JP')).toEqual(['JP']);
    expect(among('JP, KR')).toEqual(['JP', 'KR']);
    expect(among('JP,KR')).toEqual(['JP', 'KR']);
  });

  it('may be groups, whose members they are', () => {
    expect(among('EU')).toEqual(['DE', 'FR']);
    expect(among('EU, JP')).toEqual(['DE', 'FR', 'JP']);
  });

  it('are everybody but those taken away', () => {
    expect(among('any').length).toBe(countries.size);
    expect(among('any country').length).toBe(countries.size);
    const left = among('any, not CA, not MX, not column-2, not EU');
    expect(left).toEqual(['CN', 'GB', 'JP', 'KR', 'NO', 'US', 'VN', 'ZA']);
  });

  it('take a member away from its group', () => {
    expect(among('EU, not FR')).toEqual(['DE']);
    expect(among('not FR, EU')).toEqual(['DE']);
  });

  it('hold Norway under NO, and not beside the word not', () => {
    expect(among('NO')).toEqual(['NO']);
    expect(among('any, not NO')).not.toContain('NO');
  });

  it('that nobody knows are answered with the name', () => {
    for (const name of ['UK', 'eu', 'jp', 'Japan', '', 'any other']) {
      expect(parseOrigins(`JP, ${name}`, countries, groups), name).toEqual({ ok: false, unknown: name });
    }
    expect(parseOrigins('any, not UK', countries, groups)).toEqual({ ok: false, unknown: 'UK' });
  });

  it('are printed as they were written', () => {
    expect(read('any, not CA').text).toBe('any, not CA');
  });
});
