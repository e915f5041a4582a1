// Intervals and what later acts do to them: suspended, extended, ended, void; and what they leave alone.

import { describe, expect, it } from 'vitest';
import { amounts, ask, overTime, reasons } from '../support/reading.js';
import { actFile, smallLaw } from '../support/small-law.js';

const general = actFile(
  'general',
  '  - {id: rate, cite: sec. 1, from: 2025-02-01, to: 2025-11-01, impose: us/reciprocal, goods: all, of: any, duty: + 10%}',
);
const table = actFile(
  'table',
  `  - id: annex
    cite: Annex I
    from: 2025-02-01
    impose: us/reciprocal
    goods: all
    rates:
      JP: 9903.01.53 + 24%
      KR: 9903.01.56 + 25%`,
);
const later = (name: string, provision: string, made = '2025-04-09') =>
  actFile(name, `  - {id: it, cite: sec. 2, ${provision}}`, { made });
const TEN = 100_000;

describe('the interval of a provision', () => {
  it('begins with its first minute and ends the minute before its end', () => {
    const law = smallLaw(general);
    const moments = ['2025-02-01T00:00', '2025-02-01T00:01', '2025-11-01T00:00', '2025-11-01T00:01'];
    expect(overTime(law, 'us/reciprocal', moments)).toEqual([0, TEN, TEN, 0]);
  });

  it('leaves no reason behind where it has not begun or is over', () => {
    const law = smallLaw(general);
    for (const entered of ['2025-01-15', '2025-12-15'])
      expect(reasons(ask(law, { entered }).assessed)).toEqual([]);
  });
});

describe('a suspension', () => {
  const pause = later('pause', 'from: 2025-04-10, to: 2025-07-09, suspend: us/general#rate');

  it('stops a provision for its time, after which it runs again', () => {
    const law = smallLaw(general, pause);
    const moments = ['2025-04-10T00:00', '2025-04-10T00:01', '2025-07-09T00:00', '2025-07-09T00:01'];
    expect(overTime(law, 'us/reciprocal', moments)).toEqual([TEN, 0, 0, TEN]);
  });

  it('is given as the reason, with its citation', () => {
    const { assessed } = ask(smallLaw(general, pause), { entered: '2025-05-15' });
    expect(reasons(assessed)).toEqual(['us/reciprocal: suspended by us/pause (cite of pause; sec. 2)']);
  });

  it('lasts until the new end once it is extended', () => {
    const longer = later('longer', 'extend: us/pause#it, until: 2025-08-01', '2025-07-07');
    const law = smallLaw(general, pause, longer);
    expect(overTime(law, 'us/reciprocal', ['2025-07-15', '2025-08-01T00:00', '2025-08-01'])).toEqual([
      0,
      0,
      TEN,
    ]);
  });

  it('is not yet extended for those who cannot know of it', () => {
    const longer = later('longer', 'extend: us/pause#it, until: 2025-08-01', '2025-07-07');
    const law = smallLaw(general, pause, longer);
    const owed = (knownOn: string) =>
      amounts(ask(law, { entered: '2025-07-15' }, knownOn).owed)['us/reciprocal'] ?? 0;
    expect([owed('2025-07-06'), owed('2025-07-07')]).toEqual([TEN, 0]);
  });

  it('that is itself ended lets the provision run again', () => {
    const over = later('over', 'from: 2025-06-01, end: us/pause#it', '2025-05-20');
    const law = smallLaw(general, pause, over);
    expect(overTime(law, 'us/reciprocal', ['2025-05-31', '2025-06-01'])).toEqual([0, TEN]);
  });

  it('may speak of some origins only', () => {
    const law = smallLaw(
      general,
      later('pause', 'from: 2025-04-10, to: 2025-07-09, suspend: us/general#rate, of: "any, not KR"'),
    );
    expect(['JP', 'KR'].map((of) => amounts(ask(law, { of }).assessed)['us/reciprocal'] ?? 0)).toEqual([
      0,
      TEN,
    ]);
  });

  it('may have a condition', () => {
    const law = smallLaw(
      general,
      later('pause', 'from: 2025-04-10, suspend: us/general#rate, if: is donation'),
    );
    const paid = (donation: 'yes' | 'no') =>
      amounts(ask(law, { is: { donation } }).assessed)['us/reciprocal'] ?? 0;
    expect([paid('yes'), paid('no')]).toEqual([0, TEN]);
  });
});

