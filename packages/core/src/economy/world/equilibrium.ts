// The world after the policy, in levels and changes, with every market checked by the paper's own equations.

import { exp, power } from '../../math/index.js';
import type { Solved } from '../model.js';
import type { Cells } from './cells.js';
import type { Rebate } from './parameters.js';
import { columns, rows } from './products.js';
import type { System } from './system.js';

/** Values in thousand USD at the benchmark's numeraire: the spending-weighted mean of prices stays 1 (the income-weighted mean of wages with round-about production). */
export interface Equilibrium extends Solved {
  readonly cells: Cells;
  readonly rebate: Rebate;
  /** Changes as factors. */
  readonly wages: Float64Array;
  readonly employment: Float64Array;
  readonly prices: Float64Array;
  /** E': spending, tariffs included. */
  readonly spending: Float64Array;
  /** w L Y. */
  readonly income: Float64Array;
  /** R: tariff revenue. */
  readonly revenue: Float64Array;
  /** Transfers received. */
  readonly transfers: Float64Array;
  /** X': trade net of tariffs, element `exporter * N + importer`, sales at home on the diagonal. */
  readonly trade: Float64Array;
  /** Where the solver ended, in its own unknowns; what a next solve may start from. */
  readonly unknowns: Float64Array;
}

/** Levels at the system's point, put to the paper's numeraire. */
export function levels(system: System, unknowns: Float64Array): Omit<Equilibrium, keyof Solved> {
  const { benchmark, cells, rebate, net, point } = system;
  const { size, parameters } = benchmark;
  const { c, S, V, y, D, R, growth } = point;
  const labour = new Float64Array(size);
  const wages = new Float64Array(size);
  const prices = new Float64Array(size);
  let above = 0;
  let below = 0;
  for (let i = 0; i < size; i++) {
    const omega = unknowns[i] as number;
    const p = unknowns[size + i] as number;
    labour[i] = exp(parameters.labourSupply * ((unknowns[2 * size + i] as number) + omega - p));
    wages[i] = exp(omega);
    prices[i] = exp(p);
    const weight = (parameters.labourShare < 1 ? benchmark.income[i] : benchmark.spending[i]) as number;
    above += weight;
    below += weight * ((parameters.labourShare < 1 ? wages[i] : prices[i]) as number);
  }
  const unit = above / below;
  const trade = new Float64Array(size * size);
  const demand = D.map((buys, i) => (buys / (V[i] as number)) * unit);
  for (let j = 0, at = 0; j < size; j++) {
    const cost = c[j] as number;
    for (let i = 0; i < size; i++, at++) trade[at] = (net[at] as number) * cost * (demand[i] as number);
  }
  const G = (growth[0] as number) * unit;
  return {
    cells,
    rebate,
    wages: wages.map((value) => value * unit),
    employment: labour,
    prices: prices.map((value) => value * unit),
    spending: D.map((buys, i) => ((buys * (S[i] as number)) / (V[i] as number)) * unit),
    income: y.map((value) => value * unit),
    revenue: R.map((value) => value * unit),
    transfers: benchmark.transfers.map((value) => value * G),
    trade,
    unknowns,
  };
}

/**
 * Largest relative residual of the paper's equations 2 and 4 to 6 over every country, none dropped: price index, labour market, budget and labour supply,
 * worked out from trade flows and not from the solver's own sums.
 */
export function residual(system: System, found: Omit<Equilibrium, keyof Solved>): number {
  const { benchmark, exponents, gross, rebate } = system;
  const { size, fixedCosts, passThrough, parameters } = benchmark;
  const { labourShare: beta, labourSupply, elasticity } = parameters;
  const { wages, employment, prices, spending, income, transfers, trade, cells } = found;
  const revenue = new Float64Array(size);
  for (let k = 0; k < cells.rates.length; k++) {
    const i = cells.importers[k] as number;
    const at = (cells.exporters[k] as number) * size + i;
    (revenue[i] as number) += (cells.rates[k] as number) * (trade[at] as number);
  }
  const cost = wages.map(
    (wage, j) =>
      power(wage, exponents.wage) *
      power(prices[j] as number, exponents.price) *
      power(employment[j] as number, exponents.labour),
  );
  const bought = new Float64Array(size);
  const sold = new Float64Array(size);
  const costs = new Float64Array(size);
  columns(trade, new Float64Array(size).fill(1), bought);
  rows(
    trade,
    fixedCosts.map((nu) => 1 - nu),
    sold,
  );
  columns(gross, cost, costs);
  let most = 0;
  const meet = (left: number, right: number) => {
    const gap = Math.abs(left / right - 1);
    if (!(gap <= most) && !Number.isNaN(most)) most = gap;
  };
  for (let i = 0; i < size; i++) {
    const earns = income[i] as number;
    const collected = revenue[i] as number;
    meet(beta * (sold[i] as number) + (fixedCosts[i] as number) * (bought[i] as number), earns);
    meet(
      collected + earns + (1 - beta) * (sold[i] as number) + (transfers[i] as number),
      spending[i] as number,
    );
    meet((bought[i] as number) + collected, spending[i] as number);
    const relief = rebate === 'tax relief' ? 1 / (1 - collected / earns) : 1;
    meet(
      power((relief * (wages[i] as number)) / (prices[i] as number), labourSupply),
      employment[i] as number,
    );
    const E = (spending[i] as number) / (benchmark.spending[i] as number);
    const price =
      power(E / (wages[i] as number), 1 - (passThrough[i] as number)) *
      power(costs[i] as number, -1 / elasticity);
    meet(price, prices[i] as number);
  }
  return most;
}
