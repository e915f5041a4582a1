// The public face of the engine of talks: which packages can be signed, what marks them, what blocks them, and what time does to them.

export { adjustedWinner, type Division } from './adjusted-winner.js';
export type { Belief, Swing } from './beliefs.js';
export { type Blockers, type BlockersOptions, blockers, type Concession, signableSet } from './blockers.js';
export {
  type CalendarQuestion,
  type CalendarResult,
  calendar,
  type DateResult,
  type Offer,
  type Pair,
  type State,
} from './calendar.js';
export { frontiersByDate } from './dates.js';
export { type Cause, causesOfDelay } from './delay.js';
export { EngineError } from './error.js';
export { fragility, patienceNeeded, readingGap, type Temptation } from './fragility.js';
export { type Frozen, freeze, type Settled } from './freeze.js';
export { type Frontier, type FrontierOptions, frontier, hull } from './frontier.js';
export { elementsOf, hittingSets, minimalMasks } from './hitting.js';
export { type Interim, type InterimResult, interim, properSubsets } from './interim.js';
export type { Ballot, Line } from './lines.js';
export { exchangeRates, type Linkage, linkage, type Move } from './linkage.js';
export { behind, type Merged, merge } from './merge.js';
export type { Range } from './ranges.js';
export { patienceWeights, rubinstein } from './rubinstein.js';
export { type SchellingQuestion, type SchellingStep, schelling } from './schelling.js';
export { type Outcome, type Question, type SidePayments, solve } from './solutions.js';
export {
  type Block,
  isAllowed,
  optionsOf,
  type Payoffs,
  packageOf,
  payoffs,
  payoffsAt,
  type Rule,
  type Space,
  space,
} from './space.js';
export type { Agreement, Solution } from './ties.js';
export {
  type Evidence,
  type Term,
  type UncertainLine,
  type UncertainQuestion,
  type Uncertainty,
  uncertainty,
} from './uncertainty.js';
export { type Chunk, walk } from './walk.js';
