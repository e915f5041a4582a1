// Some issues signed first, the rest after: what each order brings both sides against one deal on everything.

import { commandOf } from '@parley/core/ask';
import type { InterimAnswer, Talks } from '@parley/core/talks';
import { CommandLine } from '../export/command-line.js';
import { useFormat } from '../words/format.js';
import type { StepsQuestions } from '../worker/talks-steps.js';
import { useTalks } from './context.js';
import { kindsOf } from './editor.js';
import { useFigures } from './figures.js';
import { useNames } from './names.js';
import { Answered, same, useBoth, useSteps } from './steps-answered.js';
import { byWhom, type Order, orderOf, ordersTable } from './steps-orders.js';
import { Own, useOwn } from './steps-own.js';
import { type PairGroup, type PairRow, Pairs } from './steps-pairs.js';
import { useTalksWords } from './words.js';

type Answer = StepsQuestions['interim']['answer'];

export function Interim({ near }: { readonly near: boolean }) {
  const words = useTalksWords();
  const { answer: view } = useTalks();
  const { answer, waiting } = useSteps('interim', near);
  const own = useOwn(near && answer !== undefined);
  if (answer === undefined)
    return (
      <section className="fig waiting">
        <h3>{words.steps}</h3>
        {waiting}
      </section>
    );
  return (
    <>
      <Sets answer={answer} own={own.deal} />
      {view.agreement ? <Own own={own} /> : null}
    </>
  );
}

function Sets({ answer, own }: { readonly answer: Answer; readonly own: InterimAnswer | undefined }) {
  const words = useTalksWords();
  const format = useFormat();
  const { signed } = useFigures();
  const view = useTalks();
  const { talks, folder, asOf } = view;
  const called = useNames();
  const told = useTold(answer);
  const orders = answer.deals.map((deal) => orderOf(deal, talks)).sort(byWhom);
  const title = (issue: string) => talks.issues.find((each) => each.issue === issue)?.title ?? issue;
  const rowOf = ({ deal, issues }: Order): PairRow => ({
    key: deal.issues.join(),
    label: issues.length === 1 ? issues.map(title).join() : issues.map(called.issue).join(words.comma),
    kinds: kindsIn(issues, talks),
    values: deal.against,
  });
  const drawn = (later: boolean) =>
    orders.filter(
      (order) => order.later === later && order.deal.first !== undefined && !same(order.deal.against),
    );
  const groups: readonly PairGroup[] = [
    { title: words.stepsGroups.first, rows: drawn(false).map(rowOf) },
    { title: words.stepsGroups.later, rows: drawn(true).map(rowOf) },
    {
      title: words.stepsGroups.own,
      rows:
        own?.first === undefined
          ? []
          : [
              {
                key: 'own',
                label: own.issues.map(called.issue).join(words.comma),
                kinds: kindsIn(own.issues, talks),
                values: own.against,
                chosen: true,
              },
            ],
      hint: own === undefined ? words.ownHere : words.ownCannot,
    },
  ];
  const usual = groups.some(({ rows, hint }) => hint === undefined && rows.length > 0);
  const names = (found: readonly Order[]) =>
    format.list(found.map(({ issues }) => words.quoted(issues.map(title).join(words.comma))));
  const lists = [
    [words.stepsSameFirst, orders.filter(({ deal, later }) => !later && deal.first && same(deal.against))],
    [words.stepsSame, orders.filter(({ deal, later }) => later && deal.first && same(deal.against))],
    // Where no issue can be signed alone, the headline says so.
    [
      words.stepsNone,
      orders.some(({ deal, later }) => !later && deal.first)
        ? orders.filter(({ deal, later }) => !later && deal.first === undefined)
        : [],
    ],
    [words.stepsNoneBut, orders.filter(({ deal, later }) => later && deal.first === undefined)],
  ] as const;
  return (
    <Answered
      title={words.steps}
      answer={told}
      table={ordersTable(words.steps, answer.deals, words, called, talks, asOf)}
      json={answer}
      show={(cell) => (typeof cell === 'number' ? signed(cell) : undefined)}
      drawing={usual ? <Pairs label={words.steps} groups={groups} axis={words.stepsAxis} /> : undefined}
      below={
        <>
          {view.answer.agreement ? (
            <>
              {lists.map(([say, found]) =>
                found.length === 0 ? null : (
                  <p key={say('')} className="quiet">
                    {say(names(found))}
                  </p>
                ),
              )}
              <p className="quiet">
                {[words.stepsTried[triedIn(orders, talks)], words.stepsMethod].join(words.between)}
              </p>
            </>
          ) : null}
          <CommandLine command={commandOf('talks', { folder, ask: 'interim', asOf })} />
        </>
      }
    />
  );
}

/** The answer in words with figures. */
function useTold({ deals }: Answer): string {
  const words = useTalksWords();
  const format = useFormat();
  const both = useBoth();
  const { talks, answer } = useTalks();
  if (!answer.agreement) return words.stepsClosed;
  const title = (issue: string) =>
    words.quoted(talks.issues.find((each) => each.issue === issue)?.title ?? issue);
  // Every set is measured against the same deal, so that any of them tells what it brings.
  const atOnce = deals[0]?.gains.map((gain, k) => gain - (deals[0]?.against[k] ?? 0)) ?? [];
  const alone = deals.filter(({ issues }) => issues.length === 1);
  const can = alone.filter(({ first }) => first !== undefined);
  const signed = deals.filter(({ first }) => first !== undefined);
  const best = ([0, 1] as const).map((k) => {
    const side = talks.sides[k].title;
    const [deal] = [...signed].sort((a, b) => (b.against[k] ?? 0) - (a.against[k] ?? 0));
    if (deal === undefined || (deal.against[k] ?? 0) < 0.0005) return words.noBetter(side);
    const { later, issues } = orderOf(deal, talks);
    const listed = format.list(issues.map(title));
    return words.bestOrder(
      side,
      later ? words.orderLater(listed) : words.orderFirst(listed),
      both(deal.against),
    );
  });
  return [
    words.atOnce(both(atOnce)),
    can.length === 0
      ? words.aloneNone(String(alone.length))
      : words.aloneSome(String(can.length), String(alone.length)),
    ...(signed.length === 0 ? [] : signed.every(({ against }) => same(against)) ? [words.noWorse] : best),
  ].join(words.between);
}

function triedIn(orders: readonly Order[], { issues }: Talks): 'every' | 'both' | 'alone' {
  if (orders.length === 2 ** issues.length - 2) return 'every';
  return orders.some(({ later }) => later) ? 'both' : 'alone';
}

/** What the worth of some issues rests on. */
function kindsIn(names: readonly string[], talks: Talks) {
  const found = new Set(
    talks.issues.filter(({ issue }) => names.includes(issue)).flatMap((issue) => kindsOf(issue, talks)),
  );
  return (['model', 'judgement'] as const).filter((kind) => found.has(kind));
}
