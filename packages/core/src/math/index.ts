// The public face of the numerical kit: dense linear algebra, root finding, minimisation, powers, seeded random numbers.

export { type AndersonOptions, anderson } from './anderson.js';
export {
  type Factors,
  factor,
  invert,
  multiply,
  multiplyTransposed,
  solve,
  solveTransposed,
} from './dense.js';
export { exp } from './exponential.js';
export { gmres, type LinearOptions, type LinearSolution, type LinearSystem } from './gmres.js';
export { log } from './logarithm.js';
export { certificate, type MinimizeOptions, type Minimum, minimize, type Objective } from './minimize.js';
export { type Equations, type NewtonOptions, newton } from './newton.js';
export { power } from './power.js';
export { type Random, random } from './random.js';
export type { Ending, Found, SearchOptions } from './search.js';
export { add, dot, largest, norm, type Operator, scale } from './vector.js';
