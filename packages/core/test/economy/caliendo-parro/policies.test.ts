import { describe, expect, it } from 'vitest';
import {
  benchmarkAt,
  calibrate,
  type Equilibrium,
  effects,
  inventTables,
  NotConvergedError,
  solve,
  type Tables,
  TablesError,
  tariffsPaid,
} from '../../../src/economy/caliendo-parro/index.js';
import { settleInStages } from '../../../src/economy/caliendo-parro/stages.js';
import type { Policy } from '../../../src/economy/model.js';

const tables = inventTables(5, 6, 11);
const benchmark = calibrate(tables);
const ids = benchmark.economies.map(({ id }) => id);
const N = ids.length;

const everywhere = (rate: (importer: string, exporter: string) => number | undefined): Policy => ({
  tariffs: ids.flatMap((importer) =>
    ids.flatMap((exporter) => {
      const asked = importer === exporter ? undefined : rate(importer, exporter);
      return asked === undefined ? [] : [{ importer, exporter, rate: asked }];
    }),
  ),
});

const quarter: Policy = {
  tariffs: [
    { importer: 'E1', exporter: 'E2', rate: 0.25 },
    { importer: 'E2', exporter: 'E1', sector: 'S1', rate: 0.5 },
  ],
};

const advice = ({ status }: Equilibrium): string => ('advice' in status ? status.advice : '');

describe('A policy on a benchmark', () => {
  it('that changes nothing returns the benchmark to the last digit', () => {
    const equilibrium = solve(benchmark, { tariffs: [] });
    expect(equilibrium.status).toEqual({ kind: 'converged' });
    expect(equilibrium.residual).toBeLessThan(1e-12);
    const { economies, sectors } = effects(benchmark, equilibrium);
    for (const { welfare, realWage, prices, income, exports, imports, revenue } of economies)
      for (const value of [
        welfare,
        realWage,
        prices,
        income,
        exports.percent,
        imports.percent,
        revenue.percent,
      ])
        expect(Math.abs(value)).toBeLessThan(1e-10);
    for (const { output, price, employment } of sectors)
      for (const value of [output, price, employment]) expect(Math.abs(value)).toBeLessThan(1e-10);
  });

  it('that names the tariffs in force returns the benchmark too', () => {
    const tariffs = benchmark.sectors.flatMap(({ id: sector }, j) =>
      ids.flatMap((importer, n) =>
        ids.flatMap((exporter, i) =>
          n === i
            ? []
            : [{ importer, exporter, sector, rate: benchmark.tariffs[(j * N + n) * N + i] as number }],
        ),
      ),
    );
    const equilibrium = solve(benchmark, { tariffs });
    for (const { welfare } of effects(benchmark, equilibrium).economies)
      expect(Math.abs(welfare)).toBeLessThan(1e-10);
  });

  it('clears every market: each labour market and balance of trade, worked out from the flows alone', () => {
    const equilibrium = solve(benchmark, quarter, { tolerance: 1e-12 });
    const { tradeAfter, economies } = effects(benchmark, equilibrium);
    const J = benchmark.sectors.length;
    for (let n = 0; n < N; n++) {
      let wages = 0;
      let balance = benchmark.deficits[n] as number;
      for (let j = 0; j < J; j++)
        for (let i = 0; i < N; i++) {
          const sold = tradeAfter[(j * N + i) * N + n] as number;
          const bought = tradeAfter[(j * N + n) * N + i] as number;
          wages += (benchmark.valueAdded[n * J + j] as number) * sold;
          balance += sold - bought;
        }
      const bill = (benchmark.income[n] as number) * (1 + (economies[n]?.wage ?? Number.NaN) / 100);
      expect(Math.abs(wages / bill - 1)).toBeLessThan(1e-11);
      expect(Math.abs(balance) / bill).toBeLessThan(1e-11);
    }
  });

  it('keeps the sum of all wages, which is the unit of money', () => {
    const { economies } = effects(benchmark, solve(benchmark, quarter));
    const before = benchmark.income.reduce((sum, value) => sum + value, 0);
    const after = benchmark.income.reduce(
      (sum, value, n) => sum + value * (1 + (economies[n]?.wage ?? Number.NaN) / 100),
      0,
    );
    expect(Math.abs(after / before - 1)).toBeLessThan(1e-10);
  });

  it('does the same to a world counted in another money', () => {
    const larger = calibrate({ ...tables, flows: tables.flows.map((flow) => flow * 10) });
    const a = effects(benchmark, solve(benchmark, quarter, { tolerance: 1e-12 }));
    const b = effects(larger, solve(larger, quarter, { tolerance: 1e-12 }));
    a.economies.forEach(({ welfare, wage, revenue }, n) => {
      expect(b.economies[n]?.welfare).toBeCloseTo(welfare, 9);
      expect(b.economies[n]?.wage).toBeCloseTo(wage, 9);
      expect((b.economies[n]?.revenue.after ?? 0) / revenue.after).toBeCloseTo(10, 9);
    });
  });

  it('gives the same bits twice', () => {
    expect(solve(benchmark, quarter).state).toEqual(solve(benchmark, quarter).state);
  });

  it('can be taken in two steps: an equilibrium is a benchmark', () => {
    const [first, second] = quarter.tariffs;
    const half = solve(benchmark, { tariffs: first === undefined ? [] : [first] }, { tolerance: 1e-12 });
    const between = benchmarkAt(half);
    const rest = solve(between, { tariffs: second === undefined ? [] : [second] }, { tolerance: 1e-12 });
    const whole = solve(benchmark, quarter, { tolerance: 1e-12 });
    for (let at = 0; at < N; at++)
      expect((half.state[at] as number) + (rest.state[at] as number)).toBeCloseTo(
        whole.state[at] as number,
        10,
      );
  });

  it('lets the later of two entries hold', () => {
    const twice = solve(benchmark, {
      tariffs: [{ importer: 'E1', exporter: 'E2', rate: 0.9 }, ...quarter.tariffs],
    });
    expect(twice.state).toEqual(solve(benchmark, quarter).state);
  });

  it('without a sector falls on goods, not on services', () => {
    const paid = tariffsPaid(solve(benchmark, quarter));
    const cell = (j: number): number => paid[j * N * N + 1] as number;
    expect(benchmark.sectors.map((_, j) => cell(j))).toEqual([0.25, 0.25, 0.25, 0, 0, 0]);
  });
});

