// The equations linearised at one point and solved approximately: what turns gaps of the markets into a step of the unknowns.
//
// Within an economy the solution is exact: what it buys from itself is eliminated by a J x J inverse for costs and one for
// spending. How the world answers a change of one wage is worked out in a few sweeps, and gives the N x N matrix that
// clears the balances of trade.

import { factor, invert } from '../../math/index.js';
import { addBlock, dotAt, rowsTimes } from './blocks.js';
import { layout, type Point, type State } from './evaluate.js';
import { condense, priceResponses, spendingResponses } from './responses.js';
import type { World } from './world.js';

/** The point a tangent is taken at: shares and spending there. */
export interface Place {
  /** [j][n][i] with tariffs. */
  readonly shares: Float64Array;
  /** [j][n][i] without. */
  readonly net: Float64Array;
  /** [n][j] */
  readonly spending: Float64Array;
  /** [n] */
  readonly wages: Float64Array;
}

/** What is known of the tangent within each economy. */
export interface Local {
  /** [n][j] share bought at home, with and without tariffs. */
  readonly home: Float64Array;
  readonly homeNet: Float64Array;
  /** [n][j] share of spending that is tariff. */
  readonly duty: Float64Array;
  /** [n][j][k] (I - G' home)^-1 G', with G the cost shares; [n][j] (I - G' home)^-1 g. */
  readonly costs: Float64Array;
  readonly costsOfWage: Float64Array;
  /** [n][k][j] (I - G homeNet - a duty')^-1 G, with a the final shares; [n][k] the same inverse times a. */
  readonly spending: Float64Array;
  readonly spendingOfIncome: Float64Array;
}

export interface Tangent extends Omit<Local, 'costs' | 'spending'> {
  /** [n][j][k, own, abroad] the local inverse beside the answers of ln costs to the wage at home and to wages abroad. */
  readonly costs: Float64Array;
  /** [n][w] weights of wages abroad in their one common effect on the costs of n. */
  readonly abroadInCosts: Float64Array;
  /** [n][j][k, own, abroad] and [n][w] the same for spending, in money. */
  readonly spending: Float64Array;
  readonly abroadInSpending: Float64Array;
  /** [n][w] from balances over benchmark income to ln wages. */
  readonly wages: Float64Array;
}

/** The tangent of `world` at a place; the sweeps decide how far effects abroad are followed. */
export function tangentAt(world: World, place: Place, sweeps = 4): Tangent | undefined {
  const { N, J } = layout(world);
  const home = new Float64Array(N * J);
  const homeNet = new Float64Array(N * J);
  const duty = new Float64Array(N * J);
  for (let j = 0; j < J; j++)
    for (let n = 0; n < N; n++) {
      const row = (j * N + n) * N;
      home[n * J + j] = place.shares[row + n] as number;
      homeNet[n * J + j] = place.net[row + n] as number;
      let kept = 0;
      for (let i = 0; i < N; i++) kept += place.net[row + i] as number;
      duty[n * J + j] = 1 - kept;
    }
  const local = inverses(world, home, homeNet, duty);
  if (local === undefined) return undefined;
  const parts = { home, homeNet, duty, ...local };
  const costsOfWages = priceResponses(world, place, parts, sweeps);
  const { spending: spendingOfWages, balance } = spendingResponses(
    world,
    place,
    parts,
    costsOfWages,
    2 * sweeps,
  );
  const wages = clearing(world, place, balance);
  if (wages === undefined) return undefined;
  const ones = new Float64Array(N * J).fill(1);
  const inCosts = condense(parts.costs, costsOfWages, ones, N, J);
  const inSpending = condense(parts.spending, spendingOfWages, place.spending, N, J);
  return {
    ...parts,
    costs: inCosts.rows,
    abroadInCosts: inCosts.abroad,
    spending: inSpending.rows,
    abroadInSpending: inSpending.abroad,
    wages,
  };
}

/** The inverses within each economy. */
function inverses(
  world: World,
  home: Float64Array,
  homeNet: Float64Array,
  duty: Float64Array,
): Pick<Local, 'costs' | 'costsOfWage' | 'spending' | 'spendingOfIncome'> | undefined {
  const { N, J } = layout(world);
  const costs = new Float64Array(N * J * J);
  const spending = new Float64Array(N * J * J);
  const costsOfWage = new Float64Array(N * J);
  const spendingOfIncome = new Float64Array(N * J);
  const left = new Float64Array(J * J);
  const right = new Float64Array(J * J);
  for (let n = 0; n < N; n++) {
    const base = n * J;
    for (let j = 0; j < J; j++)
      for (let k = 0; k < J; k++) {
        const input = world.inputs[(base + k) * J + j] as number;
        const reverse = world.inputs[(base + j) * J + k] as number;
        const same = j === k ? 1 : 0;
        left[j * J + k] = same - input * (home[base + k] as number);
        right[j * J + k] =
          same -
          reverse * (homeNet[base + k] as number) -
          (world.final[base + j] as number) * (duty[base + k] as number);
      }
    const a = factor(left, J);
    const b = factor(right, J);
    if (a === undefined || b === undefined) return undefined;
    const forCosts = invert(a);
    const forSpending = invert(b);
    addBlock(forCosts, 0, world.valueAdded, base, costsOfWage, base, J);
    addBlock(forSpending, 0, world.final, base, spendingOfIncome, base, J);
    for (let j = 0; j < J; j++)
      for (let m = 0; m < J; m++) {
        // Row j of the first product is (row j of the inverse) G'; of the second, (row j of the inverse) G.
        costs[(base + j) * J + m] = dotAt(forCosts, j * J, world.inputs, (base + m) * J, J);
        const factorOf = forSpending[j * J + m] as number;
        for (let k = 0; k < J; k++)
          (spending[(base + j) * J + k] as number) += factorOf * (world.inputs[(base + m) * J + k] as number);
      }
  }
  return { costs, spending, costsOfWage, spendingOfIncome };
}

