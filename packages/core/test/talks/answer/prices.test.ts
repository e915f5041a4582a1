// Model arithmetic: tariff issues are one block, what is shown is solved again, and the difference to the table is told.

import {
  asOf,
  calendarOf,
  explain,
  measuresOf,
  overview,
  type Prices,
  situationOn,
  type Talks,
  tableOf,
  tariffIssues,
  tariffQuestion,
} from '@parley/core/talks';
import { describe, expect, it } from 'vitest';
import { folderOf, textsOf } from '../domain/support.js';

const DAY = '2025-06-15';

/** The river folder where the crown of West looks at what a model says of the toll, at half its weight. */
function modelled(): Talks {
  const texts = textsOf('river');
  const parties = (texts.get('parties.yaml') as string).replace(
    'issue: toll\n        amounts: {30: -3, 10: 3, 0: 6}',
    'economy: {measure: welfare, of: WST, model: sectors}\n        each: {low: 0.4, mode: 0.5, high: 0.6}',
  );
  return folderOf(new Map([...texts, ['parties.yaml', parties]])).talks;
}

/** A block over the one tariff issue whose table is off by 0.2 at half the toll. */
function fake(): Prices {
  const exact = [-6, 0, 6, 12];
  const table = Float64Array.of(-6, 0, 6.2, 12);
  let solves = 0;
  return {
    tariffs: {
      ...{ counts: [4], measures: [{ model: 'sectors', measure: 'welfare', of: 'WST' }], tables: [table] },
      exact: ([option]) => {
        solves++;
        return [exact[option as number] as number];
      },
      errors: () => [{ largest: 0.2, range: 18 }],
      solves: () => solves,
      concessions: () => [{ importer: 'EST', exporter: 'WST', before: 1, after: 3, change: 2 }],
      yearOf: () => 2024,
    },
  };
}

const situation = () => situationOn(tableOf(modelled(), DAY, fake()), DAY);

describe('The tariff block', () => {
  it('is asked once for each number that some party wants, over the tariff issues as of the day', () => {
    const then = asOf(modelled(), '2025-03-10');
    expect(measuresOf(then)).toEqual([{ model: 'sectors', measure: 'welfare', of: 'WST' }]);
    expect(tariffIssues(then)).toEqual([0]);
    const question = tariffQuestion(then, {}, undefined);
    expect(question?.issues).toEqual([{ issue: 'toll', options: [{ option: '30' }, { option: '20' }] }]);
    expect(question?.today).toEqual([1]);
  });

  it('shows a package solved exactly, with the error of the table', () => {
    const answer = explain(situation(), [2, 1, 0]);
    const west = answer.parties.find(({ party }) => party === 'crown-west');
    expect(west).toMatchObject({ model: 3, judgement: -1, value: 2 });
    expect(west?.atoms[0]).toMatchObject({ worth: 'boats', kind: 'model', value: 3 });
    expect(west?.atoms[0]?.low).toBeCloseTo(2.4, 12);
    expect(answer.surrogateError).toBeCloseTo(0.1, 12);
    expect(answer.balance).toEqual([{ importer: 'EST', exporter: 'WST', before: 1, after: 3, change: 2 }]);
  });

  it('tells the errors met and the solves made', () => {
    const { surrogate, solves, marks } = overview(situation());
    expect(surrogate).toEqual([{ measure: 'welfare WST (sectors)', largest: 0.2, range: 18 }]);
    expect(solves).toBeGreaterThan(0);
    expect(marks[0]?.packages[0]?.gains[1]).toBeCloseTo(2, 12);
  });

  it('says so where a package can be signed by the table only', () => {
    // All the water costs West 4 and half the toll brings 3.1 by the table, 3 when solved; a line between the two tells them apart.
    const talks = modelled();
    const strict: Talks = {
      ...talks,
      parties: talks.parties.map((party) =>
        party.party === 'crown-west'
          ? {
              ...party,
              lines: [
                {
                  ...{
                    line: 'west-least',
                    title: 'At least 2.05',
                    kind: 'veto',
                    weight: 1,
                    known: '2025-01-01',
                  },
                  ...{ why: 'A line between table and solve.', evidence: [], assumed: true },
                  ...{ from: undefined, to: undefined },
                  atLeast: { low: 2.05, mode: 2.05, high: 2.05 },
                  costs: { low: 1, mode: 1, high: 1 },
                },
              ],
            }
          : party,
      ),
    };
    const answer = explain(situationOn(tableOf(strict, DAY, fake()), DAY), [2, 1, 1]);
    expect([answer.signableByTable, answer.signable]).toEqual([true, false]);
  });

  it('prices what holds without a deal, too', () => {
    const { dates } = calendarOf(tableOf(modelled(), DAY, fake()));
    expect(dates.at(-1)?.noDeal[1]).toBe(-3);
  });
});
