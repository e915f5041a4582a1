// Which texts of an edition a question of the economy lens needs, so that a browser can fetch them before it asks.

import type { ModelName } from '../../economy/index.js';
import { dealText } from '../deal/shipped.js';
import type { EconomyQuestion } from '../shapes/economy.js';
import { WEIGHT_TEXTS } from '../weights.js';
import { modelTexts, NAMES_TEXT } from './models.js';
import { policyText } from './policy.js';

/** Texts that a model is calibrated from. */
export function textsOfModel(model: ModelName): readonly string[] {
  return [...modelTexts(model), NAMES_TEXT];
}

/**
 * Texts of the edition that a policy needs. A policy named by the edition is itself a text: it is among the first, and what it needs
 * beyond that (another model, weights of trade) is told as a `MissingTextError` when it is asked without.
 */
export function textsOfPolicy({ policy, model }: EconomyQuestion): readonly string[] {
  if (policy === 'liberation-day')
    return [...new Set([...textsOfModel('world'), ...textsOfModel(model ?? 'world')])];
  if (typeof policy === 'string' && policy.startsWith('paper:')) return modelTexts('world');
  if (typeof policy === 'string')
    return [policyText(policy), ...textsOfModel(model ?? 'sectors'), ...WEIGHT_TEXTS];
  if ('path' in policy) return [...textsOfModel(model ?? 'world'), ...WEIGHT_TEXTS];
  const { law } = policy;
  const deal = law?.deal !== undefined && /^[a-z0-9-]+$/.test(law.deal) ? [dealText(law.deal)] : [];
  return [
    ...textsOfModel(model ?? policy.model ?? 'world'),
    ...(law === undefined ? [] : [...WEIGHT_TEXTS, ...deal]),
  ];
}
