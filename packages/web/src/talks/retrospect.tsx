// The test in hindsight: what would have been foretold on each frozen day, scored against simpler heads, whatever the result.

import { commandOf } from '@parley/core/ask';
import type { RetrospectAnswer } from '@parley/core/talks';
import { CommandLine } from '../export/command-line.js';
import { Exports } from '../export/exports.js';
import type { Table } from '../export/table.js';
import { first } from '../first.js';
import { usePart } from '../state/store.js';
import { useFormat } from '../words/format.js';
import { talksRuns } from '../worker/talks.js';
import { useAnswer } from '../worker/use-answer.js';
import { lineTitle, useTalks } from './context.js';
import { useFigures } from './figures.js';
import { useNames } from './names.js';
import { talksPart } from './part.js';
import { RunForm } from './run-form.js';
import { useTalksWords } from './words.js';

export function Retrospect() {
  const words = useTalksWords();
  const { folder, outcome } = useTalks();
  const [{ retrospect: run }, set] = usePart(talksPart);
  const asked = run.on ? { folder, draws: run.draws, seed: run.seed } : undefined;
  const { answer, question, pending, progress, error } = useAnswer(talksRuns, 'retrospect', asked);
  if (outcome === undefined) return null;
  const current =
    run.on && question?.folder === folder && question.draws === run.draws && question.seed === run.seed
      ? answer
      : undefined;
  const working = run.on && current === undefined && (pending || error === undefined);
  return (
    <section className="fig" aria-labelledby="retrospect-title">
      <h3 id="retrospect-title">{words.retrospect}</h3>
      <p className="standfirst">{words.retrospectStandfirst}</p>
      <RunForm run={run} working={working} progress={progress} onRun={(retrospect) => set({ retrospect })} />
      {error === undefined || working ? null : (
        <p className="error" lang="en">
          {error.message}
        </p>
      )}
      {current === undefined ? null : <Scores answer={current} folder={folder} />}
    </section>
  );
}

function Scores({ answer, folder }: { readonly answer: RetrospectAnswer; readonly folder: string }) {
  const words = useTalksWords();
  const format = useFormat();
  const { count } = useFigures();
  const view = useTalks();
  const called = useNames();
  const names: Readonly<Record<string, string>> = words.forecasters;
  const scored = answer.snapshots.filter(({ skipped }) => skipped === undefined);
  const table: Table = {
    name: `${words.retrospect}: ${answer.talks}`,
    columns: [
      { key: 'target', title: words.scoreColumns.target },
      { key: 'came', title: words.scoreColumns.came },
      ...scored.flatMap(({ asOf, scores }) =>
        scores.map(({ forecaster }) => ({ key: `${asOf} ${forecaster}`, title: `${asOf} ${forecaster}` })),
      ),
    ],
    rows: [
      ...answer.targets.map(({ target, came }, k) => ({
        target,
        came,
        ...Object.fromEntries(
          scored.flatMap(({ asOf, scores }) =>
            scores.map(({ forecaster, probabilities }) => [
              `${asOf} ${forecaster}`,
              probabilities[k] ?? null,
            ]),
          ),
        ),
      })),
      {
        target: 'Brier',
        came: '',
        ...Object.fromEntries(
          scored.flatMap(({ asOf, scores }) =>
            scores.map(({ forecaster, brier }) => [`${asOf} ${forecaster}`, brier]),
          ),
        ),
      },
    ],
    notes: [
      `${answer.draws} draws, seed ${answer.seed}; each snapshot holds only what was public by then; law known to ${first.lawKnownTo}`,
    ],
  };
  return (
    <>
      <p className="lead" data-testid="talks-beats">
        {answer.beats ? words.beats : words.exploration}
      </p>
      <div className="scores">
        <table>
          <caption>{words.meanScores}</caption>
          <thead>
            <tr>
              <th scope="col">{words.scoreColumns.head}</th>
              <th scope="col" className="figure">
                {words.scoreColumns.brier}
              </th>
              <th scope="col" className="figure">
                {words.scoreColumns.days}
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.means.map(({ forecaster, title, brier, snapshots }) => (
              <tr key={forecaster} className={forecaster === 'lens' ? 'own' : ''}>
                <th scope="row">{names[forecaster] ?? title}</th>
                <td className="figure">{brier.toFixed(3)}</td>
                <td className="figure">{snapshots}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <ol className="dates">
          {answer.snapshots.map(({ asOf, title, skipped, rank, scores }) => (
            <li key={asOf}>
              <span className="figure">{format.shortDay(asOf)}</span>
              <div>
                <p>{title}</p>
                {skipped === undefined ? null : <p className="quiet">{words.skipped}</p>}
                {scores.length === 0 ? null : (
                  <p className="quiet figure-list">
                    {scores
                      .map(
                        ({ forecaster, title: head, brier }) =>
                          `${names[forecaster] ?? head} ${brier.toFixed(3)}`,
                      )
                      .join(' · ')}
                  </p>
                )}
                {rank === undefined ? null : (
                  <p className="quiet">
                    {rank.unnamed.length === 0
                      ? ''
                      : `${words.notNamed(format.list(rank.unnamed.map(called.issue)))} `}
                    {rank.rank === undefined
                      ? words.rankNone(
                          count(rank.size),
                          count(rank.allowed),
                          format.list(rank.crosses.map((line) => lineTitle(view, line))),
                        )
                      : words.rank(count(rank.rank), count(rank.size), count(rank.allowed))}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ol>
      </div>
      <CommandLine
        command={commandOf('talks', { folder, ask: 'retrospect', draws: answer.draws, seed: answer.seed })}
      />
      <Exports table={table} json={answer} />
    </>
  );
}
