#!/usr/bin/env node
// Times what an edited deal asks of the lenses: the diff of law, what it does to everyone, and what it says to a talks folder.
//
// usage: node scripts/bench/deal.js        (after npm run build)
//
// The rate on cars of Japan's deal of 2025 is another in every run; the law, the imports and the state without the deal are there already, as
// for a reader who drags it.

import { readFileSync } from 'node:fs';
import { askDeal } from '@parley/core/ask/deal';
import { askEconomy } from '@parley/core/ask/economy';
import { dealTerms, openTalks } from '@parley/core/ask/talks';
import { editionOnDisk } from '../../packages/cli/dist/edition.js';
import { table, time } from './kit.js';

const edition = editionOnDisk('2026-10-09');
const shipped = readFileSync(new URL('../../deals/deal-japan-2025.yaml', import.meta.url), 'utf8');
const cars = /(goods: us\/s232-autos\n {4}of: JP\n {4}duty: up to )15%/;
if (!cars.test(shipped)) throw new Error('the deal has no rate on cars where it is looked for');
let turn = 0;
/** Another rate every time it is asked, so that nothing is kept from the run before. */
const edited = () => shipped.replace(cars, (_, before) => `${before}${(5 + ++turn * 0.1).toFixed(1)}%`);
const file = () => ({ path: 'deal-a.yaml', text: edited() });
const folder = openTalks(edition, 'us-jp-2025');
const days = { asOf: '2025-07-28', on: '2025-07-28' };

const row = table('an edited deal, milliseconds');
row(
  'diff of law',
  time(() => askDeal(edition, { deal: file() }), 7, 2),
);
row(
  'world model, law swept anew where it speaks',
  time(
    () =>
      askEconomy(edition, {
        policy: { title: 'edited', law: { on: '2025-09-04', deal: 'deal-a.yaml' } },
        deals: { 'deal-a.yaml': edited() },
        model: 'world',
      }),
    7,
    2,
  ),
);
row(
  'duties and words for a talks folder',
  time(() => dealTerms(edition, folder, file(), days), 7, 2),
);
