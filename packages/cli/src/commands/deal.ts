// `parley deal`: the diff of law a deal makes: lines and partners changed, trade covered, average rates, promises.

import type { Command } from 'commander';
import type { DealOptions } from '../deal/answer.js';
import type { Session } from '../session.js';

export function addDeal(program: Command, session: Session): void {
  program
    .command('deal')
    .description('the diff of law a deal makes: lines, partners, trade, average rates, promises')
    .argument('<file>', 'a deal, in the grammar of law files')
    .option('--on <date>', 'entries of this day (default: the first day on which the deal runs)')
    .option('--against <file>', 'a second deal, beside the first')
    .option('--json', 'the answer as JSON')
    .action(async (path: string, options: DealOptions) =>
      (await import('../deal/answer.js')).answerDeal(session, path, options),
    );
}
