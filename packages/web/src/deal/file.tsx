// A deal as its file: typed freely, weighed as it is typed.

import { useEffect, useRef, useState } from 'react';
import type { How } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { dealWords } from './words.js';

interface Props {
  readonly side: string;
  readonly text: string;
  readonly change: (text: string, how: How) => void;
}

/** Milliseconds of rest after which what was typed is taken. */
const REST = 500;

export function DealFile({ side, text, change }: Props) {
  const words = useWords(dealWords);
  const [typed, setTyped] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div className="field deal-file">
      <label>
        <span>{words.fileLabel(side)}</span>
        <textarea
          lang="en"
          spellCheck={false}
          rows={26}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => change(target.value, 'drift'), REST);
          }}
          onBlur={() => {
            clearTimeout(timer.current);
            if (typed !== text) change(typed, 'step');
          }}
        />
      </label>
      <p className="hint">{words.fileHint}</p>
    </div>
  );
}
