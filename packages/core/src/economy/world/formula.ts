// The "optimal" tariffs of Ignatenko et al. (2025): formulas from benchmark shares. They are approximations, not optima of the model; see `optimum`.

import type { Benchmark } from './benchmark.js';
import { ModelError } from './error.js';

export function usOf({ index }: Benchmark): number {
  const us = index.get('USA');
  if (us === undefined) throw new ModelError('the data have no USA');
  return us;
}

/** The US tariff on everybody, a fraction. Its delta is over US imports, or, against optimal retaliation, over US income less sales at home. */
export function usFormula(benchmark: Benchmark, over: 'imports' | 'income'): number {
  refuseRoundAbout(benchmark);
  const { size, shares, spending, income, fixedCosts, passThrough, parameters } = benchmark;
  const us = usOf(benchmark);
  let above = 0;
  for (let n = 0; n < size; n++) {
    if (n === us) continue;
    const share = shares[us * size + n] as number;
    above += share * (spending[n] as number) * (1 - (fixedCosts[n] as number)) * (1 - share);
  }
  const home = (shares[us * size + us] as number) * (spending[us] as number);
  const base = ((over === 'imports' ? spending[us] : income[us]) as number) - home;
  const delta = above / ((1 - (fixedCosts[us] as number)) * base);
  return 1 / ((1 + delta * parameters.elasticity) * (passThrough[us] as number) - 1);
}

/** The tariff of each country on the US when all retaliate as one: delta of the two-region aggregate, each country's own pass-through. The US has none. */
export function retaliationFormula(benchmark: Benchmark): Float64Array {
  refuseRoundAbout(benchmark);
  const { size, shares, spending, income, fixedCosts, passThrough, parameters } = benchmark;
  const us = usOf(benchmark);
  let toUs = 0;
  let within = 0;
  let earned = 0;
  for (let j = 0; j < size; j++) {
    if (j === us) continue;
    earned += income[j] as number;
    for (let i = 0; i < size; i++) {
      const value = (shares[j * size + i] as number) * (spending[i] as number);
      if (i === us) toUs += value;
      else within += value;
    }
  }
  const first = us === 0 ? 1 : 0;
  const delta =
    (toUs * (1 - (fixedCosts[us] as number)) * (1 - toUs / (spending[us] as number))) /
    ((1 - (fixedCosts[first] as number)) * (earned - within));
  return passThrough.map((phi, i) => (i === us ? 0 : 1 / ((1 + delta * parameters.elasticity) * phi - 1)));
}

function refuseRoundAbout({ parameters }: Benchmark): void {
  if (parameters.labourShare < 1)
    throw new ModelError('the formulas for optimal tariffs do not hold with round-about production');
}