describe('A policy without meaning', () => {
  it.each([
    ['an unknown importer', { importer: 'XX', exporter: 'E2', rate: 0.1 }, 'XX is no economy'],
    [
      'an unknown sector',
      { importer: 'E1', exporter: 'E2', sector: 'cheese', rate: 0.1 },
      'cheese is no sector',
    ],
    ['a tariff on oneself', { importer: 'E1', exporter: 'E1', rate: 0.1 }, 'cannot levy a tariff on itself'],
    ['a subsidy of everything', { importer: 'E1', exporter: 'E2', rate: -1 }, 'fractions above -1'],
    ['no number', { importer: 'E1', exporter: 'E2', rate: Number.NaN }, 'fractions above -1'],
    ['an infinite rate', { importer: 'E1', exporter: 'E2', rate: Number.POSITIVE_INFINITY }, 'take 10000'],
  ])('is refused with the reason: %s', (_, tariff, reason) => {
    const equilibrium = solve(benchmark, { tariffs: [tariff] });
    expect(equilibrium.status.kind).toBe('infeasible');
    expect(advice(equilibrium)).toContain(reason);
    expect(() => effects(benchmark, equilibrium)).toThrow(NotConvergedError);
  });
});

describe('Extreme policies converge', () => {
  it.each([
    ['free trade', everywhere(() => 0)],
    ['200 % everywhere', everywhere(() => 2)],
    ['500 % everywhere', everywhere(() => 5)],
    ['a million percent everywhere', everywhere(() => 1e4)],
    ['500 % by one', everywhere((importer) => (importer === 'E3' ? 5 : undefined))],
    ['an embargo of one', everywhere((a, b) => (a === 'E2' || b === 'E2' ? 1e4 : undefined))],
    ['an embargo on the exports of one', everywhere((_, exporter) => (exporter === 'E4' ? 1e4 : undefined))],
    ['import subsidies of 30 %', everywhere(() => -0.3)],
  ])('%s', (_, policy) => {
    const equilibrium = solve(benchmark, policy);
    expect(equilibrium.status).toEqual({ kind: 'converged' });
    expect(equilibrium.residual).toBeLessThan(1e-10);
    for (const { welfare } of effects(benchmark, equilibrium).economies)
      expect(Number.isFinite(welfare)).toBe(true);
  });
});

