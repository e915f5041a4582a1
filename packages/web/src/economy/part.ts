// What the economy view asks: a scenario, rates that are dragged, the model and its parameters, and the search that is looked for.

import { choice, fields, flag, text, texts } from '../state/read.js';
import type { Part } from '../state/state.js';

export const MODELS = ['world', 'sectors', 'regions'] as const;
export type Model = (typeof MODELS)[number];
export const MEASURES = [
  'welfare',
  'prices',
  'employment',
  'exports',
  'imports',
  'deficit',
  'revenueShare',
] as const;
export type Measure = (typeof MEASURES)[number];
export const PAPER = [
  'B1',
  'B2',
  'B3',
  'R1',
  'R2',
  'R3',
  'A2',
  'A3',
  'A4',
  'W1',
  'W2',
  'W3',
  'D1',
  'D3',
  'IO1',
  'IO2',
  'IO3',
  'IO4',
] as const;
/** Economies that can take part in a trade war of the world model; more of them take longer. */
export const PLAYERS: readonly string[] =
  'USA CHN EU JPN IND GBR BRA CAN MEX KOR AUS IDN TUR SAU CHE VNM'.split(' ');
export const SEARCHES = ['optimal', 'nash', 'cooperate'] as const;
export type SearchKind = (typeof SEARCHES)[number];

export interface EconomyState {
  /** `liberation-day`, `own`, `deal-a`, `deal-b`, `clocks`, `japan-deal`, `rice-for-cars`, `paper:B1`, ... */
  readonly scenario: string;
  /** Alpha-3 code, or `EU`; empty of a change of law: the partner it changes most. */
  readonly partner: string;
  /** US tariff on the partner, percent; null as the scenario has it. */
  readonly rate: number | null;
  /** US tariff on everyone else, percent; only of one's own rates. */
  readonly others: number;
  /** The partner's tariff on US goods, percent; null as the scenario has it. */
  readonly back: number | null;
  readonly retaliation: boolean;
  readonly model: Model;
  readonly io: boolean;
  readonly rebate: 'income-tax' | 'lump-sum';
  readonly elasticity: number;
  readonly passThrough: number;
  readonly deficits: 'fixed' | 'balanced' | 'endogenous';
  readonly measure: Measure;
  readonly search: SearchKind;
  readonly searchModel: 'world' | 'regions';
  /** Of a trade war on the world model, in the order of `PLAYERS`. */
  readonly players: readonly string[];
  readonly uniform: boolean;
  readonly political: boolean;
  readonly from: 'factual' | 'nash' | 'free-trade';
}

export const SCENARIO =
  /^(liberation-day|own|deal-a|deal-b|clocks|japan-deal|rice-for-cars|paper:[A-Z0-9]{2,3})$/;

const initial: EconomyState = {
  scenario: 'liberation-day',
  partner: 'JPN',
  rate: null,
  others: 0,
  back: null,
  retaliation: false,
  model: 'world',
  io: false,
  rebate: 'income-tax',
  elasticity: 4,
  passThrough: 1,
  deficits: 'fixed',
  measure: 'welfare',
  search: 'nash',
  searchModel: 'regions',
  players: ['USA', 'CHN', 'EU'],
  uniform: false,
  political: false,
  from: 'factual',
};

/** Whether the scenario is a change of law, which has sides of its own. */
export function isLaw(scenario: string): boolean {
  return scenario.startsWith('deal-') || scenario === 'clocks' || scenario === 'japan-deal';
}

export const economyPart: Part<EconomyState> = {
  id: 'economy',
  initial,
  read(value) {
    const given = fields(value);
    const scenario = text(given.scenario, initial.scenario, SCENARIO);
    const partner = text(given.partner, '', /^([A-Z]{3}|EU)$/);
    return {
      scenario,
      partner: partner === '' && !isLaw(scenario) ? initial.partner : partner,
      rate: within(given.rate, 0, 500, null),
      others: within(given.others, 0, 500, 0) ?? 0,
      back: within(given.back, 0, 500, null),
      retaliation: flag(given.retaliation, false),
      model: choice(given.model, MODELS, 'world'),
      io: flag(given.io, false),
      rebate: choice(given.rebate, ['income-tax', 'lump-sum'], 'income-tax'),
      elasticity: within(given.elasticity, 0.5, 20, 4) ?? 4,
      passThrough: within(given.passThrough, 0.05, 2, 1) ?? 1,
      deficits: choice(given.deficits, ['fixed', 'balanced', 'endogenous'], 'fixed'),
      measure: choice(given.measure, MEASURES, 'welfare'),
      search: choice(given.search, SEARCHES, 'nash'),
      searchModel: choice(given.searchModel, ['world', 'regions'], 'regions'),
      players: playersIn(given.players),
      uniform: flag(given.uniform, false),
      political: flag(given.political, false),
      from: choice(given.from, ['factual', 'nash', 'free-trade'], 'factual'),
    };
  },
};

/** Players as a link has them, in the order of the list; two at least. */
function playersIn(value: unknown): readonly string[] {
  const given = texts(value);
  const known = PLAYERS.filter((id) => given.includes(id));
  return known.length >= 2 ? known : initial.players;
}

function within(value: unknown, low: number, high: number, fallback: number | null): number | null {
  return typeof value === 'number' && value >= low && value <= high ? value : fallback;
}

/** Parameters of the world model that are not its own. */
export function isChanged({ io, rebate, elasticity, passThrough, deficits }: EconomyState): boolean {
  return (
    io ||
    rebate !== initial.rebate ||
    elasticity !== initial.elasticity ||
    passThrough !== initial.passThrough ||
    deficits !== initial.deficits
  );
}

export const OWN_PARAMETERS: Partial<EconomyState> = {
  io: false,
  rebate: 'income-tax',
  elasticity: 4,
  passThrough: 1,
  deficits: 'fixed',
};
