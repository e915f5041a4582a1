// Answers of `parley deal`: the diff of law a deal makes, and two deals side by side.

import { existsSync, readFileSync } from 'node:fs';
import { type DealDiff, DealError, diffOf, firstDayOf } from '@parley/core/deal';
import { amend, formatDay, formatProblem, type Instrument, type Law, readInstrument } from '@parley/core/law';
import { tradeWeights } from '../economy/models.js';
import { InputError, readEntered } from '../input.js';
import type { Session } from '../session.js';
import { paragraph, percent, type Terminal } from '../terminal.js';

export interface DealOptions {
  readonly on?: string;
  readonly against?: string;
  readonly json?: boolean;
}

interface Answered {
  readonly deal: Instrument;
  readonly diff: DealDiff;
}

export function answerDeal(session: Session, path: string, options: DealOptions): void {
  const law = session.law();
  const deals = [path, ...(options.against === undefined ? [] : [options.against])].map((it) =>
    answerOne(law, it, options.on),
  );
  if (options.json === true) {
    session.terminal.write(`${JSON.stringify(deals.map(asJson), null, 2)}\n`);
    return;
  }
  for (const [index, deal] of deals.entries()) {
    if (index > 0) session.terminal.write('\n');
    print(session.terminal, deal);
  }
}

function answerOne(law: Law, path: string, on: string | undefined): Answered {
  if (!existsSync(path)) throw new InputError(`deal: there is no file \`${path}\``);
  const { instrument, problems } = readInstrument({ path, text: readFileSync(path, 'utf8') }, law.library);
  if (instrument === undefined || problems.length > 0)
    throw new InputError(problems.map(formatProblem).join('\n'));
  const amended = amend(law, [instrument]);
  if (amended.problems.length > 0) throw new InputError(amended.problems.map(formatProblem).join('\n'));
  const entered = on === undefined ? firstDayOf(instrument) : readEntered('--on', on, law);
  if (entered === undefined)
    throw new InputError(`${path}: no provision of this deal has a date; give one with --on`);
  try {
    return { deal: instrument, diff: diffOf(law, amended.law, instrument, entered, tradeWeights().imports) };
  } catch (error) {
    if (error instanceof DealError) throw new InputError(error.message);
    throw error;
  }
}

function asJson({ deal, diff }: Answered): object {
  const { partners, promises, cells, on } = diff;
  return {
    deal: deal.id,
    title: deal.title,
    status: deal.status,
    on: formatDay(on),
    linesChanged: cells.length,
    partners,
    promises: promises.map(({ id, text, cite }) => ({ id, text, cite })),
  };
}

function print(terminal: Terminal, { deal, diff }: Answered): void {
  terminal.write(terminal.bold(paragraph(deal.title)));
  terminal.write(paragraph(`${deal.id}, made ${deal.made}, ${deal.status}, ${deal.cite}`));
  terminal.write(
    `\nEntries of ${formatDay(diff.on)}, nothing claimed; average duty weighted by imports of 2024\n\n`,
  );
  terminal.write(
    terminal.dim(
      `${'partner'.padEnd(26)}${'lines'.padStart(8)}${'trade, bn'.padStart(11)}${'changed'.padStart(10)}${'before'.padStart(10)}${'after'.padStart(10)}\n`,
    ),
  );
  for (const { name, lines, imports, changed, before, after } of diff.partners.slice(0, 30)) {
    const billions = (value: number | null) => (value === null ? '-' : (value / 1e9).toFixed(2));
    const rate = (value: number | null) => (value === null ? '-' : percent(Math.round(value * 1e6)));
    terminal.write(
      `${name.slice(0, 25).padEnd(26)}${String(lines).padStart(8)}${billions(imports).padStart(11)}${billions(changed).padStart(10)}${rate(before).padStart(10)}${rate(after).padStart(10)}\n`,
    );
  }
  if (diff.partners.length > 30) terminal.write(`and ${diff.partners.length - 30} more partners\n`);
  if (diff.partners.length === 0) terminal.write('No duty changes; what follows is promised.\n');
  if (diff.promises.length === 0) return;
  terminal.write(`\n${terminal.bold('Promised')}\n`);
  for (const { text, cite } of diff.promises) terminal.write(paragraph(`${text} (${cite})`, 2));
}
