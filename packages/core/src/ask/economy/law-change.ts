// A change of law as average duties of a model: the two states of the law, weighted by trade.

import {
  type AverageRate,
  averageRates,
  type Concordance,
  type Coverage,
  importsFrom,
  type LawState,
  type ModelRate,
  type PolicyFile,
  parseState,
  ratesOf,
  speaksFor,
} from '../../economy/index.js';
import { formatDay, includesOrigin, type Law, parseInstant } from '../../law/index.js';
import { lawWith } from '../deal/answer.js';
import { dealNamed } from '../deal/shipped.js';
import type { Edition } from '../edition.js';
import { AskError, refuse } from '../error.js';
import { keptIn } from '../kept.js';
import { tradeWeights } from '../weights.js';
import { readKnownOn } from '../written.js';
import { alpha3, membersOf } from './models.js';

/** A policy that is to be solved, and the texts of the deals that it names. */
export interface Written {
  readonly policy: PolicyFile;
  readonly deals: Readonly<Record<string, string>>;
}

/** Average duties by partner and sector of a model before and after. */
export interface Change {
  readonly rates: readonly ModelRate[];
  readonly coverage: Coverage;
}

/** The change of law that a policy names, in the partners and sectors of a model; undefined when it names none. */
export function lawChange(
  edition: Edition,
  written: Written,
  partner: (alpha2: string) => string | undefined,
  sector: (gtap: string, concordance: Concordance) => string | undefined,
): Change | undefined {
  if (written.policy.law === undefined) return undefined;
  const { concordance } = tradeWeights(edition);
  const averages = averagesOf(edition, written, statesOf(edition, written));
  return ratesOf(averages, { partner, sector: (gtap) => sector(gtap, concordance) }, 0, 1);
}

/** Changes of law whose averages are kept. */
const KEPT = 4;

/** Average duties under states of the law; the last few are kept, so that another model, parameter or deal asks nothing twice. */
export function averagesOf(
  edition: Edition,
  { policy, deals }: Written,
  states: readonly LawState[],
): readonly AverageRate[] {
  const key = [policy.law, states, deals[policy.law?.deal ?? '']];
  return keptRates(edition, 'average rates', key, () => {
    const deal = states.find(({ law }) => law !== undefined);
    if (deal === undefined) return averageRates(edition.law, tradeWeights(edition), states);
    return averagesWithDeal(edition, states, deal);
  });
}

/**
 * The same where one state is the law with a deal: goods of those it does not speak of pay as without it, which is reckoned once for all
 * deals of a day.
 */
function averagesWithDeal(
  edition: Edition,
  states: readonly LawState[],
  deal: LawState,
): readonly AverageRate[] {
  const weights = tradeWeights(edition);
  const acts = [...(deal.signed ?? [])].flatMap((id) => deal.law?.instrumentById.get(id) ?? []);
  const speaks = (country: string): boolean =>
    acts.some(({ provisions }) =>
      provisions.some(({ verb, of }) => verb !== 'promise' && includesOrigin(of, speaksFor(country))),
    );
  const touched = weights.imports.countries.filter(speaks);
  const { law: _, signed: __, ...without } = deal;
  const plain = states.map((state) => (state === deal ? without : state));
  const others = keptRates(edition, 'average rates without a deal', plain, () =>
    averageRates(edition.law, weights, plain),
  );
  const imports = importsFrom(weights.imports, touched);
  return [
    ...others.filter(({ partner }) => !touched.includes(partner)),
    ...averageRates(edition.law, { ...weights, imports }, states),
  ].sort((a, b) => (`${a.partner} ${a.sector}` < `${b.partner} ${b.sector}` ? -1 : 1));
}

/** Rates of one kind are kept apart from those of another, so that edits of one deal do not drive out the day of the other. */
function keptRates(
  edition: Edition,
  kind: string,
  asked: unknown,
  make: () => readonly AverageRate[],
): readonly AverageRate[] {
  const kept = edition.once(kind, () => new Map<string, readonly AverageRate[]>());
  // A law is named by what else the question says.
  const key = JSON.stringify(asked, (field, value) => {
    if (value instanceof Set) return [...value];
    return field === 'law' && typeof value === 'object' && 'provisions' in value ? undefined : value;
  });
  return keptIn(kept, KEPT, key, make);
}

/** The two states of the law a policy goes between. Throws an `AskError`. */
export function statesOf(edition: Edition, { policy, deals }: Written): readonly [LawState, LawState] {
  const { from, to, on: day, deal } = policy.law ?? {};
  const { law } = edition;
  if (from !== undefined && to !== undefined)
    return [stateOf('policy', from, law, 'law.from'), stateOf('policy', to, law, 'law.to')];
  if (day === undefined || deal === undefined)
    throw new AskError('policy', 'the policy names no change of law', 'law');
  const on = stateOf('policy', day, law, 'law.on');
  const { deal: act, amended } = withDeal(edition, deals, deal);
  // As in the diff of law: what the deal would do, not whether it is collected yet.
  return [on, { ...on, law: amended, signed: new Set([act.id]) }];
}

/** A state of the law as a person writes it. Throws an `AskError`. */
export function stateOf(field: string, text: string, law: Law, place?: string): LawState {
  const state = parseState(text);
  const on = state === undefined ? undefined : parseInstant(state.on);
  if (state === undefined || on === undefined)
    return refuse(field, text, 'expected 2025-04-09, or 2025-08-20 as known on 2025-10-01', place);
  if (formatDay(on) < law.library.lawKnownFrom || formatDay(on) > law.library.lawKnownTo) {
    throw new AskError(
      field,
      `the law is written down from ${law.library.lawKnownFrom} to ${law.library.lawKnownTo}; ${state.on} is outside`,
      place,
    );
  }
  return state.knownOn === undefined ? { on } : { on, knownOn: readKnownOn(field, state.knownOn, place) };
}

function withDeal(edition: Edition, deals: Readonly<Record<string, string>>, name: string) {
  const text = Object.hasOwn(deals, name) ? deals[name] : undefined;
  const file = text === undefined ? shippedDeal(edition, name) : { path: name, text };
  return lawWith(edition.law, 'policy', file);
}

function shippedDeal(edition: Edition, name: string) {
  try {
    return dealNamed(edition, 'policy', name);
  } catch (error) {
    if (error instanceof AskError) throw new AskError('policy', error.message, 'law.deal');
    throw error;
  }
}

/** What a model calls a partner of the law: itself, the European Union, or the rest of the world. */
export function partnerOf(
  edition: Edition,
  economies: readonly string[],
): (alpha2: string) => string | undefined {
  const codes = alpha3(edition);
  const { EUN: union } = membersOf(edition);
  return (alpha2) => {
    const id = codes.get(alpha2);
    if (id !== undefined && economies.includes(id)) return id;
    return union.includes(alpha2) && economies.includes('EUN') ? 'EUN' : 'ROW';
  };
}
