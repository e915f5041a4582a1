// How costs, spending and balances of trade answer a change of each wage, to first order: part of the tangent of a world.

import { dotAt, rowsTimes } from './blocks.js';
import { layout } from './evaluate.js';
import type { Local, Place } from './tangent.js';
import type { World } from './world.js';

/** [n][j][w] d ln c_nj / d ln w_w, followed abroad for some sweeps. */
export function priceResponses(world: World, place: Place, parts: Local, sweeps: number): Float64Array {
  const { N, J } = layout(world);
  let answer = new Float64Array(N * J * N);
  for (let at = 0; at < N * J; at++) answer[at * N + Math.floor(at / J)] = parts.costsOfWage[at] as number;
  const abroad = new Float64Array(N * J * N);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    averageCosts(world, place, answer, abroad, false);
    const next = new Float64Array(N * J * N);
    for (let n = 0; n < N; n++)
      for (let j = 0; j < J; j++) {
        const at = n * J + j;
        next[at * N + n] = parts.costsOfWage[at] as number;
        for (let k = 0; k < J; k++)
          addRow(parts.costs[at * J + k] as number, abroad, (n * J + k) * N, next, at * N, N);
      }
    answer = next;
  }
  return answer;
}

/** [n][j][w] the change of prices: shares times the change of costs, with or without the home share. */
function averageCosts(
  world: World,
  place: Place,
  costs: Float64Array,
  to: Float64Array,
  home: boolean,
): void {
  const { N, J } = layout(world);
  to.fill(0);
  for (let j = 0; j < J; j++)
    for (let n = 0; n < N; n++)
      for (let i = 0; i < N; i++)
        if (home || i !== n)
          addRow(place.shares[(j * N + n) * N + i] as number, costs, (i * J + j) * N, to, (n * J + j) * N, N);
}

/**
 * [n][j][w] the change of spending in money, and [n][w] of balances of trade, per unit of ln wage, when costs answer as given.
 */
export function spendingResponses(
  world: World,
  place: Place,
  parts: Local,
  costs: Float64Array,
  sweeps: number,
): { readonly spending: Float64Array; readonly balance: Float64Array } {
  const { N, J } = layout(world);
  const prices = new Float64Array(N * J * N);
  averageCosts(world, place, costs, prices, true);
  // What costs and prices alone do to sales and to purchases without tariffs.
  const shifted = new Float64Array(N * J * N);
  const bought = new Float64Array(N * J * N);
  for (let j = 0; j < J; j++) {
    if (world.traded[j] !== true) continue;
    const theta = world.elasticity[j] as number;
    for (let n = 0; n < N; n++) {
      const at = n * J + j;
      for (let i = 0; i < N; i++) {
        const flow = theta * (place.net[(j * N + n) * N + i] as number) * (place.spending[at] as number);
        if (flow === 0) continue;
        const seller = (i * J + j) * N;
        addRow(flow, prices, at * N, shifted, seller, N);
        addRow(-flow, costs, seller, shifted, seller, N);
        addRow(flow, prices, at * N, bought, at * N, N);
        addRow(-flow, costs, seller, bought, at * N, N);
      }
    }
  }
  let spending = new Float64Array(N * J * N);
  const sales = new Float64Array(N * J * N);
  const income = new Float64Array(N);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    salesOf(world, place, spending, shifted, sales, false);
    const next = new Float64Array(N * J * N);
    for (let n = 0; n < N; n++) {
      // Home duties on home spending are inside the inverse; what is left of income is wages and the shift of duties.
      income.fill(0);
      income[n] = place.wages[n] as number;
      for (let j = 0; j < J; j++) addRow(-1, bought, (n * J + j) * N, income, 0, N);
      for (let j = 0; j < J; j++) {
        const at = n * J + j;
        addRow(parts.spendingOfIncome[at] as number, income, 0, next, at * N, N);
        for (let k = 0; k < J; k++)
          addRow(parts.spending[at * J + k] as number, sales, (n * J + k) * N, next, at * N, N);
      }
    }
    spending = next;
  }
  salesOf(world, place, spending, shifted, sales, true);
  const balance = new Float64Array(N * N);
  for (let n = 0; n < N; n++)
    for (let j = 0; j < J; j++) {
      const at = n * J + j;
      addRow(1, sales, at * N, balance, n * N, N);
      addRow(-1, bought, at * N, balance, n * N, N);
      addRow((parts.duty[at] as number) - 1, spending, at * N, balance, n * N, N);
    }
  return { spending, balance };
}

/** Sales that follow spending, on top of the shift; with or without sales at home. */
function salesOf(
  world: World,
  place: Place,
  spending: Float64Array,
  shifted: Float64Array,
  to: Float64Array,
  home: boolean,
): void {
  const { N, J } = layout(world);
  to.set(shifted);
  for (let j = 0; j < J; j++)
    for (let n = 0; n < N; n++)
      for (let i = 0; i < N; i++)
        if (home || i !== n)
          addRow(place.net[(j * N + n) * N + i] as number, spending, (n * J + j) * N, to, (i * J + j) * N, N);
}

/**
 * Local rows of J with two columns more: the answer to the wage at home, and the one pattern that explains most of the
 * answers to wages abroad (their best approximation of rank one, rows over `scale`). A step along the tangent then costs
 * two terms a row instead of one for every economy, and loses little.
 */
export function condense(
  local: Float64Array,
  responses: Float64Array,
  scale: Float64Array,
  N: number,
  J: number,
): { readonly rows: Float64Array; readonly abroad: Float64Array } {
  const rows = new Float64Array(N * J * (J + 2));
  const abroad = new Float64Array(N * N);
  const pattern = new Float64Array(J);
  const table = new Float64Array(J * N);
  for (let n = 0; n < N; n++) {
    const weights = abroad.subarray(n * N, (n + 1) * N);
    for (let j = 0; j < J; j++) {
      const at = n * J + j;
      rows.set(local.subarray(at * J, (at + 1) * J), at * (J + 2));
      rows[at * (J + 2) + J] = responses[at * N + n] as number;
      const size = scale[at] as number;
      for (let w = 0; w < N; w++) {
        const value = w === n || !(size > 0) ? 0 : (responses[at * N + w] as number) / size;
        table[j * N + w] = value;
        (weights[w] as number) += value;
      }
    }
    // A few rounds of the power method; a start at the column sums is all but there.
    for (let round = 0; round < 8; round++) {
      const length = Math.sqrt(dotAt(weights, 0, weights, 0, N));
      if (!(length > 0)) break;
      for (let w = 0; w < N; w++) (weights[w] as number) /= length;
      rowsTimes(table, 0, N, weights, pattern, 0, J);
      if (round === 7) break;
      weights.fill(0);
      for (let j = 0; j < J; j++) addRow(pattern[j] as number, table, j * N, weights, 0, N);
    }
    for (let j = 0; j < J; j++)
      rows[(n * J + j) * (J + 2) + J + 1] = (pattern[j] as number) * (scale[n * J + j] as number);
    pattern.fill(0);
  }
  return { rows, abroad };
}

/** Adds `factor` times a row to another. */
function addRow(
  factor: number,
  from: Float64Array,
  atFrom: number,
  to: Float64Array,
  atTo: number,
  size: number,
): void {
  if (factor === 0) return;
  for (let w = 0; w < size; w++) (to[atTo + w] as number) += factor * (from[atFrom + w] as number);
}
