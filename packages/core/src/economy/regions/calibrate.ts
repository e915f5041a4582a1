// From raw data to a benchmark whose trade balances (Ossa, AER 104(12), 2014, section III).

import { type Benchmark, describe } from './benchmark.js';
import type { RegionsData } from './data.js';
import { equilibrate, jacobian } from './equilibrium.js';
import { look, market } from './market.js';

export interface RegionsParameters {
  /** Elasticities of substitution by sector; those of the data unless told. */
  readonly elasticities?: Float64Array;
}

/** Data that no benchmark can be made from; the message says why. */
export class RegionsCalibrationError extends Error {}

/**
 * The benchmark: the equilibrium of the raw data's tariffs in which every region's net exports are zero. The article purges the
 * data of imbalances in the same way before anything else. Values stay in million USD with the world's wage bill unchanged.
 */
export function calibrate(data: RegionsData, parameters: RegionsParameters = {}): Benchmark {
  const { elasticities = data.elasticities } = parameters;
  if (elasticities.length !== data.sectors.length || elasticities.some((sigma) => !(sigma > 1)))
    throw new RegionsCalibrationError('every sector needs an elasticity of substitution above 1');
  const N = data.regions.length;
  const S = data.sectors.length;
  const frame = { ...data, elasticities };
  const raw = describe(frame, data.trade, data.tariffs, new Float64Array(N));
  for (const [kind, values] of [
    ['spends', raw.spending],
    ['earns', raw.wages],
  ] as const) {
    const poor = values.findIndex((value) => !(value > 0));
    if (poor >= 0) throw new RegionsCalibrationError(`${data.regions[poor]} ${kind} nothing in the data`);
  }
  const removed = new Float64Array(N);
  for (let j = 0; j < N; j++)
    for (let s = 0; s < S; s++) {
      (removed[j] as number) += raw.sales[j * S + s] as number;
      for (let i = 0; i < N; i++) (removed[j] as number) -= data.trade[(j * S + s) * N + i] as number;
    }
  const at = market(raw);
  const outcome = equilibrate(at, new Float64Array(2 * N), { tolerance: 1e-14, limit: 100 });
  if (!(outcome.gap <= 1e-11))
    throw new RegionsCalibrationError(`no equilibrium with balanced trade was found (gap ${outcome.gap})`);
  const balanced = describe(frame, at.trade.slice(), data.tariffs, removed);
  const here = market(balanced);
  look(here, new Float64Array(2 * N));
  return { ...balanced, factors: jacobian(here) };
}
