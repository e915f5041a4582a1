// The multi-sector model with input-output linkages of Caliendo and Parro (Review of Economic Studies 82(1), 2015), for any tables.

export {
  type Balancing,
  type Benchmark,
  benchmarkAt,
  CalibrationError,
  type CalibrationOptions,
  calibrate,
} from './benchmark.js';
export {
  type Change,
  type EconomyEffects,
  type Effects,
  effects,
  NotConvergedError,
  type SectorEffects,
  tariffsPaid,
} from './effects.js';
export { type Equilibrium, solve } from './equilibrium.js';
export { inventTables } from './invented.js';
export { type Label, type Sector, TableTextError } from './read.js';
export { type Tables, TablesError } from './tables.js';
export type { World } from './world.js';
