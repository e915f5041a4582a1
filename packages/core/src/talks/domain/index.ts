// The public face of talks folders: what may be written, read and checked, and what was public on a day.

export { asOf, TalksError } from './as-of.js';
export { canonicalJson, compareSnapshots, digestOf, type FrozenSnapshot, type Sha256 } from './frozen.js';
export { hint, isDay } from './names.js';
export { type ReadTalks, readTalks } from './read.js';
export { talksJsonSchemas } from './schemas.js';
export type { Titles } from './shape-titles.js';
export { centreOf, isSure, type Span } from './span.js';
export type {
  Baseline,
  Belief as Statement,
  EconomyMeasure,
  Event,
  Evidence as DatedFact,
  Figure,
  Ground,
  Issue,
  Market,
  Option,
  Options,
  Outcome as TalksOutcome,
  Party,
  Quota,
  QuotaMeasure,
  RedLine,
  Side,
  Size,
  Snapshot,
  Talks,
  TalksFolder,
  Target,
  Tariff as PartnerTariff,
  Term as DealTerm,
  Worth,
} from './talks.js';
export { folderUnder, talksUnder } from './titles.js';
