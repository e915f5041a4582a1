// Who gives what: from the package shown, what each side can give first, cheapest for each unit of the other's gain; and the threats.

import type { MoveAnswer } from '@parley/core/talks';
import { Exports } from '../export/exports.js';
import type { Table } from '../export/table.js';
import { useFormat } from '../words/format.js';
import { sideTitle, useTalks } from './context.js';
import { stamp, useFigures } from './figures.js';
import { Ground } from './ground.js';
import { useNames } from './names.js';
import { useTalksWords } from './words.js';

export function Give() {
  const words = useTalksWords();
  const { answer, talks, asOf } = useTalks();
  const table: Table = {
    name: `${words.give}: ${talks.talks}`,
    columns: (['side', 'issue', 'from', 'to', 'cost', 'gain', 'rate', 'assumed'] as const).map((key) => ({
      key,
      title: words.giveColumns[key],
    })),
    rows: answer.give.flatMap(({ side, moves }) =>
      moves.map(({ issue, from, to, cost, gain, rate, assumed }) => ({
        side: sideTitle(talks, side),
        ...{ issue, from, to, cost, gain, rate, assumed },
      })),
    ),
    notes: [
      stamp(
        talks,
        asOf,
        `${talks.unit}; moves from ${answer.shown?.is === 'nash' ? 'the Nash mark' : 'the cheapest opening'}`,
      ),
      'rate: cost to the giver for one unit of gain to the other; below zero both gain',
    ],
  };
  return (
    <section className="fig" aria-labelledby="give-title">
      <h3 id="give-title">{words.give}</h3>
      <p className="standfirst">
        {words.giveStandfirst(answer.shown?.is === 'nash' ? words.nashMark : words.opening)}
      </p>
      <div className="gives">
        {answer.give.map(({ side, moves }) => (
          <div key={side}>
            <h4>{words.gives(sideTitle(talks, side))}</h4>
            {moves.length === 0 ? <p className="quiet">{words.nothingToGive}</p> : <Moves moves={moves} />}
          </div>
        ))}
      </div>
      <Threats />
      <Exports table={table} json={{ give: answer.give, threats: answer.threats }} />
    </section>
  );
}

function Moves({ moves }: { readonly moves: readonly MoveAnswer[] }) {
  const words = useTalksWords();
  const { amount } = useFigures();
  const { talks } = useTalks();
  const names = useNames();
  const title = (issue: string) => talks.issues.find((each) => each.issue === issue)?.title ?? issue;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.giveColumns.issue}</th>
          <th scope="col" className="figure">
            {words.giveColumns.cost}
          </th>
          <th scope="col" className="figure">
            {words.giveColumns.gain}
          </th>
          <th scope="col" className="figure">
            {words.giveColumns.rate}
          </th>
        </tr>
      </thead>
      <tbody>
        {moves.map(({ issue, from, to, cost, gain, rate, assumed }) => (
          <tr key={`${issue} ${to}`}>
            <th scope="row">
              <span>{title(issue)}</span>
              <span className="cite">
                {names.option(issue, from)} → {names.option(issue, to)}
                {assumed ? ` · ${words.assumed}` : ''}
              </span>
            </th>
            <td className="figure">{amount(cost)}</td>
            <td className="figure">{amount(gain)}</td>
            <td className={rate < 0 ? 'figure both' : 'figure'}>
              {rate < 0 ? words.bothGain : amount(rate)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Threats() {
  const words = useTalksWords();
  const format = useFormat();
  const { share, amount } = useFigures();
  const { answer, talks } = useTalks();
  if (answer.threats.length === 0) return null;
  return (
    <div className="threats">
      <h4>{words.threats}</h4>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.threatColumns.threat}</th>
            <th scope="col" className="figure">
              {words.threatColumns.chance}
            </th>
            <th scope="col" className="figure">
              {words.threatColumns.issuer}
            </th>
            <th scope="col" className="figure">
              {words.threatColumns.target}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.threats.map(
            ({
              event,
              title,
              date,
              issuer,
              target,
              chance,
              costToIssuer,
              costToTarget,
              weak,
              evidence,
              assumed,
            }) => (
              <tr key={event}>
                <th scope="row">
                  <span className="figure">{format.shortDay(date)}</span> <span>{title}</span>
                  <span className="cite">
                    {weak ? `${words.weak} · ` : ''}
                    <Ground evidence={evidence} assumed={assumed} />
                  </span>
                </th>
                <td className="figure">{share(chance)}</td>
                <td className="figure">
                  {amount(costToIssuer)}
                  <span className="cite">{sideTitle(talks, issuer)}</span>
                </td>
                <td className="figure">
                  {amount(costToTarget)}
                  <span className="cite">{sideTitle(talks, target)}</span>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
