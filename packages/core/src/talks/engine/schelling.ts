// What a tied hand is worth: how the Nash point and the signable set move as one red line tightens until nothing is left (Schelling, The Strategy of Conflict, 1960, ch. 2).

import { EngineError } from './error.js';
import { checkLines, type Line, scratch, signable } from './lines.js';
import type { Payoffs, Space } from './space.js';
import { walk } from './walk.js';

export interface SchellingQuestion {
  /** The two or more parties that bargain. */
  readonly among: readonly number[];
  /** What each of them gets if there is no deal. */
  readonly disagreement: readonly number[];
  /** Lines that stand as they are; none unless told. */
  readonly lines?: readonly Line[];
  /** Whose line moves, and through which rising thresholds. */
  readonly party: number;
  readonly thresholds: readonly number[];
}

export interface SchellingStep {
  readonly threshold: number;
  /** Packages that keep every line and leave nobody worse off than no deal. */
  readonly packages: number;
  /** The lowest-numbered package with the largest product of gains, and these gains; `undefined` where nothing is left. */
  readonly nash: { readonly at: number; readonly gains: readonly number[] } | undefined;
}

/** One step for each threshold, from one walk; throws where thresholds fall. */
export function schelling(on: Space, worth: Payoffs, question: SchellingQuestion): readonly SchellingStep[] {
  const { among, disagreement, lines = [], party, thresholds } = question;
  checkLines(worth, [...lines, { party, least: 0 }]);
  if (disagreement.length !== among.length)
    throw new EngineError(`disagreement: ${disagreement.length} numbers; expected ${among.length}`);
  if (thresholds.some((value, step) => !(value >= (thresholds[step - 1] ?? value))))
    throw new EngineError('thresholds: expected rising numbers');
  const steps = thresholds.length;
  const limits = Float64Array.from(thresholds);
  const counts = new Float64Array(steps);
  const best = new Float64Array(steps).fill(-1);
  const at = new Float64Array(steps);
  const gains = Array.from({ length: steps }, () => new Float64Array(among.length));
  const bytes = scratch((length) => new Uint8Array(length));
  walk(on, worth, (chunk) => {
    const wanted = signable(chunk, lines, bytes(chunk));
    const columns = among.map((each) => chunk.payoffs[each] as Float64Array);
    const moving = chunk.payoffs[party] as Float64Array;
    for (let i = 0; i < chunk.length; i++) {
      if (wanted !== undefined && wanted[i] === 0) continue;
      const reached = stepOf(limits, moving[i] as number);
      if (reached < 0) continue;
      let product = 1;
      for (let k = 0; k < columns.length && product >= 0; k++) {
        const gain = ((columns[k] as Float64Array)[i] as number) - (disagreement[k] as number);
        product = gain < 0 ? -1 : product * gain;
      }
      if (product < 0) continue;
      (counts[reached] as number)++;
      if (product <= (best[reached] as number)) continue;
      best[reached] = product;
      at[reached] = chunk.first + i;
      for (const [k, column] of columns.entries())
        (gains[reached] as Float64Array)[k] = (column[i] as number) - (disagreement[k] as number);
    }
  });
  // A package that keeps a strict line keeps every laxer one.
  const answer: SchellingStep[] = [];
  let packages = 0;
  let leader = -1;
  for (let step = steps - 1; step >= 0; step--) {
    packages += counts[step] as number;
    const here = best[step] as number;
    const there = leader < 0 ? -1 : (best[leader] as number);
    if (here > there || (here === there && here >= 0 && (at[step] as number) < (at[leader] as number)))
      leader = step;
    answer.push({
      threshold: thresholds[step] as number,
      packages,
      nash:
        leader < 0 ? undefined : { at: at[leader] as number, gains: [...(gains[leader] as Float64Array)] },
    });
  }
  return answer.reverse();
}

/** The last threshold that a value reaches; -1 where it reaches none. */
function stepOf(limits: Float64Array, value: number): number {
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((limits[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
