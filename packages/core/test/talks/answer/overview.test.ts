// The river folder, worked out by hand: what can be signed, the marks, what blocks and opens, threats, dates, and one package.

import {
  calendarOf,
  explain,
  fragilityOf,
  interimOf,
  interimSteps,
  linkageOf,
  linkageSteps,
  NO_PRICES,
  overview,
  situationOn,
  tableOf,
} from '@parley/core/talks';
import { describe, expect, it } from 'vitest';
import { river } from '../domain/support.js';

const table = (day: string) => tableOf(river().talks, day, NO_PRICES);
const at = (day: string, on = day) => situationOn(table(day), on);

describe('The river on 2025-06-15', () => {
  // 4 x 3 x 2 packages; two are ruled out (toll 0, water none), one is what holds anyhow.
  const answer = overview(at('2025-06-15'));

  it('can sign three packages: half the toll for some water, and the flag alone', () => {
    expect(answer).toMatchObject({ packages: 24, allowed: 21, signable: 3, agreement: true });
  });

  it('has its marks at half the toll, some water and one flag: 3 + 0.5 - 2 to East, 3 - 1 to West', () => {
    for (const { mark, packages } of answer.marks)
      expect([mark, packages[0]?.options, packages[0]?.gains]).toEqual([
        mark,
        { toll: '10', water: 'some', flag: 'joint' },
        [1.5, 2],
      ]);
    expect(answer.marks.map(({ mark }) => mark)).toEqual([
      'nash',
      'kalaiSmorodinsky',
      'egalitarianMoney',
      'egalitarianPercent',
      'utilitarian',
      'patience',
    ]);
    expect(answer.sidePayments).toMatchObject({ surplus: 3.5, gains: [1.75, 1.75] });
  });

  it('says of every line what it rests on, and what falls open without it', () => {
    const lines = new Map(answer.lines.map((line) => [line.line, line]));
    expect(lines.get('farmers-crops')).toMatchObject({
      kind: 'veto',
      least: -2,
      evidence: ['farmers-say'],
      assumed: false,
      without: 5,
    });
    expect(lines.get('merchants-trade')).toMatchObject({ kind: 'vote', weight: 1, assumed: true });
    expect(lines.get('crown-west.no-deal')).toMatchObject({ kind: 'veto', least: 0 });
  });

  it('gives the threat its two costs: East gains 2 by it, West loses 3', () => {
    expect(answer.threats).toMatchObject([
      {
        event: 'toll-30',
        issuer: 'east',
        target: 'west',
        costToIssuer: -2,
        costToTarget: 3,
        chance: 1,
        weak: false,
      },
    ]);
  });

  it('gives first what costs least for each unit of the gain of the other', () => {
    const east = answer.give.find(({ side }) => side === 'east')?.moves[0];
    expect(east).toMatchObject({
      issue: 'toll',
      from: '10',
      to: '0',
      cost: 3,
      gain: 3,
      rate: 1,
      crosses: ['crown-east.no-deal', 'boatmen-shelter'],
    });
  });

  it('closes as the line of the farmers tightens', () => {
    expect(answer.schelling).toMatchObject({ line: 'farmers-crops' });
    const sizes = answer.schelling?.steps.map(({ packages }) => packages) ?? [];
    expect(sizes[0]).toBe(3);
    expect(sizes.at(-1)).toBe(1);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });
});

describe('The river on 2025-03-10', () => {
  const answer = overview(at('2025-03-10'));

  it('has no agreement: West has nothing to gain yet', () => {
    expect(answer).toMatchObject({
      agreement: false,
      signable: 0,
      marks: [],
      corrections: [['crown-west.no-deal']],
      conflicts: [['crown-west.no-deal']],
    });
  });

  it('opens for 1 crown: some water for nothing', () => {
    expect(answer.cheapest).toEqual({
      cost: 1,
      options: { toll: '20', water: 'some', flag: 'apart' },
      shortfalls: [{ line: 'crown-west.no-deal', short: 1, cost: 1 }],
      surrogateError: 0,
    });
    expect(answer.compensations).toMatchObject([{ line: 'crown-west.no-deal', cost: 1 }]);
    expect(answer.shown?.is).toBe('opening');
  });
});

