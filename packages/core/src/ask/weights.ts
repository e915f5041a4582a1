// What weighs a change of law by trade: the texts it is made of, and what is read from them.

import {
  readClaimShares,
  readConcordance,
  readImports,
  readMetalContent,
  type TradeWeights,
} from '../economy/index.js';
import type { Edition } from './edition.js';

/** Texts that weigh a change of law by trade. */
export const WEIGHT_TEXTS: readonly string[] = [
  'data/imports/us-2024.csv',
  'data/imports/usmca-2024.csv',
  'data/imports/metal-content.csv',
  'data/concordance/hts-gtap.csv',
  'data/concordance/gtap-sectors.csv',
];

/** Imports of 2024, the preferences they claimed, metal in them, and the sectors of their numbers; read once. */
export function tradeWeights(edition: Edition): TradeWeights {
  return edition.once('trade weights', () => ({
    imports: readImports(edition.text('data/imports/us-2024.csv')),
    claims: readClaimShares(edition.text('data/imports/usmca-2024.csv')),
    content: readMetalContent(edition.text('data/imports/metal-content.csv')),
    concordance: readConcordance(
      edition.text('data/concordance/hts-gtap.csv'),
      edition.text('data/concordance/gtap-sectors.csv'),
    ),
  }));
}
