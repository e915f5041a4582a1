// The public face of the questions about talks.

export { askTalks, type OpenTalks, openTalks } from './folder.js';
export { askResearch, readResearch, researchAnswerOf, type SolvedResearch, solveFiles } from './research.js';
export { type FolderTexts, pricesOf, readPackage, refusing, tableAt, talksText } from './table.js';
