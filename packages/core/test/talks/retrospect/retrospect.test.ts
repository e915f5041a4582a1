// The test on what is known now: scores by hand, baselines, ranks, and a rule that is the same for everybody.

import {
  ANY,
  asOf,
  midpointOf,
  NO_PRICES,
  OWN,
  pointForecast,
  type RetrospectAnswer,
  rankOf,
  retrospect,
  situationOn,
  TalksError,
  type TalksFolder,
  tableOf,
  UNNAMED,
  uniformForecast,
} from '@parley/core/talks';
import { describe, expect, it } from 'vitest';
import { folderOf, river, textsOf } from '../domain/support.js';

const { talks, outcome } = river();
const tableAt = (day: string) => tableOf(talks, day, NO_PRICES);

function all(folder: TalksFolder): RetrospectAnswer {
  const steps = retrospect(folder, { draws: 100, seed: 1, tableAt });
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

describe('Forecasters', () => {
  it('share what they do not say in the same way', () => {
    expect(OWN + ANY + UNNAMED).toBeCloseTo(1, 12);
    const point = pointForecast(talks, '2025-04-15', { toll: '0' }, talks.today);
    const uniform = uniformForecast(talks, '2025-04-15');
    for (const forecast of [point, uniform]) {
      const sum = ['30', '20', '10', '0'].reduce(
        (total, option) => total + forecast.endsAt('toll', [option]),
        0,
      );
      expect(sum + UNNAMED).toBeCloseTo(1, 12);
    }
    expect(point.endsAt('toll', ['0'])).toBeCloseTo(OWN + ANY / 4, 12);
    // The flag of both was not named yet: it has the share of what nobody had named.
    expect(uniform.endsAt('flag', ['joint'])).toBeCloseTo(UNNAMED, 12);
    expect(point.endsAt('water', ['none'])).toBeCloseTo(OWN + ANY / 3, 12);
  });

  it('meet halfway between what was last asked and offered, nearer to today where there is no middle', () => {
    // West asks for 10, East says nothing of the toll (20 today): between the two, 20. East asks for some water, West says nothing: none.
    expect(midpointOf(asOf(talks, '2025-04-15'), talks.today)).toEqual({
      toll: '20',
      water: 'none',
      flag: 'apart',
    });
  });
});

describe('The retrospective test of the river', () => {
  const answer = all(river());

  it('scores each snapshot against the same targets: the mean of (p - came)^2', () => {
    const came = answer.targets.map((target) => (target.came === 'yes' ? 1 : 0));
    for (const { scores } of answer.snapshots)
      for (const { probabilities, brier } of scores) {
        const squares = probabilities.map((p, k) => (p - (came[k] as number)) ** 2);
        expect(brier).toBeCloseTo(squares.reduce((sum, each) => sum + each, 0) / squares.length, 12);
        expect(probabilities.every((p) => p >= 0 && p <= 1)).toBe(true);
      }
  });

  it('says where the outcome stands, with the size of the set', () => {
    const [early, late] = answer.snapshots;
    expect(early?.rank).toMatchObject({ unnamed: ['flag'], size: 1, allowed: 10, rank: 1 });
    expect(late?.rank).toMatchObject({ unnamed: [], size: 3, allowed: 21, rank: 1, crosses: [] });
  });

  it('says whether the lens beats the middle and uniform', () => {
    const brier = (name: string) =>
      answer.means.find(({ forecaster }) => forecaster === name)?.brier as number;
    expect(answer.beats).toBe(brier('lens') < brier('midpoint') && brier('lens') < brier('uniform'));
    expect(answer.means.map(({ forecaster }) => forecaster).sort()).toEqual([
      'lens',
      'midpoint',
      'status-quo',
      'template',
      'uniform',
    ]);
  });

  it('is the same for the same seed', () => {
    expect(all(river())).toEqual(answer);
  });

  it('does not score a day on which the outcome was public', () => {
    const text = `${textsOf('river').get('snapshots.yaml')}  - {as of: 2025-07-03, title: After}\n`;
    const later = folderOf(new Map([...textsOf('river'), ['snapshots.yaml', text]]));
    expect(all(later).snapshots.at(-1)).toMatchObject({
      skipped: 'signed on 2025-07-02, before this day',
      scores: [],
    });
  });

  it('needs an outcome and a snapshot', () => {
    expect(() => all({ ...river(), outcome: undefined })).toThrow(TalksError);
    expect(() => all({ ...river(), snapshots: [] })).toThrow('no snapshots.yaml');
  });

  it('ranks by a plain count', () => {
    const situation = situationOn(tableAt('2025-06-15'), '2025-06-15');
    // Of the three that can be signed the flag alone is worth nothing to West; half the toll without the flag comes second.
    const options = { ...outcome?.package, flag: 'apart' };
    expect(rankOf(situation, options)).toMatchObject({ rank: 2, size: 3 });
  });
});
