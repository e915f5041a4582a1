// Questions that take long, a few at a time, each in a thread of its own and no longer than a limit.

import type { Asked } from '@parley/core/ask';
import { openThreads } from '../threads/run.js';
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
  /** Ends all that run or wait. */
  readonly end: () => void;
}

/** A place where at most so many questions are solved at once. Nobody waits in line: who comes too many is told when to come again. */
export function openSolves({ solves, seconds }: Limits): Solves {
  const threads = openThreads(solves);
  const running = new Set<(why: Refusal) => void>();
  const busy = (message: string, after: number) =>
    new Refusal(503, message, { headers: { 'retry-after': String(after) } });
  return {
    solve: async (ask, question, today, gone) => {
      if (running.size >= solves)
        throw busy(
          `${solves} ${solves === 1 ? 'question is' : 'questions are'} being solved, the most at a time; ask again in a few seconds`,
          5,
        );
      const { answer, abort } = threads.ask(ask, question, today);
      let ended: Refusal | undefined;
      const end = (why: Refusal) => {
        ended ??= why;
        abort();
      };
      const leave = () => end(busy('nobody waits for the answer any more', 1));
      running.add(end);
      gone.addEventListener('abort', leave);
      const timer = setTimeout(
        () =>
          end(
            busy(
              `not solved within ${seconds} seconds; the command line solves without a limit: parley --help`,
              seconds,
            ),
          ),
        seconds * 1000,
      );
      try {
        return await answer;
      } catch (error) {
        throw ended ?? error;
      } finally {
        clearTimeout(timer);
        gone.removeEventListener('abort', leave);
        running.delete(end);
      }
    },
    end: () => {
      for (const end of running) end(busy('the server ends', 5));
      threads.end();
    },
  };
}
