#!/usr/bin/env node
// Times the tariff block of talks: milliseconds of tabulating and of solving again what is shown, and what main and pairwise effects leave out.
//
// usage: node scripts/bench/tariff-block.js        (after npm run build)

import { tariffBlock } from '@parley/core/talks';
import * as regions from '../../packages/core/dist/economy/regions/index.js';
import * as sectors from '../../packages/core/dist/economy/sectors/index.js';
import { table, texts, time } from './kit.js';

const models = {
  sectors: sectors.calibrate(
    sectors.readSectors(
      texts('economy/sectors', [
        'economies',
        'industries',
        'flows',
        'tariffs',
        'inputs',
        'value-added',
        'final',
      ]),
    ),
  ),
  regions: regions.calibrate(
    regions.readRegions(
      texts('economy/regions', ['regions', 'sectors', 'trade', 'tariffs', 'noncooperative']),
    ),
  ),
};
models.weights = regions.politicalWeights(models.regions).weights;

/** Options that set tariffs of one importer on the other in some sectors of both models. */
const issue = (name, importer, exporter, chosen, rates) => ({
  issue: name,
  options: rates.map((rate) => ({
    option: String(rate),
    tariffs: chosen.map((sector) => ({ importer, exporter, sector, rate: rate / 100 })),
  })),
});
const goods = models.sectors.sectors.filter(({ kind }) => kind === 'goods').map(({ id }) => id);
const apart = new Set(['D29', 'D24', 'D25', 'mvh', 'i_s', 'nfm']);
const general = [...goods, ...models.regions.sectors.map(({ id }) => id)].filter((id) => !apart.has(id));
const issues = [
  issue('autos', 'USA', 'JPN', ['D29', 'mvh'], [35, 27.5, 20, 15, 12.5, 2.5]),
  issue('general', 'USA', 'JPN', general, [25, 24, 20, 15, 10, 0]),
  issue('metals', 'USA', 'JPN', ['D24', 'D25', 'i_s', 'nfm'], [50, 25, 5]),
  issue('farm', 'JPN', 'USA', ['D01T02', 'D10T12', 'cmt', 'ofd'], [8, 4, 0]),
];
const measures = ['USA', 'JPN'].flatMap((of) => [
  { model: 'sectors', measure: 'welfare', of },
  { model: 'sectors', measure: 'income', of, sectors: ['D29'] },
  { model: 'regions', measure: 'government', of },
]);
const question = { issues, today: [1, 4, 0, 0], measures, models };
const pairs = () => tariffBlock({ ...question, solveAllUpTo: 0 });
const all = () => tariffBlock(question);

const row = table('tariff block, milliseconds');
const block = pairs();
row(`324 packages from ${block.solves()} solves of two models`, time(pairs, 7, 2));
row('the same, every package solved (648 solves)', time(all, 5, 1));
const packages = Array.from({ length: 324 }, (_, cell) => {
  const options = [];
  for (let at = 3, left = cell; at >= 0; left = Math.floor(left / block.counts[at]), at--)
    options[at] = left % block.counts[at];
  return options;
});
// What is kept is not solved again: every run meets another package that moves three issues or more.
const far = packages.filter((options) => options.filter((it, at) => it !== question.today[at]).length > 2);
let next = 0;
row(
  'one package solved again on both models',
  time(() => block.exact(far[next++]), 150, 20),
);
for (const options of packages) block.exact(options);
const worst = Math.max(...block.errors().map(({ largest, range }) => (100 * largest) / range));
console.log(`largest error of main and pairwise effects: ${worst.toFixed(4)} % of the range`);
