// Runs a question in a thread: progress comes back as it goes, a stop leaves what was found, an abort leaves nothing.

import { Worker } from 'node:worker_threads';
import { AskError, type Asked } from '@parley/core/ask';
import type { Progress } from '@parley/core/economy';

/** What the thread says. */
export type Message =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | {
      readonly kind: 'refused';
      readonly field: string;
      readonly message: string;
      readonly said: string;
    };

export interface Running {
  /** The answer; rejects with the `AskError` of the question, or with whatever broke. */
  readonly answer: Promise<unknown>;
  /** Asks the thread to stop at its next report and to answer with what it found. */
  readonly stop: () => void;
  /** Ends the thread at once; the answer rejects. */
  readonly abort: () => void;
}

/** Starts a thread that answers a question. */
export function askInThread(
  ask: Asked,
  question: unknown,
  today: string,
  onProgress: (progress: Progress) => void = () => {},
): Running {
  const stop = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: { ask, question, stop, today },
  });
  const answer = new Promise<unknown>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else if (message.kind === 'answer') resolve(message.answer);
      else reject(refusal(message));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error(`the thread of ${ask} ended without an answer`)));
  }).finally(() => void worker.terminate());
  return {
    answer,
    stop: () => void Atomics.store(new Int32Array(stop), 0, 1),
    abort: () => void worker.terminate(),
  };
}

/** The error as it was thrown on the other side; its place is what stands before its message. */
function refusal({ field, message, said }: Extract<Message, { kind: 'refused' }>): AskError {
  return new AskError(field, message, said.slice(0, said.length - message.length).replace(/: $/, ''));
}
