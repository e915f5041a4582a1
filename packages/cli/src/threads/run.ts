// Runs questions in threads: progress comes back as it goes, a stop leaves what was found, an abort leaves nothing.

import { Worker } from 'node:worker_threads';
import { AskError, type Asked } from '@parley/core/ask';
import type { Progress } from '@parley/core/economy';

/** What a thread is given. */
export interface Job {
  readonly ask: Asked;
  readonly question: unknown;
  readonly today: string;
  /** One integer; other than zero: stop. */
  readonly stop: SharedArrayBuffer;
}

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

export interface Threads {
  readonly ask: (
    ask: Asked,
    question: unknown,
    today: string,
    onProgress?: (progress: Progress) => void,
  ) => Running;
  /** Ends the threads that wait for a question. */
  readonly end: () => void;
}

/** Threads for questions. So many that are done wait for the next one, which then finds law and models opened. */
export function openThreads(waiting = 0): Threads {
  const idle = new Set<Worker>();
  const start = (): Worker => {
    const worker = new Worker(new URL('./worker.js', import.meta.url));
    worker.on('exit', () => idle.delete(worker));
    return worker;
  };
  const rest = (worker: Worker): void => {
    if (idle.size < waiting) idle.add(worker);
    else void worker.terminate();
  };
  return {
    ask: (ask, question, today, onProgress = () => {}) => {
      const [waited] = idle;
      const worker = waited ?? start();
      idle.delete(worker);
      const stop = new SharedArrayBuffer(4);
      const answer = answerOf(worker, ask, onProgress, rest);
      worker.postMessage({ ask, question, today, stop } satisfies Job);
      return {
        answer,
        stop: () => void Atomics.store(new Int32Array(stop), 0, 1),
        abort: () => void worker.terminate(),
      };
    },
    end: () => {
      for (const worker of idle) void worker.terminate();
    },
  };
}

/** The answer of a thread, which is at rest with it. */
function answerOf(
  worker: Worker,
  ask: Asked,
  onProgress: (progress: Progress) => void,
  rest: (worker: Worker) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done = () => {
      worker.off('message', heard).off('error', broken).off('exit', gone);
    };
    const heard = (message: Message) => {
      if (message.kind === 'progress') {
        onProgress(message.progress);
        return;
      }
      done();
      rest(worker);
      if (message.kind === 'answer') resolve(message.answer);
      else reject(refusal(message));
    };
    const broken = (error: Error) => {
      done();
      reject(error);
    };
    const gone = () => broken(new Error(`the thread of ${ask} ended without an answer`));
    worker.on('message', heard).on('error', broken).on('exit', gone);
  });
}

/** The error as it was thrown on the other side; its place is what stands before its message. */
function refusal({ field, message, said }: Extract<Message, { kind: 'refused' }>): AskError {
  return new AskError(field, message, said.slice(0, said.length - message.length).replace(/: $/, ''));
}
