// `parley talks <folder> tabulate`: the duties that every combination of options makes of the law, written as rates.csv into the folder.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusing } from '@parley/core/ask/talks';
import { readRates, tabulate, writeRates } from '@parley/core/talks';
import type { Session } from '../session.js';
import { paragraph } from '../terminal.js';
import { folderFaulty } from './folder.js';
import { rateQuestion } from './rate-question.js';

export function answerTabulate(session: Session, path: string): void {
  const { terminal } = session;
  const question = refusing(() => rateQuestion(session, folderFaulty(path)));
  const file = join(path, 'rates.csv');
  if (
    existsSync(file) &&
    refusing(() => readRates(readFileSync(file, 'utf8'), file)).digest === question.digest
  ) {
    terminal.write(paragraph(`${file} is up to date.`));
    return;
  }
  const { table, sweeps, lines, idle } = refusing(() =>
    tabulate({
      ...question,
      onProgress: ({ stage, iteration }) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${stage}, combination ${iteration + 1}   `);
        return true;
      },
    }),
  );
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  writeFileSync(
    file,
    writeRates(table, [
      'source: the acts of this folder and of law/, weighted by US imports of 2024 (data/MANIFEST.json)',
      'derived by: parley talks <folder> tabulate',
    ]),
  );
  terminal.write(paragraph(`${file}: ${table.rows.length} rows from ${sweeps} sweeps of ${lines} lines.`));
  for (const option of idle)
    terminal.write(paragraph(`${option} has acts, but no line of the partner pays anything else under it.`));
}
