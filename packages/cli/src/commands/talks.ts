// `parley talks`: bargaining sets. `solve` reads the files of negotiation research.

import type { Command } from 'commander';
import type { Session } from '../session.js';
import type { SolveOptions } from '../talks/solve.js';

export function addTalks(program: Command, session: Session): void {
  const talks = program
    .command('talks')
    .description('which deals two parties could both sign')
    .exitOverride();
  talks
    .command('solve')
    .description('frontier and solutions of two profiles: GENIUS XML, GeniusWeb JSON or NegoLog JSON')
    .argument('<domain>', 'the domain file; of NegoLog, which has none, either profile')
    .argument('<profileA>', 'what the first party wants')
    .argument('<profileB>', 'what the second party wants')
    .option('--raw', 'GENIUS evaluations as they are written, neither divided by the greatest nor cut at 1')
    .option('--json', 'the answer as JSON')
    .exitOverride()
    .action(async (domain: string, profileA: string, profileB: string, options: SolveOptions) =>
      (await import('../talks/solve.js')).answerSolve(session, domain, profileA, profileB, options),
    );
}
