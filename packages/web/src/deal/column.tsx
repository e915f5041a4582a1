// One deal: which it is, what is wrong with it if anything, and its editor.

import { emptyDeal } from '@parley/core/deal';
import { useId } from 'react';
import { today } from '../state/state.js';
import { type How, usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { useLawNames } from '../words/law.js';
import { shellWords } from '../words/shell.js';
import type { Weighed } from '../worker/economy-questions.js';
import type { AnswerError } from '../worker/protocol.js';
import { useElapsed } from './elapsed.js';
import { DealFile } from './file.js';
import { DealFields } from './form.js';
import { dealPart, type Held, type Side } from './part.js';
import { SHIPPED, useDealText } from './texts.js';
import { dealWords } from './words.js';

interface HeadProps {
  readonly side: Side;
  readonly weighed: Weighed | undefined;
  readonly pending: boolean;
  readonly error: AnswerError | undefined;
}

export function DealHead({ side, weighed, pending, error }: HeadProps) {
  const words = useWords(dealWords);
  const shell = useWords(shellWords);
  const format = useFormat();
  const names = useLawNames();
  const id = useId();
  const [state, set] = usePart(dealPart);
  const held = state[side];
  const seconds = useElapsed(pending && held !== null);
  const choose = (name: string) => set({ [side]: chosen(side, name) });
  const value = held === null ? '' : held.name === '' ? 'empty' : held.name;
  return (
    <div className="deal-head" data-testid={`head-${side}`}>
      <label htmlFor={id} className="side">
        {words.side[side]}
      </label>
      <select
        id={id}
        aria-label={words.pick(words.side[side])}
        value={value}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{words.none}</option>
        <option value="empty">{words.empty}</option>
        <optgroup label={words.shipped}>
          {SHIPPED.map(({ name, made }) => (
            <option key={name} value={name}>
              {format.shortDay(made)} · {names.title(`us/${name}`)}
            </option>
          ))}
        </optgroup>
      </select>
      {held === null ? null : (
        <p className="quiet">
          {held.text === null ? '' : held.name === '' ? words.begun : words.edited}
          {weighed?.kind === 'diff' && held.text === null
            ? (shell.act.status[weighed.answer.status as keyof typeof shell.act.status] ??
              weighed.answer.status)
            : null}
        </p>
      )}
      {held !== null && pending ? (
        <p className="quiet" role="status">
          {words.weighing(format.number(seconds, 1))}
        </p>
      ) : null}
      {held === null ? null : <Verdict weighed={weighed} error={error} />}
    </div>
  );
}

/** Another deal on a side; an empty one begins today. */
function chosen(side: Side, name: string): Held | null {
  if (name === '') return null;
  if (name === 'empty') return { name: '', text: emptyDeal(`us/deal-${side}`, 'A deal of my own', today()) };
  return { name, text: null };
}

function Verdict({ weighed, error }: Pick<HeadProps, 'weighed' | 'error'>) {
  const words = useWords(dealWords);
  if (error !== undefined)
    return (
      <p className="error" role="alert" lang="en">
        {error.message}
      </p>
    );
  if (weighed?.kind === 'undated')
    return (
      <p className="error" role="alert">
        <strong>{words.refused}.</strong> {words.undated}
      </p>
    );
  if (weighed?.kind === 'refused')
    return (
      <div className="error" role="alert">
        <p>
          <strong>{words.refused}.</strong> <span lang="en">{weighed.why}</span>
        </p>
      </div>
    );
  if (weighed?.kind === 'problems')
    return (
      <div className="error" role="alert">
        <p>
          <strong>{words.problems(weighed.problems.length)}</strong>
        </p>
        <ul>
          {weighed.problems.slice(0, 12).map((it) => (
            <li key={`${it.line}${it.column}${it.field}${it.message}`}>
              {it.line === undefined ? '' : `${words.place(it.line, it.column ?? 1)}: `}
              <span lang="en">
                {it.field === undefined ? '' : `${it.field}: `}
                {it.message}
              </span>
            </li>
          ))}
        </ul>
      </div>
    );
  return null;
}

export function DealEditor({ side }: { readonly side: Side }) {
  const words = useWords(dealWords);
  const [state, set] = usePart(dealPart);
  const held = state[side];
  const { text, shipped } = useDealText(held);
  if (held === null) return <div />;
  if (text === undefined) return <p className="quiet">{words.reading} …</p>;
  const change = (next: string, how: How) =>
    set({ [side]: { name: held.name, text: next === shipped ? null : next } }, how);
  const other: Side = side === 'a' ? 'b' : 'a';
  return (
    <section className="deal-editor" aria-label={words.side[side]}>
      {state.show === 'form' ? (
        <DealFields text={text} change={change} />
      ) : (
        <DealFile side={words.side[side]} text={text} change={change} />
      )}
      <p className="tools-row">
        <button
          type="button"
          className="link"
          onClick={() => download(text, `${held.text === null ? held.name : `deal-${side}`}.yaml`)}
        >
          {words.download}
        </button>
        {held.text === null || held.name === '' ? null : (
          <button
            type="button"
            className="link"
            onClick={() => set({ [side]: { name: held.name, text: null } })}
          >
            {words.revert}
          </button>
        )}
        <button type="button" className="link" onClick={() => set({ [other]: held })}>
          {words.copy(words.side[other])}
        </button>
      </p>
    </section>
  );
}

function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
