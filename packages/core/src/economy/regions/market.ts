// One look at all markets: what wages, spending and tariffs imply for trade, and how far it is from equilibrium (equations 10 to 13).

import { exp, log } from '../../math/index.js';
import type { Benchmark } from './benchmark.js';

/**
 * Room to look at markets in, made once and used for many policies; the functions below write into it.
 * A point is `y`: logarithms of the changes of wages (N), then of spending (N).
 */
export interface Market {
  readonly benchmark: Benchmark;
  /** Number of regions and of sectors. */
  readonly N: number;
  readonly S: number;
  /** Tariffs looked at, by cell, and the part of a price paid that the exporter gets, 1 / (1 + tariff). */
  readonly tariffs: Float64Array;
  readonly kept: Float64Array;
  /** Share of a cell in its market at benchmark wages and these tariffs, before scaling to one: gamma tauhat^(1 - sigma). */
  readonly pull: Float64Array;
  /** Change of wages, to the power 1 - sigma, by sector and region (`s * N + i`). */
  readonly cost: Float64Array;
  /** Change of the price index of a market to the power 1 - sigma. */
  readonly index: Float64Array;
  /** Share of an exporter in what a market spends, tariffs included, by cell. */
  readonly share: Float64Array;
  /** Trade net of tariff, by cell, million USD. */
  readonly trade: Float64Array;
  /** Trade net of tariff by market: what its suppliers of all regions receive. */
  readonly net: Float64Array;
  /** Sales by producer. */
  readonly sales: Float64Array;
  /** Wage bill (wL times the change of the wage), spending, and net value of all purchases, home included, by region. */
  readonly wages: Float64Array;
  readonly spending: Float64Array;
  readonly purchases: Float64Array;
  /** How far the labour market (N) and the trade balance (N) of each region are off, as shares of wage bill and spending; the numeraire last. */
  readonly gaps: Float64Array;
  /** Derivatives of the gaps, (2N + 1) x 2N. */
  readonly slopes: Float64Array;
}

export function market(benchmark: Benchmark): Market {
  const N = benchmark.regions.length;
  const S = benchmark.sectors.length;
  const cells = N * N * S;
  const width = 2 * N;
  // One piece of memory for all arrays: a policy is solved in less time than a dozen of them take to be had.
  const room = new Float64Array(5 * cells + 4 * N * S + 3 * N + (width + 1) * (width + 1));
  let used = 0;
  const take = (size: number): Float64Array => {
    used += size;
    return room.subarray(used - size, used);
  };
  const made: Market = {
    ...{ benchmark, N, S },
    tariffs: take(cells),
    kept: take(cells),
    pull: take(cells),
    share: take(cells),
    trade: take(cells),
    cost: take(N * S),
    index: take(N * S),
    net: take(N * S),
    sales: take(N * S),
    wages: take(N),
    spending: take(N),
    purchases: take(N),
    gaps: take(width + 1),
    slopes: take((width + 1) * width),
  };
  made.tariffs.set(benchmark.tariffs);
  made.kept.set(benchmark.kept);
  made.pull.set(benchmark.shares);
  return made;
}

/** Takes over tariffs by cell; a power is taken only where a tariff differs from the one already there. */
export function impose(at: Market, tariffs: Float64Array): void {
  const { N, benchmark, pull, kept } = at;
  const { elasticities, shares } = benchmark;
  const S = at.S;
  for (let j = 0; j < N; j++)
    for (let s = 0; s < S; s++) {
      const power = 1 - (elasticities[s] as number);
      for (let cell = (j * S + s) * N, end = cell + N; cell < end; cell++) {
        const tariff = tariffs[cell] as number;
        if (tariff === at.tariffs[cell]) continue;
        at.tariffs[cell] = tariff;
        const before = benchmark.tariffs[cell] as number;
        kept[cell] = 1 / (1 + tariff);
        pull[cell] =
          tariff === before
            ? (shares[cell] as number)
            : (shares[cell] as number) * exp(power * log((1 + tariff) / (1 + before)));
      }
    }
}

/** Trade and gaps at the point `y`; answers the largest gap, the dropped market and the numeraire included. */
export function look(at: Market, y: Float64Array): number {
  const { N, S, benchmark, pull, kept, cost, index, share, trade, net, sales, gaps } = at;
  const { elasticities, budget } = benchmark;
  for (let s = 0; s < S; s++) {
    const power = 1 - (elasticities[s] as number);
    for (let i = 0; i < N; i++) cost[s * N + i] = exp(power * (y[i] as number));
  }
  for (let i = 0; i < N; i++) {
    at.wages[i] = (benchmark.wages[i] as number) * exp(y[i] as number);
    at.spending[i] = (benchmark.spending[i] as number) * exp(y[N + i] as number);
  }
  sales.fill(0);
  for (let j = 0; j < N; j++) {
    const spending = at.spending[j] as number;
    let purchases = 0;
    for (let s = 0; s < S; s++) {
      const here = j * S + s;
      const first = here * N;
      const costs = s * N;
      let sum = 0;
      for (let i = 0; i < N; i++) {
        const weight = (pull[first + i] as number) * (cost[costs + i] as number);
        share[first + i] = weight;
        sum += weight;
      }
      index[here] = sum;
      const scale = sum > 0 ? 1 / sum : 0;
      const spent = (budget[here] as number) * spending;
      let received = 0;
      for (let i = 0, producer = s; i < N; i++, producer += S) {
        const part = (share[first + i] as number) * scale;
        share[first + i] = part;
        const value = part * spent * (kept[first + i] as number);
        trade[first + i] = value;
        received += value;
        (sales[producer] as number) += value;
      }
      net[here] = received;
      purchases += received;
    }
    at.purchases[j] = purchases;
  }
  return measure(at, gaps);
}

