// Prices the entries given on standard input in a process of its own and prints its largest resident memory in bytes.

import { readFileSync } from 'node:fs';
import { price } from '@parley/core/duty';
import { endOfDay } from '@parley/core/law';
import { openEdition } from '../packages/cli/dist/edition.js';

const entries = JSON.parse(readFileSync(0, 'utf8'));
const law = openEdition();
for (const entry of entries) price(law, entry, endOfDay('2026-10-09'));
process.stdout.write(`${process.resourceUsage().maxRSS * 1024} bytes`);
