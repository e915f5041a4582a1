// The product view: what a good pays, given where it was really made; the founding story is its beginning.

import { useEffect } from 'react';
import { UnderBar, useUnder } from '../deal/under.js';
import { FOUNDING_DAY } from '../state/state.js';
import { useApp, usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { law } from '../worker/law.js';
import type { DutyAnswer, DutyQuestion } from '../worker/law-questions.js';
import type { AnswerError } from '../worker/protocol.js';
import { useAnswer } from '../worker/use-answer.js';
import { Fields } from './fields.js';
import { Origins } from './origins.js';
import { FOUNDING_GOOD, productPart } from './part.js';
import { Given, Questions } from './questions.js';
import { StoryClasses, StoryHead } from './story.js';
import { ThroughTime } from './through-time.js';
import { Verdict } from './verdict.js';
import { productWords } from './words.js';
import '../style/product.css';

export function View() {
  const words = useWords(productWords);
  const format = useFormat();
  const { on, known } = useApp();
  const [{ good, origin, beside, facts }] = usePart(productPart);
  const under = useUnder();
  const ask = (code: string, day: string): DutyQuestion | undefined =>
    code === '' ? undefined : { good, origin: code, on: day, knownOn: known, ...facts, ...under };
  const main = useAnswer(law, 'duty', ask(origin, on));
  const other = useAnswer(law, 'duty', ask(beside, on));
  const mainNow = useAnswer(law, 'duty', on === known ? undefined : ask(origin, known));
  const otherNow = useAnswer(law, 'duty', on === known ? undefined : ask(beside, known));
  const story =
    under.deal === undefined &&
    good === FOUNDING_GOOD &&
    on === FOUNDING_DAY &&
    origin === 'CN' &&
    beside === 'JP';
  const { answer, question, error } = main;
  useTitle(story ? words.story.title : `${good}, ${words.madeIn(format.country(origin))}`);
  const compared =
    other.answer !== undefined && other.question !== undefined && beside !== '' ? other : undefined;
  const most = Math.max(answer?.assessed.duty.ppm ?? 0, compared?.answer?.assessed.duty.ppm ?? 0);
  return (
    <div className="product">
      {story ? <StoryHead /> : answer === undefined ? null : <GoodHead answer={answer} />}
      <Fields />
      <UnderBar />
      {answer === undefined || question === undefined ? null : (
        <Shipping answer={answer} question={question} />
      )}
      {error === undefined ? null : (
        <div className="questions">
          <Failure error={error} />
          <Given />
        </div>
      )}
      {answer === undefined || question === undefined || error !== undefined ? null : (
        <>
          <p className="hidden" role="status">
            {[main, compared]
              .map((it) =>
                it?.answer === undefined
                  ? ''
                  : `${words.madeIn(format.country(it.answer.entry.origin))} ${format.percent(it.answer.assessed.duty.ppm)}`,
              )
              .join(', ')}
          </p>
          <div className="verdicts">
            <Verdict
              answer={answer}
              question={{ ...question, knownOn: answer.entry.knownOn }}
              most={most}
              now={nowOf(mainNow.answer, on, known)}
            />
            {compared?.answer === undefined || compared.question === undefined ? null : (
              <Verdict
                answer={compared.answer}
                question={{ ...compared.question, knownOn: compared.answer.entry.knownOn }}
                most={most}
                now={nowOf(otherNow.answer, on, known)}
              />
            )}
          </div>
          <Caveats answer={answer} on={on} />
          <Questions answer={answer} />
          {story ? <StoryClasses known={known} /> : null}
          <Origins />
          <ThroughTime />
        </>
      )}
    </div>
  );
}

/** The name of what is looked at, for the history of the browser and for paper. */
function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Parley`;
    return () => {
      document.title = 'Parley';
    };
  }, [title]);
}

function nowOf(answer: DutyAnswer | undefined, on: string, known: string): DutyAnswer | undefined {
  return on === known ? undefined : answer;
}

/** The good in words: the beginning of its heading as title, then everything down to its own line. */
function GoodHead({ answer }: { readonly answer: DutyAnswer }) {
  const [heading = '', ...below] = answer.entry.description.map((text) => text.replace(/:$/, ''));
  const title = heading.split(/[;(]/, 1)[0]?.trim() ?? heading;
  return (
    <div className="title" lang="en">
      <h2>
        <span className="code">{answer.entry.good}</span> {shortened(title, 90)}
      </h2>
      {title === heading ? null : <p className="quiet">{heading}</p>}
      {below.length === 0 ? null : <p>{below.filter((text, at) => text !== below[at - 1]).join(' › ')}</p>}
    </div>
  );
}

/** Whole words, at most so many letters. */
function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters).replace(/[\s,]+\S*$/, '')} …`;
}

function Failure({ error }: { readonly error: AnswerError }) {
  return (
    <p className="error" role="alert" lang="en">
      {error.field === undefined ? '' : `${error.field}: `}
      {error.message}
    </p>
  );
}

/** Whether it matters where the good was shipped from, where that is another country: nearly never. */
function Shipping({ answer, question }: { readonly answer: DutyAnswer; readonly question: DutyQuestion }) {
  const words = useWords(productWords);
  const format = useFormat();
  const { from, ...direct } = question;
  const elsewhere = from !== undefined && from !== question.origin;
  const other = useAnswer(law, 'duty', elsewhere ? direct : undefined).answer;
  if (!elsewhere || other === undefined) return null;
  const [before, after] = [other, answer].map(({ assessed, owed }) => [
    assessed.duty.amount,
    owed.duty.amount,
  ]);
  return (
    <p className="shipping" role="status">
      {String(before) === String(after)
        ? words.shippingNothing(format.country(from))
        : words.shippingChanges(
            format.country(from),
            format.percent(other.assessed.duty.ppm),
            format.percent(answer.assessed.duty.ppm),
          )}
    </p>
  );
}

/** The last day on which a shipment of at most 800 USD could enter free: EO 14256 for China and Hong Kong, EO 14324 for all others. */
const DE_MINIMIS_TO: Readonly<Record<string, string>> = { CN: '2025-05-01', HK: '2025-05-01' };

function Caveats({ answer, on }: { readonly answer: DutyAnswer; readonly on: string }) {
  const words = useWords(productWords);
  const format = useFormat();
  const { entry, lawKnownTo } = answer;
  const said = [
    on > lawKnownTo ? words.beyond(format.day(on)) : '',
    entry.value <= 80_000 && on <= (DE_MINIMIS_TO[entry.origin] ?? '2025-08-28') ? words.minimis : '',
    words.evenDollars,
  ];
  return <p className="quiet aside">{said.filter((it) => it !== '').join(' ')}</p>;
}
