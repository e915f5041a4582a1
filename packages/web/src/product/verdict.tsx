// The answer for one origin: the rate, the stack of duties, what is owed of it now, and what did not apply.

import { commandOf } from '@parley/core/ask';
import { useUnderNotes } from '../deal/under.js';
import { CommandLine } from '../export/command-line.js';
import { Exports } from '../export/exports.js';
import { ActLink } from '../shell/act-link.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import type { DutyAnswer, DutyQuestion } from '../worker/law-questions.js';
import { Because } from './because.js';
import { Footnotes, rowsOf, Stack, stackTable } from './stack.js';
import { productWords } from './words.js';

interface Props {
  readonly answer: DutyAnswer;
  readonly question: DutyQuestion & { readonly knownOn: string };
  /** The highest rate among the answers side by side, so that their bars can be compared. */
  readonly most: number;
  /** The same entered on the day of the second clock, where that is another day. */
  readonly now: DutyAnswer | undefined;
}

export function Verdict({ answer, question, most, now }: Props) {
  const words = useWords(productWords);
  const format = useFormat();
  const { assessed, owed, entry } = answer;
  const country = format.country(entry.origin);
  const missing = assessed.lines.some(({ amount }) => amount === null);
  const { notes, ...stack } = stackTable(answer, words, format);
  const table = { ...stack, notes: [...notes, ...useUnderNotes()] };
  return (
    <section className="verdict" aria-label={words.madeIn(country)}>
      <h3>{words.madeIn(country)}</h3>
      <div className="rate">
        <p>
          {missing ? <span className="least">{words.atLeast} </span> : null}
          <strong data-testid={`rate-${entry.origin}`}>{format.percent(assessed.duty.ppm)}</strong>
        </p>
        <div>
          <p>{words.assessedOn(format.money(assessed.duty.amount), format.day(question.on))}</p>
          <Outcome answer={answer} known={question.knownOn} />
          {now === undefined ? null : (
            <p className="now">
              {words.since(format.day(question.knownOn))}{' '}
              <strong>{format.percent(now.assessed.duty.ppm)}</strong>
            </p>
          )}
        </div>
      </div>
      <Bar answer={answer} most={most} />
      <Stack answer={answer} />
      <Footnotes answer={answer} />
      <NotApplied answer={owed.notApplied.length > assessed.notApplied.length ? owed : assessed} />
      <Exports table={table} json={answer} />
      <CommandLine command={commandOf('duty', question)} />
    </section>
  );
}

/** The rate as a bar, one segment a duty. */
function Bar({ answer, most }: { readonly answer: DutyAnswer; readonly most: number }) {
  const value = answer.entry.value;
  return (
    <div className="bar" aria-hidden="true">
      {rowsOf(answer)
        .filter(({ line, assessed }) => line.base > 0 && (assessed ?? 0) > 0)
        .map(({ line, assessed }) => (
          <span
            key={`${line.measure}${line.heading}`}
            style={{ width: `${(100 * (assessed ?? 0) * 1e6) / value / Math.max(most, 1)}%` }}
          />
        ))}
    </div>
  );
}

/** Assessed against owed: the same, or a refund or bill with the acts that make it. */
function Outcome({ answer, known }: { readonly answer: DutyAnswer; readonly known: string }) {
  const words = useWords(productWords);
  const format = useFormat();
  const { difference, owed } = answer;
  if (difference.lines.length === 0) return <p className="outcome">{words.same(format.day(known))}</p>;
  const acts = [...new Set(difference.lines.map(({ instrument }) => instrument))];
  const sum = format.money(difference.refund + difference.bill);
  return (
    <p className="outcome">
      {words.owedAs(format.money(owed.duty.amount), format.percent(owed.duty.ppm), format.day(known))}{' '}
      <strong>{difference.refund > 0 ? words.refund(sum) : words.bill(sum)}</strong> {words.because}{' '}
      {acts.map((act, at) => (
        <span key={act}>
          {at === 0 ? '' : ', '}
          <ActLink act={act} titled />
        </span>
      ))}
    </p>
  );
}

function NotApplied({ answer }: { readonly answer: DutyAnswer['assessed'] }) {
  const words = useWords(productWords);
  if (answer.notApplied.length === 0) return null;
  return (
    <div className="not-applied">
      <h4>{words.notApplied}</h4>
      <ul>
        {answer.notApplied.map(({ measure, heading, because }) => (
          <li key={`${measure}${heading}${because}`} lang="en">
            <Because measure={measure} heading={heading} because={because} />
          </li>
        ))}
      </ul>
    </div>
  );
}
