// From the state to what is asked of core: the policy by its name, as rates, or as a change of law.

import { type DealState, fileOf, titleOf } from '../deal/part.js';
import { first } from '../first.js';
import type { Announced, EconomyQuestion } from '../worker/economy-questions.js';
import { type EconomyState, isChanged, type Model } from './part.js';
import { OF_SECTORS } from './places.js';

interface Clocks {
  readonly on: string;
  readonly known: string;
}

export type Asked =
  | { readonly kind: 'question'; readonly question: EconomyQuestion; readonly readsLaw: boolean }
  /** Announced rates are still on their way. */
  | { readonly kind: 'wait' }
  /** It cannot be asked of this model, or there is no such deal: the key of a message. */
  | { readonly kind: 'none'; readonly why: 'no deal' | 'only world' | 'only sectors' | 'no partner' };

/** Whether the scenario is made of rates that can be dragged. */
export function hasSliders({ scenario }: EconomyState): boolean {
  return scenario === 'own' || scenario === 'liberation-day';
}

/** The question of a state to a model; `announced` are the rates of 2 April 2025 in the partners of that model. */
export function questionOf(
  state: EconomyState,
  model: Model,
  clocks: Clocks,
  deals: DealState,
  announced: readonly Announced[] | undefined,
  dealText: string | undefined,
): Asked {
  const { scenario } = state;
  const options = { model, ...(model === 'world' ? parametersOf(state) : {}) };
  const ask = (
    policy: EconomyQuestion['policy'],
    readsLaw = false,
    dealsGiven?: EconomyQuestion['deals'],
  ): Asked => ({
    kind: 'question',
    question: { policy, ...(dealsGiven === undefined ? {} : { deals: dealsGiven }), ...options },
    readsLaw,
  });
  if (scenario.startsWith('paper:'))
    return model === 'world'
      ? { kind: 'question', question: { policy: scenario }, readsLaw: false }
      : { kind: 'none', why: 'only world' };
  const retaliation = state.retaliation ? { retaliation: 'reciprocal' as const } : {};
  switch (scenario) {
    case 'japan-deal':
      return ask(scenario, true);
    case 'rice-for-cars':
      return model === 'world' ? { kind: 'none', why: 'only sectors' } : ask(scenario);
    case 'clocks': {
      const to = clocks.known > first.lawKnownTo ? first.lawKnownTo : clocks.known;
      const from = clocks.on > first.lawKnownTo ? first.lawKnownTo : clocks.on;
      return ask(
        { title: `From the law of ${from} to that of ${to}`, law: { from, to }, ...retaliation },
        true,
      );
    }
    case 'deal-a':
    case 'deal-b': {
      const side = scenario === 'deal-a' ? 'a' : 'b';
      const held = deals[side];
      if (held === null) return { kind: 'none', why: 'no deal' };
      if (dealText === undefined) return { kind: 'wait' };
      const file = fileOf(side, held);
      const name = typeof file === 'string' ? file : file.path;
      return ask(
        { title: titleOf(held), law: { on: dayOf(dealText, clocks.on), deal: name }, ...retaliation },
        true,
        typeof file === 'string' ? undefined : { [file.path]: file.text },
      );
    }
  }
  if (model !== 'world' && !OF_SECTORS.includes(state.partner) && dragged(state))
    return { kind: 'none', why: 'no partner' };
  if (scenario === 'liberation-day' && !dragged(state) && !state.retaliation) return ask(scenario);
  const base =
    scenario === 'own'
      ? state.others > 0
        ? [{ exporter: 'all', rate: `${state.others}%` }]
        : []
      : announced;
  if (base === undefined) return { kind: 'wait' };
  const rate = state.rate ?? (scenario === 'own' ? 0 : null);
  const tariffs = [
    ...base.map(({ exporter, rate: announcedRate }) => ({ importer: 'USA', exporter, rate: announcedRate })),
    ...(rate === null ? [] : [{ importer: 'USA', exporter: state.partner, rate: `${rate}%` }]),
    ...(state.back === null || state.back === 0
      ? []
      : [{ importer: state.partner, exporter: 'USA', rate: `${state.back}%` }]),
  ];
  return ask({ title: titleOfRates(state), tariffs, ...retaliation });
}

function dragged({ scenario, rate, back }: EconomyState): boolean {
  return scenario === 'own' || rate !== null || back !== null;
}

function titleOfRates({ scenario, partner, rate, back, others }: EconomyState): string {
  const base = scenario === 'own' ? `US tariff on everyone ${others}%` : 'Rates announced on 2 April 2025';
  return [
    base,
    ...(rate === null ? [] : [`on ${partner} ${rate}%`]),
    ...(back === null || back === 0 ? [] : [`${partner} on US goods ${back}%`]),
  ].join(', ');
}

function parametersOf(state: EconomyState): Omit<EconomyQuestion, 'policy' | 'model' | 'deals'> {
  if (!isChanged(state)) return {};
  const { io, rebate, elasticity, passThrough, deficits } = state;
  return {
    ...(io ? { io } : {}),
    ...(rebate === 'income-tax' ? {} : { rebate }),
    ...(elasticity === 4 ? {} : { elasticity }),
    ...(passThrough === 1 ? {} : { passThrough }),
    ...(deficits === 'fixed' ? {} : { deficits }),
  };
}

/** The day on which a deal is held against the law: the entry date, but not before the deal begins nor after the law is known. */
export function dayOf(dealText: string, on: string): string {
  const starts = [...dealText.matchAll(/\bfrom:\s*['"]?(\d{4}-\d{2}-\d{2})/g)].map((match) => match[1] ?? '');
  const begin = starts.sort()[0] ?? on;
  const day = on < begin ? begin : on;
  return day > first.lawKnownTo ? first.lawKnownTo : day;
}
