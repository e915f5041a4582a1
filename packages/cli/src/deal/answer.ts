// Answers of `parley deal`: the diff of law a deal makes, and two deals side by side.

import { dealAnswerOf, type WeighedDeal, weighDeals } from '@parley/core/ask/deal';
import { formatDay } from '@parley/core/law';
import { fileAt } from '../input.js';
import type { Session } from '../session.js';
import { paragraph, percent, type Terminal, writeJson } from '../terminal.js';

export interface DealOptions {
  readonly on?: string;
  readonly against?: string;
  readonly json?: boolean;
}

export function answerDeal(
  { edition, terminal }: Session,
  path: string,
  { on, against, json }: DealOptions,
): void {
  const deals = weighDeals(edition, {
    deal: fileAt(path) ?? path,
    ...(against === undefined ? {} : { against: fileAt(against) ?? against }),
    ...(on === undefined ? {} : { on }),
  });
  if (json === true) {
    writeJson(terminal, deals.map(dealAnswerOf));
    return;
  }
  for (const [index, deal] of deals.entries()) {
    if (index > 0) terminal.write('\n');
    print(terminal, deal);
  }
}

function print(terminal: Terminal, { deal, diff }: WeighedDeal): void {
  terminal.write(terminal.bold(paragraph(deal.title)));
  terminal.write(paragraph(`${deal.id}, made ${deal.made}, ${deal.status}, ${deal.cite}`));
  terminal.write(
    `\nEntries of ${formatDay(diff.on)}; average duty weighted by imports of 2024, preferences\nclaimed as in that year, metal by the content of the industry\n\n`,
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
