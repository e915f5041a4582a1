// What a threatened schedule would cost: the side that issues it beside the side it is aimed at.

import type { TariffBlock } from './block.js';
import type { Options } from './surrogate.js';

/** A threat that costs its issuer at least this share of what it costs the target is weak. */
export const WEAK_FROM = 0.5;

export interface ThreatCost {
  /** What carrying it out costs against the schedule before, bn USD a year; below zero: it gains. */
  readonly issuer: number;
  readonly target: number;
  /**
   * `weak` when the target loses nothing, or the issuer loses at least half of what the target does: who suffers that much from his own
   * threat is not readily believed. `strong` when carrying it out would even pay the issuer, or cost him less than that.
   */
  readonly credibility: 'weak' | 'strong';
  readonly why: string;
}

/** The cost of going from one schedule to another, solved exactly; `issuer` and `target` are places of measures of the block. */
export function threatCost(
  block: Pick<TariffBlock, 'exact'>,
  before: Options,
  after: Options,
  { issuer: mine, target: theirs }: { readonly issuer: number; readonly target: number },
): ThreatCost {
  const [then, now] = [block.exact(before), block.exact(after)];
  const cost = (place: number): number => (then[place] as number) - (now[place] as number);
  const [issuer, target] = [cost(mine), cost(theirs)];
  const share = issuer / target;
  const [credibility, why] =
    target <= 0
      ? (['weak', 'it costs the target nothing'] as const)
      : issuer <= 0
        ? (['strong', 'the issuer gains by carrying it out'] as const)
        : ([
            share >= WEAK_FROM ? 'weak' : 'strong',
            `it costs the issuer ${Math.round(100 * share)} % of what it costs the target`,
          ] as const);
  return { issuer, target, credibility, why };
}
