// Questions that take long, a few at a time, each in a thread of its own and no longer than a limit.

import type { Asked } from '@parley/core/ask';
import { askInThread } from '../threads/run.js';
import { Refusal } from './refusal.js';

export interface Limits {
  /** How many questions are solved at the same time. */
  readonly solves: number;
  /** Seconds that one may take. */
  readonly seconds: number;
}

export interface Solves {
  /** The answer; rejects with an `AskError`, or with a `Refusal` where there is no room or no time. */
  readonly solve: (ask: Asked, question: unknown, today: string, gone: AbortSignal) => Promise<unknown>;
  /** Ends all that run. */
  readonly end: () => void;
}

/** A place where at most so many questions are solved at once. Nobody waits in line: who comes too many is told when to come again. */
export function openSolves({ solves, seconds }: Limits): Solves {
  const running = new Set<() => void>();
  const busy = (message: string, after: number) =>
    new Refusal(503, message, { headers: { 'retry-after': String(after) } });
  return {
    solve: async (ask, question, today, gone) => {
      if (running.size >= solves)
        throw busy(
          `${solves} ${solves === 1 ? 'question is' : 'questions are'} being solved, the most at a time; ask again in a few seconds`,
          5,
        );
      const { answer, abort } = askInThread(ask, question, today);
      running.add(abort);
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        abort();
      }, seconds * 1000);
      gone.addEventListener('abort', abort);
      try {
        return await answer;
      } catch (error) {
        if (late)
          throw busy(
            `not solved within ${seconds} seconds; the command line solves without a limit: parley --help`,
            seconds,
          );
        throw error;
      } finally {
        clearTimeout(timer);
        gone.removeEventListener('abort', abort);
        running.delete(abort);
      }
    },
    end: () => {
      for (const abort of running) abort();
    },
  };
}
