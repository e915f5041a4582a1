// The page's side of a worker: ask, hear of progress, cancel; a worker too busy to hear a cancel is ended and started anew.

import { AnswerError, type FromWorker, type Progress, type Questions, type ToWorker } from './protocol.js';

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Client<Q extends Questions> {
  /** Its answers have titles in them: questions say in which language. */
  readonly speaks: boolean;
  readonly ask: <Name extends keyof Q & string>(
    name: Name,
    question: Q[Name]['ask'],
    options?: AskOptions,
  ) => Promise<Q[Name]['answer']>;
}

export interface ClientOptions {
  /** After a cancel, milliseconds until a worker that still works on the question is ended; never unless given. */
  readonly endAfter?: number;
  readonly speaks?: boolean;
}

interface Pending {
  readonly message: ToWorker;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** A client that starts its worker with the first question. */
export function openClient<Q extends Questions>(start: () => Worker, options: ClientOptions = {}): Client<Q> {
  const pending = new Map<number, Pending>();
  const cancelled = new Set<number>();
  let worker: Worker | undefined;
  let last = 0;

  const running = (): Worker => {
    if (worker !== undefined) return worker;
    worker = start();
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
    worker.onerror = (event) => {
      for (const { reject } of pending.values())
        reject(new AnswerError(event.message || 'the worker stopped'));
      pending.clear();
      worker?.terminate();
      worker = undefined;
    };
    return worker;
  };

  const hear = (data: FromWorker): void => {
    const waiting = pending.get(data.id);
    if (data.kind === 'progress') {
      waiting?.onProgress?.(data.progress);
      return;
    }
    pending.delete(data.id);
    cancelled.delete(data.id);
    if (data.kind === 'answer') waiting?.resolve(data.answer);
    else waiting?.reject(new AnswerError(data.message, data.field));
  };

  const cancel = (id: number): void => {
    const waiting = pending.get(id);
    if (waiting === undefined) return;
    pending.delete(id);
    cancelled.add(id);
    waiting.reject(new DOMException('cancelled', 'AbortError'));
    running().postMessage({ kind: 'cancel', id } satisfies ToWorker);
    if (options.endAfter !== undefined) setTimeout(() => endIfBusyWith(id), options.endAfter);
  };

  const endIfBusyWith = (id: number): void => {
    if (!cancelled.has(id)) return;
    cancelled.clear();
    worker?.terminate();
    worker = undefined;
    for (const { message } of pending.values()) running().postMessage(message);
  };

  return {
    speaks: options.speaks === true,
    ask: (name, question, { signal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(new DOMException('cancelled', 'AbortError'));
        const id = ++last;
        const message: ToWorker = { kind: 'ask', id, name, question };
        pending.set(id, { message, resolve: resolve as (answer: unknown) => void, reject, onProgress });
        signal?.addEventListener('abort', () => cancel(id), { once: true });
        running().postMessage(message);
      }),
  };
}
