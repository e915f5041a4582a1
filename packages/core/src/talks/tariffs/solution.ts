// What a solved combination tells, whichever model solved it: levels in money of the model's year, and trade at the world prices of today.

import type { Combination } from './policy.js';
import type { Measure } from './question.js';

/** One equilibrium. Levels are bn USD a year in prices of the model's year; a value is the difference of two levels. */
export interface Solution {
  readonly level: (measure: Measure) => number;
  /** Imports of one economy from another at world prices of today, before duty, bn USD a year: `importer * N + exporter`. */
  readonly imports: Float64Array;
}

/** A model made ready at today's combination. `solve` throws a `TariffBlockError` where there is no equilibrium to show. */
export interface Solver {
  readonly economies: readonly string[];
  readonly sectors: readonly string[];
  /** The year whose dollars and trade the model has. */
  readonly year: number;
  readonly solve: (combination: Combination) => Solution;
}
