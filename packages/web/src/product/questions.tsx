// Facts the answer depends on, asked as questions, each with the range it spans until it is given.

import type { Unknown } from '@parley/core/duty';
import { usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import type { DutyAnswer, Facts } from '../worker/law-questions.js';
import { FactControl } from './fact-control.js';
import { givenFacts } from './facts.js';
import { productPart, withFact } from './part.js';
import { productWords } from './words.js';

/** Questions that nearly every entry could ask and few importers answer with yes. */
const RARE = new Set([
  'under',
  'is donation',
  'is informational-material',
  'is accompanied-baggage',
  'is transshipped',
]);

export function Questions({ answer }: { readonly answer: DutyAnswer }) {
  const words = useWords(productWords);
  const format = useFormat();
  const [{ facts, good }, set] = usePart(productPart);
  const change = (patch: Partial<Facts>) => set({ facts: withFact(facts, patch) });
  const { unknown, duty } = answer.assessed;
  const given = givenFacts(facts);
  if (unknown.length + given.length === 0) return null;
  const low = Math.min(duty.amount, ...unknown.map(({ lowest }) => lowest));
  const high = Math.max(duty.amount, ...unknown.map(({ lowest, highest }) => highest ?? lowest));
  const often = unknown.filter(({ key }) => !RARE.has(key));
  const rare = unknown.filter(({ key }) => RARE.has(key));
  const row = (it: Unknown) => (
    <Question key={it.key} unknown={it} answer={answer} most={high} facts={facts} change={change} />
  );
  return (
    <section className="questions" aria-label={words.questions}>
      <h3>{words.questions}</h3>
      {unknown.length === 0 ? null : (
        <p className="standfirst">{words.spans(format.money(low), format.money(high))}</p>
      )}
      <Given />
      <ul className="asked">{often.map(row)}</ul>
      {rare.length === 0 ? null : (
        <details key={good}>
          <summary>
            {words.rare} ({rare.length})
          </summary>
          <ul className="asked">{rare.map(row)}</ul>
        </details>
      )}
    </section>
  );
}

/** The facts that were given, each to be changed or taken back; also where one of them is what is wrong. */
export function Given() {
  const [{ facts }, set] = usePart(productPart);
  const change = (patch: Partial<Facts>) => set({ facts: withFact(facts, patch) });
  const given = givenFacts(facts);
  if (given.length === 0) return null;
  return (
    <ul className="given">
      {given.map(({ key, fact, clear }) => (
        <li key={`${key}${fact}`}>
          <FactControl factKey={key} fact={fact} facts={facts} change={change} />
          <button type="button" className="plain" onClick={() => change(clear)}>
            × <span className="hidden">{key}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface QuestionProps {
  readonly unknown: Unknown;
  readonly answer: DutyAnswer;
  readonly most: number;
  readonly facts: Facts;
  readonly change: (patch: Partial<Facts>) => void;
}

function Question({ unknown, answer, most, facts, change }: QuestionProps) {
  const words = useWords(productWords);
  const format = useFormat();
  const { key, fact, lowest, highest } = unknown;
  const place = (cents: number) => `${(100 * cents) / Math.max(1, most)}%`;
  return (
    <li>
      <FactControl factKey={key} fact={fact} facts={facts} change={change} />
      <span className="span">
        <span className="figure">
          {highest === null
            ? words.orMore(format.money(lowest))
            : words.range(format.money(lowest), format.money(highest))}
        </span>
        <span className="track" aria-hidden="true">
          <span style={{ left: place(lowest), width: place((highest ?? most) - lowest) }} />
          <i style={{ left: place(answer.assessed.duty.amount) }} />
        </span>
      </span>
    </li>
  );
}
