// A question about steps as a figure: the work while it goes on, then the answer in words with its drawing, where there is one, and its table.

import type { ReactNode } from 'react';
import { Exports } from '../export/exports.js';
import { DataTable, Figure, Fold } from '../export/figure.js';
import type { Cell, Table } from '../export/table.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { shellWords } from '../words/shell.js';
import { talksRuns } from '../worker/talks.js';
import type { StepsQuestions } from '../worker/talks-steps.js';
import { useAnswer } from '../worker/use-answer.js';
import { useTalks } from './context.js';
import { useFigures } from './figures.js';
import { Stopped, useStop, Work } from './work.js';

/** Asks on the worker of long runs, so that what stands above can still be worked with; `waiting` stands until the answer is there. */
export function useSteps<Name extends keyof StepsQuestions & ('interim' | 'linkage')>(
  name: Name,
  wanted: boolean,
  issues?: readonly string[],
): {
  readonly answer: StepsQuestions[Name]['answer'] | undefined;
  /** The answer to another choice of issues on the same day, until the present one is there. */
  readonly before: StepsQuestions[Name]['answer'] | undefined;
  readonly waiting: ReactNode;
} {
  const { folder, asOf } = useTalks();
  const question = { folder, asOf, ...(issues === undefined ? {} : { issues }) };
  const key = JSON.stringify(question);
  const { stopped, stop, goOn } = useStop(key);
  const asked = useAnswer(talksRuns, name, wanted && !stopped ? question : undefined);
  if (asked.answer !== undefined && JSON.stringify(asked.question) === key)
    return { answer: asked.answer, before: undefined, waiting: null };
  const sameDay = asked.question?.folder === folder && asked.question.asOf === asOf;
  const { error, pending, progress } = asked;
  const waiting = stopped ? (
    <Stopped onGoOn={goOn} />
  ) : !wanted ? null : error !== undefined && !pending ? (
    <p className="error" lang="en">
      {error.message}
    </p>
  ) : (
    <Work key={key} progress={progress} onCancel={stop} />
  );
  return { answer: undefined, before: sameDay ? asked.answer : undefined, waiting };
}

/** How the figures of both sides are written: `United States +0.5 and Japan −0.5`. */
export function useBoth(): (values: readonly number[]) => string {
  const format = useFormat();
  const { signed } = useFigures();
  const { talks } = useTalks();
  return (values) => format.list(talks.sides.map(({ title }, k) => `${title} ${signed(values[k] ?? 0)}`));
}

/** Whether figures say the same as they are written. */
export const same = (values: readonly number[]): boolean => values.every((value) => Math.abs(value) < 0.0005);

interface Props {
  readonly title: string;
  readonly answer: string;
  readonly table: Table;
  readonly json: unknown;
  readonly show: (cell: Cell, key: string) => ReactNode;
  readonly below: ReactNode;
  /** Absent where nothing differs: then the answer in words stands for itself. */
  readonly drawing: ReactNode | undefined;
}

export function Answered({ title, answer, table, json, show, below, drawing }: Props) {
  const words = useWords(shellWords);
  if (drawing !== undefined)
    return (
      <Figure title={title} standfirst={answer} table={table} json={json} show={show} below={below}>
        {drawing}
      </Figure>
    );
  return (
    <section className="fig">
      <h3>{title}</h3>
      <p className="standfirst">{answer}</p>
      {below}
      <Fold summary={words.chart.table}>
        <DataTable table={table} show={show} />
      </Fold>
      <Exports table={table} json={json} />
    </section>
  );
}
