// An act opened from the timeline: what it did heading by heading, what later became of it, its citation and its link.

import { useEffect, useRef } from 'react';
import { change } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { useLawNames } from '../words/law.js';
import { shellWords } from '../words/shell.js';
import { law } from '../worker/law.js';
import type { ActHeading } from '../worker/law-questions.js';
import { useAnswer } from '../worker/use-answer.js';
import { ActLink } from './act-link.js';
import { Linked } from './linked.js';

export function ActPanel({ act }: { readonly act: string }) {
  const words = useWords(shellWords);
  const format = useFormat();
  const names = useLawNames();
  const { answer, error } = useAnswer(law, 'act', { act });
  const title = useRef<HTMLHeadingElement>(null);
  const there = answer !== undefined;
  useEffect(() => {
    if (there) title.current?.focus({ preventScroll: true });
  }, [there]);
  const close = () => {
    change({ act: null });
    document.getElementById('ticks')?.focus();
  };
  return (
    <section
      className="act"
      aria-label={names.short(act)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <button type="button" className="plain close" onClick={close}>
        {words.close}
      </button>
      {error === undefined ? null : <p className="error">{error.message}</p>}
      {answer === undefined ? null : (
        <>
          <h2 ref={title} tabIndex={-1} lang={names.lang}>
            {names.title(answer.id)}
          </h2>
          <p className="cite">
            <span lang={names.lang}>
              {[names.short(answer.id), answer.cite, names.authority(answer.under)]
                .filter((it) => it !== names.title(answer.id))
                .join(words.act.comma)}
            </span>
            {words.act.comma}
            {words.act.made(format.day(answer.made))}
            {answer.status in words.act.status && answer.status !== 'in force'
              ? ` · ${words.act.status[answer.status as keyof typeof words.act.status]}`
              : ''}
          </p>
          <p className="acts-row">
            {answer.link === undefined ? null : (
              <a href={answer.link} target="_blank" rel="noreferrer">
                {words.act.source}
              </a>
            )}
            <button type="button" className="link" onClick={() => change({ on: answer.made })}>
              {words.act.setOn}
            </button>
          </p>
          {answer.note === undefined ? null : (
            <p className="note" lang="en">
              <Linked text={answer.note} />
            </p>
          )}
          <h3>{words.act.did}</h3>
          <ol className="headings" lang="en">
            {answer.headings.map((heading) => (
              <Heading key={heading.id} heading={heading} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Heading({ heading }: { readonly heading: ActHeading }) {
  const words = useWords(shellWords);
  const format = useFormat();
  const { verb, what, goods, of, from, to, conditions, cite, later, rows } = heading;
  const moment = (text: string) => `${format.day(text)}${text.slice(10)}`;
  const scope = [
    goods,
    of === '' ? '' : words.act.of(of),
    from === '' ? '' : words.act.from(moment(from)),
    to === '' ? '' : words.act.to(moment(to)),
  ].filter((it) => it !== '');
  const said = words.act.verbs[verb as keyof typeof words.act.verbs] ?? verb;
  return (
    <li>
      <p className="head-code">{heading.heading ?? heading.id.replaceAll('-', ' ')}</p>
      <div>
        <p>
          {said}{' '}
          <strong>
            <Linked text={rows.length === 0 ? what : (what.split(':')[0] ?? '')} />
          </strong>
        </p>
        {scope.length === 0 || rows.length > 0 ? null : <p className="quiet">{scope.join('; ')}</p>}
        {conditions.map((condition) => (
          <p className="quiet" key={condition}>
            {condition}
          </p>
        ))}
        {rows.length === 0 ? null : (
          <details>
            <summary>{words.act.rows(String(rows.length))}</summary>
            <ul className="rows">
              {rows.map((row) => (
                <li key={`${row.heading}${row.of}${row.what}`}>
                  {row.of} {row.what.split(': ')[1] ?? row.what}
                </li>
              ))}
            </ul>
          </details>
        )}
        {later.map((change) => (
          <p className="later" key={`${change.verb}${change.instrument}${change.cite}`}>
            {words.act.later}: {words.act.changes[change.verb] ?? change.verb}
            {words.act.comma}
            <ActLink act={change.instrument} /> ({change.cite})
          </p>
        ))}
        <p className="cite">{cite}</p>
      </div>
    </li>
  );
}
