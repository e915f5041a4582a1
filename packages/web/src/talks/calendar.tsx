// The calendar strip: what can be signed on each date ahead, what no deal means from then on, threats, and what waiting costs each side.

import { commandOf } from '@parley/core/ask';
import type { CalendarAnswer } from '@parley/core/talks';
import { CommandLine } from '../export/command-line.js';
import { Figure } from '../export/figure.js';
import type { Table } from '../export/table.js';
import { useFormat } from '../words/format.js';
import { talks as worker } from '../worker/talks.js';
import { useAnswer } from '../worker/use-answer.js';
import { Strip } from './calendar-strip.js';
import { sideTitle, useTalks } from './context.js';
import { stamp, useFigures } from './figures.js';
import { useNames } from './names.js';
import { useTalksWords } from './words.js';
import { Stopped, useStop, Work } from './work.js';

export function Calendar() {
  const words = useTalksWords();
  const format = useFormat();
  const { count, signed, share } = useFigures();
  const { folder, asOf, talks } = useTalks();
  const { stopped, stop, goOn } = useStop(`${folder} ${asOf}`);
  const { answer, question, progress, error } = useAnswer(
    worker,
    'calendar',
    stopped ? undefined : { folder, asOf },
  );
  const current = question?.folder === folder && question.asOf === asOf ? answer : undefined;
  if (error !== undefined && current === undefined)
    return (
      <section className="fig">
        <h3>{words.calendar}</h3>
        <p className="error" lang="en">
          {error.message}
        </p>
      </section>
    );
  if (current === undefined)
    return (
      <section className="fig waiting">
        <h3>{words.calendar}</h3>
        {stopped ? <Stopped onGoOn={goOn} /> : <Work progress={progress} onCancel={stop} />}
      </section>
    );
  const titles = current.sides.map((side) => sideTitle(talks, side));
  const [first = '', second = ''] = titles;
  const table: Table = {
    name: `${words.calendar}: ${talks.talks}`,
    columns: [
      ['date', words.calendarColumns.date],
      ['events', words.calendarColumns.events],
      ['signable', words.calendarColumns.signable],
      ['noDealFirst', words.calendarColumns.noDeal(first)],
      ['noDealSecond', words.calendarColumns.noDeal(second)],
      ['waitFirst', words.calendarColumns.wait(first)],
      ['waitSecond', words.calendarColumns.wait(second)],
      ['signing', words.calendarColumns.signing],
    ].map(([key = '', title = '']) => ({ key, title })),
    rows: current.dates.map((date) => ({
      date: date.date,
      events: date.events.map(({ title }) => title).join(words.semicolon),
      signable: date.talks ? date.signable : null,
      noDealFirst: date.noDeal[0],
      noDealSecond: date.noDeal[1],
      waitFirst: date.talks ? date.priceOfWaiting[0] : null,
      waitSecond: date.talks ? date.priceOfWaiting[1] : null,
      signing: date.talks ? date.signing : null,
    })),
    notes: [
      stamp(talks, asOf, current.unit),
      'Offers and dates follow from the red lines, the discount rates and the schedule; they are no forecast.',
    ],
  };
  return (
    <Figure
      title={words.calendar}
      standfirst={
        current.causes.length === 0
          ? words.noDelay(format.day(current.dates[0]?.date ?? asOf))
          : `${words.delay(format.list(current.causes.map((cause) => words.causes[cause] ?? cause)))} ${
              current.signs === undefined
                ? words.never(share(current.never))
                : words.sureOn(format.day(current.signs))
            }`
      }
      table={table}
      json={current}
      show={(cell, key) =>
        typeof cell === 'number'
          ? key === 'signable'
            ? count(cell)
            : key === 'signing'
              ? share(cell)
              : signed(cell)
          : undefined
      }
      below={
        <>
          <Dates answer={current} titles={titles} />
          <CommandLine command={commandOf('talks', { folder, ask: 'calendar', asOf })} />
        </>
      }
    >
      <Strip answer={current} titles={titles} />
    </Figure>
  );
}

interface DatesProps {
  readonly answer: CalendarAnswer;
  readonly titles: readonly string[];
}

function Dates({ answer: { dates, sides }, titles }: DatesProps) {
  const words = useTalksWords();
  const format = useFormat();
  const { count, signed, share } = useFigures();
  const { talks, choose } = useTalks();
  const names = useNames();
  return (
    <ol className="dates">
      {dates.map((date) => (
        <li key={date.date} className={date.talks ? '' : 'no-talks'}>
          <span className="figure">{format.shortDay(date.date)}</span>
          <div>
            {date.events.map(({ event, title, threat, chance }) => (
              <p key={event}>
                <span>{title}</span>
                {threat === undefined ? null : (
                  <span className="kind threat">{words.threatOf(sideTitle(talks, threat))}</span>
                )}
                {chance < 1 ? <span className="quiet"> {words.chance(share(chance))}</span> : null}
              </p>
            ))}
            {date.talks ? (
              <p className="quiet">
                {words.dateSet(count(date.signable))}{' '}
                {words.dateWait(
                  format.list(
                    titles.map((title, k) => `${title} ${signed(date.priceOfWaiting[k as 0 | 1])}`),
                  ),
                )}
              </p>
            ) : null}
            {date.offers.map(({ by, options, payoffs, signed: taken }) => (
              <p key={by} className="quiet">
                {taken ? words.wouldOffer(sideTitle(talks, by)) : words.wouldWait(sideTitle(talks, by))}{' '}
                <span>{names.moved(options)}</span> (
                {sides.map((_, k) => signed(payoffs[k as 0 | 1])).join(' / ')}){' '}
                <button type="button" className="link look" onClick={() => choose(options)}>
                  {words.lookAt}
                </button>
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
