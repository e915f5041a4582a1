// The public face of the world model (M1): one sector, 194 countries (Ignatenko, Lashkaripour, Macedoni and Simonovska 2025).

export type { Benchmark } from './benchmark.js';
export { calibrate } from './calibrate.js';
export { policyOf } from './cells.js';
export type { Pair } from './choice.js';
export { type Country, readWorld, type WorldData } from './data.js';
export { type Effect, type Effects, effects, MEASURES } from './effects.js';
export type { Equilibrium } from './equilibrium.js';
export { ModelError } from './error.js';
export { retaliationFormula, usFormula } from './formula.js';
export { gradient, type Objective, welfareOf } from './gradient.js';
export { average, type Group, members } from './groups.js';
export { country, type Nash, type NashOptions, nash, type Player, union } from './nash.js';
export {
  bestResponse,
  type Optimum,
  type OptimumOptions,
  optimum,
  type Question,
  tariffsOf,
} from './optimum.js';
export { DEFAULTS, type Deficits, type Rebate, ROUND_ABOUT, type WorldParameters } from './parameters.js';
export { announced, SCENARIOS, type Scenario, stage } from './scenarios.js';
export { solve, type WorldOptions } from './solve.js';
