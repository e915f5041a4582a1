// The river folder, worked out by hand.

import { describe, expect, it } from 'vitest';
import { NO_PRICES, overview, situationOn, tableOf } from '@parley/core/talks';
import { river } from '../domain/support.js';

const at = (day: string, on = day) => situationOn(tableOf(river().talks, day, NO_PRICES), on);

describe('the river folder', () => {
  it('prints', () => {
    console.log(JSON.stringify(overview(at('2025-06-15')), null, 1));
    expect(1).toBe(1);
  });
});
