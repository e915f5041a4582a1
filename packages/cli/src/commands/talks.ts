// `parley talks`: what two sides could both sign, from a folder of parties, red lines and dates; `solve` reads the files of negotiation research.

import type { Command } from 'commander';
import type { Session } from '../session.js';
import type { FolderOptions } from '../talks/answer.js';
import type { SolveOptions } from '../talks/solve.js';

export function addTalks(program: Command, session: Session): void {
  const talks = program
    .command('talks')
    .description('which deals two parties could both sign, what blocks them and what opens them')
    .argument('<folder>', 'a talks folder such as talks/us-jp-2025')
    .argument('[question]', 'what to ask of it, see below (default: an overview)')
    .argument('[detail]', 'of package: issue=option,...')
    .option('--as-of <date>', 'only what was public on this day (default: today)')
    .option('--on <date>', 'the day of signing (default: the day of --as-of)')
    .option('--draws <number>', 'of uncertainty and retrospect: draws from the ranges')
    .option('--seed <number>', 'of uncertainty and retrospect (default: 1)')
    .option('--json', 'the answer as JSON')
    .addHelpText(
      'after',
      `
Questions of a folder:
  (none)                       what can be signed, marks, blockers, openings, threats
  package autos=15,rice=none   one package: every entry, every red line
  calendar                     the dates ahead: what can be signed, the price of waiting, offers, causes of delay
  uncertainty                  draws from all ranges: how likely something can be signed, and what must be believed
  retrospect                   what would have been foretold on each frozen day, scored against what came
  tabulate                     writes rates.csv: what each combination of options makes of the importer's duties
`,
    )
    .exitOverride();
  talks.action(
    async (
      folder: string,
      question: string | undefined,
      detail: string | undefined,
      options: FolderOptions,
    ) => (await import('../talks/answer.js')).answerFolder(session, folder, question, detail, options),
  );
  talks
    .command('solve')
    .description('frontier and solutions of two profiles: GENIUS XML, GeniusWeb JSON or NegoLog JSON')
    .argument('<domain>', 'the domain file; of NegoLog, which has none, either profile')
    .argument('<profileA>', 'what the first party wants')
    .argument('<profileB>', 'what the second party wants')
    .option('--raw', 'GENIUS evaluations as they are written, neither divided by the greatest nor cut at 1')
    .option('--json', 'the answer as JSON')
    .exitOverride()
    .action(async (domain: string, profileA: string, profileB: string, _: unknown, command: Command) =>
      (await import('../talks/solve.js')).answerSolve(
        session,
        domain,
        profileA,
        profileB,
        command.optsWithGlobals<SolveOptions>(),
      ),
    );
}
