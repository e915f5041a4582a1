// A question answered in a thread of its own, so that the main thread stays free: it raises a flag to stop, and the answer is what was found.

import { parentPort, workerData } from 'node:worker_threads';
import { AskError, type Asked } from '@parley/core/ask';
import { askingOf } from '@parley/core/ask/catalog';
import { editionOnDisk } from '../edition.js';
import type { Message } from './run.js';

const { ask, question, stop, today } = workerData as {
  readonly ask: Asked;
  readonly question: unknown;
  readonly stop: SharedArrayBuffer;
  readonly today: string;
};
const stopped = new Int32Array(stop);
const post = (message: Message) => parentPort?.postMessage(message);
try {
  const answer = askingOf(ask).reply(editionOnDisk(today), question, (progress) => {
    post({ kind: 'progress', progress });
    return Atomics.load(stopped, 0) === 0;
  });
  post({ kind: 'answer', answer });
} catch (error) {
  if (!(error instanceof AskError)) throw error;
  post({ kind: 'refused', field: error.field, message: error.message, said: error.said });
}
