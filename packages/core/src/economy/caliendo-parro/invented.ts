// An invented world of any size, the same for the same seed: for benches, and for tests of equations rather than of data.

import { exp, random } from '../../math/index.js';
import type { Tables } from './tables.js';

const square = (x: number): number => x * x;

/**
 * Tables of `N` economies of very unequal size, spread over a plane, and `J` sectors, the first half of them goods with tariffs
 * up to 15 %. Trade falls with distance; services are traded a tenth as much.
 */
export function inventTables(N: number, J: number, seed = 1): Tables {
  const { uniform } = random(seed);
  const between = (low: number, high: number): number => low + (high - low) * uniform();
  const size = Float64Array.from({ length: N }, () => exp(between(-3, 3)));
  const place = Array.from({ length: N }, () => [uniform(), uniform()] as const);
  const goods = Math.ceil(J / 2);
  const flows = new Float64Array(J * N * N);
  const tariffs = new Float64Array(J * N * N);
  const final = Float64Array.from({ length: N * J }, () => square(between(0.1, 1)));
  const offers = new Float64Array(N);
  for (let j = 0; j < J; j++)
    for (let n = 0; n < N; n++) {
      const row = (j * N + n) * N;
      const spent = 2 * (size[n] as number) * (final[n * J + j] as number);
      const abroad = j < goods ? between(0.1, 0.5) : between(0.01, 0.1);
      let sum = 0;
      for (let i = 0; i < N; i++) {
        const [x, y] = place[n] as readonly [number, number];
        const [a, b] = place[i] as readonly [number, number];
        const distance = Math.sqrt(square(x - a) + square(y - b)) + 0.05;
        offers[i] = i === n ? 0 : ((size[i] as number) / distance) * between(0.2, 2);
        sum += offers[i] as number;
      }
      for (let i = 0; i < N; i++) {
        if (i !== n && j < goods) tariffs[row + i] = between(0, 0.15);
        const share = i === n ? 1 - abroad : (abroad * (offers[i] as number)) / sum;
        flows[row + i] = (spent * share) / (1 + (tariffs[row + i] as number));
      }
    }
  return {
    economies: Array.from({ length: N }, (_, n) => ({ id: `E${n + 1}`, name: `Economy ${n + 1}` })),
    sectors: Array.from({ length: J }, (_, j) => ({
      id: `S${j + 1}`,
      name: `Sector ${j + 1}`,
      kind: j < goods ? ('goods' as const) : ('services' as const),
    })),
    unit: 'coins',
    flows,
    tariffs,
    valueAdded: Float64Array.from({ length: N * J }, () => between(0.25, 0.7)),
    inputs: Float64Array.from({ length: N * J * J }, () => square(square(uniform()))),
    final,
    elasticity: Float64Array.from({ length: J }, (_, j) => (j < goods ? between(1.5, 10) : 8)),
  };
}
