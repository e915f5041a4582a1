// Derivatives of the equations at the point last evaluated: along a direction, and backwards from weights on the residuals.

import { columns, rows } from './products.js';
import { evaluate, type System } from './system.js';

/** Makes sure that the system's point is `x`. */
export function settle(system: System, x: Float64Array, spare: Float64Array): void {
  const { at } = system.point;
  for (let i = 0; i < x.length; i++)
    if (at[i] !== x[i]) {
      evaluate(system, x, spare);
      return;
    }
}

/** The Jacobian times `direction`, both 3N. */
export function product(system: System, direction: Float64Array, to: Float64Array): void {
  const { benchmark, cells, rebate, exponents, gross, net, taxing, world, point, scratch } = system;
  const { size, transfers, fixedCosts, passThrough, parameters } = benchmark;
  const { labourSupply, labourShare, elasticity } = parameters;
  const { c, S, V, y, D, g, r, earned, R, growth } = point;
  const [dc, dS, dV, dy, dg, dr] = scratch as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let total = 0;
  for (let j = 0; j < size; j++) {
    const omega = direction[j] as number;
    const p = direction[size + j] as number;
    const labour = labourSupply * ((direction[2 * size + j] as number) + omega - p);
    dc[j] = (c[j] as number) * (exponents.wage * omega + exponents.price * p + exponents.labour * labour);
    const earns = (y[j] as number) * (omega + labour);
    dy[j] = earns;
    total += earns;
  }
  const dG = total / world;
  columns(gross, dc, dS);
  dV.set(dS);
  for (let k = 0; k < cells.rates.length; k++) {
    const j = cells.exporters[k] as number;
    const i = cells.importers[k] as number;
    (dV[i] as number) -=
      ((gross[j * size + i] as number) - (net[j * size + i] as number)) * (dc[j] as number);
  }
  const made = (1 - labourShare) / labourShare;
  for (let i = 0; i < size; i++) {
    const nu = fixedCosts[i] as number;
    const buys = D[i] as number;
    const dD = ((dy[i] as number) / labourShare + (transfers[i] as number) * dG) / (1 + nu * made);
    const relD = dD / buys;
    const relS = (dS[i] as number) / (S[i] as number);
    const relV = (dV[i] as number) / (V[i] as number);
    dg[i] = (g[i] as number) * (relD - relV);
    const phi = passThrough[i] as number;
    to[size + i] =
      (direction[size + i] as number) -
      (1 - phi) * (relD + relS - relV - (direction[i] as number)) +
      relS / elasticity;
    let relief = direction[2 * size + i] as number;
    if (taxing[i] === 1 && rebate === 'tax relief') {
      const revenue = R[i] as number;
      const earns = y[i] as number;
      const dR = revenue * relD + (revenue + buys) * (relS - relV);
      relief -= (dR - (revenue * (dy[i] as number)) / earns) / (earns - revenue);
    }
    to[2 * size + i] = relief;
    // Kept for the labour market below.
    dS[i] = nu * dD;
  }
  rows(net, dg, dr);
  const relG = dG / (growth[0] as number);
  for (let i = 0; i < size; i++) {
    const change =
      labourShare * ((dc[i] as number) * (r[i] as number) + (c[i] as number) * (dr[i] as number)) +
      (dS[i] as number);
    to[i] = change / (earned[i] as number) - (dy[i] as number) / (y[i] as number) + relG;
  }
}

/** Derivatives of an objective with respect to what the point is made of, to be carried backwards; and, on return, what they become. */
export interface Adjoint {
  readonly S: Float64Array;
  readonly V: Float64Array;
  readonly D: Float64Array;
  readonly y: Float64Array;
  readonly r: Float64Array;
  readonly R: Float64Array;
  /** With respect to the log price index. */
  readonly p: Float64Array;
  readonly growth: Float64Array;
}

export function adjointOf(size: number): Adjoint {
  const vector = () => new Float64Array(size);
  return {
    S: vector(),
    V: vector(),
    D: vector(),
    y: vector(),
    r: vector(),
    R: vector(),
    p: vector(),
    growth: new Float64Array(1),
  };
}

