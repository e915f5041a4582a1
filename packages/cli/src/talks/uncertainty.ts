// Answer of `parley talks <folder> uncertainty`: what must be believed for a deal; Ctrl-C leaves what was found.

import { setImmediate } from 'node:timers/promises';
import { drawUncertainty, type Situation, tellUncertainty, type UncertaintyAnswer } from '@parley/core/talks';
import { readNumber } from '../input.js';
import type { Session } from '../session.js';
import { paragraph, type Terminal, writeJson } from '../terminal.js';
import { openFolder } from './folder.js';
import { type AsOfOptions, openSituation } from './situation.js';
import { amount, count, packageText, share } from './words.js';

export interface DrawOptions extends AsOfOptions {
  readonly draws?: string;
  readonly seed?: string;
}

export async function answerUncertainty(session: Session, path: string, options: DrawOptions): Promise<void> {
  const question = readDraws(options);
  const situation = openSituation(session, openFolder(path), options);
  const answer = await drawn(situation, question);
  if (options.json === true) writeJson(session.terminal, answer);
  else print(session.terminal, situation, answer);
}

export function readDraws({ draws = '1000', seed = '1' }: DrawOptions): {
  readonly draws: number;
  readonly seed: number;
} {
  const whole = (field: string, text: string, least: number) => {
    const expected = `a whole number from ${least} to 1000000`;
    const value = readNumber(field, text, expected);
    return Number.isInteger(value) && value >= least && value <= 1_000_000
      ? value
      : readNumber(field, '', expected);
  };
  return { draws: whole('draws', draws, 1), seed: whole('seed', seed, 0) };
}

async function drawn(
  situation: Situation,
  question: { readonly draws: number; readonly seed: number },
): Promise<UncertaintyAnswer> {
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  const steps = drawUncertainty(situation, question);
  try {
    for (;;) {
      const { done, value } = steps.next();
      if (done === true || stopped) return tellUncertainty(value, question.seed);
      if (process.stderr.isTTY) process.stderr.write(`\r${value.done} of ${question.draws} draws `);
      await setImmediate();
    }
  } finally {
    process.off('SIGINT', stop);
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }
}

function print(terminal: Terminal, { talks }: Situation, answer: UncertaintyAnswer): void {
  const heading = (text: string) => terminal.write(`\n${terminal.bold(paragraph(text))}`);
  const line = (text: string) => terminal.write(paragraph(text, 2));
  terminal.write(terminal.bold(paragraph(talks.title)));
  terminal.write(
    paragraph(
      `As public on ${answer.asOf}, signed on ${answer.on}: ${count(answer.draws)} draws from the ranges of the folder, seed ${answer.seed}. ${
        answer.way === 'walk'
          ? `Each looks at all ${count(answer.packages)} packages.`
          : `Each searches all ${count(answer.packages)} packages by branch and bound: exact, but packages are not counted${answer.undecided === 0 ? '' : `; ${answer.undecided} searches were given up and count as without a deal unless one was found`}.`
      }`,
    ),
  );
  heading(`Something can be signed in ${share(answer.open)} of the draws`);
  if (answer.size !== undefined) line(`on average ${count(Math.round(answer.size))} packages`);
  line(
    answer.evidence.length === 0
      ? 'No offer or refusal was public by then: draws weigh the same.'
      : `Weighed by ${answer.evidence.length} offers and refusals; as good as ${count(Math.round(answer.effective))} equal draws; ${share(answer.consistent)} agree with all of them.`,
  );
  if (answer.contradicted) line('The evidence contradicts the ranges: look again at one of the two.');
  for (const { id, kind, by, agrees } of answer.evidence)
    if (agrees < 0.2) line(`${kind} of ${by}, ${id}: only ${share(agrees)} of the draws agree`);
  if (answer.top.length > 0)
    heading('Packages: signable in, Nash mark in, and what must be believed for that');
  for (const { options, signable, central, believe } of answer.top) {
    line(
      `${share(signable).padStart(6)} ${share(central).padStart(6)}  ${packageText(options, talks.today)}`,
    );
    if (central > 0 && believe.length > 0)
      terminal.write(
        terminal.dim(
          paragraph(
            believe
              .map(({ belief, mean, all }) => `${belief} ${amount(mean)} (all draws ${amount(all)})`)
              .join('; '),
            18,
          ),
        ),
      );
  }
  if (answer.blocking.length > 0)
    heading('Of the draws without a deal, share that would have one without the line');
  for (const { line: name, share: part } of answer.blocking) line(`${share(part).padStart(6)}  ${name}`);
  heading('What moves the chance of a deal: lowest and highest third of each range');
  for (const { belief, low, high, assumed } of answer.tornado.slice(0, 10))
    line(
      `${low === undefined ? '     ?' : share(low).padStart(6)} ${high === undefined ? '     ?' : share(high).padStart(6)}  ${belief}${assumed ? ' [assumed]' : ''}`,
    );
}
