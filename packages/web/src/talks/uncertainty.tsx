// What must be believed for a deal: every range drawn, weighed by offers and refusals; a long run that can be stopped.

import { commandOf } from '@parley/core/ask';
import type { UncertaintyAnswer } from '@parley/core/talks';
import { useRef } from 'react';
import { useWidth } from '../chart/plot.js';
import { CommandLine } from '../export/command-line.js';
import { Figure } from '../export/figure.js';
import type { Table } from '../export/table.js';
import { usePart } from '../state/store.js';
import { talksRuns } from '../worker/talks.js';
import { useAnswer } from '../worker/use-answer.js';
import { beliefTitle, lineTitle, useTalks } from './context.js';
import { shortened, stamp, useFigures } from './figures.js';
import { useNames } from './names.js';
import { talksPart } from './part.js';
import { RunForm } from './run-form.js';
import { useTalksWords } from './words.js';

export function Uncertainty() {
  const words = useTalksWords();
  const { folder, asOf } = useTalks();
  const [{ uncertainty: run }, set] = usePart(talksPart);
  const asked = run.on ? { folder, asOf, draws: run.draws, seed: run.seed } : undefined;
  const { answer, question, pending, progress, error } = useAnswer(talksRuns, 'uncertainty', asked);
  const current =
    run.on &&
    question?.folder === folder &&
    question.asOf === asOf &&
    question.draws === run.draws &&
    question.seed === run.seed
      ? answer
      : undefined;
  const working = run.on && current === undefined && (pending || error === undefined);
  return (
    <section className="uncertain" aria-labelledby="uncertain-title">
      <div className="fig">
        <h3 id="uncertain-title">{words.uncertainty}</h3>
        <p className="standfirst">{words.uncertaintyStandfirst}</p>
        <RunForm
          run={run}
          working={working}
          progress={progress}
          onRun={(uncertainty) => set({ uncertainty })}
        />
        {error === undefined || working ? null : (
          <p className="error" lang="en">
            {error.message}
          </p>
        )}
      </div>
      {current === undefined ? null : <Drawn answer={current} />}
    </section>
  );
}

function Drawn({ answer }: { readonly answer: UncertaintyAnswer }) {
  const words = useTalksWords();
  const { count, share, amount } = useFigures();
  const view = useTalks();
  const { talks, folder, asOf, choose } = view;
  const names = useNames();
  const notes = [
    stamp(
      talks,
      asOf,
      `${answer.draws} draws, seed ${answer.seed}; shares are of draws, weighed by ${answer.evidence.length} offers and refusals`,
    ),
  ];
  const tornado: Table = {
    name: `${words.tornado}: ${talks.talks}`,
    columns: (['belief', 'low', 'high', 'assumed'] as const).map((key) => ({
      key,
      title: words.tornadoColumns[key],
    })),
    rows: answer.tornado.map(({ belief, low, high, assumed }) => ({
      belief,
      low: low ?? null,
      high: high ?? null,
      assumed,
    })),
    notes,
  };
  return (
    <>
      <div className="drawn">
        <p className="lead" data-testid="talks-open">
          {words.open(share(answer.open))}
          {answer.size === undefined ? '' : ` ${words.onAverage(count(Math.round(answer.size)))}`}
        </p>
        <p className="quiet">
          {words.weighed(
            String(answer.evidence.length),
            count(Math.round(answer.effective)),
            share(answer.consistent),
          )}
          {answer.contradicted ? ` ${words.contradicted}` : ''}
          {answer.undecided === 0 ? '' : ` ${words.undecided(count(answer.undecided))}`}
          {answer.way === 'search' ? ` ${words.searched(count(answer.packages))}` : ''}
        </p>
        <h4>{words.topTitle}</h4>
        <table>
          <thead>
            <tr>
              <th scope="col" className="figure">
                {words.topColumns.signable}
              </th>
              <th scope="col" className="figure">
                {words.topColumns.central}
              </th>
              <th scope="col">{words.topColumns.package}</th>
            </tr>
          </thead>
          <tbody>
            {answer.top.map(({ options, signable, central, believe }) => (
              <tr key={Object.values(options).join()}>
                <td className="figure">{share(signable)}</td>
                <td className="figure">{share(central)}</td>
                <td>
                  <span>{names.moved(options)}</span>{' '}
                  <button type="button" className="link look" onClick={() => choose(options)}>
                    {words.lookAt}
                  </button>
                  {central === 0 || believe.length === 0 ? null : (
                    <span className="cite">
                      {words.believe}{' '}
                      {believe
                        .map(({ belief, mean, all }) =>
                          words.belief(beliefTitle(view, belief), amount(mean), amount(all)),
                        )
                        .join(words.semicolon)}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {answer.blocking.length === 0 ? null : (
          <>
            <h4>{words.blocking}</h4>
            <ul className="blocking">
              {answer.blocking.map(({ line, share: part }) => (
                <li key={line}>
                  <strong className="figure">{share(part)}</strong> <span>{lineTitle(view, line)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <CommandLine
          command={commandOf('talks', {
            folder,
            ask: 'uncertainty',
            asOf,
            draws: answer.draws,
            seed: answer.seed,
          })}
        />
      </div>
      <Figure
        title={words.tornado}
        standfirst={words.tornadoStandfirst(share(answer.open))}
        table={tornado}
        json={answer}
        show={(cell, key) =>
          typeof cell === 'number' ? share(cell) : key === 'belief' ? names.belief(String(cell)) : undefined
        }
      >
        <Tornado answer={answer} />
      </Figure>
    </>
  );
}

const SHOWN = 14;

function Tornado({ answer: { tornado, open } }: { readonly answer: UncertaintyAnswer }) {
  const words = useTalksWords();
  const { share } = useFigures();
  const view = useTalks();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const narrow = width < 620;
  const row = narrow ? 36 : 26;
  const left = narrow ? 0 : 350;
  const shown = tornado.slice(0, SHOWN);
  const x = (part: number) => left + 30 + part * Math.max(0, width - left - 70);
  return (
    <div ref={place}>
      {width === 0 ? null : (
        <svg
          width={width}
          height={shown.length * row + 24}
          role="img"
          aria-label={words.tornado}
          className="bars"
        >
          {[0, 0.25, 0.5, 0.75, 1].map((part) => (
            <g key={part} className="grid">
              <line x1={x(part)} x2={x(part)} y1={0} y2={shown.length * row} />
              <text x={x(part)} y={shown.length * row + 16} textAnchor="middle">
                {share(part)}
              </text>
            </g>
          ))}
          {shown.map(({ belief, low, high }, at) => {
            const y = at * row + (narrow ? 18 : 6);
            const [a, b] = [low ?? open, high ?? open];
            return (
              <g key={belief}>
                <text x={0} y={narrow ? at * row + 13 : y + 11}>
                  {shortened(beliefTitle(view, belief), narrow ? 48 : 54)}
                </text>
                <line className="stem" x1={x(a)} x2={x(b)} y1={y + 7} y2={y + 7} />
                <circle className="low" cx={x(a)} cy={y + 7} r={4} />
                <circle className="high" cx={x(b)} cy={y + 7} r={4} />
              </g>
            );
          })}
          <line className="open" x1={x(open)} x2={x(open)} y1={0} y2={shown.length * row} />
        </svg>
      )}
      <ul className="swatches">
        {(['low', 'high'] as const).map((end) => (
          <li key={end}>
            <svg width="12" height="12" className="bars" aria-hidden="true">
              <circle className={end} cx="6" cy="6" r="4" />
            </svg>
            {words.thirds[end]}
          </li>
        ))}
      </ul>
    </div>
  );
}
