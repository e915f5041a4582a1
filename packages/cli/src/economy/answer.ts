// Answers of the economy lens on the command line: what was typed becomes a question of core, and its answer is printed.

import type { EconomyQuestion } from '@parley/core/ask';
import {
  cooperateQuestion,
  economyQuestion,
  nashQuestion,
  optimalQuestion,
  ratesQuestion,
  readQuestion,
  valueAddedQuestion,
} from '@parley/core/ask/catalog';
import { askEconomy, askRates, policyNamed, traceValue } from '@parley/core/ask/economy';
import { fileAt, InputError } from '../input.js';
import type { Session } from '../session.js';
import { writeJson } from '../terminal.js';
import { printAverages, printFound, printOrigins, printRates, printResult } from './print.js';
import { runSearch } from './run-search.js';

/** What was typed behind a command of the lens, by option; numbers are still text. */
export type Typed = Readonly<Record<string, unknown>> & { readonly json?: boolean };

/** Solves one policy. */
export function answerPolicy(session: Session, name: string, { json, ...options }: Typed): void {
  const { edition, terminal } = session;
  const typed = readQuestion(economyQuestion, { policy: fileAt(name) ?? name, ...numbered(options) });
  const answer = askEconomy(edition, { ...typed, deals: dealsOf(session, typed) });
  if (json === true) writeJson(terminal, answer);
  if (answer.status === 'infeasible') throw new InputError(`policy: ${answer.advice}`);
  // A solve that did not converge is an answer without numbers; the exit code tells scripts so.
  if (answer.status !== 'converged') process.exitCode = 1;
  if (json === true) return;
  printResult(terminal, answer, answer.sides ?? ['USA', 'JPN']);
  if (answer.rates !== undefined && answer.coverage !== undefined)
    printRates(terminal, answer.rates, answer.coverage);
}

/** Text of the deal that a policy names, where it is a file on the disk. */
function dealsOf({ edition }: Session, { policy }: EconomyQuestion): Readonly<Record<string, string>> {
  if (policy === 'liberation-day' || (typeof policy === 'string' && policy.startsWith('paper:'))) return {};
  const name = policyNamed(edition, policy).law?.deal;
  const file = name === undefined ? undefined : fileAt(name);
  return file === undefined ? {} : { [file.path]: file.text };
}

/** The best tariffs of one country. */
export async function answerOptimal(session: Session, { json, ...options }: Typed): Promise<void> {
  const question = readQuestion(optimalQuestion, numbered(options));
  const answer = await runSearch('optimal', question, session.today);
  if (json === true) writeJson(session.terminal, answer);
  else
    printFound(
      session.terminal,
      answer,
      answer.summary.map(({ importer }) => importer),
    );
}

/** A trade war. */
export async function answerNash(session: Session, { json, players, ...options }: Typed): Promise<void> {
  const question = readQuestion(nashQuestion, {
    ...numbered(options),
    ...(players === undefined ? {} : { players: String(players).split(',') }),
  });
  const answer = await runSearch('nash', question, session.today);
  if (json === true) writeJson(session.terminal, answer);
  else printFound(session.terminal, answer, ['USA', 'JPN']);
}

/** Trade talks. */
export async function answerTalks(session: Session, { json, ...options }: Typed): Promise<void> {
  const question = readQuestion(cooperateQuestion, options);
  const answer = await runSearch('cooperate', question, session.today);
  if (json === true) writeJson(session.terminal, answer);
  else printFound(session.terminal, answer, ['USA', 'JPN']);
}

/** Average US duties under one or two states of the law. */
export function answerRates({ edition, terminal }: Session, { json, ...options }: Typed): void {
  const answer = askRates(edition, readQuestion(ratesQuestion, options));
  if (json === true) writeJson(terminal, answer);
  else printAverages(terminal, answer.rows, answer.states, answer.by);
}

/** Whose value is in a product, and which of it the buyer's own country added. */
export function answerValueAdded({ edition, terminal }: Session, { json, ...options }: Typed): void {
  const traced = traceValue(edition, readQuestion(valueAddedQuestion, options));
  if (json === true) writeJson(terminal, traced.answer);
  else printOrigins(terminal, traced);
}

/** The options with their numbers read; what is none stays text, which the shape of the question refuses. */
function numbered(options: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const read = (name: string) => {
    const text = options[name];
    const value = typeof text === 'string' && text.trim() !== '' ? Number(text) : Number.NaN;
    return text === undefined ? {} : { [name]: Number.isNaN(value) ? text : value };
  };
  return { ...options, ...read('elasticity'), ...read('passThrough') };
}
