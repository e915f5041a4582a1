// Everyone: the map of the world and the largest economies ranked, by the figure that is chosen.

import { useCallback, useMemo } from 'react';
import { Figure } from '../export/figure.js';
import type { Cell, Table } from '../export/table.js';
import { usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import type { EconomyAnswer } from '../worker/economy-questions.js';
import { Bars } from './bars.js';
import { Legend, WorldMap } from './map.js';
import { figureOf, useNames } from './names.js';
import { economyPart, MEASURES } from './part.js';
import { idIn, LARGE, UNION } from './places.js';
import { scaleFor } from './scale.js';
import { economyWords } from './words.js';

interface Props {
  readonly answer: EconomyAnswer;
  readonly partner: string;
  readonly notes: readonly string[];
}

export function World({ answer, partner, notes }: Props) {
  const words = useWords(economyWords);
  const format = useFormat();
  const name = useNames();
  const [{ measure }, set] = usePart(economyPart);
  const choose = useCallback((id: string) => set({ partner: id, rate: null, back: null }), [set]);
  const values = useMemo(() => {
    const found = new Map<string, number>();
    for (const { iso3, [measure]: value } of answer.countries) {
      if (value === null) continue;
      for (const id of iso3 === 'EUN' ? UNION : [iso3]) found.set(id, value);
    }
    return found;
  }, [answer, measure]);
  const scale = useMemo(() => scaleFor([...values.values()]), [values]);
  const sides = useMemo(() => ['USA', partner], [partner]);
  const rows = useMemo(
    () =>
      answer.countries.map((it) => ({
        id: it.iso3,
        economy: name(it.iso3),
        ...Object.fromEntries(MEASURES.map((key) => [key, it[key]])),
      })),
    [answer, name],
  );
  const columns = [
    { key: 'id', title: 'ISO' },
    { key: 'economy', title: words.ranks.economy },
    ...MEASURES.map((key) => ({ key, title: words.measures[key] })),
  ];
  const table = (title: string): Table => ({ name: title, columns, rows, notes });
  const figure = useMemo(() => figureOf(format, measure), [format, measure]);
  const show = (cell: Cell, key: string) =>
    typeof cell === 'number' ? figureOf(format, MEASURES.find((it) => it === key) ?? measure)(cell) : cell;
  const own = idIn(answer.model, partner);
  const ranked = answer.countries
    .filter(({ iso3 }) => answer.model !== 'world' || LARGE.includes(iso3) || iso3 === own)
    .flatMap((it) => {
      const value = it[measure];
      return value === null ? [] : [{ id: it.iso3, value }];
    })
    .sort((a, b) => b.value - a.value);
  const union = partner === 'EU' && answer.model === 'world' ? UNION : [];
  const title = words.measures[measure];
  const picker = (
    <label className="measure">
      {words.map.measure}{' '}
      <select
        value={measure}
        onChange={({ target }) => set({ measure: MEASURES.find((it) => it === target.value) ?? 'welfare' })}
      >
        {MEASURES.map((it) => (
          <option key={it} value={it}>
            {words.measures[it]}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <div className="map-figure">
        {picker}
        <Figure
          title={words.map.title(title)}
          table={table(words.map.title(title))}
          json={answer}
          show={show}
          below={<Legend scale={scale} figure={figure} />}
        >
          <WorldMap
            label={words.map.title(title)}
            values={values}
            scale={scale}
            figure={figure}
            sides={sides}
            choose={choose}
          />
        </Figure>
      </div>
      <Figure
        title={words.ranks.title(title)}
        table={table(words.ranks.title(title))}
        json={answer}
        show={show}
      >
        <Bars
          label={words.ranks.title(title)}
          figure={figure}
          rows={ranked.map(({ id, value }) => ({
            key: id,
            name: name(id),
            chosen: id === 'USA' || id === own || union.includes(id),
            values: [{ kind: value < 0 ? 'loss' : 'gain', value }],
          }))}
        />
      </Figure>
    </>
  );
}
