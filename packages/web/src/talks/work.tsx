// Work that goes on: a figure that moves, how far it is, and a way to stop it.

import { useEffect, useRef, useState } from 'react';
import type { Progress } from '../worker/protocol.js';
import { useTalksWords } from './words.js';

interface Props {
  readonly progress: Progress | undefined;
  readonly onCancel?: () => void;
}

export function Work({ progress, onCancel }: Props) {
  const words = useTalksWords();
  const seconds = useSeconds();
  const [stage = '', ...rest] = (progress?.figure ?? '').split(' ');
  const stages: Readonly<Record<string, string>> = words.stages;
  const named = stages[stage];
  return (
    <div className="work">
      <p>
        {named ?? words.stages.begin}{' '}
        <strong>{named === undefined ? (progress?.figure ?? '') : rest.join(' ')}</strong>{' '}
        <span className="quiet">{words.seconds(seconds.toFixed(1))}</span>
      </p>
      <progress
        aria-label={words.far}
        max={1}
        {...(progress?.done === undefined ? {} : { value: progress.done })}
      />
      {onCancel === undefined ? null : (
        <button type="button" className="plain" onClick={onCancel}>
          {words.cancel}
        </button>
      )}
    </div>
  );
}

/** Whether the reader has stopped the work on a question, told by its key: another question is worked on again. */
export function useStop(key: string): {
  readonly stopped: boolean;
  readonly stop: () => void;
  readonly goOn: () => void;
} {
  const [held, hold] = useState('');
  return { stopped: held === key, stop: () => hold(key), goOn: () => hold('') };
}

export function Stopped({ onGoOn }: { readonly onGoOn: () => void }) {
  const words = useTalksWords();
  const button = useRef<HTMLButtonElement>(null);
  // The button that stopped it is gone, and with it the focus.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, []);
  return (
    <p className="work">
      {words.stopped}{' '}
      <button ref={button} type="button" className="plain" onClick={onGoOn}>
        {words.again}
      </button>
    </p>
  );
}

/** Tenths of seconds since the work began. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setSeconds((performance.now() - start) / 1000), 100);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
