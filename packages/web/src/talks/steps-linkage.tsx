// What tying an issue to the rest is worth to each side: gains with it on the table, less gains with it kept apart.

import { commandOf } from '@parley/core/ask';
import type { LinkageAnswer } from '@parley/core/talks';
import { CommandLine } from '../export/command-line.js';
import type { Table } from '../export/table.js';
import { useFormat } from '../words/format.js';
import type { StepsQuestions } from '../worker/talks-steps.js';
import { useTalks } from './context.js';
import { kindsOf } from './editor.js';
import { stamp, useFigures } from './figures.js';
import { useNames } from './names.js';
import { Answered, same, useBoth, useSteps } from './steps-answered.js';
import { GROUNDS } from './steps-orders.js';
import { type PairRow, Pairs } from './steps-pairs.js';
import { useTalksWords } from './words.js';

export function Linkage({ near }: { readonly near: boolean }) {
  const words = useTalksWords();
  const { answer, waiting } = useSteps('linkage', near);
  if (answer !== undefined) return <Ties answer={answer} />;
  return (
    <section className="fig waiting">
      <h3>{words.linkage}</h3>
      {waiting}
    </section>
  );
}

const total = ({ value }: LinkageAnswer): number => value.reduce((sum, each) => sum + each, 0);
const size = ({ value }: LinkageAnswer): number => value.reduce((sum, each) => sum + Math.abs(each), 0);
/** Nothing can be signed without it. */
const needed = ({ linked, separate }: LinkageAnswer): boolean => linked > 0 && separate === 0;

function Ties({ answer }: { readonly answer: StepsQuestions['linkage']['answer'] }) {
  const words = useTalksWords();
  const format = useFormat();
  const { signed, count } = useFigures();
  const { talks, folder, asOf, answer: view } = useTalks();
  const names = useNames();
  const told = useTold(answer.issues);
  const ranked = [...answer.issues].sort((a, b) => total(b) - total(a));
  const issueOf = (name: string) => talks.issues.find(({ issue }) => issue === name);
  const title = (name: string) => issueOf(name)?.title ?? name;
  const kinds = (name: string) => {
    const issue = issueOf(name);
    return issue === undefined ? [] : kindsOf(issue, talks);
  };
  const rowOf = ({ issue, value, separate }: LinkageAnswer): PairRow => ({
    key: issue,
    label: title(issue),
    kinds: kinds(issue),
    values: value,
    rest: count(separate),
  });
  const [first, second] = talks.sides.map((side) => side.title) as [string, string];
  const columns = words.linkageColumns;
  const table: Table = {
    name: `${words.linkage}: ${talks.talks}`,
    columns: [
      { key: 'issue', title: columns.issue },
      { key: 'valueFirst', title: columns.value(first) },
      { key: 'valueSecond', title: columns.value(second) },
      { key: 'linked', title: columns.linked },
      { key: 'separate', title: columns.separate },
      { key: 'apart', title: columns.apart },
      { key: 'kind', title: columns.kind },
    ],
    rows: ranked.map(({ issue, apart, value, linked, separate }) => ({
      issue: names.issue(issue),
      valueFirst: value[0] ?? 0,
      valueSecond: value[1] ?? 0,
      linked,
      separate,
      apart: names.option(issue, apart),
      kind: kinds(issue)
        .map((kind) => words[kind])
        .join(words.comma),
    })),
    notes: [
      stamp(talks, asOf, `${talks.unit}; gains at the Nash mark tied, less gains kept apart; no forecast`),
      GROUNDS,
    ],
  };
  const groups = [
    { title: words.linkageGroups.needed, rows: ranked.filter(needed).map(rowOf) },
    {
      title: words.linkageGroups.rest,
      rows: ranked.filter((tie) => !needed(tie) && !same(tie.value)).map(rowOf),
    },
  ];
  const equal = ranked.filter((tie) => !needed(tie) && same(tie.value));
  return (
    <Answered
      title={words.linkage}
      answer={told}
      table={table}
      json={answer}
      show={(cell, key) =>
        typeof cell === 'number' ? (key.startsWith('value') ? signed(cell) : count(cell)) : undefined
      }
      drawing={
        groups.every(({ rows }) => rows.length === 0) ? undefined : (
          <Pairs
            label={words.linkage}
            groups={groups}
            axis={words.linkageAxis}
            restTitle={words.linkageLeft(count(answer.issues[0]?.linked ?? 0))}
          />
        )
      }
      below={
        <>
          {view.agreement ? (
            <>
              {equal.length === 0 ? null : (
                <p className="quiet">
                  {words.linkageSame(format.list(equal.map(({ issue }) => words.quoted(title(issue)))))}
                </p>
              )}
              <p className="quiet">{words.linkageMethod}</p>
            </>
          ) : null}
          <CommandLine command={commandOf('talks', { folder, ask: 'linkage', asOf })} />
        </>
      }
    />
  );
}

/** The answer in words with figures. */
function useTold(ties: readonly LinkageAnswer[]): string {
  const words = useTalksWords();
  const format = useFormat();
  const both = useBoth();
  const { talks, answer } = useTalks();
  if (!answer.agreement) return words.linkageClosed;
  const title = (name: string) =>
    words.quoted(talks.issues.find(({ issue }) => issue === name)?.title ?? name);
  const must = ties.filter(needed);
  const [most] = ties.filter((tie) => !needed(tie) && !same(tie.value)).sort((a, b) => size(b) - size(a));
  const said = [
    ...(must[0] === undefined
      ? []
      : [words.linkageNeeds(format.either(must.map(({ issue }) => title(issue))), both(must[0].value))]),
    ...(most === undefined
      ? []
      : [(must.length > 0 ? words.linkageRest : words.linkageMost)(title(most.issue), both(most.value))]),
  ];
  return said.length === 0 ? words.linkageNothing : said.join(words.between);
}
