// The world as it is before the policy: what calibration makes of the data, and what every solve starts from.

import type { Country } from './data.js';
import type { WorldParameters } from './parameters.js';
import type { Preconditioner } from './precondition.js';

/** N countries; values in thousand USD of 2023. Benchmark tariffs are taken as zero. */
export interface Benchmark {
  readonly parameters: WorldParameters;
  readonly countries: readonly Country[];
  /** Position of a country by its code. */
  readonly index: ReadonlyMap<string, number>;
  readonly size: number;
  /** lambda: share of exporter j in the spending of importer i, element `j * N + i`. */
  readonly shares: Float64Array;
  /** E: spending, at home and abroad. */
  readonly spending: Float64Array;
  /** Y: income of labour. */
  readonly income: Float64Array;
  /** T: transfers received; they sum to zero. */
  readonly transfers: Float64Array;
  /** nu: share of sales in a country that pays fixed costs to its labour. */
  readonly fixedCosts: Float64Array;
  /** phi: how the price index and trade respond to a tariff, 1 + what selection of firms adds. */
  readonly passThrough: Float64Array;
  /** GDP of the data. */
  readonly gdp: Float64Array;
  /** The factored benchmark Jacobian; worked out at the first call, then remembered. */
  readonly preconditioner: () => Preconditioner;
}
