// From words to cells: groups, other names, sectors, retaliation, and what a model does not know.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, expandPolicy, type Tariff, type Vocabulary } from '../../../src/economy/index.js';
import { formatProblem } from '../../../src/law/index.js';

const VOCABULARY: Vocabulary = {
  economies: ['USA', 'JPN', 'EUN', 'CHN'],
  groups: { Asia: ['JPN', 'CHN'] },
  aliases: new Map([
    ['US', 'USA'],
    ['JP', 'JPN'],
    ['DE', 'EUN'],
    ['DEU', 'EUN'],
    ['EU', 'EUN'],
  ]),
  sectors: [
    { id: 'D01', name: 'Agriculture' },
    { id: 'D29', name: 'Motor vehicles' },
    { id: 'D30', name: 'Motor vehicles, parts' },
  ],
};
const NO_SECTORS: Vocabulary = { ...VOCABULARY, sectors: [] };

type Written = readonly [importer: string, exporter: string, rate: string, sector?: string];
const expand = (
  rows: readonly Written[],
  { reciprocal = false, vocabulary = VOCABULARY }: { reciprocal?: boolean; vocabulary?: Vocabulary } = {},
) =>
  expandPolicy(
    {
      title: 't',
      tariffs: rows.map(([importer, exporter, rate, sector]) => ({
        importer,
        exporter,
        rate,
        ...(sector === undefined ? {} : { sector }),
      })),
      ...(reciprocal ? { retaliation: 'reciprocal' as const } : {}),
    },
    vocabulary,
  );
const said = (rows: readonly Written[], vocabulary = VOCABULARY) =>
  expand(rows, { vocabulary }).problems.map(formatProblem);

/** The rate that a model takes for a cell: the last that names it, sector by sector. */
const held = (tariffs: readonly Tariff[], importer: string, exporter: string, sector: string) =>
  tariffs
    .filter((it) => it.importer === importer && it.exporter === exporter)
    .filter((it) => it.sector === undefined || it.sector === sector)
    .at(-1)?.rate;

describe('names', () => {
  it('are those of the model, or others for the same economy', () => {
    const { policy, problems } = expand([
      ['USA', 'JPN', '24%'],
      ['US', 'DE', '20%'],
      ['US', 'DEU', '15%'],
    ]);
    expect(problems).toEqual([]);
    expect(policy.tariffs).toEqual([
      { importer: 'USA', exporter: 'JPN', rate: 0.24 },
      { importer: 'USA', exporter: 'EUN', rate: 0.2 },
      { importer: 'USA', exporter: 'EUN', rate: 0.15 },
    ]);
  });

  it('may be groups, each member of which stands for itself, and nobody for trade at home', () => {
    const { policy } = expand([['all', 'Asia', '10%']]);
    expect(policy.tariffs.map(({ importer, exporter }) => `${importer} ${exporter}`)).toEqual([
      'USA JPN',
      'USA CHN',
      'JPN CHN',
      'EUN JPN',
      'EUN CHN',
      'CHN JPN',
    ]);
  });

  it('of sectors are ids or names in any case, or a part of a name, the whole name before the part', () => {
    const sectors = ['D29', 'd29', 'motor vehicles', 'PARTS', 'agri'].map(
      (sector) => expand([['USA', 'JPN', '1%', sector]]).policy.tariffs[0]?.sector,
    );
    expect(sectors).toEqual(['D29', 'D29', 'D29', 'D30', 'D01']);
  });

  it('that the model does not have are refused with the nearest', () => {
    expect(said([['USA', 'EUM', '1%']])).toEqual([
      'tariffs[0].exporter: the model has no economy or group `EUM`. Did you mean `EUN`?',
    ]);
    expect(
      said([
        ['USA', 'Mordor', '1%'],
        ['Azia', 'JPN', '1%'],
      ]),
    ).toEqual([
      'tariffs[0].exporter: the model has no economy or group `Mordor`.',
      'tariffs[1].importer: the model has no economy or group `Azia`. Did you mean `Asia`?',
    ]);
    expect(said([['USA', 'JPN', '1%', 'Agriculturr']])).toEqual([
      'tariffs[0].sector: the model has no sector `Agriculturr`. Did you mean `Agriculture`?',
    ]);
  });

  it('of sectors that begin words of two names are refused, for nobody can tell which is meant', () => {
    expect(expand([['USA', 'JPN', '1%', 'motor']]).policy.tariffs.map(({ sector }) => sector)).not.toContain(
      'D29',
    );
    expect(said([['USA', 'JPN', '1%', 'motor']]).join()).toContain('tariffs[0].sector');
    expect(said([['USA', 'JPN', '1%', 'culture']]).join()).toContain('tariffs[0].sector');
  });

  it('of two members of one economy make no tariff, and are refused', () => {
    expect(said([['DE', 'EU', '10%']]).join()).toBe(
      'tariffs[0]: `DE` and `EU` are one economy in this model, which has no tariff within it',
    );
  });

  it('of sectors are not for a model of one', () => {
    expect(said([['USA', 'JPN', '1%', 'cars']], NO_SECTORS)).toEqual([
      'tariffs[0].sector: the model has no sector `cars`. This model has one sector; leave `sector` out.',
    ]);
  });

  it('keep the order of the policy, so that the later holds', () => {
    const { policy } = expand([
      ['USA', 'all', '10%'],
      ['USA', 'JPN', '24%'],
      ['USA', 'JPN', '15%', 'D29'],
    ]);
    expect(held(policy.tariffs, 'USA', 'CHN', 'D29')).toBe(0.1);
    expect(held(policy.tariffs, 'USA', 'JPN', 'D01')).toBe(0.24);
    expect(held(policy.tariffs, 'USA', 'JPN', 'D29')).toBe(0.15);
  });
});

