// The accounts a Caliendo-Parro benchmark is made of, before they balance: what each economy buys from whom, and how it produces.

import type { Label, Sector } from './read.js';

/**
 * Nominal tables of N economies and J sectors. Indices: n importer, i exporter, j and k sectors; arrays are row-major in
 * the order of the brackets.
 */
export interface Tables {
  readonly economies: readonly Label[];
  readonly sectors: readonly Sector[];
  /** What the money figures count, such as `million USD`. */
  readonly unit: string;
  /** [j][n][i] what n buys of j from i, without tariffs; what it buys at home stands at i = n. */
  readonly flows: Float64Array;
  /** [j][n][i] ad valorem tariffs as fractions; zero at i = n. */
  readonly tariffs: Float64Array;
  /** [n][j] share of value added in output, gamma_nj. */
  readonly valueAdded: Float64Array;
  /** [n][k][j] share of input k in the intermediate cost of sector j; columns are rescaled to sum to one. A by-product is negative. */
  readonly inputs: Float64Array;
  /** [n][j] shares of final demand, alpha_nj; rescaled to sum to one. */
  readonly final: Float64Array;
  /** [j] trade elasticities theta_j, positive. */
  readonly elasticity: Float64Array;
}

/** Tables that no benchmark can be made of; the message says which cell and why. */
export class TablesError extends Error {
  override readonly name = 'TablesError';
}

/** The accounts worked out from the tables, with every share normalised; they need not balance yet. */
export interface Accounts {
  /** [j][n][i] share of i in what n spends on j, tariffs included. */
  readonly shares: Float64Array;
  /** [n][j] spending, tariffs included. */
  readonly spending: Float64Array;
  /** [n] value added. */
  readonly income: Float64Array;
  /** [n] imports less exports. */
  readonly deficits: Float64Array;
  /** [n][k][j] cost share of input k in sector j, gamma_n,kj; with value added each column sums to one. */
  readonly inputs: Float64Array;
  /** [n][j] */
  readonly final: Float64Array;
}

/** Works the accounts out, or says what is wrong with the tables. */
export function account(tables: Tables): Accounts {
  check(tables);
  const N = tables.economies.length;
  const J = tables.sectors.length;
  const { flows, tariffs, valueAdded } = tables;
  const shares = new Float64Array(J * N * N);
  const spending = new Float64Array(N * J);
  const income = new Float64Array(N);
  const deficits = new Float64Array(N);
  for (let j = 0; j < J; j++) {
    for (let n = 0; n < N; n++) {
      const row = (j * N + n) * N;
      let total = 0;
      for (let i = 0; i < N; i++) {
        const flow = at(flows, row + i);
        total += flow * (1 + at(tariffs, row + i));
        (deficits[n] as number) += flow;
        (deficits[i] as number) -= flow;
        (income[i] as number) += flow * at(valueAdded, i * J + j);
      }
      spending[n * J + j] = total;
      if (total > 0)
        for (let i = 0; i < N; i++)
          shares[row + i] = (at(flows, row + i) * (1 + at(tariffs, row + i))) / total;
      else shares[row + n] = 1;
    }
  }
  return {
    shares,
    spending,
    income,
    deficits,
    inputs: costShares(tables),
    final: normalised(tables.final, N, J),
  };
}

/** Input shares times the share of materials in cost; a sector that uses no materials has none. */
function costShares({ economies, sectors, inputs, valueAdded }: Tables): Float64Array {
  const N = economies.length;
  const J = sectors.length;
  const cost = new Float64Array(N * J * J);
  for (let n = 0; n < N; n++) {
    for (let j = 0; j < J; j++) {
      const materials = 1 - at(valueAdded, n * J + j);
      let sum = 0;
      for (let k = 0; k < J; k++) sum += at(inputs, (n * J + k) * J + j);
      if (sum === 0 && materials > 1e-9)
        throw new TablesError(`${id(economies, n)}, ${id(sectors, j)}: materials but no inputs`);
      if (sum > 0)
        for (let k = 0; k < J; k++)
          cost[(n * J + k) * J + j] = (at(inputs, (n * J + k) * J + j) / sum) * materials;
    }
  }
  return cost;
}

function normalised(final: Float64Array, N: number, J: number): Float64Array {
  const shares = final.slice();
  for (let n = 0; n < N; n++) {
    let sum = 0;
    for (let j = 0; j < J; j++) sum += at(final, n * J + j);
    for (let j = 0; j < J; j++) shares[n * J + j] = at(final, n * J + j) / sum;
  }
  return shares;
}

function check(tables: Tables): void {
  const { economies, sectors } = tables;
  const N = economies.length;
  const J = sectors.length;
  const sizes: readonly [keyof Tables & string, Float64Array, number][] = [
    ['flows', tables.flows, J * N * N],
    ['tariffs', tables.tariffs, J * N * N],
    ['valueAdded', tables.valueAdded, N * J],
    ['inputs', tables.inputs, N * J * J],
    ['final', tables.final, N * J],
    ['elasticity', tables.elasticity, J],
  ];
  for (const [name, values, size] of sizes) {
    if (values.length !== size) throw new TablesError(`${name}: ${values.length} values, expected ${size}`);
    // National tables have a few negative inputs (by-products); everything else starts at zero.
    const least = name === 'inputs' ? Number.NEGATIVE_INFINITY : 0;
    const odd = values.findIndex((value) => !Number.isFinite(value) || value < least);
    if (odd >= 0)
      throw new TablesError(`${name}, element ${odd}: ${values[odd]} is not a number from zero up`);
  }
  tables.elasticity.forEach((theta, j) => {
    if (!(theta > 0)) throw new TablesError(`${id(sectors, j)}: a trade elasticity must be positive`);
  });
  tables.valueAdded.forEach((share, at) => {
    if (share > 1 + 1e-9)
      throw new TablesError(
        `${id(economies, Math.floor(at / J))}, ${id(sectors, at % J)}: value added above output`,
      );
  });
}

const id = (labels: readonly Label[], index: number): string => labels[index]?.id ?? String(index);

const at = (values: Float64Array, index: number): number => values[index] as number;
