// Both sides first: what the policy does to the United States and to its partner, with published figures beside where there are any.

import { Exports } from '../export/exports.js';
import { DataTable } from '../export/figure.js';
import type { Cell, Table } from '../export/table.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import type { EconomyAnswer } from '../worker/economy-questions.js';
import { changesOf } from './changes.js';
import { figureOf, signed, useNames } from './names.js';
import { type EconomyState, isChanged, MEASURES } from './part.js';
import { IGNATENKO, PUBLISHED, type Published } from './published.js';
import { economyWords } from './words.js';

/** What has been published for what is solved: the scenario with the parameters of the article. */
export function publishedFor(state: EconomyState): Published | undefined {
  const { scenario, rate, back, retaliation, model } = state;
  const same =
    scenario === 'liberation-day' && rate === null && back === null && model === 'world' && !isChanged(state);
  const id = same ? (retaliation ? 'paper:R1' : 'paper:B1') : scenario;
  return PUBLISHED.find((it) => it.scenario === id);
}

interface Props {
  readonly answer: EconomyAnswer;
  readonly partner: string;
  readonly state: EconomyState;
  readonly notes: readonly string[];
}

export function Sides({ answer, partner, state, notes }: Props) {
  const words = useWords(economyWords);
  const format = useFormat();
  const name = useNames();
  const published = publishedFor(state);
  const columns = [
    { id: 'USA', title: words.us },
    { id: partner, title: name(partner) },
    ...(answer.groups.nonUS === undefined ? [] : [{ id: 'nonUS', title: words.sides.everyone }]),
  ];
  const has = (id: string) => published?.rows[id] !== undefined;
  const table: Table = {
    name: words.sides.title,
    columns: [
      { key: 'measure', title: words.sides.measure },
      ...columns.flatMap(({ id, title }) => [
        { key: id, title },
        ...(has(id) ? [{ key: `${id} published`, title: words.sides.published }] : []),
      ]),
    ],
    rows: MEASURES.map((measure) => ({
      measure: words.measures[measure],
      ...Object.fromEntries(
        columns.flatMap(({ id }): (readonly [string, Cell])[] => [
          [id, changesOf(answer, id)?.[measure] ?? null],
          ...(has(id) ? [[`${id} published`, published?.rows[id]?.[measure] ?? null] as const] : []),
        ]),
      ),
    })),
    notes: [...notes, ...(published === undefined ? [] : [`${published.table}: ${IGNATENKO}`])],
  };
  return (
    <section className="sides" aria-label={words.sides.title}>
      <div className="pair-of-sides">
        {columns.slice(0, 2).map(({ id, title }) => {
          const welfare = changesOf(answer, id)?.welfare ?? null;
          return (
            <div key={id} className="one-side">
              <h3>{title}</h3>
              <p className="huge" data-testid={`welfare-${id}`}>
                {welfare === null ? '–' : `${signed(format, welfare)}%`}
              </p>
            </div>
          );
        })}
      </div>
      <p className="quiet">{words.headlineStand}</p>
      <DataTable
        table={table}
        show={(cell, key, row) =>
          typeof cell === 'number' ? (
            figureOf(format, MEASURES.find((it) => words.measures[it] === row.measure) ?? 'welfare')(cell)
          ) : key.endsWith(' published') ? (
            <span className="published">{cell}</span>
          ) : (
            cell
          )
        }
      />
      {published === undefined ? null : (
        <p className="quiet aside">
          {words.sides.publishedIn(published.table)} <span lang="en">{IGNATENKO}.</span>
        </p>
      )}
      <Exports table={table} json={answer} />
    </section>
  );
}
