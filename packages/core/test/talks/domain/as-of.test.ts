// A question as of a day sees nothing later: deleting from the files all that was not public by then changes no number.

import {
  asOf,
  calendarOf,
  compareSnapshots,
  digestOf,
  foresee,
  NO_PRICES,
  overview,
  situationOn,
  type Talks,
  TalksError,
  tableOf,
  uncertaintyOf,
} from '@parley/core/talks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderOf, river, sha256, textsOf, writtenOn } from './support.js';

const TEXTS = textsOf('river');

/** Everything that is said of talks as of a day. */
function allSaid(talks: Talks, day: string) {
  const table = tableOf(talks, day, NO_PRICES);
  const situation = situationOn(table, day);
  const steps = foresee(table, { draws: 20, seed: 7, until: '2025-12-31' });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const { table: _, ...foreseen } = step.value;
  return {
    overview: overview(situation),
    calendar: calendarOf(table),
    uncertainty: uncertaintyOf(situation, { draws: 30, seed: 3 }),
    foreseen,
    digest: digestOf(talks, day, sha256),
  };
}

describe('As of a day', () => {
  it('nothing later is used: a folder written on that day says the same', () => {
    const days = fc.integer({ min: 0, max: 200 }).map((after) => {
      const time = Date.parse('2025-02-01T00:00:00Z') + after * 86_400_000;
      return new Date(time).toISOString().slice(0, 10);
    });
    fc.assert(
      fc.property(days, (day) => {
        expect(allSaid(writtenOn(TEXTS, day), day)).toEqual(allSaid(river().talks, day));
      }),
      { numRuns: 25 },
    );
  });

  it('the last version that was public counts', () => {
    const chances = ['2025-06-09', '2025-06-10'].map(
      (day) => asOf(river().talks, day).events.find(({ event }) => event === 'toll-30')?.chance.low,
    );
    expect(chances).toEqual([0.3, 1]);
  });

  it('an option is not there before it was named', () => {
    const flags = ['2025-05-19', '2025-05-20'].map(
      (day) => asOf(river().talks, day).issues[2]?.options.length,
    );
    expect(flags).toEqual([1, 2]);
  });

  it('before anything was on the table there is no answer', () => {
    expect(() => asOf(river().talks, '2024-12-31')).toThrow(
      new TalksError('on 2024-12-31 nothing was on the table yet; ask as of 2025-01-01 or later'),
    );
  });
});

describe('A frozen snapshot', () => {
  const day = '2025-06-15';
  const digest = digestOf(river().talks, day, sha256);
  const frozen = [{ asOf: day, title: 'then', digest }];
  const edited = (path: string, from: string, to: string) =>
    folderOf(new Map([...TEXTS, [path, (TEXTS.get(path) as string).replace(from, to)]])).talks;
  const changed = (talks: Talks) => compareSnapshots(talks, frozen, sha256)[0]?.changed;

  it('stays as it is when something later is added', () => {
    expect(changed(edited('evidence.yaml', 'A treaty is signed.', 'A treaty was signed.'))).toEqual([]);
  });

  it('says in which part a later edit changed what was public then', () => {
    expect(changed(edited('parties.yaml', 'at least: -2\n        to', 'at least: -1\n        to'))).toEqual([
      'parties',
    ]);
    expect(changed(edited('evidence.yaml', 'The decree is sealed.', 'It is sealed.'))).toEqual(['evidence']);
    expect(
      changed(
        edited(
          'calendar.yaml',
          'date: 2025-08-01\n    known: 2025-06',
          'date: 2025-08-02\n    known: 2025-06',
        ),
      ),
    ).toEqual(['events']);
  });
});
