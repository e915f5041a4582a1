// What a search has found: tariffs by who sets them, what they do, published figures beside, and the command that finds the same.

import { commandOf } from '@parley/core/ask';
import { memo } from 'react';
import { CommandLine } from '../export/command-line.js';
import { DataTable, Figure, Fold } from '../export/figure.js';
import type { Cell, Table } from '../export/table.js';
import { first } from '../first.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import type { Search, SearchAnswer } from '../worker/economy-questions.js';
import { signed, useNames } from './names.js';
import { OSSA, OSSA_ABSTRACT, OSSA_OPTIMAL } from './published.js';
import { economyWords } from './words.js';

interface FoundProps {
  readonly answer: SearchAnswer;
  readonly search: Search;
  readonly seconds: number;
}

export const Found = memo(function Found({ answer, search, seconds }: FoundProps) {
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
            certificate !== null && Number.isFinite(certificate) ? certificate.toExponential(1) : undefined,
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
