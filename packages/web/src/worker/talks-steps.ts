// Two questions of the talks workers: some issues signed first, and what tying each issue to the rest is worth; both tell how far they are.

import {
  type InterimAnswer,
  interimSteps,
  type LinkageAnswer,
  linkageSteps,
  type Situation,
  type StepsDone,
  situationOn,
  type Table,
} from '@parley/core/talks';
import type { Context } from './answering.js';
import type { Progress } from './protocol.js';
import type { AsOf } from './talks-questions.js';
import { tableNamed } from './talks-tables.js';

interface Seen {
  readonly asOf: string;
  readonly on: string;
}

export type StepsQuestions = {
  /** The usual sets of issues, or the one that is named. */
  interim: {
    ask: AsOf & { readonly issues?: readonly string[] };
    answer: Seen & { readonly deals: readonly InterimAnswer[] };
  };
  linkage: { ask: AsOf; answer: Seen & { readonly issues: readonly LinkageAnswer[] } };
};

type Run = <Answer>(
  steps: Iterator<StepsDone, Answer>,
  context: Context,
  tell: (step: StepsDone) => Progress,
) => Promise<Answer>;

/** One for each table, so that the deal on everything is found once for all questions about a day. */
const situations = new WeakMap<Table, Situation>();

async function situation({ folder, asOf }: AsOf, { progress }: Context): Promise<Situation> {
  const table = await tableNamed(folder, asOf, progress);
  const seen = situations.get(table) ?? situationOn(table, table.day);
  situations.set(table, seen);
  return seen;
}

const far =
  (stage: string) =>
  ({ done, all }: StepsDone): Progress => ({ done: done / all, figure: `${stage} ${done} / ${all}` });

/** The answers, for the worker that takes the questions; `run` does the steps. */
export const stepsAnswers = (run: Run) => ({
  async interim({ issues, ...question }: StepsQuestions['interim']['ask'], context: Context) {
    const seen = await situation(question, context);
    const steps = interimSteps(seen, issues === undefined ? undefined : [issues]);
    const deals = await run(steps, context, far('interim'));
    return { asOf: seen.day, on: seen.on, deals };
  },
  async linkage(question: StepsQuestions['linkage']['ask'], context: Context) {
    const seen = await situation(question, context);
    const issues = await run(linkageSteps(seen), context, far('linkage'));
    return { asOf: seen.day, on: seen.on, issues };
  },
});
