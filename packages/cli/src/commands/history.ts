// `parley history`: every change of what a good pays since 2025-01-01, with the act that made it.

import { askHistory, type HistoryQuestion, readCode } from '@parley/core/ask';
import type { DutyChange } from '@parley/core/duty';
import { formatMoment, type Law, lineAt, parseInstant } from '@parley/core/law';
import type { Command } from 'commander';
import { nameOf, printGood } from '../answer.js';
import { type Session, under } from '../session.js';
import { paragraph, percent, type Terminal, writeJson } from '../terminal.js';

interface Options extends Omit<HistoryQuestion, 'good' | 'deal'> {
  readonly deal?: string;
  readonly json?: boolean;
}

export function addHistory(program: Command, session: Session): void {
  program
    .command('history')
    .description('every change since 2025-01-01 of what a good pays, with the act that made it')
    .argument('<hts>', 'eight or ten digits of the US tariff schedule')
    .requiredOption('--origin <ISO2>', 'country where it was really made')
    .option('--known-on <date>', 'the law as known on this day decides what is owed (default: today)')
    .option('--deal <file>', 'the law with this deal, as if signed and collected')
    .option('--json', 'the answer as JSON')
    .action(async (hts: string, { json, deal, ...options }: Options) => {
      const { terminal } = session;
      const edition = await under(session, deal);
      const answer = askHistory(edition, { good: hts, ...options });
      if (json === true) {
        writeJson(terminal, answer);
        return;
      }
      const { law } = edition;
      const { history, origin, knownOn } = answer;
      const good = readCode(hts);
      const chain =
        lineAt(law.schedule, good, history.at(-1)?.day ?? '')?.chain ??
        lineAt(law.schedule, good, law.library.lawKnownFrom)?.chain ??
        [];
      printGood(terminal, good, chain);
      terminal.write(
        `Made in ${law.library.countries.get(origin)}; duty as a share of the customs value, nothing claimed\n\n`,
      );
      printHistory(terminal, law, history, knownOn);
    });
}

function printHistory(terminal: Terminal, law: Law, history: readonly DutyChange[], knownOn: string): void {
  terminal.write(
    terminal.dim(
      `${'entries from'.padEnd(16)} ${'assessed '.padStart(10)} ${'owed* '.padStart(10)}  what changed\n`,
    ),
  );
  const share = ({ ppm, complete }: DutyChange['owed']) =>
    `${percent(ppm)}${complete ? ' ' : '?'}`.padStart(10);
  const named = (changes: DutyChange['measures']) =>
    changes.map(
      ({ measure, from, to }) =>
        `${law.library.measures.get(measure)?.title ?? measure}: ${percent(from * 10)} -> ${percent(to * 10)}`,
    );
  for (const [index, { at, assessed, owed, measures, owedMeasures, acts }] of history.entries()) {
    const when = formatMoment(parseInstant(at) ?? 0).padEnd(16);
    const what =
      index === 0
        ? 'at the start'
        : measures.length > 0
          ? named(measures).join('; ')
          : `owed only: ${named(owedMeasures).join('; ')}`;
    const why = index > 0 && acts.length > 0 ? ` (${acts.map(nameOf).join(', ')})` : '';
    const body = paragraph(`${what}${why}`, 42).trimStart();
    terminal.write(`${terminal.bold(when)} ${share(assessed)} ${share(owed)}  ${body}`);
  }
  terminal.write(
    `\n${terminal.dim(paragraph(`* entries of those days under the law as known on ${knownOn}. ? = a quantity, a ten-digit number or law is missing: ask parley duty. Law known to ${law.library.lawKnownTo}.`))}`,
  );
}
