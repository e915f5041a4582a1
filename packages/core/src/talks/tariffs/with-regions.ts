// The tariff block on Ossa's seven regions and 33 sectors: real income, the government's with political weights, in dollars of 2007.

import { regions } from '../../economy/index.js';
import type { Combination } from './policy.js';
import { type Measure, TariffBlockError } from './question.js';
import type { Solution, Solver } from './solution.js';
import { refuseUnlessSolved } from './with-sectors.js';

const BILLION = 1e3;

/**
 * The model ready at today's combination, whose equilibrium every other solve starts from. X_j is spending of the balanced benchmark, so
 * that welfare is X_j What_j and the government's is X_j Ghat_j.
 */
export function regionsSolver(
  benchmark: regions.Benchmark,
  weights: regions.Weights | undefined,
  today: Combination,
): Solver {
  const solveAt = ({ tariffs, transfers }: Combination, what: string, from?: regions.Equilibrium) => {
    if (transfers.length > 0)
      throw new TariffBlockError(
        'the regions model balances the trade of every region and takes no transfers; measure them with the sectors model',
      );
    const equilibrium = regions.solve(benchmark, { tariffs }, from === undefined ? {} : { from });
    refuseUnlessSolved(equilibrium.status, what);
    return equilibrium;
  };
  const base = solveAt(today, 'today');
  return {
    economies: benchmark.regions,
    sectors: benchmark.sectors.map(({ id }) => id),
    year: 2007,
    solve: (combination) => {
      const equilibrium = solveAt(combination, 'a combination', base);
      return solutionOf(benchmark, equilibrium, base, weights);
    },
  };
}

function solutionOf(
  benchmark: regions.Benchmark,
  equilibrium: regions.Equilibrium,
  base: regions.Equilibrium,
  weights: regions.Weights | undefined,
): Solution {
  const { regions: ids, sectors } = benchmark;
  const N = ids.length;
  const S = sectors.length;
  const found = regions.effects(benchmark, equilibrium, weights);
  return {
    level: ({ measure, of, sectors: asked }: Measure) => {
      const j = ids.indexOf(of);
      const price = (equilibrium.prices[j] as number) * BILLION;
      switch (measure) {
        case 'welfare':
          return (equilibrium.spending[j] as number) / price;
        case 'revenue':
          return (equilibrium.revenue[j] as number) / price;
        case 'government': {
          const { government } = found.regions[j] as regions.RegionEffects;
          return ((benchmark.spending[j] as number) * (1 + government / 100)) / BILLION;
        }
        case 'income': {
          // Without intermediate goods sales are wages and profits: the value added of the sector.
          let sum = 0;
          for (let s = 0; s < S; s++)
            if (asked === undefined || asked.includes(sectors[s]?.id ?? ''))
              sum += equilibrium.sales[j * S + s] as number;
          return sum / price;
        }
      }
    },
    imports: importsOf(equilibrium, base, N, S),
  };
}

/** Quantities at the prices of today before tariff, which follow the exporter's wage as mark-ups are fixed. */
function importsOf(
  { trade, wages }: regions.Equilibrium,
  base: regions.Equilibrium,
  N: number,
  S: number,
): Float64Array {
  const imports = new Float64Array(N * N);
  for (let j = 0; j < N; j++)
    for (let i = 0; i < N; i++) {
      let sum = 0;
      for (let s = 0; s < S; s++) sum += trade[(j * S + s) * N + i] as number;
      imports[j * N + i] = (sum * (base.wages[i] as number)) / ((wages[i] as number) * BILLION);
    }
  return imports;
}
