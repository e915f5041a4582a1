// The equations of the world model in logs of changes, for one benchmark and one policy (Ignatenko et al. 2025, equilibrium in changes).
//
// Unknowns, N each: omega = log wage, p = log price index, tau = log of what tax relief adds to the wage; labour is kappa (tau + omega - p).
// With c = (unit cost over the effect of scale)^-epsilon, K = lambda (1+t)^(-epsilon phi), M = K / (1+t):
//   S = K'c, V = M'c; a country's spending net of tariffs is D = (w L Y / beta + T G) / (1 + nu (1 - beta) / beta), G growth of world income;
//   spending is E' = D S/V, revenue R = D (S/V - 1), and firms of j sell c_j sum_i M_ji (1 - nu_i) D_i / V_i after fixed costs.
// D is the budget with the labour market put in, so that both hold where the labour market does.

import { exp, log, power } from '../../math/index.js';
import type { Benchmark } from './benchmark.js';
import type { Cells } from './cells.js';
import type { Rebate } from './parameters.js';
import { columns, rows } from './products.js';

/** Exponents of wage, price and labour in c. */
export interface Exponents {
  readonly wage: number;
  readonly price: number;
  readonly labour: number;
}

export interface System {
  readonly benchmark: Benchmark;
  readonly cells: Cells;
  readonly rebate: Rebate;
  readonly exponents: Exponents;
  /** K and M, element `exporter * N + importer`. */
  readonly gross: Float64Array;
  readonly net: Float64Array;
  /** 1 for importers that tax anything. */
  readonly taxing: Uint8Array;
  /** Sum of Y. */
  readonly world: number;
  readonly point: Point;
  readonly scratch: readonly Float64Array[];
}

/** Everything the equations go through at one point; what derivatives need. */
export interface Point {
  /** Where the point was evaluated, 3N. */
  readonly at: Float64Array;
  readonly c: Float64Array;
  readonly S: Float64Array;
  readonly V: Float64Array;
  /** w L Y. */
  readonly y: Float64Array;
  readonly D: Float64Array;
  /** (1 - nu) D / V. */
  readonly g: Float64Array;
  /** M g. */
  readonly r: Float64Array;
  /** Income of labour from sales and fixed costs. */
  readonly earned: Float64Array;
  readonly R: Float64Array;
  /** Growth of world income; a cell, because it changes with the point. */
  readonly growth: Float64Array;
}

export function exponentsOf({ parameters }: Benchmark): Exponents {
  const { elasticity, scale, labourShare } = parameters;
  return {
    wage: -elasticity * (labourShare - scale * (1 - labourShare)),
    price: -elasticity * (1 - labourShare) * (1 + scale),
    labour: elasticity * scale,
  };
}

export function systemOf(benchmark: Benchmark, cells: Cells, rebate: Rebate): System {
  const { size, shares, income } = benchmark;
  const vector = () => new Float64Array(size);
  const taxing = new Uint8Array(size);
  for (const importer of cells.importers) taxing[importer] = 1;
  let world = 0;
  for (let i = 0; i < size; i++) world += income[i] as number;
  const system: System = {
    benchmark,
    cells,
    rebate,
    exponents: exponentsOf(benchmark),
    gross: shares.slice(),
    net: shares.slice(),
    taxing,
    world,
    point: {
      at: new Float64Array(3 * size).fill(Number.NaN),
      c: vector(),
      S: vector(),
      V: vector(),
      y: vector(),
      D: vector(),
      g: vector(),
      r: vector(),
      earned: vector(),
      R: vector(),
      growth: new Float64Array(1),
    },
    scratch: Array.from({ length: 6 }, vector),
  };
  impose(system, cells.rates);
  return system;
}

/** Puts the rates of the cells into K and M. Where an importer asks the same of many, the power is taken once. */
export function impose({ benchmark, cells, gross, net }: System, rates: Float64Array): void {
  const { size, shares, passThrough, parameters } = benchmark;
  const lastRate = new Float64Array(size).fill(Number.NaN);
  const lastPower = new Float64Array(size);
  for (let k = 0; k < rates.length; k++) {
    const i = cells.importers[k] as number;
    const at = (cells.exporters[k] as number) * size + i;
    const rate = rates[k] as number;
    if (rate !== lastRate[i]) {
      lastRate[i] = rate;
      lastPower[i] = power(1 + rate, -parameters.elasticity * (passThrough[i] as number));
    }
    const kept = (shares[at] as number) * (lastPower[i] as number);
    gross[at] = kept;
    net[at] = kept / (1 + rate);
  }
}

/**
 * Residuals at `x`, 3N, none left out: labour market (log of demand over supply, plus log G, which the sum over all markets forces to zero), price index,
 * tax relief. NaN where the point has no meaning: a country that owes more than it earns, or revenue above the income it is to relieve.
 */
export function evaluate(system: System, x: Float64Array, to: Float64Array): void {
  const { benchmark, cells, rebate, exponents, gross, net, taxing, world, point } = system;
  const { size, income, transfers, fixedCosts, passThrough, spending, parameters } = benchmark;
  const { labourSupply, labourShare, elasticity } = parameters;
  const { at, c, S, V, y, D, g, r, earned, R, growth } = point;
  at.set(x);
  let total = 0;
  for (let j = 0; j < size; j++) {
    const omega = x[j] as number;
    const p = x[size + j] as number;
    const labour = labourSupply * ((x[2 * size + j] as number) + omega - p);
    c[j] = exp(exponents.wage * omega + exponents.price * p + exponents.labour * labour);
    const earns = (income[j] as number) * exp(omega + labour);
    y[j] = earns;
    total += earns;
  }
  const G = total / world;
  growth[0] = G;
  columns(gross, c, S);
  V.set(S);
  for (let k = 0; k < cells.rates.length; k++) {
    const j = cells.exporters[k] as number;
    const i = cells.importers[k] as number;
    (V[i] as number) -= ((gross[j * size + i] as number) - (net[j * size + i] as number)) * (c[j] as number);
  }
  const made = (1 - labourShare) / labourShare;
  for (let i = 0; i < size; i++) {
    const nu = fixedCosts[i] as number;
    const buys = ((y[i] as number) / labourShare + (transfers[i] as number) * G) / (1 + nu * made);
    D[i] = buys;
    g[i] = ((1 - nu) * buys) / (V[i] as number);
  }
  rows(net, g, r);
  const logG = log(G);
  for (let i = 0; i < size; i++) {
    const buys = D[i] as number;
    const phi = passThrough[i] as number;
    const earns = labourShare * (c[i] as number) * (r[i] as number) + (fixedCosts[i] as number) * buys;
    earned[i] = earns;
    to[i] = log(earns / (y[i] as number)) + logG;
    const wedge = taxing[i] === 1 ? (S[i] as number) / (V[i] as number) : 1;
    const revenue = buys * (wedge - 1);
    R[i] = revenue;
    const E = (buys * wedge) / (spending[i] as number);
    to[size + i] =
      (x[size + i] as number) - (1 - phi) * (log(E) - (x[i] as number)) + log(S[i] as number) / elasticity;
    const tau = x[2 * size + i] as number;
    to[2 * size + i] =
      taxing[i] === 1 && rebate === 'tax relief' ? tau + log(1 - revenue / (y[i] as number)) : tau;
  }
}
