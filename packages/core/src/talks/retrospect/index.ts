// The public face of the retrospective test.

export { type Forecast, type ForecastQuestion, type Foreseen, foresee } from './forecast.js';
export { ANY, lensForecast, midpointOf, OWN, pointForecast, UNNAMED, uniformForecast } from './mix.js';
export { type Rank, rankOf } from './rank.js';
export {
  type ForecasterScore,
  type RetrospectAnswer,
  type RetrospectQuestion,
  type RetrospectStep,
  retrospect,
  type SnapshotScore,
} from './retrospect.js';
