// How many draws from which seed, and the buttons that begin and stop a long run.

import { useEffect, useId, useRef, useState } from 'react';
import type { Progress } from '../worker/protocol.js';
import type { Run } from './part.js';
import { useTalksWords } from './words.js';
import { Work } from './work.js';

interface Props {
  readonly run: Run;
  /** Whether it goes on now. */
  readonly working: boolean;
  readonly progress: Progress | undefined;
  readonly onRun: (run: Run) => void;
}

export function RunForm({ run, working, progress, onRun }: Props) {
  const words = useTalksWords();
  const id = useId();
  const [draws, setDraws] = useState(String(run.draws));
  const [seed, setSeed] = useState(String(run.seed));
  const place = useRef<HTMLDivElement>(null);
  // The button that began or stopped a run goes with its part of the form; the focus passes to the one in its place.
  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current || document.activeElement !== document.body) return;
    const next = working ? '.work button' : '.run button';
    place.current?.querySelector<HTMLElement>(next)?.focus({ preventScroll: true });
  }, [working]);
  return (
    <div ref={place}>
      {working ? (
        <Work progress={progress} onCancel={() => onRun({ ...run, on: false })} />
      ) : (
        <form
          className="run"
          onSubmit={(event) => {
            event.preventDefault();
            const [count, start] = [Math.round(Number(draws)), Math.round(Number(seed))];
            if (count >= 1 && count <= 20_000 && start >= 0) {
              begun.current = true;
              onRun({ draws: count, seed: start, on: true });
            }
          }}
        >
          <label htmlFor={`${id}draws`}>
            {words.draws}
            <input
              id={`${id}draws`}
              type="number"
              min="1"
              max="20000"
              value={draws}
              onChange={(event) => setDraws(event.target.value)}
            />
          </label>
          <label htmlFor={`${id}seed`}>
            {words.seed}
            <input
              id={`${id}seed`}
              type="number"
              min="0"
              value={seed}
              onChange={(event) => setSeed(event.target.value)}
            />
          </label>
          <button type="submit" className="plain">
            {words.run}
          </button>
        </form>
      )}
    </div>
  );
}
