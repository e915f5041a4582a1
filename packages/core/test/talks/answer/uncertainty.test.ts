// Draws from the ranges of the river folder: the same for a seed, exact however packages are looked at, and weighed by what was refused.

import {
  drawUncertainty,
  NO_PRICES,
  situationOn,
  tableOf,
  tellUncertainty,
  uncertaintyOf,
} from '@parley/core/talks';
import { describe, expect, it } from 'vitest';
import { folderOf, river, textsOf } from '../domain/support.js';

const TEXTS = textsOf('river');
const at = (day: string, talks = river().talks) => situationOn(tableOf(talks, day, NO_PRICES), day);

describe('Uncertainty', () => {
  it('is the same for the same seed and not for another', () => {
    const ask = (seed: number) => uncertaintyOf(at('2025-06-15'), { draws: 60, seed });
    expect(ask(1)).toEqual(ask(1));
    expect({ ...ask(1), seed: 0 }).not.toEqual({ ...ask(2), seed: 0 });
  });

  it('finds what can be signed as often as the threshold allows it', () => {
    // Millers want 0.2 to 1.5 (most likely 0.5) and get 1 from some water; without their vote two others are enough, so a deal is always open.
    const { open, size, top } = uncertaintyOf(at('2025-06-15'), { draws: 400, seed: 5 });
    expect(open).toBe(1);
    expect(size).toBeGreaterThan(1);
    expect(top.every(({ signable }) => signable > 0 && signable <= 1)).toBe(true);
    expect(top.reduce((sum, { central }) => sum + central, 0)).toBeLessThanOrEqual(1 + 1e-12);
  });

  it('weighs what was refused: all the water for half the toll must not be good for West', () => {
    const before = uncertaintyOf(at('2025-05-01'), { draws: 300, seed: 2 });
    const after = uncertaintyOf(at('2025-05-02'), { draws: 300, seed: 2 });
    expect(before.evidence).toEqual([]);
    expect(before.effective).toBeCloseTo(300, 9);
    // 3 - 4 x is below zero for all x above 0.75, and the farmers lose 3 where they bear 2: every draw agrees.
    expect(after.evidence).toEqual([{ id: 'west-refuses', kind: 'refusal', by: 'west', agrees: 1 }]);
    expect(after).toMatchObject({ consistent: 1, contradicted: false });
  });

  it('says when the evidence contradicts the ranges', () => {
    const text = (TEXTS.get('evidence.yaml') as string).replace(
      'about: {toll: 10, water: all}',
      'about: {toll: 10}',
    );
    const { talks } = folderOf(new Map([...TEXTS, ['evidence.yaml', text]]));
    // Half the toll for nothing costs West nothing: no draw refuses it.
    expect(uncertaintyOf(at('2025-05-02', talks), { draws: 50, seed: 2 })).toMatchObject({
      consistent: 0,
      contradicted: true,
    });
  });

  it('can be stopped between draws, with what was found', () => {
    const steps = drawUncertainty(at('2025-06-15'), { draws: 1000, seed: 1 });
    const first = steps.next();
    expect(first.done).toBe(false);
    if (first.done === true) return;
    const told = tellUncertainty(first.value, 1);
    expect(told.draws).toBeLessThan(1000);
    expect(told.open).toBe(1);
  });
});
