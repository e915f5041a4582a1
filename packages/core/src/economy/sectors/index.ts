// Seven economies and 44 industries, 2017, in the equations of Caliendo and Parro (2015): cars, farm goods and steel between the large economies.

export { type Effects, type Equilibrium, effects, solve } from '../caliendo-parro/index.js';
export { calibrate, type SectorsParameters, tablesOf } from './calibrate.js';
export { readSectors, type SectorsData, type SectorsTexts } from './data.js';
