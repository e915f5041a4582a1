// `parley duty`: what a good pays, given where it was really made, on any date, with the legal reason for every number.

import { assess, type DutyQuestion, dutyAnswerOf } from '@parley/core/ask';
import type { Command } from 'commander';
import { printAssessment } from '../answer.js';
import { type Session, under } from '../session.js';
import { writeJson } from '../terminal.js';

interface Options extends Omit<DutyQuestion, 'good' | 'deal'> {
  readonly deal?: string;
  readonly json?: boolean;
}

export function addDuty(program: Command, session: Session): void {
  const collect = (value: string, before: readonly string[]) => [...before, value];
  program
    .command('duty')
    .description('what a good pays on a date, line by line with citations')
    .argument('<hts>', 'eight or ten digits of the US tariff schedule, such as 9503.00.00.13')
    .requiredOption('--origin <ISO2>', 'country where it was really made, such as CN')
    .requiredOption('--on <time>', 'entry date, or time such as 2025-04-09T00:01-04:00')
    .option('--known-on <date>', 'the law as known on this day decides what is owed (default: today)')
    .option('--value <money>', 'customs value', '1000USD')
    .option('--quantity <number+unit>', 'quantity, such as 100kg; may be repeated', collect, [])
    .option('--loaded <time>', 'when it was loaded on the vessel at the port of loading')
    .option('--from <ISO2>', 'country it was exported from')
    .option('--claim <SPI>', 'special programme claimed, such as JP or S; may be repeated', collect, [])
    .option('--content <shares>', 'metal content as shares of the value: steel=60%,aluminum=5%')
    .option('--weight <shares>', 'metal as shares of the weight: metal=10%')
    .option('--us-content <share>', 'US content as a share of the value')
    .option('--foreign-work <share>', 'value of work abroad, for 9802.00.40 to .60')
    .option('--mode <mode>', 'ocean, air, truck or rail')
    .option('--melted <ISO2>', 'where the steel was melted and poured')
    .option('--smelted <ISO2>', 'where the aluminum was smelted')
    .option('--cast <ISO2>', 'where the aluminum was last cast')
    .option('--under <heading>', 'chapter 98 provision it is entered under')
    .option('--is <fact>', 'a fact that holds, such as informational-material; may be repeated', collect, [])
    .option('--is-not <fact>', 'a fact that does not hold; may be repeated', collect, [])
    .option('--informal', 'an informal entry (at most 2,500 USD)')
    .option('--deal <file>', 'the law with this deal, as if signed and collected')
    .option('--json', 'the answer as JSON')
    .action(async (hts: string, { json, deal, ...options }: Options) => {
      const { terminal } = session;
      const edition = await under(session, deal);
      const assessed = assess(edition, { good: hts, ...options });
      if (json === true) writeJson(terminal, dutyAnswerOf(edition.law, assessed));
      else printAssessment(terminal, edition.law, assessed.assessment, assessed.knownOn);
    });
}
