#!/usr/bin/env node
// Times the `regions` model (7 x 33): milliseconds of cold solves and searches.
//
// usage: node scripts/bench/regions.js        (after npm run build)
//
// Published: R. Ossa, "Trade Wars and Trade Talks with Data", American Economic Review 104(12), 2014, and the notes in its replication
// programs (MATLAB, fmincon).

import {
  calibrate,
  cooperativeTariffs,
  nashTariffs,
  optimalTariffs,
  politicalWeights,
  readRegions,
  solve,
} from '../../packages/core/dist/economy/regions/index.js';
import { table, texts, time } from './kit.js';

const files = texts('economy/regions', ['regions', 'sectors', 'trade', 'tariffs', 'noncooperative']);
const benchmark = calibrate(readRegions(files));
const wall = (importers, rate) => ({
  tariffs: importers.flatMap((importer) =>
    benchmark.regions
      .filter((exporter) => exporter !== importer)
      .map((exporter) => ({ importer, exporter, rate })),
  ),
});
const rate = (run) => 0.2 + (run % 100) / 1000;
const from = solve(benchmark, wall(['USA'], 0.2));
const nash = nashTariffs(benchmark);

const row = table('regions, milliseconds');
row(
  'read and calibrate',
  time(() => calibrate(readRegions(files))),
  30,
);
row(
  'the US raises every tariff',
  time((run) => solve(benchmark, wall(['USA'], rate(run))), 500, 500),
  0.15,
);
row(
  'the same, warm',
  time((run) => solve(benchmark, wall(['USA'], rate(run % 5)), { from }), 500),
);
row(
  'everyone raises every tariff',
  time((run) => solve(benchmark, wall(benchmark.regions, rate(run))), 500),
);
row(
  'optimum of the US (198 rates)',
  time(() => optimalTariffs(benchmark, 'USA')),
  undefined,
  '322 s',
);
row(
  'trade war of all seven (1386 rates)',
  time(() => nashTariffs(benchmark)),
  400,
  '96 minutes',
);
row(
  'trade talks from the tariffs in force',
  time(() => cooperativeTariffs(benchmark), 21, 2),
  2000,
  '50 hours',
);
row(
  'trade talks from the trade war',
  time(() => cooperativeTariffs(benchmark, { from: nash.policy }), 21, 2),
  2000,
);
row(
  'political weights of all seven',
  time(() => politicalWeights(benchmark), 21, 2),
);
