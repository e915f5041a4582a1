// Answer of `parley talks <folder> package ...`: one package explained, entry by entry and line by line.

import { readPackage, refusing } from '@parley/core/ask/talks';
import { explain, type LineInPackage, type PackageAnswer } from '@parley/core/talks';
import type { Session } from '../session.js';
import { paragraph, type Terminal } from '../terminal.js';
import { openFolder } from './folder.js';
import { printParties } from './overview.js';
import { type AsOfOptions, openSituation } from './situation.js';
import { amount, figure, ground, packageText } from './words.js';

export function answerPackage(session: Session, path: string, text: string, options: AsOfOptions): void {
  const situation = openSituation(session, openFolder(path), options);
  const answer = refusing(() => explain(situation, readPackage(situation, text)));
  const { terminal } = session;
  if (options.json === true) {
    terminal.write(`${JSON.stringify({ asOf: situation.day, on: situation.on, ...answer })}\n`);
    return;
  }
  terminal.write(terminal.bold(paragraph(packageText(answer.options))));
  terminal.write(
    paragraph(
      `As public on ${situation.day}, signed on ${situation.on}: ${verdict(answer)}; ${situation.talks.unit}.`,
    ),
  );
  printLines(terminal, answer.lines);
  terminal.write('\n');
  printParties(terminal, answer);
  printAtoms(terminal, answer);
  printHold(terminal, answer);
  if (answer.surrogateError >= 0.0005)
    terminal.write(paragraph(`Solved exactly; the table was off by ${amount(answer.surrogateError)}.`));
}

function verdict({ allowed, signable, signableByTable }: PackageAnswer): string {
  if (!allowed) return 'the rules of the folder do not allow it, or it is what holds without a deal';
  if (signable !== signableByTable)
    return signable
      ? 'it can be signed, though by the table it could not'
      : 'it cannot be signed, though by the table it could';
  return signable ? 'it can be signed' : 'it cannot be signed';
}

function printLines(terminal: Terminal, lines: readonly LineInPackage[]): void {
  terminal.write('\n');
  for (const { line, side, kind, kept, margin, value, least, ...rest } of lines)
    terminal.write(
      paragraph(
        `${kept ? 'kept   ' : 'CROSSED'} ${side}: ${line}${kind === 'vote' ? ' (vote)' : ''}, ${figure(value)} against ${figure(least)}, by ${amount(Math.abs(margin))} ${ground(rest)}`,
        2,
      ),
    );
}

function printAtoms(terminal: Terminal, { parties }: PackageAnswer): void {
  for (const kind of ['model', 'judgement'] as const) {
    const title = kind === 'model' ? 'Model arithmetic' : 'Your judgement (amounts and ranges of the folder)';
    const told = parties.flatMap(({ party, atoms }) =>
      atoms
        .filter((atom) => atom.kind === kind && (atom.value !== 0 || atom.high !== 0 || atom.low !== 0))
        .map((atom) => ({ party, atom })),
    );
    if (told.length === 0) continue;
    terminal.write(`\n${terminal.bold(title)}\n`);
    for (const { party, atom } of told) {
      const range = atom.low === atom.high ? '' : ` (${figure(atom.low)} to ${figure(atom.high)})`;
      terminal.write(
        paragraph(
          `${figure(atom.value).padStart(7)}${range}  ${party}, ${atom.worth}: ${atom.why} ${ground(atom)}`,
          2,
        ),
      );
    }
  }
}

function printHold(terminal: Terminal, { fragility, readings }: PackageAnswer): void {
  const line = (text: string) => terminal.write(paragraph(text, 2));
  terminal.write(`\n${terminal.bold('Would it hold?')}\n`);
  for (const { side, takesBack, needed, patience, holds } of fragility)
    line(
      takesBack.length === 0
        ? `${side} wins nothing by taking anything back`
        : `${side} could take back ${takesBack.join(', ')}: it keeps the deal if next year counts at least ${Number.isFinite(needed) ? needed.toFixed(2) : 'more than this one'}, and it counts ${patience.toFixed(2)}${holds ? '' : ': it would not hold by itself'}`,
    );
  for (const { issue, readings: told, gaps } of readings)
    line(
      `${issue} is read differently (${told.map(({ side, option }) => `${side}: ${option}`).join('; ')}): by its own reading each has more than by the other's, ${gaps.map(figure).join(' and ')}`,
    );
}
