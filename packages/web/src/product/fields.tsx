// The controls of the product view: the good, where it was made, with what it is compared, where it ships from, its value.

import { useEffect, useId, useMemo, useState } from 'react';
import { first } from '../first.js';
import { useLanguage } from '../state/preferences.js';
import { useApp, usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { productPart, withFact } from './part.js';
import { GoodSearch } from './search.js';
import { productWords } from './words.js';

export function Fields() {
  const words = useWords(productWords);
  const { on } = useApp();
  const [{ good, origin, beside, facts }, set] = usePart(productPart);
  return (
    <div className="fields">
      <GoodSearch good={good} on={on} choose={(it) => set({ good: it, facts: onlyValue(facts.value) })} />
      <CountryField label={words.origin} value={origin} choose={(it) => set({ origin: it })} />
      <CountryField
        label={words.beside}
        value={beside}
        none={words.nobody}
        choose={(it) => set({ beside: it })}
      />
      <CountryField
        label={words.from}
        value={facts.from ?? ''}
        none={words.sameAsOrigin}
        choose={(it) => set({ facts: withFact(facts, { from: it }) })}
      />
      <ValueField
        label={words.value}
        value={facts.value ?? '1000'}
        choose={(it) => set({ facts: withFact(facts, { value: it }) })}
      />
    </div>
  );
}

/** Another good asks other questions; what it is worth stays. */
function onlyValue(value: string | undefined) {
  return value === undefined ? {} : { value };
}

interface CountryProps {
  readonly label: string;
  readonly value: string;
  readonly choose: (code: string) => void;
  /** The words for no country, where none may be chosen. */
  readonly none?: string;
}

export function CountryField({ label, value, choose, none }: CountryProps) {
  const id = useId();
  const format = useFormat();
  const language = useLanguage();
  const named = useMemo(
    () =>
      first.countries
        .map((code) => ({ code, name: format.country(code) }))
        .sort((a, b) => a.name.localeCompare(b.name, language)),
    [format, language],
  );
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {none === undefined ? null : <option value="">{none}</option>}
        {named.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ValueProps {
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
}

/** Money that is taken once it can be read. */
export function ValueField({ label, value, choose }: ValueProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const readable = /^(\d+|\d{1,3}(,\d{3})+)(\.\d{1,2})?$/.test(typed.trim());
  return (
    <div className="field money">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="decimal"
        value={typed}
        aria-invalid={!readable}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => (readable ? choose(typed.trim()) : setTyped(value))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && readable) choose(typed.trim());
        }}
      />
    </div>
  );
}