function measure(at: Market, gaps: Float64Array): number {
  const { N, S, benchmark, sales, wages, spending, purchases } = at;
  let worst = 0;
  let bill = 0;
  let before = 0;
  for (let i = 0; i < N; i++) {
    let paid = 0;
    let sold = 0;
    for (let s = 0; s < S; s++) {
      const value = sales[i * S + s] as number;
      sold += value;
      paid += value - value / (benchmark.elasticities[s] as number);
    }
    const wage = wages[i] as number;
    gaps[i] = paid / wage - 1;
    gaps[N + i] = ((purchases[i] as number) - sold) / (spending[i] as number);
    bill += wage;
    before += benchmark.wages[i] as number;
  }
  gaps[2 * N] = bill / before - 1;
  for (let k = 0; k <= 2 * N; k++) {
    const size = Math.abs(gaps[k] as number);
    if (!(size <= worst)) worst = size;
  }
  return worst;
}

/** The derivatives of the gaps at the point last looked at, by the logarithms of wages and spending; rows as in `gaps`. */
export function differentiate(at: Market): void {
  const { N, S, benchmark, share, trade, net, wages, spending, purchases, slopes } = at;
  const { elasticities } = benchmark;
  const width = 2 * N;
  slopes.fill(0);
  for (let j = 0; j < N; j++) {
    const balance = (N + j) * width;
    for (let s = 0; s < S; s++) {
      const sigma = elasticities[s] as number;
      const power = 1 - sigma;
      const labour = 1 - 1 / sigma;
      const first = (j * S + s) * N;
      const received = power * (net[j * S + s] as number);
      for (let i = 0; i < N; i++) {
        const value = trade[first + i] as number;
        const far = power * value;
        (slopes[i * width + N + j] as number) += labour * value;
        (slopes[(N + i) * width + N + j] as number) -= value;
        (slopes[i * width + i] as number) += labour * far;
        (slopes[(N + i) * width + i] as number) -= far;
        (slopes[balance + i] as number) += far - (share[first + i] as number) * received;
      }
    }
    (slopes[balance + N + j] as number) += purchases[j] as number;
  }
  substitute(at);
  let before = 0;
  for (let i = 0; i < N; i++) before += benchmark.wages[i] as number;
  for (let i = 0; i < N; i++) {
    const wage = wages[i] as number;
    const spent = spending[i] as number;
    for (let k = 0; k < width; k++) {
      (slopes[i * width + k] as number) /= wage;
      (slopes[(N + i) * width + k] as number) /= spent;
    }
    // A gap is a ratio to the wage bill, which moves with the wage itself; at equilibrium the ratio is one.
    (slopes[i * width + i] as number) -= 1 + (at.gaps[i] as number);
    (slopes[(N + i) * width + N + i] as number) -= at.gaps[N + i] as number;
    slopes[2 * N * width + i] = wage / before;
  }
}

/** What buyers shift between exporters when the wage of k moves: sums over all markets, two k at a time. */
function substitute({ N, S, benchmark, share, trade, slopes }: Market): void {
  const { elasticities } = benchmark;
  const labour = elasticities.map((sigma) => 1 - 1 / sigma);
  const width = 2 * N;
  for (let i = 0; i < N; i++)
    for (let k = 0; k < N; k += 2) {
      const next = k + 1 < N ? 1 : 0;
      let hired = 0;
      let sold = 0;
      let hiredNext = 0;
      let soldNext = 0;
      let first = 0;
      for (let j = 0; j < N; j++)
        for (let s = 0; s < S; s++, first += N) {
          const far = (1 - (elasticities[s] as number)) * (trade[first + i] as number);
          const work = far * (labour[s] as number);
          const part = share[first + k] as number;
          const partNext = share[first + k + next] as number;
          hired += work * part;
          sold += far * part;
          hiredNext += work * partNext;
          soldNext += far * partNext;
        }
      (slopes[i * width + k] as number) -= hired;
      (slopes[(N + i) * width + k] as number) += sold;
      if (next === 0) continue;
      (slopes[i * width + k + 1] as number) -= hiredNext;
      (slopes[(N + i) * width + k + 1] as number) += soldNext;
    }
}
