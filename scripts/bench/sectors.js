#!/usr/bin/env node
// Times the sector model (7 economies x 44 industries), an invented world of 77 x 45, and tracing value added, in milliseconds.
//
// usage: node scripts/bench/sectors.js        (after npm run build)
//
// No times are published for these equations at these sizes.

import { calibrate as balance, inventTables } from '../../packages/core/dist/economy/caliendo-parro/index.js';
import { calibrate, readSectors, solve, tablesOf } from '../../packages/core/dist/economy/sectors/index.js';
import { chainOf, contents, origins, readWiod } from '../../packages/core/dist/economy/value-added/index.js';
import { table, texts, time } from './kit.js';

const files = texts('economy/sectors', [
  'economies',
  'industries',
  'flows',
  'tariffs',
  'inputs',
  'value-added',
  'final',
]);
const wiod = ['wiod-2011', 'wiod-2011-countries', 'wiod-2011-industries'];
const data = readSectors(files);
const benchmark = calibrate(data);
const invented = balance(inventTables(77, 45));
const chain = chainOf(tablesOf(data));
const world = readWiod(texts('economy/value-added', wiod));
const against = (importer, economies) => ({
  tariffs: economies
    .filter(({ id }) => id !== importer)
    .map(({ id }) => ({ importer, exporter: id, rate: 0.25 })),
});
const japan = {
  tariffs: [
    { importer: 'USA', exporter: 'JPN', rate: 0.24 },
    { importer: 'USA', exporter: 'JPN', sector: 'D29', rate: 0.25 },
  ],
};
const everyone = against('USA', benchmark.economies);
const byOne = against('E1', invented.economies);

const row = table('sectors, milliseconds');
row(
  'read',
  time(() => readSectors(files), 100, 3),
);
row(
  'calibrate',
  time(() => calibrate(data), 100, 3),
);
row(
  '24 % on Japan, 25 % on its cars',
  time(() => solve(benchmark, japan), 300, 100),
  1,
);
row(
  '25 % by the US on all',
  time(() => solve(benchmark, everyone), 300, 100),
  1,
);
row(
  '77 x 45 invented, 25 % by one',
  time(() => solve(invented, byOne)),
  20,
);
row(
  'value of one product, 7 x 44',
  time(() => origins(chain, 'JPN', 'D29')),
);
row(
  'value of all products, 7 x 44',
  time(() => contents(chain), 21, 2),
);
row(
  'value of one product, 41 x 35',
  time(() => origins(world, 'JPN', 'c15'), 21, 2),
);