describe('A hard solve', () => {
  const embargo = everywhere((a, b) => (a === 'E2' || b === 'E2' ? 1e4 : undefined));

  it('reaches the same equilibrium in stages', () => {
    const whole = solve(benchmark, embargo, { tolerance: 1e-12 });
    const stalled = { ...whole, state: whole.state.map(() => 0), residual: 1 };
    const staged = settleInStages(benchmark, whole.facing, stalled, { tolerance: 1e-12 });
    expect(staged.status).toEqual({ kind: 'converged' });
    staged.state.forEach((value, at) => {
      expect(value).toBeCloseTo(whole.state[at] as number, 8);
    });
  });

  it('tries everything it knows, and says which gap stays when asked for more digits than numbers have', () => {
    const stages = new Set<string>();
    const equilibrium = solve(benchmark, embargo, {
      tolerance: 1e-20,
      onProgress: ({ stage }) => {
        stages.add(stage);
        return true;
      },
    });
    expect([...stages]).toEqual(['solve', 'newton']);
    expect(equilibrium.status.kind).toBe('stalled');
    expect(equilibrium.residual).toBeLessThan(1e-11);
  });
});

describe('A solve that does not arrive', () => {
  it('says that it was cancelled', () => {
    const equilibrium = solve(benchmark, quarter, { onProgress: ({ iteration }) => iteration < 3 });
    expect(equilibrium.status.kind).toBe('cancelled');
    expect(equilibrium.iterations).toBe(3);
    expect(() => effects(benchmark, equilibrium)).toThrow('cancelled');
  });

  it('says that it ran out of evaluations, with the gap that is left', () => {
    const equilibrium = solve(benchmark, quarter, { limit: 3 });
    expect(equilibrium.status.kind).toBe('stalled');
    expect(advice(equilibrium)).toContain('allow more');
    expect(equilibrium.residual).toBeGreaterThan(1e-10);
  });
});

describe('Tables that cannot be', () => {
  const broken: readonly [string, Partial<Tables>, string][] = [
    [
      'a negative flow',
      { flows: tables.flows.map((flow, at) => (at === 3 ? -flow : flow)) },
      'flows, element 3',
    ],
    ['a missing tariff', { tariffs: tables.tariffs.subarray(1) }, 'tariffs: 149 values, expected 150'],
    [
      'an elasticity of zero',
      { elasticity: tables.elasticity.map(() => 0) },
      'S1: a trade elasticity must be positive',
    ],
    [
      'value added above output',
      { valueAdded: tables.valueAdded.map(() => 1.2) },
      'E1, S1: value added above output',
    ],
    ['materials without inputs', { inputs: tables.inputs.map(() => 0) }, 'E1, S1: materials but no inputs'],
  ];
  it.each(broken)('are refused: %s', (_, change, reason) => {
    expect(() => calibrate({ ...tables, ...change })).toThrow(TablesError);
    expect(() => calibrate({ ...tables, ...change })).toThrow(reason);
  });
});
