// Adjusted Winner for issues that can be divided: efficient, free of envy, and equal in points (Brams and Taylor, Fair Division, 1996, ch. 4).

import { EngineError } from './error.js';

export interface Division {
  /** What of each issue the first party gets, 0 to 1; at most one issue is divided. */
  readonly shares: Float64Array;
  /** The issue that is divided; `undefined` where none need be. */
  readonly divided: number | undefined;
  /** Points of each party, out of 100: equal. */
  readonly points: readonly [number, number];
}

/** Divides issues by the points each party puts on them; points are scaled to 100 a party. Throws where they are not positive in sum. */
export function adjustedWinner(first: readonly number[], second: readonly number[]): Division {
  if (first.length !== second.length)
    throw new EngineError(`points for ${first.length} and for ${second.length} issues; expected as many`);
  const [a, b] = [scaled(first), scaled(second)];
  const shares = Float64Array.from(a, (points, issue) => (points >= (b[issue] as number) ? 1 : 0));
  const pointsOf = (): readonly [number, number] => [
    a.reduce((sum, points, issue) => sum + points * (shares[issue] as number), 0),
    b.reduce((sum, points, issue) => sum + points * (1 - (shares[issue] as number)), 0),
  ];
  const [mine, theirs] = pointsOf();
  const leads = mine >= theirs ? 1 : 0;
  const [own, other] = leads === 1 ? [a, b] : [b, a];
  // The leader hands over first what it values least above the other.
  const order = [...a.keys()]
    .filter((issue) => shares[issue] === leads)
    .sort(
      (i, j) =>
        (own[i] as number) * (other[j] as number) - (own[j] as number) * (other[i] as number) || i - j,
    );
  let gap = Math.abs(mine - theirs);
  let divided: number | undefined;
  for (const issue of order) {
    if (gap <= 0) break;
    const closes = (own[issue] as number) + (other[issue] as number);
    const part = Math.min(1, closes > 0 ? gap / closes : 1);
    shares[issue] = leads === 1 ? 1 - part : part;
    if (part < 1) divided = issue;
    gap -= part * closes;
  }
  return { shares, divided, points: pointsOf() };
}

function scaled(points: readonly number[]): readonly number[] {
  const sum = points.reduce((total, each) => total + each, 0);
  if (!(sum > 0) || points.some((each) => !(each >= 0)))
    throw new EngineError('points: expected numbers from 0 with a positive sum for each party');
  return points.map((each) => (100 * each) / sum);
}
