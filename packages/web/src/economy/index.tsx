// The economy view: what a tariff, a deal or a change of law does to both sides first, then to everyone, solved while a slider moves.

import { commandOf } from '@parley/core/ask';
import { useMemo } from 'react';
import { CommandLine } from '../export/command-line.js';
import { first } from '../first.js';
import { usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { live } from '../worker/economy.js';
import type { EconomyAnswer } from '../worker/economy-questions.js';
import { useAnswer } from '../worker/use-answer.js';
import { changesOf } from './changes.js';
import { Controls } from './controls.js';
import { signed, useNames } from './names.js';
import { economyPart } from './part.js';
import { idIn } from './places.js';
import { Searches } from './search.js';
import { Sectors } from './sectors.js';
import { Sides } from './sides.js';
import { useSolved } from './solve.js';
import { StatusLine } from './status.js';
import { economyWords } from './words.js';
import { World } from './world.js';
import '../style/deal.css';
import '../style/economy.css';

export function View() {
  const words = useWords(economyWords);
  const format = useFormat();
  const name = useNames();
  const [state] = usePart(economyPart);
  const model = state.scenario.startsWith('paper:') ? 'world' : state.model;
  const solved = useSolved(model);
  const beside = useSolved('sectors', true);
  const rates = useAnswer(live, 'announced', state.scenario === 'liberation-day' ? { model } : undefined);
  const announced = useMemo(() => {
    // The Union's members were announced one by one, all at the same rate.
    const id = model === 'world' && state.partner === 'EU' ? 'DEU' : idIn(model, state.partner);
    const found = rates.answer?.rates.find(({ exporter }) => exporter === id)?.rate;
    return found === undefined ? null : Math.round(Number.parseFloat(found) * 100) / 100;
  }, [rates.answer, state.partner, model]);
  const { answer, question, pending } = solved;
  // Of a change of law the answer names the sides, unless the reader has chosen one.
  const partner = state.partner === '' ? namedSide(answer, model) : state.partner;
  const notes = useMemo(
    () =>
      answer === undefined
        ? []
        : [
            answer.title,
            answer.caveat,
            words.notes(first.lawKnownTo),
            `status ${answer.status}, residual ${answer.residual}`,
          ],
    [answer, words],
  );
  const good = answer?.status === 'converged';
  const us = answer === undefined ? undefined : changesOf(answer, 'USA')?.welfare;
  const them = answer === undefined ? undefined : changesOf(answer, partner)?.welfare;
  return (
    <div className={`economy${pending ? ' pending' : ''}`} aria-busy={pending}>
      <div className="title">
        <h2 data-testid="headline">
          {good && us !== undefined && us !== null && them !== undefined && them !== null
            ? words.headline(signed(format, us), name(partner), signed(format, them))
            : answer === undefined || good
              ? words.solving
              : words.unsolved}
        </h2>
        {answer === undefined ? null : (
          <p className="quiet" lang="en">
            {answer.title}
          </p>
        )}
      </div>
      <Controls announced={announced} partner={partner} />
      <StatusLine solved={solved} />
      {answer === undefined ? null : !good ? (
        <p className="error" role="alert" lang="en">
          {answer.advice}
        </p>
      ) : (
        <>
          <div className="first-look">
            <Sides answer={answer} partner={partner} state={state} notes={notes} />
            <Sectors solved={model === 'sectors' ? solved : beside} partner={partner} notes={notes} />
          </div>
          <World answer={answer} partner={partner} notes={notes} />
        </>
      )}
      {answer === undefined ? null : (
        <p className="quiet aside">
          {words.caveat}: <span lang="en">{answer.caveat}</span>{' '}
          {answer.coverage === undefined ? null : <span lang="en">{answer.coverage.note}</span>}
        </p>
      )}
      {question === undefined ? null : <CommandLine command={commandOf('economy', question)} />}
      <Searches />
    </div>
  );
}

/** The other side of a change of law: the partner whose trade it changes most; Japan until there is an answer. */
function namedSide(answer: EconomyAnswer | undefined, model: string): string {
  const weight = new Map<string, number>();
  for (const { partner, from, to, covered } of answer?.rates ?? [])
    weight.set(partner, (weight.get(partner) ?? 0) + Math.abs(to - from) * covered);
  const [named = 'JPN'] = [...weight].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  return model !== 'world' && named === 'EUN' ? 'EU' : named;
}
