// The signable map: how many packages lie where, what of them can be signed, and which line stands before the rest.

import { commandOf } from '@parley/core/ask';
import { MARK_NAMES, type MapAnswer, type MarkName } from '@parley/core/talks';
import { useRef, useState } from 'react';
import { CommandLine } from '../export/command-line.js';
import { Exports } from '../export/exports.js';
import { DataTable } from '../export/figure.js';
import type { Table } from '../export/table.js';
import { usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { shellWords } from '../words/shell.js';
import { talks } from '../worker/talks.js';
import { useAnswer } from '../worker/use-answer.js';
import { lineTitle, sideTitle, useTalks } from './context.js';
import { moved, stamp, unnamed, useFigures } from './figures.js';
import { MapDrawing } from './map-drawing.js';
import { MapKey } from './map-key.js';
import type { Point } from './map-points.js';
import { useNames } from './names.js';
import { talksPart } from './part.js';
import { useTalksWords } from './words.js';
import { Stopped, useStop, Work } from './work.js';

/** One letter for each mark on the map. */
export const LETTERS: Readonly<Record<MarkName, string>> = {
  nash: 'N',
  kalaiSmorodinsky: 'K',
  egalitarianMoney: 'E',
  egalitarianPercent: '%',
  utilitarian: 'Σ',
  patience: 'P',
};

export function SignableMap() {
  const words = useTalksWords();
  const shell = useWords(shellWords);
  const format = useFormat();
  const { count, signed } = useFigures();
  const { answer, talks: said, folder, asOf, choose } = useTalks();
  const names = useNames();
  const [{ frame, lifted }, set] = usePart(talksPart);
  const chart = useRef<HTMLDivElement>(null);
  const [under, point] = useState<number>();
  const { stopped, stop, goOn } = useStop(`${folder} ${asOf} ${frame}`);
  const {
    answer: map,
    question,
    pending,
    progress,
    error,
  } = useAnswer(talks, 'map', stopped ? undefined : { folder, asOf, frame });
  const points = usePoints();
  const current = question?.folder === folder && question.asOf === asOf ? map : undefined;
  const [first, second] = answer.sides.map(({ side }) => sideTitle(said, side)) as [string, string];
  const notes = [
    stamp(answer, asOf, `gains above no deal, ${answer.unit}`),
    current === undefined
      ? ''
      : `${current.packages} packages, of which ${current.signable} can be signed; ${current.outside} outside the frame; every count exact`,
    'Squares: the more packages the larger; red where some can be signed, the more the darker, by powers of ten; grey where none can, the fewer red lines the best crosses the darker',
    `Reference marks, never forecasts: ${answer.marks.map(({ mark }) => `${LETTERS[mark]} ${MARK_NAMES[mark]}`).join(', ')}`,
  ].filter((note) => note !== '' && !note.endsWith(': '));
  const marks: Table = {
    name: `${words.marks}: ${said.talks}, ${asOf}`,
    columns: (['mark', 'first', 'second', 'ties', 'package'] as const).map((key) => ({
      key,
      title: key === 'first' ? first : key === 'second' ? second : words.markColumns[key],
    })),
    rows: answer.marks.map(({ mark, ties, packages: [one] }) => ({
      mark,
      first: one?.gains[0] ?? null,
      second: one?.gains[1] ?? null,
      ties,
      package: one === undefined ? '' : moved(one.options, said).join(', '),
    })),
    notes,
  };
  const goTo = async (square: number) => {
    const at = current?.example[square];
    if (at === undefined) return;
    choose((await talks.ask('numbered', { folder, asOf, at })).options);
  };
  return (
    <figure className="fig map">
      <figcaption>
        <h3>{words.map}</h3>
        <p className="standfirst">{words.mapStandfirst(first, second)}</p>
      </figcaption>
      {stopped ? (
        <Stopped onGoOn={goOn} />
      ) : pending ? (
        <Work progress={progress} onCancel={stop} />
      ) : error === undefined ? null : (
        <p className="error" lang="en">
          {error.message}
        </p>
      )}
      {current === undefined ? null : (
        <div className={pending || stopped ? 'map-body stale' : 'map-body'}>
          <div className="chart" ref={chart}>
            <MapDrawing
              map={current}
              lifted={current.lines.indexOf(lifted)}
              points={points}
              sides={[first, second]}
              under={under}
              onPoint={point}
              onChoose={(square) => void goTo(square)}
            />
          </div>
          <MapKey map={current} under={under} onFrame={(frame) => set({ frame })} />
        </div>
      )}
      {answer.agreement ? (
        <table className="marks">
          <caption>{words.marksCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.markColumns.mark}</th>
              <th scope="col" className="figure">
                {first}
              </th>
              <th scope="col" className="figure">
                {second}
              </th>
              <th scope="col">{words.markColumns.package}</th>
            </tr>
          </thead>
          <tbody>
            {answer.marks.map(({ mark, ties, packages }) => {
              const [one] = packages;
              return one === undefined ? null : (
                <tr key={mark}>
                  <th scope="row">
                    <span className="letter" aria-hidden="true">
                      {LETTERS[mark]}
                    </span>
                    <button type="button" className="link" onClick={() => choose(one.options)}>
                      {words.markNames[mark]}
                    </button>
                    {ties > 1 ? <span className="quiet"> {words.ties(count(ties))}</span> : null}
                  </th>
                  <td className="figure">{signed(one.gains[0])}</td>
                  <td className="figure">{signed(one.gains[1])}</td>
                  <td>{names.moved(one.options)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : (
        <p className="quiet">{words.noMarks}</p>
      )}
      {answer.agreement ? <Exports table={marks} /> : null}
      {answer.sidePayments === undefined ? null : (
        <p className="quiet">
          {words.sidePayments(signed(answer.sidePayments.surplus).replace('+', ''))}{' '}
          <button
            type="button"
            className="link look"
            onClick={() => choose(answer.sidePayments?.options ?? null)}
          >
            {words.lookAt}
          </button>
        </p>
      )}
      <ActualNote />
      <CommandLine command={commandOf('talks', { folder, asOf })} />
      {current === undefined ? null : (
        <>
          <details>
            <summary>{shell.chart.table}</summary>
            <DataTable table={crossingTable(current, words, notes, names.line)} />
          </details>
          <Exports table={squaresTable(current, [first, second], words, notes)} json={answer} chart={chart} />
        </>
      )}
      <p className="hidden" role="status">
        {current === undefined ? '' : words.mapStatus(count(current.signable), format.day(asOf))}
      </p>
    </figure>
  );
}

/** What stands on the map besides squares: marks, the chosen package, what was signed. */
function usePoints(): readonly Point[] {
  const words = useTalksWords();
  const { answer, explained, actual, outcome, talks: said } = useTalks();
  const governments = answer.sides.map(({ government }) => government);
  const gains = (of: typeof explained): readonly [number, number] | undefined => {
    const [x, y] = governments.map((name) => of?.parties.find(({ party }) => party === name));
    return x === undefined || y === undefined ? undefined : [x.value - x.noDeal, y.value - y.noDeal];
  };
  const [chosen, signed] = [gains(explained), gains(actual)];
  const partly = outcome !== undefined && unnamed(outcome.package, said).length > 0;
  return [
    ...answer.marks.flatMap(({ mark, packages }) =>
      packages.map(({ gains: at }): Point => ({ kind: 'mark', at, label: LETTERS[mark] })),
    ),
    ...(signed === undefined
      ? []
      : [{ kind: 'actual', at: signed, label: partly ? words.actualPartly : words.actual } as const]),
    ...(chosen === undefined ? [] : [{ kind: 'chosen', at: chosen, label: words.chosen } as const]),
  ];
}

/** Says what of the signed package could be named on the day, and whether that could be signed. */
function ActualNote() {
  const words = useTalksWords();
  const format = useFormat();
  const view = useTalks();
  const names = useNames();
  const { outcome, talks: said, actual, choose } = view;
  if (outcome?.signed === undefined || actual === undefined) return null;
  const missing = unnamed(outcome.package, said).map(names.issue);
  const crossed = actual.lines.filter(({ kept }) => !kept).map(({ line }) => lineTitle(view, line));
  return (
    <p className="quiet">
      {words.actualNote(format.day(outcome.signed))}{' '}
      {missing.length === 0 ? '' : `${words.notNamed(format.list(missing))} `}
      {actual.signable ? words.actualCould : words.actualCould_not(format.list(crossed))}{' '}
      <button type="button" className="link look" onClick={() => choose(actual.options)}>
        {words.lookAt}
      </button>
    </p>
  );
}

function crossingTable(
  { crossing, lines, alone, squares }: MapAnswer,
  words: { readonly crossing: { readonly [key: string]: string } },
  notes: readonly string[],
  name: (line: string) => string,
): Table {
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  return {
    name: words.crossing.title ?? '',
    columns: ['what', 'packages'].map((key) => ({ key, title: words.crossing[key] ?? key })),
    rows: [
      ...crossing.map((packages, lines) => ({ what: `${words.crossing.lines ?? ''}${lines}`, packages })),
      ...lines.map((line, at) => ({
        what: `${words.crossing.only ?? ''}${name(line)}`,
        packages: sum(alone[at] ?? new Float64Array()),
      })),
    ].filter(({ packages }) => squares.length === 0 || packages > 0),
    notes,
  };
}

function squaresTable(
  map: MapAnswer,
  [first, second]: readonly [string, string],
  words: { readonly map: string; readonly squareColumns: { readonly [key: string]: string } },
  notes: readonly string[],
): Table {
  const place = ([low, high]: readonly [number, number], step: number, steps: number) =>
    low + ((high - low) * step) / steps;
  return {
    name: `${words.map}: ${first}, ${second}, ${map.asOf}`,
    columns: ['xFrom', 'xTo', 'yFrom', 'yTo', 'packages', 'canSign', 'fewest'].map((key) => ({
      key,
      title: words.squareColumns[key] ?? key,
    })),
    rows: Array.from(map.squares, (square, at) => {
      const column = square % map.columns;
      const row = Math.floor(square / map.columns);
      return {
        xFrom: place(map.x, column, map.columns),
        xTo: place(map.x, column + 1, map.columns),
        yFrom: place(map.y, row, map.rows),
        yTo: place(map.y, row + 1, map.rows),
        packages: map.counts[at] ?? 0,
        canSign: map.canSign[at] ?? 0,
        fewest: map.fewest[at] ?? 0,
      };
    }),
    notes,
  };
}
