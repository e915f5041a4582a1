// Answer of `parley talks <folder> package ...`: one package explained, entry by entry and line by line.

import { explainAsked, refusing } from '@parley/core/ask/talks';
import type { DealReading, LineInPackage, PackageAnswer } from '@parley/core/talks';
import { fileAt } from '../input.js';
import type { Session } from '../session.js';
import { paragraph, type Terminal } from '../terminal.js';
import { openFolder } from './folder.js';
import { printParties } from './overview.js';
import { type AsOfOptions, openSituation } from './situation.js';
import { amount, figure, ground, packageText } from './words.js';

export interface PackageOptions extends AsOfOptions {
  /** A file, or the name of a deal of the edition. */
  readonly deal?: string;
}

export function answerPackage(
  session: Session,
  path: string,
  { deal, ...options }: PackageOptions,
  detail: string | undefined,
): void {
  const folder = openFolder(path);
  const situation = openSituation(session, folder, options);
  const answer = refusing(() =>
    explainAsked(session.edition, folder, situation, {
      ...(detail === undefined ? {} : { detail }),
      ...(deal === undefined ? {} : { deal: fileAt(deal) ?? deal }),
    }),
  );
  const { terminal } = session;
  if (options.json === true) {
    terminal.write(`${JSON.stringify({ asOf: situation.day, on: situation.on, ...answer })}\n`);
    return;
  }
  const reading = 'deal' in answer ? answer.deal : undefined;
  terminal.write(terminal.bold(paragraph(reading?.title ?? packageText(answer.options))));
  if (reading !== undefined) printReading(terminal, reading, packageText(answer.options));
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
    terminal.write(
      paragraph(
        reading?.duties === undefined
          ? `Solved exactly; the table was off by ${amount(answer.surrogateError)}.`
          : `Solved with the duties of the deal as they are; by the table of packages the nearest differs by ${amount(answer.surrogateError)}. What would be taken back is told of that one.`,
      ),
    );
}

const percent = (fraction: number) => `${(fraction * 100).toFixed(2)} %`;

function printReading(terminal: Terminal, reading: DealReading, text: string): void {
  const { duties, read, notYet, setAside, unread } = reading;
  const line = (words: string) => terminal.write(paragraph(words));
  line(`Nearest package: ${text}.`);
  if (duties !== undefined) {
    const nearest = Object.entries(duties.nearest).map((pair) => pair.join('='));
    const apart = duties.apart < 5e-6 ? 'the same line by line' : `${percent(duties.apart)} away on average`;
    line(
      `Duties of the deal, in the law of the folder: ${percent(duties.mean)} on average; nearest ${nearest.join(', ')}, ${apart}.`,
    );
  }
  for (const { provision, issue, option, why } of read)
    terminal.write(paragraph(`${issue}=${option}: ${shortName(provision)}. ${why}`, 2));
  const options = (terms: typeof read) => terms.map(({ issue, option }) => `${issue}=${option}`).join(', ');
  const names = (because: DealReading['unread'][number]['because']) =>
    unread
      .filter((term) => term.because === because)
      .map(({ provision }) => shortName(provision))
      .join(', ');
  if (setAside.length > 0) line(`Set aside for what was chosen: ${options(setAside)}.`);
  if (notYet.length > 0) line(`Named by nobody until that day, so left out: ${options(notYet)}.`);
  if (names('no term') !== '') line(`Not on this table, so worth nothing here: ${names('no term')}.`);
  if (names('changed') !== '')
    line(
      `Changed from the deal that the folder has read, so left out: ${names('changed')}; choose the option it is now, as issue=option.`,
    );
  terminal.write('\n');
}

/** `rice` of `us/deal-japan-2025#rice`. */
const shortName = (provision: string) => provision.replace(/^.*#/, '');

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
