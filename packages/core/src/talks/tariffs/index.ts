// The public face of tariffs in talks: what tariff options are worth, from the law through the trade models to bn USD a year.

export { type TariffBlock, tariffBlock, type Under } from './block.js';
export type { TradeConcession } from './concessions.js';
export { type Curve, curve, type Form } from './curves.js';
export { inputsDigest, type RateInputs, rateInputsOf } from './digest.js';
export { type Duty, dutiesUnder, meanOf } from './duties.js';
export {
  type Measure,
  TariffBlockError,
  type TariffIssue,
  type TariffModel,
  type TariffModels,
  type TariffOption,
  type TariffQuestion,
  type Transfer,
} from './question.js';
export {
  asWedge,
  HIGHEST_AD_VALOREM,
  QuotaError,
  type QuotaMarket,
  type QuotaOrigin,
  type QuotaOutcome,
  type QuotaTerms,
  type Regime,
  type Shock,
  settleQuota,
} from './quota.js';
export { quotaIssueOf } from './quota-issue.js';
export {
  type QuotaEffect,
  type QuotaIssue,
  type QuotaOption,
  quotaOutcomes,
  quotaValues,
} from './quota-values.js';
export { checkFresh, type RateRow, type RateTable, RateTableError, readRates, writeRates } from './rates.js';
export { type LawOption, type Tabulated, type TabulateQuestion, tabulate } from './tabulate.js';
export { type ThreatCost, threatCost, WEAK_FROM } from './threat.js';
