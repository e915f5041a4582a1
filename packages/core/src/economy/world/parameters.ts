// Parameters of the world model, with the values of Ignatenko, Lashkaripour, Macedoni and Simonovska (J. Int. Econ. 157, 2025).

/** What a government does with tariff revenue: it lowers the income tax on labour, or hands it out in equal sums. */
export type Rebate = 'tax relief' | 'lump sum';

/**
 * What becomes of trade deficits.
 * `endogenous`: part of them is fixed cost paid to labour in the destination, and moves with trade; the rest is a transfer, a fixed share of world income.
 * `fixed`: all of them is a transfer, a fixed share of world income; no fixed costs and full pass-through (Eaton-Kortum; Dekle, Eaton and Kortum 2008).
 * `balanced`: as `fixed`, on a benchmark from which all transfers were first removed, so that they sum to zero (Ossa 2014).
 */
export type Deficits = 'endogenous' | 'fixed' | 'balanced';

export interface WorldParameters {
  /** Trade elasticity, epsilon > 0. */
  readonly elasticity: number;
  /** Elasticity of labour supply, kappa >= 0. */
  readonly labourSupply: number;
  /** Scale elasticity, psi >= 0: how much more employment lowers unit cost. */
  readonly scale: number;
  /** Shape of the distribution of firms, theta > 0. */
  readonly shape: number;
  /** Pass-through of a tariff to the price at the border, a: 1 is complete, 0.25 the paper's incomplete case. */
  readonly passThrough: number;
  /** Share of labour in unit cost, beta in (0, 1]; the rest is intermediate goods (round-about production). 1: none; the paper's is 0.49. */
  readonly labourShare: number;
  readonly rebate: Rebate;
  readonly deficits: Deficits;
  /** Fixed cost paid in the destination as a share of sales there, exporters outside the US on average and US exporters: targets for nu. */
  readonly fixedCostTargets: readonly [number, number];
}

export const DEFAULTS: WorldParameters = {
  elasticity: 4,
  labourSupply: 0.5,
  scale: 0.67 / 4,
  shape: 4 / 0.67,
  passThrough: 1,
  labourShare: 1,
  rebate: 'tax relief',
  deficits: 'endogenous',
  fixedCostTargets: [0.12, 0.26],
};

/** Share of labour in unit cost in the paper's round-about variant. */
export const ROUND_ABOUT = 0.49;

/** Why parameters make no model; `undefined` where they do. */
export function problem(parameters: WorldParameters): string | undefined {
  const { elasticity, labourSupply, scale, shape, passThrough, labourShare } = parameters;
  const positive: readonly (readonly [string, number])[] = [
    ['elasticity', elasticity],
    ['shape', shape],
    ['passThrough', passThrough],
    ['labourShare', labourShare],
  ];
  for (const [name, value] of positive)
    if (!(value > 0 && value < Number.POSITIVE_INFINITY)) return `${name} must be above zero, not ${value}`;
  for (const [name, value] of [
    ['labourSupply', labourSupply],
    ['scale', scale],
  ] as const)
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
      return `${name} must not be negative, not ${value}`;
  if (labourShare > 1) return `labourShare must not exceed 1, not ${labourShare}`;
  return undefined;
}
