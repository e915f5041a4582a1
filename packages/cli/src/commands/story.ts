// `parley story`: the founding example, the gold coin bank of April 2025, computed line by line.

import { readKnownOn } from '@parley/core/ask';
import { type Assessment, plainEntry, price } from '@parley/core/duty';
import { type Law, parseInstant } from '@parley/core/law';
import type { Command } from 'commander';
import { nameOf } from '../answer.js';
import type { Session } from '../session.js';
import { dollars, paragraph, percent, spread, type Terminal, WIDTH } from '../terminal.js';

const DAY = '2025-04-16';

/** The classes that have been proposed for such a bank; CBP ruling N345175 chose 3924.90.56 for one. */
const CLASSES = [
  ['9503.00.00.13', 'toy'],
  ['3926.40.00.90', 'statuette, plastics'],
  ['3924.90.56.50', 'household ware, plastics'],
  ['8306.29.00.00', 'ornament, base metal'],
  ['8306.21.00.00', 'ornament, plated'],
  ['6913.90.50.00', 'ornament, ceramic'],
] as const;

export function addStory(program: Command, session: Session): void {
  program
    .command('story')
    .description('the founding example: the gold coin bank of April 2025')
    .action(() => printStory(session.terminal, session.law(), session.today));
}

/** Prints the story; every figure is priced, none is written down here. */
export function printStory(terminal: Terminal, law: Law, today: string): void {
  const assess = (code: string, origin: string): Assessment =>
    price(
      law,
      plainEntry(code.replaceAll('.', ''), origin, parseInstant(DAY) ?? 0, 100_000),
      readKnownOn('today', today, 'today'),
    );

  terminal.write(`${terminal.bold('The gold coin bank of April 2025')}\n\n`);
  terminal.write(
    paragraph(
      "Japan's tariff negotiator brought the US president a gold-coloured coin bank of the Osaka Expo mascot. It had been made in China. Had $1,000 worth of them been entered that day, 16 April 2025, as toys:",
    ),
  );
  for (const [origin, name] of [
    ['CN', 'China'],
    ['JP', 'Japan'],
  ] as const)
    printOne(terminal, law, `Made in ${name}`, assess(CLASSES[0][0], origin), today);

  terminal.write(`\n${terminal.bold('What it is decides too')}\n`);
  const head = ['then', 'owed now', 'then', 'owed now'].map((word) => word.padStart(8)).join('  ');
  terminal.write(
    terminal.dim(`${spread('', `${'made in China'.padStart(18)}${'made in Japan'.padStart(20)}`)}\n`),
  );
  terminal.write(terminal.dim(`${spread('  classified as', head)}\n`));
  for (const [code, what] of CLASSES) {
    const cells = ['CN', 'JP'].flatMap((origin) => {
      const { assessed, owed } = assess(code, origin);
      return [percent(assessed.duty.ppm).padStart(8), percent(owed.duty.ppm).padStart(8)];
    });
    terminal.write(`${spread(`  ${code}  ${what}`, cells.join('  '))}\n`);
  }
  terminal.write('\n');
  terminal.write(
    terminal.dim(
      paragraph(
        'The real gift was carried by hand: personal gifts in accompanied baggage, chapter 98 and, until 2 May 2025, the $800 de minimis rule put it outside these duties. The figures are for a commercial entry.',
      ),
    ),
  );
  terminal.write('\n');
  terminal.write('Ask your own:\n');
  for (const example of [
    'npm run -s parley -- duty 9503.00.00.13 --origin CN --on 2025-04-16',
    'npm run -s parley -- duty 8703.23.01 --origin JP --on 2025-09-16 --value 30000USD',
    'npm run -s parley -- origins 8703.23.01 --on 2025-08-20',
    'npm run -s parley -- history 8703.23.01 --origin JP',
    'npm run -s parley -- find "coin bank"',
    'npm run -s parley -- law eo-14257',
  ]) {
    terminal.write(`  ${terminal.accent(example)}\n`);
  }
  terminal.write(terminal.dim(`\nLaw known to ${law.library.lawKnownTo}.\n`));
}

function printOne(terminal: Terminal, law: Law, title: string, assessment: Assessment, today: string): void {
  const { assessed, owed, difference } = assessment;
  const extra = terminal.bold('').length;
  terminal.write(
    `\n${spread(terminal.bold(title), terminal.bold(`${dollars(assessed.duty.amount)}  ${percent(assessed.duty.ppm)}`), WIDTH + 2 * extra)}\n`,
  );
  for (const line of assessed.lines) {
    const act = law.instrumentById.get(line.instrument);
    const name =
      line.heading === null
        ? line.cite
        : `${line.heading}  ${law.library.measures.get(line.measure)?.title ?? line.measure}`;
    terminal.write(`${spread(`  ${name}`, `${line.rate}  ${dollars(line.amount).padStart(9)}`)}\n`);
    if (act !== undefined) terminal.write(terminal.dim(paragraph(`${nameOf(act.id)}, ${act.cite}`, 14)));
  }
  const causes = [...new Set(difference.lines.map(({ instrument }) => instrument))].map((id) =>
    law.instrumentById.get(id),
  );
  const because = causes.map((act) => (act === undefined ? '' : `${act.title} (${act.made})`)).join('; ');
  terminal.write(
    `${spread(`  ${terminal.bold('Still owed')}, as known on ${today}`, dollars(owed.duty.amount), WIDTH + extra)}\n`,
  );
  if (because !== '')
    terminal.write(terminal.dim(paragraph(`${dollars(difference.refund)} to refund: ${because}`, 4)));
}
