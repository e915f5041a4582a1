// The worker's side: takes questions, drops those nobody waits for, and answers one at a time, the urgent ones first.

import type { FromWorker, Progress, Questions, ToWorker } from './protocol.js';

export interface Context {
  /** Long jobs look at it between steps (after an `await`), or are ended with their worker. */
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

export type Handlers<Q extends Questions> = {
  readonly [Name in keyof Q]: (
    question: Q[Name]['ask'],
    context: Context,
  ) => Q[Name]['answer'] | Promise<Q[Name]['answer']>;
};

interface Waiting {
  readonly id: number;
  readonly name: string;
  readonly question: object;
  readonly abort: AbortController;
}

/** The part of a worker's global scope that is used here. */
interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

/** Answers every question that arrives; `later` names questions that wait until the others are answered. */
export function answerQuestions<Q extends Questions>(
  handlers: Handlers<Q>,
  later: readonly (keyof Q & string)[] = [],
): void {
  const scope = globalThis as unknown as Scope;
  const queue: Waiting[] = [];
  let busy: Waiting | undefined;

  scope.onmessage = ({ data }) => {
    if (data.kind === 'ask') {
      queue.push({ id: data.id, name: data.name, question: data.question, abort: new AbortController() });
      // The next turn, so that a cancel that is already on its way comes first.
      setTimeout(next, 0);
      return;
    }
    const at = queue.findIndex(({ id }) => id === data.id);
    if (at >= 0) queue.splice(at, 1);
    if (busy?.id === data.id) busy.abort.abort();
  };

  async function next(): Promise<void> {
    if (busy !== undefined) return;
    const urgent = queue.findIndex(({ name }) => !later.includes(name));
    [busy] = queue.splice(Math.max(0, urgent), 1);
    if (busy === undefined) return;
    const { id, name, question, abort } = busy;
    try {
      const handler = handlers[name];
      if (handler === undefined) throw new Error(`no such question: ${name}`);
      const progress = (it: Progress) => scope.postMessage({ kind: 'progress', id, progress: it });
      const answer = await handler(question, { signal: abort.signal, progress });
      scope.postMessage({ kind: 'answer', id, answer });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const field = error instanceof Error && 'field' in error ? String(error.field) : undefined;
      scope.postMessage({ kind: 'failure', id, message, ...(field === undefined ? {} : { field }) });
    }
    busy = undefined;
    setTimeout(next, 0);
  }
}
