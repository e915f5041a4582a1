// The public face of the questions about talks.

export { actOfFolder } from './acts.js';
export { askTalks, type OpenTalks, openTalks } from './folder.js';
export { namingsOf } from './naming.js';
export { askResearch, readResearch, researchAnswerOf, type SolvedResearch, solveFiles } from './research.js';
export {
  explainAsked,
  type FolderTexts,
  pricesOf,
  readPackage,
  refusing,
  tableAt,
  talksText,
} from './table.js';
export { dealTerms, shippedName } from './terms.js';
