// Answers of `parley talks solve`: what two profiles of negotiation research could agree on.

import { researchAnswerOf, solveFiles } from '@parley/core/ask/talks';
import type { ResearchAgreement, ResearchAnswer, ResearchDomain, ResearchProfile } from '@parley/core/talks';
import type { Session } from '../session.js';
import { paragraph, type Terminal, WIDTH } from '../terminal.js';
import { openResearch } from './research-files.js';

export interface SolveOptions {
  readonly raw?: boolean;
  readonly json?: boolean;
}

const SOLUTIONS = [
  ['nash', 'Nash'],
  ['kalaiSmorodinsky', 'Kalai-Smorodinsky'],
  ['egalitarian', 'egalitarian'],
  ['utilitarian', 'utilitarian'],
] as const;

/** Lines of the frontier that a terminal shows; `--json` has all. */
const SHOWN = 20;

export function answerSolve(
  { terminal }: Session,
  domainPath: string,
  first: string,
  second: string,
  options: SolveOptions,
): void {
  const { domain, profiles, answer } = solveFiles({
    ...openResearch(domainPath, first, second),
    raw: options.raw === true,
  });
  if (options.json === true) terminal.write(`${JSON.stringify(researchAnswerOf(answer))}\n`);
  else print(terminal, domain, profiles, answer);
}

function print(
  terminal: Terminal,
  domain: ResearchDomain,
  [a, b]: readonly [ResearchProfile, ResearchProfile],
  answer: ResearchAnswer,
): void {
  const [ra, rb] = answer.reservation;
  terminal.write(terminal.bold(paragraph(`${domain.name}: ${a.name} (A) and ${b.name} (B)`)));
  terminal.write(
    paragraph(
      `${count(answer.packages)} packages of ${domain.issues.length} issues; no agreement is worth ${figure(ra)} to A and ${figure(rb)} to B`,
    ),
  );
  terminal.write('\n');
  if (answer.agreement) {
    terminal.write(
      paragraph(`${count(answer.rational)} packages leave neither worse off than no agreement.`),
    );
    terminal.write(heading(terminal, 'solution'));
    for (const [key, name] of SOLUTIONS) for (const point of answer[key]) terminal.write(row(name, point));
  } else {
    terminal.write(paragraph('No agreement: every package leaves A or B worse off than no agreement does.'));
  }
  terminal.write(heading(terminal, `frontier, ${count(answer.frontier.length)}`));
  for (const point of answer.frontier.slice(0, SHOWN)) terminal.write(row('', point));
  if (answer.frontier.length > SHOWN)
    terminal.write(terminal.dim(`and ${count(answer.frontier.length - SHOWN)} more; --json has all\n`));
}

function heading(terminal: Terminal, name: string): string {
  return `\n${terminal.dim(`${name.padEnd(20)}${'A'.padStart(8)}${'B'.padStart(8)}  package`)}\n`;
}

function row(name: string, { utilities: [a, b], options }: ResearchAgreement): string {
  const left = `${name.padEnd(20)}${figure(a).padStart(8)}${figure(b).padStart(8)}  `;
  const [first = '', ...more] = paragraph(options.join(', '), left.length, WIDTH).split('\n').slice(0, -1);
  return [left + first.trimStart(), ...more, ''].join('\n');
}

const figure = (utility: number) => utility.toFixed(4);
const count = (packages: number) => packages.toLocaleString('en-US');
