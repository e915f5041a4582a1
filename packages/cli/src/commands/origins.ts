// `parley origins`: the same good from every origin, sorted; origin decides.

import { askOrigins, type OriginsQuestion, readCode, readEntered } from '@parley/core/ask';
import { formatDay, formatMoment, lineAt } from '@parley/core/law';
import type { Command } from 'commander';
import { printGood } from '../answer.js';
import { type Session, under } from '../session.js';
import { paragraph, percent, writeJson } from '../terminal.js';

interface Options extends Omit<OriginsQuestion, 'good' | 'deal'> {
  readonly deal?: string;
  readonly json?: boolean;
}

export function addOrigins(program: Command, session: Session): void {
  program
    .command('origins')
    .description('the same good from every country, sorted by what it pays')
    .argument('<hts>', 'eight or ten digits of the US tariff schedule')
    .requiredOption('--on <time>', 'entry date or time')
    .option('--known-on <date>', 'the law as known on this day decides what is owed (default: today)')
    .option('--deal <file>', 'the law with this deal, as if signed and collected')
    .option('--json', 'the answer as JSON')
    .action(async (hts: string, { json, deal, ...options }: Options) => {
      const { terminal } = session;
      const edition = await under(session, deal);
      const answer = askOrigins(edition, { good: hts, ...options });
      if (json === true) {
        writeJson(terminal, answer);
        return;
      }
      const { law } = edition;
      const { knownOn } = answer;
      const good = readCode(hts);
      const entered = readEntered('on', options.on, law);
      const line = lineAt(law.schedule, good, formatDay(entered));
      printGood(terminal, good, line?.chain ?? []);
      terminal.write(
        `Entered ${formatMoment(entered)}; duty as a share of the customs value, nothing claimed\n\n`,
      );
      terminal.write(terminal.dim(`${'assessed'.padStart(9)}  ${'owed*'.padStart(9)}  made in\n`));
      const groups = new Map<string, string[]>();
      for (const { name, assessed, owed } of answer.origins) {
        const share = (duty: { ppm: number; complete: boolean }) =>
          `${percent(duty.ppm)}${duty.complete ? '' : '?'}`.padStart(9);
        const key = `${share(assessed)}  ${share(owed)}`;
        groups.set(key, [...(groups.get(key) ?? []), name]);
      }
      for (const [key, names] of groups) {
        const body = paragraph(
          names.length > 40
            ? `${names.length} countries: ${names.slice(0, 30).join(', ')}, ...`
            : names.join(', '),
          22,
        );
        terminal.write(`${terminal.bold(key)}  ${body.trimStart()}`);
      }
      terminal.write(
        `\n${terminal.dim(paragraph(`* as known on ${knownOn}. ? = missing law or facts: ask parley duty. Law known to ${law.library.lawKnownTo}.`))}`,
      );
    });
}
