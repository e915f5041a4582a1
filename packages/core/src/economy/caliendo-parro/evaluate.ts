// Evaluates the equations of Caliendo and Parro (2015, equations 10 to 14) at a point: prices, sales, revenue, trade balances.

import { exp, log } from '../../math/index.js';
import { addBlock, addBlockTransposed } from './blocks.js';
import type { Facing, World } from './world.js';

/**
 * The unknowns, one vector: ln of the wage change [n], ln of the unit cost change [n][j], spending over benchmark
 * spending [n][j]. The benchmark itself is zeros, zeros and ones.
 */
export type State = Float64Array;

/** Where the parts of a state begin. */
export interface Layout {
  readonly N: number;
  readonly J: number;
  readonly costs: number;
  readonly spending: number;
  readonly size: number;
}

export function layout(world: World): Layout {
  const N = world.economies.length;
  const J = world.sectors.length;
  return { N, J, costs: N, spending: N + N * J, size: N + 2 * N * J };
}

/** The state in which nothing has changed. */
export function unchanged(world: World): State {
  const { size, spending } = layout(world);
  return new Float64Array(size).fill(1, spending);
}

/** What follows from a state; overwritten by the next evaluation that is given the same point. */
export interface Point {
  /** [j][i] costs to the power -theta. */
  readonly supply: Float64Array;
  /** [j][n] sums of weights times supply: the price index to the power -theta. */
  readonly sums: Float64Array;
  /** [n][j] ln of the price change. */
  readonly prices: Float64Array;
  /** [n][j] spending in money. */
  readonly spending: Float64Array;
  /** [i][j] sales in money, without tariffs. */
  readonly sales: Float64Array;
  /** [n] imports and home purchases without tariffs. */
  readonly bought: Float64Array;
  /** [n] wage bill. */
  readonly wages: Float64Array;
  /** [n] tariff revenue. */
  readonly revenue: Float64Array;
  /** [n] wages, revenue and deficit: I_n. */
  readonly income: Float64Array;
  /** [n] sales less purchases plus the deficit; zero in equilibrium. */
  readonly balance: Float64Array;
  readonly scratch: Float64Array;
  /** Prices and sales of one economy less what home explains, then the steps of wages at home and abroad; work space of `stepAt`. */
  readonly restOfPrices: Float64Array;
  readonly restOfSales: Float64Array;
}

export function emptyPoint(world: World): Point {
  const { N, J } = layout(world);
  const cells = (): Float64Array => new Float64Array(N * J);
  const rows = (): Float64Array => new Float64Array(N);
  return {
    supply: cells(),
    sums: cells(),
    prices: cells(),
    spending: cells(),
    sales: cells(),
    bought: rows(),
    wages: rows(),
    revenue: rows(),
    income: rows(),
    balance: rows(),
    scratch: cells(),
    restOfPrices: new Float64Array(J + 2),
    restOfSales: new Float64Array(J + 2),
  };
}

/** Evaluates everything that trade decides at a state. */
export function evaluate(facing: Facing, state: State, point: Point): void {
  const { world } = facing;
  const { N, J, costs, spending } = layout(world);
  const { spending: money, sales, bought, wages, revenue, income, balance } = point;
  bought.fill(0);
  revenue.fill(0);
  for (let at = 0; at < N * J; at++)
    money[at] = (state[spending + at] as number) * (world.spending[at] as number);
  for (let j = 0; j < J; j++) {
    if (world.traded[j] === true) trade(facing, j, state, point);
    else
      for (let n = 0; n < N; n++) {
        const at = n * J + j;
        const amount = money[at] as number;
        point.prices[at] = state[costs + at] as number;
        sales[at] = amount;
        (bought[n] as number) += amount;
      }
  }
  for (let n = 0; n < N; n++) {
    let sold = 0;
    for (let j = 0; j < J; j++) sold += sales[n * J + j] as number;
    const bill = exp(state[n] as number) * (world.income[n] as number);
    const deficit = world.deficits[n] as number;
    wages[n] = bill;
    income[n] = bill + (revenue[n] as number) + deficit;
    balance[n] = sold - (bought[n] as number) + deficit;
  }
}

