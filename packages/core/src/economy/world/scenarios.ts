// The scenarios of Ignatenko, Lashkaripour, Macedoni and Simonovska (J. Int. Econ. 157, 2025) by name, so that their tables can be checked.

import type { Policy, Tariff } from '../model.js';
import type { Benchmark } from './benchmark.js';
import { assemble, calibrate } from './calibrate.js';
import type { WorldData } from './data.js';
import { ModelError } from './error.js';
import { retaliationFormula, usFormula, usOf } from './formula.js';
import { members } from './groups.js';
import { bestResponse, optimum } from './optimum.js';
import { ROUND_ABOUT, type WorldParameters } from './parameters.js';

export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** What differs from the paper's main parameters. */
  readonly parameters: Partial<WorldParameters>;
  readonly policy: (benchmark: Benchmark) => Policy;
  /** Changes the benchmark, where the paper did. */
  readonly prepare?: (benchmark: Benchmark) => Benchmark;
}

/** The rates announced on 2 April 2025, with 10 % at least, on everybody. */
export function announced(benchmark: Benchmark): Policy {
  return usTariffs(benchmark, (at) => Math.max(0.1, benchmark.countries[at]?.announced ?? 0));
}

const usTariffs = (benchmark: Benchmark, rate: (at: number) => number): Policy => ({
  tariffs: partners(benchmark).map(({ id, at }) => ({ importer: 'USA', exporter: id, rate: rate(at) })),
});

/** Everybody's tariff on the US. */
const retaliation = (benchmark: Benchmark, rate: (at: number) => number): Policy => ({
  tariffs: partners(benchmark).map(({ id, at }) => ({ importer: id, exporter: 'USA', rate: rate(at) })),
});

/** The same tariff on the way back. */
const mutual = ({ tariffs }: Policy): Policy => ({
  tariffs: [
    ...tariffs,
    ...tariffs.map(
      ({ importer, exporter, rate }): Tariff => ({ importer: exporter, exporter: importer, rate }),
    ),
  ],
});

const both = (a: Policy, b: Policy): Policy => ({ tariffs: [...a.tariffs, ...b.tariffs] });

function partners(benchmark: Benchmark): readonly { readonly id: string; readonly at: number }[] {
  const us = usOf(benchmark);
  return benchmark.countries.map(({ id }, at) => ({ id, at })).filter(({ at }) => at !== us);
}

/** 10 % both ways, but for some the announced rates. */
const regional =
  (named: (id: string, benchmark: Benchmark) => boolean, own?: number) => (benchmark: Benchmark) =>
    mutual(
      usTariffs(benchmark, (at) => {
        const country = benchmark.countries[at];
        if (country === undefined || !named(country.id, benchmark)) return 0.1;
        return own ?? Math.max(0.1, country.announced);
      }),
    );

const china = (id: string): boolean => id === 'CHN';

/** What the paper calls balanced trade: each country loses its bilateral surplus with the US as a transfer, the US has none, and nobody makes up the difference. */
const severed = (benchmark: Benchmark): Benchmark => {
  const { size, shares, spending, transfers } = benchmark;
  const us = usOf(benchmark);
  const value = (j: number, i: number) => (shares[j * size + i] as number) * (spending[i] as number);
  return assemble({
    ...benchmark,
    transfers: transfers.map((t, i) => (i === us ? 0 : t - (value(us, i) - value(i, us)))),
  });
};

const fixed = { deficits: 'fixed' } as const;
const roundAbout = { labourShare: ROUND_ABOUT };
const withRetaliation = (benchmark: Benchmark): Policy => {
  const rates = retaliationFormula(benchmark);
  return retaliation(benchmark, (at) => rates[at] as number);
};
const quarter = (benchmark: Benchmark): Policy =>
  both(
    announced(benchmark),
    retaliation(benchmark, () => 1 / benchmark.parameters.elasticity),
  );

