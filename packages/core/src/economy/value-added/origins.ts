// Whose value is in a product: every round of inputs back to the value added it began with (Leontief, Rev. Econ. Stat. 18(3), 1936).

import type { Chain } from './chain.js';

/** One origin's part of a product's value. */
export interface Part {
  readonly economy: string;
  /** Percent of the value of the product. */
  readonly percent: number;
}

/** The same by economy and sector. */
export interface SectorPart extends Part {
  readonly sector: string;
}

export interface Origins {
  readonly economy: string;
  readonly sector: string;
  /** By economy, in the order of the chain; together 100 but for rounding in the tables. */
  readonly economies: readonly Part[];
  /** By economy and sector, the largest first. */
  readonly sectors: readonly SectorPart[];
}

/** A product the chain does not know, or a chain that never ends. */
export class ChainError extends Error {
  override readonly name = 'ChainError';
}

/** What is left of a unit of output when the tracing stops, and the rounds it may take. */
const REST = 1e-15;
const ROUNDS = 2000;

/** Traces a unit of the output of one sector of one economy, by ids. */
export function origins(chain: Chain, economy: string, sector: string): Origins {
  const J = chain.sectors.length;
  const n = chain.economies.findIndex(({ id }) => id === economy);
  const j = chain.sectors.findIndex(({ id, name }) => id === sector || name === sector);
  if (n < 0) throw new ChainError(`${economy} is no economy of this table`);
  if (j < 0) throw new ChainError(`${sector} is no sector of this table`);
  const needed = requirements(chain, n * J + j);
  const sectors: SectorPart[] = [];
  const economies = chain.economies.map(({ id }, i): Part => {
    let sum = 0;
    for (let k = 0; k < J; k++) {
      const part = (chain.valueAdded[i * J + k] as number) * (needed[i * J + k] as number);
      sum += part;
      if (part !== 0) sectors.push({ economy: id, sector: chain.sectors[k]?.id ?? '', percent: 100 * part });
    }
    return { economy: id, percent: 100 * sum };
  });
  sectors.sort((a, b) => b.percent - a.percent);
  return { economy, sector: chain.sectors[j]?.id ?? sector, economies, sectors };
}

/** Output of every product that a unit of one product needs, itself included: a column of the Leontief inverse. */
export function requirements(chain: Chain, product: number): Float64Array {
  const { starts, users, coefficients } = chain;
  const size = chain.valueAdded.length;
  let round = new Float64Array(size);
  let next = new Float64Array(size);
  round[product] = 1;
  const sum = round.slice();
  for (let turn = 0; turn < ROUNDS; turn++) {
    let left = 0;
    for (let p = 0; p < size; p++) {
      let value = 0;
      const end = starts[p + 1] as number;
      for (let at = starts[p] as number; at < end; at++)
        value += (coefficients[at] as number) * (round[users[at] as number] as number);
      next[p] = value;
      (sum[p] as number) += value;
      left += Math.abs(value);
    }
    if (left < REST) return sum;
    [round, next] = [next, round];
  }
  throw new ChainError(`product ${product} needs ever more of its own inputs: the table is not productive`);
}

/** [product][origin] shares of every origin in every product's value, as fractions; one pass back for each origin. */
export function contents(chain: Chain): Float64Array {
  const { starts, users, coefficients } = chain;
  const size = chain.valueAdded.length;
  const N = chain.economies.length;
  const J = chain.sectors.length;
  const shares = new Float64Array(size * N);
  for (let origin = 0; origin < N; origin++) {
    let round = new Float64Array(size);
    let next = new Float64Array(size);
    for (let k = 0; k < J; k++) round[origin * J + k] = chain.valueAdded[origin * J + k] as number;
    for (let turn = 0; ; turn++) {
      if (turn === ROUNDS) throw new ChainError('the table is not productive');
      let left = 0;
      for (let p = 0; p < size; p++) {
        (shares[p * N + origin] as number) += round[p] as number;
        left = Math.max(left, Math.abs(round[p] as number));
      }
      if (left < REST) break;
      next.fill(0);
      for (let p = 0; p < size; p++) {
        const value = round[p] as number;
        const end = starts[p + 1] as number;
        for (let at = starts[p] as number; at < end; at++)
          (next[users[at] as number] as number) += (coefficients[at] as number) * value;
      }
      [round, next] = [next, round];
    }
  }
  return shares;
}