export function clear(adjoint: Adjoint): void {
  for (const part of Object.values(adjoint) as readonly Float64Array[]) part.fill(0);
}

/**
 * The transposed Jacobian times `weights`, plus what the adjoint already holds; both 3N. The adjoint is left with the derivatives with respect to S, V and r,
 * from which those with respect to the tariffs follow.
 */
export function backward(system: System, weights: Float64Array, adjoint: Adjoint, to: Float64Array): void {
  const { benchmark, rebate, exponents, gross, net, taxing, world, point, scratch } = system;
  const { size, transfers, fixedCosts, passThrough, parameters } = benchmark;
  const { labourSupply, labourShare, elasticity } = parameters;
  const { c, S, V, y, D, g, r, earned, R, growth } = point;
  const { scratchA, scratchB } = {
    scratchA: scratch[0] as Float64Array,
    scratchB: scratch[1] as Float64Array,
  };
  let ofG = adjoint.growth[0] as number;
  for (let i = 0; i < size; i++) {
    const a = weights[i] as number;
    const b = weights[size + i] as number;
    const d = weights[2 * size + i] as number;
    const ofEarned = a / (earned[i] as number);
    (adjoint.y[i] as number) -= a / (y[i] as number);
    ofG += a / (growth[0] as number);
    (adjoint.r[i] as number) += ofEarned * labourShare * (c[i] as number);
    (adjoint.D[i] as number) += (fixedCosts[i] as number) * ofEarned;
    if (taxing[i] === 1 && rebate === 'tax relief') {
      const left = (y[i] as number) - (R[i] as number);
      (adjoint.R[i] as number) -= d / left;
      (adjoint.y[i] as number) += (d * (R[i] as number)) / ((y[i] as number) * left);
    }
    const slope = b * (1 - (passThrough[i] as number));
    (adjoint.D[i] as number) -= slope / (D[i] as number);
    (adjoint.S[i] as number) += (b / elasticity - slope) / (S[i] as number);
    (adjoint.V[i] as number) += slope / (V[i] as number);
    (adjoint.p[i] as number) += b;
    to[i] = slope;
    to[2 * size + i] = d;
  }
  columns(net, adjoint.r, scratchA);
  const made = (1 - labourShare) / labourShare;
  for (let i = 0; i < size; i++) {
    const ofg = (scratchA[i] as number) * (g[i] as number);
    (adjoint.D[i] as number) += ofg / (D[i] as number);
    (adjoint.V[i] as number) -= ofg / (V[i] as number);
    if (taxing[i] === 1) {
      const ofR = adjoint.R[i] as number;
      const buys = D[i] as number;
      const wedge = (S[i] as number) / (V[i] as number);
      (adjoint.D[i] as number) += ofR * (wedge - 1);
      (adjoint.S[i] as number) += (ofR * buys) / (V[i] as number);
      (adjoint.V[i] as number) -= (ofR * buys * wedge) / (V[i] as number);
    }
    const ofD = (adjoint.D[i] as number) / (1 + (fixedCosts[i] as number) * made);
    (adjoint.y[i] as number) += ofD / labourShare;
    ofG += ofD * (transfers[i] as number);
  }
  rows(gross, adjoint.S, scratchA);
  rows(net, adjoint.V, scratchB);
  for (let j = 0; j < size; j++) {
    const ofEarned = (weights[j] as number) / (earned[j] as number);
    const ofq =
      (c[j] as number) *
      ((scratchA[j] as number) + (scratchB[j] as number) + ofEarned * labourShare * (r[j] as number));
    const ofLog = ((adjoint.y[j] as number) + ofG / world) * (y[j] as number);
    const ofLabour = labourSupply * (ofLog + exponents.labour * ofq);
    (to[j] as number) += ofLog + exponents.wage * ofq + ofLabour;
    to[size + j] = (adjoint.p[j] as number) + exponents.price * ofq - ofLabour;
    (to[2 * size + j] as number) += ofLabour;
  }
}
