// The tariff block on the model of seven economies and 44 industries: real income, value added and revenue in dollars of 2017.

import { caliendoParro, type Status } from '../../economy/index.js';
import type { Combination } from './policy.js';
import { type Measure, TariffBlockError, type Transfer } from './question.js';
import type { Solution, Solver } from './solution.js';

const BILLION = 1e3;

/**
 * The model ready at today's combination. The equilibrium of today becomes the benchmark of every other solve (hat algebra composes), so
 * that these start next to their answer, and today itself is met exactly.
 * Real income in dollars of 2017 is I/P with prices of the benchmark of 2017 at 1: X_j What_j, so that differences are EV_j.
 */
export function sectorsSolver(benchmark: caliendoParro.Benchmark, today: Combination): Solver {
  const { economies, deficits } = benchmark;
  const ids = economies.map(({ id }) => id);
  const start = withTransfers(benchmark, today.transfers);
  const first = caliendoParro.solve(start, { tariffs: today.tariffs });
  refuseUnlessSolved(first.status, 'today');
  // Prices of today against those of 2017. The transfers of today leave prices of the benchmark as they are, since these are at 1.
  const priceLevels = caliendoParro.effects(start, first).economies.map(({ prices }) => 1 + prices / 100);
  const base = caliendoParro.benchmarkAt(first);
  return {
    economies: ids,
    sectors: benchmark.sectors.map(({ id }) => id),
    year: 2017,
    solve: ({ tariffs, transfers }) => {
      const here = withTransfers({ ...base, deficits }, transfers);
      const equilibrium = caliendoParro.solve(here, { tariffs });
      refuseUnlessSolved(equilibrium.status, 'a combination');
      return solutionOf(here, caliendoParro.effects(here, equilibrium), priceLevels);
    },
  };
}

function solutionOf(
  benchmark: caliendoParro.Benchmark,
  found: caliendoParro.Effects,
  priceLevels: readonly number[],
): Solution {
  const J = benchmark.sectors.length;
  const place = (id: string): number => benchmark.economies.findIndex((it) => it.id === id);
  return {
    level: ({ measure, of, sectors }: Measure) => {
      const n = place(of);
      const economy = found.economies[n] as caliendoParro.EconomyEffects;
      const price = (priceLevels[n] as number) * (1 + economy.prices / 100) * BILLION;
      if (measure === 'revenue') return economy.revenue.after / price;
      if (measure === 'income') {
        let sum = 0;
        for (const { sector, income } of found.sectors.slice(n * J, (n + 1) * J))
          if (sectors === undefined || sectors.includes(sector)) sum += income.after;
        return sum / price;
      }
      const before =
        (benchmark.income[n] as number) + economy.revenue.before + (benchmark.deficits[n] as number);
      return (before * (1 + economy.income / 100)) / price;
    },
    imports: importsOf(benchmark, found),
  };
}

/** Quantities at the prices of today at which the exporter sells: trade over the change of that price since. */
function importsOf(benchmark: caliendoParro.Benchmark, found: caliendoParro.Effects): Float64Array {
  const N = benchmark.economies.length;
  const J = benchmark.sectors.length;
  const imports = new Float64Array(N * N);
  for (let j = 0; j < J; j++)
    for (let i = 0; i < N; i++) {
      const { sales, output } = found.sectors[i * J + j] as caliendoParro.SectorEffects;
      // Sales over output; a sector that sells nothing has no price.
      const price = sales.before > 0 ? (1 + sales.percent / 100) / (1 + output / 100) : 1;
      for (let n = 0; n < N; n++)
        (imports[n * N + i] as number) +=
          (found.tradeAfter[(j * N + n) * N + i] as number) / (price * BILLION);
    }
  return imports;
}

/**
 * The benchmark with money going from some economies to others every year: it adds to the exogenous deficit of who gets it and is taken
 * from that of who gives. It is an amount in units of the world's wage bill, as the deficits of this model are. bn USD.
 */
export function withTransfers(
  benchmark: caliendoParro.Benchmark,
  transfers: readonly Transfer[],
): caliendoParro.Benchmark {
  if (transfers.length === 0) return benchmark;
  const deficits = benchmark.deficits.slice();
  const place = (id: string): number => {
    const at = benchmark.economies.findIndex((it) => it.id === id);
    if (at < 0)
      throw new TariffBlockError(`${id} is no economy of the sectors model, so that no money goes there`);
    return at;
  };
  for (const { from, to, amount } of transfers) {
    if (!Number.isFinite(amount)) throw new TariffBlockError(`a transfer of ${amount} bn USD is no amount`);
    (deficits[place(from)] as number) -= amount * BILLION;
    (deficits[place(to)] as number) += amount * BILLION;
  }
  return { ...benchmark, deficits };
}

/** An equilibrium that did not come about is never a number. */
export function refuseUnlessSolved(status: Status, what: string): void {
  if (status.kind === 'converged') return;
  const reason = 'advice' in status ? status.advice : 'the solve was cancelled';
  throw new TariffBlockError(`${what} has no equilibrium to show (${status.kind}): ${reason}`);
}
