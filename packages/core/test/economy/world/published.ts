// Published results of the world model, to the digits printed.
// Ignatenko, Lashkaripour, Macedoni and Simonovska, "Making America Great Again? The Economic Impacts of Liberation Day Tariffs",
// Journal of International Economics 157 (2025), 104138; country results from the output of its replication package.

/** welfare, deficit, exports/GDP, imports/GDP, employment, prices. */
export type Row = readonly [string, string, string, string, string, string];

/** Tables 1 and 4. */
export const MAIN: readonly {
  readonly id: string;
  readonly table: string;
  readonly usa: Row;
  readonly nonUS: Row;
}[] = [
  {
    id: 'B1',
    table: 'Table 1',
    usa: ['1.13', '-18.1', '-52.7', '-43.6', '0.32', '12.8'],
    nonUS: ['-0.58', '11.6', '-3.2', '-3.3', '-0.14', '-4.7'],
  },
  {
    id: 'B2',
    table: 'Table 1',
    usa: ['-0.01', '-18.4', '-52.5', '-43.3', '-0.41', '13.1'],
    nonUS: ['-0.57', '11.7', '-3.3', '-3.4', '-0.14', '-4.8'],
  },
  {
    id: 'B3',
    table: 'Table 1',
    usa: ['1.79', '-19.1', '-55.3', '-45.6', '0.51', '12.6'],
    nonUS: ['-0.61', '17.1', '-4.2', '-3.7', '-0.16', '-4.6'],
  },
  {
    id: 'IO1',
    table: 'Table 4',
    usa: ['0.86', '-18.4', '-53.9', '-44.4', '0.24', '12.7'],
    nonUS: ['-1.31', '12.0', '-3.5', '-4.0', '-0.29', '-5.0'],
  },
];

/** Table 3: US tariff revenue, percent of GDP. */
export const REVENUE = { B1: '1.14', B3: '1.35' } as const;

/** Table 11: world trade over world GDP, percent change. */
export const WORLD_TRADE = { B1: '-9.4', R1: '-11.6', IO1: '-10.8', IO3: '-12.4' } as const;

/** Table 10, rows 1 and 3: USA, then others, whose welfare is there a plain mean. Without the deficit: welfare, exports, imports, employment, prices. */
export const DEFICITS = [
  {
    id: 'D1',
    usa: ['1.24', '-46.3', '-33.3', '0.41', '10.9'],
    nonUS: ['-0.35', '-1.9', '-2.95', '-0.10', '-4.0'],
  },
  {
    id: 'D3',
    usa: ['0.05', '-73.8', '-49.0', '-0.04', '5.3'],
    nonUS: ['-0.26', '-4.8', '-5.64', '-0.10', '-1.9'],
  },
] as const;

/** Replication package, output_map.csv (scenario B1): welfare, deficit, exports/GDP, imports/GDP, employment, prices. */
export const COUNTRIES: readonly (readonly [string, number, number, number, number, number, number])[] = [
  [
    'ABW',
    -1.11293577227018,
    -0.425664185060095,
    -26.4250240455694,
    -3.79021337761586,
    -0.198366459350818,
    2.11484659634795,
  ],
  [
    'CAN',
    -0.995790786422912,
    10.4418945914817,
    -6.99704537347875,
    -6.92891615269006,
    -0.330049693207024,
    0.812104281131898,
  ],
  [
    'CHN',
    -1.13256221236169,
    5.58671939906012,
    -3.93319574557066,
    -6.98961077950988,
    -0.169567550912741,
    -5.92621916873325,
  ],
  [
    'GUY',
    -18.4812196328003,
    5.06994293251446,
    -3.7141983916763,
    -24.2213230311527,
    -1.82024817197839,
    -4.07373722800887,
  ],
  [
    'JPN',
    -0.291379807186765,
    46.5028429187278,
    -6.43101929650222,
    -4.38510051681896,
    -0.12429665981124,
    -5.24645238099951,
  ],
  [
    'KHM',
    -2.97813771460396,
    4557.14643129428,
    -10.4562183632809,
    -4.55535699769153,
    -1.20288917646716,
    -7.2471182265317,
  ],
  [
    'LBR',
    5.17475374213638,
    -0.446628070547701,
    -1.31808636113551,
    2.47772584703316,
    0.869305156958444,
    -5.89031437265126,
  ],
];

/** Tariffs by the paper's formulas, as worked out from its data. */
export const FORMULA = { imports: 0.21798822, income: 0.18543207 };

/** Calibrated shares of fixed costs. */
export const NU = { nonUS: 0.114335212816, USA: 0.270470982283 };
