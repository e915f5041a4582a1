// How fast the `regions` model is: medians of cold calls beside the goals and the times its article reports.
//
//   node scripts/bench/regions.js      (after npm run build)
//
// Published times: R. Ossa, "Trade Wars and Trade Talks with Data", American Economic Review 104(12), 2014, and the notes in
// its replication programs (MATLAB, fmincon).

import { readFileSync } from 'node:fs';
import {
  calibrate,
  cooperativeTariffs,
  nashTariffs,
  optimalTariffs,
  politicalWeights,
  readRegions,
  solve,
} from '../../packages/core/dist/economy/regions/index.js';

const text = (name) =>
  readFileSync(new URL(`../../data/economy/regions/${name}.csv`, import.meta.url), 'utf8');
const texts = Object.fromEntries(
  ['regions', 'sectors', 'trade', 'tariffs', 'noncooperative'].map((name) => [name, text(name)]),
);

/** Median milliseconds of one call. */
function time(runs, work) {
  const figures = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work(run);
    figures.push(performance.now() - start);
  }
  return figures.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

/** A yardstick that travels between machines: a million multiplications and additions on a short array. */
const array = Float64Array.from({ length: 1000 }, (_, at) => at / 1000);
const measure = () =>
  time(31, () => {
    let sum = 0;
    for (let pass = 0; pass < 1000; pass++)
      for (let at = 0; at < 1000; at++) sum = sum * 0.5 + array[at] * array[999 - at];
    return sum;
  });
measure();
const yardstick = measure();

function row(name, figure, goal, published = '') {
  const ratio = goal === undefined ? '' : `goal ${goal} ms, ${(figure / goal).toFixed(2)} of it`;
  const sticks = `${(figure / yardstick).toFixed(3)} yardsticks`;
  process.stdout.write(
    `${name.padEnd(46)} ${figure.toFixed(3).padStart(9)} ms ${sticks.padStart(17)}  ${ratio.padEnd(28)} ${published}\n`,
  );
}

row('yardstick (a million multiply-adds)', yardstick);
row(
  'read the texts and calibrate',
  time(25, () => calibrate(readRegions(texts))),
  30,
);
const benchmark = calibrate(readRegions(texts));
const others = benchmark.regions.filter((region) => region !== 'USA');
const policy = (run) => ({
  tariffs: others.map((exporter) => ({ importer: 'USA', exporter, rate: 0.2 + (run % 100) / 1000 })),
});
for (let run = 0; run < 300; run++) solve(benchmark, policy(run));
row(
  'counterfactual: the US raises every tariff',
  time(301, (run) => solve(benchmark, policy(run))),
  0.15,
);
const base = solve(benchmark, policy(0));
row(
  'the same, from a near equilibrium',
  time(301, (run) => solve(benchmark, policy(run % 5), { from: base })),
);
const both = (run) => ({
  tariffs: benchmark.regions.flatMap((importer) =>
    benchmark.regions
      .filter((exporter) => exporter !== importer)
      .map((exporter) => ({ importer, exporter, rate: 0.2 + (run % 100) / 1000 })),
  ),
});
row(
  'counterfactual: everyone raises every tariff',
  time(301, (run) => solve(benchmark, both(run))),
);
row(
  'optimal tariffs of the US (198)',
  time(101, () => optimalTariffs(benchmark, 'USA')),
  undefined,
  'published: 322 s',
);
row(
  'trade war: Nash tariffs of all seven (1386)',
  time(101, () => nashTariffs(benchmark)),
  400,
  'published: 96 minutes',
);
const nash = nashTariffs(benchmark);
row(
  'trade talks from the tariffs in force',
  time(11, () => cooperativeTariffs(benchmark)),
  2000,
  'published: 50 hours',
);
row(
  'trade talks from the trade war',
  time(11, () => cooperativeTariffs(benchmark, { from: nash.policy })),
  2000,
);
row(
  'political weights of all seven',
  time(5, () => politicalWeights(benchmark)),
);