export const SCENARIOS: readonly Scenario[] = [
  { id: 'B1', title: 'Announced rates, tax relief', parameters: {}, policy: announced },
  { id: 'B2', title: 'Announced rates, lump sum', parameters: { rebate: 'lump sum' }, policy: announced },
  {
    id: 'B3',
    title: 'US tariff by the formula',
    parameters: {},
    policy: (benchmark) => usTariffs(benchmark, () => usFormula(benchmark, 'imports')),
  },
  {
    id: 'R1',
    title: 'Announced rates, the same in return',
    parameters: {},
    policy: (benchmark) => mutual(announced(benchmark)),
  },
  {
    id: 'R2',
    title: 'Announced rates, retaliation by the formula',
    parameters: {},
    policy: (benchmark) => both(announced(benchmark), withRetaliation(benchmark)),
  },
  {
    id: 'R3',
    title: 'US tariff and retaliation by the formulas',
    parameters: {},
    policy: (benchmark) =>
      both(
        usTariffs(benchmark, () => usFormula(benchmark, 'income')),
        withRetaliation(benchmark),
      ),
  },
  {
    id: 'A2',
    title: 'Announced rates, incomplete pass-through',
    parameters: { passThrough: 0.25 },
    policy: announced,
  },
  {
    id: 'A3',
    title: 'Announced rates, trade elasticity 8',
    parameters: { elasticity: 8 },
    policy: announced,
  },
  { id: 'A4', title: 'Announced rates, Eaton-Kortum', parameters: fixed, policy: announced },
  {
    id: 'W1',
    title: '10 % both ways; China and the EU at the announced rates both ways',
    parameters: {},
    policy: regional((id, benchmark) => china(id) || members(benchmark, 'EU25').includes(id)),
  },
  {
    id: 'W2',
    title: '10 % both ways; China at the announced rate both ways',
    parameters: {},
    policy: regional(china),
  },
  {
    id: 'W3',
    title: '10 % both ways; China at 108 % both ways',
    parameters: {},
    policy: regional(china, 1.08),
  },
  { id: 'D1', title: 'Announced rates, fixed transfers', parameters: fixed, policy: announced },
  {
    id: 'D2',
    title: 'Announced rates, bilateral balance with the US (no equilibrium)',
    parameters: {},
    policy: announced,
    prepare: severed,
  },
  { id: 'D3', title: 'Announced rates, 25 % in return, fixed transfers', parameters: fixed, policy: quarter },
  {
    id: 'D4',
    title: 'Announced rates, retaliation, bilateral balance with the US (no equilibrium)',
    parameters: {},
    policy: (benchmark) => {
      const rate =
        1 / ((1 + benchmark.parameters.elasticity) * (benchmark.passThrough[usOf(benchmark)] as number) - 1);
      return both(
        announced(benchmark),
        retaliation(benchmark, () => rate),
      );
    },
    prepare: severed,
  },
  { id: 'IO1', title: 'Announced rates, round-about production', parameters: roundAbout, policy: announced },
  {
    id: 'IO2',
    title:
      'Best uniform US tariff, round-about production (the optimum itself: the paper searched and stopped lower)',
    parameters: roundAbout,
    policy: (benchmark) => bestResponse(benchmark, 'USA', 'uniform').policy,
  },
  {
    id: 'IO3',
    title: 'Announced rates, the same in return, round-about production',
    parameters: roundAbout,
    policy: (benchmark) => mutual(announced(benchmark)),
  },
  {
    id: 'IO4',
    title:
      'Announced rates, the best joint retaliation of all others, round-about production (the optimum itself)',
    parameters: roundAbout,
    policy: (benchmark) => {
      const us = usOf(benchmark);
      const free = partners(benchmark).map(({ id }) => ({ importer: id, exporter: 'USA' }));
      const others = benchmark.income.map((y, i) => (i === us ? 0 : y));
      const whole = others.reduce((sum, y) => sum + y, 0);
      const objective = others.map((y) => y / whole);
      return optimum(benchmark, { free, rates: 'each', given: announced(benchmark), objective }).policy;
    },
  },
];

/** A scenario ready to be solved; throws a `ModelError` for an unknown id. */
export function stage(
  data: WorldData,
  id: string,
): { readonly scenario: Scenario; readonly benchmark: Benchmark; readonly policy: Policy } {
  const scenario = SCENARIOS.find((one) => one.id === id);
  if (scenario === undefined)
    throw new ModelError(`no scenario ${id}; there are ${SCENARIOS.map((one) => one.id).join(', ')}`);
  const calibrated = calibrate(data, scenario.parameters);
  const benchmark = scenario.prepare?.(calibrated) ?? calibrated;
  return { scenario, benchmark, policy: scenario.policy(benchmark) };
}
