// GSIM, the global simulation of one good's trade (Francois and Hall, "Global Simulation Analysis of Industry-Level Trade Policy", 2003).

export { type Effects, effects, NotClearedError, type RegionEffects } from './effects.js';
export { calibrate, type Market, type MarketData, MarketError, type MarketParameters } from './market.js';
export { type Equilibrium, solve } from './solve.js';
