// The deal view: the law, deal A and deal B side by side, the deals edited in place, and the diff of law each of them makes.

import type { KeyboardEvent } from 'react';
import { economyPart } from '../economy/part.js';
import { useApp, usePart } from '../state/store.js';
import { talksPart } from '../talks/part.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { deals } from '../worker/economy.js';
import { useAnswer } from '../worker/use-answer.js';
import { DealEditor, DealHead } from './column.js';
import { Compared, Largest, Partners, Promises, type Shown } from './diff.js';
import { type Effects, useEffects } from './effects.js';
import { dealPart, fileOf, SIDES, type Side } from './part.js';
import { useUndo } from './undo.js';
import { dealWords } from './words.js';
import '../style/deal.css';

export function View() {
  const words = useWords(dealWords);
  const format = useFormat();
  const { on } = useApp();
  const [state, set] = usePart(dealPart);
  const [, setEconomy] = usePart(economyPart);
  const [, setTalks] = usePart(talksPart);
  const { undo, redo } = useUndo();
  const a = useWeighed('a');
  const b = useWeighed('b');
  const [effectsA, effectsB] = [useEffectsOf('a', a), useEffectsOf('b', b)];
  const shown = (
    [
      ['a', a, effectsA],
      ['b', b, effectsB],
    ] as const
  ).flatMap(([side, { answer }, effects]): Shown[] => {
    const held = state[side];
    return held !== null && answer?.kind === 'diff'
      ? [{ side, held, diff: answer.answer, largest: answer.largest, effects }]
      : [];
  });
  const keys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    // A field that is being typed in has an undo of its own.
    const { target } = event;
    if (target instanceof HTMLTextAreaElement) return;
    if (target instanceof HTMLInputElement && target.type !== 'range') return;
    const go = event.shiftKey ? redo : undo;
    if (go === undefined) return;
    event.preventDefault();
    go();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the buttons below, not a control of its own
    <div className="deal" onKeyDown={keys}>
      <div className="title">
        <h2>{words.title}</h2>
        <p className="lead">{words.lead}</p>
      </div>
      <div className="deal-tools">
        <span>
          {/* Not `disabled`: with the last step the button would lose the focus, and keys would lead nowhere. */}
          <button type="button" className="plain" aria-disabled={undo === undefined} onClick={undo}>
            {words.undo}
          </button>{' '}
          <button type="button" className="plain" aria-disabled={redo === undefined} onClick={redo}>
            {words.redo}
          </button>
        </span>
        <button type="button" className="plain" onClick={() => set({ a: state.b, b: state.a })}>
          {words.swap}
        </button>
        <label>
          {words.day}{' '}
          <select
            value={state.day}
            onChange={({ target }) => set({ day: target.value === 'clock' ? 'clock' : 'first' })}
          >
            <option value="first">{words.days.first}</option>
            <option value="clock">{words.days.clock(format.day(on))}</option>
          </select>
        </label>
        <label>
          {words.show}{' '}
          <select
            value={state.show}
            onChange={({ target }) => set({ show: target.value === 'file' ? 'file' : 'form' })}
          >
            <option value="form">{words.form}</option>
            <option value="file">{words.file}</option>
          </select>
        </label>
      </div>
      <div className="columns heads">
        <div className="deal-head law">
          <p className="side">{words.law}</p>
        </div>
        <DealHead side="a" weighed={a.answer} pending={a.pending} error={a.error} />
        <DealHead side="b" weighed={b.answer} pending={b.pending} error={b.error} />
      </div>
      <Compared shown={shown} />
      <div className="columns editors">
        <section className="asked-of" aria-label={words.economy}>
          {SIDES.map((side) =>
            state[side] === null ? null : (
              <p key={side}>
                <strong>{words.side[side]}</strong>:{' '}
                <button
                  type="button"
                  className="link"
                  onClick={() =>
                    setEconomy({ scenario: `deal-${side}`, partner: '' }, 'step', { view: 'economy' })
                  }
                >
                  {words.economy}
                </button>
                ,{' '}
                <button
                  type="button"
                  className="link"
                  onClick={() => set({ under: side }, 'step', { view: 'product' })}
                >
                  {words.product}
                </button>
                ,{' '}
                <button
                  type="button"
                  className="link"
                  onClick={() => setTalks({ deal: side, chosen: null }, 'step', { view: 'talks' })}
                >
                  {words.talks}
                </button>
              </p>
            ),
          )}
        </section>
        <DealEditor side="a" />
        <DealEditor side="b" />
      </div>
      <Partners shown={shown} />
      {shown.map((it) => (
        <Largest key={it.side} {...it} />
      ))}
      <div className="promises-both">
        {shown.map((it) => (
          <Promises key={it.side} {...it} />
        ))}
      </div>
    </div>
  );
}

function useEffectsOf(side: Side, { answer, pending }: ReturnType<typeof useWeighed>): Effects | undefined {
  const [state] = usePart(dealPart);
  return useEffects(side, state[side], answer?.kind === 'diff' ? answer.answer : undefined, pending);
}

/** What a side's deal changes, weighed anew when it is edited. */
function useWeighed(side: Side) {
  const { on } = useApp();
  const [state] = usePart(dealPart);
  const held = state[side];
  const question =
    held === null ? undefined : { deal: fileOf(side, held), ...(state.day === 'clock' ? { on } : {}) };
  return useAnswer(deals, 'weigh', question);
}
