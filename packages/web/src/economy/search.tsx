// Optimal tariffs, a trade war, trade talks: long searches with their progress, a stop, and what they found beside what is published.

import { commandOf } from '@parley/core/ask';
import { memo } from 'react';
import { CommandLine } from '../export/command-line.js';
import { DataTable, Figure, Fold } from '../export/figure.js';
import type { Cell, Table } from '../export/table.js';
import { first } from '../first.js';
import { usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import type { Search, SearchAnswer } from '../worker/economy-questions.js';
import { signed, useNames } from './names.js';
import { type EconomyState, economyPart, SEARCHES } from './part.js';
import { OSSA, OSSA_ABSTRACT, OSSA_OPTIMAL } from './published.js';
import { useRun } from './run.js';
import { economyWords } from './words.js';

/** Regions of the model of politics. */
const REGIONS = ['USA', 'JPN', 'CHN', 'EUN', 'IND', 'BRA', 'ROW'] as const;

export function Searches() {
  const words = useWords(economyWords);
  const format = useFormat();
  const [state, set] = usePart(economyPart);
  const { run, start, stop } = useRun();
  const search = searchOf(state);
  return (
    <section className="searches fig" aria-label={words.search.title}>
      <h3>{words.search.title}</h3>
      <p className="standfirst">{words.search.stand}</p>
      <div className="picks">
        <label className="field">
          <span>{words.search.kind}</span>
          <select
            value={state.search}
            onChange={({ target }) => set({ search: SEARCHES.find((it) => it === target.value) ?? 'nash' })}
          >
            {SEARCHES.map((it) => (
              <option key={it} value={it}>
                {words.search.kinds[it]}
              </option>
            ))}
          </select>
        </label>
        <Options />
        <p>
          {run.running ? (
            <button type="button" className="plain" onClick={stop}>
              {words.search.stop}
            </button>
          ) : (
            <button type="button" className="plain start" onClick={() => start(search)}>
              {words.search.start}
            </button>
          )}
        </p>
      </div>
      {run.running ? (
        <p className="progress" role="status" aria-live="off" data-testid="progress">
          {words.search.running}:{' '}
          {run.figure === '' ? words.search.beginning : <span lang="en">{run.figure}</span>},{' '}
          <span className="figure">{words.search.elapsed(format.number(run.seconds, 1))}</span>
        </p>
      ) : null}
      {run.failure === undefined ? null : (
        <p className="error" role="alert" lang="en">
          {run.failure}
        </p>
      )}
      {run.answer === undefined || run.search === undefined ? null : (
        <Found answer={run.answer} search={run.search} seconds={run.seconds} />
      )}
    </section>
  );
}

/** The question of a search; the reader's partner is whose tariffs are sought in the world. */
function searchOf({ search, searchModel, partner, uniform, political, from }: EconomyState): Search {
  const politics = political ? { political } : {};
  if (search === 'cooperate')
    return { ask: search, question: { ...politics, ...(from === 'factual' ? {} : { from }) } };
  const world = searchModel === 'world';
  if (search === 'nash')
    return {
      ask: search,
      question: world ? { model: 'world', players: ['USA', 'CHN', 'EU'] } : { model: 'regions', ...politics },
    };
  const country = partner === 'EU' ? 'EUN' : partner;
  const known = world || (REGIONS as readonly string[]).includes(country);
  return {
    ask: search,
    question: {
      country: known && !(world && partner === 'EU') ? country : 'USA',
      model: searchModel,
      ...(uniform ? { uniform } : {}),
      ...(world ? {} : politics),
    },
  };
}

function Options() {
  const words = useWords(economyWords);
  const [state, set] = usePart(economyPart);
  const name = useNames();
  const world = state.searchModel === 'world' && state.search !== 'cooperate';
  return (
    <>
      {state.search === 'cooperate' ? (
        <label className="field">
          <span>{words.search.from}</span>
          <select
            value={state.from}
            onChange={({ target }) => {
              const { value } = target;
              set({ from: value === 'nash' || value === 'free-trade' ? value : 'factual' });
            }}
          >
            {(['factual', 'nash', 'free-trade'] as const).map((it) => (
              <option key={it} value={it}>
                {words.search.froms[it]}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <label className="field">
          <span>{words.model}</span>
          <select
            value={state.searchModel}
            onChange={({ target }) => set({ searchModel: target.value === 'world' ? 'world' : 'regions' })}
          >
            <option value="regions">{words.models.regions}</option>
            <option value="world">{words.models.world}</option>
          </select>
        </label>
      )}
      {state.search === 'optimal' ? (
        <>
          <label className="field">
            <span>{words.search.whose}</span>
            <select
              value={
                REGIONS.find((it) => it === state.partner || (it === 'EUN' && state.partner === 'EU')) ??
                'USA'
              }
              onChange={({ target }) => set({ partner: target.value === 'EUN' ? 'EU' : target.value })}
            >
              {REGIONS.filter((it) => !world || (it !== 'EUN' && it !== 'ROW')).map((it) => (
                <option key={it} value={it}>
                  {name(it)}
                </option>
              ))}
            </select>
          </label>
          <label className="check">
            <input
              type="checkbox"
              checked={state.uniform}
              onChange={({ target }) => set({ uniform: target.checked })}
            />{' '}
            {words.search.uniform}
          </label>
        </>
      ) : null}
      {world ? null : (
        <label className="check">
          <input
            type="checkbox"
            checked={state.political}
            onChange={({ target }) => set({ political: target.checked })}
          />{' '}
          {words.search.political}
        </label>
      )}
    </>
  );
}

interface FoundProps {
  readonly answer: SearchAnswer;
  readonly search: Search;
  readonly seconds: number;
}

const Found = memo(function Found({ answer, search, seconds }: FoundProps) {
  const words = useWords(economyWords);
  const format = useFormat();
  const name = useNames();
  const { status, advice, certificate, rounds, summary, tariffs, effects, gain } = answer;
  const beside =
    search.ask === 'optimal' && search.question.model === 'regions' && search.question.political !== true;
  const world = effects.model === 'world';
  const setters = summary.map(({ importer }) => importer);
  const shown = effects.countries.filter(({ iso3 }) => !world || setters.includes(iso3) || iso3 === 'JPN');
  const notes = [effects.title, effects.caveat, words.notes(first.lawKnownTo), `status ${status}`];
  const table: Table = {
    name: words.search.table.title,
    columns: [
      { key: 'setter', title: words.search.table.setter },
      { key: 'lowest', title: words.search.table.lowest },
      { key: 'median', title: words.search.table.median },
      { key: 'highest', title: words.search.table.highest },
      { key: 'welfare', title: words.search.table.welfare },
      ...(beside
        ? [
            { key: 'publishedMedian', title: words.search.table.publishedMedian },
            { key: 'publishedWelfare', title: words.search.table.publishedWelfare },
          ]
        : []),
    ],
    rows: shown.map(({ iso3, welfare }) => {
      const own = summary.find(({ importer }) => importer === iso3);
      const printed = beside && own !== undefined ? OSSA_OPTIMAL[iso3] : undefined;
      return {
        setter: name(iso3),
        lowest: own === undefined ? null : 100 * own.lowest,
        median: own === undefined ? null : 100 * own.median,
        highest: own === undefined ? null : 100 * own.highest,
        welfare,
        publishedMedian: printed?.median ?? null,
        publishedWelfare: printed?.welfare ?? null,
      };
    }),
    notes,
  };
  const all: Table = {
    name: words.search.tariffs,
    columns: [
      { key: 'importer', title: words.search.importer },
      { key: 'exporter', title: words.search.exporter },
      { key: 'sector', title: words.search.sectorName },
      { key: 'rate', title: words.search.rate },
    ],
    rows: tariffs.map(({ importer, exporter, sector, rate }) => ({
      importer,
      exporter,
      sector: sector ?? 'all',
      rate: 100 * rate,
    })),
    notes,
  };
  const show = (cell: Cell, key: string) =>
    typeof cell === 'number' ? (
      key === 'welfare' ? (
        signed(format, cell)
      ) : (
        `${format.number(cell, 1)}%`
      )
    ) : key.startsWith('published') ? (
      <span className="published">{cell}</span>
    ) : (
      cell
    );
  return (
    <div className="found-tariffs" data-testid="found">
      <p>
        <strong>
          {words.search.found(
            words.status[status],
            format.number(rounds, 0),
            certificate === null ? '–' : certificate.toExponential(1),
          )}
        </strong>{' '}
        {words.search.elapsed(format.number(seconds, 1))}.{' '}
        {gain === undefined || gain === null ? '' : words.search.gain(signed(format, gain))}
      </p>
      {status === 'cancelled' ? <p className="quiet">{words.search.stoppedNote}</p> : null}
      {advice === undefined ? null : (
        <p className="quiet" lang="en">
          {advice}
        </p>
      )}
      <Figure title={words.search.table.title} table={table} json={answer} show={show} />
      <PublishedLine search={search} beside={beside} />
      <Fold summary={`${words.search.tariffs} (${format.number(tariffs.length, 0)})`}>
        <DataTable table={{ ...all, rows: all.rows.slice(0, 400) }} show={show} />
      </Fold>
      <CommandLine command={commandFor(search)} />
    </div>
  );
});

function commandFor(search: Search): string {
  switch (search.ask) {
    case 'optimal':
      return commandOf('optimal', search.question);
    case 'nash':
      return commandOf('nash', search.question);
    case 'cooperate':
      return commandOf('cooperate', search.question);
  }
}

function PublishedLine({ search, beside }: { readonly search: Search; readonly beside: boolean }) {
  const { published } = useWords(economyWords).search;
  const political = 'political' in search.question && search.question.political === true;
  const said =
    search.ask === 'optimal'
      ? beside
        ? published.optimal
        : ''
      : !political
        ? ''
        : search.ask === 'nash'
          ? published.nash(OSSA_ABSTRACT.nashTariffs, OSSA_ABSTRACT.warLoss)
          : published.cooperate(OSSA_ABSTRACT.talksGain);
  if (said === '') return null;
  return (
    <p className="quiet aside published">
      {said} <span lang="en">{OSSA}.</span>
    </p>
  );
}
