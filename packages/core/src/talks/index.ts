// The public face of talks: the engine of bargaining sets, and the files of negotiation research that come in and go out.

export * from './domain/index.js';
export * from './engine/index.js';
export * from './formats/index.js';
export { type ResearchAgreement, type ResearchAnswer, solveResearch, type Utilities } from './research.js';