/** Inverts how balances answer wages, the numeraire included; a world that hardly trades is kept from being singular. */
function clearing(world: World, place: Place, balance: Float64Array): Float64Array | undefined {
  const { N } = layout(world);
  const matrix = new Float64Array(N * N);
  let total = 0;
  for (let n = 0; n < N; n++) total += world.income[n] as number;
  for (let n = 0; n < N; n++)
    for (let w = 0; w < N; w++)
      matrix[n * N + w] =
        (balance[n * N + w] as number) / (world.income[n] as number) +
        (place.wages[w] as number) / total -
        (n === w ? 1e-9 : 0);
  const factors = factor(matrix, N);
  return factors === undefined ? undefined : invert(factors);
}

/**
 * The step of the state that would close the gaps of an evaluated point if the world were its tangent: wages from the
 * balances, costs and spending within each economy and as they follow wages. Written to `step`.
 */
export function stepAt(world: World, tangent: Tangent, state: State, point: Point, step: Float64Array): void {
  const { N, J, costs, spending } = layout(world);
  const clear = point.scratch;
  const money = excessMoney(world, point);
  for (let n = 0; n < N; n++)
    clear[n] = -((point.balance[n] as number) / (world.income[n] as number)) - money;
  rowsTimes(tangent.wages, 0, N, clear, step, 0, N);
  shorten(step, N);
  const rest = point.restOfPrices;
  const sold = point.restOfSales;
  for (let n = 0; n < N; n++) {
    const base = n * J;
    let income = point.income[n] as number;
    for (let j = 0; j < J; j++) {
      const at = base + j;
      const now = point.spending[at] as number;
      income -= (tangent.duty[at] as number) * now;
      rest[j] = (point.prices[at] as number) - (tangent.home[at] as number) * (state[costs + at] as number);
      sold[j] = (point.sales[at] as number) - (tangent.homeNet[at] as number) * now;
    }
    rest[J] = sold[J] = step[n] as number;
    rest[J + 1] = dotAt(tangent.abroadInCosts, n * N, step, 0, N);
    sold[J + 1] = dotAt(tangent.abroadInSpending, n * N, step, 0, N);
    rowsTimes(tangent.costs, base * (J + 2), J + 2, rest, step, costs + base, J);
    rowsTimes(tangent.spending, base * (J + 2), J + 2, sold, step, spending + base, J);
    const wage = state[n] as number;
    for (let j = 0; j < J; j++) {
      const at = base + j;
      (step[costs + at] as number) +=
        (tangent.costsOfWage[at] as number) * wage - (state[costs + at] as number);
      const scale = world.spending[at] as number;
      const money =
        (step[spending + at] as number) +
        (tangent.spendingOfIncome[at] as number) * income -
        (point.spending[at] as number);
      step[spending + at] = scale > 0 ? money / scale : 0;
    }
  }
}

/** The approximate inverse of the Jacobian applied to any right side, laid out as `residualAt` writes it. */
export function invertAt(world: World, tangent: Tangent, right: Float64Array, to: Float64Array): void {
  const { N, J, costs, spending } = layout(world);
  rowsTimes(tangent.wages, 0, N, right, to, 0, N);
  const rest = new Float64Array(J + 2);
  const sold = new Float64Array(J + 2);
  for (let n = 0; n < N; n++) {
    const base = n * J;
    let income = 0;
    for (let j = 0; j < J; j++) {
      const at = base + j;
      const money = (right[spending + at] as number) * (world.spending[at] as number);
      rest[j] = (tangent.home[at] as number) * (right[costs + at] as number);
      sold[j] = (tangent.homeNet[at] as number) * money;
      income += (tangent.duty[at] as number) * money;
    }
    rest[J] = sold[J] = -(to[n] as number);
    rest[J + 1] = -dotAt(tangent.abroadInCosts, n * N, to, 0, N);
    sold[J + 1] = -dotAt(tangent.abroadInSpending, n * N, to, 0, N);
    rowsTimes(tangent.costs, base * (J + 2), J + 2, rest, to, costs + base, J);
    rowsTimes(tangent.spending, base * (J + 2), J + 2, sold, to, spending + base, J);
    for (let j = 0; j < J; j++) {
      const at = base + j;
      to[costs + at] = -(to[costs + at] as number) - (right[costs + at] as number);
      const scale = world.spending[at] as number;
      const money = (to[spending + at] as number) + (tangent.spendingOfIncome[at] as number) * income;
      to[spending + at] = scale > 0 ? -money / scale - (right[spending + at] as number) : 0;
    }
  }
}

/** No wage moves by more than a factor of e^0.5 in one step. */
function shorten(step: Float64Array, N: number): void {
  let most = 0;
  for (let n = 0; n < N; n++) most = Math.max(most, Math.abs(step[n] as number));
  if (most > 0.5) for (let n = 0; n < N; n++) (step[n] as number) *= 0.5 / most;
}

function excessMoney(world: World, point: Point): number {
  let before = 0;
  let after = 0;
  for (let n = 0; n < world.income.length; n++) {
    before += world.income[n] as number;
    after += point.wages[n] as number;
  }
  return (after - before) / before;
}
