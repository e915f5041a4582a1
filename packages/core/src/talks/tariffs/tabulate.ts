// From law to rates: the average duty by model sector under every combination of options that are law, line by line.
//
// Options interact on a line (one tariff gives way to another, a ceiling counts what stands below it), so every combination is folded and
// swept. But most acts move few lines: lines are sorted by the issues whose acts can move them, each sort is swept under the combinations
// of those issues alone, and some whole combinations are swept again to see that nothing was missed.

import {
  averageRates,
  type Imports,
  importsFrom,
  importsOf,
  type LawState,
  lineFor,
  type Naming,
  type OnProgress,
  speaksFor,
  type TradeWeights,
} from '../../economy/index.js';
import { formatDay, type Instant, type Instrument, type Law } from '../../law/index.js';
import { lawWithActs } from './duties.js';
import type { TariffModel } from './question.js';
import { type Cell, combinationsOf, placeIn, rowsOf, type Sort } from './rate-rows.js';
import { type RateTable, RateTableError } from './rates.js';
import { reachOf } from './reach.js';

export interface LawOption {
  readonly option: string;
  /** Acts that the option adds to the law; none: the law as it is. */
  readonly acts: readonly Instrument[];
}

export interface TabulateQuestion {
  readonly law: Law;
  readonly weights: TradeWeights;
  /** Entries of this minute are priced, as assessed then; the options' acts are read as signed. */
  readonly on: Instant;
  /** Economy that levies the duties, as the models call it. */
  readonly importer: string;
  /** Alpha-2 code, as in the statistics of imports, of the country whose goods the options concern. */
  readonly partner: string;
  readonly issues: readonly { readonly issue: string; readonly options: readonly LawOption[] }[];
  /** Partners and sectors as each model calls them. */
  readonly models: readonly { readonly model: TariffModel; readonly naming: Naming }[];
  /** Of everything the table is made from (`inputsDigest`). */
  readonly digest: string;
  /** Whole combinations swept again in proof; 3 unless told. */
  readonly proofs?: number;
  readonly onProgress?: OnProgress;
}

/** Tabulated rates, and what it took. */
export interface Tabulated {
  readonly table: RateTable;
  /** Sweeps of lines under one law, and lines swept in all. */
  readonly sweeps: number;
  readonly lines: number;
  /** Options with acts under which no line of the partner pays anything else than under the issue's other options. */
  readonly idle: readonly string[];
}

/** Folds and sweeps every combination. Throws `RateTableError` where acts do not fold or the proof fails. */
export function tabulate(question: TabulateQuestion): Tabulated {
  const { law, weights, on, partner, issues } = question;
  const partners = weights.imports.countries;
  if (!partners.includes(partner))
    throw new RateTableError(`the statistics of imports have no ${partner}; they have ${partners.join(' ')}`);
  const own = importsFrom(weights.imports, [partner]);
  const count = { sweeps: 0, lines: 0 };
  // Line by line: each code is its own sector until the proof is made.
  const byLine = { ...weights, concordance: { ...weights.concordance, gtapOf: (code: string) => code } };
  const lines = sortLines(question, own).map(({ issues: named, codes }): Sort => {
    const combinations = combinationsOf(named.map((at) => issues[at]?.options.length ?? 0));
    const states = combinations.map((places, done) => {
      const goOn = question.onProgress?.({ stage: `${codes.size} lines`, iteration: done, residual: 0 });
      if (goOn === false) throw new RateTableError('cancelled');
      count.sweeps++;
      count.lines += codes.size;
      return stateOf(question, new Map(named.map((issue, at) => [issue, places[at] ?? 0])));
    });
    return { issues: named, cells: cellsOf(law, { ...byLine, imports: importsOf(own, codes) }, states) };
  });
  prove(question, { ...byLine, imports: own }, lines);
  const sorts = lines.map((sort) => bySector(sort, weights.concordance.gtapOf));
  const others = importsFrom(
    weights.imports,
    partners.filter((country) => country !== partner),
  );
  const background: Sort = { issues: [], cells: cellsOf(law, { ...weights, imports: others }, [{ on }]) };
  const rows = question.models.flatMap(({ model, naming }) =>
    rowsOf(countsOf(question), model, naming, [background, ...sorts]),
  );
  const { importer, digest } = question;
  const named = issues.map(({ issue, options }) => ({ issue, options: options.map(({ option }) => option) }));
  return {
    table: { importer, partner, on: formatDay(on), digest, issues: named, rows },
    ...count,
    idle: idleOptions(question, sorts),
  };
}

const countsOf = ({ issues }: TabulateQuestion): readonly number[] =>
  issues.map(({ options }) => options.length);

/** The law with the acts of one option of some issues, those acts read as signed. */
function stateOf({ law, on, issues }: TabulateQuestion, places: ReadonlyMap<number, number>): LawState {
  const acts = [...places].flatMap(([issue, option]) => issues[issue]?.options[option]?.acts ?? []);
  return lawWithActs(law, acts, on);
}

