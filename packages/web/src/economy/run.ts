// Runs one long search at a time: progress while it lasts, and a stop that leaves what was found.

import { useCallback, useEffect, useRef, useState } from 'react';
import { searches } from '../worker/economy.js';
import type { Search, SearchAnswer } from '../worker/economy-questions.js';

export interface Run {
  readonly search: Search | undefined;
  readonly running: boolean;
  /** Stage, iteration, residual, objective, with dots between. */
  readonly figure: string;
  readonly seconds: number;
  readonly answer: SearchAnswer | undefined;
  readonly failure: string | undefined;
}

const IDLE: Run = {
  search: undefined,
  running: false,
  figure: '',
  seconds: 0,
  answer: undefined,
  failure: undefined,
};

/** What was found last stays when the reader looks at another view and comes back. */
let kept: Run = IDLE;

export function useRun(): {
  readonly run: Run;
  readonly start: (search: Search) => void;
  readonly stop: () => void;
} {
  const [run, setRun] = useState<Run>(kept);
  const stopping = useRef<() => void>(undefined);
  const keep = useCallback((patch: Partial<Run>) => {
    kept = { ...kept, ...patch };
    setRun(kept);
  }, []);
  const stop = useCallback(() => stopping.current?.(), []);
  // A view that is left stops its search; nobody would see it end.
  useEffect(
    () => () => {
      stopping.current?.();
      kept = { ...kept, running: false };
    },
    [],
  );
  const start = useCallback(
    (search: Search) => {
      stopping.current?.();
      // The worker looks whether this address still leads somewhere, see there.
      const address = URL.createObjectURL(new Blob(['go on']));
      let over = false;
      const end = () => {
        if (over) return;
        over = true;
        URL.revokeObjectURL(address);
        clearInterval(clock);
      };
      const began = performance.now();
      const clock = setInterval(() => keep({ seconds: (performance.now() - began) / 1000 }), 100);
      stopping.current = () => URL.revokeObjectURL(address);
      keep({ ...IDLE, search, running: true });
      const current = () => kept.search === search;
      searches
        .ask(
          'search',
          { search, stop: address },
          { onProgress: ({ figure }) => (current() ? keep({ figure }) : undefined) },
        )
        .then(
          (answer) => {
            if (current()) keep({ answer, running: false, seconds: (performance.now() - began) / 1000 });
          },
          (error: unknown) => {
            const failure = error instanceof Error ? error.message : String(error);
            if (current()) keep({ failure, running: false });
          },
        )
        .finally(end);
    },
    [keep],
  );
  return { run, start, stop };
}
