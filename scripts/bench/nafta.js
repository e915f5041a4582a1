#!/usr/bin/env node
// Times the NAFTA model (31 countries x 40 sectors): milliseconds of cold solves of Table 2 and of a harder policy.
//
// usage: node scripts/bench/nafta.js        (after npm run build)

import { agreement, calibrate, readNafta, solve } from '../../packages/core/dist/economy/nafta/index.js';
import { table, texts, time } from './kit.js';

const files = texts('economy/nafta', [
  'countries',
  'sectors',
  'trade-1993',
  'tariffs-1993',
  'tariffs-2005',
  'gross-output',
  'value-added',
  'inputs',
]);
const data = readNafta(files);
const benchmark = calibrate(data);
const policy = agreement(data);
const ids = benchmark.economies.map(({ id }) => id);
const everywhere = {
  tariffs: ids.flatMap((importer) =>
    ids.filter((exporter) => exporter !== importer).map((exporter) => ({ importer, exporter, rate: 2 })),
  ),
};

const row = table('nafta, milliseconds');
row(
  'read',
  time(() => readNafta(files), 21, 3),
);
row(
  'calibrate',
  time(() => calibrate(data), 5, 1),
);
row(
  'NAFTA, tariffs of 1993 to 2005',
  time(() => solve(benchmark, policy)),
  8,
);
row(
  '200 % everywhere',
  time(() => solve(benchmark, everywhere), 21, 3),
);