describe('reciprocal retaliation', () => {
  it('answers each tariff once, with its rate and sector', () => {
    const { policy } = expand(
      [
        ['USA', 'JPN', '24%'],
        ['USA', 'CHN', '54%', 'D29'],
      ],
      { reciprocal: true },
    );
    expect(policy.tariffs).toHaveLength(4);
    expect(policy.tariffs).toEqual(
      expect.arrayContaining([
        { importer: 'USA', exporter: 'JPN', rate: 0.24 },
        { importer: 'USA', exporter: 'CHN', rate: 0.54, sector: 'D29' },
        { importer: 'JPN', exporter: 'USA', rate: 0.24 },
        { importer: 'CHN', exporter: 'USA', rate: 0.54, sector: 'D29' },
      ]),
    );
  });

  it('lets an answer stand that is stated', () => {
    const { policy } = expand(
      [
        ['USA', 'JPN', '24%'],
        ['JPN', 'USA', '5%'],
      ],
      { reciprocal: true },
    );
    expect(held(policy.tariffs, 'JPN', 'USA', 'D01')).toBe(0.05);
    expect(held(policy.tariffs, 'USA', 'JPN', 'D01')).toBe(0.24);
  });

  it('lets a stated answer for a sector stand against a tariff on everything', () => {
    const { policy } = expand(
      [
        ['USA', 'JPN', '24%'],
        ['JPN', 'USA', '0%', 'D01'],
      ],
      { reciprocal: true },
    );
    expect(held(policy.tariffs, 'JPN', 'USA', 'D01')).toBe(0);
    expect(held(policy.tariffs, 'JPN', 'USA', 'D29')).toBe(0.24);
  });

  it('lets a stated answer for everything stand against a tariff on a sector', () => {
    const { policy } = expand(
      [
        ['USA', 'JPN', '25%', 'D29'],
        ['JPN', 'USA', '0%'],
      ],
      { reciprocal: true },
    );
    expect(held(policy.tariffs, 'JPN', 'USA', 'D29')).toBe(0);
  });

  it('answers what holds in the end, where a later tariff replaces an earlier', () => {
    const { policy } = expand(
      [
        ['USA', 'all', '10%'],
        ['USA', 'JPN', '24%'],
      ],
      { reciprocal: true },
    );
    expect(held(policy.tariffs, 'JPN', 'USA', 'D29')).toBe(0.24);
    expect(held(policy.tariffs, 'CHN', 'USA', 'D29')).toBe(0.1);
  });

  it('adds nothing to a policy that states both ways, and nothing to its own answers', () => {
    const economy = fc.constantFrom(...VOCABULARY.economies);
    const sector = fc.constantFrom(undefined, 'D01', 'D29');
    const cell = fc.record({
      importer: economy,
      exporter: economy,
      sector,
      rate: fc.double({ min: 0, max: 5 }),
    });
    const tariff = cell.map(
      ({ sector, ...rest }): Tariff => (sector === undefined ? rest : { ...rest, sector }),
    );
    fc.assert(
      fc.property(fc.array(tariff, { maxLength: 8 }), (tariffs) => {
        const made = answers(tariffs);
        expect(answers([...tariffs, ...made])).toEqual([]);
        for (const { importer, exporter, sector, rate } of made)
          expect(tariffs).toContainEqual({
            importer: exporter,
            exporter: importer,
            rate,
            ...(sector === undefined ? {} : { sector }),
          });
      }),
    );
  });
});