describe('an extension', () => {
  it('moves the end of a provision', () => {
    const law = smallLaw(general, later('longer', 'extend: us/general#rate, until: 2026-01-01'));
    expect(overTime(law, 'us/reciprocal', ['2025-11-01', '2025-12-31', '2026-01-01'])).toEqual([TEN, TEN, 0]);
  });

  it('that is extended again ends with the later one', () => {
    const first = later('first', 'extend: us/general#rate, until: 2026-01-01', '2025-10-01');
    const second = later('second', 'extend: us/general#rate, until: 2026-06-01', '2025-12-01');
    expect(overTime(smallLaw(general, second, first), 'us/reciprocal', ['2026-03-01', '2026-06-01'])).toEqual(
      [TEN, 0],
    );
  });
});

describe('an end', () => {
  it('stops a provision for entries since its day', () => {
    const law = smallLaw(general, later('stop', 'from: 2025-05-01, end: us/general#rate'));
    expect(overTime(law, 'us/reciprocal', ['2025-04-30', '2025-05-01'])).toEqual([TEN, 0]);
  });

  it('is a reason only where it came after the entry; what had ended before is history', () => {
    const before = smallLaw(general, later('stop', 'from: 2025-05-01, end: us/general#rate'));
    const after = smallLaw(general, later('stop', 'from: 2025-05-01, end: us/general#rate', '2025-06-01'));
    expect(reasons(ask(before).owed)).toEqual([]);
    expect(reasons(ask(after).owed)).toEqual(['us/reciprocal: ended by us/stop (cite of stop; sec. 2)']);
  });

  it('may stop it for some goods only', () => {
    const law = smallLaw(general, later('stop', 'from: 2025-05-01, end: us/general#rate, goods: 8703.23'));
    const paid = ['8703.23.01.10', '9503.00.00.13'].map(
      (good) => amounts(ask(law, { good }).assessed)['us/reciprocal'] ?? 0,
    );
    expect(paid).toEqual([0, TEN]);
  });

  it('may stop it for all but some goods', () => {
    const law = smallLaw(
      general,
      later('stop', 'from: 2025-05-01, end: us/general#rate, goods: all, except: us/toys'),
    );
    const paid = ['8703.23.01.10', '9503.00.00.13'].map(
      (good) => amounts(ask(law, { good }).assessed)['us/reciprocal'] ?? 0,
    );
    expect(paid).toEqual([0, TEN]);
  });

  it('may stop it for some origins only', () => {
    const law = smallLaw(general, later('stop', 'from: 2025-05-01, end: us/general#rate, of: JP'));
    expect(['JP', 'KR'].map((of) => amounts(ask(law, { of }).assessed)['us/reciprocal'] ?? 0)).toEqual([
      0,
      TEN,
    ]);
  });

  it('of one row leaves the rest of its table', () => {
    const law = smallLaw(table, later('stop', 'from: 2025-05-01, end: us/table#annex/JP'));
    expect(['JP', 'KR'].map((of) => amounts(ask(law, { of }).assessed)['us/reciprocal'] ?? 0)).toEqual([
      0, 250_000,
    ]);
  });

  it('of a table stops every row', () => {
    const law = smallLaw(table, later('stop', 'from: 2025-05-01, end: us/table#annex'));
    expect(['JP', 'KR'].map((of) => amounts(ask(law, { of }).assessed)['us/reciprocal'] ?? 0)).toEqual([
      0, 0,
    ]);
  });

  it('of a provision lets an earlier one of the same measure govern again', () => {
    const law = smallLaw(general, table, later('stop', 'from: 2025-05-01, end: us/table#annex'));
    expect(overTime(law, 'us/reciprocal', ['2025-04-30', '2025-05-01'])).toEqual([240_000, TEN]);
  });

  it('of an exemption makes the goods pay again', () => {
    const free = actFile(
      'free',
      '  - {id: toys, cite: sec. 3, exempt: us/reciprocal, goods: us/toys, of: any}',
    );
    const law = smallLaw(general, free, later('stop', 'from: 2025-05-01, end: us/free#toys'));
    expect(overTime(law, 'us/reciprocal', ['2025-04-30', '2025-05-01'], { good: '9503.00.00.13' })).toEqual([
      0,
      TEN,
    ]);
  });

  it('of a whole measure does not touch what a later act imposes', () => {
    const anew = actFile(
      'anew',
      '  - {id: rate, cite: sec. 1, from: 2025-06-01, impose: us/reciprocal, goods: all, of: any, duty: + 12%}',
      { made: '2025-05-20' },
    );
    const law = smallLaw(general, anew, later('stop', 'from: 2025-05-01, end: us/reciprocal'));
    expect(overTime(law, 'us/reciprocal', ['2025-04-30', '2025-05-15', '2025-06-01'])).toEqual([
      TEN,
      0,
      120_000,
    ]);
  });

  it('of a whole measure does not touch what stands further down in its own act', () => {
    const stopAndStart = actFile(
      'stop',
      `  - {id: old, cite: sec. 1, from: 2025-05-01, end: us/reciprocal}
  - {id: new, cite: sec. 2, from: 2025-05-01, impose: us/reciprocal, goods: all, of: any, duty: + 12%}`,
      { made: '2025-04-09' },
    );
    expect(overTime(smallLaw(general, stopAndStart), 'us/reciprocal', ['2025-04-30', '2025-05-01'])).toEqual([
      TEN,
      120_000,
    ]);
  });
});