/** One traded sector: the price index (equation 11) and who sells what to whom (equation 12). */
function trade(facing: Facing, j: number, state: State, point: Point): void {
  const { world } = facing;
  const { N, J, costs } = layout(world);
  const { supply, sales, scratch } = point;
  const weights = facing.weights[j] as Float64Array;
  const net = facing.net[j] as Float64Array;
  const theta = world.elasticity[j] as number;
  const first = j * N;
  // Costs relative to the cheapest seller, so that a power of fifty cannot overflow.
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < N; i++) least = Math.min(least, state[costs + i * J + j] as number);
  for (let i = 0; i < N; i++) {
    supply[first + i] = exp(theta * (least - (state[costs + i * J + j] as number)));
    scratch[i] = 0;
  }
  // Two importers at a time, so that each offer is read once for both; the last of an odd number stands alone.
  for (let n = 0; n < N; n += 2) {
    const paired = n + 1 < N;
    const a = n * N;
    const b = paired ? a + N : a;
    let sumA = 0;
    let sumB = 0;
    let netA = 0;
    let netB = 0;
    for (let i = 0; i < N; i++) {
      const offer = supply[first + i] as number;
      sumA += (weights[a + i] as number) * offer;
      netA += (net[a + i] as number) * offer;
      sumB += (weights[b + i] as number) * offer;
      netB += (net[b + i] as number) * offer;
    }
    const scaleA = buy(world, facing, j, n, sumA, netA, least, point);
    const scaleB = paired ? buy(world, facing, j, n + 1, sumB, netB, least, point) : 0;
    for (let i = 0; i < N; i++)
      (scratch[i] as number) += (net[a + i] as number) * scaleA + (net[b + i] as number) * scaleB;
  }
  for (let i = 0; i < N; i++) sales[i * J + j] = (scratch[i] as number) * (supply[first + i] as number);
}

/** Price and purchases of one importer in one sector from its sums over sellers; answers spending per unit of the sum. */
function buy(
  world: World,
  facing: Facing,
  j: number,
  n: number,
  sum: number,
  net: number,
  least: number,
  point: Point,
): number {
  const { N, J } = layout(world);
  const amount = point.spending[n * J + j] as number;
  const scale = amount / sum;
  const without = scale * net;
  point.sums[j * N + n] = sum;
  point.prices[n * J + j] =
    least - (log(sum) + (facing.offsets[j * N + n] as number)) / (world.elasticity[j] as number);
  (point.bought[n] as number) += without;
  (point.revenue[n] as number) += facing.taxed[j] === true ? amount - without : 0;
  return scale;
}

/** [j][n][i] purchases without tariffs at an evaluated point. */
export function flowsAt(facing: Facing, point: Point): Float64Array {
  const { world } = facing;
  const { N, J } = layout(world);
  const flows = new Float64Array(J * N * N);
  for (let j = 0; j < J; j++) {
    const net = facing.net[j] as Float64Array;
    for (let n = 0; n < N; n++) {
      const row = (j * N + n) * N;
      const amount = point.spending[n * J + j] as number;
      if (world.traded[j] !== true) flows[row + n] = amount;
      else {
        const scale = amount / (point.sums[j * N + n] as number);
        for (let i = 0; i < N; i++)
          flows[row + i] = (net[n * N + i] as number) * scale * (point.supply[j * N + i] as number);
      }
    }
  }
  return flows;
}

/**
 * How far every equation is from holding, at an evaluated point, in the layout of the state: balances of trade over
 * benchmark income (with the numeraire added to each), unit costs in logs, spending over benchmark spending.
 */
export function residualAt(world: World, state: State, point: Point, to: Float64Array): void {
  const { N, J, costs, spending, size } = layout(world);
  const world0 = total(world.income);
  const money = (total(point.wages) - world0) / world0;
  to.fill(0, costs, size);
  for (let n = 0; n < N; n++) {
    const base = n * J;
    to[n] = (point.balance[n] as number) / (world.income[n] as number) + money;
    addBlockTransposed(world.inputs, base * J, point.prices, base, to, costs + base, J);
    addBlock(world.inputs, base * J, point.sales, base, to, spending + base, J);
    for (let j = 0; j < J; j++) {
      const at = base + j;
      (to[costs + at] as number) +=
        (world.valueAdded[at] as number) * (state[n] as number) - (state[costs + at] as number);
      const before = world.spending[at] as number;
      const gap =
        (to[spending + at] as number) +
        (world.final[at] as number) * (point.income[n] as number) -
        (point.spending[at] as number);
      to[spending + at] = before > 0 ? gap / before : 0;
    }
  }
}

/**
 * The largest relative gap of any market at an evaluated point: unit costs, spending, every economy's balance of trade and
 * every labour market, none left out. `gaps` holds the residual of the same point.
 */
export function worst(world: World, state: State, point: Point, gaps: Float64Array): number {
  const { N, J, costs, spending } = layout(world);
  let most = 0;
  const meet = (gap: number): void => {
    if (!(Math.abs(gap) <= most)) most = Math.abs(gap);
  };
  for (let n = 0; n < N && !Number.isNaN(most); n++) {
    const bill = point.wages[n] as number;
    let earned = 0;
    for (let j = 0; j < J; j++) {
      const at = n * J + j;
      meet(gaps[costs + at] as number);
      const now = state[spending + at] as number;
      meet(now > 0 ? (gaps[spending + at] as number) / now : (gaps[spending + at] as number));
      earned += (world.valueAdded[at] as number) * (point.sales[at] as number);
    }
    meet((earned - bill) / bill);
    meet((point.balance[n] as number) / bill);
  }
  return most;
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < values.length; n++) sum += values[n] as number;
  return sum;
}
