// A tied hand: how what can be signed shrinks, and the Nash mark moves, as one red line tightens.

import type { Line } from '../engine/lines.js';
import { schelling } from '../engine/schelling.js';
import { rangeOf } from '../engine/space.js';
import type { Compact } from './compact.js';
import type { Situation } from './situation.js';

export interface SchellingAnswer {
  readonly line: string;
  readonly steps: readonly {
    readonly threshold: number;
    readonly packages: number;
    readonly gains: readonly number[] | undefined;
  }[];
}

/** Steps of the read-out of one line. */
const STEPS = 9;

/** How the set and the Nash point move as the line that closes most tightens until nothing is left. */
export function schellingOf(
  { space: on, lines, governments: bargainers, noDeal }: Situation,
  { payoffs: worth, lines: engineLines, governments }: Compact,
  without: readonly number[],
  signable: number,
): SchellingAnswer | undefined {
  if (signable === 0) return undefined;
  const vetoes = lines.flatMap(({ kind }, k) => (kind === 'veto' ? [k] : []));
  const stated = vetoes.filter((k) => lines[k]?.rule !== undefined);
  const hard = stated.length > 0 ? stated : vetoes;
  const chosen = hard.reduce(
    (best, k) => ((without[k] as number) > (without[best] as number) ? k : best),
    hard[0] as number,
  );
  const { least, line } = lines[chosen] as Situation['lines'][number];
  const { party } = engineLines[chosen] as Line;
  const { high } = rangeOf(worth, party);
  if (!(high > least)) return undefined;
  const steps = schelling(on, worth, {
    among: governments,
    disagreement: bargainers.map((place) => noDeal[place] as number),
    lines: engineLines.filter((_, k) => k !== chosen),
    party,
    thresholds: Array.from({ length: STEPS }, (_, step) => least + ((high - least) * step) / (STEPS - 1)),
  });
  return {
    line,
    steps: steps.map(({ threshold, packages, nash }) => ({ threshold, packages, gains: nash?.gains })),
  };
}
