// Calibrates nu, the share of sales that pays fixed costs to labour in the destination, on two regions: the US and everybody else.

import { ModelError } from './error.js';

/** Two regions, first the rest, then the US; trade between and within them in one unit with GDP. */
export interface TwoRegions {
  /** Trade within the first region between different countries. */
  readonly within: number;
  /** Exports of the first region to the US. */
  readonly toUs: number;
  /** Exports of the US. */
  readonly fromUs: number;
  readonly gdp: readonly [number, number];
}

/**
 * The nu of the first region and of the US at which fixed costs in the destination are the target shares of sales. With r the share of spending at home,
 * (1 - r11) nu2 + r11 nu1 = target 1 and r22 nu2 + (1 - r22) nu1 = target 2; r itself depends on nu through spending, so the two are iterated.
 */
export function fixedCosts(
  { within, toUs, fromUs, gdp }: TwoRegions,
  targets: readonly [number, number],
): readonly [number, number] {
  let [rest, us] = targets;
  for (let round = 0; round < 500; round++) {
    const spendingRest = gdp[0] + (1 - rest) * (within + fromUs - (1 - rest) * within - (1 - us) * toUs);
    const spendingUs = gdp[1] + (1 - us) * (toUs - (1 - rest) * fromUs);
    const homeRest = (spendingRest - fromUs) / (spendingRest - fromUs + toUs);
    const homeUs = (spendingUs - toUs) / (spendingUs - toUs + fromUs);
    const determinant = homeRest * homeUs - (1 - homeRest) * (1 - homeUs);
    const nextRest = (targets[0] * homeUs - targets[1] * (1 - homeRest)) / determinant;
    const nextUs = (targets[1] * homeRest - targets[0] * (1 - homeUs)) / determinant;
    const moved = Math.max(Math.abs(nextRest - rest), Math.abs(nextUs - us));
    rest = nextRest;
    us = nextUs;
    if (moved < 1e-15) break;
  }
  if (!(rest >= 0 && rest < 1 && us >= 0 && us < 1))
    throw new ModelError(`the fixed-cost targets ask for shares outside [0, 1): ${rest} and ${us}`);
  return [rest, us];
}