describe('A date ahead', () => {
  it('takes a change with its chance: half of the loss by the toll of 30', () => {
    expect(at('2025-04-15', '2025-08-01').noDeal).toEqual([1, -0.5, 0, 0.5, -1.5, 0]);
    expect(at('2025-06-15', '2025-08-01').noDeal).toEqual([2, -1, 0, 1, -3, 0]);
  });

  it('loses the line of the farmers after the election', () => {
    expect(at('2025-06-15', '2025-07-01').lines.map(({ line }) => line)).not.toContain('farmers-crops');
  });

  it('has talks on the day asked and wherever they are held', () => {
    const { dates, causes, signs } = calendarOf(table('2025-04-15'));
    expect(dates.map(({ date, talks, signable }) => [date, talks, signable])).toEqual([
      ['2025-04-15', true, 1],
      ['2025-05-01', true, 1],
      ['2025-07-01', true, 2],
      ['2025-08-01', true, 4],
    ]);
    expect(signs).toBe('2025-08-01');
    expect(causes).toEqual(['several together']);
  });
});

describe('One package', () => {
  const situation = at('2025-06-15');
  const answer = explain(situation, [2, 2, 0]);

  it('shows every entry with its ground, and every line with its margin', () => {
    expect(answer.options).toEqual({ toll: '10', water: 'all', flag: 'apart' });
    expect(answer.signable).toBe(false);
    const west = answer.parties.find(({ party }) => party === 'crown-west');
    expect(west).toMatchObject({ value: -1, judgement: -1, model: 0, noDeal: 0 });
    expect(west?.atoms).toMatchObject([
      { worth: 'boats', value: 3, evidence: ['decree-old'], assumed: false },
      { worth: 'fields', value: -4, low: -8, high: -2, assumed: true },
    ]);
    expect(answer.lines.filter(({ kept }) => !kept).map(({ line, margin }) => [line, margin])).toEqual([
      ['crown-west.no-deal', -1],
      ['farmers-crops', -1],
    ]);
  });

  it('that is what holds anyhow is no deal', () => {
    expect(explain(situation, [1, 0, 0])).toMatchObject({ allowed: false, signable: false });
  });

  it('asks patience of each side: (D - u) / (D - v)', () => {
    const [east, west] = fragilityOf(situation, [2, 1, 1]);
    // East would take back the toll: 3.5 against 1.5, and nothing afterwards.
    expect(east).toMatchObject({
      takesBack: ['toll'],
      keep: 1.5,
      deviate: 3.5,
      punished: 0,
      needed: 2 / 3.5,
      holds: true,
    });
    expect(west).toMatchObject({ takesBack: ['water'], keep: 2, deviate: 3, punished: 0, needed: 1 / 3 });
  });

  it('reports a clause that the sides read differently', () => {
    expect(explain(situation, [2, 1, 1]).readings).toEqual([
      {
        issue: 'flag',
        readings: [
          { side: 'east', option: 'joint', payoffs: [1.5, 2] },
          { side: 'west', option: 'apart', payoffs: [1, 2] },
        ],
        gaps: [0.5, 0],
      },
    ]);
  });
});

describe('Steps and links', () => {
  it('a flag first, the rest after, ends where one deal would', () => {
    expect(interimOf(at('2025-06-15'), [['flag']])).toEqual([
      {
        issues: ['flag'],
        first: { toll: '20', water: 'none', flag: 'joint' },
        last: { toll: '10', water: 'some', flag: 'joint' },
        gains: [1.5, 2],
        against: [0, 0],
      },
    ]);
  });

  it('tell how far they are, and end with the same answer', () => {
    const situation = at('2025-06-15');
    const walked = <Step, Answer>(steps: Generator<Step, Answer>) => {
      const told: Step[] = [];
      for (;;) {
        const { done, value } = steps.next();
        if (done === true) return { told, answer: value };
        told.push(value);
      }
    };
    const interim = walked(interimSteps(situation));
    // Every set of one and of two of the three issues; the deal on everything comes before them.
    expect(interim.told.map(({ done }) => done)).toEqual([0, 0, 1, 2, 3, 4, 5]);
    expect(new Set(interim.told.map(({ all }) => all))).toEqual(new Set([6]));
    expect(interim.answer).toEqual(interimOf(at('2025-06-15')));
    const linkage = walked(linkageSteps(situation, ['flag', 'toll']));
    expect(linkage.told.at(-1)).toEqual({ done: 1, all: 2 });
    expect(linkage.answer).toEqual(linkageOf(at('2025-06-15'), ['flag', 'toll']));
  });

  it('the toll apart leaves only the flag to gain by', () => {
    expect(linkageOf(at('2025-06-15'), ['toll'])).toEqual([
      { issue: 'toll', apart: '20', value: [1, 2], linked: 3, separate: 1 },
    ]);
    expect(() => linkageOf(at('2025-06-15'), ['tol'])).toThrow(
      'there is no issue `tol`; there are toll, water, flag',
    );
  });
});
