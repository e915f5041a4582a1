// What a policy does: the equilibrium of its tariffs, with the residual of every market.

import { exp, log } from '../../math/index.js';
import type { Policy, Solved, SolveOptions, Status } from '../model.js';
import type { Benchmark } from './benchmark.js';
import { equilibrateByStages, type Outcome } from './equilibrium.js';
import { type Market, market } from './market.js';
import { tariffsUnder } from './policy.js';

/**
 * Where a policy leads. Values are million USD in units of account that keep the world's wage bill at its benchmark value; changes are
 * factors (1.01 is one percent more). The order of cells, markets and producers is that of the benchmark.
 */
export interface Equilibrium extends Solved {
  /** Tariffs by cell, fractions. */
  readonly tariffs: Float64Array;
  /** Trade net of tariff by cell. */
  readonly trade: Float64Array;
  /** Sales by producer. */
  readonly sales: Float64Array;
  /** Change of the price index of a market. */
  readonly marketPrices: Float64Array;
  /** Change of the wage of a region. */
  readonly wages: Float64Array;
  /** Spending of a region, tariffs included. */
  readonly spending: Float64Array;
  /** Tariff revenue of a region. */
  readonly revenue: Float64Array;
  /** Change of the price level of a region. */
  readonly prices: Float64Array;
}

export interface RegionsSolveOptions extends SolveOptions {
  /** Start from an earlier equilibrium of the same benchmark: quicker for a small change. */
  readonly from?: Equilibrium;
}

export function solve(benchmark: Benchmark, policy: Policy, options: RegionsSolveOptions = {}): Equilibrium {
  const tariffs = tariffsUnder(benchmark, policy);
  const N = benchmark.regions.length;
  const at = market(benchmark);
  const y = new Float64Array(2 * N);
  if (typeof tariffs === 'string') {
    equilibrateByStages(at, benchmark.tariffs, y, { tolerance: 1, limit: 1 });
    return outcomeOf(
      at,
      { kind: 'infeasible', advice: tariffs },
      { ending: 'stalled', gap: Number.POSITIVE_INFINITY, looks: 0 },
    );
  }
  const { tolerance = 1e-10, limit = 1000, onProgress, from } = options;
  if (from?.status.kind === 'converged')
    for (let i = 0; i < N; i++) {
      y[i] = log(from.wages[i] as number);
      y[N + i] = log((from.spending[i] as number) / (benchmark.spending[i] as number));
    }
  const outcome = equilibrateByStages(at, tariffs, y, {
    ...{ tolerance, limit, factors: from === undefined ? benchmark.factors : undefined },
    goOn: (iteration, residual) =>
      onProgress === undefined || onProgress({ stage: 'equilibrium', iteration, residual }),
  });
  return outcomeOf(at, statusOf(outcome), outcome);
}

function statusOf({ ending, gap }: Outcome): Status {
  if (ending === 'reached') return { kind: 'converged' };
  if (ending === 'cancelled') return { kind: 'cancelled' };
  const size = Number.isFinite(gap) ? gap.toPrecision(2) : 'no number';
  return {
    kind: 'stalled',
    advice: `the markets stayed apart (gap ${size}); allow more evaluations, or lower the highest tariffs`,
  };
}

/** The equilibrium a market holds. It takes over the market's arrays, so that the market is not used again. */
export function outcomeOf(at: Market, status: Status, { gap, looks }: Outcome): Equilibrium {
  const { N, S, benchmark } = at;
  const marketPrices = new Float64Array(N * S);
  const prices = new Float64Array(N);
  for (let j = 0; j < N; j++) {
    let level = 0;
    for (let s = 0, here = j * S; s < S; s++, here++) {
      const price = log(at.index[here] as number) / (1 - (benchmark.elasticities[s] as number));
      marketPrices[here] = exp(price);
      level += (benchmark.budget[here] as number) * price;
    }
    prices[j] = exp(level);
  }
  return {
    ...{ status, residual: gap, iterations: looks, marketPrices, prices },
    tariffs: at.tariffs,
    trade: at.trade,
    sales: at.sales,
    wages: at.wages.map((bill, i) => bill / (benchmark.wages[i] as number)),
    spending: at.spending,
    revenue: at.spending.map((spent, j) => spent - (at.purchases[j] as number)),
  };
}
