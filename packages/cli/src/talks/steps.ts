// Answers of `parley talks <folder> interim` and `linkage`: deals in steps, and issues apart from the rest.

import { refusing } from '@parley/core/ask/talks';
import { type InterimAnswer, interimOf, type LinkageAnswer, linkageOf } from '@parley/core/talks';
import type { Session } from '../session.js';
import { paragraph, writeJson } from '../terminal.js';
import { openFolder } from './folder.js';
import { type AsOfOptions, openSituation } from './situation.js';
import { count, figure, packageText } from './words.js';

const namesIn = (text: string | undefined): readonly string[] | undefined =>
  text?.split(',').map((name) => name.trim());

export function answerInterim(
  session: Session,
  path: string,
  options: AsOfOptions,
  detail: string | undefined,
): void {
  const situation = openSituation(session, openFolder(path), options);
  const names = namesIn(detail);
  const answer = refusing(() => interimOf(situation, names === undefined ? undefined : [names]));
  const { terminal } = session;
  if (options.json === true) {
    writeJson(terminal, { asOf: situation.day, on: situation.on, deals: answer });
    return;
  }
  const { talks } = situation;
  const both = (pair: readonly number[]) => pair.map(figure).join(' and ');
  terminal.write(terminal.bold(paragraph(`${talks.title}: some issues first, the rest after`)));
  terminal.write(
    paragraph(
      `As public on ${situation.day}, on ${situation.on}. The first deal is the Nash mark of its issues with all else as without a deal, and is then what no deal means for the rest. Gains in ${talks.unit}, ${talks.sides.map(({ side }) => side).join(' first, then ')}.`,
    ),
  );
  const all = talks.issues.map(({ issue }) => issue);
  const called = (issues: readonly string[]) =>
    issues.length > all.length / 2
      ? `all but ${all.filter((issue) => !issues.includes(issue)).join(', ')}`
      : issues.join(', ');
  for (const { issues, first, last, gains, against } of [...answer].sort(byGain)) {
    if (first === undefined) continue;
    terminal.write(`\n${terminal.bold(paragraph(called(issues)))}`);
    terminal.write(paragraph(`first ${packageText(first, talks.today)}`, 2));
    terminal.write(paragraph(`in the end ${packageText(last ?? first, talks.today)}`, 2));
    terminal.write(paragraph(`gains ${both(gains)}; against one deal on everything ${both(against)}`, 2));
  }
  const none = answer.filter(({ first }) => first === undefined);
  if (none.length > 0)
    terminal.write(
      `\n${paragraph(`Nothing can be signed alone on: ${none.map(({ issues }) => called(issues)).join('; ')}.`)}`,
    );
}

const byGain = (a: InterimAnswer, b: InterimAnswer): number =>
  Math.max(...b.against) - Math.max(...a.against);

export function answerLinkage(
  session: Session,
  path: string,
  options: AsOfOptions,
  detail: string | undefined,
): void {
  const situation = openSituation(session, openFolder(path), options);
  const answer = refusing(() => linkageOf(situation, namesIn(detail)));
  const { terminal } = session;
  if (options.json === true) {
    writeJson(terminal, { asOf: situation.day, on: situation.on, issues: answer });
    return;
  }
  const { talks } = situation;
  terminal.write(terminal.bold(paragraph(`${talks.title}: what linking each issue to the rest is worth`)));
  terminal.write(
    paragraph(
      `As public on ${situation.day}, on ${situation.on}: gains at the Nash mark with the issue on the table, less gains with it kept apart; ${talks.unit}. No deal counts as no gain.`,
    ),
  );
  const heads = talks.sides.map(({ side }) => side.padStart(9)).join('');
  terminal.write(
    `\n${terminal.dim(`  ${'issue, kept apart at'.padEnd(28)}${heads}${'linked'.padStart(12)}${'apart'.padStart(12)}\n`)}`,
  );
  for (const { issue, apart, value, linked, separate } of [...answer].sort(byValue))
    terminal.write(
      `  ${`${issue}=${apart}`.slice(0, 27).padEnd(28)}${value.map((each) => figure(each).padStart(9)).join('')}${count(linked).padStart(12)}${count(separate).padStart(12)}\n`,
    );
}

const total = ({ value }: LinkageAnswer): number => value.reduce((sum, each) => sum + each, 0);
const byValue = (a: LinkageAnswer, b: LinkageAnswer): number => total(b) - total(a);
