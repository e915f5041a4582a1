#!/usr/bin/env node
// Times the sector model (M4, 7 economies x 44 industries), an invented world of 77 x 45, and tracing value added.
//
// usage: node scripts/bench/sectors.js        (after npm run build)
//
// Goals are for one core, median of at least 100 cold solves from the benchmark to 1e-10 in every market. No times are published for
// these equations at these sizes. Each figure is also given in yardsticks, so that runs on two machines compare.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { calibrate as balance, inventTables } from '../../packages/core/dist/economy/caliendo-parro/index.js';
import { calibrate, readSectors, solve, tablesOf } from '../../packages/core/dist/economy/sectors/index.js';
import { chainOf, contents, origins, readWiod } from '../../packages/core/dist/economy/value-added/index.js';

/** Median and least milliseconds of a call, after some to warm up. */
export function time(work, runs = 100, warm = 10) {
  for (let run = 0; run < warm; run++) work();
  const figures = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { median: figures[runs >> 1], least: figures[0] };
}

/** Milliseconds of a million dependent multiplications and additions: how fast this core is today. */
export function yardstick() {
  const { median } = time(() => {
    let x = 0;
    for (let turn = 0; turn < 1_000_000; turn++) x = x * 0.999 + 1;
    return x;
  }, 51);
  console.log(`yardstick: a million multiply-adds, ${median.toFixed(3)} ms`);
  return median;
}

export function heading() {
  console.log(
    `${'milliseconds'.padEnd(44)}${['median', 'least', 'yardsticks', 'goal'].map((title) => title.padStart(12)).join('')}`,
  );
}

export function row(name, { median, least }, stick, goal) {
  const cells = [median.toFixed(3), least.toFixed(3), (median / stick).toFixed(3), goal ?? ''];
  console.log(`${name.padEnd(44)}${cells.map((cell) => String(cell).padStart(12)).join('')}`);
}

function main() {
  const read = (folder, names) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        readFileSync(new URL(`../../data/economy/${folder}/${name}.csv`, import.meta.url), 'utf8'),
      ]),
    );
  const texts = read('sectors', [
    'economies',
    'industries',
    'flows',
    'tariffs',
    'inputs',
    'value-added',
    'final',
  ]);
  heading();
  const stick = yardstick();
  const data = readSectors(texts);
  row(
    'M4 read',
    time(() => readSectors(texts), 20, 3),
    stick,
  );
  row(
    'M4 calibrate',
    time(() => calibrate(data), 20, 3),
    stick,
  );
  const benchmark = calibrate(data);
  const japan = {
    tariffs: [
      { importer: 'USA', exporter: 'JPN', rate: 0.24 },
      { importer: 'USA', exporter: 'JPN', sector: 'D29', rate: 0.25 },
    ],
  };
  row(
    'M4 cold solve, 24 % on Japan, 25 % on cars',
    time(() => solve(benchmark, japan), 300, 100),
    stick,
    1,
  );
  const ids = benchmark.economies.map(({ id }) => id);
  const everyone = {
    tariffs: ids.filter((id) => id !== 'USA').map((exporter) => ({ importer: 'USA', exporter, rate: 0.25 })),
  };
  row(
    'M4 cold solve, 25 % by the US on all',
    time(() => solve(benchmark, everyone), 300, 100),
    stick,
    1,
  );

  const invented = balance(inventTables(77, 45));
  const policy = {
    tariffs: invented.economies.slice(1).map(({ id }) => ({ importer: 'E1', exporter: id, rate: 0.25 })),
  };
  row(
    '77 x 45 invented, cold solve, 25 % by one',
    time(() => solve(invented, policy)),
    stick,
    20,
  );

  const chain = chainOf(tablesOf(data));
  row(
    'value of one product, 7 x 44',
    time(() => origins(chain, 'JPN', 'D29'), 50, 5),
    stick,
  );
  row(
    'value of all products, 7 x 44',
    time(() => contents(chain), 10, 2),
    stick,
  );
  const world = readWiod(read('value-added', ['wiod-2011', 'wiod-2011-countries', 'wiod-2011-industries']));
  row(
    'value of one product, 41 x 35',
    time(() => origins(world, 'JPN', 'c15'), 10, 2),
    stick,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
