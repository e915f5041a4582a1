// From law to model: average duties by partner and sector, lines weighted by the imports of a year, with what is not covered.

import { readingsOf, type Sweep, sweep } from '../../duty/index.js';
import {
  childrenOf,
  formatDay,
  type Instant,
  type Law,
  type Line,
  lineAt,
  NO_END,
  type Reading,
} from '../../law/index.js';
import type { Concordance } from './concordance.js';
import type { ClaimShares, Imports, MetalContent } from './imports.js';

/** A state of the law: entries of a moment, as assessed then or as owed under what is known by another moment. */
export interface LawState {
  /** Another law than the one given, such as that law with a deal. */
  readonly law?: Law;
  readonly on: Instant;
  /** Left out: as assessed on the day itself. */
  readonly knownOn?: Instant;
  /** Acts that are read as signed and collected whenever they were made: what a deal would do, not whether it will be. */
  readonly signed?: ReadonlySet<string>;
}

/** One partner and sector. Values in US dollars of the year's imports. */
export interface AverageRate {
  readonly partner: string;
  /** GTAP sector; `?` where the concordance has none. */
  readonly sector: string;
  readonly value: number;
  /** Value of the lines whose duty could be computed under every state asked for. */
  readonly covered: number;
  /** Average duty on the covered value under each state, as a fraction. */
  readonly rates: readonly number[];
}

export interface TradeWeights {
  readonly imports: Imports;
  readonly claims: ClaimShares;
  readonly concordance: Concordance;
  /** Metal in the value of goods where a duty is charged on it; left out: customs' full value. */
  readonly content?: MetalContent;
}

/** A country whose products the files of imports count together; one member speaks for all, whose duties are the same. */
const SPEAKS_FOR: Readonly<Record<string, string>> = { EU: 'DE' };

/** The country whose duties are those of a column of the imports. */
export const speaksFor = (country: string): string => SPEAKS_FOR[country] ?? country;

/**
 * Average duties under several states of the law, by partner and GTAP sector.
 * A preference is claimed for the share of trade that claimed it in the year: from the data for USMCA; elsewhere the share that
 * explains the duty calculated in that year between the general and the special rate. Duties on metal content are charged on the
 * average content of the industry where the weights have it. A line that needs a quantity is not covered.
 */
export function averageRates(
  law: Law,
  weights: TradeWeights,
  states: readonly LawState[],
): readonly AverageRate[] {
  const { imports, concordance } = weights;
  const priced = states.map((state) => priceState(state.law ?? law, weights, state));
  const size = imports.countries.length;
  const cells = new Map<string, { value: number; covered: number; duties: Float64Array }>();
  for (const [row, code] of imports.codes.entries()) {
    const sector = concordance.gtapOf(code) ?? '?';
    for (const [column, partner] of imports.countries.entries()) {
      const value = imports.value[row * size + column] ?? 0;
      if (value === 0) continue;
      const key = `${partner} ${sector}`;
      let cell = cells.get(key);
      if (cell === undefined) {
        cell = { value: 0, covered: 0, duties: new Float64Array(states.length) };
        cells.set(key, cell);
      }
      cell.value += value;
      const rates = priced.map((rateAt) => rateAt(row, column));
      if (rates.some((rate) => rate === undefined)) continue;
      cell.covered += value;
      for (const [state, rate] of rates.entries())
        cell.duties[state] = (cell.duties[state] ?? 0) + value * (rate ?? 0);
    }
  }
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { value, covered, duties }]) => {
      const [partner = '', sector = ''] = key.split(' ');
      return {
        partner,
        sector,
        value,
        covered,
        rates: [...duties].map((duty) => (covered === 0 ? 0 : duty / covered)),
      };
    });
}

/** The rate of a cell (row and column of the imports) under a state, as a fraction; undefined where it cannot be computed. */
type RateAt = (row: number, column: number) => number | undefined;

