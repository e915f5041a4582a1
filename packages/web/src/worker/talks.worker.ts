// The talks worker: what could be signed as of a day, one package explained, the dates ahead, and long runs that tell how far they are.

import {
  asOf,
  calendarOf,
  drawUncertainty,
  explain,
  explainDeal,
  mapOf,
  named,
  type Overview,
  optionsOf,
  overview,
  retrospect,
  situationOn,
  type Table,
  tellUncertainty,
} from '@parley/core/talks';
import { answerQuestions, type Context } from './answering.js';
import { AnswerError, type Progress } from './protocol.js';
import { folderIn } from './talks-folder.js';
import type { AsOf, TalksQuestions } from './talks-questions.js';
import { stepsAnswers } from './talks-steps.js';
import { tableIn } from './talks-tables.js';

/** Squares of the map, across and up; fewer where there are few packages, so that they can be seen. */
const FINE = { columns: 96, rows: 60 };
const COARSE = { columns: 48, rows: 30 };
const FEW = 20_000;
/** Packages between two tellings of how far a walk is. */
const OFTEN = 400_000;

async function situation(question: AsOf, { progress }: Pick<Context, 'progress'>) {
  const table = await tableIn(question, question.asOf, progress);
  return situationOn(table, table.day);
}

/** Overviews by folder, day and language: going back to a day shows the same at once. */
const overviews = new Map<string, Overview>();

/** Lets messages come in, such as the wish to hear no more; throws where there is one. */
async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (signal.aborted) throw new AnswerError('cancelled');
}

/** Does the steps of a long run, telling each; ends when nobody waits any more. */
async function run<Step, Answer>(
  steps: Iterator<Step, Answer>,
  { signal, progress }: Context,
  tell: (step: Step) => Progress,
): Promise<Answer> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    progress(tell(value));
    await breathe(signal);
  }
}

const of = (done: number, all: number) => `${done.toLocaleString('en-US')} / ${all.toLocaleString('en-US')}`;

answerQuestions<TalksQuestions>(
  {
    async folder({ folder, asOf: day, language }) {
      const { talks, snapshots, outcome } = await folderIn(folder, language);
      return { talks: asOf(talks, day), snapshots, outcome };
    },
    async map({ frame, ...question }, context) {
      const seen = await situation(question, context);
      let last = 0;
      const onProgress = (done: number, packages: number) => {
        if (Math.abs(packages - last) < OFTEN) return;
        last = packages;
        context.progress({ done, figure: `packages ${of(packages, seen.space.size)}` });
      };
      return mapOf(seen, { ...(seen.space.size < FEW ? COARSE : FINE), frame, onProgress });
    },
    async overview(question, context) {
      const key = `${question.folder} ${question.asOf} ${question.language}`;
      const seen = await situation(question, context);
      const known = overviews.get(key);
      if (known !== undefined) return known;
      context.progress({ figure: `overview ${seen.space.size.toLocaleString('en-US')}` });
      const answer = overview(seen);
      overviews.set(key, answer);
      return answer;
    },
    async package({ options, ...question }, context) {
      const seen = await situation(question, context);
      const answer = explain(seen, optionNumbers(seen, options));
      return { asOf: seen.day, on: seen.on, ...answer };
    },
    async deal({ options, terms, ...question }, context) {
      const seen = await situation(question, context);
      return { asOf: seen.day, on: seen.on, ...explainDeal(seen, terms, options) };
    },
    async numbered({ at, ...question }, context) {
      const seen = await situation(question, context);
      return { options: named(seen, optionsOf(seen.space, at)) };
    },
    async calendar(question, { progress }) {
      return calendarOf(await tableIn(question, question.asOf, progress));
    },
    ...stepsAnswers(run),
    async uncertainty({ draws, seed, ...question }, context) {
      const seen = await situation(question, context);
      const found = await run(drawUncertainty(seen, { draws, seed }), context, ({ done }) => ({
        done: done / draws,
        figure: `draws ${of(done, draws)}`,
      }));
      return tellUncertainty(found, seed);
    },
    async retrospect({ folder: name, language, draws, seed }, context) {
      const { talks, snapshots, outcome, terms } = await folderIn(name, language);
      const days = snapshots.map(({ asOf: day }) => day);
      const tables = new Map<string, Table>();
      for (const day of days) {
        tables.set(day, await tableIn({ folder: name, language }, day, context.progress));
        await breathe(context.signal);
      }
      const tableAt = (day: string): Table => {
        const table = tables.get(day);
        if (table === undefined) throw new AnswerError(`${day} is no snapshot of ${name}`);
        return table;
      };
      const folder = { talks, snapshots, outcome, terms, texts: new Map<string, string>() };
      return run(retrospect(folder, { draws, seed, tableAt }), context, ({ asOf: day, done }) => ({
        done: (days.indexOf(day) + done / draws) / days.length,
        figure: `${day} ${of(done, draws)}`,
      }));
    },
  },
  ['calendar', 'interim', 'linkage', 'uncertainty', 'retrospect'],
);

function optionNumbers(
  { talks, today }: Table,
  options: Readonly<Record<string, string>>,
): readonly number[] {
  return talks.issues.map(({ issue, options: all }, at) => {
    const place = all.findIndex(({ option }) => option === options[issue]);
    return place < 0 ? (today[at] as number) : place;
  });
}
