// The public face of the answers: what a folder says as of a day, in plain data.

export { type Atom, todayOf } from './atoms.js';
export { type Beliefs, beliefsOf, type UncertainBelief } from './beliefs.js';
export {
  type CalendarAnswer,
  calendarOf,
  type DateAnswer,
  datesAhead,
  type OfferAnswer,
} from './calendar.js';
export { type SignableOn, signableOn } from './dates.js';
export {
  type DealPackage,
  type DealReading,
  type DealTerms,
  explainDeal,
  settledBy,
  type TermRead,
  type TermUnread,
} from './deal.js';
export {
  type AtomAnswer,
  explain,
  type LineAnswer,
  type LineInPackage,
  named,
  type PackageAnswer,
  type PartyAnswer,
} from './explain.js';
export { type MoveAnswer, movesOf } from './give.js';
export { type FragilityAnswer, fragilityOf, type ReadingAnswer, readingsOf } from './hold.js';
export { type Frame, type MapAnswer, type MapQuestion, mapOf } from './map.js';
export { MARK_NAMES, MARKS, type MarkAnswer, type MarkedPackage, type MarkName } from './marks.js';
export { type Future, futuresOn, likeliestOn } from './no-deal.js';
export { type ConcessionAnswer, type Overview, overview, type SideAnswer } from './overview.js';
export { measuresOf, NO_PRICES, type Prices, tariffIssues, tariffQuestion } from './prices.js';
export { blockersWithVotes } from './quorum.js';
export { type Situation, type StandingLine, situationOn, type Table, tableOf } from './situation.js';
export {
  type InterimAnswer,
  interimOf,
  interimSteps,
  type LinkageAnswer,
  linkageOf,
  linkageSteps,
  type StepsDone,
} from './steps.js';
export { type ThreatAnswer, threatsIn } from './threats.js';
export type { SchellingAnswer } from './tighten.js';
export {
  drawUncertainty,
  type Found,
  tellUncertainty,
  type UncertainPackage,
  type UncertaintyAnswer,
  type UncertaintyQuestion,
  uncertaintyOf,
} from './uncertainty.js';
export { MISLEADING, type WeighedEvidence } from './weigh.js';
