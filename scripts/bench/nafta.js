#!/usr/bin/env node
// Times the NAFTA model (M3, 31 countries x 40 sectors): reading, calibrating, and cold solves of Table 2 and of harder policies.
//
// usage: node scripts/bench/nafta.js        (after npm run build)
//
// The goal is for one core, median of cold solves from the benchmark to 1e-10 in every market.

import { readFileSync } from 'node:fs';
import { agreement, calibrate, readNafta, solve } from '../../packages/core/dist/economy/nafta/index.js';
import { heading, row, time, yardstick } from './sectors.js';

const NAMES = [
  'countries',
  'sectors',
  'trade-1993',
  'tariffs-1993',
  'tariffs-2005',
  'gross-output',
  'value-added',
  'inputs',
];
const texts = Object.fromEntries(
  NAMES.map((name) => [
    name,
    readFileSync(new URL(`../../data/economy/nafta/${name}.csv`, import.meta.url), 'utf8'),
  ]),
);

heading();
const stick = yardstick();
const data = readNafta(texts);
row(
  'M3 read',
  time(() => readNafta(texts), 10, 3),
  stick,
);
row(
  'M3 calibrate',
  time(() => calibrate(data), 5, 1),
  stick,
);
const benchmark = calibrate(data);
const policy = agreement(data);
const { iterations, residual } = solve(benchmark, policy);
row(
  'M3 cold solve, NAFTA 1993-2005',
  time(() => solve(benchmark, policy)),
  stick,
  8,
);
console.log(`  ${iterations} evaluations, largest gap ${residual.toExponential(1)}`);
const ids = benchmark.economies.map(({ id }) => id);
const everywhere = {
  tariffs: ids.flatMap((importer) =>
    ids.filter((exporter) => exporter !== importer).map((exporter) => ({ importer, exporter, rate: 2 })),
  ),
};
row(
  'M3 cold solve, 200 % everywhere',
  time(() => solve(benchmark, everywhere), 20, 3),
  stick,
);