/** Codes of the statistics by the issues whose acts can move them for goods of the partner. */
function sortLines({ law, issues, on, partner }: TabulateQuestion, own: Imports) {
  const origin = speaksFor(partner);
  const acts = issues.map(({ options }) => options.flatMap((option) => option.acts));
  const reaches = acts.map((some) => reachOf(law, some, acts.flat(), origin, on));
  const sorts = new Map<string, { readonly issues: readonly number[]; readonly codes: Set<string> }>();
  for (const code of own.codes) {
    // A number that is gone is priced as another under the same eight digits: what moves either counts.
    const line = lineFor(law, code, formatDay(on))?.code ?? code;
    const named = reaches.flatMap((moves, issue) => (moves(code) || moves(line) ? [issue] : []));
    const sort = sorts.get(named.join(' '));
    if (sort === undefined) sorts.set(named.join(' '), { issues: named, codes: new Set([code]) });
    else sort.codes.add(code);
  }
  return [...sorts.values()];
}

/** Value and duty by partner and sector of the concordance under some states. */
function cellsOf(
  law: Law,
  weights: TradeWeights,
  states: Parameters<typeof averageRates>[2],
): readonly Cell[] {
  return averageRates(law, weights, states).map(({ partner, sector, value, covered, rates }) => ({
    ...{ partner, gtap: sector, value, covered },
    duties: Float64Array.from(rates, (rate) => rate * covered),
  }));
}

/** Sweeps some whole combinations and compares line by line: the sorting of lines must not have lost an interaction. */
function prove(question: TabulateQuestion, weights: TradeWeights, sorts: readonly Sort[]): void {
  const { law, issues, proofs = 3 } = question;
  const all = combinationsOf(issues.map(({ options }) => options.length));
  const count = Math.min(proofs, all.length);
  const found = new Map(
    sorts.flatMap((sort) => sort.cells.map((cell) => [cell.gtap, { sort, cell }] as const)),
  );
  for (let proof = 1; proof <= count; proof++) {
    // Spread over the list, the last combination among them.
    const places = all[Math.ceil((proof * all.length) / count) - 1] ?? [];
    for (const whole of cellsOf(law, weights, [stateOf(question, new Map(places.entries()))])) {
      const line = found.get(whole.gtap);
      const [duty = 0] = whole.duties;
      // A line that some combination leaves without a figure is not covered at all; it is not there to compare.
      if (line === undefined || line.cell.covered === 0) continue;
      const owed = line.cell.duties[placeIn(countsOf(question), line.sort.issues, places)] ?? 0;
      if (whole.covered !== line.cell.covered || Math.abs(owed - duty) > 1e-9 * Math.max(1, duty))
        throw new RateTableError(
          `${whole.gtap}: it owes ${owed} dollars by the acts that name it and ${duty} under the whole combination ${places.join(' ')}; some act moves lines out of its reach`,
        );
    }
  }
}

/** A sort with its lines summed to the sectors of the concordance. */
function bySector({ issues, cells }: Sort, gtapOf: (code: string) => string | undefined): Sort {
  const sums = new Map<string, Cell[]>();
  for (const cell of cells) {
    const gtap = gtapOf(cell.gtap) ?? '?';
    const some = sums.get(gtap);
    if (some === undefined) sums.set(gtap, [cell]);
    else some.push(cell);
  }
  return { issues, cells: [...sums].map(([gtap, parts]) => summed(gtap, parts)) };
}

function summed(gtap: string, parts: readonly Cell[]): Cell {
  const [first] = parts;
  const duties = new Float64Array(first?.duties.length ?? 0);
  for (const part of parts) for (const [at, duty] of part.duties.entries()) (duties[at] as number) += duty;
  const total = (measure: (cell: Cell) => number): number =>
    parts.reduce((sum, cell) => sum + measure(cell), 0);
  return {
    ...{ partner: first?.partner ?? '', gtap, duties },
    value: total(({ value }) => value),
    covered: total(({ covered }) => covered),
  };
}

/** Options with acts under which every line pays what it pays under the law as it is. */
function idleOptions(question: TabulateQuestion, sorts: readonly Sort[]): readonly string[] {
  return question.issues.flatMap(({ issue, options }, place) => {
    const plain = options.findIndex(({ acts }) => acts.length === 0);
    if (plain < 0) return [];
    return options.flatMap(({ option, acts }, at) => {
      if (acts.length === 0) return [];
      const moves = sorts.some(({ issues, cells }) => {
        if (!issues.includes(place)) return false;
        const all = combinationsOf(issues.map((it) => question.issues[it]?.options.length ?? 1));
        const width = issues.indexOf(place);
        return all.some((places, here) => {
          if (places[width] !== at) return false;
          const full: number[] = [];
          issues.forEach((it, k) => {
            full[it] = it === place ? plain : (places[k] ?? 0);
          });
          const there = placeIn(countsOf(question), issues, full);
          return cells.some(({ duties }) => duties[here] !== duties[there]);
        });
      });
      return moves ? [] : [`${issue}=${option}`];
    });
  });
}
