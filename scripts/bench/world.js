#!/usr/bin/env node
// Times the world model (194 countries): milliseconds of cold solves from the benchmark, whose Jacobian is factored once per data set.
//
// usage: node scripts/bench/world.js        (after npm run build)
//
// Published: the MATLAB code of Ignatenko et al. (J. Int. Econ. 157, 2025) under Octave, and a port of it to SciPy at its best.

import {
  announced,
  bestResponse,
  calibrate,
  gradient,
  readWorld,
  solve,
  welfareOf,
} from '../../packages/core/dist/economy/world/index.js';
import { table, texts, time } from './kit.js';

const { countries, trade } = texts('economy/world', ['countries', 'trade']);
const calibrated = (parameters) => calibrate(readWorld(countries, trade), parameters);
const benchmark = calibrated();
const roundAbout = calibrated({ labourShare: 0.49 });
const policy = announced(benchmark);
const edited = { tariffs: [...policy.tariffs, { importer: 'USA', exporter: 'JPN', rate: 0.15 }] };
const start = solve(benchmark, policy);
const japan = [{ importer: 'USA', exporter: 'JPN' }];
const us = welfareOf(benchmark, 'USA');

const row = table('world, milliseconds');
row('read and calibrate', time(calibrated), 30);
row(
  'factor the benchmark Jacobian, once',
  time(() => calibrated().preconditioner(), 20, 2),
);
row(
  'solve 2 April 2025 to 1e-10',
  time(() => solve(benchmark, policy)),
  4,
  'Octave 10 s, SciPy 43 ms',
);
row(
  'the same with round-about production',
  time(() => solve(roundAbout, policy)),
  8,
);
row(
  'one rate edited, warm',
  time(() => solve(benchmark, edited, { start })),
  2,
);
row(
  'gradient by every tariff (adjoint)',
  time(() => gradient(benchmark, start, us, japan)),
);
row(
  'optimum, one rate',
  time(() => bestResponse(benchmark, 'USA', 'uniform'), 100, 3),
);
row(
  'optimum, 193 rates',
  time(() => bestResponse(benchmark, 'USA', 'each'), 100, 3),
  150,
);
