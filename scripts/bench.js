// `npm run bench`: how fast and how large, law first, then models and talks; beside a yardstick, so that runs on two machines compare.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { dutiesByOrigin, plainEntry, price } from '@parley/core/duty';
import { endOfDay, linesAt, openSchedule, parseInstant, readCompiled, readLaw } from '@parley/core/law';
import { time } from './bench/kit.js';

const edition = (name) => readFileSync(new URL(`../packages/cli/edition/${name}`, import.meta.url), 'utf8');
const texts = { schedule: edition('schedule.json'), law: edition('law.json') };

function row(name, figure, unit, goal) {
  const ratio = goal === undefined ? '' : `goal ${goal} ${unit}, ${(figure / goal).toFixed(2)} of it`;
  process.stdout.write(`${name.padEnd(52)} ${figure.toFixed(3).padStart(10)} ${unit.padEnd(3)} ${ratio}\n`);
}

process.stdout.write(
  `Parley bench, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, one core\n\n`,
);

// A yardstick: a million integer multiplications and map look-ups, so that ratios travel between machines.
const map = new Map(Array.from({ length: 1000 }, (_, key) => [`k${key}`, key]));
const keys = [...map.keys()];
const { median: yardstick } = time(() => {
  let sum = 0;
  for (let i = 0; i < 1_000_000; i++) sum = (sum * 31 + (map.get(keys[i % 1000]) ?? 0)) | 0;
  return sum;
}, 15);
row('yardstick (one million look-ups)', yardstick, 'ms');

const open = () => readLaw(JSON.parse(texts.law), openSchedule(readCompiled(texts.schedule)));
const first = performance.now();
const law = open();
row('law and schedule from the compiled edition, cold', performance.now() - first, 'ms', 300);
row('the same, warm', time(open, 5, 0).median, 'ms', 300);

const known = endOfDay('2026-10-09');
const days = [
  '2025-02-10',
  '2025-04-09',
  '2025-04-16',
  '2025-06-10',
  '2025-08-20',
  '2025-11-20',
  '2026-03-02',
  '2026-08-01',
];
const origins = ['CN', 'JP', 'CA', 'DE', 'BR', 'VN', 'IN', 'KR', 'GB', 'CH'];
const entries = [];
for (const [index, day] of days.entries()) {
  const lines = [...linesAt(law.schedule, day)].filter(({ code }) => code.length === 10);
  for (let at = index; at < lines.length; at += 40) {
    entries.push(
      plainEntry(lines[at].code, origins[(at + index) % origins.length], parseInstant(day), 1_000_000),
    );
  }
}
const all = time(() => entries.map((entry) => price(law, entry, known)), 5, 1);
const each = all.median / entries.length;
row(`one entry with full trace (mean of ${entries.length})`, each, 'ms', 0.2);
row('  the same in yardsticks a thousand entries', (each * 1000) / yardstick, '');
row(
  'one good from every origin, both readings',
  time((run) => dutiesByOrigin(law, entries[run * 7], known), 20, 0).median,
  'ms',
);

// Memory is that of a fresh process which opens the edition and prices every one of these entries once.
const [rss] = execFileSync(process.execPath, [fileURLToPath(new URL('bench-memory.js', import.meta.url))], {
  input: JSON.stringify(entries),
  encoding: 'utf8',
}).split(' ');
row(`memory of a process that prices ${entries.length} entries`, Number(rss) / 1e6, 'MB', 250);

// The models and the engine of talks, each in a fresh process, so that none runs on code another has warmed up.
for (const name of [
  'sweep',
  'deal',
  'world',
  'regions',
  'sectors',
  'nafta',
  'talks',
  'tariff-block',
  'app',
]) {
  process.stdout.write('\n');
  const bench = fileURLToPath(new URL(`bench/${name}.js`, import.meta.url));
  execFileSync(process.execPath, [bench], { stdio: 'inherit' });
}
