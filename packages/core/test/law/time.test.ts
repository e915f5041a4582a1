// Legal time: 12:01 a.m. Eastern for a bare date, offsets as written, both sides of daylight time, no impossible days.

import { describe, expect, it } from 'vitest';
import {
  easternOffset,
  endOfDay,
  formatDay,
  formatInstant,
  formatMoment,
  NO_END,
  parseInstant,
  SINCE_ALWAYS,
} from '../../src/law/index.js';

/** What `Date` makes of a time with its offset, in minutes: another clock to compare with. */
const clock = (text: string) => Date.parse(text) / 60_000;

describe('a date alone', () => {
  it('is 12:01 a.m. Eastern of that day', () => {
    expect(parseInstant('2025-04-05')).toBe(clock('2025-04-05T00:01:00-04:00'));
    expect(parseInstant('2025-01-01')).toBe(clock('2025-01-01T00:01:00-05:00'));
  });

  it('is midnight where the law counts knowledge in days', () => {
    expect(parseInstant('2025-04-05', 0)).toBe(clock('2025-04-05T00:00:00-04:00'));
  });

  it('ends with its last minute, so that what is known on a day is known in every question about it', () => {
    expect(endOfDay('2025-04-05')).toBe(clock('2025-04-05T23:59:00-04:00'));
    expect(endOfDay('2025-04-05T10:00')).toBeUndefined();
    expect(endOfDay('2025-02-30')).toBeUndefined();
  });
});

describe('a time', () => {
  it('is read at the offset it is written with', () => {
    for (const text of [
      '2025-04-05T00:01-04:00',
      '2025-04-05T04:01Z',
      '2025-04-05T13:01+09:00',
      '2025-04-05T09:31+05:30',
    ]) {
      expect(parseInstant(text), text).toBe(clock('2025-04-05T00:01:00-04:00'));
    }
  });

  it('without an offset is Eastern', () => {
    expect(parseInstant('2025-07-04T12:00')).toBe(clock('2025-07-04T12:00:00-04:00'));
    expect(parseInstant('2025-12-24T12:00')).toBe(clock('2025-12-24T12:00:00-05:00'));
  });

  it('may carry seconds only when they are none', () => {
    expect(parseInstant('2025-04-05T00:01:00-04:00')).toBe(parseInstant('2025-04-05T00:01-04:00'));
    expect(parseInstant('2025-04-05T00:01:30-04:00')).toBeUndefined();
  });

  it('keeps midnight and one minute past it apart, as the ruling of 2026-02-20 does', () => {
    const midnight = parseInstant('2026-02-24T00:00-05:00');
    expect(midnight).toBe((parseInstant('2026-02-24') ?? 0) - 1);
  });
});

describe('daylight time', () => {
  it('begins on the second Sunday of March at 2 a.m.', () => {
    expect(easternOffset(clock('2025-03-09T06:59:00Z'))).toBe(-300);
    expect(easternOffset(clock('2025-03-09T07:00:00Z'))).toBe(-240);
    expect(parseInstant('2025-03-09')).toBe(clock('2025-03-09T00:01:00-05:00'));
    expect(parseInstant('2025-03-10')).toBe(clock('2025-03-10T00:01:00-04:00'));
    expect(parseInstant('2026-03-08T03:00')).toBe(clock('2026-03-08T03:00:00-04:00'));
  });

  it('ends on the first Sunday of November at 2 a.m.', () => {
    expect(easternOffset(clock('2025-11-02T05:59:00Z'))).toBe(-240);
    expect(easternOffset(clock('2025-11-02T06:00:00Z'))).toBe(-300);
    expect(parseInstant('2025-11-02')).toBe(clock('2025-11-02T00:01:00-04:00'));
    expect(parseInstant('2025-11-03')).toBe(clock('2025-11-03T00:01:00-05:00'));
  });

  it('agrees with the time zone of New York at noon of every day from 2024 to 2027', () => {
    const hours = new Intl.DateTimeFormat('en-US', {
      timeZone: 'America/New_York',
      hour: 'numeric',
      hourCycle: 'h23',
    });
    for (let day = clock('2024-01-01T17:00:00Z'); day < clock('2028-01-01T00:00:00Z'); day += 1440) {
      const local = (((day + easternOffset(day)) % 1440) + 1440) % 1440;
      expect(local / 60).toBe(Number(hours.format(day * 60_000)));
    }
  });
});

describe('what is not a time', () => {
  it('is refused, impossible days included', () => {
    const wrong = [
      '',
      '2025',
      '2025-4-5',
      '05/04/2025',
      '2025-02-30',
      '2025-02-29',
      '2025-13-01',
      '2025-00-10',
      '2025-04-31',
      '2025-04-05T24:00',
      '2025-04-05T23:60',
      '2025-04-05 00:01',
      '2025-04-05T00:01-0400',
      '2025-04-05T00:01 EST',
      ' 2025-04-05',
    ];
    for (const text of wrong) expect(parseInstant(text), text).toBeUndefined();
  });

  it('is not a leap day: 2024-02-29 was a day', () => {
    expect(parseInstant('2024-02-29')).toBeDefined();
  });
});

describe('a printed time', () => {
  it('is Eastern with its offset', () => {
    expect(formatInstant(clock('2025-04-05T04:01:00Z'))).toBe('2025-04-05T00:01-04:00');
    expect(formatInstant(clock('2026-02-24T05:00:00Z'))).toBe('2026-02-24T00:00-05:00');
  });

  it('is the Eastern day, also where it is already tomorrow elsewhere', () => {
    expect(formatDay(clock('2025-04-06T03:59:00Z'))).toBe('2025-04-05');
  });

  it('leaves the customary minute unsaid and says every other', () => {
    expect(formatMoment(parseInstant('2025-04-05') ?? 0)).toBe('2025-04-05');
    expect(formatMoment(parseInstant('2026-02-24T00:00') ?? 0)).toBe('2026-02-24 00:00');
  });

  it('says so when there is no beginning or no end', () => {
    expect([SINCE_ALWAYS, NO_END].map(formatInstant)).toEqual(['always', 'no end known']);
    expect([SINCE_ALWAYS, NO_END].map(formatDay)).toEqual(['always', 'no end known']);
    expect([SINCE_ALWAYS, NO_END].map(formatMoment)).toEqual(['always', 'no end known']);
  });
});
