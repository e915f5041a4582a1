#!/usr/bin/env node

// Times the engine of talks, in milliseconds.
//
// usage: node scripts/bench/talks.js        (after npm run build)

import {
  blockers,
  calendar,
  frontiersByDate,
  merge,
  payoffs,
  solve,
  space,
  uncertainty,
} from '@parley/core/talks';
import { random } from '../../packages/core/dist/math/index.js';
import { table, time } from './kit.js';

const { uniform } = random(1);

/** Issues that add up, with a block of three as tariffs are. */
function invented(counts, parties) {
  const on = space(counts);
  const values = (length) =>
    Array.from({ length: parties }, () => Float64Array.from({ length }, () => 10 * uniform() - 5));
  const blocks = counts.map((count, issue) => ({ issues: [issue], values: values(count) }));
  blocks.push({ issues: [0, 1, 2], values: values(counts[0] * counts[1] * counts[2]) });
  return [on, payoffs(on, parties, blocks)];
}

const lines = (count) => Array.from({ length: count }, (_, party) => ({ party, least: 2 + party }));
const ten = (issues) => new Array(issues).fill(10);
const row = table('talks, milliseconds');

const million = invented(ten(6), 2);
row(
  '10^6 packages, two parties: frontier, solutions',
  time(() => solve(...million, { disagreement: [0, 0] }), 11, 3),
  60,
);
const tenMillion = invented(ten(7), 2);
row(
  '10^7 packages, two parties: frontier, solutions',
  time(() => solve(...tenMillion, { disagreement: [0, 0] }), 3, 1),
  800,
);
row(
  'frontier of 10^7 merged from blocks',
  time(() => merge(...tenMillion), 11, 3),
  50,
);
const large = invented(new Array(20).fill(4), 2);
row(
  'frontier of 10^12 merged from blocks',
  time(() => merge(...large), 3, 1),
  50,
);
const eight = invented(ten(6), 8);
row(
  'blockers, 10^6 packages, 8 lines',
  time(() => blockers(...eight, lines(8)), 11, 3),
  150,
);
const dates = Array.from({ length: 20 }, (_, date) =>
  lines(8).map((line) => ({ ...line, least: line.least - (date >> 3) })),
);
row(
  'calendar of 20 dates, 10^6 packages',
  time(
    () => {
      const states = frontiersByDate(...eight, dates).map((frontier, years) => ({
        years,
        frontier,
        noDeal: [0, 0],
      }));
      calendar({ states, rates: [0.05, 0.1] });
    },
    5,
    2,
  ),
  100,
);
const small = invented([10, 10, 10, 5, 3, 2], 8);
const uncertain = {
  ranges: Array.from({ length: 12 }, () => ({ kind: 'triangular', low: -1, mode: 0, high: 1 })),
  terms: Array.from({ length: 12 }, (_, range) => ({
    range,
    party: range % 8,
    issues: [range % 3],
    values: Float64Array.from({ length: 10 }, uniform),
  })),
  lines: lines(8),
  bargainers: [
    { party: 0, least: 0 },
    { party: 1, least: 0 },
  ],
  seed: 1,
};
row(
  '1,000 draws x 30,000 packages x 8 players',
  time(() => uncertainty(...small, uncertain), 3, 1),
  3000,
);
// About the space of the talks of 2025 between the United States and Japan, with ten parties and constituencies.
const many = invented([6, 6, 2, 3, 4, 4, 3, 4, 3, 3, 3, 2, 2, 3], 10);
row(
  `blockers, ${(many[0].size / 1e6).toFixed(1)} million packages, 8 lines`,
  time(() => blockers(...many, lines(8)), 1, 0),
  5000,
);
