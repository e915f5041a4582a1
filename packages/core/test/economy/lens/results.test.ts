// The answers of the lens, whichever model is behind it: nothing changes nothing, both ways is both ways, no number without an equilibrium.

import { describe, expect, it } from 'vitest';
import {
  expandPolicy,
  type PolicyFile,
  world,
  worldChange,
  worldResult,
} from '../../../src/economy/index.js';
import { world as worldData } from '../world/support.js';
import { changes, LENSES, lensOf, WORLD } from './support.js';

const policy = (
  rows: readonly (readonly [importer: string, exporter: string, rate: string])[],
  retaliation?: 'reciprocal',
): PolicyFile => ({
  title: 't',
  tariffs: rows.map(([importer, exporter, rate]) => ({ importer, exporter, rate })),
  ...(retaliation === undefined ? {} : { retaliation }),
});

describe.each(LENSES)('the model $model', ({ model, vocabulary, solve }) => {
  const solved = (file: PolicyFile) => {
    const { policy: cells, problems } = expandPolicy(file, vocabulary);
    expect(problems).toEqual([]);
    return solve(cells);
  };
  const partner = model === 'world' || model === 'nafta' ? 'CAN' : 'CHN';

  it('moves nothing by a policy of nothing', () => {
    const result = solved(policy([]));
    expect(result.status).toEqual({ kind: 'converged' });
    for (const change of changes(result)) expect(Math.abs(change)).toBeLessThan(1e-9);
  });

  it('has an answer for each of its economies by its id, the title given and one line of caveats', () => {
    const result = solve({ tariffs: [{ importer: 'USA', exporter: 'JPN', rate: 0.2 }] }, 'A title');
    expect(result).toMatchObject({ model, title: 'A title', status: { kind: 'converged' } });
    expect(result.countries.map(({ iso3 }) => iso3)).toEqual(vocabulary.economies);
    expect(result.residual).toBeLessThan(1e-10);
    expect(result.iterations).toBeGreaterThan(0);
    expect(result.caveat).not.toContain('\n');
    expect(result.caveat.endsWith('.')).toBe(true);
    for (const change of changes(result)) expect(Number.isFinite(change)).toBe(true);
  });

  it('harms the partner whose goods are taxed more', () => {
    const { countries } = solved(policy([['USA', partner, '60%']]));
    expect(countries.find(({ iso3 }) => iso3 === partner)?.welfare).toBeLessThan(0);
  });

  it('answers in kind as if the answer were written, and once where it is', () => {
    const oneWay = solved(policy([['USA', partner, '25%']], 'reciprocal'));
    const bothWays = policy([
      ['USA', partner, '25%'],
      [partner, 'USA', '25%'],
    ]);
    expect(changes(solved(bothWays))).toEqual(changes(oneWay));
    expect(changes(solved({ ...bothWays, retaliation: 'reciprocal' }))).toEqual(changes(oneWay));
  });

  it('takes the later of two tariffs on the same goods', () => {
    const once = solved(policy([['USA', partner, '30%']]));
    const twice = solved(
      policy([
        ['USA', partner, '10%'],
        ['USA', partner, '30%'],
      ]),
    );
    expect(changes(twice)).toEqual(changes(once));
  });

  it('gives the same answer for the same policy, to the last bit', () => {
    const file = policy([['USA', 'all', '10%']]);
    expect(solved(file)).toEqual(solved(file));
  });
});

