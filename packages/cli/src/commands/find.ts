// `parley find`: the codes of a good by its words, with everything above each line; typos and trade words are understood.

import { AskError, askFind } from '@parley/core/ask';
import { type Found, formatRate, lineAt } from '@parley/core/law';
import type { Command } from 'commander';
import { readNumber } from '../input.js';
import type { Session } from '../session.js';
import { paragraph, spread, type Terminal, WIDTH, writeJson } from '../terminal.js';

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
    .action((words: readonly string[], { json, on, limit }: Options) => {
      const { edition, terminal } = session;
      const {
        query,
        on: day,
        found,
      } = askFind(edition, {
        words: words.join(' '),
        limit: readNumber('limit', limit, 'a number from 1 to 500'),
        ...(on === undefined ? {} : { on }),
      });
      if (json === true) {
        writeJson(terminal, { query, on: day, found });
        return;
      }
      if (found.length === 0)
        throw new AskError(
          'words',
          `nothing in the schedule fits \`${query}\`; try another word for it, or a chapter such as 95`,
          'find',
        );
      const { law } = edition;
      let said: string | undefined;
      for (const hit of found) {
        printFound(terminal, hit, rateOf(hit), hit.why !== said);
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
