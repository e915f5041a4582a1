// An answer as React sees it: the last one stays on the screen until the next is there, so that a drag does not flicker.

import { useEffect, useState } from 'react';
import { useLanguage } from '../state/preferences.js';
import type { Client } from './client.js';
import { AnswerError, type Progress, type Questions } from './protocol.js';

export interface Answered<Ask, Answer> {
  readonly answer: Answer | undefined;
  /** The question that `answer` answers; not the present one while that is pending. */
  readonly question: Ask | undefined;
  readonly pending: boolean;
  readonly error: AnswerError | undefined;
  readonly progress: Progress | undefined;
}

/** Asks whenever the question changes (by value) and drops the question before it; `undefined` asks nothing. */
export function useAnswer<Q extends Questions, Name extends keyof Q & string>(
  client: Client<Q>,
  name: Name,
  question: Q[Name]['ask'] | undefined,
): Answered<Q[Name]['ask'], Q[Name]['answer']> {
  type Held = Answered<Q[Name]['ask'], Q[Name]['answer']>;
  const [held, setHeld] = useState<Held>({
    answer: undefined,
    question: undefined,
    pending: question !== undefined,
    error: undefined,
    progress: undefined,
  });
  const language = useLanguage();
  const spoken = client.speaks ? language : undefined;
  const key = question === undefined ? undefined : JSON.stringify(question);
  useEffect(() => {
    if (key === undefined) return;
    const asked = JSON.parse(key) as Q[Name]['ask'];
    const abort = new AbortController();
    setHeld((before) => ({ ...before, pending: true, progress: undefined }));
    const onProgress = (progress: Progress) => setHeld((before) => ({ ...before, progress }));
    const said = spoken === undefined ? asked : { ...asked, language: spoken };
    client.ask(name, said, { signal: abort.signal, onProgress }).then(
      (answer) => setHeld({ answer, question: asked, pending: false, error: undefined, progress: undefined }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const failure = error instanceof AnswerError ? error : new AnswerError(String(error));
        setHeld((before) => ({ ...before, pending: false, error: failure, progress: undefined }));
      },
    );
    return () => abort.abort();
  }, [client, name, key, spoken]);
  return held;
}
