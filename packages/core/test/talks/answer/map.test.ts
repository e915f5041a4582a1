// The signable map counts every package once, and agrees with the answers that count without a grid.

import { mapOf, NO_PRICES, overview, situationOn, tableOf } from '@parley/core/talks';
import { describe, expect, it } from 'vitest';
import { river } from '../domain/support.js';

const at = (day: string) => situationOn(tableOf(river().talks, day, NO_PRICES), day);
const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

describe('the signable map', () => {
  it('has every allowed package in one square of the whole frame', () => {
    const situation = at('2025-06-15');
    const map = mapOf(situation, { columns: 7, rows: 5, frame: 'all' });
    const { allowed, signable, lines } = overview(situation);
    expect(map.packages).toBe(allowed);
    expect(map.outside).toBe(0);
    expect(total(map.counts)).toBe(allowed);
    expect(total(map.canSign)).toBe(signable);
    expect(map.signable).toBe(signable);
    expect(map.alone.map(total)).toEqual(lines.map(({ without }) => without - signable));
  });

  it('counts what lies outside a frame, and keeps all that can be signed within', () => {
    const situation = at('2025-06-15');
    const map = mapOf(situation, { columns: 7, rows: 5, frame: 'near' });
    expect(total(map.counts) + map.outside).toBe(map.packages);
    expect(total(map.canSign)).toBe(overview(situation).signable);
    expect(map.x[0]).toBeLessThan(0);
    expect(map.y[1]).toBeGreaterThan(0);
  });

  it('tells how far it is', () => {
    const told: number[] = [];
    mapOf(at('2025-06-15'), { columns: 2, rows: 2, frame: 'near', onProgress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(1);
  });
});
