// The public face of the questions about talks.

export { askTalks, type SolvedResearch, solveTalks } from './research.js';
