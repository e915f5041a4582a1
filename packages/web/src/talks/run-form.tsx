// How many draws from which seed, and the buttons that begin and stop a long run.

import { useId, useState } from 'react';
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
  if (working) return <Work progress={progress} onCancel={() => onRun({ ...run, on: false })} />;
  return (
    <form
      className="run"
      onSubmit={(event) => {
        event.preventDefault();
        const [count, start] = [Math.round(Number(draws)), Math.round(Number(seed))];
        if (count >= 1 && count <= 20_000 && start >= 0) onRun({ draws: count, seed: start, on: true });
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
  );
}
