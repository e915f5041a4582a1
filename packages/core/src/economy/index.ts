// The public face of the economy lens: models, policies, and the way from law to model.

export * as caliendoParro from './caliendo-parro/index.js';
export {
  type AverageRate,
  averageRates,
  type LawState,
  lineFor,
  speaksFor,
  type TradeWeights,
} from './from-law/average.js';
export { type Concordance, readAlpha3, readConcordance } from './from-law/concordance.js';
export {
  type ClaimShares,
  DataError,
  type Imports,
  type MetalContent,
  readClaimShares,
  readImports,
  readMetalContent,
} from './from-law/imports.js';
export { type Coverage, type ModelRate, type Naming, policyFrom, ratesOf } from './from-law/policy.js';
export { importsFrom, importsOf } from './from-law/some-imports.js';
export * as gsim from './gsim/index.js';
export { NAFTA_CAVEAT, SECTORS_CAVEAT, solveTables, tableVocabulary } from './lens/caliendo-parro.js';
export { REGIONS_CAVEAT, regionsResult, regionsVocabulary, solveRegions } from './lens/regions.js';
export {
  type EconomyResult,
  type LensResult,
  MODELS,
  type ModelName,
  type SectorResult,
} from './lens/result.js';
export { solveWorld, WORLD_CAVEAT, worldChange, worldResult, worldVocabulary } from './lens/world.js';
export type { OnProgress, Policy, Progress, Solved, SolveOptions, Status, Tariff } from './model.js';
export * as nafta from './nafta/index.js';
export { answers, expandPolicy, labelNamed, type Vocabulary } from './policy/expand.js';
export { type PolicyFile, parseState, policyShape, readPolicy, type WrittenState } from './policy/file.js';
export * as regions from './regions/index.js';
export * as sectors from './sectors/index.js';
export * as valueAdded from './value-added/index.js';
export * as world from './world/index.js';
