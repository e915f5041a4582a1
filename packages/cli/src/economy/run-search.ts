// Runs a search in a thread, shows residual, iteration and elapsed time, and on Ctrl-C keeps what was found.

import { Worker } from 'node:worker_threads';
import type { Progress } from '@parley/core/economy';
import { InputError } from '../input.js';
import type { Found, SearchJob } from './search-job.js';

type Message =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'refused'; readonly message: string };

/** The search's answer. Progress goes to the error stream: one line redrawn on a terminal, a line every two seconds elsewhere. */
export function runSearch(job: SearchJob): Promise<Found> {
  const stop = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { job, stop } });
  const started = performance.now();
  const live = process.stderr.isTTY === true;
  let shown = started;
  const interrupt = () => {
    Atomics.store(new Int32Array(stop), 0, 1);
    process.stderr.write(`${live ? '\r\u001b[K' : ''}Stopping; what was found so far follows.\n`);
  };
  process.once('SIGINT', interrupt);
  const show = ({ stage, iteration, residual, objective }: Progress) => {
    const now = performance.now();
    if (now - shown < (live ? 100 : 2000)) return;
    shown = now;
    const best = objective === undefined ? '' : `, welfare ${objective.toFixed(4)} %`;
    const line = `${stage}: step ${iteration}, residual ${residual.toExponential(1)}${best}, ${((now - started) / 1000).toFixed(1)} s`;
    process.stderr.write(live ? `\r\u001b[K${line}` : `${line}\n`);
  };
  return new Promise<Found>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if (message.kind === 'progress') show(message.progress);
      else {
        if (live) process.stderr.write('\r\u001b[K');
        if (message.kind === 'found') resolve(message.found);
        else reject(new InputError(message.message));
      }
    });
    worker.on('error', reject);
  }).finally(() => {
    process.removeListener('SIGINT', interrupt);
    void worker.terminate();
  });
}
