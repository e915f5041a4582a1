// The colours of gains and losses: seven steps around nothing, cut at round figures that fit what is shown.

export interface Scale {
  /** Six thresholds, rising. */
  readonly cuts: readonly number[];
  /** The step of a value, 0 (great loss) to 6 (great gain). */
  readonly stepOf: (value: number) => number;
}

const ROUND = [
  0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50,
];

/** A scale whose middle cut is the round figure nearest to the middle of what is shown. */
export function scaleFor(values: readonly number[]): Scale {
  const sizes = values.map(Math.abs).sort((a, b) => a - b);
  const middle = sizes[Math.floor(0.6 * sizes.length)] ?? 0;
  const cut = ROUND.findLast((it) => it <= middle) ?? 0.0001;
  const cuts = [-3 * cut, -cut, -cut / 5, cut / 5, cut, 3 * cut];
  return { cuts, stepOf: (value) => cuts.filter((it) => value > it).length };
}
