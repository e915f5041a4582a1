// Runs a search in a thread, shows residual, iteration and elapsed time, and on Ctrl-C keeps what was found.

import type { Asked, SearchAnswer } from '@parley/core/ask';
import type { Progress } from '@parley/core/economy';
import { openThreads } from '../threads/run.js';

/** The search's answer. Progress goes to the error stream: one line redrawn on a terminal, a line every two seconds elsewhere. */
export function runSearch(
  ask: Extract<Asked, 'optimal' | 'nash' | 'cooperate'>,
  question: object,
  today: string,
): Promise<SearchAnswer> {
  const started = performance.now();
  const live = process.stderr.isTTY === true;
  let shown = started;
  const show = ({ stage, iteration, residual, objective }: Progress) => {
    const now = performance.now();
    if (now - shown < (live ? 100 : 2000)) return;
    shown = now;
    const best = objective === undefined ? '' : `, welfare ${objective.toFixed(4)} %`;
    const line = `${stage}: step ${iteration}, residual ${residual.toExponential(1)}${best}, ${((now - started) / 1000).toFixed(1)} s`;
    process.stderr.write(live ? `\r\u001b[K${line}` : `${line}\n`);
  };
  const running = openThreads().ask(ask, question, today, show);
  const interrupt = () => {
    running.stop();
    process.stderr.write(`${live ? '\r\u001b[K' : ''}Stopping; what was found so far follows.\n`);
  };
  process.once('SIGINT', interrupt);
  return running.answer.finally(() => {
    process.removeListener('SIGINT', interrupt);
    if (live) process.stderr.write('\r\u001b[K');
  }) as Promise<SearchAnswer>;
}
