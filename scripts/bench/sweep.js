#!/usr/bin/env node
// Times pricing the whole schedule at once, and the average duties that the models start from, in milliseconds.
//
// usage: node scripts/bench/sweep.js        (after npm run build)
//
// The goal of the sweep is for about a second: every ten-digit line from every origin on one day.

import { readingsOf, sweep } from '@parley/core/duty';
import {
  averageRates,
  readClaimShares,
  readConcordance,
  readImports,
  readMetalContent,
} from '@parley/core/economy';
import { endOfDay, linesAt, parseInstant } from '@parley/core/law';
import { openEdition } from '../../packages/cli/dist/edition.js';
import { table, texts, time } from './kit.js';

const law = openEdition();
const known = endOfDay('2026-10-09');
const on = parseInstant('2025-08-20');
const lines = [...linesAt(law.schedule, '2025-08-20')].filter(({ code }) => code.length === 10);
const origins = [...law.library.countries.keys()].filter((code) => code !== 'US' && code !== 'PR');
const owed = (entry) => readingsOf(entry, known).owed;
const traded = texts('imports', ['us-2024', 'usmca-2024', 'metal-content']);
const crosswalk = texts('concordance', ['hts-gtap', 'gtap-sectors']);
const weights = {
  imports: readImports(traded['us-2024']),
  claims: readClaimShares(traded['usmca-2024']),
  content: readMetalContent(traded['metal-content']),
  concordance: readConcordance(crosswalk['hts-gtap'], crosswalk['gtap-sectors']),
};

const row = table('law to model, milliseconds');
const { length } = lines;
row(
  `sweep, ${length} lines x ${origins.length} origins`,
  time(() => sweep(law, on, origins, owed, { goods: lines }), 5, 1),
  1000,
);
row(
  'read the imports',
  time(() => readImports(traded['us-2024']), 5, 1),
);
row(
  'average duties under one state of the law',
  time(() => averageRates(law, weights, [{ on, knownOn: known }]), 5, 1),
);
