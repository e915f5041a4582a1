// Questions answered in a thread of its own, so that the main thread stays free: it raises a flag to stop, and the answer is what was found.

import { parentPort } from 'node:worker_threads';
import { AskError } from '@parley/core/ask';
import { askingOf } from '@parley/core/ask/catalog';
import { editionOnDisk } from '../edition.js';
import type { Job, Message } from './run.js';

let today = '';
/** Opened once: the next question of this thread finds law and models as this one leaves them. */
const edition = editionOnDisk(() => today);
const post = (message: Message) => parentPort?.postMessage(message);

parentPort?.on('message', ({ ask, question, stop, today: day }: Job) => {
  today = day;
  const stopped = new Int32Array(stop);
  try {
    const answer = askingOf(ask).reply(edition, question, (progress) => {
      post({ kind: 'progress', progress });
      return Atomics.load(stopped, 0) === 0;
    });
    post({ kind: 'answer', answer });
  } catch (error) {
    // Anything else ends the thread: what it has opened may be half made.
    if (!(error instanceof AskError)) throw error;
    post({ kind: 'refused', field: error.field, message: error.message, said: error.said });
  }
});
