// The founding story: what happened that day, and what the bank would have paid under each class proposed for it.

import { useEffect, useState } from 'react';
import { Figure } from '../export/figure.js';
import { first } from '../first.js';
import { FOUNDING_DAY } from '../state/state.js';
import { usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { law } from '../worker/law.js';
import { productPart } from './part.js';
import { productWords } from './words.js';

/** CBP ruling N345175 chose 3924.90.56 for one. */
const CLASSES = [
  ['9503.00.00.13', 'toy'],
  ['3926.40.00.90', 'statuette'],
  ['3924.90.56.50', 'household'],
  ['8306.29.00.00', 'base'],
  ['8306.21.00.00', 'plated'],
  ['6913.90.50.00', 'ceramic'],
] as const;

export function StoryHead() {
  const words = useWords(productWords);
  const format = useFormat();
  return (
    <div className="title">
      <h2>{words.story.title}</h2>
      <p className="lead">{words.story.lead(format.day(FOUNDING_DAY))}</p>
    </div>
  );
}

type Row = Readonly<Record<'code' | 'what', string>> &
  Readonly<Record<'cnThen' | 'cnOwed' | 'jpThen' | 'jpOwed', number>>;

export function StoryClasses({ known }: { readonly known: string }) {
  const words = useWords(productWords);
  const format = useFormat();
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [, set] = usePart(productPart);
  useEffect(() => {
    const abort = new AbortController();
    const ask = (good: string, origin: string) =>
      law.ask('duty', { good, origin, on: FOUNDING_DAY, knownOn: known, value: '1000' }, abort);
    const all = CLASSES.map(async ([code, what]) => {
      const [cn, jp] = await Promise.all([ask(code, 'CN'), ask(code, 'JP')]);
      const [cnThen, cnOwed] = [cn.assessed.duty.ppm, cn.owed.duty.ppm];
      const [jpThen, jpOwed] = [jp.assessed.duty.ppm, jp.owed.duty.ppm];
      return { code, what, cnThen, cnOwed, jpThen, jpOwed };
    });
    Promise.all(all).then(setRows, () => undefined);
    return () => abort.abort();
  }, [known]);
  if (rows.length === 0) return <div className="fig waiting" />;
  const { classColumns, kinds } = words.story;
  return (
    <>
      <Figure
        title={words.story.classes}
        standfirst={words.story.classesStandfirst}
        table={{
          name: words.story.classes,
          columns: (['code', 'what', 'cnThen', 'cnOwed', 'jpThen', 'jpOwed'] as const).map((key) => ({
            key,
            title: classColumns[key],
          })),
          rows,
          notes: [
            `entered ${FOUNDING_DAY}, owed as known on ${known}; parts per million of the value`,
            `law known to ${first.lawKnownTo}`,
          ],
        }}
        show={(cell, key) => {
          if (typeof cell === 'number') return format.percent(cell);
          if (key === 'what') return kinds[cell as keyof typeof kinds];
          return (
            <button type="button" className="link code" onClick={() => set({ good: String(cell) })}>
              {cell}
            </button>
          );
        }}
      />
      <p className="quiet aside">{words.story.hand}</p>
    </>
  );
}
