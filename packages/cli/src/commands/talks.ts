// `parley talks`: what two sides could both sign, from a folder of parties, red lines and dates; `solve` reads the files of negotiation research.

import type { Command } from 'commander';
import type { Session } from '../session.js';
import type { FolderOptions } from '../talks/answer.js';
import type { OutOptions } from '../talks/exchange.js';
import type { SolveOptions } from '../talks/solve.js';

export function addTalks(program: Command, session: Session): void {
  const talks = program
    .command('talks')
    .description('which deals two parties could both sign, what blocks them and what opens them')
    .argument('<folder>', 'a talks folder such as talks/us-jp-2025')
    .argument('[question]', 'what to ask of it, see below (default: an overview)')
    .argument('[detail]', 'of package: issue=option,...; of interim and linkage: issue,...')
    .option('--as-of <date>', 'only what was public on this day (default: today)')
    .option('--on <date>', 'the day of signing (default: the day of --as-of)')
    .option('--deal <file>', 'of package: a deal as the package it is, its duties solved as they are')
    .option('--draws <number>', 'of uncertainty and retrospect: draws from the ranges')
    .option('--seed <number>', 'of uncertainty and retrospect (default: 1)')
    .option('--out <folder>', 'of export and import: a new folder to write into')
    .option('--json', 'the answer as JSON')
    .addHelpText(
      'after',
      `
Questions of a folder:
  (none)                       what can be signed, marks, blockers, openings, threats
  package autos=15,rice=none   one package: every entry, every red line; with --deal, what a deal comes to
  calendar                     the dates ahead: what can be signed, the price of waiting, offers, causes of delay
  uncertainty                  draws from all ranges: how likely something can be signed, and what must be believed
  interim [autos,rice]         some issues signed first, the rest after: who gains by it (default: the usual sets)
  linkage [rice]               what it is worth to keep an issue apart from the rest (default: each issue)
  retrospect                   what would have been foretold on each frozen day, scored against what came
  brief                        a negotiator's brief as CSV: concession, cost, beneficiary, veto, precedent, source
  export --out <folder>        the two governments as GeniusWeb files
  freeze                       digests of the snapshots, to stand in snapshots.yaml
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
  talks
    .command('import')
    .description('a talks folder from a domain and two profiles: GENIUS XML, GeniusWeb JSON or NegoLog JSON')
    .argument('<files...>', 'domain, profile A, profile B; of NegoLog the two profiles')
    .option('--raw', 'GENIUS evaluations as they are written, neither divided by the greatest nor cut at 1')
    .exitOverride()
    .action(async (files: readonly string[], _: unknown, command: Command) =>
      (await import('../talks/exchange.js')).answerImport(
        session,
        files,
        command.optsWithGlobals<OutOptions>(),
      ),
    );
}
