// Tariffs to be chosen, as numbers an optimiser can move: which cells share a rate, where to start, and in what units to search.

import type { Policy } from '../model.js';
import type { Benchmark } from './benchmark.js';
import { type Cells, cellsFrom, cellsOf } from './cells.js';
import { ModelError } from './error.js';

/** A tariff by whose it is and on whom. */
export interface Pair {
  readonly importer: string;
  readonly exporter: string;
}

export interface Choice {
  /** All cells, the chosen ones among them; those to be chosen are kept at zero too. */
  readonly cells: Cells;
  /** For every free pair: its cell, and its rate among the chosen. */
  readonly cell: Int32Array;
  readonly rate: Int32Array;
  /** Chosen rates. */
  readonly count: number;
  readonly start: Float64Array;
  /** Unit of each rate: what welfare loses at a wrong rate goes with the trade it is on, and these units make it even. */
  readonly units: Float64Array;
}

export interface Asked {
  readonly free: readonly Pair[];
  readonly rates: 'uniform' | 'each' | readonly number[];
  readonly given?: Policy;
}

/** Where nothing is given the search starts from 20 %. Throws a `ModelError` on pairs and numbers that make no choice. */
export function choiceOf(benchmark: Benchmark, { free, rates, given = { tariffs: [] } }: Asked): Choice {
  const { size, index, shares, spending } = benchmark;
  if (free.length === 0) throw new ModelError('no tariffs to choose');
  // Read as a policy of zeros, the pairs are checked.
  cellsOf(benchmark, { tariffs: free.map((pair) => ({ ...pair, rate: 0 })) });
  const places = free.map(
    ({ importer, exporter }) => (index.get(exporter) as number) * size + (index.get(importer) as number),
  );
  const rate = Int32Array.from(free, (_, k) =>
    rates === 'uniform' ? 0 : rates === 'each' ? k : (rates[k] ?? -1),
  );
  const count = rate.reduce((most, one) => Math.max(most, one + 1), 0);
  if (rate.some((one) => one < 0) || new Set(rate).size !== count)
    throw new ModelError('the numbers of the rates must run from 0 without gaps, one for every pair');
  const fixed = cellsOf(benchmark, given);
  const all = new Map<number, number>();
  for (let k = 0; k < fixed.rates.length; k++)
    all.set((fixed.exporters[k] as number) * size + (fixed.importers[k] as number), fixed.rates[k] as number);
  const known = places.some((place) => all.has(place));
  const start = new Float64Array(count);
  const trade = new Float64Array(count);
  places.forEach((place, k) => {
    const one = rate[k] as number;
    start[one] = all.get(place) ?? (known ? 0 : 0.2);
    (trade[one] as number) += (shares[place] as number) * (spending[place % size] as number);
    all.set(place, 0);
  });
  const most = trade.reduce((top, value) => Math.max(top, value), 0);
  const cells = cellsFrom(all, size);
  const position = new Map<number, number>();
  for (let k = 0; k < cells.rates.length; k++)
    position.set((cells.exporters[k] as number) * size + (cells.importers[k] as number), k);
  return {
    cells,
    cell: Int32Array.from(places, (place) => position.get(place) as number),
    rate,
    count,
    start,
    units: trade.map((value) => 1 / Math.sqrt(Math.max(value / most, 1e-12))),
  };
}

/** The cells with the chosen rates. */
export function put({ cells, cell, rate }: Choice, chosen: Float64Array): Cells {
  const rates = cells.rates.slice();
  for (let k = 0; k < cell.length; k++) rates[cell[k] as number] = chosen[rate[k] as number] as number;
  return { ...cells, rates };
}

/** Derivatives by the chosen rates from derivatives by the cells. */
export function cut({ cell, rate, count }: Choice, byCell: Float64Array): Float64Array {
  const to = new Float64Array(count);
  for (let k = 0; k < cell.length; k++)
    (to[rate[k] as number] as number) += byCell[cell[k] as number] as number;
  return to;
}
