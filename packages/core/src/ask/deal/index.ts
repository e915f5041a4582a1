// The public face of the deal question; the parser of YAML comes with it.

export { tradeWeights } from '../weights.js';
export {
  askDeal,
  DEAL_TEXTS,
  dealAnswerOf,
  lawWith,
  type WeighedDeal,
  weighDeals,
} from './answer.js';
export { dealNamed, dealText } from './shipped.js';
export { askUnder, editionUnder } from './under.js';