function priceState(law: Law, { imports, claims, content }: TradeWeights, state: LawState): RateAt {
  const day = formatDay(state.on);
  const found = imports.codes.map((code) => lineFor(law, code, day));
  const goods = [...new Set(found.filter((line) => line !== undefined))];
  const rowOf = new Map(goods.map((line, index) => [line, index]));
  const origins = imports.countries.map(speaksFor);
  const programmes = new Map(origins.map((origin) => [origin, programmesOf(law, origin)]));
  const reading = (entry: Parameters<typeof readingsOf>[0]): Reading => {
    const { assessed, owed } = readingsOf(entry, state.knownOn ?? 0);
    const plain = state.knownOn === undefined ? assessed : owed;
    return state.signed === undefined
      ? plain
      : { ...plain, except: { acts: state.signed, reading: { clock: 'known', by: NO_END } } };
  };
  const metal = { content: (line: Line) => content?.(line.code) ?? {} };
  const plain = sweep(law, state.on, origins, reading, { goods, ...metal });
  const claiming = origins.filter((origin) => (programmes.get(origin)?.length ?? 0) > 0);
  const claimed = sweep(law, state.on, claiming, reading, {
    goods,
    ...metal,
    kinds: plain.kinds,
    claims: (origin) => programmes.get(origin) ?? [],
  });
  const placeOf = new Map(claiming.map((origin, index) => [origin, index]));
  const size = origins.length;
  return (row, column) => {
    const line = found[row];
    const place = line === undefined ? undefined : rowOf.get(line);
    if (line === undefined || place === undefined) return undefined;
    const without = rateAt(plain, place, column);
    const origin = origins[column] ?? '';
    const claimant = placeOf.get(origin);
    if (claimant === undefined) return without;
    const within = rateAt(claimed, place, claimant);
    const cell = row * size + column;
    const share =
      claims.get(`${imports.codes[row]} ${origin}`) ??
      (USMCA.includes(origin)
        ? 0
        : inferredShare(
            line,
            programmes.get(origin) ?? [],
            (imports.duty[cell] ?? 0) / (imports.value[cell] ?? 1),
          ));
    if (share === 0) return without;
    if (share === 1) return within;
    return without === undefined || within === undefined ? undefined : (1 - share) * without + share * within;
  };
}

const USMCA = ['CA', 'MX'];

function rateAt(grid: Sweep, row: number, column: number): number | undefined {
  const cell = row * grid.origins.length + column;
  return grid.computed[cell] === 1 ? (grid.ppm[cell] ?? 0) / 1e6 : undefined;
}

/** The share of trade under the special rate that explains the duty calculated in the year; additional duties of that year blur it. */
function inferredShare(line: Line, symbols: readonly string[], actual: number): number {
  const general = line.general.kind === 'adValorem' ? line.general.ppm / 1e6 : undefined;
  const rate = line.special.find(({ programmes }) =>
    programmes.some((symbol) => symbols.includes(symbol)),
  )?.rate;
  if (general === undefined || rate === undefined) return 0;
  const special = rate.kind === 'free' ? 0 : rate.kind === 'adValorem' ? rate.ppm / 1e6 : undefined;
  if (special === undefined || special >= general) return 0;
  return Math.min(1, Math.max(0, (general - actual) / (general - special)));
}

/** Country programmes whose products of this origin may claim; those for kinds of goods (aircraft, medicines) are left out. */
function programmesOf(law: Law, origin: string): readonly string[] {
  return [...law.library.programmes.values()]
    .filter(({ of }) => of.includes(origin))
    .map(({ symbol }) => symbol);
}

/** The line of a code of the import statistics on a day; where the number is gone, the first under the same eight digits. */
export function lineFor(law: Law, code: string, day: string): Line | undefined {
  return (
    lineAt(law.schedule, code, day) ??
    childrenOf(law.schedule, code.slice(0, 8), day)[0] ??
    lineAt(law.schedule, code.slice(0, 8), day)
  );
}
