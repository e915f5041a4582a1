// The tariffs that are best given what every cell's trade is worth: a closed form for each market, with one unknown to solve for.

import { exp, log, power } from '../../math/index.js';
import type { Worth } from './adjoint.js';
import type { Market } from './market.js';

/** Tariffs allowed, fractions: the article's are 0 and 10. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Writes the best tariffs of region j by cell, given the worth of trade and the shares at the point last looked at; `uniform` asks for
 * one tariff for all exporters of a sector (most-favoured-nation).
 *
 * With cost c = -worth and gross tariff tau, the objective's derivative by log tau of a cell is proportional to c - tau d, where
 * d = (theta/m + (sigma - 1) sum_i c_i s_i / tau_i) / sigma, m the market's spending, s the shares in it and theta the weight of
 * its prices. So tau = c/d for every exporter inside the bounds, and d solves one equation, whose shares move with it. A uniform
 * tariff stands against the mean cost of imports, whose composition it does not change.
 */
export function respond(
  at: Market,
  { cells, prices }: Worth,
  j: number,
  bounds: Bounds,
  uniform: boolean,
  to: Float64Array,
): void {
  const { N, S, benchmark, share, tariffs, spending } = at;
  const room: Room = {
    ...{ home: j, lowest: 1 + bounds.lower, highest: 1 + bounds.upper },
    costs: new Float64Array(N),
    logCosts: new Float64Array(N),
    pulls: new Float64Array(N),
  };
  const { costs, logCosts, pulls } = room;
  for (let s = 0; s < S; s++) {
    const sigma = benchmark.elasticities[s] as number;
    const first = (j * S + s) * N;
    // Shares are pulls tau^(1 - sigma), up to scale.
    let d = 0;
    let abroad = 0;
    let mean = 0;
    for (let i = 0; i < N; i++) {
      const tau = 1 + (tariffs[first + i] as number);
      const part = share[first + i] as number;
      const cost = -(cells[first + i] as number);
      const pull = tau === 1 ? part : part * power(tau, sigma - 1);
      costs[i] = cost;
      pulls[i] = pull;
      d += (cost * part) / tau;
      if (i !== j) {
        abroad += pull;
        mean += pull * cost;
      }
    }
    if (uniform) for (let i = 0; i < N; i++) if (i !== j) costs[i] = mean / abroad;
    for (let i = 0; i < N; i++) logCosts[i] = log(costs[i] as number);
    const floor = (prices[j] as number) / (spending[j] as number);
    d = balance(room, sigma, floor, (floor + (sigma - 1) * d) / sigma);
    for (let i = 0; i < N; i++) to[first + i] = i === j ? 0 : best(room, costs[i] as number, d) - 1;
  }
}

interface Room {
  readonly home: number;
  readonly lowest: number;
  readonly highest: number;
  readonly costs: Float64Array;
  /** Of use where costs are above zero: elsewhere the tariff is at its lower bound. */
  readonly logCosts: Float64Array;
  readonly pulls: Float64Array;
}

function best({ lowest, highest }: Room, cost: number, d: number): number {
  const tau = cost / d;
  return tau < lowest ? lowest : tau > highest ? highest : tau;
}

/**
 * The d that its own tariffs imply: Newton's method on logarithms, kept between the values at which all tariffs are at a bound.
 * Where the implied d is above d, a larger one (lower tariffs) is better; so every root met is a maximum along the path.
 */
function balance(room: Room, sigma: number, floor: number, from: number): number {
  const { home, lowest, highest, costs } = room;
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (let i = 0; i < costs.length; i++) {
    const cost = costs[i] as number;
    if (i === home || !(cost > 0)) continue;
    low = Math.min(low, cost / highest);
    high = Math.max(high, cost / lowest);
  }
  // Nothing costs anything: every tariff is at its lower bound whatever d is.
  if (high === 0) return 1;
  const least = low;
  const most = high;
  let d = Math.min(Math.max(from, low), high);
  for (let round = 0; round < 100; round++) {
    const implied = imply(room, sigma, floor, d);
    const up = implied.value > d;
    if ((up && d === most) || (!up && d === least)) return d;
    if (up) low = d;
    else high = d;
    const move = implied.value > 0 ? log(implied.value / d) / Math.max(0.1, implied.gain) : -1;
    let next = d * exp(Math.min(1, Math.max(-1, move)));
    if (Math.abs(next - d) <= 1e-13 * d) return next;
    // A step past an end that was never tried goes to that end; past one that was, halfway.
    if (next >= high) next = high === most && up ? most : Math.sqrt(low * high);
    if (next <= low) next = low === least && !up ? least : Math.sqrt(low * high);
    d = next;
  }
  return d;
}

/** What d the tariffs for a given d imply, and one less the elasticity of the one to the other. */
function imply(
  room: Room,
  sigma: number,
  floor: number,
  d: number,
): { readonly value: number; readonly gain: number } {
  const { home, lowest, highest, costs, logCosts, pulls } = room;
  // tau is cost / d between the bounds, so that its powers come from the logarithms of both.
  const logD = log(d);
  let total = 0;
  let open = 0;
  let held = 0;
  for (let i = 0; i < costs.length; i++) {
    const cost = costs[i] as number;
    const tau = i === home ? 1 : best(room, cost, d);
    const inside = i !== home && tau > lowest && tau < highest;
    const far = inside
      ? exp((1 - sigma) * ((logCosts[i] as number) - logD))
      : tau === 1
        ? 1
        : power(tau, 1 - sigma);
    const weight = (pulls[i] as number) * far;
    total += weight;
    if (inside) open += weight;
    else held += (weight * cost) / tau;
  }
  open /= total;
  held /= total;
  const value = (floor + (sigma - 1) * (d * open + held)) / sigma;
  const slope =
    ((sigma - 1) / sigma) * (d * open * (1 + (sigma - 1) * (1 - open)) - (sigma - 1) * open * held);
  return { value, gain: 1 - slope / value };
}
