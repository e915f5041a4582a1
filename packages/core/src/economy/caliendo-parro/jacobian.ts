// The product of the Jacobian of the equations with a direction, from the formulas: what Newton's method and the tests need.

import { addBlock, addBlockTransposed } from './blocks.js';
import { layout, type Point } from './evaluate.js';
import type { Facing } from './world.js';

/** The change of `residualAt` per unit of `direction`, at the evaluated point. */
export function productAt(facing: Facing, point: Point, direction: Float64Array, to: Float64Array): void {
  const { world } = facing;
  const { N, J, costs, spending, size } = layout(world);
  const prices = new Float64Array(N * J);
  const sales = new Float64Array(N * J);
  const bought = new Float64Array(N);
  const revenue = new Float64Array(N);
  for (let j = 0; j < J; j++) trade(facing, j, point, direction, { prices, sales, bought, revenue });
  let wages = 0;
  let before = 0;
  for (let n = 0; n < N; n++) {
    wages += (point.wages[n] as number) * (direction[n] as number);
    before += world.income[n] as number;
  }
  to.fill(0, costs, size);
  for (let n = 0; n < N; n++) {
    const base = n * J;
    let sold = 0;
    for (let j = 0; j < J; j++) sold += sales[base + j] as number;
    to[n] = (sold - (bought[n] as number)) / (world.income[n] as number) + wages / before;
    const income = (point.wages[n] as number) * (direction[n] as number) + (revenue[n] as number);
    addBlockTransposed(world.inputs, base * J, prices, base, to, costs + base, J);
    addBlock(world.inputs, base * J, sales, base, to, spending + base, J);
    for (let j = 0; j < J; j++) {
      const at = base + j;
      (to[costs + at] as number) +=
        (world.valueAdded[at] as number) * (direction[n] as number) - (direction[costs + at] as number);
      const scale = world.spending[at] as number;
      to[spending + at] =
        scale > 0
          ? ((to[spending + at] as number) + (world.final[at] as number) * income) / scale -
            (direction[spending + at] as number)
          : 0;
    }
  }
}

interface Changes {
  readonly prices: Float64Array;
  readonly sales: Float64Array;
  readonly bought: Float64Array;
  readonly revenue: Float64Array;
}

/** Changes of prices and trade in one sector: d ln P = sum pi' d ln c, d ln m = -theta (d ln c - d ln P) + dX / X. */
function trade(facing: Facing, j: number, point: Point, direction: Float64Array, changes: Changes): void {
  const { world } = facing;
  const { N, J, costs, spending } = layout(world);
  const theta = world.elasticity[j] as number;
  const weights = facing.weights[j] as Float64Array;
  const net = facing.net[j] as Float64Array;
  for (let n = 0; n < N; n++) {
    const at = n * J + j;
    const money = (direction[spending + at] as number) * (world.spending[at] as number);
    if (world.traded[j] !== true) {
      changes.prices[at] = direction[costs + at] as number;
      changes.sales[at] = money;
      (changes.bought[n] as number) += money;
      continue;
    }
    const sum = point.sums[j * N + n] as number;
    let price = 0;
    for (let i = 0; i < N; i++)
      price +=
        (((weights[n * N + i] as number) * (point.supply[j * N + i] as number)) / sum) *
        (direction[costs + i * J + j] as number);
    changes.prices[at] = price;
    let without = 0;
    for (let i = 0; i < N; i++) {
      const share = ((net[n * N + i] as number) * (point.supply[j * N + i] as number)) / sum;
      const flow =
        share *
        (money + (point.spending[at] as number) * theta * (price - (direction[costs + i * J + j] as number)));
      (changes.sales[i * J + j] as number) += flow;
      without += flow;
    }
    (changes.bought[n] as number) += without;
    (changes.revenue[n] as number) += money - without;
  }
}
