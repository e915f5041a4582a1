// Figures that articles have published for scenarios that are solved here, with table and source, to stand beside ours.

/** Percent, as printed. */
export type PublishedRow = Readonly<Partial<Record<string, string>>>;

export interface Published {
  readonly scenario: string;
  readonly table: string;
  /** By id: `USA`, `nonUS`, countries. */
  readonly rows: Readonly<Record<string, PublishedRow>>;
}

export const IGNATENKO =
  'Ignatenko, Lashkaripour, Macedoni and Simonovska, Journal of International Economics 157 (2025), 104138';
export const OSSA = 'Ossa, American Economic Review 104(12) (2014), pp. 4104–4146';

const row = (
  welfare: string,
  deficit: string,
  exports: string,
  imports: string,
  employment: string,
  prices: string,
  revenueShare?: string,
): PublishedRow => ({
  welfare,
  deficit,
  exports,
  imports,
  employment,
  prices,
  ...(revenueShare === undefined ? {} : { revenueShare }),
});

export const PUBLISHED: readonly Published[] = [
  {
    scenario: 'paper:B1',
    table: 'Tables 1 and 3',
    rows: {
      USA: row('1.13', '−18.1', '−52.7', '−43.6', '0.32', '12.8', '1.14'),
      nonUS: row('−0.58', '11.6', '−3.2', '−3.3', '−0.14', '−4.7'),
    },
  },
  {
    scenario: 'paper:B2',
    table: 'Table 1',
    rows: {
      USA: row('−0.01', '−18.4', '−52.5', '−43.3', '−0.41', '13.1'),
      nonUS: row('−0.57', '11.7', '−3.3', '−3.4', '−0.14', '−4.8'),
    },
  },
  {
    scenario: 'paper:B3',
    table: 'Tables 1 and 3',
    rows: {
      USA: row('1.79', '−19.1', '−55.3', '−45.6', '0.51', '12.6', '1.35'),
      nonUS: row('−0.61', '17.1', '−4.2', '−3.7', '−0.16', '−4.6'),
    },
  },
  {
    scenario: 'paper:IO1',
    table: 'Table 4',
    rows: {
      USA: row('0.86', '−18.4', '−53.9', '−44.4', '0.24', '12.7'),
      nonUS: row('−1.31', '12.0', '−3.5', '−4.0', '−0.29', '−5.0'),
    },
  },
];

/** Table 3a: each region alone sets its optimal tariffs. Percent. */
export const OSSA_OPTIMAL: Readonly<Record<string, { readonly welfare: string; readonly median: string }>> = {
  BRA: { welfare: '1.1', median: '56.1' },
  CHN: { welfare: '1.8', median: '59.3' },
  EUN: { welfare: '1.9', median: '61.3' },
  IND: { welfare: '1.7', median: '54.0' },
  JPN: { welfare: '4.0', median: '59.6' },
  ROW: { welfare: '2.9', median: '61.5' },
  USA: { welfare: '2.3', median: '60.3' },
};

/** Abstract, p. 4104, with political weights: averages over regions, percent. */
export const OSSA_ABSTRACT = { nashTariffs: '63', warLoss: '2.9', talksGain: '0.5' } as const;
