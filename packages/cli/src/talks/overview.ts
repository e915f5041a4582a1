// Answer of `parley talks <folder>`: what both could sign, marks, who gives what, what blocks and what opens.

import { refusing } from '@parley/core/ask/talks';
import { MARK_NAMES, type Overview, overview, type PackageAnswer, type Situation } from '@parley/core/talks';
import type { Session } from '../session.js';
import { paragraph, type Terminal } from '../terminal.js';
import { openFolder } from './folder.js';
import { type AsOfOptions, openSituation } from './situation.js';
import { amount, count, figure, ground, packageText } from './words.js';

export function answerOverview(session: Session, path: string, options: AsOfOptions): void {
  const situation = openSituation(session, openFolder(path), options);
  const answer = refusing(() => overview(situation));
  if (options.json === true) session.terminal.write(`${JSON.stringify(answer)}\n`);
  else print(session.terminal, situation, answer);
}

function print(terminal: Terminal, situation: Situation, answer: Overview): void {
  const { talks } = situation;
  const heading = (text: string) => terminal.write(`\n${terminal.bold(paragraph(text))}`);
  const line = (text: string, indent = 2) => terminal.write(paragraph(text, indent));
  terminal.write(terminal.bold(paragraph(answer.title)));
  line(
    `As public on ${answer.asOf}, signed on ${answer.on}; ${answer.unit}, measured from the package of today.`,
    0,
  );
  for (const side of answer.sides)
    line(
      `${side.title}: without a deal ${figure(side.noDeal)}, discount ${(100 * side.discount).toFixed(1)} % a year${side.quorum === undefined ? '' : `, quorum ${side.quorum}`}`,
    );

  heading(
    answer.agreement
      ? `${count(answer.signable)} of ${count(answer.allowed)} packages can be signed`
      : `No agreement: none of ${count(answer.allowed)} packages keeps every red line`,
  );
  line(
    'Which packages can be signed follows from the red lines below; a mark is a point of reference among them, not a forecast.',
  );
  printLines(terminal, answer);
  if (answer.agreement) printMarks(terminal, situation, answer);
  else printBlock(terminal, situation, answer);
  if (answer.shown !== undefined) {
    heading(
      answer.shown.is === 'nash'
        ? 'Who gives what at the Nash mark'
        : 'Who gives what at the cheapest opening',
    );
    printParties(terminal, answer.shown.package);
  }
  for (const { side, moves } of answer.give) {
    if (moves.length === 0) continue;
    heading(
      `${talks.sides.find((each) => each.side === side)?.title ?? side} gives first (cost to it for 1 to the other)`,
    );
    for (const { issue, from, to, cost, gain, rate, assumed, crosses } of moves.slice(0, 5))
      line(
        `${rate.toFixed(2).padStart(7)}  ${issue} ${from} to ${to}: costs ${amount(cost)}, brings ${amount(gain)}${assumed ? ' [assumed]' : ''}${crosses.length === 0 ? '' : `; crosses ${crosses.join(', ')}`}`,
      );
  }
  if (answer.threats.length > 0) {
    heading('Threats: cost a year to the issuer beside cost to the target');
    for (const threat of answer.threats)
      line(
        `${threat.date} ${threat.title}: ${threat.issuer} ${amount(threat.costToIssuer)}, ${threat.target} ${amount(threat.costToTarget)}${threat.weak ? '; weakly credible' : ''} ${ground(threat)}`,
      );
  }
  if (answer.schelling !== undefined) {
    heading(`A tied hand: \`${answer.schelling.line}\` tightened`);
    const empty = answer.schelling.steps.findIndex(({ packages }) => packages === 0);
    for (const { threshold, packages, gains } of answer.schelling.steps.slice(
      0,
      empty < 0 ? undefined : empty + 1,
    ))
      line(
        `at least ${figure(threshold).padStart(7)}: ${count(packages).padStart(10)} packages${gains === undefined ? '' : `, Nash gains ${gains.map(figure).join(' and ')}`}`,
      );
  }
  printSurrogate(terminal, answer);
}

function printLines(terminal: Terminal, { lines, signable }: Overview): void {
  terminal.write('\n');
  for (const { line, side, kind, weight, least, low, high, without, ...rest } of lines) {
    const range = low === high ? '' : ` (${figure(low)} to ${figure(high)})`;
    const opens = without > signable ? `; without it ${count(without)}` : '';
    const vote = kind === 'vote' ? `vote of ${weight}` : 'veto';
    terminal.write(
      paragraph(`${side}: ${line}, ${vote}, at least ${figure(least)}${range}${opens} ${ground(rest)}`, 2),
    );
  }
}

