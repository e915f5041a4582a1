// The talks view: what both sides could sign as of a day, what blocks a deal and what opens it, and how dates change that.

import type { Options } from '@parley/core/talks';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useApp, usePart } from '../state/store.js';
import { talks } from '../worker/talks.js';
import { useAnswer } from '../worker/use-answer.js';
import { Balance } from './balance.js';
import { Blockers } from './blockers.js';
import { Calendar } from './calendar.js';
import { TalksContext, type TalksView } from './context.js';
import { Editor } from './editor.js';
import { complete } from './figures.js';
import { dayAsked, folderListed } from './folders.js';
import { Give } from './give.js';
import { Asked, Head } from './head.js';
import { Ladder } from './ladder.js';
import { SignableMap } from './map.js';
import { talksPart } from './part.js';
import { Retrospect } from './retrospect.js';
import { Steps } from './steps.js';
import { useTaken } from './taken.js';
import { Uncertainty } from './uncertainty.js';
import { Stopped, useStop, Work } from './work.js';
import '../style/talks-deal.css';
import '../style/talks-way.css';
import '../style/talks.css';

export function View() {
  const { known } = useApp();
  const [{ folder, follows, chosen }, set] = usePart(talksPart);
  const listed = folderListed(folder);
  const asOf = useSettled(folder, dayAsked(listed, known, follows));
  const key = `${folder} ${asOf}`;
  useFollow(known, () => set({ follows: true }, 'drift'));
  const { stopped, stop, goOn } = useStop(key);
  const asked = stopped ? undefined : { folder, asOf };
  const public_ = useAnswer(talks, 'folder', { folder, asOf });
  const main = useAnswer(talks, 'overview', asked);
  const fresh = same(main.question, folder, asOf) && same(public_.question, folder, asOf);
  const there = fresh ? public_.answer : undefined;
  const answer = fresh ? main.answer : undefined;
  const options = useMemo(
    () =>
      there && answer && complete(chosen ?? answer.shown?.package.options ?? there.talks.today, there.talks),
    [chosen, answer, there],
  );
  const outcome = there?.outcome;
  const actualOptions = useMemo(
    () => there && outcome && complete(outcome.package, there.talks),
    [there, outcome],
  );
  const ready = answer !== undefined;
  const taken = useTaken({ folder, asOf }, ready ? options : undefined);
  const actual = useAnswer(
    talks,
    'package',
    ready && actualOptions ? { folder, asOf, options: actualOptions } : undefined,
  );
  // What was wrong with the question before is not said of the next.
  const error =
    (public_.pending ? undefined : public_.error) ?? (stopped || main.pending ? undefined : main.error);
  const actualNow = same(actual.question, folder, asOf) ? actual.answer : undefined;
  const choose = useCallback((next: Options | null) => set({ chosen: next, deal: null }), [set]);
  const { explained, pending, deal } = taken;
  // One value as long as nothing in it changes: while the clock is dragged the drawings below stay as they are.
  const view = useMemo((): TalksView | undefined => {
    if (there === undefined || answer === undefined || options === undefined) return undefined;
    const shown = deal === undefined || deal.error !== undefined ? options : (explained?.options ?? options);
    const here = { folder, asOf, answer, chosen: shown, deal, choose };
    return { ...there, ...here, explained, actual: actualNow };
  }, [there, answer, options, folder, asOf, explained, actualNow, deal, choose]);
  return (
    <div className="talks">
      <Head listed={listed} asOf={asOf} answer={answer} />
      <Asked listed={listed} asOf={asOf} />
      {error === undefined ? null : (
        <p className="error" role="alert" lang="en">
          {error.message}
        </p>
      )}
      {stopped ? (
        <Stopped onGoOn={goOn} />
      ) : answer === undefined && error === undefined ? (
        <Work key={key} progress={main.progress} onCancel={stop} />
      ) : null}
      {view === undefined ? null : (
        <TalksContext value={view}>
          <Parts solving={pending} />
        </TalksContext>
      )}
    </div>
  );
}

const Parts = memo(({ solving }: { readonly solving: boolean }) => (
  <>
    <SignableMap />
    <Editor solving={solving} />
    <Balance />
    <Ladder />
    <Blockers />
    <Give />
    <Calendar />
    <Steps />
    <Uncertainty />
    <Retrospect />
  </>
));

const same = (
  question: { readonly folder: string; readonly asOf: string } | undefined,
  folder: string,
  asOf: string,
): boolean => question?.folder === folder && question.asOf === asOf;

/** How long a clock that is dragged must rest before the models are asked: each day is priced anew. */
const REST = 220;

function useSettled(folder: string, day: string): string {
  const [settled, settle] = useState({ folder, day });
  useEffect(() => {
    const timer = setTimeout(() => settle({ folder, day }), REST);
    return () => clearTimeout(timer);
  }, [folder, day]);
  return settled.folder === folder ? settled.day : day;
}

/** Calls back when the clock is moved while the view is open. */
function useFollow(known: string, moved: () => void): void {
  const before = useRef(known);
  const call = useRef(moved);
  call.current = moved;
  useEffect(() => {
    if (before.current === known) return;
    before.current = known;
    call.current();
  }, [known]);
}
