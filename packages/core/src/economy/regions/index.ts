// The public face of the `regions` model: Ossa's 7 regions and 33 sectors, for threat points, optimal, Nash and cooperative tariffs.

export type { Benchmark } from './benchmark.js';
export { calibrate, RegionsCalibrationError, type RegionsParameters } from './calibrate.js';
export { cooperativeTariffs, freeTrade, type Talks, type TalksOptions } from './cooperate.js';
export { type RegionsData, RegionsDataError, type RegionsTexts, readRegions, type Sector } from './data.js';
export {
  type Effects,
  effects,
  type Flow,
  NotAnEquilibriumError,
  type RegionEffects,
  type SectorEffects,
} from './effects.js';
export { equalWeights, type Weights } from './government.js';
export { cellOf } from './policy.js';
export { type Politics, politicalWeights } from './politics.js';
export type { Bounds } from './respond.js';
export { type Equilibrium, type RegionsSolveOptions, solve } from './solve.js';
export { nashTariffs, optimalTariffs, type Strategy, type StrategyOptions } from './strategy.js';
