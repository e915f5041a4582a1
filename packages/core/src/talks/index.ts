// The public face of talks: the folder of a negotiation, what its tariffs are worth, the engine of bargaining sets, and files of negotiation research.

export * from './answer/index.js';
export * from './domain/index.js';
export * from './engine/index.js';
export * from './exchange/index.js';
export * from './formats/index.js';
export { type ResearchAgreement, type ResearchAnswer, solveResearch, type Utilities } from './research.js';
export * from './retrospect/index.js';
export * from './tariffs/index.js';
