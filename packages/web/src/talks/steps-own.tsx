// The reader's own issues to be signed first: chosen by checkboxes, answered as the usual sets are.

import { commandOf } from '@parley/core/ask';
import type { InterimAnswer, Options } from '@parley/core/talks';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CommandLine } from '../export/command-line.js';
import { Exports } from '../export/exports.js';
import { usePart } from '../state/store.js';
import { useTalks } from './context.js';
import { useNames } from './names.js';
import { talksPart } from './part.js';
import { useBoth, useSteps } from './steps-answered.js';
import { goesOn, ordersTable } from './steps-orders.js';
import { useTalksWords } from './words.js';

export interface OwnChoice {
  /** In the order of the folder; what was not on the table yet on the day is left out. */
  readonly chosen: readonly string[];
  /** The last answer there is: that of the choice before while the present one is worked on. */
  readonly answer: { readonly deals: readonly InterimAnswer[] } | undefined;
  readonly deal: InterimAnswer | undefined;
  readonly stale: boolean;
  readonly waiting: ReactNode;
}

/** How long the boxes must rest before the models are asked. */
const REST = 350;
const LATE = 900;

export function useOwn(ready: boolean): OwnChoice {
  const { talks } = useTalks();
  const [{ signedFirst }] = usePart(talksPart);
  const chosen = talks.issues.map(({ issue }) => issue).filter((issue) => signedFirst.includes(issue));
  const key = chosen.join();
  const [rested, rest] = useState(key);
  useEffect(() => {
    const timer = setTimeout(() => rest(key), REST);
    return () => clearTimeout(timer);
  }, [key]);
  const asked = ready && chosen.length > 0 && rested === key;
  const { answer, before, waiting } = useSteps('interim', asked, chosen);
  const known = chosen.length === 0 ? undefined : (answer ?? before);
  return { chosen, answer: known, deal: known?.deals[0], stale: answer === undefined, waiting };
}

export function Own({ own: { chosen, answer, deal, stale, waiting } }: { readonly own: OwnChoice }) {
  const words = useTalksWords();
  const names = useNames();
  const { talks, folder, asOf } = useTalks();
  const [{ signedFirst }, set] = usePart(talksPart);
  const boxes = useRef<HTMLUListElement>(null);
  const clear = () => {
    // The button goes with the choice; the focus passes to the first box.
    boxes.current?.querySelector('input')?.focus({ preventScroll: true });
    set({ signedFirst: [] });
  };
  const toggle = (issue: string, on: boolean) =>
    set({ signedFirst: on ? [...signedFirst, issue] : signedFirst.filter((each) => each !== issue) });
  return (
    <div className="own-steps">
      <fieldset>
        <legend>{words.own}</legend>
        <p className="hint">{words.ownHint}</p>
        <ul ref={boxes}>
          {talks.issues.map(({ issue, title }) => (
            <li key={issue}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(issue)}
                  onChange={({ target }) => toggle(issue, target.checked)}
                  data-first={issue}
                />
                <span>{title}</span>
              </label>
            </li>
          ))}
        </ul>
        {chosen.length === 0 ? null : (
          <button type="button" className="link" onClick={clear}>
            {words.ownClear}
          </button>
        )}
      </fieldset>
      <div className={stale ? 'stale' : ''} data-testid="own-steps">
        <div aria-live="polite">{deal === undefined ? null : <Ended deal={deal} />}</div>
        {deal === undefined || answer === undefined ? null : (
          <>
            <CommandLine
              command={commandOf('talks', { folder, ask: 'interim', detail: deal.issues.join(','), asOf })}
            />
            <Exports table={ordersTable(words.own, [deal], words, names, talks, asOf)} json={answer} />
          </>
        )}
      </div>
      {chosen.length === 0 || waiting === null ? null : <Late key={chosen.join()}>{waiting}</Late>}
    </div>
  );
}

/** What stands only once it has lasted: most answers are there sooner, and nothing should jump for them. */
function Late({ children }: { readonly children: ReactNode }) {
  const [late, be] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => be(true), LATE);
    return () => clearTimeout(timer);
  }, []);
  return late ? children : null;
}

function Ended({ deal: { issues, first, last, gains, against } }: { readonly deal: InterimAnswer }) {
  const words = useTalksWords();
  const both = useBoth();
  const names = useNames();
  const { talks } = useTalks();
  if (first === undefined) return <p className="lead">{words.ownCannot}</p>;
  return (
    <>
      <p className="on-paper">
        {words.stepsGroups.own}
        {words.colon}
        {issues.map(names.issue).join(words.comma)}
      </p>
      <p className="lead">
        {words.ownEnd(both(gains), both(against))}
        {issues.length === talks.issues.length ? ` ${words.ownAll}` : ''}
      </p>
      <dl>
        <dt>{words.ownFirst}</dt>
        <dd>
          <Deal options={first} />
        </dd>
        <dt>{words.ownLast}</dt>
        <dd>{goesOn(first, last) ? <Deal options={last} /> : words.ownSame}</dd>
      </dl>
    </>
  );
}

function Deal({ options }: { readonly options: Options }) {
  const words = useTalksWords();
  const names = useNames();
  const { choose } = useTalks();
  return (
    <>
      <span>{names.moved(options)}</span>{' '}
      <button type="button" className="link look" onClick={() => choose(options)}>
        {words.lookAt}
      </button>
    </>
  );
}
