// NAFTA as Caliendo and Parro (Review of Economic Studies 82(1), 2015) measured it: the check on the multi-sector equations.

export { type Effects, type Equilibrium, effects, solve } from '../caliendo-parro/index.js';
export { agreement, calibrate, type NaftaParameters, tablesOf } from './calibrate.js';
export { type NaftaData, type NaftaTexts, readNafta } from './data.js';
