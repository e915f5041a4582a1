// The public face of the questions of the economy lens: policies, searches, average duties, value added.

export { tradeWeights, WEIGHT_TEXTS } from '../weights.js';
export { partnerOf } from './law-change.js';
export { liberationDay } from './liberation-day.js';
export {
  alpha3,
  modelCountry,
  modelTexts,
  naftaBenchmark,
  regionsBenchmark,
  sectorsBenchmark,
  worldBenchmark,
  worldData,
} from './models.js';
export { askEconomy, economyAnswerOf, policyNamed, policyText } from './policy.js';
export { askRates } from './rates.js';
export { askCooperate, askNash, askOptimal } from './search.js';
export { textsOfModel, textsOfPolicy } from './texts.js';
export { askValueAdded, type TracedValue, traceValue } from './value-added.js';
