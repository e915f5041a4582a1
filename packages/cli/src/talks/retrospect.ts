// Answer of `parley talks <folder> retrospect`: what the folder would have foretold, scored against what came and against simpler heads, whatever the result.

import { setImmediate } from 'node:timers/promises';
import { refusing } from '@parley/core/ask/talks';
import {
  ANY,
  OWN,
  type RetrospectAnswer,
  retrospect,
  type SnapshotScore,
  type Talks,
  UNNAMED,
} from '@parley/core/talks';
import type { Session } from '../session.js';
import { paragraph, type Terminal, writeJson } from '../terminal.js';
import { openFolder } from './folder.js';
import { tableAt } from './situation.js';
import { type DrawOptions, readDraws } from './uncertainty.js';
import { count, packageText, share } from './words.js';

/** Draws of each snapshot unless told. */
const DRAWS = '300';

export async function answerRetrospect(session: Session, path: string, options: DrawOptions): Promise<void> {
  const folder = openFolder(path);
  const { draws, seed } = readDraws({ ...options, draws: options.draws ?? DRAWS });
  const steps = retrospect(folder, { draws, seed, tableAt: (day) => tableAt(session, folder, day) });
  for (;;) {
    const { done, value } = refusing(() => steps.next());
    if (done === true) {
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
      if (options.json === true) writeJson(session.terminal, value);
      else print(session.terminal, folder.talks, value);
      return;
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${value.asOf}: ${value.done} of ${value.draws} draws `);
    await setImmediate();
  }
}

function print(terminal: Terminal, talks: Talks, answer: RetrospectAnswer): void {
  terminal.write(terminal.bold(paragraph(`${talks.title}: what would have been foretold`)));
  terminal.write(
    paragraph(
      `Each snapshot holds only what was public by then; ${count(answer.draws)} draws, seed ${answer.seed}. The rule: in each draw the sides sign the Nash mark of a date on the first date on which neither would rather wait. Every forecaster is mixed alike: ${share(OWN)} its own word, ${share(ANY)} any option, ${share(UNNAMED)} an option nobody had named. Brier score: 0 is perfect, 0.25 a coin.`,
    ),
  );
  if (talks.note !== undefined) terminal.write(paragraph(talks.note));
  for (const snapshot of answer.snapshots) printSnapshot(terminal, talks, answer, snapshot);
  terminal.write(`\n${terminal.bold('Mean Brier score, the best first')}\n`);
  for (const { title, brier, snapshots } of answer.means)
    terminal.write(`  ${brier.toFixed(3)}  ${title} (${snapshots} snapshot${snapshots === 1 ? '' : 's'})\n`);
  terminal.write(
    `\n${terminal.bold(
      paragraph(
        answer.beats
          ? 'The lens scores better than the middle of demand and offer and than uniform. That is one negotiation, with ranges written after the fact: no licence to predict.'
          : 'The lens does not beat both the middle of demand and offer and uniform: it is for exploration only.',
      ),
    )}`,
  );
}

function printSnapshot(
  terminal: Terminal,
  talks: Talks,
  answer: RetrospectAnswer,
  snapshot: SnapshotScore,
): void {
  terminal.write(`\n${terminal.bold(paragraph(`${snapshot.asOf}  ${snapshot.title}`))}`);
  const line = (text: string) => terminal.write(paragraph(text, 2));
  if (snapshot.skipped !== undefined) {
    line(`not scored: ${snapshot.skipped}`);
    return;
  }
  const row = (target: string, came: string, cells: readonly string[]) =>
    `  ${target.slice(0, 24).padEnd(25)}${came.padEnd(10)}${cells.map((cell) => cell.padStart(7)).join('')}\n`;
  terminal.write(
    terminal.dim(
      row(
        '',
        'came',
        snapshot.scores.map(({ forecaster }) => forecaster.slice(0, 6)),
      ),
    ),
  );
  for (const [k, { target, came }] of answer.targets.entries())
    terminal.write(
      row(
        target,
        came,
        snapshot.scores.map(({ probabilities }) => (probabilities[k] as number).toFixed(2)),
      ),
    );
  terminal.write(
    row(
      'Brier score',
      '',
      snapshot.scores.map(({ brier }) => brier.toFixed(3)),
    ),
  );
  const { rank, never, ends } = snapshot;
  line(
    `nothing signed: ${share(never)}; as good as ${count(Math.round(snapshot.effective))} equal draws${snapshot.undecided === 0 ? '' : `; ${snapshot.undecided} searches were given up`}`,
  );
  for (const { options, share: part } of ends) line(`${share(part)}  ${packageText(options, talks.today)}`);
  if (rank === undefined) return;
  const where =
    rank.rank === undefined
      ? `could not be signed by the lines of the folder (${rank.crosses.join(', ')})`
      : `stands at ${count(rank.rank)} by the product of gains`;
  line(
    rank.unnamed.length > 0
      ? `The package that came is not in the space as of then: nobody had named its ${rank.unnamed.join(', ')}. With these as today it ${where}; ${count(rank.size)} of ${count(rank.allowed)} packages can be signed.`
      : `The package that came ${where}; ${count(rank.size)} of ${count(rank.allowed)} packages can be signed.`,
  );
}
