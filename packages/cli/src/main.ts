#!/usr/bin/env node
// The parley command: one file per command; 0 when it answers, 2 on bad input with what, where, expected and what to write.

import { AskError, MissingTextError } from '@parley/core/ask';
import { LawError } from '@parley/core/law';
import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check.js';
import { addDeal } from './commands/deal.js';
import { addDuty } from './commands/duty.js';
import { addEconomy } from './commands/economy.js';
import { addFind } from './commands/find.js';
import { addHistory } from './commands/history.js';
import { addLaw } from './commands/law.js';
import { addMcp } from './commands/mcp.js';
import { addOrigins } from './commands/origins.js';
import { addServe } from './commands/serve.js';
import { addStory } from './commands/story.js';
import { addTalks } from './commands/talks.js';
import { editionOnDisk, todayEastern } from './edition.js';
import { InputError } from './input.js';
import type { Session } from './session.js';
import { openTerminal } from './terminal.js';

const BAD_INPUT = 2;

function buildProgram(session: Session): Command {
  const program = new Command('parley')
    .description('An open-source workbench for tariff deals: what a good pays, and why.')
    .version('0.1.0')
    .showHelpAfterError('(parley --help lists the commands)')
    .exitOverride();
  addDuty(program, session);
  addOrigins(program, session);
  addHistory(program, session);
  addFind(program, session);
  addLaw(program, session);
  addCheck(program, session);
  addDeal(program, session);
  addEconomy(program, session);
  addServe(program, session);
  addMcp(program, session);
  addStory(program, session);
  addTalks(program, session);
  for (const command of program.commands) command.exitOverride();
  return program;
}

async function run(argv: readonly string[]): Promise<number> {
  const today = todayEastern();
  const edition = editionOnDisk(today);
  const session: Session = {
    edition,
    law: () => edition.law,
    terminal: openTerminal(process.stdout, process.env),
    today,
  };
  try {
    await buildProgram(session).parseAsync([...argv]);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_INPUT;
    if (error instanceof AskError) process.stderr.write(`parley: ${error.said}\n`);
    else if (error instanceof InputError || error instanceof LawError || error instanceof MissingTextError)
      process.stderr.write(`parley: ${error.message}\n`);
    else throw error;
    return BAD_INPUT;
  }
}

// A closed pipe (parley law | head) is the reader's choice, not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const code = await run(process.argv);
if (code !== 0) process.exitCode = code;
