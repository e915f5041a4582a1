// The public face of the questions about talks.

export { askTalks, type OpenTalks, openTalks } from './folder.js';
export { askResearch, type SolvedResearch, solveFiles } from './research.js';
export { pricesOf, readPackage, talksText } from './table.js';