describe('names of the models', () => {
  const cells = (model: Parameters<typeof lensOf>[0], importer: string, exporter: string) =>
    expandPolicy(policy([[importer, exporter, '10%']]), lensOf(model).vocabulary);

  it('the European Union is 27 countries of the world, and one of seven regions', () => {
    const { policy: union } = cells('world', 'USA', 'EU');
    expect(new Set(union.tariffs.map(({ exporter }) => exporter)).size).toBe(27);
    expect(union.tariffs.map(({ exporter }) => exporter)).toEqual(expect.arrayContaining(['CZE', 'SVK']));
    expect(cells('world', 'USA', 'EU25').policy.tariffs).toHaveLength(25);
    for (const model of ['regions', 'sectors'] as const)
      expect(cells(model, 'USA', 'EU').policy.tariffs).toEqual([
        { importer: 'USA', exporter: 'EUN', rate: 0.1 },
      ]);
  });

  it('JP is JPN everywhere', () => {
    for (const { model } of LENSES)
      expect(cells(model, 'US', 'JP').policy.tariffs[0]).toMatchObject({ importer: 'USA', exporter: 'JPN' });
  });

  it.each(['DE', 'DEU', 'FR', 'FRA'])('%s is the European Union in models of seven', (code) => {
    for (const model of ['regions', 'sectors'] as const)
      expect(cells(model, 'USA', code).policy.tariffs[0]?.exporter).toBe('EUN');
    expect(cells('world', 'USA', code).policy.tariffs[0]?.exporter).toBe(
      code.startsWith('D') ? 'DEU' : 'FRA',
    );
  });

  it('nonUS is 193 countries, and all is 194 on each other', () => {
    expect(cells('world', 'USA', 'nonUS').policy.tariffs).toHaveLength(193);
    expect(cells('world', 'USA', 'all').policy.tariffs).toHaveLength(193);
    expect(cells('world', 'all', 'all').policy.tariffs).toHaveLength(194 * 193);
  });

  it('an economy that a model does not have is refused by name', () => {
    const { policy: none, problems } = cells('regions', 'USA', 'VNM');
    expect(none.tariffs).toEqual([]);
    expect(problems.map(({ message }) => message).join()).toContain('`VNM`');
    expect(cells('world', 'USA', 'JPX').problems.map(({ message }) => message)).toEqual([
      'the model has no economy or group `JPX`. Did you mean `JPN`?',
    ]);
  });
});

describe('groups of the world', () => {
  const result = lensOf('world').solve({ tariffs: [{ importer: 'USA', exporter: 'CHN', rate: 0.5 }] });

  it('are the two of the paper, the 27 of the European Union, and all', () => {
    expect(Object.keys(result.groups).sort()).toEqual(['EU', 'EU25', 'all', 'nonUS']);
  });

  it('lie between their members', () => {
    const others = result.countries.filter(({ iso3 }) => iso3 !== 'USA').map(({ welfare }) => welfare ?? 0);
    const mean = result.groups.nonUS?.welfare ?? Number.NaN;
    expect(mean).toBeGreaterThan(Math.min(...others));
    expect(mean).toBeLessThan(Math.max(...others));
  });
});

describe('one policy against another in the world', () => {
  const { tariffs } = world.announced(WORLD);
  const still = world.solve(WORLD, { tariffs: [] });
  const moved = world.solve(WORLD, { tariffs });

  it('is nothing where they are the same', () => {
    for (const change of changes(worldChange(WORLD, moved, moved, 't')))
      expect(Math.abs(change)).toBeLessThan(1e-9);
  });

  it('is the effect of the second where the first is nothing', () => {
    const [since, alone] = [worldChange(WORLD, still, moved, 't'), worldResult(WORLD, moved, 't')];
    const all = changes(alone);
    for (const [at, change] of changes(since).entries())
      expect(Math.abs(change - (all[at] ?? Number.NaN))).toBeLessThan(1e-6 * (1 + Math.abs(change)));
  });

  it('undoes what it does, there and back', () => {
    const there = worldChange(WORLD, still, moved, 't').countries;
    const back = worldChange(WORLD, moved, still, 't').countries;
    for (const [at, { iso3, welfare, prices }] of there.entries()) {
      expect((1 + (welfare ?? 0) / 100) * (1 + (back[at]?.welfare ?? 0) / 100), iso3).toBeCloseTo(1, 10);
      expect((1 + (prices ?? 0) / 100) * (1 + (back[at]?.prices ?? 0) / 100), iso3).toBeCloseTo(1, 10);
    }
  });
});

describe('without an equilibrium', () => {
  it('there is a status with its reason, and no number', () => {
    const { benchmark, policy: severed } = world.stage(worldData, 'D2');
    const result = worldResult(benchmark, world.solve(benchmark, severed), 'D2');
    expect(result.status).toMatchObject({ kind: 'infeasible', advice: expect.stringContaining('572.55') });
    expect([result.countries, result.groups, result.worldTrade]).toEqual([[], {}, null]);
    expect(changes(result)).toEqual([]);
  });

  it('a solve that is stopped is cancelled, not solved', () => {
    const halted = world.solve(WORLD, world.announced(WORLD), { onProgress: () => false });
    const result = worldResult(WORLD, halted, 't');
    expect(result.status).toEqual({ kind: 'cancelled' });
    expect(changes(result)).toEqual([]);
  });

  it('a solve with too few steps has stalled, with advice', () => {
    const result = worldResult(WORLD, world.solve(WORLD, world.announced(WORLD), { limit: 2 }), 't');
    expect(result.status).toEqual({
      kind: 'stalled',
      advice: 'the limit of 2 evaluations is used up; raise it',
    });
    expect(changes(result)).toEqual([]);
  });
});
