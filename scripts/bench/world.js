#!/usr/bin/env node
// Times the world model (M1, 194 countries) and prints each figure with its goal and with what others need.
//
// usage: node scripts/bench/world.js        (after npm run build)
//
// Goals are for one core, median of 100 cold solves. The published MATLAB code under Octave takes about 10 s for a scenario, a SciPy port at its best 43 ms.

import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import {
  announced,
  bestResponse,
  calibrate,
  gradient,
  readWorld,
  solve,
  welfareOf,
} from '../../packages/core/dist/economy/world/index.js';

const file = (name) => readFileSync(new URL(`../../data/economy/world/${name}`, import.meta.url), 'utf8');

/** Median of runs after a few to warm up, milliseconds. */
function median(run, runs = 100, warm = 10) {
  for (let i = 0; i < warm; i++) run();
  const times = Array.from({ length: runs }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  return { median: times[runs >> 1], least: times[0] };
}

function row(name, goal, { median: middle, least }, other = '') {
  const cell = (value) => value.toFixed(2).padStart(9);
  console.log(`${name.padEnd(46)}${cell(middle)}${cell(least)}${String(goal).padStart(8)}  ${other}`);
}

// A million dependent multiply-adds: how fast this core is today.
function yardstick() {
  let x = 0;
  for (let i = 0; i < 1_000_000; i++) x = x * 0.999 + 1;
  return x;
}

console.log(`${'milliseconds'.padEnd(46)}${'median'.padStart(9)}${'least'.padStart(9)}${'goal'.padStart(8)}`);
row('yardstick: a million multiply-adds', '', median(yardstick));

const texts = [file('countries.csv'), file('trade.csv')];
row(
  'read and calibrate',
  30,
  median(() => calibrate(readWorld(...texts)), 20, 3),
);
row(
  'factor the benchmark Jacobian, once',
  '',
  median(() => calibrate(readWorld(...texts)).preconditioner(), 10, 2),
);

const benchmark = calibrate(readWorld(...texts));
const roundAbout = calibrate(readWorld(...texts), { labourShare: 0.49 });
const policy = announced(benchmark);
const edited = { tariffs: [...policy.tariffs, { importer: 'USA', exporter: 'JPN', rate: 0.15 }] };
const start = solve(benchmark, policy);
const japan = [{ importer: 'USA', exporter: 'JPN' }];
const us = welfareOf(benchmark, 'USA');

row(
  'solve 2 April 2025, cold, to 1e-10',
  4,
  median(() => solve(benchmark, policy)),
  'Octave 10,000; SciPy 43',
);
row(
  'the same with round-about production',
  8,
  median(() => solve(roundAbout, policy)),
);
row(
  'one rate edited, warm',
  2,
  median(() => solve(benchmark, edited, { start })),
);
row(
  'gradient by every tariff (adjoint)',
  '',
  median(() => gradient(benchmark, start, us, japan)),
);
row(
  'optimum, one rate',
  '',
  median(() => bestResponse(benchmark, 'USA', 'uniform'), 20, 3),
);
row(
  'optimum, 193 rates',
  150,
  median(() => bestResponse(benchmark, 'USA', 'each'), 20, 3),
);