describe('a judgment', () => {
  const ruling = actFile(
    'ruling',
    '  - {id: void, cite: opinion, known: 2026-02-20, collected: 2026-02-24T00:00-05:00, void: IEEPA}',
    { made: '2026-02-20', under: 'judgment' },
  );
  const forever = actFile(
    'forever',
    '  - {id: rate, cite: sec. 1, from: 2025-02-01, impose: us/reciprocal, goods: all, of: any, duty: + 10%}',
  );
  const steel = actFile(
    'steel',
    '  - {id: rate, cite: sec. 1, from: 2025-02-01, impose: us/232/steel, goods: all, of: any, duty: + 25%}',
    { under: 'section 232' },
  );
  const law = smallLaw(forever, steel, ruling);

  it('voids every measure under its authority, from the beginning, and no other', () => {
    const { assessed, owed } = ask(law, { entered: '2025-05-15' });
    expect(amounts(assessed)).toEqual({ 'us/reciprocal': TEN, 'us/232/steel': 250_000, 'column 1': 25_000 });
    expect(amounts(owed)).toEqual({ 'us/232/steel': 250_000, 'column 1': 25_000 });
    expect(reasons(owed)).toEqual([
      'us/reciprocal: void since the beginning by us/ruling (cite of ruling; opinion)',
    ]);
  });

  it('is applied at entry from the minute customs stops collecting', () => {
    const moments = ['2026-02-20', '2026-02-23T23:59', '2026-02-24T00:00'];
    expect(overTime(law, 'us/reciprocal', moments)).toEqual([TEN, TEN, 0]);
  });

  it('is nothing to those who ask as of the day before', () => {
    const owed = (knownOn: string) =>
      amounts(ask(law, { entered: '2025-05-15' }, knownOn).owed)['us/reciprocal'] ?? 0;
    expect([owed('2026-02-19'), owed('2026-02-20')]).toEqual([TEN, 0]);
  });

  it('does not touch what is imposed under the same authority afterwards', () => {
    const anew = actFile(
      'anew',
      '  - {id: rate, cite: sec. 1, from: 2026-04-01, impose: us/fentanyl/china, goods: all, of: any, duty: + 5%}',
      { made: '2026-03-20' },
    );
    expect(overTime(smallLaw(forever, ruling, anew), 'us/fentanyl/china', ['2026-04-01'])).toEqual([50_000]);
  });

  it('outlives a suspension: what is void is not merely paused', () => {
    const pause = later('pause', 'from: 2025-04-10, to: 2025-07-09, suspend: us/forever#rate');
    const { owed } = ask(smallLaw(forever, ruling, pause), { entered: '2025-05-15' });
    expect(reasons(owed)).toEqual([
      'us/reciprocal: void since the beginning by us/ruling (cite of ruling; opinion)',
    ]);
  });
});