function printMarks(
  terminal: Terminal,
  { talks }: Situation,
  { marks, sides, sidePayments }: Overview,
): void {
  const [first, second] = sides.map(({ side }) => side.toUpperCase().slice(0, 8).padStart(9)) as [
    string,
    string,
  ];
  terminal.write(`\n${terminal.dim(`${'  mark, not forecast'.padEnd(22)}${first}${second}  package`)}\n`);
  for (const { mark, ties, packages } of marks)
    for (const [k, { options, gains, signable, surrogateError }] of packages.entries()) {
      const name = k === 0 ? MARK_NAMES[mark] : '';
      const notes = [
        ...(k === 0 && ties > packages.length ? [`${ties} tie`] : []),
        ...(signable ? [] : ['not signable when solved exactly']),
        ...(surrogateError >= 0.0005 ? [`table off by ${amount(surrogateError)}`] : []),
      ];
      const text = `${packageText(options, talks.today)}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
      const left = `  ${name.padEnd(20)}${figure(gains[0]).padStart(9)}${figure(gains[1]).padStart(9)}  `;
      terminal.write(left + paragraph(text, left.length).trimStart());
    }
  if (sidePayments !== undefined)
    terminal.write(
      paragraph(
        `With side payments ${amount(sidePayments.surplus)} could be shared out: ${packageText(sidePayments.options, talks.today)}`,
        2,
      ),
    );
}

function printBlock(terminal: Terminal, { talks }: Situation, answer: Overview): void {
  const line = (text: string) => terminal.write(paragraph(text, 2));
  terminal.write('\n');
  for (const set of answer.corrections.slice(0, 8)) line(`Opens if this falls: ${set.join(' and ')}`);
  for (const set of answer.conflicts.slice(0, 8)) line(`Cannot all stand: ${set.join(', ')}`);
  if (answer.cheapest !== undefined)
    line(
      `Cheapest opening, ${amount(answer.cheapest.cost)} in all: ${packageText(answer.cheapest.options, talks.today)}; short: ${answer.cheapest.shortfalls.map((each) => `${each.line} by ${amount(each.short)}`).join(', ')}`,
    );
  if (answer.fairest !== undefined)
    line(
      `Opening whose largest part is least, ${amount(answer.fairest.cost)}: ${packageText(answer.fairest.options, talks.today)}; short: ${answer.fairest.shortfalls.map((each) => `${each.line} by ${amount(each.short)}`).join(', ')}`,
    );
  for (const { line: name, cost, options } of answer.compensations)
    line(`Least that buys off ${name} alone: ${amount(cost)}, for ${packageText(options, talks.today)}`);
}

/** Every party's payoff, model arithmetic and judgement apart. */
export function printParties(terminal: Terminal, { parties, balance }: PackageAnswer): void {
  terminal.write(
    terminal.dim(
      `  ${'above the package of today'.padEnd(34)}${'model'.padStart(9)}${'judgement'.padStart(11)}${'all'.padStart(9)}${'no deal'.padStart(9)}\n`,
    ),
  );
  for (const { side, title, model, judgement, value, noDeal } of parties)
    terminal.write(
      `  ${`${side}: ${title}`.slice(0, 33).padEnd(34)}${figure(model).padStart(9)}${figure(judgement).padStart(11)}${figure(value).padStart(9)}${figure(noDeal).padStart(9)}\n`,
    );
  const whole = balance.filter(({ issue }) => issue === undefined);
  if (whole.length > 0)
    terminal.write(
      paragraph(
        `Balance of concessions, change of imports at today's world prices: ${whole.map(({ importer, exporter, change }) => `${importer} from ${exporter} ${figure(change)}`).join(', ')}`,
        2,
      ),
    );
}

function printSurrogate(terminal: Terminal, { surrogate, solves }: Overview): void {
  if (surrogate.length === 0) return;
  const worst = surrogate.reduce(
    (most, { largest, range }) => Math.max(most, range > 0 ? largest / range : 0),
    0,
  );
  terminal.write(
    `\n${terminal.dim(paragraph(`Model arithmetic: ${solves} equilibria solved; packages between them are read off main and pairwise effects. Every package shown was solved again; the table was off by at most ${(100 * worst).toFixed(2)} % of its range.`))}`,
  );
}
