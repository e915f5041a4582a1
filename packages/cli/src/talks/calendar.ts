// Answer of `parley talks <folder> calendar`: the dates ahead, what each holds, what waiting costs, and why they may delay.

import { refusing } from '@parley/core/ask/talks';
import { type CalendarAnswer, calendarOf, type Table } from '@parley/core/talks';
import type { Session } from '../session.js';
import { paragraph, type Terminal, writeJson } from '../terminal.js';
import { openFolder } from './folder.js';
import { type AsOfOptions, openTable } from './situation.js';
import { count, figure, packageText, share } from './words.js';

export function answerCalendar(session: Session, path: string, options: AsOfOptions): void {
  const table = openTable(session, openFolder(path), options);
  const answer = refusing(() => calendarOf(table));
  if (options.json === true) writeJson(session.terminal, answer);
  else print(session.terminal, table, answer);
}

function print(terminal: Terminal, { talks }: Table, answer: CalendarAnswer): void {
  const both = (pair: readonly number[]) => pair.map(figure).join(' and ');
  terminal.write(terminal.bold(paragraph(talks.title)));
  terminal.write(
    paragraph(
      `As public on ${answer.asOf}, the dates ahead; ${answer.unit}, ${answer.sides.join(' first, then ')}. Offers and dates follow from the red lines, the discount rates and the schedule; they are no forecast.`,
    ),
  );
  for (const date of answer.dates) {
    const titles = date.events.map(({ title, threat, chance }) =>
      [
        title,
        ...(threat === undefined ? [] : [`threat of ${threat}`]),
        ...(chance < 1 ? [`chance ${share(chance)}`] : []),
      ].join(', '),
    );
    terminal.write(`\n${terminal.bold(paragraph([date.date, ...titles].join('  ')))}`);
    const say = (text: string) => terminal.write(paragraph(text, 2));
    say(
      date.talks
        ? `${count(date.signable)} packages can be signed; price of waiting ${both(date.priceOfWaiting)}; signing ${share(date.signing)}`
        : 'no talks on this day',
    );
    say(
      `without a deal from here ${both(date.noDeal)}${date.cost.some((cost) => cost !== 0) ? `, less a cost of waiting of ${both(date.cost)}` : ''}`,
    );
    for (const { by, options, payoffs, signed } of date.offers)
      say(
        `${by} would offer ${packageText(options, talks.today)}: ${both(payoffs)}${signed ? '' : '; it would rather wait'}`,
      );
  }
  terminal.write('\n');
  const [first] = answer.dates;
  terminal.write(
    paragraph(
      answer.causes.length === 0
        ? `Nothing makes either side wait: with what is public they would sign on ${first?.date}.`
        : `Signing may wait because of: ${answer.causes.join(', ')}. ${answer.signs === undefined ? `The chance that nothing is signed on these dates is ${share(answer.never)}.` : `It is sure on ${answer.signs}, once that day is reached.`}`,
    ),
  );
}
