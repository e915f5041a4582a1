// Calibrates the world model: from trade and GDP to shares, spending, income and transfers (Ignatenko et al. 2025).

import type { Benchmark } from './benchmark.js';
import type { WorldData } from './data.js';
import { ModelError } from './error.js';
import { fixedCosts } from './fixed-costs.js';
import { DEFAULTS, problem, type WorldParameters } from './parameters.js';
import { type Preconditioner, precondition } from './precondition.js';
import { solve } from './solve.js';

/** The benchmark of the data under the parameters; what is not given is as in the paper. Throws a `ModelError` on data that make no model. */
export function calibrate(data: WorldData, parameters: Partial<WorldParameters> = {}): Benchmark {
  const all: WorldParameters = { ...DEFAULTS, ...parameters };
  const trouble = problem(all);
  if (trouble !== undefined) throw new ModelError(trouble);
  const gdp = Float64Array.from(data.countries, (country) => country.gdp / 1000);
  const nu = shares(data, gdp, all);
  const benchmark = fromTrade(withHome(data.trade, gdp, nu, all), {
    parameters: all,
    countries: data.countries,
    gdp,
    // Where all of a deficit is a transfer, nu serves to find sales at home and plays no further part.
    fixedCosts: all.deficits === 'endogenous' ? nu : new Float64Array(nu.length),
  });
  return all.deficits === 'balanced' ? balance(benchmark) : benchmark;
}

/** Spending, income, transfers and shares that belong to trade with sales at home: Y = beta sum_n (1 - nu_n) X_in + nu_i E_i. */
function fromTrade(
  trade: Float64Array,
  parts: Pick<Benchmark, 'parameters' | 'countries' | 'gdp' | 'fixedCosts'>,
): Benchmark {
  const { parameters, fixedCosts } = parts;
  const { labourShare: beta, shape, passThrough, deficits } = parameters;
  const size = fixedCosts.length;
  const spending = columnSums(trade, size);
  const sales = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let n = 0; n < size; n++) sum += (1 - (fixedCosts[n] as number)) * (trade[i * size + n] as number);
    sales[i] = sum;
  }
  const income = sales.map((sum, i) => beta * sum + (fixedCosts[i] as number) * (spending[i] as number));
  const selection = (nu: number) => (1 + shape) / ((1 - nu) * shape) - 1 / shape - 1;
  return assemble({
    ...parts,
    shares: trade.map((value, at) => value / (spending[at % size] as number)),
    spending,
    income,
    transfers: spending.map((e, i) => e - (income[i] as number) - (1 - beta) * (sales[i] as number)),
    passThrough: fixedCosts.map((nu) =>
      deficits === 'endogenous' ? passThrough + selection(nu) : passThrough,
    ),
  });
}

type Parts = Omit<Benchmark, 'index' | 'size' | 'preconditioner'>;

/** A benchmark from its parts, with its derived members. */
export function assemble(parts: Parts): Benchmark {
  let made: Preconditioner | undefined;
  const benchmark: Benchmark = {
    ...parts,
    index: new Map(parts.countries.map(({ id }, at) => [id, at])),
    size: parts.countries.length,
    preconditioner: () => {
      made ??= precondition(benchmark);
      return made;
    },
  };
  return benchmark;
}

/** nu by country. The two regions are the US and the rest; data without a US have one nu for all, the first target. */
function shares(data: WorldData, gdp: Float64Array, { fixedCostTargets }: WorldParameters): Float64Array {
  const size = data.countries.length;
  const us = data.countries.findIndex(({ id }) => id === 'USA');
  if (us < 0) return new Float64Array(size).fill(fixedCostTargets[0]);
  let within = 0;
  let toUs = 0;
  let fromUs = 0;
  let rest = 0;
  for (let j = 0; j < size; j++) {
    if (j !== us) rest += gdp[j] as number;
    for (let i = 0; i < size; i++) {
      const value = data.trade[j * size + i] as number;
      if (j === us) fromUs += value;
      else if (i === us) toUs += value;
      else within += value;
    }
  }
  const regions = { within, toUs, fromUs, gdp: [rest, gdp[us] as number] as const };
  const [nuRest, nuUs] = fixedCosts(regions, fixedCostTargets);
  return new Float64Array(size).fill(nuRest).fill(nuUs, us, us + 1);
}

/** Trade with sales at home on the diagonal: spending less imports, or nothing; divided by beta where goods are made from goods. */
function withHome(
  trade: Float64Array,
  gdp: Float64Array,
  nu: Float64Array,
  { labourShare }: WorldParameters,
): Float64Array {
  const size = gdp.length;
  const imports = columnSums(trade, size);
  const full = trade.slice();
  for (let i = 0; i < size; i++) {
    let exports = 0;
    for (let n = 0; n < size; n++) exports += (1 - (nu[n] as number)) * (trade[i * size + n] as number);
    const bought = imports[i] as number;
    const spending = (gdp[i] as number) + (1 - (nu[i] as number)) * (bought - exports);
    full[i * size + i] = Math.max(0, spending - bought) / labourShare;
  }
  return full;
}

function columnSums(matrix: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let at = 0; at < matrix.length; at++) (sums[at % size] as number) += matrix[at] as number;
  return sums;
}

/** The world without transfers: solved once, its trade makes the benchmark. */
function balance(benchmark: Benchmark): Benchmark {
  const none = assemble({ ...benchmark, transfers: new Float64Array(benchmark.size) });
  const found = solve(none, { tariffs: [] }, { tolerance: 1e-12 });
  if (found.status.kind !== 'converged')
    throw new ModelError(`no benchmark without trade deficits: ${found.status.kind}`);
  return fromTrade(found.trade, benchmark);
}
