// `parley find`: the codes of a good by its words, with everything above each line; typos and trade words are understood.

import { buildIndex, type Found, find, formatRate, lineAt, type TradeWord } from '@parley/core/law';
import type { Command } from 'commander';
import { editionText } from '../edition.js';
import { InputError } from '../input.js';
import type { Session } from '../session.js';
import { paragraph, spread, type Terminal, WIDTH } from '../terminal.js';

interface Options {
  readonly on?: string;
  readonly limit: string;
  readonly json?: boolean;
}

export function addFind(program: Command, session: Session): void {
  program
    .command('find')
    .description('search the schedule by words, trade words or code')
    .argument('<words...>', 'such as "coin bank", rice, laptop, 8703.23')
    .option('--on <date>', 'the schedule of this day (default: today)')
    .option('--limit <number>', 'how many lines at most', '12')
    .option('--json', 'the answer as JSON')
    .action((words: readonly string[], options: Options) => {
      const law = session.law();
      const day = options.on ?? session.today;
      if (!/^\d{4}-\d{2}-\d{2}$/.test(day))
        throw new InputError(`--on: cannot read \`${day}\`; expected a date such as 2025-04-16`);
      const limit = Number(options.limit);
      if (!Number.isInteger(limit) || limit < 1 || limit > 500)
        throw new InputError(`--limit: cannot read \`${options.limit}\`; expected a number from 1 to 500`);
      const query = words.join(' ');
      const found = find(
        buildIndex(
          law.schedule,
          day,
          JSON.parse(editionText('trade-words.json')) as readonly TradeWord[],
          editionText('search.json'),
        ),
        query,
        { limit },
      );
      if (options.json === true) {
        session.terminal.write(`${JSON.stringify({ query, on: day, found }, null, 2)}\n`);
        return;
      }
      if (found.length === 0)
        throw new InputError(
          `find: nothing in the schedule fits \`${query}\`; try another word for it, or a chapter such as 95`,
        );
      let said: string | undefined;
      for (const hit of found) {
        printFound(session.terminal, hit, rateOf(hit), hit.why !== said);
        said = hit.why ?? said;
      }

      function rateOf(hit: Found): string {
        const general = hit.code.length < 8 ? undefined : lineAt(law.schedule, hit.code, day)?.general;
        return general === undefined ? '' : formatRate(general);
      }
    });
}

/** One line with what stands above it; the reason for a run of lines is said once. */
function printFound(terminal: Terminal, { printed, chain, why }: Found, rate: string, sayWhy: boolean): void {
  const own = chain.at(-1)?.replace(/:$/, '') ?? '';
  const above = chain.slice(0, -1).map((text) => text.replace(/:$/, ''));
  const shown = rate.length > 22 ? `${rate.slice(0, 20)}...` : rate;
  const room = WIDTH - printed.length - 2 - shown.length - 2;
  const first = own.length <= room ? own : `${own.slice(0, room - 4)} ...`;
  terminal.write(
    `${spread(`${terminal.bold(printed)}  ${first}`, shown, WIDTH + terminal.bold('').length)}\n`,
  );
  if (above.length > 0) terminal.write(terminal.dim(paragraph(`in: ${above.join(' > ')}`, 4)));
  if (why !== undefined && sayWhy) terminal.write(paragraph(`why: ${why}`, 4));
}
